import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import type { VFileMessage } from 'vfile-message'
import { allCases } from './all-cases.ts'
import { bodyOf, frontMatterOf, loadWith } from './handbook-folder.ts'

const hostileText = [
  bodyOf('<Definition term="Sp&#27;[31mam&#10;::error::x">\n\nJunk.\n\n</Definition>'),
  {
    'hill/council.yaml': 'name: "Hi\\e[31mll\\n::error::x"\nshort: Hill\nkind: parish\n',
    ...bodyOf('See [it](policy:hill/nope).'),
  },
  frontMatterOf('title: Bad\nacknowledge: ["x\\e[31m\\n::error::x"]'),
  frontMatterOf('title: Bad\n"x\\e[31m\\n::error::": y'),
]

const everyMessage: readonly VFileMessage[] = [...allCases.values()]
  .flat()
  .map(({ files }) => files)
  .concat(hostileText)
  .flatMap((files) => loadWith(files).messages)

/** The messages that have a fault, once each, as a person would see them. */
function withFault(isFault: (message: VFileMessage) => boolean): string[] {
  return [
    ...new Set(
      everyMessage
        .filter(isFault)
        .map(({ ruleId, reason, note }) => `${ruleId ?? ''}: ${reason} — ${note ?? ''}`),
    ),
  ]
}

function says(pattern: RegExp) {
  return ({ reason, note }: VFileMessage) => pattern.test(reason) || pattern.test(note ?? '')
}

describe('every message of every case', () => {
  test('begins with what was found or what was expected', () => {
    assert.deepEqual(
      withFault(({ reason }) => !/^(?:Unexpected|Expected) /.test(reason)),
      [],
    )
  })

  test('has no article behind “Unexpected”', () => {
    assert.deepEqual(
      withFault(({ reason }) => /^Unexpected (?:an?|the) /.test(reason)),
      [],
    )
  })

  test('does not end its reason with a full stop, which the reporters add', () => {
    assert.deepEqual(
      withFault(({ reason }) => /[.!]$/.test(reason)),
      [],
    )
  })

  test('ends its note with a full stop or a question mark', () => {
    assert.deepEqual(
      withFault(({ note }) => !/[.?]$/.test(note ?? '')),
      [],
    )
  })

  test('shows nothing between empty backticks', () => {
    assert.deepEqual(withFault(says(/(?<!`)``(?!`)/)), [])
  })

  test('never expects “one of nothing”', () => {
    assert.deepEqual(withFault(says(/one of nothing/)), [])
  })

  test('never says “Write written”, “Write some words” or “Write one text”', () => {
    assert.deepEqual(withFault(says(/Write (?:settings written|some words|one text)/)), [])
  })

  test('never uses the words of the YAML library', () => {
    assert.deepEqual(
      withFault(
        says(
          /compact mapping|scalar|flow (?:map|sequence)|block-seq|implicit (?:map )?key|node end|"quote|'quote/i,
        ),
      ),
      [],
    )
  })

  test('names the path of a setting only where it is found, never in a line to be written', () => {
    assert.deepEqual(
      withFault(({ note }) => /Add a line `[^`]* › /.test(note ?? '')),
      [],
    )
  })

  test('is on one line, without control and invisible characters, in its reason, its note and its path', () => {
    // eslint-disable-next-line no-control-regex -- they are just what is looked for
    const unprintable = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/
    assert.deepEqual(
      withFault((message) => says(unprintable)(message) || unprintable.test(message.file ?? '')),
      [],
    )
  })

  test('does not expect a kind of address that the address is of', () => {
    assert.deepEqual(
      withFault(({ reason }) => {
        const [, address = '', kinds = ''] =
          /^Unexpected link to `([^`]*)`, expected an address that begins with (.*)$/.exec(
            reason,
          ) ?? []
        return [...kinds.matchAll(/`([^`]+)`/g)].some(([, kind = '']) => address.startsWith(kind))
      }),
      [],
    )
  })

  test('is there once: no two messages of a case say the same of the same place', () => {
    const repeated = [...allCases.values()].flat().filter(({ files }) => {
      const messages = loadWith(files).messages.map(
        (message) =>
          `${message.file ?? ''}:${String(message.line)}:${String(message.column)} ${message.reason}`,
      )
      return new Set(messages).size < messages.length
    })
    assert.deepEqual(
      repeated.map(({ name }) => name),
      [],
    )
  })
})
