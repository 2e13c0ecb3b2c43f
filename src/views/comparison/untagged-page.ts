import { findCouncil } from '../../model/find.ts'
import { contentOf } from '../../model/passages.ts'
import type { Handbook } from '../../model/types.ts'
import { firstWords } from '../../text/shorten.ts'
import { locate } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import { toPassageLines } from './passage-lines.ts'
import { countOf } from '../../text/count-of.ts'
import { stancesOf } from './stances.ts'

/** The clauses without a topic. */
export interface UntaggedPage {
  lead: string
  policies: readonly {
    council: string
    title: string
    href: string
    /** False when none of its clauses has a topic. */
    isTagged: boolean
    clauses: readonly { href: string; where: string; words: string }[]
    /** How many more there are than are shown. */
    more: number
  }[]
}

/** How many clauses of a policy, and how many policies, are shown: a longer list is for the data. */
const MOST = { clauses: 40, policies: 100 }
/** How many characters of a clause are shown. */
const EXCERPT = 160

/** Makes the list of clauses that no topic leads to. */
export function toUntaggedPage(handbook: Handbook, { urls }: PageContext): UntaggedPage {
  const { untagged, tagged, policies: compared } = stancesOf(handbook)
  const taggedIds = new Set([...tagged].map(({ id }) => id))
  const policies = [...Map.groupBy(untagged, ({ policy }) => policy)].slice(0, MOST.policies)
  return {
    lead: `${countOf(untagged.length, 'clause')} of the policies compared belong to no topic: headings that lead in to others, definitions, and matters that the list of topics does not have${compared.length > tagged.size ? '; and all clauses of policies that are not tagged yet' : ''}.`,
    policies: policies.map(([policy, clauses]) => ({
      council: findCouncil(handbook, policy.council)?.name ?? policy.council,
      title: policy.title,
      href: urls.policy(policy.id),
      isTagged: taggedIds.has(policy.id),
      clauses: clauses.slice(0, MOST.clauses).map(({ clause }) => ({
        href: urls.clause(policy.id, clause.id),
        where: locate(clause),
        words: firstWords(
          toPassageLines({ content: contentOf(clause) })
            .map(({ words }) => words)
            .join(' '),
          EXCERPT,
        ),
      })),
      more: Math.max(0, clauses.length - MOST.clauses),
    })),
  }
}
