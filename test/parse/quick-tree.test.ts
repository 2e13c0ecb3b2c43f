import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { quickTree } from '../../src/parse/markdown/quick-tree.ts'
import { type ParseResult, parseFile } from '../../src/parse/parse-file.ts'
import { allCases } from '../hostile/all-cases.ts'

const root = join(import.meta.dirname, '..', '..')
const paths = globSync(['content/**/*.mdx', 'test/**/*.mdx'], { cwd: root }).sort()

const clauseFile = 'hill/social-media/01-risks.mdx'

/** What is in a file behind its front matter, which keeps its lines. */
function bodyOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[^]*?\n---\n/, (front) => front.replace(/[^\n]/g, ' '))
}

function withFrontMatter(body: string): string {
  return `---\ntitle: Risks\n---\n${body}`
}

/** Reads a file with the native parser, and without it. */
function readBoth(path: string, text: string): [native: ParseResult, reference: ParseResult] {
  return [parseFile(path, text), parseFile(path, text, { useNative: false })]
}

function expectAlike(path: string, text: string): void {
  const [native, reference] = readBoth(path, text)
  assert.deepEqual(native, reference)
}

const tricky = [
  'A *b* **c** _d_ __e__ ***f***',
  'a*b*c d_e_f 2 * 3 * 4',
  '- a\n- b\n\n- c',
  '1. a\n2. b\n5. c',
  '1) a\n2) b',
  '- a\n\n  b\n- c',
  '* a\n+ b',
  'a\nb\nc',
  'a  \nb',
  '[a](policy:b) [c](#d) [e](missing:)',
  '[a [b] c](#d)',
  '[a](#b "title")',
  'x [not a link] y',
  '# heading',
  'a\n===',
  'a\n---',
  '---',
  '***',
  '> quote',
  '    indented',
  'Ŵ ŷ ’ “ ” – … 🏴 [a](#b)',
  '“[a](#b)” and [c](#d)',
  '<Clause id="a">\n\nx\n\n</Clause>',
  '<Clause id="a">\nx\n</Clause>',
  '<Clause id="a">\n\n- x\n</Clause>',
  '<Clause id="a" number="1)" title="It\'s">\n\nx\n\n</Clause>',
  '<Clause id="a">x</Clause>',
  'x <Clause id="a">y</Clause>',
  '<Clause\n  id="a"\n>\n\nx\n\n</Clause>',
  '<Tip>\n\nx\n\n</Tip>\n<Tip>\n\ny\n\n</Tip>',
  '<Clause id="a">\n\n<Clause id="b">\n\nx\n\n</Clause>\n\ny\n\n</Clause>',
  '- <Clause id="a">\n\n  x\n\n  </Clause>',
  '<Unknown>\n\nx\n\n</Unknown>',
  '<Clause id="a" id="b">\n\nx\n\n</Clause>',
  '#Hashtag: a word',
  '5.09 All',
  'a) b',
  '- ',
  '-',
  '+',
  '1.',
  '',
  '\n\n',
  '·  a',
  '* * *',
  '- a\n    - b\n        - c',
  '1. a\n   - b',
  '(a) [b](c)d',
  '**a**b',
  '*a **b* c**',
  '****a****',
  'a * b',
  '_a',
  '**a',
  '[a](<b c>)',
  '[a](b(c)d)',
  '[a]( #b )',
  '[](#a)',
  '[a]()',
  'a\u00A0b',
  '\u00A0\u00A0a',
  'a\fb',
  'a – b - c',
  '[https://www.a.example/b](https://www.a.example/b)',
  '[www.a.example](https://www.a.example)',
  '[see www.a.example](https://www.a.example)',
  '[a](https://www.a.example/www/http)',
  '[https://a.example] (https://a.example)',
  '[HTTP://a.example](#a)',
  'WWW.a.example',
  'Https://a.example',
  '[a](mailto:a)',
  'a & b',
  'Acts & Orders',
  'a &',
  '&',
  'a &amp; b',
  'a &#38; b',
  'AT&T',
  '• a\n• b',
  'a\n• b',
  '- • a',
  '1. o a',
  'o a\no b',
  'a\no b',
  '– a\n– b',
  'Import a',
  '- import a',
  '[a](javascript:b)',
  '[a](term:Spam Mail)',
  '[a](b',
  'x](y',
  '1. a\n   1) b\n   2) c',
  '- 1. a\n- 2. b',
  '<Clause id="a">\n\n1. x\n4. y\n\n</Clause>',
  '<Clause id="A b">\n\nx\n\n</Clause>',
  '<Clause>\n\nx\n\n</Clause>',
  '•\u00A0a\n•\u00A0b',
  '•a',
  '-\u00A0a\n-\u00A0b',
  '§ 5 a',
  '§ 5 a\n§ 6 b',
  '➢ a',
  '(a) a\n(b) b',
  'a) b\nc) d',
  'i. a\nii. b',
  'a  \n1.First\n2.Second',
  '1.1 a\n1.2 b',
  'a) b  \nc) d',
  'J. A\nand so on',
  '(i) a [b](#c)\n(ii) d',
  '**NOTE:**text',
  'a **bold',
  '[](#c-1)',
  '[ ](#c-1)',
  '[**a**](#b)',
  'a ** b',
  '<Clause id="a" number="1.2">\n\n1.2 Staff\n\n</Clause>',
  '<Clause id="a" number="1.">\n\n1. Staff\n\n</Clause>',
  '<Clause id="a" number="1.">\n\n1. Staff\n2. Members\n\n</Clause>',
  '<Clause id="a" number="a)">\n\na) **Staff** b\n\n</Clause>',
  '<Clause id="a" number="5." title="5. Staff">\n\nx\n\n</Clause>',
  '<Clause id="a" number="“1.”">\n\nx\n\n</Clause>',
  '<Definition term="A">\n\nA\n\n</Definition>',
  '<Clause id="a">\n\n</Clause>',
  '- [ ] a',
  '- [x] a',
]

describe('The native parser', () => {
  for (const path of paths) {
    it(`gives what unified gives: ${path}`, () => {
      expectAlike(clauseFile, readFileSync(join(root, path), 'utf8'))
    })
  }

  for (const text of tricky) {
    it(`gives what unified gives, or leaves it to unified: ${JSON.stringify(text)}`, () => {
      expectAlike(clauseFile, withFrontMatter(text))
    })
  }

  for (const [group, cases] of allCases) {
    it(`changes no message about ${group}`, () => {
      for (const { files } of cases) {
        for (const [path, text] of Object.entries(files))
          if (typeof text === 'string') expectAlike(path, text)
      }
    })
  }

  it('reads most of the real files', () => {
    const real = paths.filter((path) => path.startsWith('content/'))
    const read = real.filter((path) => quickTree(bodyOf(path)))
    assert.ok(read.length > 0.8 * real.length, `${String(read.length)} of ${String(real.length)}`)
  })

  it('leaves code and references of characters to unified', () => {
    for (const text of [
      '{1}',
      'import a from "b"',
      'a &amp; b',
      'a &#8203; b',
      'a\\*b',
      '`a`',
      '<b>a</b>',
      'https://a.example',
      'WWW.a.example',
      '[see http://a.example](#a)',
      'a@b.example',
      '<!-- a -->',
    ])
      assert.equal(quickTree(text), undefined, text)
  })
})
