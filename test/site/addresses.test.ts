import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { pageAddresses } from '../../src/site/addresses.ts'
import { makeUrls } from '../../src/urls.ts'
import {
  clauseFile,
  makeHandbook,
  makeHandbookOf,
  baseFiles,
  policySettings,
} from '../model/small-handbook.ts'

const { handbook } = makeHandbook({
  'hill/social-media/01-purpose.mdx': clauseFile('Words.'),
  'dale/council.yaml': 'name: Dale Parish Council\nshort: Dale\nkind: parish\n',
})
const addresses = pageAddresses(handbook, makeUrls('/b/'))

/** The pages of the program, each as the address of its file: `[council]/[policy]/`. */
function routes(): string[] {
  const files = globSync('**/*.{astro,mdx}', {
    cwd: join(import.meta.dirname, '..', '..', 'src', 'pages'),
  })
  const paths = files.map((file) =>
    file.replaceAll('\\', '/').replace(/(?:(?:^|\/)index)?\.\w+$/, '/'),
  )
  return paths.map((path) => path.replace(/^\/$/, '')).filter((path) => path !== '404/')
}

describe('The addresses of the pages', () => {
  it('begin with the home page', () => {
    assert.equal(addresses[0], '/b/')
  })
  it('are each there once', () => {
    assert.equal(new Set(addresses).size, addresses.length)
  })

  it('are those of every council, policy and topic', () => {
    const paths = [
      'hill/',
      'hill/social-media/',
      'dale/',
      'review/hill/',
      'review/dale/',
      'compare/risks/',
      'compare/security/',
      'compare/passwords/',
    ]
    for (const path of paths) assert.ok(addresses.includes(`/b/${path}`), path)
  })

  it('are those of every page of the program that holds no names', () => {
    const fixed = routes().filter((route) => !route.includes('['))
    assert.ok(fixed.length > 20)
    assert.deepEqual(
      fixed.filter((route) => !addresses.includes(`/b/${route}`)),
      [],
    )
  })

  it('are no others than the program has pages for', () => {
    const patterns = routes().map(
      (route) => new RegExp(`^/b/${route.replace(/\[\w+\]/g, '[^/]+')}$`),
    )
    assert.deepEqual(
      addresses.filter((address) => !patterns.some((pattern) => pattern.test(address))),
      [],
    )
  })

  it('are those of terms that have too many definitions for the glossary', () => {
    const councils = Array.from({ length: 60 }, (_, index) => `hill-${String(index)}`)
    const { handbook: large } = makeHandbookOf({
      ...baseFiles,
      ...Object.fromEntries(
        councils.flatMap((slug) => [
          [`${slug}/council.yaml`, `name: ${slug} Parish Council\nshort: ${slug}\nkind: parish\n`],
          [`${slug}/social-media/policy.yaml`, policySettings],
          [
            `${slug}/social-media/01-terms.mdx`,
            clauseFile(`<Definition term="Post">\n\nA message of ${slug}.\n\n</Definition>`),
          ],
        ]),
      ),
    })
    assert.deepEqual(
      pageAddresses(large, makeUrls('/')).filter((address) => /^\/glossary\/./.test(address)),
      ['/glossary/post/'],
    )
  })

  it('have the public address in front where it is given', () => {
    const absolute = pageAddresses(handbook, makeUrls('/b/', 'https://example.org'))
    assert.deepEqual(
      absolute,
      addresses.map((address) => `https://example.org${address}`),
    )
  })
})
