import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { isCrowded, isFigure } from '../../src/views/hast/crowded-table.ts'

describe('A table', () => {
  it('is crowded when its longest words have no room beside one another', () => {
    const address = 'clerk.and.responsible.financial.officer@hillford-parish.gov.uk'
    assert.equal(
      isCrowded([
        ['Name', 'Address'],
        ['The Clerk', address],
      ]),
      false,
    )
    assert.equal(
      isCrowded([
        ['Name', 'Address', 'Also'],
        ['The Clerk', address, address],
      ]),
      true,
    )
    assert.equal(isCrowded([Array.from({ length: 9 }, () => 'Responsibility')]), true)
    assert.equal(isCrowded([Array.from({ length: 9 }, () => 'Yes')]), false)
    assert.equal(
      isCrowded([['A sentence of many short words, however long it is. '.repeat(9)]]),
      false,
    )
  })
  it('has figures that a line must not end in', () => {
    for (const words of [
      '2026-11-20',
      '20/11/2026',
      '£1,234,567.89',
      '01234 567890',
      '(5)',
      '10.5 %',
      '14:30',
    ])
      assert.equal(isFigure(words), true, words)
    for (const words of [
      '',
      '-',
      '5.1 Care',
      '20 November',
      'clerk@d.uk',
      '1 2 3 4 5 6 7 8 9 10 11 12',
    ])
      assert.equal(isFigure(words), false, words)
  })
})
