import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { VFileMessage } from 'vfile-message'
import {
  collectMessages,
  quotable,
  severityOf,
  sortMessages,
  toMessage,
} from '../../src/messages/message.ts'
import { placeOf } from '../../src/messages/report-to.ts'
import { rules } from '../../src/messages/rules.ts'
import { compareText } from '../../src/text/compare-text.ts'
import { didYouMean, nearest } from '../../src/text/nearest.ts'
import { toSlug } from '../../src/text/slug.ts'
import { listOf } from '../../src/text/list.ts'
import { inShort } from '../model/small-handbook.ts'
import { provokeMessages } from './provocations.ts'

const messages = provokeMessages()

/** Says which of all messages do not fulfil a condition, each wording once. */
function failing(
  condition: (message: VFileMessage) => boolean,
  show = (message: VFileMessage) =>
    `${message.ruleId ?? ''}: ${message.reason} ¶ ${message.note ?? ''}`,
): string[] {
  return [...new Set(messages.filter((message) => !condition(message)).map(show))]
}

describe('The messages about content with every sort of mistake', () => {
  it('come from every rule', () => {
    const seen = new Set(messages.map(({ ruleId }) => ruleId))
    assert.deepEqual(
      Object.keys(rules).filter((id) => !seen.has(id)),
      [],
    )
  })
  it('come from no rule that is not in the table', () => {
    assert.deepEqual(
      failing(({ ruleId }) => Object.hasOwn(rules, ruleId ?? '')),
      [],
    )
  })
  it('say what was found or expected', () => {
    assert.deepEqual(
      failing(({ reason }) => /^(?:Unexpected|Expected) \S/.test(reason)),
      [],
    )
  })
  it('end their reason without a full stop', () => {
    assert.deepEqual(
      failing(({ reason }) => /[^.\s]$/.test(reason)),
      [],
    )
  })
  it('have a note of whole sentences', () => {
    assert.deepEqual(
      failing(({ note }) => /^[A-Z][^]*[.?]$/.test(note?.trim() ?? '')),
      [],
    )
  })
  it('have no space too many', () => {
    assert.deepEqual(
      failing(({ reason, note }) => !/ {2}|^ | $/.test(reason) && !/ {2}|^ | $/.test(note ?? '')),
      [],
    )
  })
  it('leave no placeholder and no value open', () => {
    assert.deepEqual(
      failing(
        ({ reason, note }) =>
          !/\{(?:found|expected|name|where|suggestion)\}|undefined|\[object|``/.test(
            `${reason} ${note ?? ''}`,
          ),
      ),
      [],
    )
  })
  it('have backticks in pairs', () => {
    assert.deepEqual(
      failing(({ reason, note }) =>
        [reason, note ?? ''].every((text) => text.split('`').length % 2 === 1),
      ),
      [],
    )
  })
  it('stand on one line without control characters', () => {
    assert.deepEqual(
      failing(({ reason, note }) => !/\p{Cc}/u.test(`${reason}${note ?? ''}`)),
      [],
    )
  })
  it('say of a missing setting of a group how its own line begins', () => {
    assert.deepEqual(
      failing(({ ruleId, note }) => ruleId !== 'yaml-missing-key' || !(note ?? '').includes(' ›')),
      [],
    )
  })
  it('have the severity of their rule', () => {
    assert.deepEqual(
      failing(
        (message) =>
          Object.hasOwn(rules, message.ruleId ?? '') &&
          severityOf(message) === rules[message.ruleId as keyof typeof rules].severity,
      ),
      [],
    )
  })
  it('name the handbook as their source', () => {
    assert.deepEqual(
      failing(({ source }) => source === 'clausebook'),
      [],
    )
  })
})

describe('A message', () => {
  it('is refused when a value of its wording is missing', () => {
    assert.throws(
      () => toMessage('a.yaml', 'topic-unknown', undefined, { found: 'a' }),
      /topic-unknown was reported without its value “name”/,
    )
  })
  it('does not take a placeholder that an author wrote for one of its own', () => {
    assert.equal(
      toMessage('a.mdx', 'topic-unknown', undefined, {
        found: '{name}',
        name: 'b',
        suggestion: 'd.',
      }).reason,
      'Unexpected topic `{name}` in `b`, expected an id from `topics.yaml`',
    )
  })
  it('has no place when it is about a file as a whole', () => {
    assert.equal(toMessage('a.yaml', 'file-link', undefined, {}).line, undefined)
  })
})

describe('Messages in order', () => {
  it('are sorted by file, then line, then column, then rule', () => {
    const { report, messages: unsorted } = collectMessages()
    const values = { found: 'a', name: 'b', expected: 'c', suggestion: 'd' }
    report('b.yaml', 'yaml-value', { line: 1, column: 1 }, values)
    report('a.yaml', 'yaml-value', { line: 10, column: 1 }, values)
    report('a.yaml', 'yaml-value', { line: 2, column: 9 }, values)
    report('a.yaml', 'yaml-value', { line: 2, column: 1 }, values)
    report('a.yaml', 'yaml-syntax', { line: 2, column: 1 }, values)
    report('a.yaml', 'file-link', undefined, values)
    const order = inShort(sortMessages(unsorted)).map((line) => line.split(' ', 2).join(' '))
    assert.deepEqual(order, [
      'a.yaml: file-link',
      'a.yaml:2:1 yaml-syntax',
      'a.yaml:2:1 yaml-value',
      'a.yaml:2:9 yaml-value',
      'a.yaml:10:1 yaml-value',
      'b.yaml:1:1 yaml-value',
    ])
  })
  it('do not depend on the language of the machine', () => {
    assert.deepEqual(['é', 'a', 'B', 'z'].toSorted(compareText), ['B', 'a', 'z', 'é'])
  })
})

describe('The words of an author in a message', () => {
  const cases: [name: string, words: string, shown: string][] = [
    ['stay as they are', 'friend-requests', 'friend-requests'],
    ['are put on one line', 'one\ntwo\r\nthree', 'one two three'],
    ['lose characters that act on a terminal', 'a\u001B[31mb\u009Bc', 'a [31mb c'],
    ['lose characters that turn the order of letters', 'a\u202Eb\u2066c', 'a b c'],
    ['are cut at 80 characters', 'x'.repeat(81), `${'x'.repeat(79)}…`],
    ['are not cut at 80 characters or fewer', 'x'.repeat(80), 'x'.repeat(80)],
  ]
  for (const [name, words, shown] of cases)
    it(name, () => {
      assert.equal(quotable(words), shown)
    })
  it('are never cut in the middle of an emoji', () => {
    assert.ok(quotable(`${'x'.repeat(78)}😀${'y'.repeat(9)}`).isWellFormed())
  })
})

describe('The wording of lists and suggestions', () => {
  it('joins words by commas and a last “or”', () => {
    assert.equal(listOf(['a', 'b', 'c']), '`a`, `b` or `c`')
  })
  it('shows one word alone', () => {
    assert.equal(listOf(['a']), '`a`')
  })
  it('calls an empty list nothing', () => {
    assert.equal(listOf([]), 'nothing')
  })
  it('names no more than twelve words', () => {
    assert.equal(listOf('a b c d e f g h i j k l m'.split(' ')).split('`').length, 25)
  })
  it('suggests the nearest word', () => {
    assert.equal(didYouMean('Clase', ['Tip', 'Clause'], ''), 'Did you mean `Clause`?')
  })
  it('suggests otherwise when no word is near', () => {
    assert.equal(didYouMean('script', ['Tip', 'Clause'], 'Delete it.'), 'Delete it.')
  })
  it('finds no word near when there is none', () => {
    assert.equal(nearest('a', []), undefined)
  })
})

describe('A slug made of words', () => {
  const cases: [words: string, slug: string][] = [
    ['The Risks!', 'the-risks'],
    ['5.1 Café  Noir', 'cafe-noir'],
    ['Ŵyl y Môr', 'wyl-y-mor'],
    ['!!!', ''],
    ['123', ''],
    ['a--b', 'a-b'],
    ['x'.repeat(70), 'x'.repeat(60)],
  ]
  for (const [words, slug] of cases)
    it(`of “${words.slice(0, 20)}” is “${slug.slice(0, 20)}”`, () => {
      assert.equal(toSlug(words), slug)
    })
})

describe('The place of a message', () => {
  const point = { line: 2, column: 3, offset: 9 }
  const place = { line: 2, column: 3 }
  it('is that of a point', () => {
    assert.deepEqual(placeOf(point), place)
  })
  it('is the start of a span', () => {
    assert.deepEqual(placeOf({ start: point, end: { line: 4, column: 1 } }), place)
  })
  it('is the start of a node', () => {
    assert.deepEqual(placeOf({ type: 'text', position: { start: point, end: point } }), place)
  })
  it('is unknown for a node that stands nowhere', () => {
    assert.equal(placeOf({ type: 'text' }), undefined)
  })
})
