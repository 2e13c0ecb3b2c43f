import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { scanWords } from '../../src/model/scan-words.ts'

function wordsOf(text: string): string[] {
  const words: string[] = []
  scanWords(text, (start, end) => {
    words.push(text.slice(start, end))
  })
  return words
}

function plainOf(text: string): boolean[] {
  const plain: boolean[] = []
  scanWords(text, (_start, _end, isAscii) => {
    plain.push(isAscii)
  })
  return plain
}

describe('The words of a text', () => {
  const texts = {
    'of a policy':
      'The Clerk’s “register” (5.10) – see section 12A, e-mail clerk@hillford-pc.gov.uk; £5.00.',
    'with accents and marks': 'Rôle, nai\u{308}ve, שָׁלוֹם हिन्दी ΣΊΣΥΦΟΣ İstanbul',
    'beyond the first plane': '𝒜𝒷𝒸 x😀y 𠀀',
    'with halves of signs': 'a\u{D800}b\u{DC00} c\u{D835}',
    'of nothing': '',
    'of signs only': '— … ’',
    'at both ends': 'one two',
  }
  for (const [what, text] of Object.entries(texts)) {
    it(`${what} are those that a pattern finds`, () => {
      assert.deepEqual(wordsOf(text), text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    })
  }
  it('are told apart by whether all of their signs are ASCII', () => {
    assert.deepEqual(plainOf('plain rôle a\u{301} 5'), [true, false, false, true])
  })
})
