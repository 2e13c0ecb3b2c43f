import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../src/urls.ts'
import { editUrl } from '../../src/views/edit-url.ts'
import { toRobots, toSitemap } from '../../src/views/sitemap.ts'
import { clauseFile, makeHandbook, onlyPolicy, policyId } from '../model/small-handbook.ts'

const bases = [['/', ''], ['/handbook/', ''], ['/', 'https://example.org'], ['/a/b/', 'https://example.org']] as const

describe('An address of the site', () => {
  for (const [base, site] of bases) {
    it(`begins with ${site}${base} and goes on alike under any base`, () => {
      const urls = makeUrls(base, site)
      const addresses = [
        urls.home(), urls.council('hill'), urls.policy('hill/a'), urls.clause('hill/a', 'b'), urls.policyJson('hill/a'), urls.handbookJson(), urls.policySchema(), urls.handbookSchema(), urls.sitemap(), urls.help(), urls.help('tags'), urls.rule('mdx-code'), urls.about(), urls.accessibility(), urls.legislation(), urls.act('a'), urls.act('a', 'section-1'), urls.legislationJson(),
      ]
      assert.deepEqual(addresses, [
        '', 'hill/', 'hill/a/', 'hill/a/#b', 'hill/a/policy.json', 'handbook.json', 'schemas/policy.schema.json', 'schemas/handbook.schema.json', 'sitemap.xml', 'help/', 'help/tags/', 'help/errors/#mdx-code', 'about/', 'accessibility/', 'legislation/', 'legislation/#a', 'legislation/#a_section-1', 'legislation.json',
      ].map((path) => `${site}${base}${path}`))
    })
  }
})

describe('The address at which a file can be edited', () => {
  const cases: [repository: string | undefined, line: number | undefined, address: string | undefined][] = [
    [undefined, 5, undefined], ['https://example.org/edit', undefined, 'https://example.org/edit/hill/a.mdx'], ['https://example.org/edit', 5, 'https://example.org/edit/hill/a.mdx#L5'], ['https://example.org/edit//', 5, 'https://example.org/edit/hill/a.mdx#L5'],
  ]
  for (const [repository, line, address] of cases) it(`is ${String(address)} for ${String(repository)}`, () => { assert.equal(editUrl(repository, 'hill/a.mdx', line), address) })
})

const { handbook } = onlyPolicy(makeHandbook({ [`${policyId}/01-purpose.mdx`]: clauseFile('Words.'), 'dale/council.yaml': 'name: Dale\nshort: Dale\nkind: parish\n' }))

describe('The sitemap', () => {
  const addressesOf = (site: string): string[] => [...toSitemap(handbook, ['tags'], makeUrls('/b/', site)).matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '')
  it('has the home page, every council and every policy, once each', () => {
    const addresses = addressesOf('https://example.org')
    for (const path of ['', 'hill/', 'hill/social-media/', 'dale/', 'help/', 'help/tags/', 'about/', 'accessibility/', 'legislation/']) {
      assert.equal(addresses.filter((address) => address === `https://example.org/b/${path}`).length, 1, path)
    }
    assert.equal(new Set(addresses).size, addresses.length)
  })
  it('has addresses that can be written in XML', () => { assert.ok(addressesOf('https://example.org/?a&b=<c>').every((address) => address.startsWith('https://example.org/?a&amp;b=&lt;c&gt;/b/'))) })
  it('is an XML document', () => { assert.match(toSitemap(handbook, [], makeUrls('/')), /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n[^]*<\/urlset>\n$/) })
})

describe('The word to crawlers', () => {
  const urls = makeUrls('/b/', 'https://example.org')
  it('names the sitemap when its address is known', () => { assert.equal(toRobots(urls, true), 'User-agent: *\nAllow: /\n\nSitemap: https://example.org/b/sitemap.xml\n') })
  it('names no sitemap when its address is not known', () => { assert.equal(toRobots(makeUrls('/b/'), false), 'User-agent: *\nAllow: /\n') })
})
