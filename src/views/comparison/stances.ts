import { allPolicies } from '../../model/build-handbook.ts'
import { oncePerHandbook } from '../../model/once-per.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { Topic } from '../../schemas/topics.ts'
import {
  type CouncilStance,
  silenceOf,
  stanceOf,
  type StanceClause,
  tagsOf,
  withoutRepeats,
} from './stance.ts'

/** What all councils say on a topic, in the order of their names. */
export interface TopicStances {
  topic: Topic
  councils: readonly CouncilStance[]
}

/** A clause that belongs to no topic. */
export type Untagged = Pick<StanceClause, 'policy' | 'clause'>

/** A council that is not compared: it has no policy in the handbook, or none that applies. */
export interface NotCompared {
  council: Council
  reason: 'no-policy' | 'no-current-policy'
}

/** Everything that the comparison knows. */
export interface Stances {
  /** The policies that are compared. */
  policies: readonly Policy[]
  /** Those of them that somebody has gone through: a clause at least has a topic. */
  tagged: ReadonlySet<Policy>
  /** The councils that have such policies, in the order of their names. */
  councils: readonly Council[]
  /** The councils that have none, and why. */
  notCompared: readonly NotCompared[]
  topics: readonly TopicStances[]
  /** The clauses without a topic, council by council. */
  untagged: readonly Untagged[]
}

/** A policy that no longer applies, or does not yet, says nothing in a comparison. */
export function isCompared({ status }: Policy): boolean {
  return status === 'current'
}

function toStances(handbook: Handbook): Stances {
  const topics = new Map(handbook.topics.map((topic) => [topic.id, topic]))
  const policies = allPolicies(handbook).filter(isCompared)
  const clauses = policies.flatMap((policy) =>
    policy.clauses.map((clause) => ({ policy, clause, tags: tagsOf(policy, clause, topics) })),
  )
  const byCell = Map.groupBy(
    clauses.flatMap(({ tags }) => tags),
    ({ topic, clause: { policy } }) => `${topic} ${policy.council}`,
  )
  const tagged = new Set(clauses.filter(({ tags }) => tags.length > 0).map(({ policy }) => policy))
  const taggedKinds = new Set([...tagged].map(({ kind }) => kind))
  const byCouncil = Map.groupBy(
    policies.map((policy) => ({
      council: policy.council,
      kind: policy.kind,
      isTagged: tagged.has(policy),
    })),
    ({ council }) => council,
  )
  const silences = new Map(
    [...byCouncil].map(([council, own]) => [council, silenceOf(own, taggedKinds)]),
  )
  const compared = new Set(policies.map(({ council }) => council))
  const councils = handbook.councils.filter(({ slug }) => compared.has(slug))
  const cell = (topic: Topic, council: Council): CouncilStance => {
    const found = withoutRepeats(
      (byCell.get(`${topic.id} ${council.slug}`) ?? []).map(({ clause }) => clause),
    )
    return {
      council,
      stance: stanceOf(found, silences.get(council.slug) ?? 'not-tagged'),
      clauses: found,
    }
  }
  return {
    policies,
    tagged,
    councils,
    notCompared: handbook.councils
      .filter(({ slug }) => !compared.has(slug))
      .map((council) => ({
        council,
        reason: council.policies.length === 0 ? 'no-policy' : 'no-current-policy',
      })),
    topics: handbook.topics.map((topic) => ({
      topic,
      councils: councils.map((council) => cell(topic, council)),
    })),
    untagged: clauses
      .filter(({ tags }) => tags.length === 0)
      .map(({ policy, clause }) => ({ policy, clause })),
  }
}

/** What every council says on every topic, from the tags of its clauses. Only policies that apply are compared. */
export const stancesOf = oncePerHandbook(toStances)
