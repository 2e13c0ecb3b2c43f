import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { beforeAll, describe, it } from 'vitest'
import { type PageFacts, readPageFacts } from './page-facts.ts'
import { base, openSite, publicAddress } from './site.ts'

/** Tells whether addresses lead anywhere in the built output. */
interface Resolver {
  /** What is wrong with an address that a file of the site names; undefined when it leads somewhere, or out of the site. */
  check: (address: string, from: string) => string | undefined
}

function makeResolver(out: string, facts: ReadonlyMap<string, PageFacts>): Resolver {
  const ids = new Map([...facts].map(([file, { ids }]) => [file, new Set(ids)]))
  return {
    check: (address, from) => {
      const { origin, pathname, hash } = new URL(address, `${publicAddress}${base}${from}`)
      if (origin !== publicAddress) return undefined
      if (!pathname.startsWith(base)) return `${address} leaves the base path`
      const path = decodeURIComponent(pathname.slice(base.length))
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
      if (!existsSync(join(out, file)) || !statSync(join(out, file)).isFile())
        return `${address} leads to no file`
      const id = decodeURIComponent(hash.slice(1))
      return id === '' || ids.get(file)?.has(id) ? undefined : `${address} leads to no element`
    },
  }
}

/** Every text of a JSON value that is an address of the site. */
function listAddresses(value: unknown): string[] {
  if (typeof value === 'string')
    return value.startsWith(publicAddress) || value.startsWith(base) ? [value] : []
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listAddresses)
    : []
}

/** Every address in a JSON file, a style sheet or a sitemap. */
function readAddresses(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  if (path.endsWith('.json')) return listAddresses(JSON.parse(text))
  if (path.endsWith('.css'))
    return [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = '']) => address)
  return [...text.matchAll(/<loc>([^<]*)<\/loc>|^Sitemap: (.*)$/gm)].map(
    ([, address, sitemap]) => address ?? sitemap ?? '',
  )
}

/** Files that name nothing but words. */
const withoutAddresses = new Set(['search/policies.json'])

const site = await openSite()

/** Nothing in the output leads to what is not there. */
describe('The links', () => {
  let facts: ReadonlyMap<string, PageFacts>
  let resolver: Resolver
  beforeAll(async () => {
    const { tab, context } = await site.newTab()
    facts = await readPageFacts(tab, site.pages)
    resolver = makeResolver(site.out, facts)
    await context.close()
  })

  for (const { name, file, html } of site.pages) {
    it(`leads every link of ${name} to a page and a place that are there`, () => {
      const named = facts.get(file)?.addresses ?? []
      const data = [
        ...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
      ].flatMap(([, json = '']) => listAddresses(JSON.parse(json)))
      assert.ok(named.length > 5)
      assert.deepEqual(
        [...named.map(({ address }) => address), ...data].flatMap(
          (address) => resolver.check(address, file) ?? [],
        ),
        [],
      )
    })

    it(`uses every id only once on ${name}`, () => {
      const ids = facts.get(file)?.ids ?? []
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      )
    })
  }

  for (const file of globSync('**/*.{json,css,xml,txt}', { cwd: site.out }).filter(
    (path) =>
      !['schemas', 'pagefind'].includes(dirname(path)) &&
      !withoutAddresses.has(path.replaceAll('\\', '/')),
  )) {
    it(`names in ${file} only addresses that are there`, () => {
      const addresses = readAddresses(join(site.out, file))
      assert.notEqual(addresses.length, 0)
      assert.deepEqual(
        addresses.flatMap((address) => resolver.check(address, file) ?? []),
        [],
      )
    })
  }

  it('names every page in the sitemap but the one for what is not found', () => {
    const listed = readAddresses(join(site.out, 'sitemap.xml')).map((address) =>
      address.slice(publicAddress.length),
    )
    const built = site.pages
      .filter(({ file }) => file !== '404.html')
      .map(({ file }) => posix.join(base, file.replace(/index\.html$/, '')))
    assert.deepEqual(listed.toSorted(), built.toSorted())
  })
})
