import { compareText } from '../text/compare-text.ts'
import { oncePerHandbook } from '../model/once-per.ts'
import type { Handbook, Policy } from '../model/types.ts'
import { findCandidates } from './find-candidates.ts'
import {
  isEdited,
  isEditedBeside,
  type Likeness,
  likenessOf,
  USUAL_SENTENCES,
  weighText,
} from './likeness.ts'
import { makeParagraphReader, type Unit, unitsOf } from './unit.ts'
import { makeWeights } from './weights.ts'
import { phrasesOfCouncils } from './words.ts'

/** One wording and everywhere it stands. */
export interface Wording {
  units: readonly [Unit, ...Unit[]]
  /** The information in its words: the sum of their weights. Rare words weigh more than common ones. */
  weight: number
}

/** Two wordings of which one was edited into the other, and what the first unit of each shares with that of the other. */
export interface EditedWording extends Likeness {
  a: Wording
  b: Wording
}

/** What the policies of a handbook share. */
export interface SharedWording {
  /** Wordings that stand in more than one place, the weightiest first. */
  verbatim: readonly Wording[]
  /** Wordings that were edited, the strongest first. */
  edited: readonly EditedWording[]
  /** How many words the sentences and items of each policy have in all. */
  wordCounts: ReadonlyMap<Policy, number>
}

/** So many units further on or back is beside. */
const NEAR = 3

function isBetween({ a, b }: EditedWording): boolean {
  return a.units[0].policy !== b.units[0].policy
}

function isShared(pair: EditedWording): boolean {
  return isEdited(pair, isBetween(pair) ? 'between' : 'within')
}

/** Where two units of different policies lie, in steps of {@link NEAR}; neighbouring steps count as near. */
function stepOf(a: Unit, b: Unit, [stepsA, stepsB]: readonly [number, number] = [0, 0]): string {
  const step = ({ policy, order }: Unit, steps: number) =>
    `${policy.id} ${String(Math.floor(order / NEAR) + steps)}`
  return `${step(a, stepsA)} ${step(b, stepsB)}`
}

const around = [-1, 0, 1].flatMap((one) =>
  [-1, 0, 1].map((other): [number, number] => [one, other]),
)

/** Of the pairs that share too little by themselves those that lie beside one that is shared, in both policies. */
function supportedBy(
  verbatim: readonly Wording[],
  shared: readonly EditedWording[],
  rest: readonly EditedWording[],
): EditedWording[] {
  const steps = new Set<string>()
  const add = (a: Unit | undefined, b: Unit | undefined): void => {
    if (a && b && a.policy !== b.policy) steps.add(stepOf(a, b)).add(stepOf(b, a))
  }
  for (const { units } of verbatim)
    for (const [index, unit] of units.entries()) add(unit, units[index + 1])
  for (const { a, b } of shared) add(a.units[0], b.units[0])
  return rest.filter(
    (pair) =>
      isBetween(pair) &&
      isEditedBeside(pair) &&
      around.some((way) => steps.has(stepOf(pair.a.units[0], pair.b.units[0], way))),
  )
}

/** The phrases that count as one word in the texts of a handbook. */
export const councilPhrases = oncePerHandbook(({ councils }) => phrasesOfCouncils(councils))

/**
 * Finds the passages that policies share, verbatim or edited, within a policy and across policies, at the level of sentences and list items. Capitals,
 * apostrophes, the names of councils and of their offices do not tell wordings apart; the endings of words do, but weigh nothing.
 */
export function findSharedWording(handbook: Handbook, policies: readonly Policy[]): SharedWording {
  const read = makeParagraphReader(councilPhrases(handbook))
  const units = policies.map((policy) => [policy, unitsOf(policy, read)] as const)
  const groups = [
    ...Map.groupBy(
      units.flatMap(([, own]) => own),
      ({ key }) => key,
    ).values(),
  ]
  const firsts = groups.flatMap(([first]) => (first ? [first] : []))
  const weigh = makeWeights(
    firsts.map(({ words }) => words),
    USUAL_SENTENCES,
  )
  const texts = firsts.map(({ words }) => weighText(words, weigh))
  const wordings = groups.flatMap(([first, ...others], index): Wording[] =>
    first ? [{ units: [first, ...others], weight: texts[index]?.weight ?? 0 }] : [],
  )
  const compared = findCandidates(firsts).flatMap(([one, other]) => {
    const [a, b, textA, textB] = [wordings[one], wordings[other], texts[one], texts[other]]
    return a && b && textA && textB ? [{ a, b, ...likenessOf(textA, textB, weigh) }] : []
  })
  const shared = compared.filter(isShared)
  const verbatim = wordings.filter((wording) => wording.units.length > 1)
  const supported = supportedBy(
    verbatim,
    shared,
    compared.filter((pair) => !isShared(pair)),
  )
  const strength = ({ similarity, weight }: EditedWording) => similarity * weight
  return {
    verbatim: verbatim.toSorted(
      (a, b) => b.weight - a.weight || compareText(a.units[0].key, b.units[0].key),
    ),
    edited: [...shared, ...supported].toSorted((a, b) => strength(b) - strength(a)),
    wordCounts: new Map(
      units.map(([policy, own]) => [
        policy,
        own.reduce((count, { words }) => count + words.length, 0),
      ]),
    ),
  }
}
