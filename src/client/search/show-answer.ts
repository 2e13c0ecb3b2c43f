import type { Finding } from '../../search/find-clauses.ts'
import type { Urls } from '../../urls.ts'
import { make } from '../make-element.ts'
import type { Answer } from './run-search.ts'
import { showCited, showClause } from './show-clauses.ts'
import { remarksInWords } from './status-words.ts'

/** How many clauses are shown at a time. */
const atATime = 10

/** How many places are shown for a number before the reader is asked to name a council. */
const citedShown = 6

/** Adds clauses to a list, some at a time, with a button for more. `tell` says what has been added. */
function addClauses(section: HTMLElement, finding: Finding, urls: Urls, tell: (sentence: string) => void): void {
  const list = make('ol', { class: 'results' })
  const button = make('button', { type: 'button' }, 'Show more clauses')
  let [current, shown] = [finding, 0]
  const show = (): HTMLElement | undefined => {
    const items = current.clauses.slice(shown, shown + atATime).map((clause) => showClause(clause, urls))
    list.append(...items)
    shown += items.length
    button.hidden = shown >= current.clauses.length && current.policiesLeft === 0
    return items[0]
  }
  const showMore = async (): Promise<void> => {
    if (shown >= current.clauses.length) [current, shown] = [await current.next(), 0]
    // The reader may have asked for something else meanwhile.
    if (!section.isConnected) return
    const first = show()
    first?.querySelector('a')?.focus()
    tell(`${String(list.childElementCount)} clauses are shown.`)
  }
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    showMore().catch(() => { tell('More clauses could not be loaded.') }).finally(() => { button.removeAttribute('aria-disabled') })
  })
  show()
  section.append(list, button)
}

function showCitedPlaces({ cited }: Answer, urls: Urls): HTMLElement | undefined {
  if (cited.length === 0) return undefined
  const more = cited.length > citedShown ? [make('p', { class: 'detail' }, 'More policies have this number. Type the council’s name with it, such as “Hillford 5.10”.')] : []
  const list = make('ul', { class: 'results' }, ...cited.slice(0, citedShown).map((clause) => showCited(clause, urls)))
  return make('section', { 'class': 'cited', 'aria-labelledby': '_search-cited' }, make('h2', { id: '_search-cited' }, 'Go to'), list, ...more)
}

/** Shows an answer in the place of what stood there before, in one step, so that nothing jumps. */
export function showAnswer(place: HTMLElement, answer: Answer, urls: Urls, tell: (sentence: string) => void): void {
  const remarks = remarksInWords(answer).map((sentence) => make('p', { class: 'detail' }, sentence))
  const cited = showCitedPlaces(answer, urls)
  const parts = [...remarks, ...(cited ? [cited] : [])]
  if (answer.finding.clauses.length > 0) {
    const section = make('section', { 'aria-labelledby': '_search-clauses' }, make('h2', { id: '_search-clauses', class: cited ? '' : 'visually-hidden' }, 'Clauses'))
    addClauses(section, answer.finding, urls, tell)
    parts.push(section)
  }
  place.replaceChildren(...parts)
}

/** Says that nothing was found, and what else the reader can do. What to browse is shown below by the page itself. */
export function showNothing(place: HTMLElement, answer: Answer, isFiltered: boolean, unfiltered: string): void {
  const remarks = remarksInWords(answer).map((sentence) => make('p', { class: 'detail' }, sentence))
  const advice = make('p', {}, 'Check the spelling, try fewer or other words, or look below by topic, by council or in the glossary.')
  const wider = isFiltered ? [make('p', {}, make('a', { href: unfiltered }, 'Search everything without “Show only”'))] : []
  place.replaceChildren(...remarks, advice, ...wider)
}
