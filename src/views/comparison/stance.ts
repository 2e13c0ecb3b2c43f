import type { Clause } from '../../model/types.ts'
import type { Topic } from '../../schemas/topics.ts'
import type { ComparedCouncil, ComparedPolicy } from './compared-policy.ts'

/** What a clause can do with a topic: rule on it, put it outside the policy, or merely mention it. */
export type ClauseStance = 'rules' | 'excludes' | 'mentions'

/**
 * What a council says on a topic: what its clauses do, or nothing. It is silent when somebody has
 * gone through its policies; before that nobody can tell, and it is not tagged.
 */
export type Stance = ClauseStance | 'silent' | 'not-tagged'

/** What the comparison needs to know of a topic. */
export type ComparedTopic = Pick<Topic, 'id' | 'title' | 'parent'>

/** A clause and what it does with a topic. */
export interface StanceClause {
  policy: ComparedPolicy
  clause: Clause
  stance: ClauseStance
  /** The narrower topic by which it belongs here; undefined when it is tagged with the topic itself. */
  by: ComparedTopic | undefined
}

/** What one council says on one topic, with its clauses in the order of the documents. */
export interface CouncilStance {
  council: ComparedCouncil
  stance: Stance
  clauses: readonly StanceClause[]
}

/** A clause under a topic. */
export interface TopicTag {
  topic: string
  clause: StanceClause
}

/** All stances, the strongest first. */
export const byWeight: readonly Stance[] = ['rules', 'excludes', 'mentions', 'silent', 'not-tagged']

/** The tags of a clause, and what follows for wider topics: whoever rules on the narrower one rules on the wider one; an exclusion stays where it stands. */
export function tagsOf(
  policy: ComparedPolicy,
  clause: Clause,
  topics: ReadonlyMap<string, ComparedTopic>,
): TopicTag[] {
  const { node } = clause
  const own: [string, StanceClause['stance']][] = [
    ...node.topics.map((id): [string, 'rules'] => [id, 'rules']),
    ...(node.type === 'clause'
      ? node.excludes.map((id): [string, 'excludes'] => [id, 'excludes'])
      : []),
    ...(node.type === 'clause'
      ? node.mentions.map((id): [string, 'mentions'] => [id, 'mentions'])
      : []),
  ]
  return own.flatMap(([id, stance]) => {
    const topic = topics.get(id)
    const direct = { topic: id, clause: { policy, clause, stance, by: undefined } }
    // What the clause itself says of the wider topic stands, unless that is a mere mention.
    if (
      topic?.parent === undefined ||
      stance === 'excludes' ||
      own.some(
        ([other, said]) => other === topic.parent && (said === stance || said !== 'mentions'),
      )
    )
      return [direct]
    return [direct, { topic: topic.parent, clause: { policy, clause, stance, by: topic } }]
  })
}

/** One entry a clause: two narrower topics may lead the same clause to their wider one. */
export function withoutRepeats(clauses: readonly StanceClause[]): StanceClause[] {
  const first = new Map<Clause, StanceClause>()
  for (const each of clauses) {
    const known = first.get(each.clause)
    if (!known || byWeight.indexOf(each.stance) < byWeight.indexOf(known.stance))
      first.set(each.clause, each)
  }
  return [...first.values()]
}

/** True for a council that has a clause on the topic. */
export function hasClauses(stance: Stance): stance is ClauseStance {
  return stance !== 'silent' && stance !== 'not-tagged'
}

/** What is known of a policy’s tags. */
export interface TaggedPolicy {
  kind: string
  /** True when one of its clauses has a topic: somebody has gone through it. */
  isTagged: boolean
}

/**
 * What it means that none of a council’s policies has a clause on a topic. A policy that is not
 * tagged may hold one, if it is of a kind of which the handbook has tagged policies; one of another
 * kind is not compared with anything.
 */
export function silenceOf(
  policies: readonly TaggedPolicy[],
  taggedKinds: ReadonlySet<string>,
): 'silent' | 'not-tagged' {
  const compared = policies.filter(({ kind, isTagged }) => isTagged || taggedKinds.has(kind))
  return compared.length > 0 && compared.every(({ isTagged }) => isTagged) ? 'silent' : 'not-tagged'
}

/** What a council says, from what its clauses do: a rule outweighs an exclusion, an exclusion a mention. */
export function stanceOf(
  clauses: readonly { stance: Stance }[],
  silence: 'silent' | 'not-tagged',
): Stance {
  return (
    byWeight.find(
      (stance) => hasClauses(stance) && clauses.some((each) => each.stance === stance),
    ) ?? silence
  )
}

/** True when one of the councils is silent. */
export function isGap(stances: readonly Stance[]): boolean {
  return stances.includes('silent')
}

/** True when not all councils do the same, as far as is known. */
export function isDifference(stances: readonly Stance[]): boolean {
  return new Set(stances.filter((stance) => stance !== 'not-tagged')).size > 1
}
