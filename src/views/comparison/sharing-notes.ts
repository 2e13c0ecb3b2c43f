import { findCouncil } from '../../model/find.ts'
import { oncePerHandbook } from '../../model/once-per.ts'
import type { Clause, Handbook, Section } from '../../model/types.ts'
import type { Unit } from '../../wording/unit.ts'
import type { Urls } from '../../urls.ts'
import { locatePassage } from '../citation.ts'
import { sharedPassagesOf } from './shared-passages.ts'

/** Where else words of a passage stand. */
export interface SharingNote {
  href: string
  /** “Hillford Parish Council, ‘What are the risks?’, paragraph 1” */
  words: string
}

/** So many places are named at a clause: those that share most. */
const MOST = 3

/** For each passage the places in other policies that share its wording, the strongest first. */
const othersOf = oncePerHandbook((handbook): ReadonlyMap<Clause | Section, readonly Unit[]> => {
  const others = new Map<Clause | Section, Unit[]>()
  for (const [place, pairs] of sharedPassagesOf(handbook).byPassage) {
    const found = pairs
      .filter(({ a, b }) => a.policy !== b.policy)
      .map(({ a, b }) => ((a.passage.clause ?? a.passage.section) === place ? b : a))
    if (found.length > 0) others.set(place, found.slice(0, MOST))
  }
  return others
})

/** What is said at a clause of other policies that share its wording. */
export function toSharingNotes(
  handbook: Handbook,
  place: Clause | Section,
  urls: Urls,
): SharingNote[] {
  return (othersOf(handbook).get(place) ?? []).map(({ policy, passage }) => ({
    href: urls.clause(policy.id, passage.id),
    words: `${findCouncil(handbook, policy.council)?.name ?? policy.council}, ${locatePassage(passage)}`,
  }))
}
