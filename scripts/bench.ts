/**
 * Measures how long the handbook takes to build when it is large, beside the stock MDX content collection of Astro on the same text, and prints
 * tables; then how the search for shared wording grows with the number of councils, and how large the comparison of 200 councils is; then what papers take.
 * Nothing is asserted.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMachine, reportSearch, reportSizes, reportTimes } from './bench/bench-report.ts'
import { readClausePool, type PoolUnit } from './bench/clause-pool.ts'
import { fileToEdit, generateHandbook } from './bench/generate-handbook.ts'
import { generateCouncils } from './bench/generate-councils.ts'
import { measure } from './bench/measure.ts'
import { type Contestant, measureAll } from './bench/measure-builder.ts'
import { measureIndex } from './bench/measure-index.ts'
import { measureSearch, type SearchMeasurement } from './bench/measure-search.ts'
import { type OurBuilder, ourBuilder } from './bench/our-builder.ts'
import { measureBrowserPrint, measurePapers, reportPapers } from './bench/measure-papers.ts'
import { measureSite, type SiteSizes } from './bench/page-sizes.ts'
import { stockBuilder } from './bench/stock-builder.ts'
import {
  builtCouncils,
  measureComparison,
  measureWording,
  reportComparison,
  reportWording,
  wordingSizes,
} from './bench/measure-wording.ts'
import { OptionError } from '../src/load/options.ts'
import { quotable } from '../src/messages/message.ts'
import { listOf } from '../src/text/list.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'
import { root } from './root.ts'

/** What alone can be measured: one of the two builds, the comparison of many councils, or papers. */
const parts = ['ours', 'stock', 'wording', 'papers'] as const

const command = defineCommand({
  name: 'bench',
  does: 'Builds generated policies and prints times, memory, page sizes and what a search costs, beside Astro’s stock MDX collection; then how the search for shared wording grows, and what papers take. It takes some minutes.',
  options: {
    policies: {
      type: 'string',
      value: '<number>',
      expected: 'a whole number above zero, such as `--policies 500`',
      help: 'how many policies are generated; 500 when left out',
    },
    runs: {
      type: 'string',
      value: '<number>',
      expected: 'a whole number above zero, such as `--runs 3`',
      help: 'how often each is measured; 3 when left out',
    },
    only: {
      type: 'string',
      value: '<part>',
      expected: listOf(parts),
      help: `only one part: ${parts.join(', ')}`,
    },
    keep: { type: 'boolean', help: 'leave the generated folders where they are' },
  },
  reads: [],
  fails: 'a build has failed',
})

/** What was asked for. */
interface BenchOptions {
  policies: number
  runs: number
  only: (typeof parts)[number] | undefined
  /** Whether the generated folders stay where they are. */
  keep: boolean
}

function readCount(name: string, value: string): number {
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value)
  throw new OptionError(
    `Unexpected --${name} \`${quotable(value)}\`, expected a whole number above zero.`,
  )
}

function readBenchOptions({
  values: { policies = '500', runs = '3', only, keep },
}: Asked<typeof command.options>): BenchOptions {
  const part = parts.find((each) => each === only)
  if (only !== undefined && part === undefined)
    throw new OptionError(`Unexpected --only \`${quotable(only)}\`, expected ${listOf(parts)}.`)
  return {
    policies: readCount('policies', policies),
    runs: readCount('runs', runs),
    only: part,
    keep,
  }
}

/** The folders of a benchmark and what is put into them. */
interface Workshop {
  folder: string
  source: string
  pool: readonly PoolUnit[]
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

function generate({ folder, source, pool }: Workshop, policies: number): string {
  const target = join(folder, `content-${String(policies)}`)
  generateHandbook({ source, target, pool, policies })
  return target
}

/** Builds once with nothing at all kept from before. In the rounds that follow only the content is new. */
async function reportFirst(ours: OurBuilder): Promise<string> {
  ours.leftovers.setAside()
  ours.forgetPages()
  const { seconds, megabytes } = await measure(ours.command)
  return `The very first build of ours, in which Astro compiles the pages, which are kept: ${seconds.toFixed(2)} s${megabytes === undefined ? '' : `, ${megabytes.toFixed(0)} MB`}.`
}

/** Builds smaller handbooks too, so that their pages can be compared with those of the large one. */
async function compareSizes(
  workshop: Workshop,
  out: string,
  policies: number,
): Promise<SiteSizes[]> {
  const sites: SiteSizes[] = []
  for (const fewer of new Set(
    [5, Math.round(policies / 5)].filter((number) => number < policies),
  )) {
    const small = ourBuilder(
      generate(workshop, fewer),
      join(workshop.folder, `ours-${String(fewer)}`),
    )
    await measure(small.command)
    sites.push(measureSite(small.out, fewer))
    small.leftovers.remove()
  }
  return [...sites, measureSite(out, policies)]
}

/** Searches the large handbook and the real one, which has five policies; `stock` is the folder of the pages of the stock collection, where they have been built. */
async function compareSearch(
  workshop: Workshop,
  content: string,
  out: string,
  {
    policies,
    runs,
    stock,
  }: Pick<BenchOptions, 'policies' | 'runs'> & { stock: string | undefined },
): Promise<string> {
  const real = ourBuilder(workshop.source, join(workshop.folder, 'real'))
  await measure(real.command)
  const measured: (SearchMeasurement | undefined)[] = [
    await measureSearch(real.out, 5, runs),
    await measureSearch(out, policies, runs),
  ]
  const known = measured.filter((each) => each !== undefined)
  return `${known.length === 0 ? 'There is no browser to search in.\n' : ''}${reportSearch(known, await measureIndex(content, workshop.folder, runs, stock))}`
}

/** Measures the comparison of many councils whose policies are versions of one another. */
async function benchWording(
  { keep, runs }: BenchOptions,
  { folder, source, pool }: Workshop,
): Promise<void> {
  const contentOf = (councils: number): string => {
    const target = join(folder, `councils-${String(councils)}`)
    generateCouncils({ source, target, pool, councils })
    return target
  }
  say('Councils with one policy of thirty clauses each, versions of the same thirty real clauses.')
  say(
    `\n${reportWording(wordingSizes.map((councils) => measureWording(contentOf(councils), councils, runs)))}`,
  )
  const ours = ourBuilder(
    join(folder, `councils-${String(builtCouncils)}`),
    join(folder, 'compared'),
  )
  try {
    await measure(ours.command)
    say(`\n${reportComparison(measureComparison(ours.out), builtCouncils)}`)
  } finally {
    if (!keep) ours.leftovers.remove()
  }
}

/** So many policies are set as papers: what was measured before the engine was chosen had as many. */
const POLICIES_ON_PAPER = 200

async function benchPapers({ keep }: BenchOptions, workshop: Workshop): Promise<void> {
  const { folder, source } = workshop
  const real = ourBuilder(source, join(folder, 'printed'))
  try {
    const large = await measurePapers(generate(workshop, POLICIES_ON_PAPER), folder)
    const small = await measurePapers(source, folder)
    await measure(real.command)
    const pages = globSync('*/*/policy.json', { cwd: real.out })
      .map((path) => `/${path.replaceAll('\\', '/').replace('policy.json', '')}`)
      .toSorted()
    say(`\n${reportPapers(large, small, await measureBrowserPrint(real.out, pages))}`)
  } finally {
    if (!keep) real.leftovers.remove()
  }
}

async function bench(options: BenchOptions, workshop: Workshop): Promise<void> {
  const { policies, runs, only } = options
  const content = generate(workshop, policies)
  const ours = only === 'stock' ? undefined : ourBuilder(content, join(workshop.folder, 'ours'))
  const stock = only === 'ours' ? undefined : stockBuilder(content, join(workshop.folder, 'stock'))
  const contestants = [ours, stock].flatMap((builder): Contestant[] =>
    builder ? [{ builder, content, edited: fileToEdit(policies) }] : [],
  )
  say(
    `${String(policies)} policies of ten clause files each, in ${content}; median of ${String(runs)}.`,
  )
  say(
    `${describeMachine()}.${process.platform === 'linux' ? '' : ' Memory is measured on Linux only.'}\n`,
  )
  try {
    if (ours) say(await reportFirst(ours))
    say(`\n${reportTimes(await measureAll(contestants, runs, say))}`)
    if (ours) say(`\n${reportSizes(await compareSizes(workshop, ours.out, policies))}`)
    if (ours)
      say(
        `\n${await compareSearch(workshop, content, ours.out, { policies, runs, stock: stock?.out })}`,
      )
  } finally {
    if (!options.keep) ours?.leftovers.remove()
  }
}

await runCommand(command, async (asked) => {
  const options = readBenchOptions(asked)
  const source = join(root, 'content')
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  try {
    const workshop = { folder, source, pool: readClausePool(source) }
    if (options.only !== 'wording' && options.only !== 'papers') await bench(options, workshop)
    if (options.only === undefined || options.only === 'wording')
      await benchWording(options, workshop)
    if (options.only === undefined || options.only === 'papers')
      await benchPapers(options, workshop)
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true })
  }
  return 0
})
