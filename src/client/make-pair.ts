import type { DifferencePiece } from '../views/comparison/difference.ts'
import {
  type PairGroup,
  type PairSection,
  toPairSections,
  toSpans,
} from '../views/comparison/pair-groups.ts'
import type { PairRow } from '../views/comparison/pair-rows.ts'
import type { PairUnit } from '../views/comparison/pair-text.ts'
import { countOf } from '../text/count-of.ts'
import { type Held, make } from './make-element.ts'

function hidden(words: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, words)
}

/** A piece of a difference as the build makes it (`Difference.astro`). */
function makePiece({ change, words }: DifferencePiece): Held {
  if (change === 'same') return words
  const [name, where] =
    change === 'deleted' ? (['del', 'first'] as const) : (['ins', 'second'] as const)
  return make(name, {}, hidden(`[only in the ${where}: `), words, hidden(' end]'))
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

function makeRow(row: PairRow): HTMLElement {
  const { kind, a, b, pieces, isRecased } = row
  if (kind === 'moved-away') return makeMove(row)
  const name = (b ?? a)?.isHeading === true ? 'heading ' : ''
  return make(
    'div',
    { class: `pair-row ${name}${kind}` },
    kind === 'moved' &&
      make('p', { class: 'pair-note' }, `↑ Moved from ${a?.where ?? ''} of the first text:`),
    make('p', { class: 'pair-words' }, ...pieces.map(makePiece)),
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
    unit && make('span', {}, hidden(`${side} text: `), make('a', { href: unit.href }, unit.where))
  )
}

function makeGroup({ a, b, items }: PairGroup): HTMLElement {
  // What has moved stands in both texts, and its row says where.
  const isOnly = items.every(({ kind }) => kind === 'deleted' || kind === 'inserted')
  const only = isOnly && !(a && b) && make('span', {}, a ? ' (first only)' : ' (second only)')
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
  return make('div', { class: 'pair-group' }, place, make('div', {}, ...items.map(makeRow)))
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

function makeSpans(groups: readonly PairGroup[], isFolded: boolean): HTMLElement[] {
  return toSpans(groups).flatMap(({ isSame, groups: own }) => {
    const made = own.map(makeGroup)
    if (!isSame || !isFolded) return made
    const count = own.reduce((sum, { items }) => sum + items.length, 0)
    return [
      make(
        'details',
        { class: 'pair-same' },
        make('summary', {}, `${countOf(count, 'sentence')} the same in both`),
        ...made,
      ),
    ]
  })
}

/** Makes the difference of two texts, section by section; spans in which nothing differs can be folded away. */
export function makePair(groups: readonly PairGroup[], isFolded: boolean): HTMLElement[] {
  return toPairSections(groups).flatMap((section) => [
    makeHeading(section),
    ...makeSpans(section.items, isFolded),
  ])
}
