import { type ClauseFilter, clauseFilters, forEachName } from './filters.ts'
import type { SynonymEntry } from './query.ts'
import { toWords, type Word } from '../text/words.ts'

/** What is known of a policy before its clauses are downloaded. */
export interface SearchPolicy {
  /** `<council>/<policy>`. */
  id: string
  title: string
  /** The full name of the council. */
  council: string
  kind: string
  /** Whether the policy holds, as a value of its filter and in two or three words. */
  standing: string
  label: string
  /** Of a policy that is adopted but does not hold yet, the day from which it does. */
  since?: string
  /** The days from which its review counts as due soon and as overdue; none when it has no date. Left out of a policy that is not in use, for which no review is due. */
  turns?: readonly [dueSoon: string, overdue: string] | readonly []
  /** The topics that its clauses rule on. */
  topics: readonly string[]
}

/** A section or a citable clause as it is downloaded. What it has not is left out. */
export interface SearchClause {
  id: string
  number?: string
  /** What a part or an appendix is called in small letters, whether its number or its heading says so: `appendix a`. */
  called?: string
  /** Its heading. */
  title?: string
  /** Where it stands under its headings, in the words of a citation: `paragraph 5`. Left out when that is `clause` and its number, or a heading of its own. */
  where?: string
  /** Which clause or section of the policy it stands inside, counted from 0; a section stands in none. */
  parent?: number
  topic?: readonly string[]
  audience?: readonly string[]
  /** Present for a clause whose words the law fixes. */
  law?: readonly string[]
  /** The terms that it defines, with their variants. */
  terms?: readonly string[]
  /** Its own words. */
  text: string
}

/** What is downloaded first: everyday words, the policies, and their clauses where there are few. */
export interface SearchData {
  synonyms: readonly SynonymEntry[]
  policies: readonly SearchPolicy[]
  /** The clauses of each policy; left out where they are downloaded policy by policy. */
  clauses?: readonly (readonly SearchClause[])[]
}

/** A section or a clause as a search sees it. */
export interface FoundClause extends Omit<
  SearchClause,
  'parent' | 'topic' | 'audience' | 'law' | 'where'
> {
  policy: SearchPolicy
  parent: FoundClause | undefined
  where: string
  values: Readonly<Record<ClauseFilter, readonly string[]>>
  /** Its place among the clauses of its policy, from 0. */
  order: number
  /** The words of its heading, then its own. */
  words: readonly Word[]
  /** How many of these are the heading’s. */
  headingLength: number
}

/** Joins the clauses of a policy with what stands above them. */
export function readClauses(policy: SearchPolicy, clauses: readonly SearchClause[]): FoundClause[] {
  const found: FoundClause[] = []
  for (const [order, { parent, where, ...own }] of clauses.entries()) {
    const { number, title, text } = own
    const heading = toWords(title ?? '')
    const hasOwnWords = parent === undefined || title !== undefined || number === undefined
    found.push({
      ...own,
      policy,
      parent: parent === undefined ? undefined : found[parent],
      where: where ?? (hasOwnWords ? '' : `clause ${number}`),
      values: forEachName(clauseFilters, (name) => own[name] ?? []),
      order,
      words: [...heading, ...toWords(text)],
      headingLength: heading.length,
    })
  }
  return found
}

/** What stands above a clause, the outermost first. */
export function ancestorsOf({ parent }: FoundClause): FoundClause[] {
  return parent ? [...ancestorsOf(parent), parent] : []
}

/** The order of the handbook. */
export function byPlace(a: FoundClause, b: FoundClause): number {
  return a.policy.id < b.policy.id ? -1 : a.policy.id > b.policy.id ? 1 : a.order - b.order
}
