import { isRecut, type PairRow } from './pair-rows.ts'
import type { PairUnit } from './pair-text.ts'

/** What stands at the same places of the two texts. */
interface AtPlaces<Item> {
  /** The first unit of each text; undefined while only the other text has something there. */
  a: PairUnit | undefined
  b: PairUnit | undefined
  items: readonly Item[]
}

/** Rows that stand in the same passages of the two texts. */
export type PairGroup = AtPlaces<PairRow>

/** Groups that stand in the same sections of the two texts. */
export type PairSection = AtPlaces<PairGroup>

/** The places that a row stands at: a moved sentence stands in the second text only, and the note that it has moved in the first only. */
function placesOf({ kind, a, b }: PairRow): [PairUnit | undefined, PairUnit | undefined] {
  return [kind === 'moved' ? undefined : a, kind === 'moved-away' ? undefined : b]
}

/** True when something stands where a group does: what only one text has must stand where the group has something of that text. */
function fits(
  group: Pick<AtPlaces<unknown>, 'a' | 'b'>,
  a: string | undefined,
  b: string | undefined,
  keyOf: (unit: PairUnit) => string,
): boolean {
  const [ownA, ownB] = [group.a && keyOf(group.a), group.b && keyOf(group.b)]
  const [isSameA, isSameB] = [a !== undefined && a === ownA, b !== undefined && b === ownB]
  if (a === undefined || b === undefined) return a === undefined ? isSameB : isSameA
  return (isSameA || isSameB) && (isSameA || ownA === undefined) && (isSameB || ownB === undefined)
}

/** Puts neighbours together that stand at the same places. */
function gather<Item>(
  items: readonly Item[],
  placesOfItem: (item: Item) => [PairUnit | undefined, PairUnit | undefined],
  keyOf: (unit: PairUnit) => string,
): AtPlaces<Item>[] {
  const groups: { a: PairUnit | undefined; b: PairUnit | undefined; items: Item[] }[] = []
  for (const item of items) {
    const [a, b] = placesOfItem(item)
    const last = groups.at(-1)
    if (!last || !fits(last, a && keyOf(a), b && keyOf(b), keyOf)) {
      groups.push({ a, b, items: [item] })
      continue
    }
    last.a ??= a
    last.b ??= b
    last.items.push(item)
  }
  return groups
}

/** Puts rows together that stand in the same passages. */
export function groupRows(rows: readonly PairRow[]): PairGroup[] {
  return gather(rows, placesOf, ({ href }) => href)
}

function sectionOf({ section }: PairUnit): string {
  return section.id
}

/** True when two spans stand in the same sections, as far as both have something there. */
function canBeOne(one: PairSection, other: PairSection): boolean {
  const sides = [
    [one.a, other.a],
    [one.b, other.b],
  ].map(([first, second]) => (first && second ? sectionOf(first) === sectionOf(second) : undefined))
  return sides.includes(true) && !sides.includes(false)
}

/** Puts groups together that stand in the same sections, so that each can have a heading. */
export function toPairSections(groups: readonly PairGroup[]): PairSection[] {
  const sections: PairSection[] = []
  for (const section of gather(groups, ({ a, b }) => [a, b], sectionOf)) {
    const last = sections.at(-1)
    if (last && canBeOne(last, section))
      sections.splice(-1, 1, {
        a: last.a ?? section.a,
        b: last.b ?? section.b,
        items: [...last.items, ...section.items],
      })
    else sections.push(section)
  }
  return sections
}

/** What a reader wants folded away: nothing, what is the same in both texts, or what only one of them has. */
export type Fold = 'nothing' | 'same' | 'only'

/** A row of what only one text has, or that says that something has moved away, is folded with what only one has. */
function isOnly({ kind }: PairRow): boolean {
  return kind === 'deleted' || kind === 'inserted' || kind === 'moved-away'
}

const isFoldedBy: Readonly<Record<Fold, (row: PairRow) => boolean>> = {
  nothing: () => false,
  same: ({ kind }) => kind === 'same' || kind === 'recut',
  only: isOnly,
}

/** Groups in the order of the text, a span of groups that are folded away by itself. */
export function toSpans(
  groups: readonly PairGroup[],
  fold: Fold,
): { isFolded: boolean; groups: PairGroup[] }[] {
  const spans: { isFolded: boolean; groups: PairGroup[] }[] = []
  for (const group of groups) {
    const isFolded = group.items.every(isFoldedBy[fold])
    const last = spans.at(-1)
    if (last?.isFolded === isFolded) last.groups.push(group)
    else spans.push({ isFolded, groups: [group] })
  }
  return spans
}

/** Two texts that have little in common: what both have, then what only the one and only the other has. */
export interface UnlikeTexts {
  both: readonly PairGroup[]
  first: readonly PairGroup[]
  second: readonly PairGroup[]
}

/** Where a smaller share of the sentences stands in both texts, their order tells nothing. */
const LEAST_IN_COMMON = 1 / 3

/** A row that stands in both texts, wherever it does. */
function inPlace(row: PairRow): PairRow {
  if (row.kind !== 'moved') return row
  const isSame = row.pieces.every(({ change }) => change === 'same')
  return { ...row, kind: isRecut(row) ? 'recut' : isSame ? 'same' : 'edited' }
}

/** Takes two texts apart that have less than a third of their sentences in common; undefined for others, which are read in their order. */
export function toUnlike(rows: readonly PairRow[]): UnlikeTexts | undefined {
  const sentences = rows.filter(
    ({ kind, a, b }) => kind !== 'moved-away' && (b ?? a)?.isHeading === false,
  )
  const common = sentences.filter((row) => !isOnly(row))
  if (common.length >= LEAST_IN_COMMON * sentences.length) return undefined
  const ofKind = (wanted: PairRow['kind']): PairGroup[] =>
    groupRows(rows.filter(({ kind }) => kind === wanted))
  return {
    both: groupRows(rows.filter((row) => !isOnly(row)).map(inPlace)),
    first: ofKind('deleted'),
    second: ofKind('inserted'),
  }
}
