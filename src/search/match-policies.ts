import type { PolicyMatch } from './choose-policies.ts'
import { filterNames, type Filters, isFiltered } from './filters.ts'
import { everyone, type PolicyTraits } from './outline.ts'
import type { LoadedPolicy } from './rank-clauses.ts'
import { type Fragment, readFragment } from './read-fragment.ts'

/** One policy in which the index has found a word. */
export interface IndexResult {
  id: string
  score: number
  /** Where, counted in words. */
  words: readonly number[]
}

/** The search index, as far as it is needed: it is asked for single words. */
export interface SearchIndex {
  /** The policies that have a word, or all policies. */
  search: (word: string | undefined) => Promise<readonly IndexResult[]>
  /** Downloads a policy by the id of a result. */
  load: (id: string) => Promise<Fragment>
  /** Downloads what policies can be filtered by. */
  traits: () => Promise<ReadonlyMap<string, PolicyTraits>>
}

/**
 * True when the index has a number. For one that it has not, it gives back what it has for the longest beginning of it, and so the same as for the number with another end.
 */
async function isIndexed(index: SearchIndex, word: string): Promise<boolean> {
  const [own, shorter] = await Promise.all(
    [`${word}q`, `${word.slice(0, -1)}q`].map((end) => index.search(end)),
  )
  return (
    JSON.stringify(own?.map(({ id, words }) => [id, words])) !==
    JSON.stringify(shorter?.map(({ id, words }) => [id, words]))
  )
}

/** What the index has for a word. A number that it has not stands for no other one. */
async function ask(index: SearchIndex, word: string | undefined): Promise<readonly IndexResult[]> {
  return word !== undefined && /^\d+$/.test(word) && !(await isIndexed(index, word))
    ? []
    : index.search(word)
}

/** The policies that have at least one of the words, with all the places at which they have them; all policies when no word is given. */
export async function matchPolicies(
  index: SearchIndex,
  words: readonly string[],
): Promise<PolicyMatch[]> {
  const asked: readonly (string | undefined)[] = words.length === 0 ? [undefined] : words
  const answers = await Promise.all(
    asked.map(async (word) => ({ word: word ?? '', results: await ask(index, word) })),
  )
  const matches = new Map<
    string,
    { name: string; hits: Map<string, readonly number[]>; score: number }
  >()
  for (const { word, results } of answers) {
    for (const { id, score, words: places } of results) {
      const match = matches.get(id) ?? { name: id, hits: new Map(), score: 0 }
      match.hits.set(word, places)
      match.score += score
      matches.set(id, match)
    }
  }
  return [...matches.values()]
}

function acceptsPolicy({ values }: PolicyTraits, chosen: Filters): boolean {
  return filterNames.every(
    (name) =>
      chosen[name] === '' ||
      values[name]?.some((value) => value === chosen[name] || value === everyone) === true,
  )
}

/** The policies that the filters accept. */
export async function keepAccepted(
  index: SearchIndex,
  matches: readonly PolicyMatch[],
  filters: Filters,
): Promise<readonly PolicyMatch[]> {
  if (!isFiltered(filters)) return matches
  const traits = await index.traits()
  return matches.filter(({ name }) => {
    const found = traits.get(name)
    return found !== undefined && acceptsPolicy(found, filters)
  })
}

/** The policies, parted into those of councils that are named and all others; when none is named, all are among the first. */
export async function partByCouncil(
  index: SearchIndex,
  matches: readonly PolicyMatch[],
  councils: readonly string[],
): Promise<[named: readonly PolicyMatch[], others: readonly PolicyMatch[]]> {
  if (councils.length === 0) return [matches, []]
  const traits = await index.traits()
  const isNamed = ({ name }: PolicyMatch): boolean =>
    councils.includes(traits.get(name)?.values.council?.[0] ?? '')
  return [matches.filter(isNamed), matches.filter((match) => !isNamed(match))]
}

/** Downloads policies. */
export async function loadPolicies(
  index: SearchIndex,
  matches: readonly PolicyMatch[],
): Promise<LoadedPolicy[]> {
  return Promise.all(
    matches.map(async ({ name, hits }) => ({
      clauses: readFragment(await index.load(name)),
      hits,
    })),
  )
}
