import { compareText } from '../text/compare-text.ts'
import type { Clause, Council, Handbook, Policy, Section } from '../model/types.ts'
import { ownTextsOf, type Passage, toPassages } from '../model/passages.ts'
import {
  type ClauseFilter,
  clauseFilters,
  filters,
  forEachName,
  isForAll,
  policyFilters,
} from '../search/filters.ts'
import {
  everyone,
  type Outline,
  type OutlineEntry,
  packOutline,
  type PolicyTraits,
} from '../search/outline.ts'
import { splitWords } from '../search/read-fragment.ts'
import { locateUnderHeadings } from './citation.ts'
import { type PolicyStatus, toPolicyStatus } from './policy/policy-status.ts'
import { toReview, turningDays } from './review/review.ts'
import { passageValues, policyValues } from './search-filters.ts'

/** A document for the index: one policy, with an outline that says which of its words are those of which section or citable clause. */
export interface SearchRecord {
  /** The id of the policy: `<council>/<policy>`. */
  id: string
  /** Its address with its outline. */
  url: string
  title: string
  /** All that can be found in it. */
  content: string
  traits: PolicyTraits
}

function headingOf({ section, clause }: Passage): {
  number: string | undefined
  title: string | undefined
} {
  if (clause) return { number: clause.number, title: clause.title }
  return {
    number: section.number,
    title: [section.title, section.subtitle].filter(Boolean).join(' ') || undefined,
  }
}

/** The terms that are defined in a clause, with their variants. */
function termsOf(policy: Policy): ReadonlyMap<Clause, string[]> {
  const groups = Map.groupBy(policy.definitions, ({ clause }) => clause)
  return new Map(
    [...groups].map(([clause, definitions]) => [
      clause,
      definitions.flatMap(({ node }) => [node.term, ...node.variants]),
    ]),
  )
}

/** Leaves out what is empty: every byte here is downloaded with every policy that is found. */
function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

/** Where a clause stands, without the headings above it; undefined when its number or its own heading says so. */
function whereUnder(clause: Clause): string | undefined {
  const where = locateUnderHeadings(clause)
  return clause.title !== undefined || where === `clause ${clause.number ?? ''}` ? undefined : where
}

/** How many words a text has; undefined when it has none. */
function countWords(text: string | undefined): number | undefined {
  const count = splitWords(text ?? '').length
  return count === 0 ? undefined : count
}

/** A passage as the index reads it: its heading, then the policy’s own words. Clauses inside it have passages of their own. */
interface IndexedPassage {
  passage: Passage
  number: string | undefined
  title: string | undefined
  heading: string
  text: string
}

function toIndexed(passage: Passage): IndexedPassage {
  const { number, title } = headingOf(passage)
  const heading = [number, title].filter((each) => each !== undefined).join(' ')
  return {
    passage,
    number,
    title,
    heading,
    text: ownTextsOf(passage).join(' '),
  }
}

function toEntries(policy: Policy, indexed: readonly IndexedPassage[]): OutlineEntry[] {
  const indexes = new Map<Clause | Section, number>(
    indexed.map(({ passage: { clause, section } }, index) => [clause ?? section, index]),
  )
  const terms = termsOf(policy)
  return indexed.map(({ passage, number, title, heading, text }): OutlineEntry => {
    const { id, clause, section } = passage
    const more = {
      n: countWords(number),
      t: countWords(title),
      w: clause && whereUnder(clause),
      p: clause && indexes.get(clause.parent ?? section),
      ...Object.fromEntries(
        clauseFilters.map((name) => [filters[name].column, some(passageValues[name](passage))]),
      ),
      d: some(clause ? (terms.get(clause) ?? []) : []),
    }
    return {
      i: id,
      l: splitWords(`${heading} ${text}`).length,
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
    }
  })
}

/** The day from which a policy holds, where that is later than today. */
function sinceOf({ state, since }: PolicyStatus): { since?: string } {
  return state === 'not-yet' && since !== undefined ? { since } : {}
}

/** The days on which the review of a policy that is in use changes its state. */
function turnsOf(
  { settings: { dueSoonDays } }: Handbook,
  policy: Policy,
  today: string,
): Pick<Outline, 'turns'> {
  if (policy.status !== 'current') return {}
  const { due } = toReview(policy, { today, dueSoonDays })
  if (due === undefined) return { turns: [] }
  const { dueSoon, overdue } = turningDays(due, dueSoonDays)
  return { turns: [dueSoon, overdue] }
}

function toOutline(
  council: Council,
  policy: Policy,
  passages: readonly IndexedPassage[],
  standing: PolicyStatus,
): Omit<Outline, 'turns'> {
  return {
    id: policy.id,
    title: policy.title,
    council: council.name,
    standing: standing.label,
    ...sinceOf(standing),
    entries: toEntries(policy, passages),
  }
}

/** The values that at least one clause of a policy has of a filter, wider topics included. */
function valuesIn(
  entries: readonly OutlineEntry[],
  name: ClauseFilter,
  { topics }: Handbook,
): readonly string[] {
  const parents = new Map(name === 'topic' ? topics.map(({ id, parent }) => [id, parent]) : [])
  const none = isForAll(name) ? [everyone] : []
  const own = entries
    .filter(({ p }) => p !== undefined)
    .flatMap((entry) => entry[filters[name].column] ?? none)
  return [...new Set(own.flatMap((value) => [value, parents.get(value) ?? value]))].sort(
    compareText,
  )
}

function toTraits(
  handbook: Handbook,
  policy: Policy,
  { entries }: Outline,
  standing: PolicyStatus,
): PolicyTraits {
  const ofPolicy = forEachName(policyFilters, (name) => [policyValues[name](policy, standing)])
  const ofClauses = forEachName(clauseFilters, (name) => valuesIn(entries, name, handbook))
  return { values: { ...ofPolicy, ...ofClauses }, ...sinceOf(standing) }
}

/** Makes the document of one policy. Its words are the council’s; editor’s notes are left out. */
function toSearchRecord(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  today: string,
): SearchRecord {
  const passages = toPassages(policy).map(toIndexed)
  const standing = toPolicyStatus(policy, today)
  const outline: Outline = {
    ...toOutline(council, policy, passages, standing),
    ...turnsOf(handbook, policy, today),
  }
  const content = passages.map(({ heading, text }) => `${heading} ${text}`).join(' ')
  return {
    id: policy.id,
    url: packOutline(outline),
    title: policy.title,
    content,
    traits: toTraits(handbook, policy, outline, standing),
  }
}

/** Every policy as a document, one by one in the order of the handbook. */
export function* toSearchRecords(handbook: Handbook, today: string): Generator<SearchRecord> {
  for (const council of handbook.councils) {
    for (const policy of council.policies) yield toSearchRecord(handbook, council, policy, today)
  }
}
