import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { splitFrontMatter } from '../../src/parse/front-matter.ts'
import { readQuickSettings } from '../../src/parse/quick-settings.ts'
import { readYaml } from '../../src/parse/read-yaml.ts'

const root = join(import.meta.dirname, '..', '..')
const paths = globSync(['content/**/*.mdx', 'test/**/*.mdx'], { cwd: root }).sort()

/** The steps to settings and items that are there, and to some that are not. */
const places: (string | number)[][] = [[], ['title'], ['number'], ['audience'], ['constructor'], ['missing'], ['title', 0], ['audience', 0], ['audience', 1], ['audience', 9], ['audience', 'x'], ['title', 0, 1], [0], ['__proto__']]

/** Compares both readings of a text. Gives back whether the quick one has read it. */
function compare(text: string): boolean {
  const quick = readQuickSettings(text, 2)
  if (!quick) return false
  const reported: string[] = []
  const slow = readYaml('a.mdx', text, 2, (_, ruleId) => reported.push(ruleId))
  assert.deepEqual(reported, [], text)
  assert.deepEqual(quick.value, slow.value, text)
  for (const steps of places) {
    for (const part of ['key', 'value'] as const) assert.deepEqual(quick.placeAt(steps, part), slow.placeAt(steps, part), `${text} ${steps.join('.')} ${part}`)
  }
  return true
}

const values = [
  'a', '5.', '5.09', '"5."', '\'x\'', 'a b  ', '[employees, members]', '[a,b]', '[a, ]', '[]', '[ a ]', '[a-b, c]', 'true', 'null', '~', '0x1F', '2020-01-01', '"a\\n"', '"a" # c', 'a: b', 'a:', 'a #b', 'a#b', '’x', '“x”', '', '  x', '"x" y', 'x "y"', '"it’s"', '\'it\'\'s\'',
  'a, b', 'a [b]', '{a: b}', '&x y', '*x', '!t x', '|', '>', '- a', '"a', 'é', 'Ŵ', 'a\u00A0', 'a\u0085b', 'a\u2028b', '\u2028', 'a\tb', 'a \t', '\ta', 'a\\b', 'a]', '---', '...', '"---"', 'a – b', '"é #: x"', '__proto__', '5 --- x', '%a', '@a', '`a`', 'a\0b', '\uFEFFa', 'a\u202Eb', '""', '\'\'', '[a: b]', '["a"]',
]
const keys = ['title', 'number', 'audience', 'constructor', 'toString', '__proto__', 'Title', 'a b', '"title"', ' title', '- title']

describe('The quick reading of front matter', () => {
  for (const value of values) {
    it(`gives what the YAML library gives, or leaves it to the library: ${JSON.stringify(value)}`, () => {
      for (const key of keys) for (const space of [' ', '', '   ', '\t']) compare(`${key}:${space}${value}`)
      for (const other of values) {
        compare(`title: ${value}\naudience: ${other}`)
        compare(`title: ${value}\ntitle: ${other}`)
      }
    })
  }

  it('is used for almost all of the real files', () => {
    const read = paths.filter((path) => compare(splitFrontMatter(path, readFileSync(join(root, path), 'utf8').replace(/\r\n?/g, '\n'), () => undefined).yaml ?? ''))
    assert.ok(read.length > 0.8 * paths.length, `${String(read.length)} of ${String(paths.length)}`)
  })

  it('leaves to the library what is repeated, empty, nested or spread over lines', () => {
    for (const text of ['', 'title: a\ntitle: b', 'title:', 'title: a\n  b', 'title:\n  - a', 'title: a\n\nnumber: b', '# a\ntitle: b']) assert.equal(readQuickSettings(text, 2), undefined, text)
  })
})
