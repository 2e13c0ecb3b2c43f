import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import {
  cacheFolder,
  type LoadedHandbook,
  loadHandbook,
  type ReadContent,
  readContent,
  textsByPath,
} from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import { siteContext, type SiteLocals } from '../../src/site/site-context.ts'
import { writeSitePapers } from '../../src/site/site-papers.ts'
import type { Progress } from '../progress.ts'
import { reportContext } from '../report-context.ts'
import {
  clearStamps,
  digestInputs,
  looksChanged,
  messagesIfUpToDate,
  stampOutput,
} from './build-stamp.ts'
import { type CompiledPages, compilePages } from './compile-pages.ts'
import { explainCacheTrouble, explainingDisk } from './explain-disk.ts'
import { findOutputFolder } from './output-folder.ts'
import { recover } from './put-in-place.ts'
import { writeInPlace } from './write-in-place.ts'
import { writeSite } from './write-site.ts'

/** What is said of the content when it has been read. */
type Findings = Pick<LoadedHandbook, 'messages' | 'failed' | 'texts'>

function say(notices: readonly (string | undefined)[]): void {
  for (const notice of notices) if (notice !== undefined) process.stderr.write(`${notice}\n`)
}

/** Builds the site aside and puts it in place whole. */
async function buildAside(
  pages: CompiledPages,
  locals: SiteLocals,
  { root, out, papers }: Options,
  progress: Progress,
): Promise<void> {
  let ofPapers: string | undefined
  const notices = await writeInPlace(out, async (folder) => {
    await writeSite(pages, locals, folder, progress)
    // Papers have a line of their own.
    progress.end()
    if (papers) ofPapers = await writeSitePapers(locals, root, folder)
  })
  say([ofPapers, ...notices])
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

/** Prints everything that is wrong with the content. Gives back false when it has errors. */
function reportOn({ messages, texts, failed }: Findings, options: Options): boolean {
  if (messages.length > 0)
    process.stdout.write(`${reportToTerminal(messages, reportContext(options, texts))}\n`)
  if (!failed) return true
  process.stderr.write(
    `Nothing was built${existsSync(options.out) ? `; the site in ${relative(process.cwd(), options.out)} is as it was` : ''}. Put the errors right and run the command again.\n`,
  )
  return false
}

/** What was found in the content when a site was made that need not be built again; undefined when it must. Nothing is parsed for it. */
function findUpToDate(options: Options, source: ReadContent, inputs: string): Findings | undefined {
  const messages = looksChanged(options) ? undefined : messagesIfUpToDate(options, inputs)
  return messages && { messages, failed: false, texts: textsByPath(source) }
}

/** Builds the site from what was read. Gives back false when the content has errors. */
async function buildAnew(
  options: Options,
  source: ReadContent,
  inputs: string,
  progress: Progress,
): Promise<boolean> {
  const cache = cacheFolder(options.root, options.content)
  const loaded = loadHandbook({ ...options, cache, onProgress: progress.tell }, source)
  progress.end()
  if (!reportOn(loaded, options)) return false
  progress.tell('Preparing the pages')
  const pages = await compilePages(options)
  try {
    const locals = { handbook: loaded.handbook, context: siteContext(options) }
    await buildAside(pages, locals, options, progress)
  } finally {
    pages.close()
  }
  if (!stampOutput(options, inputs, loaded.messages)) say([explainCacheTrouble(options)])
  return true
}

/**
 * Checks the content and builds the site. A site that was made from the same content by the same program is left as it is. Gives back false, with everything that
 * is wrong printed and the previous output as it was, when the content has errors.
 */
export async function buildSite(asked: Options, progress: Progress): Promise<boolean> {
  const started = performance.now()
  const out = await explainingDisk(asked, () => Promise.resolve(findOutputFolder(asked)))
  const options = { ...asked, out }
  recover(out)
  clearStamps(options)
  const name = relative(process.cwd(), out)
  const source = readContent(options.content)
  const inputs = digestInputs(options, source.digest)
  const known = findUpToDate(options, source, inputs)
  if (known) reportOn(known, options)
  else if (!(await explainingDisk(options, () => buildAnew(options, source, inputs, progress))))
    return false
  const taken = secondsSince(started)
  process.stdout.write(
    known
      ? `The handbook in ${name} is up to date: nothing has changed since it was built (${taken}).\n`
      : `Built the handbook into ${name} in ${taken}.\n`,
  )
  return true
}
