import type { Page } from 'playwright-core'
import type { BuiltPage } from './site.ts'

/** An address that a page names, and the element that names it. */
export interface NamedAddress {
  address: string
  element: string
}

/** What the HTML of one page holds, as a browser reads it without running or loading anything. */
export interface PageFacts {
  lang: string
  title: string
  headings: readonly { level: number; words: string }[]
  mains: number
  ids: readonly string[]
  addresses: readonly NamedAddress[]
  policies: readonly string[]
  /** Address of each style sheet and script. */
  assets: readonly string[]
  /** What a strict Content-Security-Policy forbids: inline styles, inline scripts and event handlers. */
  inline: readonly string[]
}

/** Reads one page's HTML; runs in the browser. */
function readHtml(html: string): PageFacts {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const all = [...page.querySelectorAll('*')]
  const show = (element: Element): string => (element.cloneNode(false) as Element).outerHTML
  const candidates = (element: Element): string[] =>
    (element.getAttribute('srcset') ?? '')
      .split(',')
      .map((each) => each.trim().split(/\s+/)[0] ?? '')
      .filter(Boolean)
  const named = (element: Element): string[] =>
    [element.getAttribute('href'), element.getAttribute('src'), ...candidates(element)].filter(
      (each) => each !== null,
    )
  const isInline = (element: Element): boolean =>
    element.hasAttribute('style') ||
    element.localName === 'style' ||
    element.getAttributeNames().some((name) => name.startsWith('on')) ||
    (element.localName === 'script' &&
      !element.hasAttribute('src') &&
      element.getAttribute('type') !== 'application/ld+json')
  return {
    lang: page.documentElement.lang,
    title: page.title,
    headings: [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
      level: Number(heading.localName.slice(1)),
      words: heading.textContent,
    })),
    mains: page.querySelectorAll('main').length,
    ids: all.map(({ id }) => id).filter(Boolean),
    addresses: all.flatMap((element) =>
      named(element).map((address) => ({ address, element: show(element) })),
    ),
    policies: [...page.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].map(
      (meta) => meta.getAttribute('content') ?? '',
    ),
    assets: [...page.querySelectorAll('link[rel="stylesheet"], script[src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    ),
    inline: all.filter(isInline).map(show),
  }
}

/** The facts of every page, by its file. `tab` must be empty: only its parser is used. */
export async function readPageFacts(
  tab: Page,
  pages: readonly BuiltPage[],
): Promise<ReadonlyMap<string, PageFacts>> {
  const facts = new Map<string, PageFacts>()
  for (const { file, html } of pages) facts.set(file, await tab.evaluate(readHtml, html))
  return facts
}
