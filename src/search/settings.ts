import type { SearchKnowledge } from './find-clauses.ts'

/** What the search page downloads besides the index, as `/search/settings.json`. */
export interface SearchSettings extends SearchKnowledge {
  /** The address of the index, below which its files lie. */
  index: string
}
