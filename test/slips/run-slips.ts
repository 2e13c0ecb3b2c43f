import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import type { Slip } from './slip.ts'

/** Content files by path, relative to the content folder. */
export type Files = Readonly<Record<string, string>>

/** What became of a slip: whether its rule told of it at its place, and all that was said. */
export interface SlipResult {
  slip: Slip
  told: boolean
  messages: readonly VFileMessage[]
}

/** The day that counts as today in the sound handbook. */
export const today = '2026-01-15'

const root = join(import.meta.dirname, '..', '..')
const sound = join(import.meta.dirname, 'handbook')

/** The files of the sound handbook. */
export function readSound(): Files {
  const paths = globSync('**/*.{yaml,mdx,txt}', { cwd: sound }).sort()
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(sound, path), 'utf8')]),
  )
}

type Family = Record<string, unknown>

/** All slips: the lists named `…Slips` that the modules of this folder export. */
export async function readSlips(): Promise<Slip[]> {
  const names = globSync('*.ts', { cwd: import.meta.dirname }).sort()
  const families = await Promise.all(
    names
      .filter((name) => !name.includes('.test.'))
      .map((name) => import(`./${name}`) as Promise<Family>),
  )
  const lists = families
    .flatMap((family) => Object.entries(family))
    .filter(([name, list]) => name.endsWith('Slips') && Array.isArray(list))
  return lists.flatMap(([, list]) => list as Slip[])
}

/** Everything that is said of these files when they lie in a content folder. */
export function messagesOf(files: Files): readonly VFileMessage[] {
  const content = mkdtempSync(join(tmpdir(), 'clausebook-slips-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true })
      writeFileSync(join(content, path), text)
    }
    return loadHandbook({ root, content, today }).messages
  } finally {
    rmSync(content, { recursive: true, force: true })
  }
}

/** The sound files with a slip in them. */
export function withSlip(files: Files, { path, edit }: Slip): Files {
  const edited = edit(files[path] ?? '')
  const changes = typeof edited === 'string' ? { [path]: edited } : edited
  const all: [string, string | null][] = Object.entries({ ...files, ...changes })
  return Object.fromEntries(all.flatMap(([name, text]) => (text === null ? [] : [[name, text]])))
}

function isAt(message: VFileMessage, { line }: Slip, text: string): boolean {
  if (typeof line === 'number') return (message.line ?? 0) === line
  return message.line !== undefined && line.test(text.split('\n')[message.line - 1] ?? '')
}

/** Makes a slip in the sound files and listens to what is said of it. */
export function runSlip(files: Files, slip: Slip): SlipResult {
  const edited = withSlip(files, slip)
  const messages = messagesOf(edited)
  const told = messages.some(
    (message) =>
      message.ruleId === slip.rule &&
      message.file === slip.path &&
      isAt(message, slip, edited[slip.path] ?? ''),
  )
  return { slip, told, messages }
}
