import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { locate, locateSection } from '../../src/views/citation.ts'
import { bareNumber } from '../../src/views/cite-pattern.ts'
import {
  baseFiles,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
  policySettings,
} from '../model/small-handbook.ts'

const join = (...blocks: string[]): string => blocks.join('\n\n')

const files = {
  [`${policyId}/01-meetings.mdx`]: `---\nnumber: "3."\ntitle: MEETINGS\nacknowledge: [{ rule: number-sequence, at: number, why: A }]\n---\n\n${join(
    numbered(
      'letter',
      'e',
      join(numbered('roman', 'i'), '<Clause id="dot" marker="bullet">\n\nWords.\n\n</Clause>'),
    ),
    `<Clause id="heading" title="Notice">\n\n${numbered('under-heading', '(f)')}\n\n</Clause>`,
    numbered('whole', '4.5', numbered('limb', '(a)')),
    numbered('put-in', '4.5a'),
  )}\n`,
  [`${policyId}/02-schedule.mdx`]: `---\nkind: schedule\nnumber: Schedule 1\ntitle: FORMS\n---\n\n${numbered('in-schedule', '1.')}\n`,
  [`${policyId}/03-annex.mdx`]: `---\nkind: annex\nnumber: A\ntitle: FORMS\n---\n\n${numbered('in-annex', '1.')}\n`,
}

/** What the provisions of the policy are called by a pattern. */
function citationsBy(pattern: string | undefined, more: Record<string, string> = {}): string[] {
  const settings = pattern === undefined ? policySettings : `${policySettings}cite: "${pattern}"\n`
  const { policy } = onlyPolicy(
    makeHandbook({ ...files, [`${policyId}/policy.yaml`]: settings, ...more }),
  )
  return [...policy.clauses.map(locate), ...policy.sections.map(locateSection)]
}

describe('A pattern of citations', () => {
  it('puts the parts of a number into brackets', () => {
    assert.deepEqual(
      citationsBy('standing order {section}({path})').slice(0, 5),
      [
        'standing order 3(e)',
        'standing order 3(e)(i)',
        'standing order 3(e), item 1',
        '‘3. MEETINGS’, ‘Notice’',
        'standing order 3(f)',
      ].map((words) => words.replace('‘3. MEETINGS’', '‘MEETINGS’')),
    )
  })
  it('keeps the points of a whole number', () => {
    assert.deepEqual(citationsBy('regulation {number}').slice(5, 8), [
      'regulation 4.5',
      'regulation 4.5(a)',
      'regulation 4.5a',
    ])
  })
  it('may put points between all parts', () => {
    assert.deepEqual(citationsBy('rule {section}.{path}').slice(0, 2), ['rule 3.e', 'rule 3.e.i'])
  })
  it('calls a section by its number alone', () => {
    assert.equal(citationsBy('standing order {section}({path})').at(-3), 'standing order 3')
  })
  it('leaves schedules and annexes their own names', () => {
    assert.deepEqual(
      citationsBy('paragraph {number}').slice(-5),
      ['Schedule 1, point 1', 'Annex A, point 1', 'paragraph 3', 'Schedule 1', 'Annex A'].slice(-5),
    )
  })
  it('may be that of the kind of policy', () => {
    const handbook = (baseFiles['handbook.yaml'] ?? '').replace(
      /( +)title: Social media\n/,
      '$&$1cite: "rule {number}"\n',
    )
    assert.notEqual(handbook, baseFiles['handbook.yaml'])
    assert.equal(citationsBy(undefined, { 'handbook.yaml': handbook })[0], 'rule 3(e)')
  })
  for (const pattern of ['standing order', 'rule {nummer}', 'rule {path}', 'rule {number'])
    it(`is refused as ${pattern}`, () => {
      const settings = `${policySettings}cite: "${pattern}"\n`
      const { messages } = makeHandbook({ ...files, [`${policyId}/policy.yaml`]: settings })
      assert.ok(
        messages.some(
          ({ ruleId, reason }) =>
            ruleId === 'yaml-value' && reason.includes('for `cite`, expected words with'),
        ),
      )
    })
})

describe('A number in a citation', () => {
  for (const [number, bare] of [
    ['(a)', 'a'],
    ['a)', 'a'],
    ['5.', '5'],
    ['5.5a', '5.5a'],
    ['6.—', '6'],
    ['6.—(1)', '6(1)'],
    ['12(2)', '12(2)'],
    ['iv', 'iv'],
  ] as const)
    it(`${number} is ${bare}`, () => {
      assert.equal(bareNumber(number), bare)
    })
})
