import { compareText } from '../text/compare-text.ts'
import type { Handbook } from '../model/types.ts'
import { allPolicies } from '../model/build-handbook.ts'
import { packSettings, type SearchSettings } from '../search/settings.ts'
import type { Filters } from '../search/traits.ts'
import type { Audience } from '../schemas/primitives.ts'
import type { Urls } from '../urls.ts'
import { commencedOn } from './policy/commenced.ts'
import { type CouncilEntry, toHomePage } from './home-page.ts'
import type { PageContext } from './page-context.ts'
import { toStanding } from './policy/standing.ts'

/** A filter of the search page. */
export interface SearchFilter {
  name: keyof Filters
  label: string
  /** What is chosen when the reader wants everything. */
  all: string
  options: readonly FilterOption[]
}

/** A choice of a filter. The search reads from it, too, what councils and topics there are. */
export interface FilterOption {
  value: string
  words: string
  /** Of a topic that is part of a wider one: that one’s id. */
  within?: string
  /** Of a council: its name without what all councils are called. */
  short?: string
}

/** Everything that the search page shows before it has run. */
export interface SearchPage {
  filters: readonly SearchFilter[]
  topics: readonly { href: string, words: string }[]
  councils: readonly CouncilEntry[]
}

const audienceNames: Readonly<Record<Audience, string>> = { employees: 'Employees', members: 'Members (councillors)', managers: 'Managers', volunteers: 'Volunteers', contractors: 'Contractors' }

function toFilter(name: SearchFilter['name'], label: string, all: string, options: readonly FilterOption[]): SearchFilter {
  return { name, label, all, options }
}

/** The audiences that clauses or sections name, in the order of the list. */
function audiencesNamed(handbook: Handbook): FilterOption[] {
  const named = new Set<string>(allPolicies(handbook).flatMap(({ sections, clauses }) =>
    [...sections.flatMap(({ audience }) => audience), ...clauses.flatMap(({ node }) => (node.type === 'clause' ? node.audience : []))]))
  return Object.entries(audienceNames).filter(([id]) => named.has(id)).map(([value, words]) => ({ value, words }))
}

/** The standings of policies, those included that they come to have while the page is read. */
function standingsFound(handbook: Handbook, today: string): FilterOption[] {
  const standings = allPolicies(handbook).map((policy) => toStanding(policy, today))
  const later = standings.flatMap(({ adoption }) => (adoption ? [commencedOn(adoption.since, adoption.since)] : []))
  const found = new Map([...standings, ...later].map(({ state, label }) => [state, label]))
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([value, words]) => ({ value, words }))
}

/** Topics in the order of the list, each followed by its narrower ones. */
function topicOptions({ topics }: Handbook): FilterOption[] {
  const wide = topics.filter(({ parent }) => parent === undefined)
  return wide.flatMap(({ id, title }): FilterOption[] => [{ value: id, words: title }, ...topics.filter(({ parent }) => parent === id).map((topic) => ({ value: topic.id, words: topic.title, within: id }))])
}

/** Makes the search page as it stands before anything is typed; it is of use without JavaScript, too. */
export function toSearchPage(handbook: Handbook, context: PageContext): SearchPage {
  const topics = topicOptions(handbook)
  return {
    filters: [
      toFilter('council', 'Council', 'All councils', handbook.councils.map(({ slug, name, short }) => ({ value: slug, words: name, short }))),
      toFilter('kind', 'Kind of policy', 'All kinds', handbook.settings.kinds.map(({ id, title }) => ({ value: id, words: title }))),
      toFilter('topic', 'Topic that the clause rules on', 'All topics', topics),
      toFilter('audience', 'Whom the clause addresses', 'Anybody', audiencesNamed(handbook)),
      toFilter('standing', 'Is the policy in force?', 'In force or not', standingsFound(handbook, context.today)),
    ],
    topics: topics.map(({ value, words }) => ({ href: topicHref(context.urls, value), words })),
    councils: toHomePage(handbook, context).councils,
  }
}

/** The address that lists the clauses which rule on a topic. */
function topicHref(urls: Urls, topic: string): string {
  return `${urls.search()}?${new URLSearchParams({ topic }).toString()}`
}

/** What the search needs to know besides the index and its page. */
export function toSearchSettings({ synonyms }: Handbook): SearchSettings {
  return packSettings(synonyms)
}
