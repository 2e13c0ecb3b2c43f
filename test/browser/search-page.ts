import type { BrowserContext, Page } from 'playwright-core'
import type { Site } from './site.ts'

/** A tab that the tests of one group share. */
export interface Shared {
  tab: Page
  context: BrowserContext
}

/** A result as a reader sees it. */
export interface ShownResult {
  /** `<council>/<policy>#<clause id>`. */
  id: string
  words: string
  marks: readonly string[]
}

/** How long an answer may take on a busy machine, in milliseconds. */
const timeout = 30_000

/** Waits until the search has said what it found. */
export async function waitForAnswer(tab: Page): Promise<string> {
  await tab.locator('#_search-results:not([aria-busy])').waitFor({ state: 'attached', timeout })
  const status = tab.locator('#_search-status').filter({ hasText: /\S/ })
  await status.waitFor({ timeout })
  return (await status.textContent()) ?? ''
}

/** Opens the search page at an address and waits for the answer; gives back what it says. */
export async function ask(
  tab: Page,
  site: Site,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  await tab.goto(`${site.page('search').url}?${new URLSearchParams(values).toString()}`)
  return waitForAnswer(tab)
}

/** The results that are shown, in their order; runs in the browser. */
function listResults(selector: string): ShownResult[] {
  return [...document.querySelectorAll(selector)].map((result) => {
    const link = result.querySelector('a')
    const { pathname, hash } = new URL(link?.href ?? '', location.href)
    return {
      id: `${pathname.split('/').slice(-3, -1).join('/')}${hash}`,
      words: result.textContent,
      marks: [...result.querySelectorAll('mark')].map(({ textContent }) => textContent),
    }
  })
}

/** The clauses that are shown, in their order. */
export function shownResults(tab: Page): Promise<ShownResult[]> {
  return tab.evaluate(listResults, 'ol.results > .result')
}

/** The places that are shown for a number. */
export function shownPlaces(tab: Page): Promise<ShownResult[]> {
  return tab.evaluate(listResults, '.cited .result')
}
