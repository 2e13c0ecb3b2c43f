import { compareText } from '../text/compare-text.ts'
import { oncePerHandbook } from '../model/once-per.ts'
import type { Handbook, Policy } from '../model/types.ts'
import { findCandidates } from './find-candidates.ts'
import {
  isEdited,
  isEditedTogether,
  likenessOf,
  mostLike,
  USUAL_SENTENCES,
  weighText,
} from './likeness.ts'
import { findNeighbours, supportedBy } from './support.ts'
import { makeParagraphReader, type Unit, unitsOf } from './unit.ts'
import { makeWeights } from './weights.ts'
import type { EditedWording, Wording } from './wording.ts'
import { phrasesOfCouncils } from './words.ts'

/** What the policies of a handbook share. */
export interface SharedWording {
  /** Wordings that stand in more than one place, the weightiest first. */
  verbatim: readonly Wording[]
  /** Wordings that were edited, the strongest first. */
  edited: readonly EditedWording[]
  /** How many words the sentences and items of each policy have in all. */
  wordCounts: ReadonlyMap<Policy, number>
}

/** Makes what compares two units, and remembers of which wordings it has compared. */
function makeCompare(groups: readonly (readonly [Unit, ...Unit[]])[]): {
  wordings: readonly Wording[]
  compare: (pairs: readonly (readonly [Unit, Unit])[]) => EditedWording[]
} {
  const weigh = makeWeights(
    groups.map(([{ words }]) => words),
    USUAL_SENTENCES,
  )
  const texts = new Map(groups.map(([{ key, words }]) => [key, weighText(words, weigh)]))
  const wordings = groups.map((units): Wording => ({
    units,
    weight: units[0].words.reduce((sum, { stem }) => sum + weigh(stem), 0),
  }))
  const byKey = new Map(wordings.map((wording) => [wording.units[0].key, wording]))
  const compared = new Map<string, Set<string>>()
  const compare = (one: Unit, other: Unit): EditedWording[] => {
    const [first, second] = one.key < other.key ? [one.key, other.key] : [other.key, one.key]
    const [textA, textB] = [texts.get(one.key), texts.get(other.key)]
    const [a, b] = [byKey.get(one.key), byKey.get(other.key)]
    const known = compared.get(first) ?? new Set()
    if (first === second || known.has(second) || !textA || !textB || !a || !b) return []
    compared.set(first, known.add(second))
    if (mostLike(textA, textB, weigh) === undefined) return []
    return [{ a, b, ...likenessOf(textA, textB, weigh) }]
  }
  return { wordings, compare: (pairs) => pairs.flatMap(([one, other]) => compare(one, other)) }
}

/** The phrases that count as one word in the texts of a handbook. */
export const councilPhrases = oncePerHandbook(({ councils }) => phrasesOfCouncils(councils))

/**
 * Finds the passages that policies share, verbatim or edited, within a policy and across policies, at the level of sentences and list items. Capitals,
 * apostrophes, the names of councils and of their offices do not tell wordings apart; the endings of words do, but weigh nothing.
 */
export function findSharedWording(handbook: Handbook, policies: readonly Policy[]): SharedWording {
  const read = makeParagraphReader(councilPhrases(handbook))
  const units = new Map(policies.map((policy) => [policy, unitsOf(policy, read)]))
  const groups = [...Map.groupBy([...units.values()].flat(), ({ key }) => key).values()].flatMap(
    ([first, ...others]): [Unit, ...Unit[]][] => (first ? [[first, ...others]] : []),
  )
  const { wordings, compare } = makeCompare(groups)
  const firsts = groups.map(([first]) => first)
  const verbatim = wordings.filter((wording) => wording.units.length > 1)
  const likely = compare(
    findCandidates(firsts).flatMap(([one, other]): [Unit, Unit][] => {
      const [a, b] = [firsts[one], firsts[other]]
      return a && b ? [[a, b]] : []
    }),
  )
  const sharing = likely.filter((pair) => isEdited(pair) || isEditedTogether(pair))
  const compared = [...likely, ...compare(findNeighbours(verbatim, sharing, units))]
  const shared = compared.filter(isEdited)
  const supported = supportedBy(
    verbatim,
    shared,
    compared.filter((pair) => !isEdited(pair)),
  )
  const strength = ({ similarity, weight }: EditedWording) => similarity * weight
  return {
    verbatim: verbatim.toSorted(
      (a, b) => b.weight - a.weight || compareText(a.units[0].key, b.units[0].key),
    ),
    edited: [...shared, ...supported].toSorted((a, b) => strength(b) - strength(a)),
    wordCounts: new Map(
      [...units].map(([policy, own]) => [
        policy,
        own.reduce((count, { words }) => count + words.length, 0),
      ]),
    ),
  }
}
