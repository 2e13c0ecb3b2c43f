import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { VFileMessage } from 'vfile-message'
import {
  clauseFile,
  inShort,
  makeHandbook,
  policyId,
  policySettings,
} from '../model/small-handbook.ts'

const sound =
  'SOCIAL MEDIA POLICY\n\n1. Purpose\n\n1.1 The Clerk keeps a register\nof accounts.\n\n(a) One a year.\n'
const text = `---
number: "1."
title: Purpose
---

<Clause id="register" number="1.1">

The **Clerk** keeps a [register](policy:register) of accounts.

<EditorNote>

A remark of the handbook’s own.

</EditorNote>

<Clause id="yearly" number="(a)">

One a year.

</Clause>

</Clause>
`

interface Parts {
  document?: string
  proof?: string
  clauses?: string
  settings?: string
}

/** The messages about a policy and its document, those of the rules of the proof. */
function messagesOf({
  document = sound,
  proof = '',
  clauses = text,
  settings = '',
}: Parts): VFileMessage[] {
  return makeHandbook({
    [`${policyId}/policy.yaml`]: policySettings + settings,
    [`${policyId}/01-purpose.mdx`]: clauses,
    [`${policyId}/source/text.txt`]: document,
    [`${policyId}/source/proof.yaml`]: `compared: 2026-05-12\n${proof}`,
  }).messages.filter(({ ruleId, fatal }) => ruleId?.startsWith('proof-') === true || fatal === true)
}

function told(parts: Parts): string[] {
  return inShort(messagesOf(parts)).map((line) => line.replace(`${policyId}/`, ''))
}

const table =
  'control:\n  caption: Versions\n  rows:\n    - [Version, "1"]\n    - [Date, "", By, Clerk]\n'

describe('A text that is its document’s', () => {
  it('gets no message, whatever the white space, the emphasis, the links and the editor’s notes', () => {
    assert.deepEqual(told({}), [])
  })
  it('is the same with line ends of Windows, ends of pages and spaces at the ends of lines', () => {
    assert.deepEqual(
      told({ document: sound.replaceAll('\n', ' \r\n').replace('(a)', '\f(a)') }),
      [],
    )
  })
  for (const [where, document] of [
    [
      'before the text',
      sound.replace('1. Purpose', 'Versions\nVersion\t1\nDate\t\tBy\tClerk\n1. Purpose'),
    ],
    ['at the end', `${sound}Versions\nVersion 1\nDate By Clerk\n`],
  ] as const)
    it(`has its version table where the document has it: ${where}`, () => {
      assert.deepEqual(told({ document, settings: table }), [])
    })
})

describe('A text that is not its document’s', () => {
  it('gets the word that was changed, with its place and the words of both texts', () => {
    const [message, ...more] = messagesOf({ clauses: text.replace('keeps a', 'keeps the') })
    assert.deepEqual(more, [])
    assert.equal(message?.reason, 'Unexpected `the`, expected `a` as in the document')
    assert.deepEqual(
      [message.file, message.line, message.column],
      [`${policyId}/01-purpose.mdx`, 8, 21],
    )
    assert.match(
      message.note ?? '',
      /^The handbook has “1\.1 The Clerk keeps the register of accounts\. \(a\)”, line 5 of `source\/text\.txt` has “1\.1 The Clerk keeps a register of accounts\. \(a\)”\./,
    )
  })
  for (const [what, was, is] of [
    ['capital', 'One', 'ONE'],
    ['full stop', 'accounts.', 'accounts;'],
    ['dash', '(a)', '–(a)'],
  ] as const)
    it(`gets a ${what} that was changed`, () => {
      const [line = '', ...more] = told({ document: sound.replace(was, is) })
      assert.ok(line.endsWith(`Unexpected \`${was}\`, expected \`${is}\` as in the document`), line)
      assert.deepEqual(more, [])
    })
  it('gets a printed number that was changed', () => {
    assert.deepEqual(told({ document: sound.replace('1.1', '1.01') }), [
      '01-purpose.mdx:8:1 proof-changed Unexpected `1.1`, expected `1.01` as in the document',
    ])
  })
  it('gets a title line of its settings that was changed', () => {
    assert.deepEqual(told({ document: sound.replace('MEDIA', 'MEDIAS') }), [
      'policy.yaml:5:5 proof-changed Unexpected `MEDIA`, expected `MEDIAS` as in the document',
    ])
  })
  it('gets the heading that was changed', () => {
    assert.deepEqual(told({ document: sound.replace('Purpose', 'Aim') }), [
      '01-purpose.mdx:3:1 proof-changed Unexpected `Purpose`, expected `Aim` as in the document',
    ])
  })
  it('gets a sentence that is missing, at the words around it', () => {
    assert.deepEqual(told({ document: sound.replace('One a', 'No more. One a') }), [
      '01-purpose.mdx:18:1 proof-missing Expected `No more.` here, as in the document',
    ])
  })
  it('gets a paragraph that is missing at the end', () => {
    assert.deepEqual(told({ document: `${sound}Signed by all.\n` }), [
      '01-purpose.mdx:18:7 proof-missing Expected `Signed by all.` here, as in the document',
    ])
  })
  it('gets words that were added', () => {
    assert.deepEqual(told({ clauses: text.replace('One a year', 'One or two a year') }), [
      '01-purpose.mdx:18:5 proof-added Unexpected `or two`, expected only words of the document in their order',
    ])
  })
  it('gets words in another order, and the line in which the document has them', () => {
    const moved = messagesOf({
      document: sound.replace('(a) One a year.\n', '').replace('1.1', '(a) One a year.\n1.1'),
    })
    assert.deepEqual(
      moved.map(({ ruleId }) => ruleId),
      ['proof-missing', 'proof-added'],
    )
    assert.match(moved[1]?.note ?? '', /^The document has these words in another place: line 5 /)
  })
  it('gets a cell of its version table that was changed', () => {
    const [first] = told({
      document: sound.replace('1. P', 'Versions\nVersion 2\nDate By Clerk\n1. P'),
      settings: table,
    })
    assert.equal(
      first,
      'policy.yaml:11:7 proof-changed Unexpected `1`, expected `2` as in the document',
    )
  })
  it('gets all its differences at once, a rewritten sentence as one', () => {
    const other = text
      .replace(
        'The **Clerk** keeps a [register](policy:register) of accounts.',
        'A **clerk** has one [list](policy:list) of pages.',
      )
      .replace('a year', 'a week')
    assert.deepEqual(
      told({ clauses: other }).map((line) => line.split(' ')[0]),
      ['01-purpose.mdx:8:1', '01-purpose.mdx:18:7'],
    )
  })
  it('is compared to its end when it is long and differs at both ends', () => {
    const words = Array.from({ length: 14_000 }, (_, index) => `word${String(index)}`).join(' ')
    const found = told({
      document: `SOCIAL MEDIA POLICY Purpose first ${words} last`,
      clauses: clauseFile(`one ${words} two`),
    })
    assert.deepEqual(
      found.map((line) => line.slice(line.indexOf('Unexpected'))),
      [
        'Unexpected `one`, expected `first` as in the document',
        'Unexpected `two`, expected `last` as in the document',
      ],
    )
  })
  it('that is another text altogether gets at most twenty messages in short time', () => {
    const words = (seed: number) =>
      Array.from({ length: 8000 }, (_, index) => `w${String((index * seed) % 7919)}`).join(' ')
    const found = told({
      document: `SOCIAL MEDIA POLICY Purpose ${words(31)}`,
      clauses: clauseFile(words(37)),
    })
    assert.ok(found.length >= 1 && found.length <= 20)
  })
})

describe('What is left out of a document', () => {
  const pages = sound.replace('of accounts', 'Page 1 of 2\nof accounts') + '\nPage 2 of 2'
  it('is not missed where it is listed', () => {
    const proof =
      'leftOut:\n  - { words: Page 1 of 2, why: Foot. }\n  - { words: Page  2 of 2, why: Foot. }\n'
    assert.deepEqual(told({ document: pages, proof }), [])
  })
  it('is an error where it is not found as often as is said', () => {
    const proof =
      'leftOut:\n  - { words: Page 1 of 2, times: "2", why: Foot. }\n  - { words: Page 3, why: Foot. }\n'
    assert.deepEqual(told({ document: pages, proof }), [
      'source/proof.yaml:3:5 proof-entry Unexpected `Page 1 of 2`, expected it 2 times in `source/text.txt`, where it is found once',
      'source/proof.yaml:4:5 proof-entry Unexpected `Page 3`, expected it once in `source/text.txt`, where it is not found',
    ])
  })
  it('fills a line unless something else is said', () => {
    const proof = 'leftOut:\n  - { words: accounts., why: No reason. }\n'
    assert.match(told({ proof })[0] ?? '', /where it is not found$/)
  })
  it('can begin a line, and does not touch the same sign elsewhere', () => {
    const document = sound
      .replace('1.1 The', '  -  1.1 The')
      .replace('One a year', 'One - a year')
      .concat('-\n')
    const proof =
      'leftOut:\n  - { words: "-", where: start, why: Sign. }\n  - { words: "-", why: Empty item. }\n'
    assert.deepEqual(told({ document, proof, clauses: text.replace('One a', 'One - a') }), [])
  })
  it('can be signs around words, but no part of a longer word', () => {
    const document = sound
      .replace('keeps', '**keeps** in')
      .replace('register', 'register including')
    const proof =
      'leftOut:\n  - { words: "**", where: anywhere, times: "2", why: Bold. }\n  - { words: in, where: anywhere, why: Slip. }\n  - { words: including, where: anywhere, why: Slip. }\n'
    assert.deepEqual(told({ document, proof }), [])
  })
  it('has a reason and stands in a proof with a full date', () => {
    assert.deepEqual(told({ proof: 'leftOut:\n  - { words: Page 1 }\n' }).length, 1)
    const undated = makeHandbook({
      [`${policyId}/01-purpose.mdx`]: text,
      [`${policyId}/source/text.txt`]: sound,
      [`${policyId}/source/proof.yaml`]: 'compared: 2026-05\n',
    })
    assert.equal(undated.messages[0]?.fatal, true)
  })
})

describe('A correction', () => {
  const document = sound.replace('accounts', 'acc0unts')
  it('is published in the place of what the document’s text has', () => {
    assert.deepEqual(
      told({
        document,
        proof: 'corrections:\n  - { was: acc0unts., is: accounts., why: Misread. }\n',
      }),
      [],
    )
    assert.deepEqual(
      told({
        document,
        proof: 'corrections:\n  - { was: of acc0unts, is: of accounts, why: Misread. }\n',
      }),
      [],
    )
  })
  it('that meets more words than is said is an error', () => {
    assert.match(
      told({ proof: 'corrections:\n  - { was: a, is: one, why: Misread. }\n' })[0] ?? '',
      /proof-entry Unexpected `a`, expected it once .* found 3 times$/,
    )
  })
})

describe('A proof', () => {
  it('is two files', () => {
    const halves = (path: string, words: string) =>
      inShort(
        makeHandbook({
          [`${policyId}/01-purpose.mdx`]: text,
          [`${policyId}/source/${path}`]: words,
        }).messages.filter(({ ruleId }) => ruleId?.startsWith('proof-')),
      )
    assert.deepEqual(halves('text.txt', 'Other words'), [
      'hill/social-media/source/text.txt: proof-incomplete Expected `source/proof.yaml` beside `source/text.txt`',
    ])
    assert.deepEqual(halves('proof.yaml', 'compared: 2026-05-12\n'), [
      'hill/social-media/source/proof.yaml: proof-incomplete Expected `source/text.txt` beside `source/proof.yaml`',
    ])
  })
  it('is not compared while a clause file has another mistake, whose words may be lost', () => {
    const found = messagesOf({ clauses: `${text}\n<Clause id="broken">\n\nMore.\n` })
    assert.deepEqual(
      found.filter(({ ruleId }) => ruleId?.startsWith('proof-')),
      [],
    )
    assert.ok(found.length > 0)
  })
})
