import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../browser.js'
import { listen } from '../static-server.ts'
import { createGzipServer } from './gzip-server.ts'
import { median } from './measure.ts'

/** What one query took. */
export interface QueryMeasurement {
  query: string
  /** What the reader’s first query downloads, in bytes as sent, heads included: everything that is asked for once the reader has pressed the key. */
  firstBytes: number
  /** The time from the key to the answer on the screen, in milliseconds, of the first query and of the same after another one. */
  firstMilliseconds: number
  laterMilliseconds: number
}

/** How a handbook of so many policies is searched. */
export interface SearchMeasurement {
  policies: number
  queries: readonly QueryMeasurement[]
  indexFiles: number
}

/** Common words, a rare term, an everyday word with several meanings, a number, and a question. */
const queries = [
  'social media',
  'friend request',
  'sacked',
  '5.3',
  'who may post on behalf of the council',
]

/** Asks a query in the page that is open and waits until the answer is painted; runs in the browser. */
function ask(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#_search-large')
  const status = document.getElementById('_search-status')
  if (!field || !status) throw new Error('This is not the search page')
  const started = performance.now()
  const answered = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if ((status.textContent || '') === '') return
      observer.disconnect()
      requestAnimationFrame(() => {
        setTimeout(() => {
          resolve(performance.now() - started)
        })
      })
    }).observe(status, { childList: true, characterData: true, subtree: true })
  })
  status.textContent = ''
  field.value = query
  field.form?.requestSubmit()
  return answered
}

async function countBytes(context: BrowserContext, tab: Page): Promise<() => number> {
  const session = await context.newCDPSession(tab)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  return () => bytes
}

async function measureQuery(
  browser: Browser,
  address: string,
  query: string,
  other: string,
): Promise<QueryMeasurement> {
  const context = await browser.newContext()
  try {
    const tab = await context.newPage()
    await tab.goto(address)
    await tab.waitForLoadState('networkidle')
    const bytes = await countBytes(context, tab)
    const firstMilliseconds = await tab.evaluate(ask, query)
    const firstBytes = bytes()
    await tab.evaluate(ask, other)
    return {
      query,
      firstBytes,
      firstMilliseconds,
      laterMilliseconds: await tab.evaluate(ask, query),
    }
  } finally {
    await context.close()
  }
}

function middle(rounds: readonly QueryMeasurement[], query: string): QueryMeasurement {
  return {
    query,
    firstBytes: median(rounds.map(({ firstBytes }) => firstBytes)),
    firstMilliseconds: median(rounds.map(({ firstMilliseconds }) => firstMilliseconds)),
    laterMilliseconds: median(rounds.map(({ laterMilliseconds }) => laterMilliseconds)),
  }
}

/** Searches a built site in a real browser, each query `runs` times with nothing kept from before. Undefined when there is no browser. */
export async function measureSearch(
  out: string,
  policies: number,
  runs: number,
): Promise<SearchMeasurement | undefined> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return undefined
  const server = createGzipServer(out)
  const address = `http://localhost:${String(await listen(server, 0))}/search/`
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const measured: QueryMeasurement[] = []
    for (const [index, query] of queries.entries()) {
      const rounds: QueryMeasurement[] = []
      for (let run = 0; run < runs; run += 1)
        rounds.push(
          await measureQuery(browser, address, query, queries[(index + 1) % queries.length] ?? ''),
        )
      measured.push(middle(rounds, query))
    }
    return {
      policies,
      queries: measured,
      // A small handbook is searched whole and has no index.
      indexFiles: existsSync(join(out, 'pagefind'))
        ? readdirSync(join(out, 'pagefind'), { recursive: true }).length
        : 0,
    }
  } finally {
    await browser.close()
    server.close()
  }
}
