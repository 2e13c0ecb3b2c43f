import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findPrintedDates } from '../../src/schemas/printed-dates.ts'

/** Words, and the dates that a British reader finds in them. */
const cases: readonly [words: string, dates: string[]][] = [
  ['14th July 2020', ['2020-07-14']],
  ['14/07/2020', ['2020-07-14']],
  ['14.7.20', ['2020-07-14']],
  ['14-07-2020', ['2020-07-14']],
  ['14 / 07 / 2020', ['2020-07-14']],
  ['Tuesday 14 July 2020', ['2020-07-14']],
  ['Tues. 14th of July, 2020', ['2020-07-14']],
  ['14-Jul-20', ['2020-07-14']],
  ['July 14, 2020', ['2020-07-14']],
  ['07/14/2020', ['2020-07-14']],
  ['2020-07-14', ['2020-07-14']],
  ['14 07 2020', ['2020-07-14']],
  ['Full Council 13.07.2020', ['2020-07-13']],
  ['14.07.2020 TBC', ['2020-07-14']],
  ['July 2020', ['2020-07']],
  ['Review due 07/2024', ['2024-07']],
  ['Sept. 2020', ['2020-09']],
  ['May ’24', ['2024-05']],
  ['DECEMBER 2018', ['2018-12']],
  ['2020-07', ['2020-07']],
  ['2020', ['2020']],
  ['2018 - 2020', ['2018', '2020']],
  ['2019/20', ['2019', '2020']],
  ['14 and 15 July 2020', ['2020-07-14', '2020-07-15']],
  ['14-16 July 2020', ['2020-07-14', '2020-07-16']],
  ['revised November, adopted December 2018', ['2018-11', '2018-12']],
  ['3rd March and 5th April 2021', ['2021-03-03', '2021-04-05']],
  ['31/06/2020', ['2020-06-31']],
  ['minute 24/057', []],
  ['Minute 2024/57', []],
  ['£2,000 and 2,028', []],
  ['the Local Government Act 1972', []],
  ['you may march', []],
  ['1st June', []],
  ['reviewed annually', []],
  ['', []],
]

describe('The dates of printed words:', () => {
  for (const [words, dates] of cases)
    it(`“${words}” ${dates.length === 0 ? 'has none' : `has ${dates.join(', ')}`}`, () => {
      assert.deepEqual(
        findPrintedDates(words).map(({ date }) => date),
        dates,
      )
    })
  it('their weekday is told where one is printed', () => {
    assert.deepEqual(
      findPrintedDates('Sunday 1 May 2022, 2 May 2022').map(({ weekday }) => weekday),
      [0, undefined],
    )
  })
})
