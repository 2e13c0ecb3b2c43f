import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { type PageFacts, readPageFacts } from './page-facts.ts'
import {
  base,
  buildInto,
  type BuiltPage,
  makeTemporaryFolder,
  openSite,
  root,
  type Site,
} from './site.ts'

/** The most that a page may weigh, in bytes as sent (gzip). */
const budgets = { page: 40 * 1024, script: 8 * 1024 }

/** The help on errors grows with each rule that the checker has. */
const helpOnErrors = 64 * 1024

/**
 * The most that the scripts of a page of the comparison may weigh: they make columns and differences in the reader’s browser, where sentences are matched
 * as the build matches them, by their stems and however they are cut.
 */
const comparisonScript = 17 * 1024

/** The most that those of the page of chosen clauses may weigh: it sets parts of other pages together. */
const paperScript = 8.75 * 1024

/** How far pages of the small and the large handbook may differ, in bytes of HTML: the digits of larger numbers, the longest overdue list. */
const allowances = { policy: 16, home: 4096 }

function weigh(path: string): number {
  return gzipSync(readFileSync(path)).length
}

/** The files that a script needs before it runs, itself included. */
function withImports(out: string, asset: string): string[] {
  const text = readFileSync(join(out, asset.slice(base.length)), 'utf8')
  const imported = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(
    ([, name = '']) => posix.join(posix.dirname(asset), name),
  )
  return [asset, ...imported.flatMap((each) => withImports(out, each))]
}

function weighPage(
  out: string,
  { file }: BuiltPage,
  { assets }: PageFacts,
): { html: number; styles: number; scripts: number } {
  const weighAll = (names: readonly string[]): number =>
    [...new Set(names)].reduce((sum, asset) => sum + weigh(join(out, asset.slice(base.length))), 0)
  const named = (ending: string): string[] => assets.filter((asset) => asset.endsWith(ending))
  return {
    html: weigh(join(out, file)),
    styles: weighAll(named('.css')),
    scripts: weighAll(named('.js').flatMap((asset) => withImports(out, asset))),
  }
}

function testWeights(site: Site): void {
  let facts: ReadonlyMap<string, PageFacts>
  beforeAll(async () => {
    const { tab, context } = await site.newTab()
    facts = await readPageFacts(tab, site.pages)
    await context.close()
  })

  for (const page of site.pages) {
    it(`keeps ${page.name} within its budget`, () => {
      const { html, styles, scripts } = weighPage(
        site.out,
        page,
        facts.get(page.file) ?? assert.fail(page.file),
      )
      console.log(
        `HTML ${String(html)}, CSS ${String(styles)}, JavaScript ${String(scripts)} bytes with gzip`,
      )
      assert.ok(styles > 0)
      const all = html + styles + scripts
      assert.ok(
        all <= (page.name === 'help/errors/' ? helpOnErrors : budgets.page),
        `${String(all)} bytes`,
      )
      const most = page.name.startsWith('compare/')
        ? comparisonScript
        : page.name === 'paper/'
          ? paperScript
          : budgets.script
      assert.ok(scripts <= most, `${String(scripts)} bytes of JavaScript`)
    })
  }
}

/** Writes a handbook of three councils, each with this many copies of one real policy. */
function writeHandbook(content: string, policiesOfCouncil: number): void {
  const source = join(root, 'content')
  const policy = join(source, site.firstOf('policy').name)
  mkdirSync(content, { recursive: true })
  for (const file of ['handbook.yaml', 'topics.yaml'])
    cpSync(join(source, file), join(content, file))
  for (const council of ['north', 'south', 'west']) {
    mkdirSync(join(content, council))
    writeFileSync(
      join(content, council, 'council.yaml'),
      `name: ${council} Parish Council\nshort: ${council}\nkind: parish\n`,
    )
    for (let number = 10; number < 10 + policiesOfCouncil; number += 1)
      cpSync(policy, join(content, council, `policy-${String(number)}`), { recursive: true })
  }
}

function testGrowth(): void {
  const { folder, remove } = makeTemporaryFolder()
  const sizeOf = (handbook: string, file: string): number =>
    statSync(join(folder, handbook, file)).size
  beforeAll(async () => {
    for (const [name, count] of [
      ['small', 1],
      ['large', 10],
    ] as const) {
      writeHandbook(join(folder, `${name}-content`), count)
      await buildInto(join(folder, name), join(folder, `${name}-content`))
    }
  })
  afterAll(remove)

  it('keeps the page of a policy no larger with 30 policies than with 3', () => {
    const [small, large] = [
      sizeOf('small', 'north/policy-10/index.html'),
      sizeOf('large', 'north/policy-10/index.html'),
    ]
    console.log(`${String(small)} bytes with 3 policies, ${String(large)} with 30`)
    assert.ok(small > 10_000 && large - small <= allowances.policy)
  })

  it('keeps the home page nearly as small with 30 policies as with 3', () => {
    const [small, large] = [sizeOf('small', 'index.html'), sizeOf('large', 'index.html')]
    console.log(`${String(small)} bytes with 3 policies, ${String(large)} with 30`)
    assert.ok(
      small > 1000 && large - small <= allowances.home,
      `grew by ${String(large - small)} bytes`,
    )
  })
}

const site = await openSite()

/** Pages stay small, however many policies there are. */
describe('The weight of a page', () => {
  testWeights(site)
})
describe('The weight of a page in a growing handbook', () => {
  testGrowth()
})
