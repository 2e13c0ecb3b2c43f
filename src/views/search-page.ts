import { compareText } from '../messages/message.ts'
import type { Handbook } from '../model/types.ts'
import { allPolicies } from '../model/build-handbook.ts'
import type { SearchSettings } from '../search/settings.ts'
import type { Filters } from '../search/traits.ts'
import type { Audience } from '../schemas/primitives.ts'
import type { Urls } from '../urls.ts'
import { type CouncilEntry, toHomePage } from './home-page.ts'
import type { PageContext } from './page-context.ts'
import { toStanding } from './standing.ts'

/** A filter of the search page. */
export interface SearchFilter {
  name: keyof Filters
  label: string
  /** What is chosen when the reader wants everything. */
  all: string
  options: readonly { value: string, words: string, isNarrower: boolean }[]
}

/** Everything that the search page shows before it has run. */
export interface SearchPage {
  filters: readonly SearchFilter[]
  topics: readonly { href: string, words: string }[]
  councils: readonly CouncilEntry[]
}

const audienceNames: Readonly<Record<Audience, string>> = { employees: 'Employees', members: 'Members (councillors)', managers: 'Managers', volunteers: 'Volunteers', contractors: 'Contractors' }

type Option = readonly [value: string, words: string, isNarrower?: boolean]

function toFilter(name: SearchFilter['name'], label: string, all: string, options: readonly Option[]): SearchFilter {
  return { name, label, all, options: options.map(([value, words, isNarrower = false]) => ({ value, words, isNarrower })) }
}

/** The audiences that clauses or sections name, in the order of the list. */
function audiencesNamed(handbook: Handbook): Option[] {
  const named = new Set<string>(allPolicies(handbook).flatMap(({ sections, clauses }) =>
    [...sections.flatMap(({ audience }) => audience), ...clauses.flatMap(({ node }) => (node.type === 'clause' ? node.audience : []))]))
  return Object.entries(audienceNames).filter(([id]) => named.has(id))
}

function standingsFound(handbook: Handbook, today: string): Option[] {
  const found = new Map(allPolicies(handbook).map((policy) => toStanding(policy, today)).map(({ state, label }) => [state, label]))
  return [...found].sort(([a], [b]) => compareText(a, b))
}

/** Topics in the order of the list, each followed by its narrower ones. */
function topicOptions({ topics }: Handbook): Option[] {
  const wide = topics.filter(({ parent }) => parent === undefined)
  return wide.flatMap(({ id, title }): Option[] => [[id, title], ...topics.filter(({ parent }) => parent === id).map((topic): Option => [topic.id, topic.title, true])])
}

/** Makes the search page as it stands before anything is typed; it is of use without JavaScript, too. */
export function toSearchPage(handbook: Handbook, context: PageContext): SearchPage {
  const topics = topicOptions(handbook)
  return {
    filters: [
      toFilter('council', 'Council', 'All councils', handbook.councils.map(({ slug, name }) => [slug, name])),
      toFilter('kind', 'Kind of policy', 'All kinds', handbook.settings.kinds.map(({ id, title }) => [id, title])),
      toFilter('topic', 'Topic that the clause rules on', 'All topics', topics),
      toFilter('audience', 'Whom the clause addresses', 'Anybody', audiencesNamed(handbook)),
      toFilter('standing', 'Is the policy in force?', 'In force or not', standingsFound(handbook, context.today)),
    ],
    topics: topics.map(([id, words]) => ({ href: topicHref(context.urls, id), words })),
    councils: toHomePage(handbook, context).councils,
  }
}

/** The address that lists the clauses which rule on a topic. */
export function topicHref(urls: Urls, topic: string): string {
  return `${urls.search()}?${new URLSearchParams({ topic }).toString()}`
}

/** What the search needs to know besides the index. */
export function toSearchSettings({ councils, topics, synonyms }: Handbook, urls: Urls): SearchSettings {
  return {
    index: `${urls.searchIndex()}pagefind.js`,
    councils: councils.map(({ slug, name, short }) => ({ id: slug, name, short })),
    topics: topics.map(({ id, title, parent }) => ({ id, title, parent })),
    synonyms: synonyms.map(({ words, means }) => ({ words, means })),
  }
}
