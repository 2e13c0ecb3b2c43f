import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { pageAddresses } from '../../src/site/addresses.ts'
import { dataFiles } from '../../src/site/data-files.ts'
import type { SiteContext } from '../../src/site/site-context.ts'
import { makeUrls } from '../../src/urls.ts'
import { clauseFile, makeHandbook, today } from '../model/small-handbook.ts'

const { handbook } = makeHandbook({
  'hill/social-media/01-purpose.mdx': clauseFile('Words.'),
  'dale/council.yaml': 'name: Dale Parish Council\nshort: Dale\nkind: parish\n',
})

function contextFor(site: string | undefined): SiteContext {
  return { today, site, urls: makeUrls('/b/'), absoluteUrls: makeUrls('/b/', site) }
}

const context = contextFor('https://example.org')
const files = dataFiles(handbook, context)

function read(path: string, from = files): string {
  return from.get(path)?.().text ?? assert.fail(`There is no ${path}`)
}

/** The files of a register of reviews. */
function register(folder: string): string[] {
  return ['register.json', 'register.csv', 'reviews.ics', 'changes.atom'].map(
    (name) => `${folder}${name}`,
  )
}

describe('The data files of a site', () => {
  it('are these, and no others', () => {
    assert.deepEqual(
      [...files.keys()].toSorted(),
      [
        'hill/social-media/policy.json',
        'hill/social-media/versions.json',
        ...['review/', 'review/hill/', 'review/dale/'].flatMap(register),
        'compare/matrix.json',
        'compare/topics.csv',
        'compare/topics.json',
        'glossary.json',
        'handbook.json',
        'legislation.json',
        'robots.txt',
        'schemas/glossary.schema.json',
        'schemas/handbook.schema.json',
        'schemas/policy.schema.json',
        'search/policies.json',
        'sitemap.xml',
      ].toSorted(),
    )
  })

  it('are of the type that their names promise', () => {
    const types: Readonly<Record<string, string>> = {
      json: 'application/json',
      csv: 'text/csv',
      ics: 'text/calendar',
      atom: 'application/atom+xml',
      xml: 'application/xml',
      txt: 'text/plain',
    }
    for (const [path, make] of files)
      assert.equal(make().type, types[path.replace(/^.*\./, '')], path)
  })

  it('are JSON where their names say so', () => {
    for (const path of files.keys())
      if (path.endsWith('.json')) assert.equal(typeof JSON.parse(read(path)), 'object', path)
  })

  it('are about the policy or council that their addresses name', () => {
    assert.equal(
      (JSON.parse(read('hill/social-media/policy.json')) as { id: string }).id,
      'hill/social-media',
    )
    assert.match(read('review/hill/register.csv'), /Social Media Policy/)
    assert.doesNotMatch(read('review/dale/register.csv'), /Social Media Policy/)
  })

  it('say under their own public addresses what their formats are', () => {
    for (const name of ['glossary', 'handbook', 'policy']) {
      const { $id } = JSON.parse(read(`schemas/${name}.schema.json`)) as { $id: string }
      assert.equal($id, `https://example.org/b/schemas/${name}.schema.json`)
    }
  })

  it('name every page in the sitemap', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address]) => address,
    )
    assert.deepEqual(listed, pageAddresses(handbook, context.absoluteUrls))
  })

  it('name no page in the sitemap, and no sitemap, where the public address is not known', () => {
    const unknown = dataFiles(handbook, contextFor(undefined))
    assert.doesNotMatch(read('sitemap.xml', unknown), /<loc>/)
    assert.doesNotMatch(read('robots.txt', unknown), /Sitemap/)
    assert.match(read('robots.txt'), /^Sitemap: https:\/\/example\.org\/b\/sitemap\.xml$/m)
  })

  it('can be told to spreadsheets as UTF-8', () => {
    assert.equal(read('review/register.csv').codePointAt(0), 0xfeff)
  })
})
