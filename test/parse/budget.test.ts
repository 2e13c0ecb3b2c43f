import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { tryFile } from '../../scripts/fuzz/try-file.ts'
import { type ParseResult, parseFile } from '../../src/parse/parse-file.ts'
import { inShort, today } from '../model/small-handbook.ts'

const path = 'hill/social-media/01-risks.mdx'

function body(words: string): [string, string] {
  return [path, `---\ntitle: Risks\n---\n\n${words}\n`]
}

function settings(lines: string): [string, string] {
  return ['topics.yaml', lines]
}

/** Texts within the limits over which a careless loop stands still, or an expression runs away. */
const texts: readonly [name: string, file: [path: string, text: string]][] = [
  [
    'an empty line and an indented setting in front matter',
    [path, '---\n\n  title: Part 1: What is it?\n---\n\nText.\n'],
  ],
  [
    'a line end and an indented setting at the start of settings',
    settings('\n  title: Part 1: What: is it?\n'),
  ],
  ['an indented item without a space at the start of settings', settings('\n  -a: b: c\n')],
  ['an indented quotation mark that is never closed', settings('\n\n   a: "b\n')],
  ['100,000 spaces in a title', [path, `---\ntitle: a${' '.repeat(100_000)}b\n---\n\nText.\n`]],
  ['an address of 50,000 full stops', body(`<a@${'é.'.repeat(50_000)}`)],
  ['a broken tag with a word of 100,000 letters', body(`<Clause ${'x'.repeat(100_000)}“>`)],
  [
    'a broken tag with 50,000 spaces in a value',
    body(`<Clause id=“a${' '.repeat(50_000)}>\n\nx\n\n</Clause>`),
  ],
  [
    'a broken tag with 50,000 spaces between words',
    body(`<Clause id=“a${' '.repeat(50_000)}b”>\n\nx\n\n</Clause>`),
  ],
  ['ten thousand comments that are never closed', body('<!--'.repeat(10_000))],
  ['60,000 ends of paragraphs of another alphabet', body(`<Clau${'\u2029 '.repeat(60_000)}se>`)],
  ['30,000 signs of quotations behind a tag that is masked', body(`</Claus${'>'.repeat(30_000)}`)],
  ['20,000 signs of lists behind a tag that is masked', body(`</Tip>${' -'.repeat(20_000)} a`)],
  ['2,900 lines of spaces', body(' \n'.repeat(2900))],
  ['1,000 asterisks behind an open bracket', body(`[${'*word www '.repeat(1000)}`)],
  [
    'an attribute of 130,000 letters beyond ASCII',
    body(`<Clause ${'ﬁa'.repeat(65_000)}>\n\nx\n\n</Clause>`),
  ],
  [
    '2,900 lettered lines',
    body(
      Array.from({ length: 2900 }, (_, index) => `${'abcd'.charAt(index % 4)}) word`).join('\n'),
    ),
  ],
  [
    'a list of three hundred levels',
    body(Array.from({ length: 300 }, (_, index) => `${'   '.repeat(index)}1. word`).join('\n')),
  ],
  ['one Act that is cited six thousand times', body('See the Foo Act 1997. '.repeat(6000))],
  ['twenty thousand names of settings on a line', settings('a: '.repeat(20_000))],
  ['twenty thousand colons on a line', settings(': '.repeat(20_000))],
  ['fifteen thousand brackets behind a value', settings(`a: ${'[b] '.repeat(15_000)}`)],
  ['fifteen thousand quoted words behind a value', settings(`a: ${'"b" '.repeat(15_000)}`)],
  ['fifteen thousand items without a space', settings(`topics: [${'-a, '.repeat(15_000)}]`)],
]

/** Texts beyond the limits. */
const refused: readonly [name: string, file: [path: string, text: string], reason: RegExp][] = [
  [
    '50,000 lettered lines',
    body('a) word\n'.repeat(50_000)),
    /length of 401 kB, expected at most 150 kB/,
  ],
  [
    '20,000 lines of a space',
    body(' \n'.repeat(20_000)),
    /length of 20,005 lines, expected at most 3,000 lines/,
  ],
  [
    'settings of 4,000 lines',
    settings('a: b\n'.repeat(4000)),
    /length of 4,000 lines, expected at most 3,000 lines/,
  ],
  [
    '20,000 braces',
    body('}{'.repeat(10_000)),
    /number of 20,000 signs `<`, `\{` and `\}`, expected at most 10,000 of them/,
  ],
  [
    'a word of 70,000 letters with full stops',
    body(`${'a.'.repeat(35_000)}@b`),
    /word of 70,000 letters, full stops and hyphens, expected at most 500 without a space/,
  ],
  [
    '4,900 asterisks behind an open bracket',
    body(`[${'*word '.repeat(4900)}`),
    /number of words and signs behind a bracket `\[`/,
  ],
  [
    '4,900 asterisks and many words in a pair of brackets',
    body(`[${'*a '.repeat(4900)}${'a '.repeat(60_000)}]`),
    /number of words and signs behind a bracket `\[`/,
  ],
  ['a row of 600 hyphens', body('-'.repeat(600)), /word of 600 letters, full stops and hyphens/],
]

function rulesOf({ messages }: ParseResult): string[] {
  return [...new Set(messages.map(({ ruleId }) => ruleId ?? ''))]
}

describe('A file within the limits is read in a second of processor time, with messages at places that it has', () => {
  for (const [name, [file, text]] of texts) {
    it(name, () => {
      assert.deepEqual(tryFile({ path: file, bytes: Buffer.from(text) }, today).faults, [])
    })
  }
})

describe('A file beyond the limits is not read, and said to be too long', () => {
  for (const [name, [file, text], reason] of refused) {
    it(name, () => {
      const result = parseFile(file, text)
      assert.deepEqual(
        [rulesOf(result), result.parsed, result.isUnread],
        [['file-too-large'], undefined, true],
      )
      assert.match(result.messages[0]?.reason ?? '', reason)
    })
  }
})

describe('Settings', () => {
  it('with more colons on a line than can be meant are nested too deeply', () => {
    for (const text of [
      'topics: '.repeat(41),
      ': '.repeat(41),
      'topics : '.repeat(41),
      `topics: [${'b: '.repeat(2000)}]`,
      `topics: [${'b:\n '.repeat(2000)}]`,
    ])
      assert.deepEqual(rulesOf(parseFile('topics.yaml', text)), ['yaml-too-deep'])
  })
  it('of which every item has a colon are not', () => {
    assert.ok(
      !rulesOf(parseFile('topics.yaml', `topics: [${'{ id: a }, '.repeat(60)}]`)).includes(
        'yaml-too-deep',
      ),
    )
  })
  it('with more mistakes than can be explained say where the rest begins', () => {
    const { messages } = parseFile('topics.yaml', `a: ${'[b] '.repeat(15_000)}`)
    assert.equal(messages.at(-1)?.ruleId, 'yaml-too-many')
    assert.equal(messages.at(-1)?.line, 1)
  })
  it('whose mistakes stand behind an empty first line are explained', () => {
    assert.deepEqual(
      inShort(parseFile(path, '---\n\n  title: Part 1: What is it?\n---\n\nText.\n').messages).map(
        (each) => each.slice(0, 50),
      ),
      [`${path}:3:10 yaml-syntax Unexp`.slice(0, 50)],
    )
  })
})

describe('A file of one line', () => {
  for (const text of [
    '---',
    '--',
    '—',
    '',
    'Text',
    '---\r',
    'title: Risks',
    '<Clause>',
    '{',
    '- a',
    '```',
    '\uFEFF',
  ]) {
    it(`has messages at places that it has: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(tryFile({ path, bytes: Buffer.from(text) }, today).faults, [])
      assert.deepEqual(
        tryFile({ path: 'hill/social-media/policy.yaml', bytes: Buffer.from(text) }, today).faults,
        [],
      )
    })
  }
})

/** Reads in a process of its own where almost nothing of the stack is left. */
function parseWithoutStack(file: string, text: string): unknown {
  const program = join(import.meta.dirname, 'parse-without-stack.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file, text], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

describe('What the parser gives up', () => {
  for (const [file, text] of [
    body(`${'> - '.repeat(3)}Words.`),
    settings('topics: [{ id: a }]'),
    ['hill/council.yaml', 'name: A\n'],
  ] as const) {
    it(`because it falls over the text is reported by the name of the file: ${file}`, () => {
      assert.deepEqual(parseWithoutStack(file, text), [['file-not-understood'], file, true])
    })
  }
  for (const line of ['``` a ``` b', '```` x ```', '> ``` a ```']) {
    it(`behind a line of backticks that begins no block is reported, not lost: ${line}`, () => {
      assert.ok(
        rulesOf(
          parseFile(
            path,
            `---\ntitle: Risks\n---\n${line}\nThere are risks.\n- <Clause id="a">\n\nWords.\n`,
          ),
        ).includes('mdx-unclosed-tag'),
      )
    })
  }
})
