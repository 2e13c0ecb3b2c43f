import { alignTexts, type TextUnit } from '../align-texts.ts'
import { toWords } from '../words.ts'
import type { VersionPassage } from './version-passage.ts'

/** A passage of the earlier text and what it became. */
export interface PassagePair {
  before: VersionPassage
  after: VersionPassage
}

function toUnit({ text, passage }: VersionPassage): TextUnit {
  return {
    words: toWords(text, new Map()),
    isHeading: passage.clause === undefined && passage.content.length === 0,
  }
}

/** Behind the last passage, so that two texts of one passage each are not taken for the same whatever they say. */
const nothing: TextUnit = { words: [] }

/** Pairs by their words what has no fellow by its id. */
function pairByWords(
  before: readonly VersionPassage[],
  after: readonly VersionPassage[],
  isOpen: (passage: VersionPassage) => boolean,
): PassagePair[] {
  if (!before.some(isOpen) || !after.some(isOpen)) return []
  const matches = alignTexts([...before.map(toUnit), nothing], after.map(toUnit))
  return matches.flatMap(({ a, b }) => {
    const [one, other] = [before[a], after[b]]
    return one && other && one.text !== '' && isOpen(one) && isOpen(other)
      ? [{ before: one, after: other }]
      : []
  })
}

/**
 * Finds what each passage of a text became in a later one: by its id, then by what the amendment says
 * took its place, then by its words, whatever their number and place.
 */
export function pairPassages(
  before: readonly VersionPassage[],
  after: readonly VersionPassage[],
  replaces: Readonly<Record<string, string>> = {},
): PassagePair[] {
  const laterById = new Map(after.map((passage) => [passage.id, passage]))
  const byId = before.flatMap((passage): PassagePair[] => {
    const later = laterById.get(passage.id)
    return later ? [{ before: passage, after: later }] : []
  })
  const known = new Set(byId.flatMap((pair) => [pair.before, pair.after]))
  const named = before.flatMap((passage): PassagePair[] => {
    const later = known.has(passage) ? undefined : laterById.get(replaces[passage.id] ?? '')
    if (!later || known.has(later)) return []
    known.add(passage).add(later)
    return [{ before: passage, after: later }]
  })
  return [...byId, ...named, ...pairByWords(before, after, (passage) => !known.has(passage))]
}
