import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findCycles, importsOf, isOurs, readSources } from './source-files.ts'

/**
 * The stages of `src`, lowest first, with those that each may import besides itself. A folder that is not here fails the test: write down
 * where it belongs.
 */
const stages: Readonly<Record<string, readonly string[]>> = {
  // Words and places of any text: nothing in it knows what a policy is.
  text: [],
  // What is kept on the disk between runs, and what the disk says.
  disk: [],
  // The fonts of papers: what they can print is checked before a paper is set.
  fonts: [],
  schemas: ['text'],
  urls: [],
  // What the index and the reader's browser must agree upon.
  search: ['text'],
  messages: ['text', 'schemas'],
  parse: ['text', 'schemas', 'messages', 'urls'],
  model: ['text', 'schemas', 'messages', 'parse'],
  annotations: ['text', 'schemas', 'messages', 'parse', 'model'],
  wording: ['text', 'schemas', 'messages', 'model'],
  checks: ['text', 'schemas', 'messages', 'parse', 'model', 'annotations', 'urls'],
  views: [
    'text',
    'schemas',
    'messages',
    'parse',
    'model',
    'annotations',
    'wording',
    'urls',
    'search',
  ],
  // What sets papers for meetings as PDF.
  pdf: [
    'text',
    'disk',
    'fonts',
    'schemas',
    'messages',
    'parse',
    'model',
    'annotations',
    'wording',
    'urls',
    'views',
  ],
  load: ['text', 'disk', 'schemas', 'messages', 'parse', 'model', 'checks', 'fonts', 'urls'],
  // What hands the model to Astro: pages find it in `Astro.locals`, and import nothing from here.
  site: ['text', 'messages', 'parse', 'model', 'search', 'views', 'pdf', 'load', 'urls'],
  styles: [],
  // What runs in the reader’s browser uses the same words and rules as the pages.
  client: ['text', 'schemas', 'messages', 'search', 'wording', 'views', 'urls'],
  components: ['schemas', 'model', 'views', 'urls', 'client', 'styles'],
  layouts: ['views', 'urls', 'components', 'client', 'styles'],
  pages: ['model', 'views', 'urls', 'components', 'layouts', 'client'],
}

/** The stages that are pure functions: they know nothing of Astro, of the disk, of the clock and of the process. */
const pure = [
  'text',
  'schemas',
  'urls',
  'search',
  'messages',
  'parse',
  'model',
  'annotations',
  'wording',
  'checks',
  'views',
]

function stageOf(path: string): string {
  const [, folder = '', inner] = path.split('/')
  return inner === undefined ? folder.replace(/\.ts$/, '') : folder
}

const sources = readSources('src/**/*.{ts,js,astro,mdx}')
const scripts = readSources('scripts/**/*.{ts,js}')
const imports = [...sources, ...scripts].flatMap(importsOf)
const own = imports.filter(isOurs)

function inShort({ from, to }: { from: string; to: string }): string {
  return `${from} imports ${to}`
}

describe('The direction of imports', () => {
  it('is known for every folder of `src`', () => {
    assert.deepEqual(
      [...new Set(sources.map(({ path }) => stageOf(path)))].filter(
        (stage) => !Object.hasOwn(stages, stage),
      ),
      [],
    )
  })
  it('is written down lowest first', () => {
    const order = Object.keys(stages)
    for (const [stage, lower] of Object.entries(stages)) {
      assert.deepEqual(
        lower.filter(
          (name) => !order.includes(name) || order.indexOf(name) >= order.indexOf(stage),
        ),
        [],
        stage,
      )
    }
  })
  for (const [stage, lower] of Object.entries(stages)) {
    it(`leads from ${stage} only to ${lower.length > 0 ? lower.join(', ') : 'itself'}`, () => {
      const wrong = own.filter(
        ({ from, to }) =>
          from.startsWith('src/') &&
          stageOf(from) === stage &&
          (!to.startsWith('src/') || ![stage, ...lower].includes(stageOf(to))),
      )
      assert.deepEqual(wrong.map(inShort), [])
    })
  }
  it('never leads from the code to the tests', () => {
    assert.deepEqual(own.filter(({ to }) => to.startsWith('test/')).map(inShort), [])
  })
  it('leads only to files that are there', () => {
    assert.deepEqual(
      imports
        .filter((each) => /^(?:src|scripts|test|\.)/.test(each.to) && !isOurs(each))
        .map(inShort),
      [],
    )
  })
  it('is computed only where the search is opened, and where the compiled pages are', () => {
    assert.deepEqual(
      imports
        .filter(({ to }) => to === '(computed)')
        .map(({ from }) => from)
        .toSorted(),
      ['scripts/site/compile-pages.ts', 'src/client/search/open-index.ts'],
    )
  })
  it('never leads back to where it began', () => {
    assert.deepEqual(findCycles(own), [])
  })
})

describe('The search for cycles', () => {
  const edges = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }))
  it('finds one between two files', () => {
    assert.deepEqual(findCycles(edges(['a', 'b'], ['b', 'a'])), ['a → b → a'])
  })
  it('finds one behind a file that is in none', () => {
    assert.deepEqual(findCycles(edges(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'b'])), [
      'b → c → d → b',
    ])
  })
  it('finds a file that imports itself', () => {
    assert.deepEqual(findCycles(edges(['a', 'a'])), ['a → a'])
  })
  it('takes two ways to one file for none', () => {
    assert.deepEqual(findCycles(edges(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'])), [])
  })
})

/** What pure code may not name, by what it would know of then. */
const impure: readonly [what: string, pattern: RegExp][] = [
  [
    'the clock',
    /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(|\bperformance\b|\bTemporal\.Now\b/,
  ],
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['the process', /\bprocess\b|\bglobalThis\b|\bimport\.meta\b/],
  ['the terminal', /\bconsole\b/],
  ['the network', /\bfetch\(/],
  // With the language that it is given, a format of the platform says the same everywhere.
  ['the language of the machine', /\.toLocale\w+\(|\.localeCompare\(|\bIntl\.(?!\w+\('')/],
]

/** The code without its comments and without what stands in quotation marks, but for the values in templates. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
}

describe('Pure code', () => {
  const files = sources.filter(({ path }) => pure.includes(stageOf(path)))
  it('is most of the code', () => {
    assert.ok(files.length > 60)
  })
  it('imports nothing of Node', () => {
    assert.deepEqual(
      files
        .flatMap(importsOf)
        .filter(({ to }) => to.startsWith('node:'))
        .map(inShort),
      [],
    )
  })
  it('imports nothing of Astro', () => {
    assert.deepEqual(
      files
        .flatMap(importsOf)
        .filter(({ to }) => /astro|^virtual:/.test(to))
        .map(inShort),
      [],
    )
  })
  for (const [what, pattern] of impure) {
    it(`knows nothing of ${what}`, () => {
      assert.deepEqual(
        files.flatMap(({ path, text }) => {
          const match = pattern.exec(codeOf(text))
          return match ? [`${path}: ${match[0]}`] : []
        }),
        [],
      )
    })
  }
})
