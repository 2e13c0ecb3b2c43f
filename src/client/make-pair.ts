import { type DifferencePiece, isApart, sideOf } from '../views/comparison/difference.ts'
import {
  type Fold,
  type PairGroup,
  type PairSection,
  toPairSections,
  toSpans,
  toUnlike,
  type UnlikeTexts,
  groupRows,
} from '../views/comparison/pair-groups.ts'
import { isRecut, type PairRow } from '../views/comparison/pair-rows.ts'
import type { PairUnit } from '../views/comparison/pair-text.ts'
import { countOf } from '../text/count-of.ts'
import { differenceToHast, notesToHast } from '../views/hast/quoted-to-hast.ts'
import { hastToNodes } from './hast-to-dom.ts'
import { type Held, make } from './make-element.ts'

function hidden(words: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, words)
}

function makePieces(pieces: readonly DifferencePiece[]): Node[] {
  return hastToNodes(differenceToHast(pieces))
}

/** So many words say which sentence has been moved away. */
const FIRST_WORDS = 8

function makeMove({ a, b }: PairRow): HTMLElement {
  const words = a?.text.split(/\s+/) ?? []
  return make(
    'p',
    { class: 'pair-note' },
    `↓ Moved to ${b?.where ?? ''} of the second text: “${words.slice(0, FIRST_WORDS).join(' ')}${words.length > FIRST_WORDS ? ' …' : ''}”`,
  )
}

function makeWords(...held: readonly Held[]): HTMLElement {
  return make('p', { class: 'pair-words' }, ...held)
}

/** Two readings of a sentence beside one another. */
function makeSides(first: readonly HTMLElement[], second: readonly HTMLElement[]): HTMLElement {
  const side = (name: string, words: readonly HTMLElement[]): HTMLElement =>
    make('div', {}, make('p', { class: 'pair-note' }, `${name} text:`), ...words)
  return make('div', { class: 'sides' }, side('First', first), side('Second', second))
}

/** What a row says: one line with what differs marked, or both texts where that could not be read. */
function makeReading(row: PairRow): HTMLElement[] {
  const { a, b, pieces } = row
  if (isRecut(row))
    return [
      make('p', { class: 'pair-note' }, 'The same words in another form:'),
      makeSides(
        (a?.parts ?? []).map(({ text }) => makeWords(text)),
        (b?.parts ?? []).map(({ text }) => makeWords(text)),
      ),
    ]
  if (a && b && isApart(pieces)) {
    const [first, second] = (['first', 'second'] as const).map((side) =>
      makeWords(...makePieces(sideOf(pieces, side))),
    )
    return first && second ? [makeSides([first], [second])] : []
  }
  return [makeWords(...makePieces(pieces))]
}

function makeRow(row: PairRow): HTMLElement {
  const { kind, a, b, isRecased } = row
  if (kind === 'moved-away') return makeMove(row)
  const name = (b ?? a)?.isHeading === true ? 'heading ' : ''
  return make(
    'div',
    { class: `pair-row ${name}${kind}` },
    kind === 'moved' &&
      make('p', { class: 'pair-note' }, `↑ Moved from ${a?.where ?? ''} of the first text:`),
    ...makeReading(row),
    isRecased &&
      make(
        'p',
        { class: 'pair-note' },
        'The same heading. With other capitals in the first text: “',
        make('span', { class: 'pair-recased' }, a?.text),
        '”',
      ),
  )
}

function makePlace(side: string, unit: PairUnit | undefined): Held {
  return (
    unit &&
    make(
      'span',
      {},
      hidden(`${side} text: `),
      make('a', { href: unit.href }, unit.where),
      unit.forWhom !== undefined && make('span', { class: 'for' }, ` ${unit.forWhom}`),
    )
  )
}

function makeGroup({ a, b, items }: PairGroup, isSaid = false): HTMLElement {
  // What has moved stands in both texts, and its row says where.
  const isOnly = items.every(({ kind }) => kind === 'deleted' || kind === 'inserted')
  const only =
    isOnly && !isSaid && !(a && b) && make('span', {}, a ? ' (first only)' : ' (second only)')
  const between = a && b && make('span', { class: 'pair-dash', 'aria-hidden': 'true' }, ' ⇄ ')
  const place = make(
    'p',
    { class: 'pair-where' },
    makePlace('First', a),
    a && b && hidden('; '),
    between,
    makePlace('Second', b),
    only,
  )
  const notes = [...new Set([a, b].flatMap((unit) => unit?.notes ?? []))]
  return make(
    'div',
    { class: 'pair-group' },
    place,
    make('div', {}, ...items.map(makeRow), ...hastToNodes(notesToHast(notes))),
  )
}

/** The heading of a section: what the two texts print there. */
function makeHeading({ a, b }: PairSection): HTMLElement {
  if (a && a.section.name === b?.section.name)
    return make('h3', {}, `Both texts: ${a.section.name}`)
  const names = [
    a && `First text: ${a.section.name}`,
    b && `${a ? 's' : 'S'}econd text: ${b.section.name}`,
  ]
  return make('h3', {}, names.filter((name) => name !== undefined).join(' – '))
}

const foldedWords = { nothing: '', same: 'the same in both', only: 'in one text only' }

function makeFolded(groups: readonly PairGroup[], fold: Fold): HTMLElement {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return make(
    'details',
    { class: 'pair-same' },
    make('summary', {}, `${countOf(count, 'sentence')} ${foldedWords[fold]}`),
    ...groups.map((group) => makeGroup(group)),
  )
}

function makeSpans(groups: readonly PairGroup[], fold: Fold): HTMLElement[] {
  return toSpans(groups, fold).flatMap(({ isFolded, groups: own }) =>
    isFolded ? [makeFolded(own, fold)] : own.map((group) => makeGroup(group)),
  )
}

/** What only one text has, as plain words: nothing of it is struck out. */
function makeOnly(name: string, groups: readonly PairGroup[]): HTMLElement {
  const plain = groups.map((group): PairGroup => ({
    ...group,
    items: group.items.map((row) => ({
      ...row,
      pieces: row.pieces.map(({ words }) => ({ change: 'same', words })),
    })),
  }))
  return make(
    'section',
    { 'aria-label': `Only in the ${name} text` },
    make('h3', {}, `Only in the ${name} text`),
    ...toPairSections(plain).flatMap(({ a, b, items }) => [
      make('h4', {}, (a ?? b)?.section.name),
      ...items.map((group) => makeGroup(group, true)),
    ]),
  )
}

/** Makes two texts that have little in common: what both have first, then the one beside the other. */
function makeUnlike({ both, first, second }: UnlikeTexts, fold: Fold): HTMLElement[] {
  const shared = make('h3', {}, 'What both texts have')
  const beside = make(
    'div',
    { class: 'sides' },
    makeOnly('first', first),
    makeOnly('second', second),
  )
  if (both.length === 0) return [beside]
  const folded = make(
    'details',
    { class: 'pair-same' },
    make('summary', {}, 'What only one of them has'),
    beside,
  )
  return [shared, ...makeSpans(both, fold), fold === 'only' ? folded : beside]
}

/** Makes the difference of two texts, section by section; spans of what a reader has seen can be folded away. */
export function makePair(rows: readonly PairRow[], fold: Fold): HTMLElement[] {
  const unlike = toUnlike(rows)
  if (unlike) return makeUnlike(unlike, fold)
  return toPairSections(groupRows(rows)).flatMap((section) => [
    makeHeading(section),
    ...makeSpans(section.items, fold),
  ])
}
