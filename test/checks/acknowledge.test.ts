import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  handbookWith,
  handbookWithSettings,
  inShort,
  makeHandbook,
  numbered,
  policyId,
  rulesOf,
} from '../model/small-handbook.ts'

const jumps = [numbered('a', '1.3'), numbered('b', '1.7')].join('\n\n')
const ack = (...entries: string[]) => `acknowledge: [${entries.join(', ')}]\n`
const placed = (rule: string, at: string) => `{ rule: ${rule}, at: ${at}, why: Printed so. }`

describe('An acknowledgement with a place', () => {
  it('leaves out the warning at its place and no other', () => {
    const { messages } = handbookWith(jumps, ack(placed('number-sequence', 'b')))
    assert.deepEqual(
      messages.map(({ ruleId, line }) => [ruleId, line]),
      [['number-sequence', 6]],
    )
  })
  it('of another place is unused, and the place of the warning is named', () => {
    const { messages } = handbookWith(
      numbered('a', '1.3'),
      ack(placed('number-sequence', 'purpose')),
    )
    const unused = messages.find(({ ruleId }) => ruleId === 'acknowledge-unused')
    assert.equal(
      unused?.reason,
      'Unexpected `number-sequence` at `purpose` in `acknowledge`, expected the name of a warning that this file causes',
    )
    assert.equal(
      unused.note,
      'If you mean the one at `a`, write `- { rule: number-sequence, at: a, why: Printed so. }`; otherwise delete it.',
    )
  })
  for (const misspelt of [
    'number-sequense',
    'numbers-sequence',
    'Number-Sequence',
    'number-sequnece',
  ]) {
    it(`of ${misspelt} is told what it is called`, () => {
      const { messages } = handbookWith(numbered('a', '1.3'), ack(placed(misspelt, 'a')))
      assert.equal(
        messages.find(({ ruleId }) => ruleId === 'acknowledge-unused')?.note,
        'Did you mean `number-sequence`?',
      )
    })
  }
  it('needs a reason', () => {
    assert.deepEqual(
      rulesOf(
        handbookWith(numbered('a', '1.3'), 'acknowledge: [{ rule: number-sequence, at: a }]\n')
          .messages,
      ),
      ['yaml-missing-key'],
    )
  })
})

describe('An acknowledgement of a whole file', () => {
  it('leaves out all warnings of its name, and is told what to write', () => {
    const { messages } = handbookWith(jumps, ack('number-sequence'))
    assert.deepEqual(
      messages.map(({ ruleId, note }) => [ruleId, note]),
      [
        [
          'acknowledge-whole-file',
          'Write below `acknowledge:`, with your reason in place of `…`: `- { rule: number-sequence, at: a, why: … }` and `- { rule: number-sequence, at: b, why: … }`.',
        ],
      ],
    )
  })
  it('is a notice', () => {
    assert.deepEqual(
      handbookWith(jumps, ack('number-sequence')).messages.map(({ fatal }) => fatal),
      [undefined],
    )
  })
})

/** Settings with a warning, and what its place is called there. */
const inSettings: readonly [rule: string, at: string, lines: string][] = [
  ['version-contradicted', 'version', 'version: "2"\ncontrol: { rows: [[Version, "1"]] }\n'],
  [
    'minute-incomplete',
    'adopted 2020-07-14',
    'events:\n  - { type: adopted, date: 2020-07-14, printed: 14 July 2020, certainty: stated, minute: TBC }\n',
  ],
  [
    'minute-incomplete',
    'adopted',
    'events:\n  - { type: adopted, printed: Adopted, certainty: unknown, minute: TBC }\n',
  ],
  [
    'event-repeated',
    'adopted 2020-07-14 (2)',
    `events:\n${'  - { type: adopted, date: 2020-07-14, printed: 14 July 2020, certainty: stated, minute: 20/1 }\n'.repeat(2)}`,
  ],
  [
    'date-impossible',
    '"control: Next review"',
    'control: { rows: [[Created, yes, Next review, 31 June 2027]] }\n',
  ],
  [
    'period-contradicted',
    'review.period',
    'review: { period: { months: 24, printed: each year } }\ncontrol: { rows: [[Reviewed, each year]] }\n',
  ],
]

describe('In settings a place is called', () => {
  for (const [rule, at, lines] of inSettings) {
    it(at, () => {
      assert.deepEqual(rulesOf(handbookWithSettings(lines).messages), [rule])
      assert.deepEqual(
        inShort(handbookWithSettings(`${lines}acknowledge:\n  - ${placed(rule, at)}`).messages),
        [],
      )
    })
  }
  it('by its own name in council.yaml', () => {
    const files = (more: string) => ({
      [`${policyId}/01-purpose.mdx`]: clauseFile('Some words.'),
      'hill/council.yaml': `name: Hill Parish Council\nshort: Hill\nkind: town\n${more}`,
    })
    assert.deepEqual(rulesOf(makeHandbook(files('')).messages), ['council-kind-contradicted'])
    assert.deepEqual(
      inShort(makeHandbook(files(ack(placed('council-kind-contradicted', 'kind')))).messages),
      [],
    )
  })
  it('by its id in topics.yaml', () => {
    const topics = 'topics:\n  - { id: risks, title: Risks, covers: Risks. }\n'
    const { messages } = makeHandbook({
      [`${policyId}/01-purpose.mdx`]: clauseFile('Some words.'),
      'topics.yaml': `${topics}${ack(placed('number-sequence', 'risks'))}`,
    })
    assert.deepEqual(rulesOf(messages), ['acknowledge-unused'])
  })
})
