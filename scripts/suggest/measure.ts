import type { Clause, Handbook } from '../../src/model/types.ts'
import { compareText } from '../../src/text/compare-text.ts'
import { type Sample, toCorpus } from './corpus.ts'
import { propose, type Proposal, type Thresholds } from './propose.ts'
import { noTags, ownTags, type TagsOf } from './tags.ts'
import { TopicModel } from './topic-model.ts'

/** How many proposals were made, and how many of them people had decided on in the same way. */
export interface Figures {
  /** Clauses that were looked at. */
  clauses: number
  /** Topics that people have given to them. */
  tags: number
  proposed: number
  /** Proposals of a topic on which the clause rules according to its tags. */
  right: number
  /** Wrong proposals that are near: the clause mentions or excludes the topic, or rules on its wider or narrower one. */
  near: number
  /** Clauses with topics for which the best guess, whatever its score, is one of them; and how many such clauses there are. */
  firstRight: number
  first: number
}

/** The figures for one council, learnt from all others. */
export interface CouncilFigures {
  council: string
  figures: Figures
}

/** How good the suggestions are, measured on what people have tagged. */
export interface Measurement {
  /** As if none of a council’s clauses had tags. */
  councils: readonly CouncilFigures[]
  all: Figures
  /** As if each clause with several topics lacked one of them, one after the other. */
  missing: Figures
}

const nothing: Figures = {
  clauses: 0,
  tags: 0,
  proposed: 0,
  right: 0,
  near: 0,
  firstRight: 0,
  first: 0,
}

function add(one: Figures, other: Figures): Figures {
  return {
    clauses: one.clauses + other.clauses,
    tags: one.tags + other.tags,
    proposed: one.proposed + other.proposed,
    right: one.right + other.right,
    near: one.near + other.near,
    firstRight: one.firstRight + other.firstRight,
    first: one.first + other.first,
  }
}

function isNear(
  { topic }: Proposal,
  { rules, others }: ReturnType<TagsOf>,
  model: TopicModel,
): boolean {
  return (
    others.includes(topic.id) ||
    model.corpus.descriptions.some(
      (each) =>
        rules.includes(each.topic.id) &&
        (each.topic.parent === topic.id || topic.parent === each.topic.id),
    )
  )
}

function judge(
  clause: Clause,
  wanted: readonly string[],
  proposals: readonly Proposal[],
  model: TopicModel,
): Figures {
  const right = proposals.filter(({ topic }) => wanted.includes(topic.id))
  const near = proposals.filter(
    (each) => !right.includes(each) && isNear(each, ownTags(clause), model),
  )
  return {
    ...nothing,
    clauses: 1,
    tags: wanted.length,
    proposed: proposals.length,
    right: right.length,
    near: near.length,
  }
}

function judgeFirst(sample: Sample, model: TopicModel): Figures {
  const { rules } = ownTags(sample.clause)
  if (rules.length === 0) return nothing
  const [best] = model.rank(sample)
  const id = best && model.corpus.descriptions[best.topic]?.topic.id
  return { ...nothing, first: 1, firstRight: id !== undefined && rules.includes(id) ? 1 : 0 }
}

function measureUntagged(
  samples: readonly Sample[],
  model: TopicModel,
  thresholds: Thresholds,
): Figures {
  const proposals = propose(samples, model, noTags, thresholds)
  return samples
    .map((sample) =>
      add(
        judge(
          sample.clause,
          ownTags(sample.clause).rules,
          proposals.get(sample.clause) ?? [],
          model,
        ),
        judgeFirst(sample, model),
      ),
    )
    .reduce(add, nothing)
}

/** Hides the first topic of every clause that has several, then the second, and so on. */
function measureMissing(
  samples: readonly Sample[],
  model: TopicModel,
  thresholds: Thresholds,
): Figures {
  const most = Math.max(0, ...samples.map(({ clause }) => clause.node.topics.length))
  const rounds = Array.from({ length: most }, (_, hidden) => {
    const several = samples.filter(
      ({ clause: { node } }) => node.topics.length > 1 && node.topics.length > hidden,
    )
    const tagsOf: TagsOf = (clause) => {
      const { rules, others } = ownTags(clause)
      return { rules: rules.length > 1 ? rules.toSpliced(hidden, 1) : rules, others }
    }
    const proposals = propose(samples, model, tagsOf, thresholds)
    return several
      .map(({ clause }) =>
        judge(
          clause,
          clause.node.topics.slice(hidden, hidden + 1),
          proposals.get(clause) ?? [],
          model,
        ),
      )
      .reduce(add, nothing)
  })
  return rounds.reduce(add, nothing)
}

/** Measures what would be suggested for each council if only the others had tagged their clauses, against what people have given it. */
export function measureSuggestions(handbook: Handbook, thresholds: Thresholds): Measurement {
  const model = new TopicModel(toCorpus(handbook, ({ council }) => council))
  const groups = [...Map.groupBy(model.corpus.samples, ({ group }) => group)].toSorted(
    ([one], [other]) => compareText(one, other),
  )
  const measured = groups.map(([, samples]) => ({
    council: samples[0]?.council.name ?? '',
    figures: measureUntagged(samples, model, thresholds),
    missing: measureMissing(samples, model, thresholds),
  }))
  return {
    councils: measured.map(({ council, figures }) => ({ council, figures })),
    all: measured.map(({ figures }) => figures).reduce(add, nothing),
    missing: measured.map(({ missing }) => missing).reduce(add, nothing),
  }
}
