import type { SearchIndex } from '../../search/match-policies.ts'
import type { PolicyTraits } from '../../search/outline.ts'
import type { Fragment } from '../../search/read-fragment.ts'
import { readTraitsTable, type TraitsTable } from '../../search/traits.ts'
import { commencedOn } from '../../views/policy/commenced.ts'
import { dayInLondon } from '../day-in-london.ts'
import { fetchData } from '../fetch-data.ts'

/** What Pagefind gives back for one policy. */
interface PagefindResult {
  id: string
  score: number
  words: readonly number[]
  data: () => Promise<Fragment>
}

/** The part of Pagefind that is used. @see https://pagefind.app/docs/api/ */
interface PagefindModule {
  createInstance: (options: Readonly<Record<string, unknown>>) => {
    init: () => Promise<void>
    search: (term: string | null) => Promise<{ results: readonly PagefindResult[] }>
  }
}

/**
 * How Pagefind weighs one word: long policies are not preferred for being long, nor words for being frequent. Which clause is best is decided later.
 */
const ranking = { pageLength: 0.6, termFrequency: 0.4, termSaturation: 1.6, termSimilarity: 4 }

/** What policies can be filtered by, with their standings as they are on the reader’s day. */
function readTraits(table: TraitsTable): ReadonlyMap<string, PolicyTraits> {
  const today = dayInLondon()
  const now = ({ since, values }: PolicyTraits): PolicyTraits => ({
    values:
      since === undefined ? values : { ...values, standing: [commencedOn(since, today).state] },
  })
  return new Map([...readTraitsTable(table)].map(([name, traits]) => [name, now(traits)]))
}

/** Opens the index at an address: downloads Pagefind and starts it in the page itself, which saves the reader a second copy for a worker. */
export async function openIndex(address: string): Promise<SearchIndex> {
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule
  const folder = address.slice(0, address.lastIndexOf('/') + 1)
  const pagefind = createInstance({ basePath: folder, noWorker: true, ranking })
  await pagefind.init()
  const known = new Map<string, PagefindResult>()
  const answers = new Map<string | undefined, Promise<readonly PagefindResult[]>>()
  const ask = async (word: string | undefined): Promise<readonly PagefindResult[]> => {
    const { results } = await pagefind.search(word ?? null)
    for (const result of results) known.set(result.id, result)
    return results
  }
  return {
    search: (word) => {
      const answer = answers.get(word) ?? ask(word)
      answers.set(word, answer)
      // What could not be downloaded is asked for again.
      answer.catch(() => answers.delete(word))
      return answer
    },
    load: async (id) => {
      const result = known.get(id)
      if (!result) throw new Error(`The index has no policy ${id}`)
      return result.data()
    },
    traits: async () => readTraits(await fetchData<TraitsTable>(`${folder}policies.json`)),
  }
}
