import type { DifferencePiece } from '../views/comparison/difference.ts'
import { countSentences, type PairGroup, type PairRow, toStretches } from '../views/comparison/pair-rows.ts'
import type { PairUnit } from '../views/comparison/pair-text.ts'
import { type Held, make } from './make-element.ts'

function hidden(words: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, words)
}

/** A piece of a difference as the build makes it (`Difference.astro`). */
function makePiece({ change, words }: DifferencePiece): Held {
  if (change === 'same') return words
  const [name, where] = change === 'deleted' ? ['del', 'first'] as const : ['ins', 'second'] as const
  return make(name, {}, hidden(`[only in the ${where}: `), words, hidden(' end]'))
}

/** So many words say which sentence has been moved away. */
const FIRST_WORDS = 8

function makeRow({ kind, a, b, pieces }: PairRow): HTMLElement {
  if (kind === 'moved-away') {
    const words = a?.text.split(/\s+/) ?? []
    return make('p', { class: 'pair-move' }, `↓ Moved to ${b?.where ?? ''} of the second text: “${words.slice(0, FIRST_WORDS).join(' ')}${words.length > FIRST_WORDS ? ' …' : ''}”`)
  }
  const name = (b ?? a)?.isHeading === true ? 'heading ' : ''
  return make('div', { class: `pair-row ${name}${kind}` }, kind === 'moved' && make('p', { class: 'pair-move' }, `↑ Moved from ${a?.where ?? ''} of the first text:`), make('p', {}, ...pieces.map(makePiece)))
}

function makePlace(side: string, unit: PairUnit | undefined): Held {
  return unit && make('span', {}, hidden(`${side} text: `), make('a', { href: unit.href }, unit.where))
}

function makeGroup({ a, b, rows }: PairGroup): HTMLElement {
  const only = a && b ? undefined : make('span', {}, a ? ' (first only)' : ' (second only)')
  const between = a && b && make('span', { 'class': 'pair-dash', 'aria-hidden': 'true' }, ' ⇄ ')
  const place = make('p', { class: 'pair-where' }, makePlace('First', a), a && b && hidden('; '), between, makePlace('Second', b), only)
  return make('div', { class: 'pair-group' }, place, make('div', {}, ...rows.map(makeRow)))
}

/** Makes the difference of two texts; stretches in which nothing differs can be folded away. */
export function makePair(groups: readonly PairGroup[], isFolded: boolean): HTMLElement[] {
  return toStretches(groups).flatMap(({ isSame, groups: own }) => {
    const made = own.map(makeGroup)
    if (!isSame || !isFolded) return made
    const count = own.reduce((sum, { rows }) => sum + rows.length, 0)
    return [make('details', { class: 'pair-same' }, make('summary', {}, `${countSentences(count)} the same in both`), ...made)]
  })
}
