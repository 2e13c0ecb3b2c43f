import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { looksAlike } from '../../../src/text/looks-alike.ts'
import { type DifferencePiece, toDifference } from '../../../src/views/comparison/difference.ts'

function inShort(first: string, second: string): string {
  const signs: Readonly<Record<DifferencePiece['change'], string>> = {
    same: '',
    deleted: '-',
    inserted: '+',
  }
  return toDifference(first, second)
    .map(({ change, words }) => (signs[change] === '' ? words : `[${signs[change]}${words}]`))
    .join('')
}

function side(pieces: readonly DifferencePiece[], without: DifferencePiece['change']): string {
  return pieces
    .filter(({ change }) => change !== without)
    .map(({ words }) => words)
    .join('')
}

const texts = [
  '',
  ' ',
  'a',
  'the council',
  'The  Council’s\tclerk, who… ',
  'One. Two; three: four',
  'c d e f',
  'a x, y b',
  'a y, x b',
  'سياسة التواصل',
  'سياسة أخرى',
  '__proto__ constructor',
  '<b>&amp;</b>',
  'a\nb',
  'a b',
  '👩‍👩‍👧 e\u0301',
  '👩 é',
  '- - - -',
  'x'.repeat(5000),
]

describe('The difference of two texts', () => {
  it('keeps what is the same', () => {
    assert.equal(inShort('the clerk decides', 'the clerk decides'), 'the clerk decides')
  })
  it('shows a replaced word as deleted, then inserted', () => {
    assert.equal(inShort('the clerk decides', 'the mayor decides'), 'the [-clerk][+mayor] decides')
  })
  it('puts neighbouring changes together', () => {
    assert.equal(
      inShort('we ask old friends today', 'we tell new people today'),
      'we [-ask old friends][+tell new people] today',
    )
  })
  it('shows what is only in one', () => {
    assert.deepEqual(
      [inShort('', 'new'), inShort('old', ''), inShort('', '')],
      ['[+new]', '[-old]', ''],
    )
  })
  it('strikes out the one and puts in the other of two very long texts that have little in common', () => {
    const [first = '', second] = ['a', 'b'].map((own) =>
      Array.from({ length: 1000 }, (_, index) => `${own}${String(index)} the`).join(' '),
    )
    assert.deepEqual(toDifference(first, second ?? ''), [
      { change: 'deleted', words: first },
      { change: 'inserted', words: second },
    ])
    const alike = `${'all the same words '.repeat(2000)}but the last`
    assert.deepEqual(
      toDifference(alike, `${alike} one`).map(({ change }) => change),
      ['same', 'inserted'],
    )
  })
  it('is the first text without what was inserted and the second without what was deleted', () => {
    for (const first of texts) {
      for (const second of texts) {
        const pieces = toDifference(first, second)
        assert.ok(looksAlike(side(pieces, 'inserted'), first), first)
        assert.ok(looksAlike(side(pieces, 'deleted'), second), second)
      }
    }
  })
})
