import { findCouncil } from '../../model/find.ts'
import type { Handbook } from '../../model/types.ts'
import { listAnd } from '../../text/list.ts'
import { looksAlike } from '../../text/looks-alike.ts'
import type { Unit } from '../../wording/unit.ts'
import { audienceOfPassage, forWhom } from '../audience.ts'
import { locatePassage } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import { type DifferencePiece, isApart, sideOf, toDifference } from './difference.ts'
import { toPassageNotes } from './passage-lines.ts'
import { type PolicyShares, toPairId, toPolicyShares } from './policy-shares.ts'
import {
  type CommonWording,
  type SharedPassage,
  sharedPassagesOf,
  type SharedSentence,
} from './shared-passages.ts'

/** A place that has a shared wording. */
export interface WordingPlace {
  council: string
  title: string
  where: string
  href: string
  /** “For employees”; undefined where it is for everyone. */
  forWhom: string | undefined
  /** What the handbook remarks on it. */
  notes: readonly string[]
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
  sentences: readonly WordingSentence[]
}

/** A sentence that two passages share. */
export interface WordingSentence {
  /** True when other words stand between it and the one before, in one of the passages. */
  isBehindGap: boolean
  /** What differs, in one line; in two lines, the first and the second text, where one could not be read. */
  readings: readonly (readonly DifferencePiece[])[]
}

/** What the policies of two councils share. */
export interface CouncilPair {
  id: string
  councils: string
  pairs: readonly WordingPair[]
}

/** Everything that the page of shared wording shows. */
export interface WordingPage extends PolicyShares {
  between: readonly CouncilPair[]
  within: readonly WordingPair[]
  /** Pairs that are not shown. */
  more: number
  common: readonly { words: string; count: string; places: readonly WordingPlace[] }[]
}

/** How much the page shows of each: the strongest. */
const MOST = { between: 120, within: 60, common: 30, places: 5 }

function toPlace(
  handbook: Handbook,
  { policy, passage }: Unit,
  { urls }: PageContext,
): WordingPlace {
  return {
    council: findCouncil(handbook, policy.council)?.name ?? policy.council,
    title: policy.title,
    where: locatePassage(passage),
    href: urls.clause(policy.id, passage.id),
    forWhom: forWhom(audienceOfPassage(passage)),
    notes: toPassageNotes(passage),
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
  return sentences.every(({ a, b }) => looksAlike(a.text, b.text))
    ? 'Word for word'
    : 'Word for word, but for capitals, signs or the names of councils and offices'
}

function toReadings({ a, b }: SharedSentence): WordingSentence['readings'] {
  const pieces = toDifference(a.text, b.text)
  return isApart(pieces) ? [sideOf(pieces, 'first'), sideOf(pieces, 'second')] : [pieces]
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
      readings: toReadings(sentence),
    })),
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

/** Puts pairs together that stand in the policies of the same two councils, or of the same one. */
function toCouncilPairs(
  handbook: Handbook,
  pairs: readonly SharedPassage[],
  context: PageContext,
): CouncilPair[] {
  const groups = Map.groupBy(pairs, ({ a, b }) => toPairId(a.policy.council, b.policy.council))
  return [...groups].map(([id, own]) => {
    const councils = new Set(own.flatMap(({ a, b }) => [a.policy.council, b.policy.council]))
    return {
      id,
      councils: listAnd(
        [...councils].map((council) => findCouncil(handbook, council)?.name ?? council),
      ),
      pairs: own.map((pair) => toPair(handbook, pair, context)),
    }
  })
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
  const councilPairs = toCouncilPairs(handbook, shown.between, context)
  return {
    between: councilPairs,
    within: shown.within.map((pair) => toPair(handbook, pair, context)),
    more: pairs.length - shown.between.length - shown.within.length,
    common: toCommon(handbook, common, context),
    ...toPolicyShares(handbook, shared, new Set(councilPairs.map(({ id }) => id)), context),
  }
}
