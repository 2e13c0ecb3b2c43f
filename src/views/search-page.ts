import type { Handbook } from '../model/types.ts'
import { type FilterName, filterNames, filters } from '../search/filters.ts'
import type { Urls } from '../urls.ts'
import { type CouncilEntry, toHomePage } from './home-page.ts'
import type { PageContext } from './page-context.ts'
import { type FilterOption, filterOptions } from './search-filters.ts'

/** A filter of the search page. */
export interface SearchFilter {
  name: FilterName
  label: string
  /** What is chosen when the reader wants everything. */
  all: string
  options: readonly FilterOption[]
}

/** Everything that the search page shows before it has run. */
export interface SearchPage {
  filters: readonly SearchFilter[]
  topics: readonly { href: string; words: string }[]
  councils: readonly CouncilEntry[]
}

/** Makes the search page as it stands before anything is typed; it is of use without JavaScript, too. */
export function toSearchPage(handbook: Handbook, context: PageContext): SearchPage {
  return {
    filters: filterNames
      .map((name) => ({
        name,
        label: filters[name].label,
        all: filters[name].all,
        options: filterOptions[name](handbook, context.today),
      }))
      // Where no policy marks what the law fixes there is nothing to choose.
      .filter(({ name, options }) => name !== 'law' || options.length > 0),
    topics: filterOptions
      .topic(handbook, context.today)
      .map(({ value, words }) => ({ href: topicHref(context.urls, value), words })),
    councils: toHomePage(handbook, context).councils,
  }
}

/** The address that lists the clauses which rule on a topic. */
function topicHref(urls: Urls, topic: string): string {
  return `${urls.search()}?${new URLSearchParams({ topic }).toString()}`
}
