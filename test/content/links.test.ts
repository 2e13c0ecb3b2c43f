import assert from 'node:assert/strict'
import { beforeAll, describe, test } from 'vitest'
import type { Root } from 'hast'
import { type BuiltSite, readOwnSite } from './built-site.ts'
import { findAll, has, parsePage } from './page-text.ts'
import { base, publicAddress } from '../own-site.ts'

/** An address that a file of the site names, and the file. */
interface NamedAddress {
  file: string
  address: string
}

let site: BuiltSite
const pages = new Map<string, Root>()

/** The addresses in the attributes of a page that lead somewhere on the same server. */
function addressesOf(tree: Root): string[] {
  const values = findAll(tree, () => true).flatMap(({ element: { properties } }) =>
    ['href', 'src', 'action', 'poster', 'data'].map((name) => properties[name]),
  )
  return values
    .filter((value) => typeof value === 'string')
    .filter((address) => !/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(address))
}

function pageAddresses(): NamedAddress[] {
  return [...pages].flatMap(([file, tree]) =>
    addressesOf(tree).map((address) => ({ file, address })),
  )
}

/** The file that a server would answer an address with. */
function fileOf(address: string): string {
  const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '').slice(base.length)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

beforeAll(() => {
  site = readOwnSite()
  for (const file of site.files.filter((path) => path.endsWith('.html')))
    pages.set(file, parsePage(site.read(file)))
})

describe('in a site that lies under a path', () => {
  test('every link of every page begins with the path', () => {
    const addresses = pageAddresses()
    assert.ok(addresses.length > 200, `${String(addresses.length)} links were seen`)
    assert.deepEqual(
      addresses.filter(({ address }) => !address.startsWith(base)),
      [],
    )
  })

  test('every link of every page leads to a file that was built', () => {
    const files = new Set(site.files)
    assert.deepEqual(
      pageAddresses().filter(({ address }) => !files.has(fileOf(address))),
      [],
    )
  })

  test('every link to a place on another page leads to an id of that page', () => {
    const places = pageAddresses().filter(({ address }) => address.includes('#'))
    const missing = places.filter(({ address }) => {
      const target = pages.get(fileOf(address))
      const id = decodeURIComponent(address.split('#')[1] ?? '')
      return (
        !target || !findAll(target, has('id')).some(({ element }) => element.properties.id === id)
      )
    })
    assert.deepEqual(missing, [])
  })

  test('every file that a style sheet loads was built', () => {
    const files = new Set(site.files)
    const sheets = site.files.filter((file) => file.endsWith('.css'))
    const named = sheets.flatMap((file) =>
      [...site.read(file).matchAll(/url\((["']?)(.*?)\1\)/g)].map(([, , address = '']) => ({
        file,
        address,
      })),
    )
    assert.ok(named.length > 0, 'the style sheets load fonts')
    assert.deepEqual(
      named.filter(({ address }) => !address.startsWith(base) || !files.has(fileOf(address))),
      [],
    )
  })

  test('the addresses in the data begin with the path', () => {
    const [{ id }] = (JSON.parse(site.read('handbook.json')) as { policies: [{ id: string }] })
      .policies
    const { url, $schema } = JSON.parse(site.read(`${id}/policy.json`)) as {
      url: string
      $schema: string
    }
    assert.deepEqual(
      { url, $schema },
      {
        url: `${publicAddress}${base}${id}/`,
        $schema: `${publicAddress}${base}schemas/policy.schema.json`,
      },
    )
  })
})
