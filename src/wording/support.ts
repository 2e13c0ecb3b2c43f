import type { Policy } from '../model/types.ts'
import { isEditedBeside, isEditedTogether } from './likeness.ts'
import type { Unit } from './unit.ts'
import type { EditedWording, Wording } from './wording.ts'

/** So many units further on or back is beside. */
const NEAR = 3

/** A step from two sentences to two that may be their neighbours: on or back in each text. */
type Step = readonly [a: number, b: number]

const around: readonly Step[] = [-1, 0, 1].flatMap((a) =>
  [-1, 0, 1].map((b): [number, number] => [a, b]),
)
const alongside: readonly Step[] = [
  [-1, -1],
  [1, 1],
]

/** True for a pair of two policies: within one policy nothing is borrowed in blocks. */
function isBetween({ a, b }: Pick<EditedWording, 'a' | 'b'>): boolean {
  return a.units[0].policy !== b.units[0].policy
}

/** Where two units of different policies lie, so many steps further, in steps of one unit or more. */
function placeOf(a: Unit, b: Unit, size: number, [stepsA, stepsB]: Step = [0, 0]): string {
  const place = ({ policy, order }: Unit, steps: number) =>
    `${policy.id} ${String(Math.floor(order / size) + steps)}`
  return `${place(a, stepsA)} ${place(b, stepsB)}`
}

/** Collects where pairs of units lie, whichever comes first. */
function toPlaces(pairs: readonly (readonly [Unit, Unit])[], size: number): ReadonlySet<string> {
  return new Set(pairs.flatMap(([a, b]) => [placeOf(a, b, size), placeOf(b, a, size)]))
}

function firstsOf({ a, b }: EditedWording): [Unit, Unit] {
  return [a.units[0], b.units[0]]
}

/** The places of different policies that have the same words, each with the next. */
function copiesOf(verbatim: readonly Wording[]): [Unit, Unit][] {
  return verbatim.flatMap(({ units }) =>
    units.slice(1).flatMap((unit, index): [Unit, Unit][] => {
      const before = units[index]
      return before && before.policy !== unit.policy ? [[before, unit]] : []
    }),
  )
}

/**
 * The pairs of units that lie directly before and behind pairs that share something, whatever they share themselves: they are worth comparing. So many for each pair at most,
 * and each only once.
 */
export function findNeighbours(
  verbatim: readonly Wording[],
  sharing: readonly EditedWording[],
  unitsOf: ReadonlyMap<Policy, readonly Unit[]>,
): [Unit, Unit][] {
  const pairs = [...copiesOf(verbatim), ...sharing.filter(isBetween).map(firstsOf)]
  const neighbours = pairs.flatMap(([a, b]) =>
    alongside.flatMap(([stepA, stepB]): [Unit, Unit][] => {
      const own = unitsOf.get(a.policy)?.[a.order + stepA]
      const other = unitsOf.get(b.policy)?.[b.order + stepB]
      return own && other ? [[own, other]] : []
    }),
  )
  return [...new Map(neighbours.map((pair) => [placeOf(...pair, 1), pair])).values()]
}

/** Of the pairs that share too little by themselves those that lie beside one that is shared, or alongside another that shares as much, in both policies. */
export function supportedBy(
  verbatim: readonly Wording[],
  shared: readonly EditedWording[],
  rest: readonly EditedWording[],
): EditedWording[] {
  const near = toPlaces([...copiesOf(verbatim), ...shared.filter(isBetween).map(firstsOf)], NEAR)
  const possible = rest.filter((pair) => isBetween(pair) && isEditedTogether(pair))
  const next = toPlaces([...shared.filter(isBetween), ...possible].map(firstsOf), 1)
  return possible.filter((pair) => {
    const [a, b] = firstsOf(pair)
    return (
      alongside.some((step) => next.has(placeOf(a, b, 1, step))) ||
      (isEditedBeside(pair) && around.some((step) => near.has(placeOf(a, b, NEAR, step))))
    )
  })
}
