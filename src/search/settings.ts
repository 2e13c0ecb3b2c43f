import type { SynonymEntry } from './expand-query.ts'

/**
 * What the search page downloads besides the index, as `/search/settings.json`: the list of everyday words, without the names of its parts, because every reader who
 * searches waits for it. What else a search knows stands on the page itself.
 */
export type SearchSettings = readonly (readonly [
  words: readonly string[],
  means: readonly string[],
])[]

/** Writes the list of everyday words. */
export function packSettings(synonyms: readonly SynonymEntry[]): SearchSettings {
  return synonyms.map(({ words, means }) => [words, means])
}

/** Reads what {@link packSettings} has written. */
export function readSettings(settings: SearchSettings): SynonymEntry[] {
  return settings.map(([words, means]) => ({ words, means }))
}
