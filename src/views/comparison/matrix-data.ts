import type { ComparedCouncil } from './compared-policy.ts'
import { type Stance, stanceOf } from './stance.ts'

/**
 * The matrix as data, as published at `/compare/matrix.json`: what each policy does with each topic, and in how many clauses, without the clauses. It is what
 * the pages of the comparison fetch when a reader chooses, and a small part of `/compare/topics.json`.
 */
export interface MatrixExport {
  /** The councils that are compared, in the order of their names. */
  councils: readonly ComparedCouncil[]
  /** The policies that are compared; `id` is `<council>/<policy>`. */
  policies: readonly { id: string, kind: string, title: string }[]
  /** The topics; `stances` and `clauses` have an entry for each of the policies, in their order: what it does, and in how many clauses. */
  topics: readonly { id: string, title: string, parent: string | null, url: string, stances: readonly Stance[], clauses: readonly number[] }[]
}

/** What one council does with a topic. */
export interface CouncilSaid {
  council: ComparedCouncil
  stance: Stance
  /** How many clauses it has on the topic. */
  count: number
  /** The ids of the policies that they stand in. */
  policies: readonly string[]
}

/** What each of some councils does with a topic, in the policies that count. The councils without such a policy are left out. */
export function saidOn({ councils, policies }: MatrixExport, topic: MatrixExport['topics'][number], counts: (policy: MatrixExport['policies'][number]) => boolean): CouncilSaid[] {
  const byCouncil = Map.groupBy(policies.flatMap((policy, index) => (counts(policy) ? [{ id: policy.id, stance: topic.stances[index] ?? 'silent', count: topic.clauses[index] ?? 0 }] : [])), ({ id }) => id.split('/')[0])
  return councils.flatMap((council): CouncilSaid[] => {
    const said = byCouncil.get(council.slug)
    if (!said) return []
    return [{ council, stance: stanceOf(said), count: said.reduce((sum, { count }) => sum + count, 0), policies: said.filter(({ stance }) => stance !== 'silent').map(({ id }) => id) }]
  })
}
