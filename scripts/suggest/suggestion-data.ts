import { locate } from '../../src/views/citation.ts'
import { sayReason } from './suggestion-text.ts'
import type { PolicySuggestions } from './suggest-topics.ts'

/** A suggestion for programs. */
export interface SuggestionData {
  council: string
  /** `<council>/<policy>`. */
  policy: string
  clause: string
  /** Where the clause stands in its policy, in words. */
  where: string
  /** Relative to the content folder. */
  file: string
  line: number
  topics: readonly {
    topic: string
    /** From 0 to 100, to one decimal. */
    score: number
    reason: string
    words: readonly string[]
    /** The clause that is most alike; null when the description of the topic is. */
    like: { policy: string; clause: string } | null
  }[]
  attribute: string
  replaces: string | null
}

/** The suggestions for programs, one entry a clause. */
export function toSuggestionData(policies: readonly PolicySuggestions[]): SuggestionData[] {
  return policies.flatMap(({ council, policy, suggestions }) =>
    suggestions.map(({ clause, proposals, attribute, replaces }) => ({
      council: council.slug,
      policy: policy.id,
      clause: clause.id,
      where: locate(clause),
      file: clause.section.path,
      line: clause.node.place?.line ?? 1,
      topics: proposals.map((proposal) => {
        const {
          topic,
          score,
          reason: { words, like },
        } = proposal
        return {
          topic: topic.id,
          score: Math.round(score * 10) / 10,
          reason: sayReason(proposal),
          words,
          like: like ? { policy: like.policy.id, clause: like.clause.id } : null,
        }
      }),
      attribute,
      replaces: replaces ?? null,
    })),
  )
}
