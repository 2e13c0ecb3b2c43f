import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { compareText } from '../../src/messages/message.ts'
import { type PlainMessage, toPlainMessage, toVFileMessage } from '../../src/messages/plain-message.ts'

/** What a site was made from, and the state in which it was left. */
interface Stamp {
  inputs: string
  output: string
  /** What was said of the content. */
  messages: readonly PlainMessage[]
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort(compareText)
}

/** Changes with the program, where it lies, its libraries and the public address: everything that compiled pages depend on. */
export function digestProgram({ root, site, base }: Options): string {
  const program = [...filesOf(join(root, 'src')), ...filesOf(join(root, 'public')), ...filesOf(join(root, 'scripts')), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]
  const texts = program.map((path) => `${relative(root, path)}\0${readFileSync(path, 'base64')}`)
  return hash('sha1', [process.version, root, site ?? '', base, ...texts].join('\0'))
}

/** Changes with the program, the content and everything that the surroundings decide. Taken before a build, so that a change during it is not missed. */
export function digestInputs(options: Options, contentDigest: string): string {
  return hash('sha1', [digestProgram(options), contentDigest, options.today, String(options.papers)].join('\0'))
}

/** Changes when a file of the site is written to, added or taken away. */
function digestOutput(out: string): string {
  return hash('sha1', filesOf(out).map((path) => {
    const { size, mtimeMs } = statSync(path)
    return `${relative(out, path)} ${String(size)} ${String(mtimeMs)}`
  }).join('\n'))
}

function stampPath({ root, content, out }: Options): string {
  return join(cacheFolder(root, content), `built-${hash('sha1', out).slice(0, 12)}.json`)
}

/** True when the site is surely not up to date: there is none, or a file of the content is younger. False says nothing. */
export function looksChanged(options: Options): boolean {
  try {
    const { mtimeMs } = statSync(stampPath(options))
    return !existsSync(options.out) || readdirSync(options.content, { recursive: true, encoding: 'utf8' }).some((path) => statSync(join(options.content, path)).mtimeMs > mtimeMs)
  } catch {
    return true
  }
}

/** What was said of the content when the site in the output folder was made from just this content by just this program; undefined when it was not, or when somebody has touched it since. */
export function messagesIfUpToDate(options: Options, inputs: string): readonly VFileMessage[] | undefined {
  try {
    const { messages, ...stamp } = JSON.parse(readFileSync(stampPath(options), 'utf8')) as Stamp
    return stamp.inputs === inputs && stamp.output === digestOutput(options.out) ? messages.map(toVFileMessage) : undefined
  } catch {
    return undefined
  }
}

/** Notes down what the site in the output folder was made from, and what was said of the content. */
export function stampOutput(options: Options, inputs: string, messages: readonly VFileMessage[]): void {
  const path = stampPath(options)
  mkdirSync(dirname(path), { recursive: true })
  const stamp: Stamp = { inputs, output: digestOutput(options.out), messages: messages.map(toPlainMessage) }
  writeFileSync(path, `${JSON.stringify(stamp)}\n`)
}
