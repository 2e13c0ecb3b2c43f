import { answerSearch, type SearchAnswer } from '../../src/search/answer.ts'
import { readClauses, type SearchClause, type SearchPolicy } from '../../src/search/clauses.ts'
import { everything } from '../../src/search/filters.ts'
import type { Corpus } from '../../src/search/find-clauses.ts'
import type { SynonymEntry } from '../../src/search/query.ts'
import { countWords } from '../../src/text/words.ts'

/** The clauses of policies by their ids; a clause may be just its text. */
export type Texts = Readonly<Record<string, readonly (string | Partial<SearchClause>)[]>>

function policyOf(id: string): SearchPolicy {
  const [council = '', slug = ''] = id.split('/')
  const title = slug === 'orders' ? 'Standing Orders' : 'Media Policy'
  const named = { id, title, council: `${council} Parish Council` }
  return { ...named, kind: slug, standing: 'in-force', label: 'In force', topics: [] }
}

/** A handbook to search in, without a disk and a network. A section “Use” stands above all clauses but those that are called something. */
export function makeCorpus(texts: Texts, synonyms: readonly SynonymEntry[] = []): Corpus {
  const policies = Object.keys(texts).map(policyOf)
  const clauses = policies.flatMap((policy) =>
    readClauses(policy, [
      { id: 'use', number: '1.', title: 'Use', text: '' },
      ...(texts[policy.id] ?? []).map((clause, at): SearchClause => ({
        id: `clause-${String(at)}`,
        ...(typeof clause === 'object' && 'called' in clause ? {} : { parent: 0 }),
        text: '',
        ...(typeof clause === 'string' ? { text: clause } : clause),
      })),
    ]),
  )
  const councils = [...new Set(policies.map(({ id }) => id.split('/')[0] ?? ''))]
  return {
    synonyms,
    policies,
    councils: councils.map((id) => ({ id, name: `${id} Parish Council`, short: id })),
    topics: [],
    load: () => Promise.resolve(clauses),
    vocabulary: () => Promise.resolve(new Set(countWords(clauses.map(({ text }) => text)))),
  }
}

/** Asks a handbook. */
export function ask(corpus: Corpus, q: string): Promise<SearchAnswer> {
  return answerSearch({ q, filters: everything }, corpus)
}

/** The texts that are found, in their order. */
export async function textsFor(corpus: Corpus, q: string): Promise<string[]> {
  return (await ask(corpus, q)).finding.clauses.map(({ clause }) => clause.text)
}
