import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { keep, readKept } from '../../src/disk/kept-file.ts'
import { clearLeftovers } from '../../src/disk/leftovers.ts'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { compareText } from '../../src/text/compare-text.ts'
import {
  type PlainMessage,
  toPlainMessage,
  toVFileMessage,
} from '../../src/messages/plain-message.ts'
import { isWhole, listName } from './written-files.ts'

/** What a site was made from, and the state in which it was left. */
interface Stamp {
  inputs: string
  output: string
  /** What was said of the content. */
  messages: readonly PlainMessage[]
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort(compareText)
}

/** Changes with the program, where it lies, its libraries and the public address: everything that compiled pages depend on. */
export function digestProgram({ root, site, base }: Options): string {
  const program = [
    ...filesOf(join(root, 'src')),
    ...filesOf(join(root, 'public')),
    ...filesOf(join(root, 'scripts')),
    join(root, 'astro.config.mjs'),
    join(root, 'package-lock.json'),
  ]
  const texts = program.map((path) => `${relative(root, path)}\0${readFileSync(path, 'base64')}`)
  return hash('sha1', [process.version, root, site ?? '', base, ...texts].join('\0'))
}

/** Changes with the program, the content and everything that the environment decides. Taken before a build, so that a change during it is not missed. */
export function digestInputs(options: Options, contentDigest: string): string {
  return hash(
    'sha1',
    [digestProgram(options), contentDigest, options.today, String(options.papers)].join('\0'),
  )
}

/** Changes with every byte that a build has written into the output. */
function digestOutput(out: string): string {
  return hash('sha256', readFileSync(join(out, listName)))
}

function stampPath({ root, content, out }: Options): string {
  return join(cacheFolder(root, content), `built-${hash('sha1', out).slice(0, 12)}.json`)
}

/** True when the site is surely not up to date: there is none, or a file of the content is younger. False says nothing. */
export function looksChanged(options: Options): boolean {
  try {
    const { mtimeMs } = statSync(stampPath(options))
    return (
      !existsSync(options.out) ||
      readdirSync(options.content, { recursive: true, encoding: 'utf8' }).some(
        (path) => statSync(join(options.content, path)).mtimeMs > mtimeMs,
      )
    )
  } catch {
    return true
  }
}

/** What was said of the content when the site in the output folder was made from just this content by just this program; undefined when it was not, or when it is not as it was made. */
export function messagesIfUpToDate(
  options: Options,
  inputs: string,
): readonly VFileMessage[] | undefined {
  const kept = readKept(stampPath(options))
  if (!kept) return undefined
  const { messages, ...stamp } = JSON.parse(kept.toString('utf8')) as Stamp
  const isKnown =
    stamp.inputs === inputs && isWhole(options.out) && stamp.output === digestOutput(options.out)
  return isKnown ? messages.map(toVFileMessage) : undefined
}

/** Notes down what the site in the output folder was made from, and what was said of the content. Gives back false where the disk does not take it. */
export function stampOutput(
  options: Options,
  inputs: string,
  messages: readonly VFileMessage[],
): boolean {
  const stamp: Stamp = {
    inputs,
    output: digestOutput(options.out),
    messages: messages.map(toPlainMessage),
  }
  return keep(stampPath(options), Buffer.from(`${JSON.stringify(stamp)}\n`))
}

/** Clears away stamps that were not written to the end. */
export function clearStamps({ root, content }: Options): void {
  clearLeftovers(cacheFolder(root, content), /^built-\w+\.json\.(?<owner>[\w-]+)$/)
}
