import type { Clause } from '../../src/model/types.ts'
import type { Topic } from '../../src/schemas/topics.ts'
import type { Sample } from './corpus.ts'
import { isSameQuestion, type TagsOf } from './tags.ts'
import type { TopicModel } from './topic-model.ts'

/** A topic that a clause may rule on. */
export interface Proposal {
  topic: Topic
  /** From 0 to 100, see {@link TopicModel}. */
  score: number
}

/** The scores from which a topic is proposed. */
export interface Thresholds {
  /** For a clause without any tag. */
  untagged: number
  /** For a clause that has some: a person has read it already, so more is asked for. */
  tagged: number
}

/** The thresholds from which most proposals are right: about four in five, measured on real policies. */
export const usualThresholds: Thresholds = { untagged: 42, tagged: 45 }

/** The most topics that are proposed for one clause: most have one to three. */
const most = 3

/** What is known while the clauses of one policy are gone through. */
interface ProposalProgress {
  model: TopicModel
  tagsOf: TagsOf
  thresholds: Thresholds
  /** What the clauses inside a clause say, by the clause. */
  inner: Map<Clause, Set<string>>
}

/** The best of the topics that fit. Of a wider and a narrower one the narrower is kept: it implies the wider. */
function choose(candidates: readonly Proposal[], taken: readonly Topic[]): Proposal[] {
  const chosen: Proposal[] = []
  for (const each of candidates) {
    if (chosen.length === most) break
    if (taken.some((topic) => isSameQuestion(topic, each.topic))) continue
    const rival = chosen.findIndex(({ topic }) => isSameQuestion(topic, each.topic))
    const wider = chosen[rival]
    if (!wider) chosen.push(each)
    else if (each.topic.parent === wider.topic.id) chosen[rival] = each
  }
  return chosen
}

function proposeFor(
  sample: Sample,
  { model, tagsOf, thresholds, inner }: ProposalProgress,
): Proposal[] {
  const { descriptions } = model.corpus
  const { rules, others } = tagsOf(sample.clause)
  const tagged = new Set([...rules, ...others])
  const least = tagged.size === 0 ? thresholds.untagged : thresholds.tagged
  const said = inner.get(sample.clause)
  const candidates = model.rank(sample).flatMap(({ topic, score }) => {
    const description = descriptions[topic]
    return description && score >= least && said?.has(description.topic.id) !== true
      ? [{ topic: description.topic, score }]
      : []
  })
  return choose(
    candidates,
    descriptions.flatMap(({ topic }) => (tagged.has(topic.id) ? [topic] : [])),
  )
}

/**
 * The topics that each clause of some policies may rule on and is not tagged with, the best first. A clause that only leads in to others is
 * given nothing that they say themselves.
 */
export function propose(
  samples: readonly Sample[],
  model: TopicModel,
  tagsOf: TagsOf,
  thresholds: Thresholds,
): Map<Clause, Proposal[]> {
  const progress: ProposalProgress = { model, tagsOf, thresholds, inner: new Map() }
  const found = new Map<Clause, Proposal[]>()
  // Backwards, so that what is inside a clause is known before the clause itself is looked at.
  for (const sample of samples.toReversed()) {
    const { clause } = sample
    const proposals = proposeFor(sample, progress)
    if (proposals.length > 0) found.set(clause, proposals)
    if (!clause.parent) continue
    const said = progress.inner.get(clause.parent) ?? new Set()
    progress.inner.set(clause.parent, said)
    for (const id of [
      ...tagsOf(clause).rules,
      ...proposals.map(({ topic }) => topic.id),
      ...(progress.inner.get(clause) ?? []),
    ])
      said.add(id)
  }
  return found
}
