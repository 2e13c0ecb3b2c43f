import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { breakMark, breakRuns, breakWords, unbroken } from '../../src/pdf/break-words.ts'
import { placeCells } from '../../src/pdf/place-cells.ts'
import { cell, paragraph } from '../../src/pdf/words.ts'

function pieces(words: string, room: number): string[] {
  return breakWords(words, room).split(breakMark)
}

describe('A word that is wider than its line', () => {
  it('stays whole where it has room', () => {
    for (const words of ['Responsibility', 'clerk@hillford.gov.uk', '01234 567890', '2026-11-20'])
      assert.equal(breakWords(words, 20), words)
  })
  it('is parted in an address where that can be read on', () => {
    assert.deepEqual(pieces('clerk@hillford-parish.gov.uk', 8), [
      'clerk@',
      'hillford-',
      'parish.',
      'gov.',
      'uk',
    ])
    assert.deepEqual(pieces('https://hillford.gov.uk/policies?year=2026', 9), [
      'https://',
      'hillford.',
      'gov.',
      'uk/',
      'policies?',
      'year=',
      '2026',
    ])
  })
  it('is parted anywhere else behind any letter, none of which is lost', () => {
    for (const words of ['Llanfairpwllgwyngyll', 'GB29NWBK60161331926819', '....................'])
      assert.deepEqual(pieces(words, 4), Array.from(words))
  })
  it('keeps a letter together with its accent, and a sign with what joins it', () => {
    assert.deepEqual(pieces('e\u0301e\u0301e\u0301', 1), ['e\u0301', 'e\u0301', 'e\u0301'])
    assert.deepEqual(pieces('👍🏽👍🏽', 1.5), ['👍🏽', '👍🏽'])
  })
  it('is found across bold and other words, and its neighbours are left alone', () => {
    const runs = [
      { words: 'See res', isBold: false },
      { words: 'ponsi', isBold: true },
      { words: 'bility now', isBold: false },
    ]
    const broken = breakRuns(runs, 4)
    assert.equal(broken.join('').replaceAll(breakMark, ''), 'See responsibility now')
    assert.deepEqual(
      broken.map((words) => words.split(breakMark)),
      [
        ['See ', 'r', 'e', 's', ''],
        ['p', 'o', 'n', 's', 'i', ''],
        ['b', 'i', 'l', 'i', 't', 'y', ' now'],
      ],
    )
  })
})

describe('What a column must have room for', () => {
  it('is each word, up to its hyphens, dashes and strokes between letters; an address, a date and a number are whole', () => {
    assert.deepEqual(
      unbroken('self-service and/or 2026-11-20 on 01234 567890 or 01/02/2026 a-b@c-d.uk'),
      [
        'self-',
        'service',
        'and/',
        'or',
        '2026-11-20',
        'on',
        '01234\u00a0567890',
        'or',
        '01/02/2026',
        'a-b@c-d.uk',
      ],
    )
  })
})

describe('The cells of a table', () => {
  const one = cell(paragraph('x'))
  const columnsOf = (rows: Parameters<typeof placeCells>[0]): number[][] =>
    placeCells(rows).rows.map((row) => row.map(({ column }) => column))
  it('stand in the next column that none above reaches down into', () => {
    const tall = { ...one, down: 3 }
    const wide = { ...one, across: 2 }
    assert.deepEqual(columnsOf([[tall, one, one], [one, one], [wide]]), [[0, 1, 2], [1, 2], [1]])
    assert.deepEqual(columnsOf([[one, { ...tall, across: 2 }], [one], [one], [one, one, one]]), [
      [0, 1],
      [0],
      [0],
      [0, 1, 2],
    ])
  })
  it('are followed by empty ones where a row is short', () => {
    assert.deepEqual(columnsOf([[one, one, one], [one], []]), [
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ])
    assert.equal(placeCells([[one], [one, one]]).columns, 2)
  })
})
