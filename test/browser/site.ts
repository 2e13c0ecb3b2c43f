import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.js'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { cacheFolder } from '../../src/load/load-handbook.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..', '..')

/** The public address that the site under test is built for. */
export const publicAddress = 'https://policies.example.org'

/** The day that the site under test is built for, and that it is in the browser unless a test sets another. */
export const builtOn = '2026-11-20'

/** The path that the site under test lies under. */
export const base = '/handbook/'

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
  /** Opens an empty tab in a context of its own, which keeps nothing from any other. */
  newTab: (options?: BrowserContextOptions) => Promise<{ tab: Page, context: BrowserContext }>
  close: () => Promise<void>
}

/** A folder of the tests' own, which is taken away with everything in it by `remove`. */
export function makeTemporaryFolder(): { folder: string, remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-browser-'))
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true }) } }
}

/**
 * Builds the content of a folder into another as `npm run build` does, for {@link publicAddress} and {@link base}. What the build keeps of
 * the content for next time is taken away.
 */
export async function buildInto(out: string, content: string): Promise<void> {
  const env = { ...process.env, HANDBOOK_CONTENT: content, HANDBOOK_OUT: out, HANDBOOK_TODAY: builtOn, SITE: publicAddress, BASE: base, ASTRO_TELEMETRY_DISABLED: '1' }
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, env })
  } finally {
    rmSync(cacheFolder(root, content), { recursive: true, force: true })
  }
}

function kindOf(name: string, policies: ReadonlySet<string>): BuiltPage['kind'] {
  if (name === '') return 'home'
  if (policies.has(name)) return 'policy'
  return [...policies].some((policy) => policy.startsWith(name)) ? 'council' : 'own'
}

/** Every HTML file of an output folder. */
export function listPages(out: string, origin: string): BuiltPage[] {
  const { policies } = JSON.parse(readFileSync(join(out, 'handbook.json'), 'utf8')) as { policies: readonly { id: string }[] }
  const ids = new Set(policies.map(({ id }) => `${id}/`))
  return globSync('**/*.html', { cwd: out }).map((path) => path.split(sep).join('/')).sort().map((file) => {
    const address = file.replace(/(^|\/)index\.html$/, '$1')
    return { name: address === '' ? 'home' : address, url: `${origin}${base}${address}`, file, html: readFileSync(join(out, file), 'utf8'), kind: kindOf(address, ids) }
  })
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('There is no browser: run `npm test`, which installs one, or set CHROME_PATH')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath, args })
}

/** Of the pages below `compare/` the ones that differ in kind, and of the topics the longest, one with an exclusion and one that nearly all are silent on. */
const sampledTopics = new Set(['no-topic', 'two', 'wording', 'bullying-offensive', 'personal-use', 'image-consent'].map((name) => `compare/${name}/`))

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

/** Builds the handbook of this project from a copy of its content, serves it on a free port and starts the browser. */
export async function openSite(): Promise<Site> {
  const { folder, remove } = makeTemporaryFolder()
  const content = join(folder, 'content')
  const out = join(folder, 'out')
  cpSync(join(root, 'content'), content, { recursive: true })
  await buildInto(out, content)
  const server = createStaticServer(out, base)
  const origin = `http://localhost:${String(await listen(server, 4400))}`
  const pages = listPages(out, origin)
  const browser = await launch()
  return {
    out, origin, pages, samples: pages.filter(({ name }) => !/^compare\/[a-z-]+\/$/.test(name) || sampledTopics.has(name)), browser,
    page: (name) => findPage(pages, name),
    newTab: async (options) => {
      const context = await browser.newContext(options)
      context.setDefaultTimeout(actionTimeout)
      await context.clock.setFixedTime(`${builtOn}T12:00:00Z`)
      return { context, tab: await context.newPage() }
    },
    close: async () => {
      await browser.close()
      server.close()
      remove()
    },
  }
}
