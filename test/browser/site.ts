import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { base, buildInto, builtOn, publicAddress, root } from '../own-site.ts'

export { base, buildInto, builtOn, publicAddress, root }

/** How long a click or a wait may take, in milliseconds; enough for a busy machine. */
const actionTimeout = 30_000

/** One page of the built site. */
export interface BuiltPage {
  /** What test names call it: its address below the base path, or `home`. */
  name: string
  /** Its address on the server of the tests. */
  url: string
  /** Its file, relative to the output, with slashes. */
  file: string
  html: string
  kind: 'home' | 'council' | 'policy' | 'own'
}

/** The built site, served, and a browser to open it with. */
export interface Site {
  out: string
  origin: string
  pages: readonly BuiltPage[]
  /** All pages but those that are made like others and hold less: what takes a browser long is done on these. */
  samples: readonly BuiltPage[]
  browser: Browser
  /** The page whose name is given, with or without a slash at its end. */
  page: (name: string) => BuiltPage
  /** A page of a kind, where it does not matter which. */
  firstOf: (kind: BuiltPage['kind']) => BuiltPage
  /** Opens an empty tab in a context of its own, which keeps nothing from any other. */
  newTab: (options?: BrowserContextOptions) => Promise<{ tab: Page; context: BrowserContext }>
}

/** A folder of the tests' own, which is taken away with everything in it by `remove`. */
export function makeTemporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-browser-'))
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function kindOf(name: string, policies: ReadonlySet<string>): BuiltPage['kind'] {
  if (name === '') return 'home'
  if (policies.has(name)) return 'policy'
  return [...policies].some((policy) => policy.startsWith(name)) ? 'council' : 'own'
}

/** Every HTML file of an output folder. */
export function listPages(out: string, origin: string): BuiltPage[] {
  const { policies } = JSON.parse(readFileSync(join(out, 'handbook.json'), 'utf8')) as {
    policies: readonly { id: string }[]
  }
  const ids = new Set(policies.map(({ id }) => `${id}/`))
  return globSync('**/*.html', { cwd: out })
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((file) => {
      const address = file.replace(/(^|\/)index\.html$/, '$1')
      return {
        name: address === '' ? 'home' : address,
        url: `${origin}${base}${address}`,
        file,
        html: readFileSync(join(out, file), 'utf8'),
        kind: kindOf(address, ids),
      }
    })
}

/** Of the pages below `compare/` the ones that differ in kind, and of the topics the longest, one with an exclusion and one that nearly all are silent on. */
const sampledTopics = new Set(
  ['no-topic', 'two', 'wording', 'bullying-offensive', 'personal-use', 'image-consent'].map(
    (name) => `compare/${name}/`,
  ),
)

function findPage(pages: readonly BuiltPage[], name: string): BuiltPage {
  const page = pages.find((each) => each.name === name || each.name === `${name}/`)
  if (!page) throw new Error(`The built site has no page ${name}`)
  return page
}

/** Opens an address as a reader who was not on the page before: a change of the part after `#` alone would load nothing. */
export async function openFresh(tab: Page, url: string): Promise<void> {
  if (tab.url().split('#')[0] === url.split('#')[0]) await tab.goto('about:blank')
  await tab.goto(url)
}

/** Finds the site that was built and served for all tests, and connects to their browser for the time that a file runs. */
export async function openSite(): Promise<Site> {
  const { out, origin } = inject('ownSite')
  const pages = listPages(out, origin)
  const browser = await chromium.connect(inject('browserEndpoint'))
  afterAll(() => browser.close())
  return {
    out,
    origin,
    pages,
    samples: pages.filter(
      ({ name }) => !/^compare\/[a-z-]+\/$/.test(name) || sampledTopics.has(name),
    ),
    browser,
    page: (name) => findPage(pages, name),
    firstOf: (kind) =>
      pages.find((page) => page.kind === kind) ??
      assert.fail(`The built site has no page of the kind ${kind}`),
    newTab: async (options) => {
      const context = await browser.newContext(options)
      context.setDefaultTimeout(actionTimeout)
      await context.clock.setFixedTime(`${builtOn}T12:00:00Z`)
      return { context, tab: await context.newPage() }
    },
  }
}
