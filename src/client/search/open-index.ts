import { choosePolicies, everyPolicy, type IndexResult } from '../../search/choose-policies.ts'
import type { Corpus } from '../../search/find-clauses.ts'

/** The part of Pagefind that is used. @see https://pagefind.app/docs/api/ */
interface PagefindModule {
  createInstance: (options: Readonly<Record<string, unknown>>) => {
    init: () => Promise<void>
    search: (
      term: string,
      options?: { sort: Readonly<Record<string, 'asc'>> },
    ) => Promise<{ results: readonly IndexResult[] }>
  }
}

/** How Pagefind weighs a word: long policies are not preferred for being long, and words that merely begin alike count little. */
const ranking = { pageLength: 0.6, termFrequency: 0.4, termSaturation: 1.6, termSimilarity: 4 }

/**
 * Opens the index of the policies in a folder: downloads Pagefind and starts it in the page itself, which saves the reader a second copy for a worker. Gives back what chooses policies. Which result is which
 * policy is told by asking for what all of them have, in the order of the handbook.
 */
export async function openIndex(
  folder: string,
  ids: readonly string[],
): Promise<NonNullable<Corpus['choose']>> {
  const address = `${folder}pagefind.js`
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule
  const pagefind = createInstance({ basePath: folder, noWorker: true, ranking })
  await pagefind.init()
  const { results } = await pagefind.search(everyPolicy, { sort: { order: 'asc' } })
  const policies = new Map(results.map(({ id }, at) => [id, ids[at] ?? '']))
  const asked = new Map<string, Promise<readonly IndexResult[]>>()
  const ask = (term: string): Promise<readonly IndexResult[]> => {
    const answer = asked.get(term) ?? pagefind.search(term).then((found) => found.results)
    asked.set(term, answer)
    // What could not be downloaded is asked for again.
    answer.catch(() => asked.delete(term))
    return answer
  }
  return async (wants) =>
    (await choosePolicies(wants, ids.length, ask)).map((id) => policies.get(id) ?? '')
}
