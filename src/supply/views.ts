import { allPolicies } from '../model/build-handbook.ts'
import { findCouncil, findPolicy } from '../model/find.ts'
import type { Handbook } from '../model/types.ts'
import type { ReviewFile } from '../urls.ts'
import { toMatrixExport } from '../views/comparison/matrix-export.ts'
import { toMatrixPage } from '../views/comparison/matrix-page.ts'
import { toTopicPage } from '../views/comparison/topic-page.ts'
import { toTopicsCsv, toTopicsExport } from '../views/comparison/topics-export.ts'
import { toUntaggedPage } from '../views/comparison/untagged-page.ts'
import { toWordingPage } from '../views/comparison/wording-page.ts'
import { toCouncilPage } from '../views/council-page.ts'
import { toGlossaryExport } from '../views/glossary/glossary-export.ts'
import { toGlossaryPage, toTermIds, toTermPage } from '../views/glossary/glossary-page.ts'
import { toHandbookExport } from '../views/handbook-export.ts'
import { toHomePage } from '../views/home-page.ts'
import { toJsonText } from '../views/json-text.ts'
import { toLegislationExport } from '../views/legislation/legislation-export.ts'
import { toLegislationPage } from '../views/legislation/legislation-page.ts'
import type { PageContext } from '../views/page-context.ts'
import { toPolicyExport } from '../views/policy/policy-export.ts'
import { type PolicyPage, toPolicyPage } from '../views/policy/policy-page.ts'
import { toReviewFile } from '../views/review/review-files.ts'
import { toReviewPage } from '../views/review/review-page.ts'
import { toSearchPage, toSearchSettings } from '../views/search-page.ts'
import { toSitemap } from '../views/sitemap.ts'

/** Makes of a handbook what a page or a file shows: plain data, which can be sent from one thread to another. */
type Maker = (handbook: Handbook, context: PageContext, ...names: string[]) => unknown

function toPolicyJson(handbook: Handbook, context: PageContext, id = ''): string {
  const policy = findPolicy(handbook, id)
  const council = policy && findCouncil(handbook, policy.council)
  if (!policy || !council) throw new Error(`There is no policy ${id} in the handbook`)
  return toJsonText(toPolicyExport(handbook, council, policy, context))
}

/** Stands in the page of a policy for its text, which is put there when the rest is rendered. No text of a council gives it: its signs are escaped there. */
export const bodyMark = '<!--policy-->'

/** The page of a policy without its text. Astro takes everything that it renders apart and puts it together again, and the text is nearly all of the page. */
export function toPolicyShell(page: PolicyPage): PolicyPage {
  return { ...page, body: bodyMark }
}

/**
 * Everything that the site is made of, by names: pages ask for it by its name and with the ids of what they are about, and need no model of the handbook. So a large handbook can
 * be held in one thread, and its pages be rendered in another.
 */
export const views = {
  settings: ({ settings }) => settings,
  councilSlugs: ({ councils }) => councils.map(({ slug }) => slug),
  policyIds: (handbook) => allPolicies(handbook).map(({ id }) => id),
  topicIds: ({ topics }) => topics.map(({ id }) => id),
  home: toHomePage,
  council: (handbook, context, slug = '') => toCouncilPage(handbook, slug, context),
  policy: (handbook, context, id = '') => toPolicyPage(handbook, id, context),
  policyShell: (handbook, context, id = '') => toPolicyShell(toPolicyPage(handbook, id, context)),
  policyJson: toPolicyJson,
  matrix: toMatrixPage,
  topic: (handbook, context, id = '') => toTopicPage(handbook, id, context),
  untagged: toUntaggedPage,
  wording: toWordingPage,
  glossary: toGlossaryPage,
  termIds: toTermIds,
  term: (handbook, context, id = '') => toTermPage(handbook, id, context),
  legislation: toLegislationPage,
  review: (handbook, context, council?: string) => toReviewPage(handbook, context, council),
  reviewFile: (handbook, context, name = '', council?: string) => toReviewFile(name as ReviewFile, handbook, context, council),
  search: toSearchPage,
  searchSettings: (handbook) => `${JSON.stringify(toSearchSettings(handbook))}\n`,
  sitemap: (handbook, { absoluteUrls }, ...helpPages) => toSitemap(handbook, helpPages, absoluteUrls),
  matrixJson: (handbook, context) => toJsonText(toMatrixExport(handbook, context)),
  topicsCsv: (handbook) => toTopicsCsv(handbook),
  topicsJson: (handbook, context) => toJsonText(toTopicsExport(handbook, context)),
  glossaryJson: (handbook, context) => toJsonText(toGlossaryExport(handbook, context)),
  handbookJson: (handbook, context) => toJsonText(toHandbookExport(handbook, context)),
  legislationJson: (handbook, context) => toJsonText(toLegislationExport(handbook, context)),
} satisfies Record<string, Maker>

/** The name of something that the site is made of. */
export type ViewName = keyof typeof views

/** What is made under a name. */
export type View<Name extends ViewName> = ReturnType<(typeof views)[Name]>

/** Makes what has a name of a handbook; `names` are the ids of what it is about. */
export function makeView<Name extends ViewName>(name: Name, handbook: Handbook, context: PageContext, ...names: readonly string[]): View<Name> {
  const make: Maker = views[name]
  return make(handbook, context, ...names) as View<Name>
}
