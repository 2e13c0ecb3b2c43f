import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { addDays, addMonths, dateInWords, firstDayOf, lastDayOf } from '../../src/views/dates.ts'

describe('A date in words', () => {
  const cases: [date: string, words: string][] = [
    ['2020-07-14', '14 July 2020'],
    ['2020-01-01', '1 January 2020'],
    ['2020-12-09', '9 December 2020'],
    ['2024-07', 'July 2024'],
    ['2020', '2020'],
  ]
  for (const [date, words] of cases)
    it(`is “${words}” for ${date}`, () => {
      assert.equal(dateInWords(date), words)
    })
})

describe('The first day that a date can mean', () => {
  const cases: [date: string, first: string][] = [
    ['2024-07-14', '2024-07-14'],
    ['2024-07', '2024-07-01'],
    ['2020', '2020-01-01'],
  ]
  for (const [date, first] of cases)
    it(`is ${first} for ${date}`, () => {
      assert.equal(firstDayOf(date), first)
    })
})

describe('The last day that a date can mean', () => {
  const cases: [date: string, last: string][] = [
    ['2024-07-14', '2024-07-14'],
    ['2024-07', '2024-07-31'],
    ['2024-06', '2024-06-30'],
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2020-12', '2020-12-31'],
    ['2020', '2020-12-31'],
  ]
  for (const [date, last] of cases)
    it(`is ${last} for ${date}`, () => {
      assert.equal(lastDayOf(date), last)
    })
})

describe('A date so many days later', () => {
  const cases: [date: string, days: number, later: string][] = [
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2024-01-01', 366, '2025-01-01'],
    ['2024-01-01', 0, '2024-01-01'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -400, '0000-01-01'],
  ]
  for (const [date, days, later] of cases)
    it(`is ${later} for ${date} and ${String(days)}`, () => {
      assert.equal(addDays(date, days), later)
    })
})

describe('A date so many months later', () => {
  const cases: [date: string, months: number, later: string][] = [
    ['2020-07-14', 12, '2021-07-14'],
    ['2020-07-14', 6, '2021-01-14'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-30', 1, '2020-02-29'],
    ['2021-01-29', 1, '2021-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-03-31', 1, '2020-04-30'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2020-12-31', 2, '2021-02-28'],
    ['2020-11', 3, '2021-02'],
    ['2020-12', 12, '2021-12'],
    ['2020-12', 1, '2021-01'],
    ['2020', 12, '2021'],
    ['2020', 24, '2022'],
    ['2020', 6, '2021'],
    ['2020', 18, '2022'],
  ]
  for (const [date, months, later] of cases)
    it(`is ${later} for ${date} and ${String(months)}`, () => {
      assert.equal(addMonths(date, months), later)
    })
})
