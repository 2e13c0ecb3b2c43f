import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { cacheFolder, readContent, textsByPath } from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import type { Findings, HandbookSupply } from '../../src/supply/handbook-supply.ts'
import { shareHandbook } from '../../src/supply/shared-handbook.ts'
import { startLoading } from '../../src/supply/start-loading.ts'
import { clearStamps, digestInputs, looksChanged, messagesIfUpToDate, stampOutput } from './build-stamp.ts'
import { type CompiledPages, compilePages } from './compile-pages.ts'
import { explainCacheTrouble, explainingDisk } from './explain-disk.ts'
import { findOutputFolder } from './output-folder.ts'
import { recover } from './put-in-place.ts'
import { writeInPlace } from './write-in-place.ts'
import { writeSite } from './write-site.ts'
import { reportContext } from '../report-context.ts'

function say(remarks: readonly (string | undefined)[]): void {
  for (const remark of remarks) if (remark !== undefined) process.stderr.write(`${remark}\n`)
}

/** Builds the site aside and puts it in place whole. */
async function buildAside(pages: CompiledPages, supply: HandbookSupply, { out, papers }: Options): Promise<void> {
  let remark: string | undefined
  const remarks = await writeInPlace(out, async (folder) => { remark = await writeSite(pages, supply, { folder, papers }) })
  say([remark, ...remarks])
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

/** Prints everything that is wrong with the content. Gives back false when it has errors. */
function reportOn({ messages, texts, failed }: Findings, options: Options): boolean {
  if (messages.length > 0) process.stdout.write(`${reportToTerminal(messages, reportContext(options, texts))}\n`)
  if (!failed) return true
  process.stderr.write(`Nothing was built${existsSync(options.out) ? `; the site in ${relative(process.cwd(), options.out)} is as it was` : ''}. Put the errors right and run the command again.\n`)
  return false
}

/** Builds the site from what is supplied; the pages are compiled, if need be, while the handbook is still being loaded. Gives back false when the content has errors. */
async function buildFrom(supply: HandbookSupply, options: Options): Promise<boolean> {
  const inputs = digestInputs(options, await supply.digest)
  const known = await Promise.race([supply.findings, setImmediate(undefined)])
  if (known?.failed) return reportOn(known, options)
  // A build that begins before midnight ends on the same day.
  process.env['HANDBOOK_TODAY'] = options.today
  shareHandbook(options, supply)
  const [pages, sound] = await Promise.all([compilePages(options), supply.findings.then((findings) => reportOn(findings, options))])
  if (!sound) return false
  try {
    await buildAside(pages, supply, options)
  } finally {
    pages.close()
  }
  if (!stampOutput(options, inputs, (await supply.findings).messages)) say([explainCacheTrouble(options)])
  return true
}

/** What is known of a site that need not be built again; undefined when it must. Nothing is parsed for it. */
function findUpToDate(options: Options): Findings | undefined {
  if (looksChanged(options)) return undefined
  const read = readContent(options.content)
  const messages = messagesIfUpToDate(options, digestInputs(options, read.digest))
  return messages && { messages, failed: false, texts: textsByPath(read), digest: read.digest }
}

async function buildAnew(options: Options): Promise<boolean> {
  const supply = startLoading({ ...options, cache: cacheFolder(options.root, options.content) })
  try {
    return await explainingDisk(options, () => buildFrom(supply, options))
  } finally {
    await supply.stop()
  }
}

/**
 * Checks the content and builds the site. A site that was made from the same content by the same program is left as it is. Gives back false, with everything that
 * is wrong printed and the previous output as it was, when the content has errors.
 */
export async function buildSite(asked: Options): Promise<boolean> {
  const started = performance.now()
  const options = await explainingDisk(asked, () => Promise.resolve({ ...asked, out: findOutputFolder(asked) }))
  recover(options.out)
  clearStamps(options)
  const name = relative(process.cwd(), options.out)
  const known = findUpToDate(options)
  if (known) reportOn(known, options)
  else if (!await buildAnew(options)) return false
  process.stdout.write(known ? `The handbook in ${name} is up to date: nothing has changed since it was built (${secondsSince(started)}).\n` : `Built the handbook into ${name} in ${secondsSince(started)}.\n`)
  return true
}
