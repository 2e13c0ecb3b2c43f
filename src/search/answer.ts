import { toCitationQuery } from './citation-query.ts'
import { everything, type Filters } from './filters.ts'
import { acceptsPolicy, type Corpus, type Finding, findClauses } from './find-clauses.ts'
import { type CitedClause, findCited, isCitedPolicy } from './find-cited.ts'
import { parseQuery } from './query.ts'
import { suggestWord } from '../text/suggest-word.ts'
import { plainWords, toForm } from '../text/words.ts'

/** What a reader asks for: as it stands in the address and in the form. */
export interface AskedSearch {
  q: string
  filters: Filters
}

/** Everything that is known of what a reader asks for. */
export interface SearchAnswer {
  asked: AskedSearch
  /** The number that is cited, whether it is there or not; undefined when the query is no citation. */
  number: string | undefined
  /** What has the number, or is near it. */
  cited: readonly CitedClause[]
  /** True when more places have the number than are shown, or more policies may. */
  isMoreCited: boolean
  finding: Finding
  /** The query as it was probably meant, where a word of it stands nowhere, and what is found for that. */
  suggestion: { q: string; words: readonly string[]; finding: Finding } | undefined
}

/** How many places are shown for a number before the reader is asked to name a council, and in how many policies they are looked for. */
const most = { cited: 6, policies: 6 }

/** Answers a citation; undefined when the query is none, or names a policy that is not there. */
async function answerCitation(
  { q, filters }: AskedSearch,
  corpus: Corpus,
): Promise<Pick<SearchAnswer, 'number' | 'cited' | 'isMoreCited'> | undefined> {
  const citation = toCitationQuery(q, corpus.councils)
  if (!citation) return undefined
  const meant = corpus.policies.filter(
    (policy) => isCitedPolicy(policy, citation) && acceptsPolicy(policy, filters, []),
  )
  if (meant.length === 0 && !citation.isSure) return undefined
  const looked = corpus.choose ? meant.slice(0, most.policies) : meant
  const among = new Set(looked)
  const clauses = await corpus.load(corpus.choose ? looked : corpus.policies)
  const cited = findCited(
    citation,
    clauses.filter(({ policy }) => among.has(policy)),
  )
  return {
    number: [citation.number, ...citation.limbs.map((limb) => `(${limb})`)].join(''),
    cited: cited.slice(0, most.cited),
    isMoreCited: cited.length > most.cited || looked.length < meant.length,
  }
}

/** The query with words that stand nowhere put right, from the words of the handbook and the everyday words. */
async function suggest(
  q: string,
  { missing }: Finding,
  corpus: Corpus,
): Promise<{ q: string; words: string[] } | undefined> {
  const misspelt = missing.filter(({ isExact, isCapital }) => !isExact && !isCapital)
  if (misspelt.length === 0) return undefined
  const known = new Set([
    ...(await corpus.vocabulary()),
    ...corpus.synonyms.flatMap(([words]) => words.flatMap(plainWords)),
  ])
  const found = misspelt.flatMap(({ label }) => {
    const word = suggestWord(toForm(label), known)
    return word === undefined ? [] : [{ label, word }]
  })
  if (found.length === 0) return undefined
  return {
    q: found.reduce((text, { label, word }) => text.replace(label, word), q),
    words: found.map(({ word }) => word),
  }
}

/** What is looked for besides a provision: where it is named by its number, or just what was typed, as an Act has sections, too. */
function wordsOfCitation(
  q: string,
  { number = '', cited }: Pick<SearchAnswer, 'number' | 'cited'>,
): string {
  if (cited.some(({ form }) => form !== 'near')) return number.includes('.') ? `"${number}"` : ''
  return /\p{L}{2}|\./u.test(q) ? `"${q.replace(/["“”„]/g, '')}"` : ''
}

/** Answers a query: clauses by their numbers, or by their words. */
export async function answerSearch(asked: AskedSearch, corpus: Corpus): Promise<SearchAnswer> {
  const { q, filters } = asked
  const citation = await answerCitation(asked, corpus)
  // Where clauses are downloaded policy by policy, who names a provision waits for no other.
  const isEnough = corpus.choose && citation?.cited.some(({ form }) => form !== 'near')
  const words = citation ? (isEnough ? '' : wordsOfCitation(q, citation)) : q
  const query = parseQuery(words, corpus.synonyms)
  const finding = await findClauses(
    query,
    query.wants.length === 0 && citation ? everything : filters,
    corpus,
  )
  const better = citation ? undefined : await suggest(q, finding, corpus)
  return {
    asked,
    number: undefined,
    cited: [],
    isMoreCited: false,
    ...citation,
    finding: without(finding, citation?.cited ?? []),
    suggestion: better && {
      ...better,
      finding: await findClauses(parseQuery(better.q, corpus.synonyms), filters, corpus),
    },
  }
}

/** A finding without clauses that are shown already. */
function without(finding: Finding, cited: readonly CitedClause[]): Finding {
  const shown = new Set(cited.map(({ clause }) => clause))
  return { ...finding, clauses: finding.clauses.filter(({ clause }) => !shown.has(clause)) }
}
