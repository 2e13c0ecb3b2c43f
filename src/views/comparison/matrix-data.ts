import type { ComparedCouncil } from './compared-policy.ts'
import { oncePer } from '../../model/once-per.ts'
import { hasClauses, silenceOf, type Stance, stanceOf, type TaggedPolicy } from './stance.ts'

/**
 * The matrix as data, as published at `/compare/matrix.json`: what each policy does with each topic, and in how many clauses, without the clauses. It is what
 * the pages of the comparison fetch when a reader chooses, and a small part of `/compare/topics.json`.
 */
export interface MatrixExport {
  /** The councils that are compared, in the order of their names. */
  councils: readonly ComparedCouncil[]
  /** The policies that are compared; `id` is `<council>/<policy>`. */
  policies: readonly { id: string; kind: string; title: string }[]
  /** The topics; `stances` and `clauses` have an entry for each of the policies, in their order: what it does, and in how many clauses. */
  topics: readonly {
    id: string
    title: string
    parent: string | null
    url: string
    stances: readonly Stance[]
    clauses: readonly number[]
  }[]
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

/** Which policies are tagged: those of which the data say something on any topic. */
const tagsIn = oncePer(
  ({
    policies,
    topics,
  }: MatrixExport): { policies: readonly TaggedPolicy[]; kinds: ReadonlySet<string> } => {
    const all = policies.map(({ kind }, index) => ({
      kind,
      isTagged: topics.some(({ stances }) => stances[index] !== 'not-tagged'),
    }))
    return {
      policies: all,
      kinds: new Set(all.filter(({ isTagged }) => isTagged).map(({ kind }) => kind)),
    }
  },
)

/** What each of some councils does with a topic, in the policies that count. The councils without such a policy are left out. */
export function saidOn(
  data: MatrixExport,
  topic: MatrixExport['topics'][number],
  counts: (policy: MatrixExport['policies'][number]) => boolean,
): CouncilSaid[] {
  const tags = tagsIn(data)
  const all = data.policies.map((policy, index) => ({
    policy,
    id: policy.id,
    kind: policy.kind,
    isTagged: tags.policies[index]?.isTagged === true,
    stance: topic.stances[index] ?? 'not-tagged',
    count: topic.clauses[index] ?? 0,
  }))
  const byCouncil = Map.groupBy(
    all.filter(({ policy }) => counts(policy)),
    ({ id }) => id.split('/')[0],
  )
  return data.councils.flatMap((council): CouncilSaid[] => {
    const said = byCouncil.get(council.slug)
    if (!said) return []
    return [
      {
        council,
        stance: stanceOf(said, silenceOf(said, tags.kinds)),
        count: said.reduce((sum, { count }) => sum + count, 0),
        policies: said.filter(({ stance }) => hasClauses(stance)).map(({ id }) => id),
      },
    ]
  })
}
