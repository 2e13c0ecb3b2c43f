import { allPolicies } from '../../src/model/build-handbook.ts'
import type { Clause, Council, Handbook, Policy } from '../../src/model/types.ts'
import type { Topic } from '../../src/schemas/topics.ts'
import { councilPhrases } from '../../src/wording/find-shared-wording.ts'
import type { Phrases } from '../../src/wording/words.ts'
import { headingsOf, ownTexts } from './clause-texts.ts'
import { toTerms } from './terms.ts'
import { addUp, eachTerm, normalise, reweigh, type Vector, Vocabulary } from './vector.ts'

/** What is left out together when a policy is judged: the policy itself, or everything that its council has published. */
export type Grouping = (policy: Policy) => string

/** A clause as the model sees it. */
export interface Sample {
  council: Council
  policy: Policy
  clause: Clause
  group: string
  /** Its own words, the headings above it and its neighbours’ words; of length one. */
  vector: Vector
  /** The terms that stand in its own words. */
  own: ReadonlySet<number>
}

/** All clauses of a handbook and the descriptions of its topics, as vectors over one vocabulary. */
export interface Corpus {
  phrases: Phrases
  vocabulary: Vocabulary
  samples: readonly Sample[]
  /** The title and the description of each topic, in the order of the topics. */
  descriptions: readonly { topic: Topic; vector: Vector }[]
  /** True for a term that stands in two groups, or in one and in the description of a topic: no other can be learnt from. */
  isShared: (term: number) => boolean
}

/** In how many clauses and descriptions each term stands, and whether it does so in several groups. */
class Counts {
  #all = 0
  readonly #texts: number[] = []
  readonly #firstGroup: string[] = []
  readonly #shared = new Set<number>()

  add({ terms }: Vector, group: string): void {
    this.#all += 1
    for (const term of terms) {
      this.#texts[term] = (this.#texts[term] ?? 0) + 1
      const first = this.#firstGroup[term]
      if (first === undefined) this.#firstGroup[term] = group
      else if (first !== group) this.#shared.add(term)
    }
  }

  isShared(term: number): boolean {
    return this.#shared.has(term)
  }

  /** How rare a term is: nothing when all have it. */
  rarity(term: number): number {
    return Math.log((this.#all + 1) / ((this.#texts[term] ?? 0) + 1))
  }
}

/** Counts the terms of texts. */
type Count = (texts: readonly string[]) => Vector

function makeCount(phrases: Phrases, vocabulary: Vocabulary): Count {
  return (texts) => {
    const counts = new Map<number, number>()
    for (const text of texts) {
      for (const { form } of toTerms(text, phrases)) {
        const term = vocabulary.numberOf(form)
        counts.set(term, (counts.get(term) ?? 0) + 1)
      }
    }
    return { terms: [...counts.keys()], weights: [...counts.values()] }
  }
}

/** What the words around a clause count beside its own: the headings above it, the clause that it is in, and the one before it. Found by trying others on real policies. */
const around = { heading: 0.5, neighbour: 0.2 }

/** Counts the terms of each clause of a policy, in the order of its clauses. */
function countClauses(
  { clauses }: Policy,
  count: Count,
): Pick<Sample, 'clause' | 'vector' | 'own'>[] {
  const own = new Map(clauses.map((clause) => [clause, count(ownTexts(clause))]))
  return clauses.map((clause, index) => {
    const terms = own.get(clause) ?? count([])
    const neighbours = [...new Set([clause.parent, clauses[index - 1]])].flatMap(
      (each) => (each && own.get(each)) ?? [],
    )
    const vector = addUp([
      { vector: terms, factor: 1 },
      { vector: count(headingsOf(clause)), factor: around.heading },
      ...neighbours.map((each) => ({ vector: each, factor: around.neighbour })),
    ])
    return { clause, vector, own: new Set(terms.terms) }
  })
}

/** A term that stands ten times says little more than one that stands twice. */
function dampen(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count
}

/** The name of the group that the descriptions of topics are in. No policy and no council can have it. */
const descriptionGroup = ''

/** Reads all clauses of a handbook. The work grows with the number of words. */
export function toCorpus(handbook: Handbook, groupOf: Grouping): Corpus {
  const phrases = councilPhrases(handbook)
  const vocabulary = new Vocabulary()
  const councils = new Map(handbook.councils.map((council) => [council.slug, council]))
  const counts = new Counts()
  const count = makeCount(phrases, vocabulary)
  const counted = allPolicies(handbook).flatMap((policy) => {
    const council = councils.get(policy.council)
    const group = groupOf(policy)
    return council
      ? countClauses(policy, count).map((each) => ({ ...each, council, policy, group }))
      : []
  })
  const described = handbook.topics.map((topic) => ({
    topic,
    vector: count([topic.title, topic.covers]),
  }))
  for (const { vector, group } of counted) counts.add(vector, group)
  for (const { vector } of described) counts.add(vector, descriptionGroup)
  const finish = (vector: Vector) =>
    normalise(reweigh(vector, (count, term) => dampen(count) * counts.rarity(term)))
  return {
    phrases,
    vocabulary,
    samples: counted.map((sample) => ({ ...sample, vector: finish(sample.vector) })),
    descriptions: described.map(({ topic, vector }) => ({ topic, vector: finish(vector) })),
    isShared: (term) => counts.isShared(term),
  }
}

/** How much of the one vector is in the other, term by term, the strongest first. */
export function overlap(one: Vector, other: Vector): { term: number; weight: number }[] {
  const weights = new Map<number, number>()
  eachTerm(other, (term, weight) => {
    weights.set(term, weight)
  })
  const shared: { term: number; weight: number }[] = []
  eachTerm(one, (term, weight) => {
    shared.push({ term, weight: weight * (weights.get(term) ?? 0) })
  })
  return shared
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.term - b.term)
}
