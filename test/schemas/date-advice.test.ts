import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { adviseOnDate } from '../../src/schemas/date-advice.ts'
import { isCalendarDate } from '../../src/schemas/primitives.ts'

const form =
  'a date of the calendar written as year-month-day, such as `2020-07-14`, `2020-07` or `2020`'
const otherForms: readonly (readonly [written: string, right: string])[] = [
  ['15/07/2024', '2024-07-15'],
  ['15.7.2024', '2024-07-15'],
  ['15-07-2024', '2024-07-15'],
  ['2024/07/15', '2024-07-15'],
  ['20240715', '2024-07-15'],
  ['2024-7-5', '2024-07-05'],
  ['2024-7', '2024-07'],
  ['July 2024', '2024-07'],
  ['Jul 2024', '2024-07'],
  ['07/2024', '2024-07'],
  ['15 July 2024', '2024-07-15'],
  ['Monday 15th July 2024', '2024-07-15'],
  ['15 Sept. 2024', '2024-09-15'],
  ['July 15, 2024', '2024-07-15'],
  ['2024-07-15T00:00:00Z', '2024-07-15'],
  [' 2024-07-15 ', '2024-07-15'],
]

describe('The advice on a date', () => {
  for (const [written, right] of otherForms) {
    it(`written ${JSON.stringify(written)} is to write ${right}`, () => {
      assert.deepEqual(adviseOnDate(written), { expected: form, suggestion: `Write \`${right}\`.` })
      assert.ok(isCalendarDate(right))
    })
  }

  for (const [written, days] of [
    ['2024-02-31', 'February 2024 has 29 days'],
    ['31/02/2024', 'February 2024 has 29 days'],
    ['2023-02-29', 'February 2023 has 28 days'],
    ['31 June 2024', 'June 2024 has 30 days'],
    ['2024-01-00', 'January 2024 has 31 days'],
  ] as const) {
    it(`written ${written} names the days of the month`, () => {
      const { expected, suggestion } = adviseOnDate(written)
      assert.equal(expected, `a day of the calendar: ${days}`)
      assert.ok(suggestion.includes(days))
    })
  }

  for (const written of ['24-07-15', '15/07/24']) {
    it(`with a year of two digits, ${written}, asks for four`, () => {
      assert.equal(
        adviseOnDate(written).suggestion,
        'Write the year first, with four digits: write `2024-07-15`, if that is the day.',
      )
    })
  }

  it('with the month first puts them in order', () => {
    assert.equal(
      adviseOnDate('07/15/2024').suggestion,
      'If month and day have changed places, write `2024-07-15`.',
    )
  })
  it('of a thirteenth month says that there is none', () => {
    assert.equal(adviseOnDate('2024-13').expected, 'a month from `01` to `12` behind the year')
  })
  for (const written of ['', 'soon', 'Summer 2024', '0000-01-01', '2020-07-14-01', '２０２０']) {
    it(`written ${JSON.stringify(written)} is the form in general`, () => {
      assert.deepEqual(adviseOnDate(written), { expected: form, suggestion: `Write ${form}.` })
    })
  }
})
