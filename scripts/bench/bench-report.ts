import { cpus } from 'node:os'
import { type Result, type Situation, situations } from './measure-builder.ts'
import type { IndexMeasurement } from './measure-index.ts'
import type { SearchMeasurement } from './measure-search.ts'
import type { PageSize, SiteSizes } from './page-sizes.ts'

/** A table in plain text: the first column to the left, figures to the right. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

function toRow(
  name: string,
  result: Result,
  figure: (measured: Result[Situation]) => string,
): string[] {
  return [name, ...situations.map((situation) => figure(result[situation]))]
}

const inMegabytes = ({ megabytes }: Result[Situation]) =>
  megabytes === undefined ? 'not measured' : String(Math.round(megabytes))

function ratioRows(ours: Result, stock: Result): string[][] {
  const ratio = (upper: number | undefined, lower: number | undefined) =>
    upper === undefined || lower === undefined ? '–' : `${(upper / lower).toFixed(1)} ×`
  return [
    [
      'stock ÷ ours, time',
      ...situations.map((situation) => ratio(stock[situation].seconds, ours[situation].seconds)),
    ],
    [
      'stock ÷ ours, memory',
      ...situations.map((situation) =>
        ratio(stock[situation].megabytes, ours[situation].megabytes),
      ),
    ],
  ]
}

/** The machine that measured: its system, cores and version of Node. */
export function describeMachine(): string {
  const processors = cpus()
  return `${process.platform} ${process.arch}, ${String(processors.length)} cores (${processors[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`
}

/** Time and memory of each build in each situation, and how many times as much the stock collection needs. */
export function reportTimes(results: ReadonlyMap<string, Result>): string {
  const [ours, stock] = [results.get('ours'), results.get('stock')]
  const rows = [...results].flatMap(([name, result]) => [
    toRow(`${name}, seconds`, result, ({ seconds }) => seconds.toFixed(2)),
    toRow(`${name}, peak MB`, result, inMegabytes),
  ])
  return toTable([['', ...situations], ...rows, ...(ours && stock ? ratioRows(ours, stock) : [])])
}

/** The sizes of three pages in handbooks of different sizes, side by side. */
export function reportSizes(sites: readonly SiteSizes[]): string {
  const page = (name: string, size: (site: SiteSizes) => PageSize) => [
    `${name}, bytes (gzip)`,
    ...sites.map((site) => `${String(size(site).raw)} (${String(size(site).gzip)})`),
  ]
  return toTable([
    ['', ...sites.map(({ policies }) => `${String(policies)} policies`)],
    page('home page', ({ home }) => home),
    page('council page', ({ council }) => council),
    page('policy page', ({ policy }) => policy),
    ['files written', ...sites.map(({ files }) => String(files))],
  ])
}

/** What searching costs the reader in handbooks of different sizes, and what the index costs the build. */
export function reportSearch(
  measurements: readonly SearchMeasurement[],
  index: IndexMeasurement,
): string {
  const rows = measurements.flatMap(({ policies, queries }) =>
    queries.map(({ query, firstBytes, firstMilliseconds, laterMilliseconds }) => [
      `${String(policies)} policies, “${query}”`,
      String(firstBytes),
      firstMilliseconds.toFixed(0),
      laterMilliseconds.toFixed(0),
    ]),
  )
  const ratio = (index.ours / index.commandLine).toFixed(2)
  return [
    toTable([['search in a browser', 'first query, bytes', 'first, ms', 'later, ms'], ...rows]),
    'Bytes are those of all answers that come after the reader has asked, heads included; text is sent with gzip, the index as it is.',
    `Index of all policies: ours ${index.ours.toFixed(2)} s, the Pagefind command line on bare pages ${index.commandLine.toFixed(2)} s (${ratio} ×).`,
  ].join('\n')
}
