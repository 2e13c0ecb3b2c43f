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

/** The vectors of a topic’s clauses, added up: weights by term and topic. */
type Sums = Map<number, Map<number, number>>

/** What clauses add to the topics that they are tagged with. */
class Share {
  readonly sums: Sums = new Map()
  /** Squares of what stands in no other group, by topic: it is part of a sum’s length and of nothing else. */
  readonly lone: number[]

  constructor(topics: number) {
    this.lone = Array.from({ length: topics }, () => 0)
  }

  add(topic: number, vector: Vector, weight: number): void {
    eachTerm(vector, (term, value) => {
      const row = this.sums.get(term) ?? new Map<number, number>()
      this.sums.set(term, row.set(topic, (row.get(topic) ?? 0) + value * weight))
    })
  }

  /** Takes the terms out that only this share has, and keeps their squares. */
  setLoneApart(isShared: (term: number) => boolean): void {
    for (const [term, row] of this.sums) {
      if (isShared(term)) continue
      for (const [topic, value] of row) this.lone[topic] = (this.lone[topic] ?? 0) + value * value
      this.sums.delete(term)
    }
  }

  valueOf(term: number, topic: number): number {
    return this.sums.get(term)?.get(topic) ?? 0
  }
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
  readonly #lengths: number[]
  readonly #groups: ReadonlyMap<string, readonly Sample[]>
  #own: { group: string, share: Share, lengths: readonly number[] } | undefined

  constructor(corpus: Corpus) {
    this.corpus = corpus
    this.#topics = new Map(corpus.descriptions.map(({ topic }, index) => [topic.id, index]))
    this.#all = new Share(this.#topics.size)
    this.#lengths = [...this.#all.lone]
    this.#groups = Map.groupBy(corpus.samples, ({ group }) => group)
    for (const group of this.#groups.keys()) this.#merge(this.#shareOf(group))
    for (const [topic, { vector }] of corpus.descriptions.entries()) this.#all.add(topic, vector, descriptionWeight)
    for (const row of this.#all.sums.values()) for (const [topic, value] of row) this.#lengths[topic] = (this.#lengths[topic] ?? 0) + value * value
  }

  /** The topics that a clause has something in common with by its own words, the best first. */
  rank(sample: Pick<Sample, 'group' | 'vector' | 'own'>): Score[] {
    const { share, lengths } = this.#without(sample.group)
    const sums = new Map<number, { all: number, own: number }>()
    eachTerm(this.query(sample), (term, weight) => {
      for (const [topic, value] of this.#all.sums.get(term) ?? []) {
        const sum = sums.get(topic) ?? { all: 0, own: 0 }
        const product = weight * (value - share.valueOf(term, topic))
        sum.all += product
        if (sample.own.has(term)) sum.own += product
        sums.set(topic, sum)
      }
    })
    const scores = [...sums].map(([topic, { all, own }]) => ({ topic, score: own < all * ownPart || own < nearlyNothing ? 0 : 100 * Math.sqrt(Math.min(1, all / Math.sqrt(lengths[topic] ?? 1))) }))
    return scores.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.topic - b.topic)
  }

  /** The terms of a clause that others can have too. */
  query({ vector }: Pick<Sample, 'vector'>): Vector {
    return normalise(reweigh(vector, (weight, term) => (this.corpus.isShared(term) ? weight : 0)))
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

  #merge({ sums, lone }: Share): void {
    for (const [term, row] of sums) {
      const all = this.#all.sums.get(term) ?? new Map<number, number>()
      this.#all.sums.set(term, all)
      for (const [topic, value] of row) all.set(topic, (all.get(topic) ?? 0) + value)
    }
    for (const [topic, square] of lone.entries()) this.#lengths[topic] = (this.#lengths[topic] ?? 0) + square
  }

  /** The share of a group, and the squared lengths of the topics without it. The last one is kept: clauses are asked for policy by policy. */
  #without(group: string): { share: Share, lengths: readonly number[] } {
    if (this.#own?.group === group) return this.#own
    const share = this.#shareOf(group)
    const lengths = this.#lengths.map((length, topic) => length - (share.lone[topic] ?? 0))
    for (const [term, row] of share.sums) {
      for (const [topic, value] of row) {
        const all = this.#all.valueOf(term, topic)
        lengths[topic] = (lengths[topic] ?? 0) + (all - value) ** 2 - all ** 2
      }
    }
    this.#own = { group, share, lengths }
    return this.#own
  }
}
