import type { Clause } from '../../src/model/types.ts'
import type { Topic } from '../../src/schemas/topics.ts'

/** The topics that a clause is tagged with. */
export interface Tags {
  /** Those that it rules on. */
  rules: readonly string[]
  /** Those that it mentions or excludes: a person has looked at them and decided against a rule. */
  others: readonly string[]
}

/** Gives the tags of a clause: its own, or fewer where it is to be seen what would be suggested without them. */
export type TagsOf = (clause: Clause) => Tags

/** The tags that stand in the file. */
export const ownTags: TagsOf = ({ node }) => ({
  rules: node.topics,
  others: node.type === 'clause' ? [...node.mentions, ...node.excludes] : [],
})

/** No tags at all. */
export const noTags: TagsOf = () => ({ rules: [], others: [] })

/** True for one topic, and for two of which one is the narrower question of the other: a clause has only one of those. */
export function isSameQuestion(one: Topic, other: Topic): boolean {
  return one.id === other.id || one.parent === other.id || other.parent === one.id
}
