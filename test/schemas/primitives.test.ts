import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  isCalendarDate,
  partialDate,
  precisionOf,
  prose,
  slug,
  text,
  wholeNumber,
} from '../../src/schemas/primitives.ts'

const longMonths = [1, 3, 5, 7, 8, 10, 12]

/** The days of a month as the rule of the calendar gives them. */
function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return longMonths.includes(month) ? 31 : 30
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

describe('A date', () => {
  for (const year of [1900, 1999, 2000, 2023, 2024, 2100, 2400]) {
    it(`of ${year} is one of the calendar, from day 0 of month 0 to day 32 of month 13`, () => {
      for (let month = 0; month <= 13; month += 1) {
        const known = month >= 1 && month <= 12
        assert.equal(isCalendarDate(`${year}-${two(month)}`), known, `${year}-${two(month)}`)
        for (let day = 0; day <= 32; day += 1) {
          const date = `${year}-${two(month)}-${two(day)}`
          assert.equal(isCalendarDate(date), known && day >= 1 && day <= daysOf(year, month), date)
        }
      }
    })
  }

  const precisions: [date: string, precision: string][] = [
    ['2020-07-14', 'day'],
    ['2020-07', 'month'],
    ['2020', 'year'],
  ]
  for (const [date, precision] of precisions) {
    it(`written ${date} is known by its ${precision}`, () => {
      assert.equal(partialDate.parse(date), date)
      assert.equal(precisionOf(date), precision)
    })
  }

  for (const date of [
    '',
    '20',
    '0000',
    '0000-01-01',
    '2020-7-14',
    '2020-07-1',
    '2020/07/14',
    '14.07.2020',
    '2020-07-14T00:00:00Z',
    ' 2020',
    '2020 ',
    '2020-',
    '-2020',
    '+2020',
    '20200714',
    '2020-07-14-01',
    '２０２０',
    'July 2020',
  ]) {
    it(`is not written ${JSON.stringify(date)}`, () => {
      assert.equal(partialDate.safeParse(date).success, false)
    })
  }
})

describe('A slug', () => {
  for (const name of ['a', 'a1', 'friend-requests', 'x-5-10', 'a'.repeat(80)])
    it(`can be ${name}`, () => {
      assert.equal(slug.parse(name), name)
    })
  for (const name of [
    '',
    'A',
    '5a',
    '-a',
    'a-',
    'a--b',
    'a_b',
    'a b',
    'a.b',
    'a/b',
    'é',
    'a\n',
    '../a',
    '__proto__',
    'a'.repeat(81),
  ]) {
    it(`cannot be ${JSON.stringify(name)}`, () => {
      assert.equal(slug.safeParse(name).success, false)
    })
  }
})

describe('Words for readers', () => {
  it('may have spaces around them', () => {
    assert.equal(text.parse(' a '), ' a ')
  })
  for (const words of ['a\nb', 'a\r\nb', 'a\rb', 'a\tb', 'a\n', '\na']) {
    it(`are on one line, or may be on several: ${JSON.stringify(words)}`, () => {
      assert.equal(text.safeParse(words).success, false)
      assert.equal(prose.safeParse(words).success, true)
    })
  }
  for (const words of ['', ' ', '\t\n', '\u00A0'])
    it(`may not be empty: ${JSON.stringify(words)}`, () => {
      assert.equal(text.safeParse(words).success, false)
    })
})

describe('A whole number', () => {
  for (const number of ['1', '12', '9999'])
    it(`can be ${number}`, () => {
      assert.equal(wholeNumber.parse(number), Number(number))
    })
  for (const number of ['0', '01', '-1', '1.5', '1e3', '10000', 'twelve', '', ' 1', '١'])
    it(`cannot be ${JSON.stringify(number)}`, () => {
      assert.equal(wholeNumber.safeParse(number).success, false)
    })
})
