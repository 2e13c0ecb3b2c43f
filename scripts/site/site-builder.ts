import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { cacheFolder, type LoadedHandbook, loadHandbook, type ReadContent, readContent, textsByPath } from '../../src/load/load-handbook.ts'
import { OptionError, type Options } from '../../src/load/options.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import { siteContext, type SiteLocals } from '../../src/site/site-context.ts'
import { writeSitePapers } from '../../src/site/site-papers.ts'
import { digestInputs, looksChanged, messagesIfUpToDate, stampOutput } from './build-stamp.ts'
import { type CompiledPages, compilePages } from './compile-pages.ts'
import { clearLeftovers } from './leftovers.ts'
import { writeSite } from './write-site.ts'
import type { Progress } from '../progress.ts'
import { reportContext } from '../report-context.ts'

/** What is said of the content when it has been read. */
type Findings = Pick<LoadedHandbook, 'messages' | 'failed' | 'texts'>

/** The file by which an earlier output is known to be one. */
const mark = 'handbook.json'

function holds(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner))
  return !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`)
}

/** Refuses an output folder that holds something a person may have written: only an earlier output is ever replaced. */
function checkOutputFolder({ out, content, root }: Options): void {
  if (holds(out, root) || holds(out, content) || holds(content, out)) {
    throw new OptionError(`Unexpected output folder \`${out}\`: it holds the content or the program itself. Set HANDBOOK_OUT to a folder of its own, such as \`dist\`.`)
  }
  if (!existsSync(out)) return
  if (!statSync(out).isDirectory()) throw new OptionError(`Unexpected output folder \`${out}\`: it is a file. Set HANDBOOK_OUT to a folder of its own, such as \`dist\`.`)
  if (readdirSync(out).length > 0 && !existsSync(join(out, mark))) {
    throw new OptionError(`Unexpected output folder \`${out}\`: it is not empty and does not hold an earlier build. Nothing was changed. Choose another folder, or empty this one.`)
  }
}

/** Moves a folder; to another disk it is copied. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true })
  }
}

function besideOf(out: string, ending: string): string {
  return join(dirname(out), `.${basename(out)}-${String(process.pid)}${ending}`)
}

/** Brings back the site that an earlier run had set aside and could not put back because the machine stopped. */
function restoreSetAside(out: string): void {
  if (existsSync(out) || !existsSync(dirname(out))) return
  const pattern = new RegExp(`^\\.${RegExp.escape(basename(out))}-\\d+\\.old$`)
  const setAside = readdirSync(dirname(out)).find((name) => pattern.test(name))
  if (setAside !== undefined) renameSync(join(dirname(out), setAside), out)
}

/** Puts a finished site in the place of the earlier one; at no moment is there half a site. When that fails, the earlier one is put back. */
function putInPlace(finished: string, out: string): void {
  const [next, old] = [besideOf(out, '.new'), besideOf(out, '.old')]
  mkdirSync(dirname(out), { recursive: true })
  try {
    move(finished, next)
    if (existsSync(out)) renameSync(out, old)
    try {
      renameSync(next, out)
    } catch (error) {
      if (existsSync(old)) renameSync(old, out)
      throw error
    }
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

/** A folder for this build, in which the site is written; those of builds that were broken off are cleared away. */
function makeWorkshop({ root, content }: Options): string {
  const cache = cacheFolder(root, content)
  mkdirSync(cache, { recursive: true })
  clearLeftovers(cache, /^site-(\d+)$/)
  return join(cache, `site-${String(process.pid)}`)
}

/** Builds the site aside and puts it in place whole. */
async function buildAside(pages: CompiledPages, locals: SiteLocals, options: Options, progress: Progress): Promise<void> {
  const aside = makeWorkshop(options)
  try {
    await writeSite(pages, locals, aside, progress)
    // Papers have a line of their own.
    progress.end()
    const remark = options.papers ? await writeSitePapers(locals, options.root, aside) : undefined
    if (remark !== undefined) process.stderr.write(`${remark}\n`)
    putInPlace(aside, options.out)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
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

/** What was found in the content when a site was made that need not be built again; undefined when it must. Nothing is parsed for it. */
function findUpToDate(options: Options, source: ReadContent, inputs: string): Findings | undefined {
  const messages = looksChanged(options) ? undefined : messagesIfUpToDate(options, inputs)
  return messages && { messages, failed: false, texts: textsByPath(source) }
}

/** Builds the site from what was read. Gives back false when the content has errors. */
async function buildAnew(options: Options, source: ReadContent, inputs: string, progress: Progress): Promise<boolean> {
  const cache = cacheFolder(options.root, options.content)
  const loaded = loadHandbook({ ...options, cache, onProgress: progress.tell }, source)
  progress.end()
  if (!reportOn(loaded, options)) return false
  const locals = { handbook: loaded.handbook, context: siteContext(options) }
  progress.tell('Preparing the pages')
  await buildAside(await compilePages(options), locals, options, progress)
  stampOutput(options, inputs, loaded.messages)
  return true
}

/**
 * Checks the content and builds the site. A site that was made from the same content by the same program is left as it is. Gives back false, with everything that
 * is wrong printed and the previous output as it was, when the content has errors.
 */
export async function buildSite(asked: Options, progress: Progress): Promise<boolean> {
  const started = performance.now()
  restoreSetAside(asked.out)
  const options = { ...asked, out: existsSync(asked.out) ? realpathSync(asked.out) : asked.out }
  checkOutputFolder(options)
  const name = relative(process.cwd(), options.out)
  const source = readContent(options.content)
  const inputs = digestInputs(options, source.digest)
  const known = findUpToDate(options, source, inputs)
  if (known) reportOn(known, options)
  else if (!await buildAnew(options, source, inputs, progress)) return false
  process.stdout.write(known ? `The handbook in ${name} is up to date: nothing has changed since it was built (${secondsSince(started)}).\n` : `Built the handbook into ${name} in ${secondsSince(started)}.\n`)
  return true
}
