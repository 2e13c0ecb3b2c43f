import { compareText } from '../text/compare-text.ts'
import { allPolicies } from '../model/build-handbook.ts'
import type { Passage } from '../model/passages.ts'
import type { Handbook, Policy } from '../model/types.ts'
import type { ClauseFilter, FilterName, PolicyFilter } from '../search/filters.ts'
import { audienceNames, audienceOfPassage } from './audience.ts'
import { commencedOn } from './policy/commenced.ts'
import { type PolicyStatus, toPolicyStatus } from './policy/policy-status.ts'

/** A choice of a filter. The search reads from it, too, what councils and topics there are. */
export interface FilterOption {
  value: string
  words: string
  /** Of a topic that is part of a wider one: that one’s id. */
  within?: string
  /** Of a council: its name without what all councils are called. */
  short?: string
}

/** The audiences that clauses or sections name, in the order of the list. */
function audiencesNamed(handbook: Handbook): FilterOption[] {
  const named = new Set<string>(
    allPolicies(handbook).flatMap(({ sections, clauses }) => [
      ...sections.flatMap(({ audience }) => audience),
      ...clauses.flatMap(({ node }) => (node.type === 'termDefinition' ? [] : node.audience)),
    ]),
  )
  return Object.entries(audienceNames)
    .filter(([id]) => named.has(id))
    .map(([value, words]) => ({ value, words }))
}

/** The standings of policies, those included that they come to have while the page is read. */
function standingsFound(handbook: Handbook, today: string): FilterOption[] {
  const standings = allPolicies(handbook).map((policy) => toPolicyStatus(policy, today))
  const later = standings.flatMap(({ adoption }) =>
    adoption ? [commencedOn(adoption.since, adoption.since)] : [],
  )
  const found = new Map([...standings, ...later].map(({ state, label }) => [state, label]))
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([value, words]) => ({ value, words }))
}

/** Topics in the order of the list, each followed by its narrower ones. */
function topicOptions({ topics }: Handbook): FilterOption[] {
  const wide = topics.filter(({ parent }) => parent === undefined)
  return wide.flatMap(({ id, title }): FilterOption[] => [
    { value: id, words: title },
    ...topics
      .filter(({ parent }) => parent === id)
      .map((topic) => ({ value: topic.id, words: topic.title, within: id })),
  ])
}

/** Whether there is anything that the law fixes. */
function lawFound(handbook: Handbook): FilterOption[] {
  const isFixed = allPolicies(handbook).some(({ clauses }) =>
    clauses.some(({ node }) => node.statutory),
  )
  return isFixed ? [{ value: 'fixed', words: 'Fixed by law' }] : []
}

/** The choices that the page offers for each filter. */
export const filterOptions: Readonly<
  Record<FilterName, (handbook: Handbook, today: string) => readonly FilterOption[]>
> = {
  council: ({ councils }) =>
    councils.map(({ slug, name, short }) => ({ value: slug, words: name, short })),
  kind: ({ settings: { kinds } }) => kinds.map(({ id, title }) => ({ value: id, words: title })),
  topic: topicOptions,
  audience: audiencesNamed,
  law: lawFound,
  standing: standingsFound,
}

/** The value that a policy has of each filter of policies. */
export const policyValues: Readonly<
  Record<PolicyFilter, (policy: Policy, standing: PolicyStatus) => string>
> = {
  council: ({ council }) => council,
  kind: ({ kind }) => kind,
  standing: (_, { state }) => state,
}

/** The values that a clause or a section has of each filter of clauses. */
export const passageValues: Readonly<
  Record<ClauseFilter, (passage: Passage) => readonly string[]>
> = {
  topic: ({ clause }) => clause?.node.topics ?? [],
  audience: audienceOfPassage,
  law: ({ clause }) => (clause?.node.statutory ? ['fixed'] : []),
}
