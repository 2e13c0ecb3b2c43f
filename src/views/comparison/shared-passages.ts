import { allPolicies } from '../../model/build-handbook.ts'
import { oncePerHandbook } from '../../model/once-per.ts'
import type { Passage } from '../../model/passages.ts'
import type { Clause, Handbook, Policy, Section } from '../../model/types.ts'
import { isCompared } from './stances.ts'
import { findSharedWording } from '../../wording/find-shared-wording.ts'
import type { Unit } from '../../wording/unit.ts'
import type { EditedWording, Wording } from '../../wording/wording.ts'

/** A sentence or item that two passages share. */
export interface SharedSentence {
  a: Unit
  b: Unit
  kind: 'verbatim' | 'edited'
  /** The information in what is shared: longer and rarer words weigh more. */
  weight: number
  /** From 0 to 1. */
  similarity: number
}

/** Two passages that share wording, with the sentences that they share in the order of the first. */
export interface SharedPassage {
  a: Unit
  b: Unit
  sentences: readonly SharedSentence[]
  weight: number
}

/** A wording that so many policies have that it is common property. */
export interface CommonWording {
  units: readonly Unit[]
}

/** What the policies of a handbook share, passage by passage. */
export interface SharedPassages {
  /** The strongest first. */
  pairs: readonly SharedPassage[]
  common: readonly CommonWording[]
  /** How many words of each policy were compared. */
  wordCounts: ReadonlyMap<Policy, number>
  /** The pairs of each citable unit, and of the plain paragraphs of each section. */
  byPassage: ReadonlyMap<Clause | Section, readonly SharedPassage[]>
}

/** A wording that stands in more places is not set out pair by pair. */
const MOST_PLACES = 6
/** Of the copies of an edited wording so many are set out. */
const MOST_COPIES = 3

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]))
}

function placeOf({ clause, section }: Passage): Clause | Section {
  return clause ?? section
}

function byStrength(a: SharedPassage, b: SharedPassage): number {
  const between = ({ a: one, b: other }: SharedPassage): number =>
    one.policy === other.policy ? 0 : 1
  return between(b) - between(a) || b.weight - a.weight
}

/** The first of the two units is the one that stands earlier in the handbook, so that two passages make one pair whatever they share. */
function inOrder(sentence: SharedSentence, places: ReadonlyMap<Policy, number>): SharedSentence {
  const { a, b } = sentence
  const later = (places.get(a.policy) ?? 0) - (places.get(b.policy) ?? 0) || a.order - b.order
  return later > 0 ? { ...sentence, a: b, b: a } : sentence
}

/** Each sentence with the one that it is most like: no sentence is set out twice in a pair of passages. */
function bestOnly(sentences: readonly SharedSentence[]): SharedSentence[] {
  const taken = new Set<Unit>()
  return sentences
    .toSorted((x, y) => y.weight * y.similarity - x.weight * x.similarity)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false
      taken.add(a).add(b)
      return true
    })
    .toSorted((x, y) => x.a.order - y.a.order)
}

function toSharedPassage(found: readonly SharedSentence[]): SharedPassage[] {
  const sentences = bestOnly(found)
  const [first] = sentences
  return first
    ? [
        {
          a: first.a,
          b: first.b,
          sentences,
          weight: sentences.reduce((sum, { weight, similarity }) => sum + weight * similarity, 0),
        },
      ]
    : []
}

/** Every two places of a sentence that policies share. */
function toSentences(
  few: readonly Wording[],
  edited: readonly EditedWording[],
  places: ReadonlyMap<Policy, number>,
): SharedSentence[] {
  const verbatim = few.flatMap(({ units, weight }) =>
    pairsOf(units).map(([a, b]): SharedSentence => ({
      a,
      b,
      kind: 'verbatim',
      weight,
      similarity: 1,
    })),
  )
  const changed = edited.flatMap(({ a, b, weight, similarity }) =>
    a.units.slice(0, MOST_COPIES).flatMap((one) =>
      b.units.slice(0, MOST_COPIES).map((other): SharedSentence => ({
        a: one,
        b: other,
        kind: 'edited',
        weight,
        similarity,
      })),
    ),
  )
  return [...verbatim, ...changed]
    .filter(({ a, b }) => placeOf(a.passage) !== placeOf(b.passage))
    .map((sentence) => inOrder(sentence, places))
}

function find(handbook: Handbook): SharedPassages {
  const policies = allPolicies(handbook).filter(isCompared)
  const { verbatim, edited, wordCounts } = findSharedWording(handbook, policies)
  const places = new Map(policies.map((policy, place) => [policy, place]))
  const sentences = toSentences(
    verbatim.filter(({ units }) => units.length <= MOST_PLACES),
    edited,
    places,
  )
  const grouped = Map.groupBy(sentences, ({ a, b }) =>
    [a, b].map(({ policy, passage }) => `${policy.id}#${passage.id}`).join(' '),
  )
  const pairs = [...grouped.values()].flatMap(toSharedPassage).toSorted(byStrength)
  const byPassage = Map.groupBy(
    pairs.flatMap(
      (pair) =>
        [
          [placeOf(pair.a.passage), pair],
          [placeOf(pair.b.passage), pair],
        ] as const,
    ),
    ([place]) => place,
  )
  return {
    wordCounts,
    pairs,
    common: verbatim.filter(({ units }) => units.length > MOST_PLACES),
    byPassage: new Map(
      [...byPassage].map(([passage, own]) => [passage, own.map(([, pair]) => pair)]),
    ),
  }
}

/** What the policies that apply share, passage by passage. */
export const sharedPassagesOf = oncePerHandbook(find)
