import type { SearchAnswer } from '../../search/answer.ts'
import { everything, isFiltered } from '../../search/filters.ts'
import type { Finding } from '../../search/find-clauses.ts'
import type { Urls } from '../../urls.ts'
import { type Held, make } from '../make-element.ts'
import { type LeftResult, toAddress } from './address.ts'
import { showCited, showClause, type Surroundings } from './show-clauses.ts'
import { foundInWords, noticesInWords, wordsOf } from './status-words.ts'

/** Where an answer is shown, and what says aloud what was found. */
export interface Place {
  results: HTMLElement
  tell: (sentence: string) => void
}

/** How many clauses are shown at a time. */
const atATime = 10

/** A list of clauses that grows. */
interface GrowingList {
  element: HTMLElement
  /** Shows so many more clauses, downloading more policies when there are no others left; gives back the first of them. */
  grow: (count: number) => Promise<HTMLElement | undefined>
  shown: () => number
}

function makeList(finding: Finding, surroundings: Surroundings, tell: Place['tell']): GrowingList {
  const list = make('ol', { class: 'results' })
  const button = make('button', { type: 'button' }, 'Show more clauses')
  let [current, reached] = [finding, 0]
  const grow = async (count: number): Promise<HTMLElement | undefined> => {
    while (reached >= current.clauses.length && current.policiesLeft > 0)
      [current, reached] = [await current.next(), 0]
    const items = current.clauses
      .slice(reached, reached + count)
      .map((each) => showClause(each, surroundings))
    list.append(...items)
    reached += items.length
    button.hidden = reached >= current.clauses.length && current.policiesLeft === 0
    return items[0]
  }
  const showMore = async (): Promise<void> => {
    const first = await grow(atATime)
    // The reader may have asked for something else meanwhile.
    if (!list.isConnected) return
    first?.querySelector('a')?.focus()
    const all =
      current.policiesLeft > 0
        ? ''
        : ` of ${String(finding.policiesLeft > 0 ? list.childElementCount : finding.clauses.length)}`
    tell(
      first
        ? `${String(list.childElementCount)}${all} clauses are shown.`
        : 'There are no more clauses.',
    )
  }
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    showMore()
      .catch(() => {
        tell('More clauses could not be loaded.')
      })
      .finally(() => {
        button.removeAttribute('aria-disabled')
      })
  })
  return { element: make('div', {}, list, button), grow, shown: () => list.childElementCount }
}

function showCitedPlaces(
  { cited, isMoreCited, asked }: SearchAnswer,
  surroundings: Surroundings,
): HTMLElement | undefined {
  if (cited.length === 0) return undefined
  const isNear = cited.some(({ form }) => form === 'near')
  const more =
    isMoreCited &&
    make(
      'p',
      { class: 'detail' },
      'More policies may have this number. Type the council’s name with it, such as “Hillford 5.10”.',
    )
  return make(
    'section',
    { class: 'cited', 'aria-labelledby': '_search-cited' },
    make('h2', { id: '_search-cited' }, isNear ? 'Nearest to it' : 'Go to'),
    make(
      'ul',
      { class: 'results' },
      ...cited.map((place) => showCited(place, asked.q, surroundings)),
    ),
    more,
  )
}

function linkTo(urls: Urls, q: string, filters = everything): string {
  return `${urls.search()}${toAddress({ q, filters })}`
}

function sentence(...held: readonly Held[]): HTMLElement {
  return make('p', { class: 'detail' }, ...held)
}

/** What was done to the query, and how to ask otherwise. */
function showNotices(
  { asked, finding, suggestion, number }: SearchAnswer,
  { urls }: Surroundings,
): HTMLElement[] {
  const { councils, query } = finding
  const shown = suggestion?.finding ?? finding
  const words = wordsOf(finding)
  const rest = query.wants
    .filter((want) => !finding.missing.includes(want))
    .map(({ label }) => label)
    .join(' ')
  const meant =
    suggestion &&
    make(
      'a',
      { href: linkTo(urls, suggestion.q, asked.filters) },
      make('em', {}, suggestion.words.join(' ')),
    )
  return [
    meant && sentence('Did you mean ', meant, '?'),
    suggestion &&
      rest !== '' &&
      sentence(make('a', { href: linkTo(urls, rest, asked.filters) }, `Search only for “${rest}”`)),
    ...(number === undefined ? noticesInWords(shown).map((each) => sentence(each)) : []),
    councils.length > 0 &&
      words !== '' &&
      sentence(
        'You named a council, so only what it says is shown. ',
        make(
          'a',
          { href: linkTo(urls, words, asked.filters) },
          `Search all councils for “${words}”`,
        ),
      ),
    isFiltered(asked.filters) &&
      shown.clauses.length === 0 &&
      sentence(make('a', { href: linkTo(urls, asked.q) }, 'Search everything without “Show only”')),
  ].filter((each) => each instanceof HTMLElement)
}

/** Puts the reader back to the result that was left, where it stood in the window. */
function returnTo(results: HTMLElement, { index, top }: LeftResult): void {
  const result = results.querySelectorAll('.result')[index]
  if (!result) return
  result.querySelector('a')?.focus({ preventScroll: true })
  scrollBy({ top: result.getBoundingClientRect().top - top, behavior: 'instant' })
}

/** Shows an answer in the place of what stood there before, in one step, so that nothing jumps, and says what was found; false when nothing was. */
export async function showAnswer(
  { results, tell }: Place,
  answer: SearchAnswer,
  surroundings: Surroundings,
  left: LeftResult | undefined,
): Promise<boolean> {
  const finding = answer.suggestion?.finding ?? answer.finding
  const cited = showCitedPlaces(answer, surroundings)
  const list = makeList(finding, surroundings, tell)
  const wanted = (left?.index ?? 0) + 1 - answer.cited.length
  do await list.grow(atATime)
  while (
    list.shown() < wanted &&
    list.shown() < 1000 &&
    finding.clauses.length + finding.policiesLeft > list.shown()
  )
  const isFound = list.shown() > 0
  const title = make(
    'h2',
    { id: '_search-clauses', class: cited ? '' : 'visually-hidden' },
    'Clauses',
  )
  const clauses = isFound && make('section', { 'aria-labelledby': title.id }, title, list.element)
  const advice =
    !isFound &&
    !cited &&
    make(
      'p',
      {},
      'Check the spelling, try fewer or other words, or look below by topic, by council or in the glossary.',
    )
  const parts = [...showNotices(answer, surroundings), advice, cited, clauses]
  results.replaceChildren(...parts.filter((part) => part instanceof HTMLElement))
  tell(foundInWords(answer, list.shown()))
  if (left) returnTo(results, left)
  return isFound || cited !== undefined
}
