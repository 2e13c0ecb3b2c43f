import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { digestWords } from '../../src/load/digest-words.ts'
import { severityOf } from '../../src/messages/message.ts'
import { sealOf } from '../../src/model/time/seal.ts'
import { historyOf } from '../../src/model/time/text-on.ts'
import { digestOfSection } from '../../src/model/time/section-words.ts'
import {
  adoptedOn,
  adoptedPolicy,
  amendmentFiles,
  sectionFile,
  withoutSeals,
} from '../model/amended-policy.ts'
import {
  type Files,
  inShort,
  makeHandbook,
  onlyPolicy,
  policyId,
  rulesOf,
} from '../model/small-handbook.ts'

const use = (words: string): Files => ({ '02-use.mdx': sectionFile('Use', { posting: words }) })
const base: Files = {
  ...adoptedPolicy('2020-07-14'),
  [`${policyId}/01-purpose.mdx`]: sectionFile('Purpose', {
    aim: 'The aim stands in [the rule](#posting).',
  }),
  [`${policyId}/02-use.mdx`]: sectionFile('Use', { posting: 'Ask first.' }),
}
const folder = `${policyId}/amendments`

/** Each message in short, with its severity, of the small policy and these amendments. */
function said(...amendments: readonly Files[]): string[] {
  const { messages } = makeHandbook(Object.assign({}, base, ...amendments) as Files, '2026-12-09')
  return withoutSeals(messages).map(
    (message) => `${severityOf(message)} ${message.file ?? ''} ${message.ruleId ?? ''}`,
  )
}

const { policy } = onlyPolicy(makeHandbook(base))
const section = policy.sections[1]
assert.ok(section)
const copied = digestOfSection(section, digestWords)

describe('Words that an amendment was written against', () => {
  const one = amendmentFiles('one', adoptedOn('2026-02-01'), use('First new words.'))
  it('are told by its base', () => {
    const two = (lines: readonly string[]) =>
      amendmentFiles('two', [...adoptedOn('2026-03-01'), ...lines], use('Second new words.'))
    assert.deepEqual(said(one, two(['base: one'])), [])
    assert.deepEqual(said(one, two([])), [`error ${folder}/two/02-use.mdx amendment-behind`])
  })
  it('are told by the digest of what was copied, whatever the base', () => {
    const with_ = (lines: readonly string[]) =>
      amendmentFiles('two', [...adoptedOn('2026-03-01'), ...lines], use('Second new words.'))
    const line = `copied: { use: ${copied} }`
    assert.deepEqual(said(with_([line])), [])
    assert.deepEqual(said(one, with_([line, 'base: one'])), [
      `error ${folder}/two/amendment.yaml amendment-behind`,
    ])
  })
  it('are only a warning of a draft', () => {
    const draft = amendmentFiles('two', ['status: draft'], use('Second new words.'))
    assert.deepEqual(said(one, draft), [`warning ${folder}/two/02-use.mdx draft-behind`])
  })
  it('are of no matter where another section was changed', () => {
    const other = amendmentFiles('two', adoptedOn('2026-03-01'), {
      '01-purpose.mdx': sectionFile('Purpose', { aim: 'Another aim.' }),
    })
    assert.deepEqual(said(one, other), [])
  })
})

describe('A removal that references still need', () => {
  it('is an error from its day on, and says in which text', () => {
    const { messages } = makeHandbook(
      {
        ...base,
        ...amendmentFiles('one', [...adoptedOn('2026-12-01', '2027-01-01'), 'removes: [use]']),
      },
      '2026-12-09',
    )
    const told = withoutSeals(messages)
    assert.deepEqual(inShort(told), [
      `${policyId}/01-purpose.mdx:7:19 reference-unknown Unexpected reference to \`#posting\`, expected the id of a clause or section of this policy`,
    ])
    assert.equal(told.map(severityOf).join(), 'error')
    assert.match(told[0]?.note ?? '', /in the text that the amendment `one` makes/)
  })
  it('is a warning in a draft', () => {
    assert.deepEqual(said(amendmentFiles('one', ['status: draft', 'removes: [use]'])), [
      `warning ${policyId}/01-purpose.mdx reference-unknown`,
    ])
  })
})

describe('The files of a draft', () => {
  const broken = (status: string) =>
    said(
      amendmentFiles('one', [`status: ${status}`], {
        '02-use.mdx': '---\ntitle: Use\n---\n\n<Clase>\n',
      }),
    )
  it('never stop a build', () => {
    for (const status of ['draft', 'rejected', 'withdrawn'])
      assert.deepEqual(
        broken(status).filter((line) => line.startsWith('error')),
        [],
        status,
      )
  })
  it('are told of', () => {
    assert.match(broken('draft').join('\n'), /^warning .*one\/02-use\.mdx/m)
  })
  it('stop it once they are proposed, because they are published then', () => {
    assert.match(broken('proposed').join('\n'), /^error .*one\/02-use\.mdx/m)
  })
  it('are no draft as long as the status cannot be read', () => {
    assert.match(
      said({ [`${folder}/one/amendment.yaml`]: 'title: x\nstatus: daft\n' }).join('\n'),
      /^error .*amendment\.yaml yaml-value/m,
    )
  })
})

describe('A status that cannot be read', () => {
  const told = (line: string) =>
    said(
      amendmentFiles('one', [line, ...adoptedOn('2026-02-01').slice(1)], {
        '02-use.mdx': '---\ntitle: Use\n---\n\nNew words.\n',
      }),
    ).filter((each) => each.includes('amendment-status'))
  it('is told once, and not compared with what happened', () => {
    for (const line of ['status: agreed', 'status:', 'summary: No status.', 'stauts: adopted'])
      assert.deepEqual(told(line), [], line)
  })
  it('is compared where it can be read', () => {
    assert.deepEqual(told('status: proposed'), [
      `error ${folder}/one/amendment.yaml amendment-status`,
    ])
  })
})

describe('A mistake in one text', () => {
  it('is told once, however many texts it stands in', () => {
    const slip: Files = {
      ...base,
      [`${policyId}/01-purpose.mdx`]: sectionFile('Purpose', { aim: 'See [there](#nowhere).' }),
      ...amendmentFiles('one', adoptedOn('2026-02-01'), use('New.')),
      ...amendmentFiles('two', [...adoptedOn('2026-03-01'), 'base: one'], use('Newer.')),
    }
    const { messages } = makeHandbook(slip, '2026-12-09')
    assert.equal(messages.filter(({ ruleId }) => ruleId === 'reference-unknown').length, 1)
  })
  it('is told of a text that was in force once', () => {
    const lines = said(
      amendmentFiles('one', adoptedOn('2026-02-01'), use('See [there](#nowhere).')),
      amendmentFiles('two', [...adoptedOn('2026-03-01'), 'base: one'], use('Newer.')),
    )
    assert.deepEqual(lines, [`error ${folder}/one/02-use.mdx reference-unknown`])
  })
  it('can be acknowledged where it stands', () => {
    const lines = said(
      amendmentFiles('one', [
        'status: draft',
        'acknowledge: [{ rule: amendment-empty, at: file, why: Later. }]',
      ]),
    )
    assert.deepEqual(lines, [])
  })
  it('of a fact is told in the file that sets it', () => {
    const { messages } = makeHandbook(
      {
        ...base,
        ...amendmentFiles('one', [
          ...adoptedOn('2026-02-01'),
          'policy: { review: { due: { date: 2027-02-01, printed: "1 May 2027", certainty: stated } } }',
        ]),
      },
      '2026-12-09',
    )
    const found = messages.find(({ ruleId }) => ruleId === 'date-contradicted')
    assert.deepEqual([found?.file, found?.line], [`${folder}/one/amendment.yaml`, 5])
  })
})

describe('The seal of an amendment', () => {
  const policyWith = (lines: readonly string[], words: string) =>
    makeHandbook(
      { ...base, ...amendmentFiles('one', [...adoptedOn('2026-02-01'), ...lines], use(words)) },
      '2026-12-09',
    )
  const { handbook } = policyWith([], 'The quorum is four.')
  const amendment = historyOf(handbook, { id: policyId }).texts[1]?.amendment
  assert.ok(amendment)
  const seal = `seal: ${sealOf(amendment, digestWords)}`
  const rules = (lines: readonly string[], words: string) =>
    rulesOf(policyWith(lines, words).messages)
  it('is missed, as a warning, where there is none', () => {
    assert.deepEqual(rules([], 'The quorum is four.'), ['amendment-unsealed'])
  })
  it('is kept by the words that it was made of, whatever their emphasis', () => {
    assert.deepEqual(rules([seal], 'The quorum is four.'), [])
    assert.deepEqual(rules([seal], 'The  quorum is **four**.'), [])
  })
  it('is broken by another word', () => {
    assert.deepEqual(rules([seal], 'The quorum is five.'), ['seal-broken'])
  })
  it('is kept where a listed correction mended a slip', () => {
    const correction =
      'corrections: [{ section: use, was: four, is: five, why: The minutes say five., date: 2026-06-01 }]'
    assert.deepEqual(rules([seal, correction], 'The quorum is five.'), [])
    assert.deepEqual(rules([seal, correction], 'The quorum is six.'), ['seal-broken'])
  })
})
