import type { Policy } from '../../model/types.ts'
import { heaviestChain } from '../heaviest-chain.ts'
import { type PassagePair, pairPassages } from './pair-passages.ts'
import { toVersionPassages, type VersionPassage } from './version-passage.ts'

/** What can become of a passage, in the order in which it is told. */
export const changeKinds = ['inserted', 'deleted', 'moved', 'renumbered', 'edited'] as const

/** What became of a passage. */
export type ChangeKind = (typeof changeKinds)[number]

/** A passage that is not the same in two texts of a policy. */
export interface TextChange {
  /** At least one; a passage can be renumbered and edited at once. */
  kinds: readonly ChangeKind[]
  /** The passage in the earlier text; undefined where it was inserted. */
  before: VersionPassage | undefined
  /** The passage in the later text; undefined where it was deleted. */
  after: VersionPassage | undefined
}

function countWords(text: string): number {
  return 1 + text.split(/\s+/).length
}

/**
 * The pairs of which the later passage does not stand where the earlier one did: in what became of
 * another holder, or in another order among those that stayed there.
 */
function findMoved(
  pairs: readonly PassagePair[],
  before: readonly VersionPassage[],
  after: readonly VersionPassage[],
): Set<PassagePair> {
  const became = new Map(pairs.map((pair) => [pair.before.id, pair.after.id]))
  const [placesBefore, placesAfter] = [before, after].map(
    (passages) => new Map(passages.map((passage, index) => [passage, index])),
  )
  const stayed = pairs.filter(
    (pair) => (became.get(pair.before.holder) ?? '') === pair.after.holder,
  )
  const groups = Map.groupBy(stayed, (pair) => pair.after.holder)
  const inPlace = [...groups.values()].flatMap((group) => {
    const weighed = group.map((pair) => ({
      pair,
      a: placesBefore?.get(pair.before) ?? 0,
      b: placesAfter?.get(pair.after) ?? 0,
      weight: countWords(pair.before.text),
    }))
    return [...heaviestChain(weighed)].map(({ pair }) => pair)
  })
  const isInPlace = new Set(inPlace)
  return new Set(pairs.filter((pair) => !isInPlace.has(pair)))
}

function kindsOf(pair: PassagePair, isMoved: boolean): ChangeKind[] {
  const { before, after } = pair
  const kinds: [ChangeKind, boolean][] = [
    ['moved', isMoved],
    ['renumbered', before.number !== after.number],
    ['edited', before.text !== after.text],
  ]
  return kinds.flatMap(([kind, holds]) => (holds ? [kind] : []))
}

/** Puts changes in the order of the later text, what was deleted behind what stood before it. */
function inDocumentOrder(
  changes: readonly TextChange[],
  pairs: readonly PassagePair[],
  before: readonly VersionPassage[],
  after: readonly VersionPassage[],
): TextChange[] {
  const places = new Map(after.map((passage, index) => [passage, index]))
  const became = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const oldPlaces = new Map<VersionPassage, number>()
  let last = -1
  for (const [index, passage] of before.entries()) {
    const later = became.get(passage)
    if (later) last = places.get(later) ?? last
    // Between the places of two later passages, in the order in which the deleted ones stood.
    oldPlaces.set(passage, last + (index + 1) / (before.length + 2))
  }
  const placeOf = ({ before: old, after: now }: TextChange): number =>
    (now ? places.get(now) : old && oldPlaces.get(old)) ?? 0
  return changes.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/**
 * Finds what changed between two texts of a policy, passage by passage, in the order of the later text:
 * inserted, deleted, moved, renumbered and edited are each a kind of their own. `replaces` are the ids
 * of passages that fell away with those that took their place.
 */
export function findChanges(
  earlier: Policy,
  later: Policy,
  replaces: Readonly<Record<string, string>> = {},
): TextChange[] {
  const [before, after] = [toVersionPassages(earlier), toVersionPassages(later)]
  const pairs = pairPassages(before, after, replaces)
  const moved = findMoved(pairs, before, after)
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]))
  const changes: TextChange[] = [
    ...pairs.map((pair) => ({ ...pair, kinds: kindsOf(pair, moved.has(pair)) })),
    ...before
      .filter((passage) => !paired.has(passage))
      .map((passage) => ({ kinds: ['deleted' as const], before: passage, after: undefined })),
    ...after
      .filter((passage) => !paired.has(passage))
      .map((passage) => ({ kinds: ['inserted' as const], before: undefined, after: passage })),
  ]
  return inDocumentOrder(
    changes.filter(({ kinds }) => kinds.length > 0),
    pairs,
    before,
    after,
  )
}
