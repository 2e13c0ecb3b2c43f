import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { clauseFile, makeHandbook, numbered, policyId } from '../model/small-handbook.ts'

function clauses(prefix: string, numbers: readonly string[]): string {
  return numbers.map((number, index) => numbered(`${prefix}-${String(index)}`, number)).join('\n\n')
}

const unnumbered = (id: string) => `<Clause id="${id}">\n\nWords.\n\n</Clause>`

/** The numbers that are reported in a policy whose files hold this. */
function oddIn(...bodies: readonly string[]): string[] {
  const { messages } = makeHandbook(
    Object.fromEntries(
      bodies.map((body, index) => [
        `${policyId}/${String(index + 1).padStart(2, '0')}-part-${'abcdef'.charAt(index)}.mdx`,
        clauseFile(body),
      ]),
    ),
  )
  return messages
    .filter(({ ruleId }) => ruleId?.startsWith('number-'))
    .map(({ reason }) => /`(.*?)`/.exec(reason)?.[1] ?? '')
}

describe('Numbers that run on through headings', () => {
  it('may go on from file to file', () => {
    assert.deepEqual(
      oddIn(clauses('a', ['1.', '2.']), clauses('b', ['3.', '4.']), clauses('c', ['5.'])),
      [],
    )
  })
  it('may go on from one heading to the next in a file', () => {
    const under = (id: string, numbers: readonly string[]) =>
      `<Clause id="${id}" title="A heading">\n\n${clauses(`${id}-n`, numbers)}\n\n</Clause>`
    assert.deepEqual(oddIn(`${under('one', ['1.', '2.'])}\n\n${under('two', ['3.', '4.'])}`), [])
  })
  it('may begin anew', () => {
    assert.deepEqual(oddIn(clauses('a', ['1.', '2.']), clauses('b', ['1.', '2.'])), [])
  })
  it('may not leave one out between two headings', () => {
    assert.deepEqual(oddIn(clauses('a', ['1.', '2.']), clauses('b', ['4.', '5.'])), ['4.'])
  })
  it('may not leave one out behind a heading', () => {
    assert.deepEqual(oddIn(clauses('a', ['1.', '2.']), clauses('b', ['3.', '5.'])), ['5.'])
  })
  it('may not go on below clauses with numbers of their own', () => {
    const limbs = (id: string, number: string, from: number) =>
      numbered(id, number, clauses(`${id}-l`, [`${String(from)})`, `${String(from + 1)})`]))
    assert.deepEqual(oddIn(`${limbs('a', '1.', 1)}\n\n${limbs('b', '2.', 3)}`), ['3)'])
  })
})

describe('Numbers of provisions that were put in', () => {
  for (const numbers of [
    ['1.', '2.', '2A.', '2B.', '3.'],
    ['5.1', '5.2', '5.2a', '5.2b', '5.3'],
    ['1', '2', '2A', '3', '3A', '4'],
  ])
    it(`${numbers.join(', ')} are in order`, () => {
      assert.deepEqual(
        oddIn(clauses('a', numbers)).filter((odd) => odd !== '5.1'),
        [],
      )
    })
  it('do not hide a number that is left out behind them', () => {
    assert.deepEqual(oddIn(clauses('a', ['1.', '2.', '2A.', '4.'])), ['4.'])
  })
  it('are not taken for letters in the place of digits, but only behind their own', () => {
    assert.deepEqual(oddIn(clauses('a', ['1.', '2B.'])), ['2B.'])
  })
})

describe('Numbers of statutory instruments', () => {
  it('may have a dash behind them, and the number of the first limb', () => {
    assert.deepEqual(oddIn(clauses('a', ['5.', '6.—(1)', '7.—', '8.'])), ['5.'])
  })
  it('that leave one out are odd', () => {
    assert.deepEqual(oddIn(clauses('a', ['1.', '3.—'])), ['3.—'])
  })
})

describe('A first item without a number', () => {
  for (const numbers of [
    ['2.', '3.'],
    ['b)', 'c)'],
    ['(ii)', '(iii)'],
    ['(B)', '(C)'],
  ])
    it(`may stand before ${numbers.join(' and ')}`, () => {
      assert.deepEqual(oddIn(`${unnumbered('first')}\n\n${clauses('a', numbers)}`), [])
    })
  it('stands for one number only', () => {
    assert.deepEqual(oddIn(`${unnumbered('first')}\n\n${clauses('a', ['3.', '4.'])}`), ['3.'])
  })
  it('must be there', () => {
    assert.deepEqual(oddIn(clauses('a', ['2.', '3.'])), ['2.'])
  })
})
