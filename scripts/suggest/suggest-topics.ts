import type { Clause, Council, Handbook, Policy } from '../../src/model/types.ts'
import { type Sample, toCorpus } from './corpus.ts'
import { Explainer, type Reason } from './explain.ts'
import { propose, type Proposal, type Thresholds } from './propose.ts'
import { ownTags } from './tags.ts'
import { TopicModel } from './topic-model.ts'

/** A proposed topic and why it is proposed. */
export interface ReasonedProposal extends Proposal {
  reason: Reason
}

/** What is suggested for one clause. */
export interface Suggestion {
  clause: Clause
  /** The best first. */
  proposals: readonly ReasonedProposal[]
  /** The attribute as it would stand in the clause’s tag: `topics="risks passwords"`. */
  attribute: string
  /** The attribute that it takes the place of; undefined when the clause has none. */
  replaces: string | undefined
}

/** What is suggested for one policy, clause by clause in the order of the document. */
export interface PolicySuggestions {
  council: Council
  policy: Policy
  suggestions: readonly Suggestion[]
}

function toAttribute(topics: readonly string[]): string {
  return `topics="${topics.join(' ')}"`
}

function toSuggestion({ clause }: Sample, proposals: readonly ReasonedProposal[]): Suggestion {
  const { rules } = ownTags(clause)
  return {
    clause,
    proposals,
    attribute: toAttribute([...rules, ...proposals.map(({ topic }) => topic.id)]),
    replaces: rules.length > 0 ? toAttribute(rules) : undefined,
  }
}

/**
 * Suggests topics for clauses that have none, and further ones for those that have some, from what the clauses of all other policies are tagged
 * with. Only the policies that `isWanted` says are looked at; all of them are learnt from. Policies without a suggestion are left out.
 */
export function suggestTopics(
  handbook: Handbook,
  thresholds: Thresholds,
  isWanted: (policy: Policy) => boolean,
): PolicySuggestions[] {
  const model = new TopicModel(toCorpus(handbook, ({ id }) => id))
  const explainer = new Explainer(model)
  const byPolicy = Map.groupBy(
    model.corpus.samples.filter(({ policy }) => isWanted(policy)),
    ({ policy }) => policy,
  )
  return [...byPolicy].flatMap(([policy, samples]) => {
    const proposals = propose(samples, model, ownTags, thresholds)
    const suggestions = samples.flatMap((sample) => {
      const found = proposals.get(sample.clause)
      return found
        ? [
            toSuggestion(
              sample,
              found.map((each) => ({ ...each, reason: explainer.explain(sample, each.topic) })),
            ),
          ]
        : []
    })
    const council = samples[0]?.council
    return council && suggestions.length > 0 ? [{ council, policy, suggestions }] : []
  })
}
