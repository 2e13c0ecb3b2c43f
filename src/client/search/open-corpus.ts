import {
  readClauses,
  type SearchClause,
  type SearchData,
  type SearchPolicy,
} from '../../search/clauses.ts'
import type { Corpus } from '../../search/find-clauses.ts'
import { countWords } from '../../text/words.ts'
import type { Urls } from '../../urls.ts'
import { commencedOn } from '../../views/policy/commenced.ts'
import { dayInLondon } from '../day-in-london.ts'
import { fetchData } from '../fetch-data.ts'

/** The options of a filter of the search page, so that what they say need not be downloaded. */
function optionsOf(form: HTMLFormElement, name: string): HTMLOptionElement[] {
  return [...form.querySelectorAll<HTMLOptionElement>(`[name=${name}] option`)].filter(
    ({ value }) => value !== '',
  )
}

/** What the filters tell of councils and topics; a narrower topic stands there with a dash before it. */
function readForm(form: HTMLFormElement): Pick<Corpus, 'councils' | 'topics'> {
  return {
    councils: optionsOf(form, 'council').map(({ value, text, dataset }) => ({
      id: value,
      name: text,
      short: dataset['short'] ?? '',
    })),
    topics: optionsOf(form, 'topic').map(({ value, text, dataset }) => ({
      id: value,
      title: text.replace(/^– /, ''),
      parent: dataset['within'],
    })),
  }
}

/** A policy as it is filtered on the reader’s day. What is said of its standing is told where it is shown. */
function onDay(policy: SearchPolicy, today: string): SearchPolicy {
  const { since } = policy
  return since === undefined ? policy : { ...policy, standing: commencedOn(since, today).state }
}

/** All clauses of a handbook, which were downloaded together. */
function wholeCorpus(
  policies: readonly SearchPolicy[],
  clauses: NonNullable<SearchData['clauses']>,
): Pick<Corpus, 'load' | 'vocabulary'> {
  const all = Promise.resolve(
    policies.flatMap((policy, at) => readClauses(policy, clauses[at] ?? [])),
  )
  return {
    load: () => all,
    vocabulary: async () =>
      new Set(countWords((await all).map(({ title = '', text }) => `${title} ${text}`))),
  }
}

/** Clauses that are downloaded policy by policy, as the index says. */
async function chosenCorpus(
  policies: readonly SearchPolicy[],
  urls: Urls,
): Promise<Pick<Corpus, 'load' | 'vocabulary' | 'choose'>> {
  const { openIndex } = await import('./open-index.ts')
  // The same clauses are the same list, which is made searchable once.
  const loaded = new Map<string, ReturnType<Corpus['load']>>()
  const loadOne = async (policy: SearchPolicy): ReturnType<Corpus['load']> =>
    readClauses(policy, await fetchData<SearchClause[]>(urls.searchClauses(policy.id)))
  return {
    choose: await openIndex(
      urls.searchIndex(),
      policies.map(({ id }) => id),
    ),
    load: (chosen) => {
      const key = chosen.map(({ id }) => id).join()
      const loading = loaded.get(key) ?? Promise.all(chosen.map(loadOne)).then((all) => all.flat())
      loaded.set(key, loading)
      // What could not be downloaded is asked for again.
      loading.catch(() => loaded.delete(key))
      return loading
    },
    vocabulary: async () => new Set(await fetchData<string[]>(urls.searchWords())),
  }
}

/** Downloads what a search needs to begin. */
export async function openCorpus(urls: Urls, form: HTMLFormElement): Promise<Corpus> {
  const { synonyms, policies, clauses } = await fetchData<SearchData>(urls.searchData())
  const today = dayInLondon()
  const now = policies.map((policy) => onDay(policy, today))
  const own = clauses ? wholeCorpus(now, clauses) : await chosenCorpus(now, urls)
  return { synonyms, policies: now, ...readForm(form), ...own }
}
