import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { type ContentFiles, smallHandbook, writeContent } from '../build/small-handbook.ts'
import { findViolations, loadAxe, looks } from './axe.ts'
import { bodyOf, print } from './printed.ts'
import { base, buildInto, makeTemporaryFolder, openSite } from './site.ts'

const rules = `Plain words of the section.

<Clause id="care" number="1.1">

Take care with every blog. See [the Code](https://www.example.org/code).

</Clause>

<Clause id="limbs" number="1.2">

You must not

<Clause id="limb-a" number="a)">

write when angry;

</Clause>

<Clause id="limb-b" number="b)">

forget the time,

</Clause>

<Clause id="dot-a" marker="bullet">

shout, or

</Clause>

<Clause id="dot-b" marker="bullet">

whisper,

</Clause>

unless the clerk agrees.

</Clause>

<Clause id="headed" title="A heading">

Words below the heading.

<Clause id="inner" number="1.3">

An inner clause.

</Clause>

</Clause>
`
const sums = `
<Table>

<Row>

<Cell head>

Name

</Cell>

<Cell head>

Sum

</Cell>

</Row>

<Row id="row-one" number="3">

<Cell>

One

</Cell>

<Cell>

£1

</Cell>

</Row>

<Row id="row-two" number="4">

<Cell>

Two

</Cell>

<Cell>

£2

</Cell>

</Row>

</Table>
`
const words = `<Definition term="Blog">

A diary that everybody can read.

</Definition>
`

const files: ContentFiles = {
  ...smallHandbook,
  'dale/council.yaml':
    'name: "Dale <img src=x onerror=alert(1)> Council"\nshort: Dale\nkind: town\n',
  'dale/social-media/policy.yaml':
    'title: Online policy\nkind: social-media\nstatus: draft\nmasthead:\n  - title: Policy\nsource:\n  document: Policy\n',
  'dale/social-media/01-rules.mdx': `---\nnumber: "1."\ntitle: Rules\n---\n\n${rules}`,
  'dale/social-media/02-words.mdx': `---\nnumber: "2."\ntitle: Words\n---\n\n${words}${sums}`,
}

const site = await openSite()
const shared = {} as { tab: Page; context: BrowserContext }
const { folder, remove } = makeTemporaryFolder()
const server = createStaticServer(`${folder}/out`, base)
let origin = ''

beforeAll(async () => {
  writeContent(`${folder}/content`, files)
  await buildInto(`${folder}/out`, `${folder}/content`)
  origin = `http://localhost:${String(await listen(server, 4600))}`
  Object.assign(shared, await site.newTab())
})
afterAll(async () => {
  await shared.context.close()
  server.close()
  remove()
})

const status = (): Locator => shared.tab.locator('.choice-shown')

/** Opens the page with something chosen, and waits until it says so. */
async function open(chosen: string, said: RegExp): Promise<void> {
  await shared.tab.goto(`${origin}${base}paper/${chosen}`)
  await status().filter({ hasText: said }).waitFor()
}

/** The policies’ own words on the paper, with their numbers. */
function textOnPaper(): Promise<string[]> {
  return shared.tab
    .locator('.paper-policy .section [data-text]')
    .evaluateAll((elements) => elements.map((each) => each.textContent.replace(/\s+/g, ' ').trim()))
}

const dale = 'dale/social-media'

describe('The paper of chosen clauses', () => {
  it('is reached from a clause on the page of its policy, and takes along what was on it', async () => {
    const { tab } = shared
    await tab.goto(`${origin}${base}${dale}/`)
    await tab.locator('#care > .number').click()
    await tab
      .locator('#care .tools')
      .getByRole('link', { name: /^Add to my paper: Dale .*clause 1\.1$/ })
      .click()
    await status().filter({ hasText: 'On the paper: 1 section or clause of 1 policy.' }).waitFor()
    assert.match(tab.url(), /\/paper\/\?clauses=dale\/social-media:care$/)
    await tab.locator('.paper-policy > h2 a').click()
    await tab.locator('#inner > .number').click()
    await tab
      .locator('#inner > .body > .tools')
      .getByRole('link', { name: /^Add to my paper/ })
      .click()
    await status().filter({ hasText: '2 sections and clauses of 1 policy.' }).waitFor()
    assert.deepEqual(await textOnPaper(), [
      '1.',
      'Rules',
      '1.1',
      'Take care with every blog. See the Code.',
      'A heading',
      '1.3',
      'An inner clause.',
    ])
  })

  const parts: readonly (readonly [ids: string, expected: readonly string[]])[] = [
    [
      'limb-b',
      ['1.', 'Rules', '1.2', 'You must not', 'b)', 'forget the time,', 'unless the clerk agrees.'],
    ],
    ['dot-a', ['1.', 'Rules', '1.2', 'You must not', 'shout, or', 'unless the clerk agrees.']],
    [
      'inner,limb-a',
      [
        '1.',
        'Rules',
        '1.2',
        'You must not',
        'a)',
        'write when angry;',
        'unless the clerk agrees.',
        'A heading',
        '1.3',
        'An inner clause.',
      ],
    ],
    ['term-blog', ['2.', 'Words', 'A diary that everybody can read.']],
    ['row-two', ['2.', 'Words', 'Name', 'Sum', '4', 'Two', '£2']],
  ]
  for (const [ids, expected] of parts)
    it(`has the words that lead to what is chosen, and no others: ${ids}`, async () => {
      await open(`?clauses=${dale}:${ids}`, /On the paper/)
      assert.deepEqual(await textOnPaper(), expected)
    })

  it('says of each policy whose it is, whether it holds, and that this is a part of it; it has the definitions used', async () => {
    await open(
      `?clauses=${dale}:care,hill/press:press-enquiries`,
      /2 sections and clauses of 2 policies/,
    )
    const { tab } = shared
    const [first, second] = await tab.locator('.paper-policy').allTextContents()
    assert.match(first ?? '', /^Dale <img src=x onerror=alert\(1\)> Council: Online policy/)
    assert.match(first ?? '', /Draft\. .*This is a part of the policy/s)
    assert.match(
      first ?? '',
      /Terms used here.*A diary that everybody can read\..*definition of ‘Blog’/s,
    )
    assert.match(second ?? '', /^Hill Parish Council: Press Policy/)
    assert.doesNotMatch(second ?? '', /Terms used here/)
    assert.equal(
      await tab.locator('main img, article, [data-policy] [data-clause] .tools').count(),
      0,
    )
    const ids = await tab.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    assert.equal(new Set(ids).size, ids.length)
    const links = await tab
      .locator('.paper-policy a.term')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    assert.deepEqual(links, [`${base}${dale}/#term-blog`])
  })

  it('is put together by keyboard, box by box, without losing the place', async () => {
    await open('', /Nothing is on the paper yet\./)
    const { tab } = shared
    await tab.getByLabel('Policy').selectOption(dale)
    await tab.locator('.paper-provisions summary').first().waitFor()
    await tab.locator('.paper-provisions summary').first().focus()
    await tab.keyboard.press('Enter')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Space')
    await status().filter({ hasText: '1 section or clause of 1 policy.' }).waitFor()
    assert.equal(
      await tab.evaluate(() => (document.activeElement as HTMLInputElement).value),
      'care',
    )
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Space')
    await status().filter({ hasText: '2 sections and clauses of 1 policy.' }).waitFor()
    assert.match(tab.url(), /clauses=dale\/social-media:care,limbs&policy=dale\/social-media$/)
    await tab.goBack()
    await status().filter({ hasText: '1 section or clause of 1 policy.' }).waitFor()
    assert.equal(await tab.getByLabel(/^1\.2 You must not/).isChecked(), false)
    await tab.getByRole('button', { name: /^Take away Dale .*clause 1\.1$/ }).click()
    await status().filter({ hasText: 'Nothing is on the paper yet.' }).waitFor()
    assert.equal(await tab.locator('.paper-policy').count(), 0)
  })

  for (const [chosen, said] of [
    [
      `?clauses=${dale}:nowhere,care`,
      /1 section or clause .*perhaps because it has been renamed: dale\/social-media:nowhere\./,
    ],
    ['?clauses=dale/other:care', /Nothing is on the paper yet\. .*: dale\/other\./],
    [
      '?clauses=<img src=x onerror=alert(1)>',
      /Nothing is on the paper yet\. .*: <img src=x onerror=alert\(1\)>\./,
    ],
    [`?clauses=${dale}:care&policy=../../x`, /On the paper: 1 section or clause/],
  ] as const)
    it(`says what of its address it does not find: ${chosen}`, async () => {
      await open(chosen, said)
      assert.equal(await shared.tab.locator('main img').count(), 0)
    })

  it('keeps nothing but its address', async () => {
    await open(`?clauses=${dale}:care`, /On the paper/)
    const kept = await shared.tab.evaluate(() => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
    ])
    assert.deepEqual(kept, ['', 0, 0])
  })

  it('can be saved as a table, a clause a row', async () => {
    await open(`?clauses=${dale}:limb-b,hill/press:press-enquiries`, /On the paper/)
    const [download] = await Promise.all([
      shared.tab.waitForEvent('download'),
      shared.tab.getByRole('button', { name: 'Save as a table (CSV)' }).click(),
    ])
    assert.equal(download.suggestedFilename(), 'clauses.csv')
    await download.saveAs(`${folder}/clauses.csv`)
    const rows = readFileSync(`${folder}/clauses.csv`, 'utf8').split('\r\n')
    assert.equal(rows[0], '\ufeffPolicy,Status,Section,Number,Words,Address')
    assert.equal(rows.length, 5)
    assert.match(
      rows[2] ?? '',
      /,1\. Rules,b\),"forget the time,",http:.*\/dale\/social-media\/#limb-b$/,
    )
    assert.match(
      rows[3] ?? '',
      /^Hill Parish Council · Press Policy,.*,Press,,The Chairman answers the press\.,/,
    )
  })

  it('prints what is chosen, and nothing that is for the screen', async () => {
    await open(`?clauses=${dale}:limb-b,care`, /On the paper/)
    const printed = (await print(shared.tab)).flatMap(bodyOf).join('\n')
    assert.match(printed, /1\.1\s+Take care with every blog/)
    assert.match(printed, /the Code \[https:\/\/www\.example\.org\/code\]/)
    assert.match(printed, /b\)\s+forget the time,/)
    assert.match(printed, /A diary that everybody can read/)
    assert.doesNotMatch(printed, /angry|Take away|Save as|Add or take|#limb|localhost/)
  })

  it('gives the command that makes the same as a PDF', async () => {
    await open(`?clauses=${dale}:limb-b,hill/press:press-enquiries`, /On the paper/)
    assert.equal(
      await shared.tab.locator('.paper-command code').textContent(),
      'npm run pdf -- --clauses dale/social-media#limb-b,hill/press#press-enquiries',
    )
  })

  for (const { colorScheme, width } of looks)
    it(`breaks no rule of accessibility at ${String(width)} pixels, nor is it wider than the page`, async () => {
      const { tab, context } = await site.newTab({ colorScheme, viewport: { width, height: 740 } })
      await loadAxe(context)
      await tab.goto(`${origin}${base}paper/?clauses=${dale}:care,limb-b,inner`)
      await tab.locator('.paper-policy').waitFor()
      await tab.locator('.paper-choice > summary').click()
      assert.deepEqual(await findViolations(tab), [])
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, String(wide))
      await context.close()
    })

  for (const chosen of ['', `?clauses=${dale}:care,limb-b,inner`])
    it(`moves nothing on the page when it comes: ${chosen || 'nothing chosen'}`, async () => {
      const { tab, context } = await site.newTab({ viewport: { width: 360, height: 740 } })
      await tab.addInitScript(() => {
        const shown = window as unknown as { shift: number }
        shown.shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shown.shift += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await tab.goto(`${origin}${base}paper/${chosen}`)
      await tab.locator('.paper-choice').waitFor()
      const shift = await tab.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve((window as unknown as { shift: number }).shift)
              }, 100)
            })
          }),
      )
      assert.ok(shift < 0.05, String(shift))
      await context.close()
    })

  it('says without JavaScript what to do instead', async () => {
    const { tab, context } = await site.newTab({ javaScriptEnabled: false })
    await tab.goto(`${origin}${base}paper/`)
    assert.match(
      (await tab.locator('.without-script').textContent()) ?? '',
      /open the page of a policy, choose the number of a section or clause there, and then “Print … alone”/,
    )
    assert.equal(await tab.locator('.paper-tools').count(), 0)
    await context.close()
  })
})

describe('One section or clause, printed alone', () => {
  const cases: readonly (readonly [id: string, has: RegExp, hasNot: RegExp])[] = [
    ['care', /Rules\s+1\.1\s+Take care with every blog/, /Plain words|You must|heading|diary/],
    [
      'limb-b',
      /Rules\s+1\.2\s+You must not\s+b\)\s+forget the time,\s+unless the clerk/,
      /angry|shout|Take care|heading/,
    ],
    [
      'dot-a',
      /1\.2\s+You must not[^]*shout, or\s+unless the clerk/,
      /angry|forget|whisper|heading/,
    ],
    ['inner', /Rules\s+A heading\s+1\.3\s+An inner clause\./, /Words below|You must|Take care/],
    [
      'headed',
      /A heading\s+Words below the heading\.\s+1\.3\s+An inner clause\./,
      /You must|Take care|Plain/,
    ],
    ['rules', /Plain words of the section\.[^]*1\.1[^]*1\.2[^]*1\.3/, /2\.\s+Words|diary/],
  ]
  for (const [id, has, hasNot] of cases)
    it(`has its headings and what leads to it, and no other words, without JavaScript: ${id}`, async () => {
      const { tab, context } = await site.newTab({ javaScriptEnabled: false })
      await tab.goto(`${origin}${base}${dale}/#${id}`)
      await tab.locator(`[id="${id}"] .tools a.alone`).first().click()
      assert.equal(await tab.locator('.alone-note').isVisible(), true)
      const printed = (await print(tab)).flatMap(bodyOf).join('\n')
      assert.match(printed, has)
      assert.doesNotMatch(printed, hasNot)
      assert.match(printed, /Draft\.\s[^]*This is a part of the policy\. The rest is left out\./)
      await tab.locator('.alone-note a').click()
      assert.equal(await tab.locator('.alone-note').isVisible(), false)
      assert.match((await print(tab)).flatMap(bodyOf).join('\n'), /Take care[^]*A diary/)
      await context.close()
    })

  it('has with JavaScript the definitions that it uses, and goes to the printer at once', async () => {
    const { tab } = shared
    await tab.goto(`${origin}${base}${dale}/#care`)
    await tab.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = location.hash
      }
    })
    await tab.locator('#care .alone').click()
    await tab.locator('[data-printed="#_alone-care"]').waitFor()
    const printed = (await print(tab)).flatMap(bodyOf).join('\n')
    assert.match(printed, /Terms used in this text[^]*A diary that everybody can read/)
    await tab.goto(`${origin}${base}${dale}/#_alone-inner`)
    assert.doesNotMatch((await print(tab)).flatMap(bodyOf).join('\n'), /Terms used|diary/)
  })
})
