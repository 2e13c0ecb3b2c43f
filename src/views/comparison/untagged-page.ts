import { findCouncil } from '../../model/find.ts'
import type { Handbook } from '../../model/types.ts'
import { locate } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import { toPassageLines } from './passage-lines.ts'
import { countOfClauses } from './stance-words.ts'
import { stancesOf } from './stances.ts'

/** The clauses without a topic. */
export interface UntaggedPage {
  count: string
  policies: readonly {
    council: string
    title: string
    href: string
    clauses: readonly { href: string, where: string, words: string }[]
    /** How many more there are than are shown. */
    more: number
  }[]
}

/** How many clauses of a policy, and how many policies, are shown: a longer list is for the data. */
const MOST = { clauses: 40, policies: 100 }
/** How many characters of a clause are shown. */
const EXCERPT = 160
const beginning = new RegExp(`^.{0,${String(EXCERPT)}}`, 'su')

function excerpt(words: string): string {
  if (words.length <= EXCERPT) return words
  const end = words.lastIndexOf(' ', EXCERPT)
  return `${end > 0 ? words.slice(0, end) : (beginning.exec(words)?.[0] ?? '')} …`
}

/** Makes the list of clauses that no topic leads to. */
export function toUntaggedPage(handbook: Handbook, { urls }: PageContext): UntaggedPage {
  const { untagged } = stancesOf(handbook)
  const policies = [...Map.groupBy(untagged, ({ policy }) => policy)].slice(0, MOST.policies)
  return {
    count: countOfClauses(untagged.length),
    policies: policies.map(([policy, clauses]) => ({
      council: findCouncil(handbook, policy.council)?.name ?? policy.council,
      title: policy.title,
      href: urls.policy(policy.id),
      clauses: clauses.slice(0, MOST.clauses).map(({ clause }) => ({ href: urls.clause(policy.id, clause.id), where: locate(clause), words: excerpt(toPassageLines({ content: clause.node.children }).map(({ words }) => words).join(' ')) })),
      more: Math.max(0, clauses.length - MOST.clauses),
    })),
  }
}
