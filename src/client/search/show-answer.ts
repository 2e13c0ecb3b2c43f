import { countOf } from '../../text/count-of.ts'
import type { SearchFinding } from '../../search/find-clauses.ts'
import type { Urls } from '../../urls.ts'
import { make } from '../make-element.ts'
import type { SearchAnswer } from './run-search.ts'
import { showCited, showClause } from './show-clauses.ts'
import { nothingMoreInWords, noticesInWords } from './status-words.ts'

/** How many clauses are shown at a time. */
const atATime = 10

/** What the button says: more of the clauses that are found, or a look into further policies. */
function buttonWords(isMoreHere: boolean, shown: number): string {
  return isMoreHere || shown > 0 ? 'Show more clauses' : 'Look in more policies'
}

/** Adds clauses to a list, some at a time, with a button for more. `tell` says what has been added. */
function addClauses(
  section: HTMLElement,
  finding: SearchFinding,
  urls: Urls,
  tell: (sentence: string) => void,
): void {
  const list = make('ol', { class: 'results' })
  const button = make('button', { type: 'button' })
  let [current, shown] = [finding, 0]
  const show = (): HTMLElement | undefined => {
    const items = current.clauses
      .slice(shown, shown + atATime)
      .map((clause) => showClause(clause, urls))
    list.append(...items)
    shown += items.length
    const isMoreHere = shown < current.clauses.length
    button.textContent = buttonWords(isMoreHere, list.childElementCount)
    button.hidden = !isMoreHere && current.policiesLeft === 0
    return items[0]
  }
  const showMore = async (): Promise<void> => {
    if (shown >= current.clauses.length) [current, shown] = [await current.next(), 0]
    // The reader may have asked for something else meanwhile.
    if (!section.isConnected) return
    const first = show()
    first?.querySelector('a')?.focus()
    tell(
      first
        ? `${countOf(list.childElementCount, 'clause is', 'clauses are')} shown.`
        : nothingMoreInWords(current),
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
  show()
  section.append(list, button)
}

function showCitedPlaces(
  { cited, isMoreCited, query }: SearchAnswer,
  urls: Urls,
): HTMLElement | undefined {
  if (cited.length === 0) return undefined
  const more =
    isMoreCited &&
    make(
      'p',
      { class: 'detail' },
      'More policies have this number. Type the council’s name with it, such as “Hillford 5.10”.',
    )
  const list = make(
    'ul',
    { class: 'results' },
    ...cited.map((place) => showCited(place, query.text, urls)),
  )
  return make(
    'section',
    { class: 'cited', 'aria-labelledby': '_search-cited' },
    make('h2', { id: '_search-cited' }, 'Go to'),
    list,
    more,
  )
}

/** The clauses, or at least the way to look for them in further policies; undefined when there is neither. */
function showClauses(
  { clauses, policiesLeft }: SearchFinding,
  title: HTMLElement,
  add: (section: HTMLElement) => void,
): HTMLElement | undefined {
  if (clauses.length === 0 && policiesLeft === 0) return undefined
  const section = make('section', { 'aria-labelledby': title.id }, title)
  add(section)
  return section
}

/** Shows an answer in the place of what stood there before, in one step, so that nothing jumps. */
export function showAnswer(
  place: HTMLElement,
  answer: SearchAnswer,
  urls: Urls,
  tell: (sentence: string) => void,
): void {
  const notices = noticesInWords(answer).map((sentence) => make('p', { class: 'detail' }, sentence))
  const cited = showCitedPlaces(answer, urls)
  const title = make(
    'h2',
    { id: '_search-clauses', class: cited ? '' : 'visually-hidden' },
    'Clauses',
  )
  const clauses = showClauses(answer.finding, title, (section) => {
    addClauses(section, answer.finding, urls, tell)
  })
  place.replaceChildren(...notices, ...[cited, clauses].filter((part) => part !== undefined))
}

/** Says that nothing was found, and what else the reader can do. What to browse is shown below by the page itself. */
export function showNothing(
  place: HTMLElement,
  answer: SearchAnswer,
  urls: Urls,
  tell: (sentence: string) => void,
  unfiltered: string | undefined,
): void {
  const notices = noticesInWords(answer).map((sentence) => make('p', { class: 'detail' }, sentence))
  const advice = make(
    'p',
    {},
    'Check the spelling, try fewer or other words, or look below by topic, by council or in the glossary.',
  )
  const wider =
    unfiltered === undefined
      ? []
      : [make('p', {}, make('a', { href: unfiltered }, 'Search everything without “Show only”'))]
  const further = showClauses(
    answer.finding,
    make('h2', { id: '_search-clauses', class: 'visually-hidden' }, 'Clauses'),
    (section) => {
      addClauses(section, answer.finding, urls, tell)
    },
  )
  place.replaceChildren(...notices, advice, ...wider, ...(further ? [further] : []))
}
