import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { build } from 'astro'
import { cacheFolder, loadHandbook } from '../src/load/load-handbook.ts'
import { OptionError, type Options } from '../src/load/options.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import { reportContext } from './report-context.ts'

/** The file by which an earlier output is known to be one. */
const mark = 'handbook.json'

function holds(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner))
  return path === '' || !path.startsWith('..')
}

/** Refuses an output folder that holds something a person may have written: only an earlier output is ever replaced. */
export function checkOutputFolder({ out, content, root }: Options): void {
  if (holds(out, root) || holds(out, content) || holds(content, out)) {
    throw new OptionError(`Unexpected output folder \`${out}\`: it holds the content or the program itself. Set HANDBOOK_OUT to a folder of its own, such as \`dist\`.`)
  }
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, mark))) {
    throw new OptionError(`Unexpected output folder \`${out}\`: it is not empty and does not hold an earlier build. Nothing was changed. Choose another folder, or empty this one.`)
  }
}

/** Puts a finished site in the place of the earlier one; at no moment is there half a site. */
function putInPlace(finished: string, out: string): void {
  const old = `${finished}.old`
  if (existsSync(out)) renameSync(out, old)
  renameSync(finished, out)
  rmSync(old, { recursive: true, force: true })
}

/** Builds the site aside and puts it in place whole. */
async function buildAside(options: Options): Promise<void> {
  const aside = join(dirname(options.out), `.${basename(options.out)}-${String(process.pid)}`)
  mkdirSync(dirname(options.out), { recursive: true })
  try {
    await build({ root: options.root, outDir: aside, logLevel: 'error' })
    putInPlace(aside, options.out)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/**
 * Checks the content and builds the site. Gives back false, with everything that is wrong printed and the previous output as it was, when the content
 * has errors.
 */
export async function buildSite(options: Options): Promise<boolean> {
  checkOutputFolder(options)
  const started = performance.now()
  const { messages, failed, texts } = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (messages.length > 0) process.stdout.write(`${reportToTerminal(messages, reportContext(options, texts))}\n`)
  if (failed) {
    process.stderr.write(`Nothing was built${existsSync(options.out) ? `; the site in ${relative(process.cwd(), options.out)} is as it was` : ''}. Put the errors right and run the command again.\n`)
    return false
  }
  await buildAside(options)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`Built the handbook into ${relative(process.cwd(), options.out)} in ${seconds} s.\n`)
  return true
}
