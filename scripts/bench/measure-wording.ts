import { globSync } from 'node:fs'
import { join } from 'node:path'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import type { Handbook } from '../../src/model/types.ts'
import { sharedPassagesOf } from '../../src/views/comparison/shared-passages.ts'
import { root } from '../root.ts'
import { toTable } from './bench-report.ts'
import { median } from './measure.ts'
import { today } from './our-builder.ts'
import { type PageSize, sizeOf } from './page-sizes.ts'

/** How many councils are compared, one size after the other. */
export const wordingSizes: readonly number[] = [50, 100, 200, 400, 800]
/** With how many councils a site is built. */
export const builtCouncils = 200

/** What one search for shared wording took and found. */
export interface Search {
  councils: number
  clauses: number
  /** Seconds of processor time, which other programs on the machine do not lengthen. */
  seconds: number
  pairs: number
  /** The share of the clauses of which a version was found at another council, from 0 to 1. */
  partnered: number
}

function timed(handbook: Handbook): {
  seconds: number
  found: ReturnType<typeof sharedPassagesOf>
} {
  const before = process.cpuUsage()
  const found = sharedPassagesOf(handbook)
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, found }
}

/** Times the search for the wording that the policies of a content folder share: the median of so many runs. Reading the files does not count. */
export function measureWording(content: string, councils: number, runs: number): Search {
  const { handbook } = loadHandbook({ root, content, today })
  // A fresh object each time: what is found is remembered for as long as a handbook is held.
  const all = Array.from({ length: runs }, () => timed({ ...handbook }))
  const [first] = all
  const clauses = handbook.councils.reduce(
    (sum, { policies }) =>
      sum + policies.reduce((count, policy) => count + policy.clauses.length, 0),
    0,
  )
  const between = new Set(
    first?.found.pairs.flatMap(({ a, b }) =>
      a.policy === b.policy ? [] : [a.passage.clause, b.passage.clause],
    ),
  )
  return {
    councils,
    clauses,
    seconds: median(all.map(({ seconds }) => seconds)),
    pairs: first?.found.pairs.length ?? 0,
    partnered: between.size / clauses,
  }
}

/** The exponent with which the time grows: the slope of a straight line through the logarithms (least squares). */
function growthOf(searches: readonly Search[]): number {
  const points = searches.map(
    ({ councils, seconds }) => [Math.log(councils), Math.log(seconds)] as const,
  )
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  return (
    points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) /
    points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  )
}

/** The searches in a table, and how they grow. */
export function reportWording(searches: readonly Search[]): string {
  const table = toTable([
    ['', ...searches.map(({ councils }) => `${String(councils)} councils`)],
    ['clauses', ...searches.map(({ clauses }) => String(clauses))],
    [
      'search for shared wording, processor seconds',
      ...searches.map(({ seconds }) => seconds.toFixed(2)),
    ],
    ['pairs of passages found', ...searches.map(({ pairs }) => String(pairs))],
    [
      'clauses with a version elsewhere',
      ...searches.map(({ partnered }) => `${String(Math.round(100 * partnered))} %`),
    ],
  ])
  return `${table}\nThe time grows with the number of councils to the power of ${growthOf(searches).toFixed(2)}.`
}

/** The sizes of what the comparison consists of; of the pages of topics the largest. */
export interface ComparisonSizes {
  matrix: PageSize
  topic: PageSize
  wording: PageSize
  json: PageSize
  csv: PageSize
}

/** Measures the comparison of a built site. */
export function measureComparison(out: string): ComparisonSizes {
  const folder = join(out, 'compare')
  const others = new Set([
    'index.html',
    'wording/index.html',
    'no-topic/index.html',
    'two/index.html',
  ])
  const topics = globSync('**/index.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !others.has(path))
  const [topic] = topics
    .map((path) => sizeOf(join(folder, path)))
    .toSorted((a, b) => b.gzip - a.gzip)
  if (!topic) throw new Error(`There is no page of a topic in ${folder}`)
  return {
    matrix: sizeOf(join(folder, 'index.html')),
    topic,
    wording: sizeOf(join(folder, 'wording', 'index.html')),
    json: sizeOf(join(folder, 'topics.json')),
    csv: sizeOf(join(folder, 'topics.csv')),
  }
}

/** The sizes in a table. */
export function reportComparison(
  { matrix, topic, wording, json, csv }: ComparisonSizes,
  councils: number,
): string {
  const row = (name: string, { raw, gzip }: PageSize) => [name, String(raw), String(gzip)]
  return toTable([
    [`${String(councils)} councils`, 'bytes', 'gzip'],
    row('matrix', matrix),
    row('largest page of a topic', topic),
    row('page of shared wording', wording),
    row('topics.json', json),
    row('topics.csv', csv),
  ])
}
