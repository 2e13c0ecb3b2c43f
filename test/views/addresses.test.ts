import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../src/urls.ts'
import { editUrl } from '../../src/views/edit-url.ts'
import { toRobots, toSitemap } from '../../src/views/sitemap.ts'

const bases = [
  ['/', ''],
  ['/handbook/', ''],
  ['/', 'https://example.org'],
  ['/a/b/', 'https://example.org'],
] as const

describe('An address of the site', () => {
  for (const [base, site] of bases) {
    it(`begins with ${site}${base} and goes on alike under any base`, () => {
      const urls = makeUrls(base, site)
      const addresses = [
        urls.home(),
        urls.council('hill'),
        urls.policy('hill/a'),
        urls.clause('hill/a', 'b'),
        urls.policyJson('hill/a'),
        urls.handbookJson(),
        urls.policySchema(),
        urls.handbookSchema(),
        urls.sitemap(),
        urls.help(),
        urls.help('tags'),
        urls.rule('mdx-code'),
        urls.about(),
        urls.accessibility(),
        urls.legislation(),
        urls.act('a'),
        urls.act('a', 'section-1'),
        urls.legislationJson(),
      ]
      assert.deepEqual(
        addresses,
        [
          '',
          'hill/',
          'hill/a/',
          'hill/a/#b',
          'hill/a/policy.json',
          'handbook.json',
          'schemas/policy.schema.json',
          'schemas/handbook.schema.json',
          'sitemap.xml',
          'help/',
          'help/tags/',
          'help/errors/#mdx-code',
          'about/',
          'accessibility/',
          'legislation/',
          'legislation/#a',
          'legislation/#a_section-1',
          'legislation.json',
        ].map((path) => `${site}${base}${path}`),
      )
    })
  }
})

describe('The address at which a file can be edited', () => {
  const cases: [
    repository: string | undefined,
    line: number | undefined,
    address: string | undefined,
  ][] = [
    [undefined, 5, undefined],
    ['https://example.org/edit', undefined, 'https://example.org/edit/hill/a.mdx'],
    ['https://example.org/edit', 5, 'https://example.org/edit/hill/a.mdx#L5'],
    ['https://example.org/edit//', 5, 'https://example.org/edit/hill/a.mdx#L5'],
  ]
  for (const [repository, line, address] of cases)
    it(`is ${String(address)} for ${String(repository)}`, () => {
      assert.equal(editUrl(repository, 'hill/a.mdx', line), address)
    })
})

describe('The sitemap', () => {
  it('has its addresses as they can be written in XML, in their order', () => {
    const sitemap = toSitemap(['https://example.org/?a&b=<c>', 'https://example.org/b/'])
    assert.deepEqual(
      [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
      ['https://example.org/?a&amp;b=&lt;c>', 'https://example.org/b/'],
    )
  })
  it('is an XML document', () => {
    assert.match(
      toSitemap([]),
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n[^]*<\/urlset>\n$/,
    )
  })
})

describe('The word to crawlers', () => {
  it('names the sitemap when its address is known', () => {
    assert.equal(
      toRobots(makeUrls('/b/', 'https://example.org').sitemap()),
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/b/sitemap.xml\n',
    )
  })
  it('names no sitemap when its address is not known', () => {
    assert.equal(toRobots(undefined), 'User-agent: *\nAllow: /\n')
  })
})
