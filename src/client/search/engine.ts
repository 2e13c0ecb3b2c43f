import { everything, isFiltered } from '../../search/filters.ts'
import { readSettings, type SearchSettings } from '../../search/settings.ts'
import { makeUrls, type Urls } from '../../urls.ts'
import { fetchData } from '../fetch-data.ts'
import { type AskedSearch, toAddress } from './address.ts'
import { openIndex } from './open-index.ts'
import { readChoices } from './read-choices.ts'
import { type SearchAnswer, runSearch } from './run-search.ts'
import { showAnswer, showNothing } from './show-answer.ts'
import { foundInWords } from './status-words.ts'

/** Puts an answer into a place and says what was found; gives back false when nothing was. */
export type ShowAnswer = (place: HTMLElement, tell: (sentence: string) => void) => boolean

/** Everything that is downloaded once a reader searches. */
export interface SearchEngine {
  answer: (asked: AskedSearch) => Promise<ShowAnswer>
}

function show({ q, filters }: AskedSearch, answer: SearchAnswer, urls: Urls): ShowAnswer {
  return (place, tell) => {
    const isFound = answer.finding.clauses.length > 0 || answer.cited.length > 0
    const unfiltered = `${urls.search()}${toAddress({ q, filters: everything })}`
    if (isFound) showAnswer(place, answer, urls, tell)
    else showNothing(place, answer, urls, tell, isFiltered(filters) ? unfiltered : undefined)
    tell(foundInWords(answer))
    return isFound
  }
}

/** Downloads the everyday words and opens the index of a site that lies under `base`; the filters of the form tell what else a search must know. */
export async function openEngine(base: string, form: HTMLFormElement): Promise<SearchEngine> {
  const urls = makeUrls(base)
  const [settings, index] = await Promise.all([
    fetchData<SearchSettings>(urls.searchSettings()),
    openIndex(`${urls.searchIndex()}pagefind.js`),
  ])
  const knowledge = { ...readChoices(form), synonyms: readSettings(settings) }
  return { answer: async (asked) => show(asked, await runSearch(asked, index, knowledge), urls) }
}
