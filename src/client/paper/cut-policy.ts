/** What of a policy’s page is on the reader’s paper. The page is the only place that knows how a policy is set. */
import { citationOf, definitionsOf, quoteDefinition } from '../quote-definition.ts'

/** A section or clause that can be chosen. */
export interface Provision {
  id: string
  /** How many sections and clauses it stands in. */
  depth: number
  element: HTMLElement
}

/** A row of the table: a clause on the paper, with its own words only. */
export interface ChosenRow {
  section: string
  number: string
  words: string
  id: string
}

/** A definition that the chosen clauses use, and where it stands. */
export interface UsedDefinition {
  words: HTMLElement
  where: string
}

/** The chosen part of a policy. */
export interface CutPolicy {
  sections: HTMLElement[]
  rows: ChosenRow[]
  definitions: UsedDefinition[]
}

/** What belongs to the page and not to the text. */
const toolsOfPage = '.tools, .permalink, .sharing'

/** What stays of a section or a headed clause of which only a part is chosen. */
const headings = 'h2, .clause-heading, .number, .for'

/** The sections and clauses of a page, in their order. */
export function provisionsOf(page: Document): Provision[] {
  return [...page.querySelectorAll<HTMLElement>('.sections [data-clause][id]')].map((element) => {
    let depth = 0
    for (
      let around = element.parentElement?.closest('[data-clause]');
      around;
      around = around.parentElement?.closest('[data-clause]')
    )
      depth += 1
    return { id: element.id, depth, element }
  })
}

/**
 * Takes away what is not chosen. Of a clause around what is chosen its number and its heading stay, or, where it has no heading, all its words but its other limbs; the paper that is
 * made without a browser leaves out the same.
 */
function prune(element: Element, chosen: ReadonlySet<string>): void {
  const isHeaded = element.matches('.section, .titled > .body')
  for (const child of [...element.children]) {
    if (chosen.has(child.id)) continue
    if ([...child.querySelectorAll('[data-clause]')].some(({ id }) => chosen.has(id)))
      prune(child, chosen)
    else if (child.matches('.clause, .limbs, tbody > tr') || (isHeaded && !child.matches(headings)))
      child.remove()
  }
}

/** The words of an element that are the policy’s own, without those of the clauses in it, and without the heading of a section, which has a column of its own. */
function ownWords(element: Element): string {
  return [...element.querySelectorAll('[data-text]')]
    .filter(
      (each) =>
        each.closest('[data-clause]') === element && !each.closest('.number, .section > h2'),
    )
    .map(({ textContent }) => textContent.trim())
    .join('\n')
}

function toRows(section: HTMLElement): ChosenRow[] {
  const heading = section.querySelector('h2')?.textContent.trim() ?? section.ariaLabel ?? ''
  return [section, ...section.querySelectorAll<HTMLElement>('[data-clause]')]
    .map((element) => ({
      section: heading,
      number: element.dataset['clause'] ?? '',
      words: ownWords(element),
      id: element.id,
    }))
    .filter(({ words }) => words !== '')
}

/** The definitions that words on the paper lead to and that are not on it themselves. */
function findDefinitions(page: Document, sections: readonly HTMLElement[]): UsedDefinition[] {
  const terms = new Set(
    sections
      .flatMap((section) => [...section.querySelectorAll<HTMLAnchorElement>('a.term[href^="#"]')])
      .map(({ hash }) => page.getElementById(hash.slice(1))?.dataset['term'])
      .filter((term) => term !== undefined),
  )
  const isOnPaper = ({ id }: Element): boolean =>
    sections.some((section) => section.querySelector(`[id="${id}"]`) !== null)
  return [...terms]
    .flatMap((term) => definitionsOf(term, page))
    .filter((definition) => !isOnPaper(definition))
    .map((definition) => ({
      words: quoteDefinition(definition),
      where: citationOf(definition) ?? '',
    }))
}

/** What a copy must not have: names that can be on a page only once, and addresses that hold only on the page that it comes from. */
function settle(element: Element, address: string): void {
  for (const link of element.querySelectorAll('a[href]')) {
    const { origin, pathname, hash, href } = new URL(link.getAttribute('href') ?? '', address)
    link.setAttribute('href', origin === location.origin ? `${pathname}${hash}` : href)
  }
  for (const each of [element, ...element.querySelectorAll('*')])
    for (const name of ['id', 'aria-labelledby']) each.removeAttribute(name)
}

/** Cuts the chosen sections and clauses out of a policy’s page, which stays as it is. */
export function cutPolicy(page: Document, chosen: ReadonlySet<string>, address: string): CutPolicy {
  const sections = [...page.querySelectorAll<HTMLElement>('.sections > .section')]
    .filter((section) =>
      [section, ...section.querySelectorAll('[data-clause]')].some(({ id }) => chosen.has(id)),
    )
    .map((section) => document.importNode(section, true))
  for (const section of sections) {
    if (!chosen.has(section.id)) prune(section, chosen)
    for (const tool of section.querySelectorAll(toolsOfPage)) tool.remove()
  }
  const rows = sections.flatMap(toRows)
  const definitions = findDefinitions(page, sections)
  for (const element of [...sections, ...definitions.map(({ words }) => words)])
    settle(element, address)
  return { sections, rows, definitions }
}
