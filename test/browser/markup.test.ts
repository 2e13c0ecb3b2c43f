import assert from 'node:assert/strict'
import { beforeAll, describe, it } from 'vitest'
import { type ConfigData, FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { type PageFacts, readPageFacts } from './page-facts.ts'
import { type BuiltPage, openSite } from './site.ts'

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The handbook's own ids begin with `_`, because clause ids begin with a letter: so the two can never be the same. HTML allows it.
    'valid-id': ['error', { relaxed: true }],
    // A title names the policy in the document's own words, its council and the handbook; none of them is the handbook's to shorten.
    'long-title': 'off',
  },
}

async function validate(validator: HtmlValidate, { html, file }: BuiltPage): Promise<string[]> {
  const { results } = await validator.validateString(html, file)
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) =>
        `${ruleId} at ${String(line)}:${String(column)}: ${message}`,
    ),
  )
}

function testPage(
  page: BuiltPage,
  validator: HtmlValidate,
  factsOf: (page: BuiltPage) => PageFacts,
): void {
  it(`is valid HTML on ${page.name}`, async () => {
    assert.deepEqual(await validate(validator, page), [])
  })

  it(`has one first heading, a title, a language and a main part on ${page.name}`, () => {
    const { headings, title, lang, mains } = factsOf(page)
    assert.equal(headings.filter(({ level }) => level === 1).length, 1)
    assert.match(title, /Council Policy Handbook$/)
    assert.equal(lang, 'en-GB')
    assert.equal(mains, 1)
  })

  it(`skips no level of headings on ${page.name}`, () => {
    const { headings } = factsOf(page)
    const skipped = headings.filter(
      ({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1,
    )
    assert.deepEqual(skipped, [])
  })
}

const site = await openSite()

/** Every page is valid HTML with an outline that holds. */
describe('The HTML', () => {
  let facts: ReadonlyMap<string, PageFacts>
  const validator = new HtmlValidate(new FileSystemConfigLoader(config))
  beforeAll(async () => {
    const { tab, context } = await site.newTab()
    facts = await readPageFacts(tab, site.pages)
    await context.close()
  })
  for (const page of site.pages)
    testPage(page, validator, ({ file }) => facts.get(file) ?? assert.fail(file))

  it('has a title of its own on every page', () => {
    const titles = [...facts.values()].map(({ title }) => title)
    assert.equal(new Set(titles).size, titles.length)
  })
})
