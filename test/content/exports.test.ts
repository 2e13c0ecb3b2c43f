/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { toMastheadLines } from '../../src/model/masthead.ts'
import { beforeAll, describe, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { base, publicAddress } from '../own-site.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import type { PolicyExport } from '../../src/schemas/policy-export.ts'
import { type BuiltSite, councils, type CouncilSlug, pageOf, readOwnSite } from './built-site.ts'
import { firstDifference } from './compare-words.ts'
import { articleOf, findAll, findOne, ownWords, parsePage, textOf, toWords } from './page-text.ts'

const address = `${publicAddress}${base.slice(0, -1)}`
const names: Readonly<Record<CouncilSlug, string>> = {
  'barling-magna': 'Barling Magna Parish Council',
  barnsley: 'Barnsley Metropolitan Borough Council',
  'collier-street': 'Collier Street Parish Council',
  malvern: 'Malvern Town Council',
  'westgate-on-sea': 'Westgate-on-Sea Town Council',
}

let site: BuiltSite

function readJson(path: string): unknown {
  return JSON.parse(site.read(path)) as unknown
}

function readPolicy(council: CouncilSlug): PolicyExport {
  return readJson(`${council}/social-media/policy.json`) as PolicyExport
}

/** The words of a policy as its data hold them. */
function wordsOf({ masthead, sections }: PolicyExport): string[] {
  const lines = toMastheadLines({ masthead }).map(({ words }) => words)
  const texts = sections.flatMap(({ number, title, subtitle, content }) => [
    number,
    title,
    subtitle,
    ...textsOf(content),
  ])
  return toWords([...lines, ...texts].filter((text) => text !== undefined).join('\n'))
}

/** The public address of each page that was built, but not of the page for what is not found. */
function builtAddresses(): string[] {
  const pages = site.files.filter((file) => file.endsWith('.html') && file !== '404.html')
  return pages.map((file) => `${address}/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
}

beforeAll(() => {
  site = readOwnSite()
})

describe('the data of a policy', () => {
  for (const council of councils) {
    test(`of ${council} holds the words of its page`, () => {
      const page = ownWords(articleOf(parsePage(site.read(pageOf(council)))))
      const difference = firstDifference(page, wordsOf(readPolicy(council)))
      assert.equal(difference, undefined, difference)
    })

    test(`of ${council} is valid by the published schema`, () => {
      const validate = new Ajv2020({ allErrors: true }).compile(
        readJson('schemas/policy.schema.json') as object,
      )
      assert.ok(validate(readPolicy(council)), JSON.stringify(validate.errors, null, 2))
    })

    test(`of ${council} names its page, its schema and its council`, () => {
      const {
        id,
        url,
        $schema,
        council: { slug, name },
      } = readPolicy(council)
      assert.deepEqual(
        { id, url, $schema, slug, name },
        {
          id: `${council}/social-media`,
          url: `${address}/${council}/social-media/`,
          $schema: `${address}/schemas/policy.schema.json`,
          slug: council,
          name: names[council],
        },
      )
    })
  }

  test('is refused by the published schema when a word is added to the vocabulary', () => {
    const validate = new Ajv2020().compile(readJson('schemas/policy.schema.json') as object)
    const policy = readPolicy('malvern')
    assert.equal(
      validate({
        ...policy,
        sections: [{ ...policy.sections[0], content: [{ type: 'script', children: [] }] }],
      }),
      false,
    )
  })

  test('of Collier Street holds the version table as it is printed', () => {
    assert.deepEqual(readPolicy('collier-street').control, {
      caption: 'Version Information:',
      rows: [
        ['Version', '1', '', ''],
        ['Creation Date', '08.06.2020', 'Policy Authoriser', 'Full Council 13.07.2020'],
        ['Initiating Author', 'CLERK AJC', 'Last Updated By', 'NA'],
        ['Authorisation Date', '14.07.2020 TBC', 'Last Updated Date', 'NA'],
        ['Implementation Date', '14.07.2020 TBC', 'Classification', 'Public Domain'],
      ],
    })
  })
})

describe('the list of all policies', () => {
  test('holds exactly the five policies and the addresses of their data', () => {
    const { policies } = readJson('handbook.json') as { policies: { id: string; json: string }[] }
    const expected = councils.map((council) => ({
      id: `${council}/social-media`,
      json: `${address}/${council}/social-media/policy.json`,
    }))
    assert.deepEqual(
      policies.map(({ id, json }) => ({ id, json })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      expected,
    )
  })
})

describe('what search engines are told', () => {
  for (const council of councils) {
    test(`of the policy of ${council} names its council, its title and its page`, () => {
      const script = findOne(
        parsePage(site.read(pageOf(council))),
        ({ tagName, properties }) =>
          tagName === 'script' && properties.type === 'application/ld+json',
      )
      const data = JSON.parse(textOf(script)) as {
        '@context': string
        name: string
        url: string
        publisher: { name: string }
      }
      const { title, url } = readPolicy(council)
      assert.equal(data['@context'], 'https://schema.org')
      assert.deepEqual(
        { name: data.name, url: data.url, publisher: data.publisher.name },
        { name: title, url, publisher: names[council] },
      )
    })
  }

  test('is a well-formed sitemap', () => {
    const entry = String.raw`  <url><loc>(?:[^<>&\s]|&(?:amp|lt|gt);)+</loc></url>\n`
    assert.match(
      site.read('sitemap.xml'),
      new RegExp(
        String.raw`^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http://www\.sitemaps\.org/schemas/sitemap/0\.9">\n(?:${entry})+</urlset>\n$`,
      ),
    )
  })

  test('is every page that was built, once, and no page that was not', () => {
    const listed = [...site.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, loc]) => loc,
    )
    assert.deepEqual(listed.toSorted(), builtAddresses().toSorted())
  })

  test('is where the sitemap lies', () => {
    assert.match(site.read('robots.txt'), new RegExp(`^Sitemap: ${address}/sitemap\\.xml$`, 'm'))
  })

  test('is the one address of each page', () => {
    for (const file of site.files.filter((each) => each.endsWith('.html') && each !== '404.html')) {
      const [link] = findAll(
        parsePage(site.read(file)),
        ({ tagName, properties }) =>
          tagName === 'link' &&
          Array.isArray(properties.rel) &&
          properties.rel.includes('canonical'),
      )
      assert.equal(
        link?.element.properties.href,
        `${address}/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`,
      )
    }
  })
})
