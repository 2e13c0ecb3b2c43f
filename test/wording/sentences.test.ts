import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { toSentences } from '../../src/wording/sentences.ts'

function cut(text: string): string[] {
  return toSentences(text).map(({ start, end }) => text.slice(start, end))
}

const cases: readonly (readonly [name: string, ...sentences: string[]])[] = [
  ['at a stop', 'One is here.', 'Two is there.'],
  ['at a question and an exclamation', 'What are they?', 'Stop!', 'Go on.'],
  ['at a semicolon and a colon', 'The following apply:', 'one thing;', 'another thing'],
  ['behind a closing quotation mark', 'They say “no.”', 'We do not.'],
  ['behind a closing bracket', '(It is so.)', 'It is not.'],
  ['behind a number at the end', 'See section 6.', 'It says more.'],
  ['behind a year', 'It began in 2020.', 'It ended.'],
  ['behind “no” as a word', 'The answer is no.', 'The clerk agrees.'],
  ['behind “etc.” before a capital', 'Posts, tweets etc.', 'All of them count.'],
]

const whole: readonly (readonly [name: string, sentence: string])[] = [
  ['“e.g.” and “i.e.”', 'Channels (e.g. Facebook, i.e. one of them) are used.'],
  ['initials and titles', 'Cllr. J. P. Smith and Mrs. Jones of St. Mary agree.'],
  ['a number of a thing', 'Standing order no. 5 and s. 127 apply.'],
  ['“etc.” before a small letter', 'Posts, tweets etc. are kept.'],
  ['the label of a clause', '5. Business use of it'],
  ['a time and an address', 'At 10:30 we read https://example.org/a.html and 2.5 others.'],
]

describe('A text is cut into sentences', () => {
  for (const [name, ...sentences] of cases)
    it(name, () => {
      assert.deepEqual(cut(sentences.join(' ')), sentences)
    })
  it('at the end of a line', () => {
    assert.deepEqual(cut('One\nTwo\n\nThree'), ['One', 'Two', 'Three'])
  })
  for (const [name, sentence] of whole)
    it(`but not at ${name}`, () => {
      assert.deepEqual(cut(sentence), [sentence])
    })
  it('and none of it is lost', () => {
    const text = 'A b. C; d: e! “F?” g.\n\n5. H i.e. j. K'
    assert.equal(cut(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
  })
  it('of which there are none without words', () => {
    assert.deepEqual([cut(''), cut('\n')], [[], []])
  })
})
