import { findCouncil } from '../../model/find.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Unit } from '../../wording/unit.ts'
import type { PageContext } from '../page-context.ts'
import type { CommonWording, SharedPassage, SharedPassages } from './shared-passages.ts'

/** How much of a policy stands in the policies of others. */
export interface PolicyShare {
  council: string
  title: string
  href: string
  /** “11%” of its words */
  share: string
  /** `href` leads to what the two councils share, where it is shown. */
  partners: readonly { council: string; share: string; href: string | undefined }[]
}

/** How much of each policy stands in the policies of others. */
export interface PolicyShares {
  shares: readonly PolicyShare[]
  /** The policies of which nothing stands in the policies of other councils. */
  alone: readonly { council: string; title: string; href: string }[]
  /** How many more of either there are than are shown. */
  moreShares: number
  moreAlone: number
}

/** So many policies are shown, and so many councils that one shares with. */
const MOST_SHARES = 100
const MOST_PARTNERS = 3

/** The address of what two councils share, whichever is named first. */
export function toPairId(one: string, other: string): string {
  return [one, other].toSorted(compareText).join('_and_')
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

/** Makes how much of each policy stands in the policies of other councils, the largest share first; `shownPairs` are the addresses that are on the page. */
export function toPolicyShares(
  handbook: Handbook,
  { pairs, common, wordCounts }: SharedPassages,
  shownPairs: ReadonlySet<string>,
  { urls }: PageContext,
): PolicyShares {
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
      .slice(0, MOST_SHARES)
      .map(({ policy, partners, words, shared }) => ({
        ...link(policy),
        share: percent(shared, words),
        partners: [...partners]
          .map(([council, units]) => ({ council, count: countWords(units) }))
          .toSorted((a, b) => b.count - a.count)
          .slice(0, MOST_PARTNERS)
          .map(({ council, count }) => {
            const id = toPairId(policy.council, council)
            return {
              council: nameOf(council),
              share: percent(count, words),
              href: shownPairs.has(id) ? `#${id}` : undefined,
            }
          }),
      })),
    alone: alone.slice(0, MOST_SHARES).map(link),
    moreShares: Math.max(0, shares.length - MOST_SHARES),
    moreAlone: Math.max(0, alone.length - MOST_SHARES),
  }
}
