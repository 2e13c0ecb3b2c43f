import { findCouncil } from '../../model/find.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { Unit } from '../../wording/unit.ts'
import { locate, locateSection } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import { type DifferencePiece, toDifference } from './difference.ts'
import { type CommonWording, type SharedPassage, sharedPassagesOf } from './shared-passages.ts'

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
  sentences: readonly { isEdited: boolean, pieces: readonly DifferencePiece[] }[]
}

/** How much of a policy stands in the policies of others. */
export interface PolicyShare {
  council: string
  title: string
  href: string
  /** “11 % of its words” */
  share: string
  partners: readonly { council: string, share: string }[]
}

/** Everything that the page of shared wording shows. */
export interface WordingPage {
  between: readonly WordingPair[]
  within: readonly WordingPair[]
  /** Pairs that are not shown. */
  more: number
  common: readonly { words: string, count: string, places: readonly WordingPlace[] }[]
  shares: readonly PolicyShare[]
}

/** How much the page shows of each: the strongest. */
const MOST = { between: 120, within: 60, common: 30, shares: 100, partners: 3, places: 5 }

function toPlace(handbook: Handbook, { policy, passage }: Unit, { urls }: PageContext): WordingPlace {
  return {
    council: findCouncil(handbook, policy.council)?.name ?? policy.council,
    title: policy.title,
    where: passage.clause ? locate(passage.clause) : locateSection(passage.section),
    href: urls.clause(policy.id, passage.id),
  }
}

function howOf({ sentences }: SharedPassage): string {
  const kinds = new Set(sentences.map(({ kind }) => kind))
  if (kinds.size > 1) return 'Partly word for word, partly edited'
  if (kinds.has('edited')) return 'Edited'
  return sentences.every(({ a, b }) => a.text === b.text) ? 'Word for word' : 'Word for word, but for capitals, signs or the names of councils and offices'
}

function toPair(handbook: Handbook, pair: SharedPassage, context: PageContext): WordingPair {
  const { a, b, sentences } = pair
  return {
    id: [a, b].map(({ policy, passage }) => `${policy.council}_${policy.slug}_${passage.id}`).join('__'),
    a: toPlace(handbook, a, context),
    b: toPlace(handbook, b, context),
    how: howOf(pair),
    isWithin: a.policy === b.policy,
    pairHref: context.urls.pair(`${a.policy.id}:${a.passage.id}`, `${b.policy.id}:${b.passage.id}`),
    sentences: sentences.map((sentence) => ({ isEdited: sentence.kind === 'edited', pieces: toDifference(sentence.a.text, sentence.b.text) })),
  }
}

function percent(part: number, whole: number): string {
  const share = 100 * part / Math.max(1, whole)
  return share > 0 && share < 1 ? 'under 1 %' : `${String(Math.round(share))} %`
}

/** For each policy the units that stand, word for word or edited, in policies of other councils. */
function unitsByPartner(pairs: readonly SharedPassage[]): Map<Policy, Map<string, Set<string>>> {
  const shares = new Map<Policy, Map<string, Set<string>>>()
  const add = (own: Unit, other: Unit): void => {
    const partners = shares.get(own.policy) ?? new Map<string, Set<string>>()
    const units = partners.get(other.policy.council) ?? new Set<string>()
    shares.set(own.policy, partners.set(other.policy.council, units.add(`${own.passage.id} ${own.key}`)))
  }
  for (const { a, b, sentences } of pairs) {
    if (a.policy.council === b.policy.council) continue
    for (const sentence of sentences) {
      add(sentence.a, sentence.b)
      add(sentence.b, sentence.a)
    }
  }
  return shares
}

function countWords(units: Iterable<string>): number {
  let count = 0
  for (const unit of units) count += unit.split(' ').length - 1
  return count
}

function toShares(handbook: Handbook, pairs: readonly SharedPassage[], words: ReadonlyMap<Policy, number>, { urls }: PageContext): PolicyShare[] {
  const shares = [...unitsByPartner(pairs)].map(([policy, partners]) => ({ policy, partners, total: countWords(new Set([...partners.values()].flatMap((units) => [...units]))) / (words.get(policy) ?? 1) }))
  return shares.toSorted((a, b) => b.total - a.total).slice(0, MOST.shares).map(({ policy, partners, total }) => ({
    council: findCouncil(handbook, policy.council)?.name ?? policy.council,
    title: policy.title,
    href: urls.policy(policy.id),
    share: percent(total, 1),
    partners: [...partners].map(([council, units]) => ({ council: findCouncil(handbook, council)?.name ?? council, count: countWords(units) }))
      .toSorted((a, b) => b.count - a.count).slice(0, MOST.partners)
      .map(({ council, count }) => ({ council, share: percent(count, words.get(policy) ?? 1) })),
  }))
}

function toCommon(handbook: Handbook, common: readonly CommonWording[], context: PageContext): WordingPage['common'] {
  return common.slice(0, MOST.common).map(({ units }) => ({
    words: units[0]?.text ?? '',
    count: `in ${String(units.length)} places of ${String(new Set(units.map(({ policy }) => policy)).size)} policies`,
    places: units.slice(0, MOST.places).map((unit) => toPlace(handbook, unit, context)),
  }))
}

/** Makes the page of shared wording: pairs of passages, the strongest first, and how much of each policy stands elsewhere. */
export function toWordingPage(handbook: Handbook, context: PageContext): WordingPage {
  const { pairs, common, wordCounts } = sharedPassagesOf(handbook)
  const [within, between] = [pairs.filter(({ a, b }) => a.policy === b.policy), pairs.filter(({ a, b }) => a.policy !== b.policy)]
  return {
    between: between.slice(0, MOST.between).map((pair) => toPair(handbook, pair, context)),
    within: within.slice(0, MOST.within).map((pair) => toPair(handbook, pair, context)),
    more: Math.max(0, between.length - MOST.between) + Math.max(0, within.length - MOST.within),
    common: toCommon(handbook, common, context),
    shares: toShares(handbook, pairs, wordCounts, context),
  }
}
