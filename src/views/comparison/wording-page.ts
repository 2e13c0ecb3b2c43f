import { findCouncil } from '../../model/find.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { Unit } from '../../wording/unit.ts'
import { locate, locateSection } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import { type DifferencePiece, toDifference } from './difference.ts'
import {
  type CommonWording,
  type SharedPassage,
  type SharedPassages,
  sharedPassagesOf,
  type SharedSentence,
} from './shared-passages.ts'

/** A place that has a shared wording. */
export interface WordingPlace {
  council: string
  title: string
  where: string
  href: string
}

/** Two passages and what they share, sentence by sentence. */
export interface WordingPair {
  id: string
  a: WordingPlace
  b: WordingPlace
  /** “Word for word”, “Edited”, “Partly word for word, partly edited”. */
  how: string
  isWithin: boolean
  /** The two passages laid over each other. */
  pairHref: string
  /** `isBehindGap` when other words stand between it and the one before, in one of the passages. */
  sentences: readonly { isBehindGap: boolean; pieces: readonly DifferencePiece[] }[]
}

/** How much of a policy stands in the policies of others. */
export interface PolicyShare {
  council: string
  title: string
  href: string
  /** “11%” of its words */
  share: string
  partners: readonly { council: string; share: string }[]
}

/** Everything that the page of shared wording shows. */
export interface WordingPage {
  between: readonly WordingPair[]
  within: readonly WordingPair[]
  /** Pairs that are not shown. */
  more: number
  common: readonly { words: string; count: string; places: readonly WordingPlace[] }[]
  shares: readonly PolicyShare[]
  /** The policies of which nothing stands in the policies of other councils. */
  alone: readonly { council: string; title: string; href: string }[]
  /** How many more of either there are than are shown. */
  moreShares: number
  moreAlone: number
}

/** How much the page shows of each: the strongest. */
const MOST = { between: 120, within: 60, common: 30, shares: 100, partners: 3, places: 5 }

function toPlace(
  handbook: Handbook,
  { policy, passage }: Unit,
  { urls }: PageContext,
): WordingPlace {
  return {
    council: findCouncil(handbook, policy.council)?.name ?? policy.council,
    title: policy.title,
    where: passage.clause ? locate(passage.clause) : locateSection(passage.section),
    href: urls.clause(policy.id, passage.id),
  }
}

/** True when other words of one of the passages stand between two sentences that are shared. */
function isBehindGap({ a, b }: SharedSentence, before: SharedSentence | undefined): boolean {
  return before !== undefined && (a.order !== before.a.order + 1 || b.order !== before.b.order + 1)
}

function howOf({ sentences }: SharedPassage): string {
  const kinds = new Set(sentences.map(({ kind }) => kind))
  if (kinds.size > 1) return 'Partly word for word, partly edited'
  if (kinds.has('edited')) return 'Edited'
  return sentences.every(({ a, b }) => a.text === b.text)
    ? 'Word for word'
    : 'Word for word, but for capitals, signs or the names of councils and offices'
}

function toPair(handbook: Handbook, pair: SharedPassage, context: PageContext): WordingPair {
  const { a, b, sentences } = pair
  return {
    id: [a, b]
      .map(({ policy, passage }) => `${policy.council}_${policy.slug}_${passage.id}`)
      .join('__'),
    a: toPlace(handbook, a, context),
    b: toPlace(handbook, b, context),
    how: howOf(pair),
    isWithin: a.policy === b.policy,
    pairHref: context.urls.pair(`${a.policy.id}:${a.passage.id}`, `${b.policy.id}:${b.passage.id}`),
    sentences: sentences.map((sentence, index) => ({
      isBehindGap: isBehindGap(sentence, sentences[index - 1]),
      pieces: toDifference(sentence.a.text, sentence.b.text),
    })),
  }
}

function percent(part: number, whole: number): string {
  const share = (100 * part) / Math.max(1, whole)
  return share > 0 && share < 1 ? 'under 1%' : `${String(Math.round(share))}%`
}

/** A sentence of a policy that stands in the policies of other councils too, by its place and its words as they are compared. */
type SharedUnits = Set<string>

/** What of a policy stands elsewhere: in all, and at whom. What is common property is everybody’s and counts in all only. */
interface Borrowing {
  all: SharedUnits
  partners: Map<string, SharedUnits>
}

/** For each policy the units that stand, word for word or edited, in policies of other councils. */
function toBorrowings(
  pairs: readonly SharedPassage[],
  common: readonly CommonWording[],
): Map<Policy, Borrowing> {
  const borrowings = new Map<Policy, Borrowing>()
  const add = (own: Unit, council?: string): void => {
    const borrowing: Borrowing = borrowings.get(own.policy) ?? {
      all: new Set(),
      partners: new Map(),
    }
    borrowings.set(own.policy, borrowing)
    const unit = `${own.passage.id} ${own.key}`
    borrowing.all.add(unit)
    if (council !== undefined)
      borrowing.partners.set(council, (borrowing.partners.get(council) ?? new Set()).add(unit))
  }
  for (const { a, b, sentences } of pairs) {
    if (a.policy.council === b.policy.council) continue
    for (const sentence of sentences) {
      add(sentence.a, b.policy.council)
      add(sentence.b, a.policy.council)
    }
  }
  for (const { units } of common)
    if (new Set(units.map(({ policy }) => policy.council)).size > 1)
      for (const unit of units) add(unit)
  return borrowings
}

function countWords(units: Iterable<string>): number {
  let count = 0
  for (const unit of units) count += unit.split(' ').length - 1
  return count
}

function toShares(
  handbook: Handbook,
  { pairs, common, wordCounts }: SharedPassages,
  { urls }: PageContext,
): Pick<WordingPage, 'shares' | 'alone' | 'moreShares' | 'moreAlone'> {
  const nameOf = (council: string): string => findCouncil(handbook, council)?.name ?? council
  const borrowings = toBorrowings(pairs, common)
  const shares = [...borrowings].map(([policy, borrowing]) => ({
    policy,
    ...borrowing,
    words: wordCounts.get(policy) ?? 1,
    shared: countWords(borrowing.all),
  }))
  const alone = [...wordCounts.keys()].filter((policy) => !borrowings.has(policy))
  const link = ({ id, council, title }: Policy) => ({
    council: nameOf(council),
    title,
    href: urls.policy(id),
  })
  return {
    shares: shares
      .toSorted((a, b) => b.shared / b.words - a.shared / a.words)
      .slice(0, MOST.shares)
      .map(({ policy, partners, words, shared }) => ({
        ...link(policy),
        share: percent(shared, words),
        partners: [...partners]
          .map(([council, units]) => ({ council: nameOf(council), count: countWords(units) }))
          .toSorted((a, b) => b.count - a.count)
          .slice(0, MOST.partners)
          .map(({ council, count }) => ({ council, share: percent(count, words) })),
      })),
    alone: alone.slice(0, MOST.shares).map(link),
    moreShares: Math.max(0, shares.length - MOST.shares),
    moreAlone: Math.max(0, alone.length - MOST.shares),
  }
}

function toCommon(
  handbook: Handbook,
  common: readonly CommonWording[],
  context: PageContext,
): WordingPage['common'] {
  return common.slice(0, MOST.common).map(({ units }) => ({
    words: units[0]?.text ?? '',
    count: `in ${String(units.length)} places of ${String(new Set(units.map(({ policy }) => policy)).size)} policies`,
    places: units.slice(0, MOST.places).map((unit) => toPlace(handbook, unit, context)),
  }))
}

/** Where there are more pairs than are shown, a passage is in so many of them at most: many versions of one clause would crowd out all others. */
const MOST_PAIRS = 2

/** So many of the pairs, the strongest first. */
function strongest(pairs: readonly SharedPassage[], most: number): SharedPassage[] {
  if (pairs.length <= most) return [...pairs]
  const counts = new Map<Unit['passage'], number>()
  const countOf = (unit: Unit): number => counts.get(unit.passage) ?? 0
  return pairs
    .filter(({ a, b }) => {
      if (countOf(a) >= MOST_PAIRS || countOf(b) >= MOST_PAIRS) return false
      for (const unit of [a, b]) counts.set(unit.passage, countOf(unit) + 1)
      return true
    })
    .slice(0, most)
}

/** Makes the page of shared wording: pairs of passages, the strongest first, and how much of each policy stands elsewhere. */
export function toWordingPage(handbook: Handbook, context: PageContext): WordingPage {
  const shared = sharedPassagesOf(handbook)
  const { pairs, common } = shared
  const [within, between] = [
    pairs.filter(({ a, b }) => a.policy === b.policy),
    pairs.filter(({ a, b }) => a.policy !== b.policy),
  ]
  const shown = {
    between: strongest(between, MOST.between),
    within: strongest(within, MOST.within),
  }
  return {
    between: shown.between.map((pair) => toPair(handbook, pair, context)),
    within: shown.within.map((pair) => toPair(handbook, pair, context)),
    more: pairs.length - shown.between.length - shown.within.length,
    common: toCommon(handbook, common, context),
    ...toShares(handbook, shared, context),
  }
}
