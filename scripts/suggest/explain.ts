import type { Topic } from '../../src/schemas/topics.ts'
import { shorten } from '../../src/text/shorten.ts'
import { ownTexts } from './clause-texts.ts'
import { overlap, type Sample } from './corpus.ts'
import { toTerms } from './terms.ts'
import type { TopicModel } from './topic-model.ts'
import { eachTerm, reweigh, type Vector } from './vector.ts'

/** Why a topic is proposed: the words that a clause shares with another that has the topic, or with the description of the topic. */
export interface Reason {
  /** As they stand in the clause, pairs before single words, the weightiest first. */
  words: readonly string[]
  /** The clause that has the topic and is most alike; undefined when the description is. */
  like: Sample | undefined
}

/** The most words that a reason names, and the most letters of each. */
const most = { words: 4, letters: 50 }

/** How many clauses are kept for each term and topic, in all and of one group, so that the search for the most alike stays short. */
const kept = { inAll: 6, ofOneGroup: 2 }

/** How many of the weightiest terms of a clause are looked up. */
const lookedUp = 12

/** Finds the reasons for proposals. */
export class Explainer {
  readonly #model: TopicModel
  /** Tagged clauses by topic and term. */
  readonly #examples = new Map<string, Map<number, Sample[]>>()

  constructor(model: TopicModel) {
    this.#model = model
    for (const sample of model.corpus.samples) {
      for (const topic of sample.clause.node.topics) this.#keep(topic, sample)
    }
  }

  /** Why a topic is proposed for a clause. */
  explain(sample: Sample, topic: Topic): Reason {
    const query = reweigh(this.#model.query(sample), (weight, term) =>
      sample.own.has(term) ? weight : 0,
    )
    const description = this.#model.corpus.descriptions.find((each) => each.topic.id === topic.id)
    const best = this.#candidates(query, sample, topic.id)
      .map((like) => ({ like, shared: overlap(query, like.vector) }))
      .map((each) => ({ ...each, score: sumOf(each.shared) }))
      .reduce<{ like: Sample | undefined; shared: ReturnType<typeof overlap>; score: number }>(
        (one, other) => (other.score > one.score ? other : one),
        toDescribed(query, description?.vector),
      )
    return {
      words: this.#print(
        sample,
        best.shared.map(({ term }) => term),
      ),
      like: best.like,
    }
  }

  #keep(topic: string, sample: Sample): void {
    const byTerm = this.#examples.get(topic) ?? new Map<number, Sample[]>()
    this.#examples.set(topic, byTerm)
    eachTerm(sample.vector, (term) => {
      if (!this.#model.corpus.isShared(term)) return
      const known = byTerm.get(term) ?? []
      if (
        known.length < kept.inAll &&
        known.filter(({ group }) => group === sample.group).length < kept.ofOneGroup
      )
        byTerm.set(term, [...known, sample])
    })
  }

  #candidates({ terms, weights }: Vector, { group }: Sample, topic: string): Sample[] {
    const weightiest = terms
      .map((term, index) => ({ term, weight: weights[index] ?? 0 }))
      .toSorted((a, b) => b.weight - a.weight || a.term - b.term)
    const byTerm = this.#examples.get(topic)
    const found = weightiest.flatMap(({ term }) => {
      const examples = (byTerm?.get(term) ?? []).filter((example) => example.group !== group)
      return examples.length > 0 ? [examples] : []
    })
    return [...new Set(found.slice(0, lookedUp).flat())]
  }

  /** Terms as the clause prints them. Of terms that overlap, only the first is named. */
  #print(sample: Sample, terms: readonly number[]): string[] {
    const printed = this.#printedTerms(sample)
    const found = terms.flatMap((term) => printed.get(term) ?? [])
    const named: PrintedTerm[] = []
    for (const each of [
      ...found.filter(({ isPair }) => isPair),
      ...found.filter(({ isPair }) => !isPair),
    ]) {
      if (named.length < most.words && !named.some((other) => overlaps(other, each)))
        named.push(each)
    }
    return named.map(({ words }) => shorten(words, most.letters))
  }

  #printedTerms(sample: Sample): Map<number, PrintedTerm> {
    const { vocabulary, phrases } = this.#model.corpus
    const printed = new Map<number, PrintedTerm>()
    for (const text of ownTexts(sample.clause)) {
      for (const { form, start, end } of toTerms(text, phrases)) {
        const term = vocabulary.numberOf(form)
        if (!printed.has(term))
          printed.set(term, {
            words: text.slice(start, end).replace(/\s+/g, ' '),
            isPair: form.includes(' '),
            text,
            start,
            end,
          })
      }
    }
    return printed
  }
}

/** A term where it first stands in a clause. */
interface PrintedTerm {
  words: string
  isPair: boolean
  text: string
  start: number
  end: number
}

function overlaps(one: PrintedTerm, other: PrintedTerm): boolean {
  return (
    one.words.toLowerCase().includes(other.words.toLowerCase()) ||
    (one.text === other.text && one.start < other.end && other.start < one.end)
  )
}

function sumOf(shared: ReturnType<typeof overlap>): number {
  return shared.reduce((sum, { weight }) => sum + weight, 0)
}

function toDescribed(
  query: Vector,
  description: Vector | undefined,
): { like: undefined; shared: ReturnType<typeof overlap>; score: number } {
  const shared = description ? overlap(query, description) : []
  return { like: undefined, shared, score: sumOf(shared) }
}
