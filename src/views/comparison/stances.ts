import { allPolicies } from '../../model/build-handbook.ts'
import { oncePerHandbook } from '../../model/once-per-handbook.ts'
import type { Clause, Council, Handbook, Policy } from '../../model/types.ts'
import type { Topic } from '../../schemas/topics.ts'

/** What a council says on a topic: it rules on it, puts it outside the policy, merely mentions it, or is silent. */
export type Stance = 'rules' | 'excludes' | 'mentions' | 'silent'

/** A clause and what it does with a topic. */
export interface StanceClause {
  policy: Policy
  clause: Clause
  stance: Exclude<Stance, 'silent'>
  /** The narrower topic by which it belongs here; undefined when it is tagged with the topic itself. */
  by: Topic | undefined
}

/** What one council says on one topic, with its clauses in the order of the documents. */
export interface CouncilStance {
  council: Council
  stance: Stance
  clauses: readonly StanceClause[]
}

/** What all councils say on a topic, in the order of their names. */
export interface TopicStances {
  topic: Topic
  councils: readonly CouncilStance[]
}

/** A clause that belongs to no topic. */
export type Untagged = Pick<StanceClause, 'policy' | 'clause'>

/** Everything that the comparison knows. */
export interface Stances {
  /** The policies that are compared. */
  policies: readonly Policy[]
  /** The councils that have such policies, in the order of their names. */
  councils: readonly Council[]
  topics: readonly TopicStances[]
  /** The clauses without a topic, council by council. */
  untagged: readonly Untagged[]
}

const byWeight: readonly Stance[] = ['rules', 'excludes', 'mentions', 'silent']

/** A policy that no longer applies, or does not yet, says nothing in a comparison. */
export function isCompared({ status }: Policy): boolean {
  return status === 'current'
}

interface Tag {
  topic: string
  clause: StanceClause
}

/** The tags of a clause, and what follows for wider topics: whoever rules on the narrower one rules on the wider one; an exclusion stays where it stands. */
function tagsOf(policy: Policy, clause: Clause, topics: ReadonlyMap<string, Topic>): Tag[] {
  const { node } = clause
  const own: [string, StanceClause['stance']][] = [
    ...node.topics.map((id): [string, 'rules'] => [id, 'rules']),
    ...(node.type === 'clause' ? node.excludes.map((id): [string, 'excludes'] => [id, 'excludes']) : []),
    ...(node.type === 'clause' ? node.mentions.map((id): [string, 'mentions'] => [id, 'mentions']) : []),
  ]
  return own.flatMap(([id, stance]) => {
    const topic = topics.get(id)
    const direct = { topic: id, clause: { policy, clause, stance, by: undefined } }
    // What the clause itself says of the wider topic stands, unless that is a mere mention.
    if (topic?.parent === undefined || stance === 'excludes' || own.some(([other, said]) => other === topic.parent && (said === stance || said !== 'mentions'))) return [direct]
    return [direct, { topic: topic.parent, clause: { policy, clause, stance, by: topic } }]
  })
}

/** One entry a clause: two narrower topics may lead the same clause to their wider one. */
function withoutRepeats(clauses: readonly StanceClause[]): StanceClause[] {
  const first = new Map<Clause, StanceClause>()
  for (const each of clauses) {
    const known = first.get(each.clause)
    if (!known || byWeight.indexOf(each.stance) < byWeight.indexOf(known.stance)) first.set(each.clause, each)
  }
  return [...first.values()]
}

function stanceOf(clauses: readonly StanceClause[]): Stance {
  return byWeight.find((stance) => clauses.some((each) => each.stance === stance)) ?? 'silent'
}

function toStances(handbook: Handbook): Stances {
  const topics = new Map(handbook.topics.map((topic) => [topic.id, topic]))
  const policies = allPolicies(handbook).filter(isCompared)
  const clauses = policies.flatMap((policy) => policy.clauses.map((clause) => ({ policy, clause, tags: tagsOf(policy, clause, topics) })))
  const byCell = Map.groupBy(clauses.flatMap(({ tags }) => tags), ({ topic, clause: { policy } }) => `${topic} ${policy.council}`)
  const compared = new Set(policies.map(({ council }) => council))
  const councils = handbook.councils.filter(({ slug }) => compared.has(slug))
  const cell = (topic: Topic, council: Council): CouncilStance => {
    const found = withoutRepeats((byCell.get(`${topic.id} ${council.slug}`) ?? []).map(({ clause }) => clause))
    return { council, stance: stanceOf(found), clauses: found }
  }
  return {
    policies,
    councils,
    topics: handbook.topics.map((topic) => ({ topic, councils: councils.map((council) => cell(topic, council)) })),
    untagged: clauses.filter(({ tags }) => tags.length === 0).map(({ policy, clause }) => ({ policy, clause })),
  }
}

/** What every council says on every topic, from the tags of its clauses. Only policies that apply are compared. */
export const stancesOf = oncePerHandbook(toStances)
