import type { SearchSettings } from '../../search/settings.ts'
import { isFiltered } from '../../search/traits.ts'
import { makeUrls, type Urls } from '../../urls.ts'
import { type Asked, readAsked, toAddress } from './address.ts'
import { fetchJson, openIndex } from './open-index.ts'
import { type Answer, runSearch } from './run-search.ts'
import { showAnswer, showNothing } from './show-answer.ts'
import { foundInWords } from './status-words.ts'

/** Puts an answer into a place and says what was found; gives back false when nothing was. */
export type Show = (place: HTMLElement, tell: (sentence: string) => void) => boolean

/** Everything that is downloaded once a reader searches. */
export interface Engine {
  answer: (asked: Asked) => Promise<Show>
}

function show({ q, filters }: Asked, answer: Answer, urls: Urls): Show {
  return (place, tell) => {
    const isFound = answer.finding.clauses.length > 0 || answer.cited.length > 0
    const unfiltered = `${urls.search()}${toAddress({ q, filters: readAsked(new URLSearchParams()).filters })}`
    if (isFound) showAnswer(place, answer, urls, tell)
    else showNothing(place, answer, isFiltered(filters), unfiltered)
    tell(foundInWords(answer))
    return isFound
  }
}

/** Downloads the settings and opens the index of a site that lies under `base`. */
export async function openEngine(base: string): Promise<Engine> {
  const urls = makeUrls(base)
  const [settings, index] = await Promise.all([fetchJson(urls.searchSettings()) as Promise<SearchSettings>, openIndex(`${urls.searchIndex()}pagefind.js`)])
  return { answer: async (asked) => show(asked, await runSearch(asked, index, settings), urls) }
}
