import { type Corpus, type Sample } from './corpus.ts'
import { eachTerm, normalise, reweigh, type Vector } from './vector.ts'

/** How well a topic fits a clause. */
export interface Score {
  /** The number of the topic, in the order of the topics. */
  topic: number
  /** From 0 (not a word in common) to 100 (all words in common). */
  score: number
}

/** How many clauses the description of a topic counts for. Found by trying 1 to 5. */
const descriptionWeight = 3

/** The part of what a clause has in common with a topic that must stand in its own words, not only around it. */
const ownPart = 0.5

/** Less than this is a trace of rounding, left by subtraction, and no word in common. */
const nearlyNothing = 1e-9

/** What one term says on topics: the weights of some of them. */
interface TopicRow {
  topics: number[]
  weights: number[]
}

function addTo(row: TopicRow, topic: number, weight: number): void {
  const index = row.topics.indexOf(topic)
  if (index === -1) {
    row.topics.push(topic)
    row.weights.push(weight)
  } else {
    row.weights[index] = (row.weights[index] ?? 0) + weight
  }
}

function eachTopic(
  { topics, weights }: TopicRow,
  visit: (topic: number, weight: number) => void,
): void {
  for (const [index, topic] of topics.entries()) visit(topic, weights[index] ?? 0)
}

/** What clauses add to the topics that they are tagged with: their vectors, added up. */
class Share {
  readonly rows = new Map<number, TopicRow>()
  /** Squares of what stands in no other group, by topic: it is part of a sum’s length and of nothing else. */
  readonly lone: Float64Array

  constructor(topics: number) {
    this.lone = new Float64Array(topics)
  }

  rowOf(term: number): TopicRow {
    const row = this.rows.get(term) ?? { topics: [], weights: [] }
    this.rows.set(term, row)
    return row
  }

  add(topic: number, vector: Vector, weight: number): void {
    eachTerm(vector, (term, value) => {
      addTo(this.rowOf(term), topic, value * weight)
    })
  }

  /** Takes the terms out that only this share has, and keeps their squares. */
  setLoneApart(isShared: (term: number) => boolean): void {
    for (const [term, row] of this.rows) {
      if (isShared(term)) continue
      eachTopic(row, (topic, weight) => {
        this.lone[topic] = (this.lone[topic] ?? 0) + weight * weight
      })
      this.rows.delete(term)
    }
  }
}

/** What is known of a group while its clauses are asked for. */
interface Own {
  group: string
  share: Share
  /** Squared, of the topics without the group. */
  lengths: Float64Array
  ranked: Map<Vector, readonly Score[]>
}

/**
 * Says how well topics fit a clause, from the clauses that are tagged with them. Each topic is the sum of its clauses and its own description; a
 * clause is compared with what remains of that sum when its own group is taken away, so that nothing is learnt from itself. All of it takes time
 * in proportion to the number of words.
 */
export class TopicModel {
  readonly corpus: Corpus
  readonly #topics: ReadonlyMap<string, number>
  readonly #all: Share
  /** Squared, by topic. */
  readonly #lengths: Float64Array
  readonly #groups: ReadonlyMap<string, readonly Sample[]>
  #own: Own | undefined

  constructor(corpus: Corpus) {
    this.corpus = corpus
    this.#topics = new Map(corpus.descriptions.map(({ topic }, index) => [topic.id, index]))
    this.#all = new Share(this.#topics.size)
    this.#lengths = new Float64Array(this.#topics.size)
    this.#groups = Map.groupBy(corpus.samples, ({ group }) => group)
    for (const group of this.#groups.keys()) this.#merge(this.#shareOf(group))
    for (const [topic, { vector }] of corpus.descriptions.entries())
      this.#all.add(topic, vector, descriptionWeight)
    for (const row of this.#all.rows.values())
      eachTopic(row, (topic, weight) => {
        this.#lengths[topic] = (this.#lengths[topic] ?? 0) + weight * weight
      })
  }

  /** The topics that a clause has something in common with by its own words, the best first. */
  rank(sample: Sample): readonly Score[] {
    const own = this.#without(sample.group)
    const known = own.ranked.get(sample.vector)
    const ranked = known ?? this.#rank(sample, own)
    own.ranked.set(sample.vector, ranked)
    return ranked
  }

  /** The terms of a clause that others can have too. */
  query({ vector }: Sample): Vector {
    return normalise(reweigh(vector, (weight, term) => (this.corpus.isShared(term) ? weight : 0)))
  }

  #rank(sample: Sample, { share, lengths }: Own): Score[] {
    const all = new Float64Array(lengths.length)
    const own = new Float64Array(lengths.length)
    const add = (row: TopicRow | undefined, isOwn: boolean, factor: number) => {
      if (!row) return
      const { topics, weights } = row
      for (let index = 0; index < topics.length; index += 1) {
        const topic = topics[index] ?? 0
        const product = factor * (weights[index] ?? 0)
        all[topic] = (all[topic] ?? 0) + product
        if (isOwn) own[topic] = (own[topic] ?? 0) + product
      }
    }
    eachTerm(this.query(sample), (term, weight) => {
      const isOwn = sample.own.has(term)
      add(this.#all.rows.get(term), isOwn, weight)
      add(share.rows.get(term), isOwn, -weight)
    })
    const scores: Score[] = []
    for (const [topic, sum] of all.entries()) {
      const part = own[topic] ?? 0
      if (part >= nearlyNothing && part >= sum * ownPart)
        scores.push({
          topic,
          score: 100 * Math.sqrt(Math.min(1, sum / Math.sqrt(lengths[topic] ?? 1))),
        })
    }
    return scores.sort((a, b) => b.score - a.score || a.topic - b.topic)
  }

  #shareOf(group: string): Share {
    const share = new Share(this.#topics.size)
    for (const { clause, vector } of this.#groups.get(group) ?? []) {
      const topics = clause.node.topics.flatMap((id) => this.#topics.get(id) ?? [])
      // A clause with several topics says less on each.
      for (const topic of topics) share.add(topic, vector, 1 / Math.sqrt(topics.length))
    }
    share.setLoneApart(this.corpus.isShared)
    return share
  }

  #merge({ rows, lone }: Share): void {
    for (const [term, row] of rows) {
      const all = this.#all.rowOf(term)
      eachTopic(row, (topic, weight) => {
        addTo(all, topic, weight)
      })
    }
    for (const [topic, square] of lone.entries())
      this.#lengths[topic] = (this.#lengths[topic] ?? 0) + square
  }

  /** A group’s share, and the topics without it. The last one is kept: clauses are asked for group by group. */
  #without(group: string): Own {
    if (this.#own?.group === group) return this.#own
    const share = this.#shareOf(group)
    const lengths = this.#lengths.map((length, topic) => length - (share.lone[topic] ?? 0))
    for (const [term, row] of share.rows) {
      const all = this.#all.rowOf(term)
      eachTopic(row, (topic, weight) => {
        const before = all.weights[all.topics.indexOf(topic)] ?? 0
        lengths[topic] = (lengths[topic] ?? 0) + (before - weight) ** 2 - before ** 2
      })
    }
    this.#own = { group, share, lengths, ranked: new Map() }
    return this.#own
  }
}
