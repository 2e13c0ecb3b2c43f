import { allPolicies } from '../model/build-handbook.ts'
import type { Council, Handbook } from '../model/types.ts'
import { bytesOf } from '../parse/parse-picture.ts'
import { makeUrls } from '../urls.ts'
import { toMatrixExport } from '../views/comparison/matrix-export.ts'
import { toTopicsCsv, toTopicsExport } from '../views/comparison/topics-export.ts'
import { toGlossaryExport, toGlossaryJsonSchema } from '../views/glossary/glossary-export.ts'
import { toHandbookExport, toHandbookJsonSchema } from '../views/handbook-export.ts'
import { toRedirects } from '../views/history/moved-page.ts'
import { toVersionsExport } from '../views/history/versions-export.ts'
import { toJsonText } from '../views/json-text.ts'
import { toLegislationExport } from '../views/legislation/legislation-export.ts'
import { toPolicyExport, toPolicyJsonSchema } from '../views/policy/policy-export.ts'
import { reviewFiles, type SentFile, toReviewFile } from '../views/review/review-files.ts'
import {
  isSearchedWhole,
  toSearchClauses,
  toSearchData,
  toVocabulary,
} from '../views/search-records.ts'
import { toRobots, toSitemap } from '../views/sitemap.ts'
import { pageAddresses } from './addresses.ts'
import type { SiteContext } from './site-context.ts'

/** Makes a data file when it is asked for. */
export type DataMaker = () => SentFile

/** A table of data files: the address of each below the root of the site, and what makes it. */
type DataTable = readonly (readonly [path: string, make: DataMaker])[]

/** Addresses below the root of the site, without a slash in front. */
const urls = makeUrls('')

function json(data: unknown): SentFile {
  return { type: 'application/json', text: toJsonText(data) }
}

/** What a search downloads: without spaces, as every reader who searches waits for it. */
function tight(data: unknown): SentFile {
  return { type: 'application/json', text: `${JSON.stringify(data)}\n` }
}

function searchTable(handbook: Handbook, { today }: SiteContext): DataTable {
  const policies = isSearchedWhole(handbook) ? [] : allPolicies(handbook)
  return [
    [urls.searchData(), () => tight(toSearchData(handbook, today))],
    ...policies.map((policy): DataTable[number] => [
      urls.searchClauses(policy.id),
      () => tight(toSearchClauses(policy)),
    ]),
    ...(policies.length === 0
      ? []
      : [[urls.searchWords(), () => tight(toVocabulary(handbook))] as const]),
  ]
}

function reviewTable(handbook: Handbook, context: SiteContext, slug?: string): DataTable {
  return reviewFiles.map((name) => [
    urls.reviewFile(name, slug),
    () => toReviewFile(name, handbook, context, slug),
  ])
}

function councilTable(handbook: Handbook, context: SiteContext, council: Council): DataTable {
  const policies = council.policies.flatMap((policy): DataTable => [
    [urls.policyJson(policy.id), () => json(toPolicyExport(handbook, council, policy, context))],
    [urls.versionsJson(policy.id), () => json(toVersionsExport(handbook, policy, context))],
  ])
  const pictures = council.policies.flatMap(({ id, pictures: own }) =>
    Array.from(own, ([name, { format, data }]): DataTable[number] => [
      urls.picture(id, name),
      () => ({
        type: format === 'png' ? 'image/png' : 'image/jpeg',
        text: '',
        bytes: bytesOf(data),
      }),
    ]),
  )
  return [...policies, ...pictures, ...reviewTable(handbook, context, council.slug)]
}

function handbookTable(handbook: Handbook, context: SiteContext): DataTable {
  return [
    [urls.handbookJson(), () => json(toHandbookExport(handbook, context))],
    [urls.glossaryJson(), () => json(toGlossaryExport(handbook, context))],
    [urls.legislationJson(), () => json(toLegislationExport(handbook, context))],
    [urls.comparisonFile('matrix.json'), () => json(toMatrixExport(handbook, context))],
    [urls.comparisonFile('topics.json'), () => json(toTopicsExport(handbook, context))],
    [urls.comparisonFile('topics.csv'), () => ({ type: 'text/csv', text: toTopicsCsv(handbook) })],
    ...searchTable(handbook, context),
    ...reviewTable(handbook, context),
  ]
}

/** Where web servers lead readers of former addresses; no file where nothing has moved. */
function redirectTable(handbook: Handbook, context: SiteContext): DataTable {
  const text = toRedirects(handbook, context)
  return text === '' ? [] : [['_redirects', () => ({ type: 'text/plain', text })]]
}

/** What tells programs how to read the site: the formats of the data, its pages, and who may come. */
function guideTable(handbook: Handbook, { absoluteUrls, site }: SiteContext): DataTable {
  const pages = (): string[] => (site === undefined ? [] : pageAddresses(handbook, absoluteUrls))
  const sitemap = site === undefined ? undefined : absoluteUrls.sitemap()
  return [
    [urls.handbookSchema(), () => json(toHandbookJsonSchema(absoluteUrls.handbookSchema()))],
    [urls.policySchema(), () => json(toPolicyJsonSchema(absoluteUrls.policySchema()))],
    [urls.glossarySchema(), () => json(toGlossaryJsonSchema(absoluteUrls.glossarySchema()))],
    [urls.sitemap(), () => ({ type: 'application/xml', text: toSitemap(pages()) })],
    [urls.robots(), () => ({ type: 'text/plain', text: toRobots(sitemap) })],
  ]
}

/**
 * The data files of a handbook’s site, by their addresses below its root, such as
 * `review/register.json`.
 */
export function dataFiles(handbook: Handbook, context: SiteContext): Map<string, DataMaker> {
  return new Map([
    ...handbook.councils.flatMap((council) => councilTable(handbook, context, council)),
    ...handbookTable(handbook, context),
    ...redirectTable(handbook, context),
    ...guideTable(handbook, context),
  ])
}
