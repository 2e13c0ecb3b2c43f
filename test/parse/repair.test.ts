import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { parseClauseFile } from '../../src/parse/parse-clause-file.ts'
import { mask } from '../../src/parse/tags/tag-repair.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import { clauseFile } from '../model/small-handbook.ts'

const tag = (opening: string): string => `${opening}\n\nSome words.\n\n</Clause>`

/** A single mistake of an author. */
const mistakes: readonly [name: string, body: string][] = [
  ['curly quotation marks in a tag', tag('<Clause id=“a”>')],
  ['a value without quotation marks', tag('<Clause id="a" number=1.5>')],
  ['a value whose second quotation mark is missing', tag('<Clause id="a>')],
  ['a tag without its last sign', tag('<Clause id="a"')],
  ['a tag without its first sign', tag('Clause id="a">')],
  ['a clause that is never closed', '<Clause id="a">\n\nSome words.'],
  ['a clause that is closed twice', `${tag('<Clause id="a">')}\n\n</Clause>`],
  ['a closing tag at the end of a paragraph', '<Clause id="a">\n\nSome words.</Clause>'],
  ['a tag at the end of a list item', '- Some words <Tip>\n\nMore.\n\n</Tip>'],
  ['a comment', '<!-- Hidden. -->'],
  ['a sign for “less than” before a digit', 'Where 5<6.'],
  ['an open brace', 'Some { words.'],
]

describe('Behind a mistake', () => {
  for (const [name, body] of mistakes) {
    it(`the rest is read: ${name}`, () => {
      const { file } = parseClauseFile(
        'input.mdx',
        clauseFile(`${body}\n\n<Clause id="last" number="9.9">\n\nThe last words.\n\n</Clause>`),
      )
      assert.deepEqual(textsOf(file.content).slice(-2), ['9.9', 'The last words.'])
    })
  }

  it('the ids of tags that cannot be read are known all the same', () => {
    const { file } = parseClauseFile('input.mdx', clauseFile(tag('<Clause id=“first” number=1>')))
    assert.deepEqual(file.strayIds, ['first'])
  })
  it('no ids are noted when nothing is wrong', () => {
    assert.deepEqual(
      parseClauseFile('input.mdx', clauseFile(tag('<Clause id="a">'))).file.strayIds,
      [],
    )
  })
})

describe('Masking', () => {
  it('keeps the length and the line ends of a text', () => {
    assert.equal(mask('one\n<two\n>three', { start: 4, end: 10 }), 'one\n    \n three')
  })
})
