import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeMarker, makeMarkers } from '../../../src/views/comparison/mark-shared.ts'
import { makePhrases } from '../../../src/wording/words.ts'

const phrases = makePhrases(['Hillford Parish Council'])

/** A line with what it shares in brackets. */
function inShort(line: string, ...others: readonly string[]): string {
  const mark = makeMarker(
    others.map((words, index) => ({ name: String(index + 1), lines: [words] })),
    phrases,
  )
  return mark(line)
    .map(({ words, sharedWith }) => (sharedWith === undefined ? words : `[${sharedWith} ${words}]`))
    .join('')
}

describe('Shared words of a line', () => {
  it('are six or more in a row', () => {
    assert.equal(
      inShort('So one two three four five six.', 'Then one two three four five six, and so on'),
      'So [1 one two three four five six].',
    )
  })
  it('are not five in a row', () => {
    assert.equal(
      inShort('So one two three four five.', 'Then one two three four five'),
      'So one two three four five.',
    )
  })
  it('are all of a short line that stands alone in both', () => {
    assert.equal(
      inShort('Bullying or witch-hunting', 'bullying or witch hunting;'),
      '[1 Bullying or witch-hunting]',
    )
  })
  it('are not a short line that stands inside another', () => {
    assert.equal(
      inShort('Bullying or witch-hunting', 'There is bullying or witch hunting among us'),
      'Bullying or witch-hunting',
    )
  })
  it('may be a whole line, quotation marks aside', () => {
    assert.equal(
      inShort('“The list of our own things”', 'The list of our own things'),
      '“[1 The list of our own things]”',
    )
  })
  it('go over names of councils and their offices', () => {
    assert.equal(
      inShort(
        'Ask the Town Clerk of Hillford Parish Council first',
        'ask the clerk of authority first',
      ),
      '[1 Ask the Town Clerk of Hillford Parish Council first]',
    )
  })
  it('name the first text that has them', () => {
    assert.equal(inShort('a b c d e f', 'a b c d e f', 'a b c d e f'), '[1 a b c d e f]')
  })
  it('are told apart by whose they are', () => {
    assert.equal(
      inShort('a b c d e f and g h i j k l', 'a b c d e f', 'x g h i j k l'),
      '[1 a b c d e f] and [2 g h i j k l]',
    )
  })
  it('are none in a line without words', () => {
    assert.deepEqual([inShort('', 'a'), inShort(' – ', ' – ')], ['', ' – '])
  })
  it('may be named like what every object has', () => {
    assert.equal(
      inShort('constructor toString valueOf', 'constructor tostring valueof'),
      '[1 constructor toString valueOf]',
    )
  })
  it('leave every line as it is', () => {
    const lines = [
      '',
      ' a ',
      '“a, b, c; d: e f g”!',
      'a b c d e f',
      'x a b c d e f y a b c d e f',
      'سياسة التواصل الاجتماعي في المجلس كله',
      '<b>a b c d e f</b>',
      '  a   b\nc\td e f…',
    ]
    const mark = makeMarker(
      [
        { name: 'One', lines },
        { name: 'Two', lines: lines.toReversed() },
      ],
      phrases,
    )
    for (const line of lines)
      assert.equal(
        mark(line)
          .map(({ words }) => words)
          .join(''),
        line,
      )
  })
})

describe('Words that several texts share', () => {
  const lines = [
    'the Clerk keeps a register of all accounts',
    'a password is changed every ninety days by its holder',
    'the Clerk keeps a register of all accounts and every ninety days',
  ]
  const texts = ['One', 'Two', 'Three', 'One'].map((name, index) => ({
    name,
    lines: [...lines.slice(index % 3), `only here ${String(index)} and in no other text at all`],
  }))

  it('are marked in each as they are against all the others', () => {
    const marks = makeMarkers(texts, phrases)
    for (const [own, { lines: ownLines }] of texts.entries()) {
      const mark = makeMarker(
        texts.filter((_, place) => place !== own),
        phrases,
      )
      for (const line of ownLines)
        assert.deepEqual(marks[own]?.(line), mark(line), `${String(own)}: ${line}`)
    }
  })
  it('are never marked as shared with themselves', () => {
    const [mark] = makeMarkers(
      [
        { name: 'One', lines: [lines[0] ?? '', lines[0] ?? ''] },
        { name: 'Two', lines: [] },
      ],
      phrases,
    )
    assert.deepEqual(mark?.(lines[0] ?? ''), [{ words: lines[0], sharedWith: undefined }])
  })
})
