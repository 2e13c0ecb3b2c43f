import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeParagraphReader, unitsOf } from '../../src/wording/unit.ts'
import { makePhrases } from '../../src/wording/words.ts'
import { councilFiles, policiesOf } from './small-policies.ts'

const phrases = makePhrases(['Hill Parish Council'])

function unitsIn(words: string) {
  const {
    policies: [policy],
  } = policiesOf(councilFiles('hill', { one: words }))
  return policy ? unitsOf(policy, makeParagraphReader(phrases)) : []
}

describe('The units of a policy', () => {
  it('are its sentences and the items of its lists, in their order', () => {
    const units = unitsIn(
      'The first sentence is here. The second sentence is there:\n\n- an item of the list\n- another item of it',
    )
    assert.deepEqual(
      units.map(({ text, order }) => [text, order]),
      [
        ['The first sentence is here.', 0],
        ['The second sentence is there:', 1],
        ['an item of the list', 2],
        ['another item of it', 3],
      ],
    )
  })
  it('are the cells of its tables', () => {
    assert.deepEqual(
      unitsIn('| Whoever posts for us | B |\n|---|---|\n| must ask the clerk | D |').map(
        ({ text }) => text,
      ),
      ['Whoever posts for us', 'must ask the clerk'],
    )
  })
  it('have at least four words', () => {
    assert.deepEqual(
      unitsIn('Bullying or witch-hunting\n\nRemain politically neutral').map(({ text }) => text),
      ['Bullying or witch-hunting'],
    )
  })
  it('go on over the end of a source line', () => {
    assert.deepEqual(unitsIn('Words that go on\nin the next line.').length, 1)
  })
  it('are not the notes of an editor', () => {
    assert.deepEqual(
      unitsIn(
        'The words of the council.\n\n<EditorNote>\n\nThe words of the editor.\n\n</EditorNote>',
      ).length,
      1,
    )
  })
  it('read links and emphasis as their words', () => {
    assert.deepEqual(
      unitsIn('See **the** [list of risks](#one) here.').map(({ text }) => text),
      ['See the list of risks here.'],
    )
  })
  it('are cut into pieces where a sentence never ends', () => {
    const words = Array.from({ length: 1000 }, (_, index) => `word${String(index)}`).join(' ')
    const units = unitsIn(words)
    assert.ok(units.every((unit) => unit.words.length <= 200))
    assert.equal(units.map(({ text }) => text).join(' '), words)
    for (const { text, words: own } of units)
      assert.equal(own.map(({ start, end }) => text.slice(start, end)).join(' '), text)
  })
  it('have the same key when they say the same', () => {
    const [one, other] = unitsIn(
      "Ask the Town Clerk’s office first.\n\nask the parish clerk's office FIRST",
    )
    assert.equal(one?.key, other?.key)
  })
})
