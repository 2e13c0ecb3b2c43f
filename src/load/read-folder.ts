import { hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareText, quotable, type Report } from '../messages/message.ts'
import { decode } from './decode.ts'

/** A content file as it lies on the disk. */
export interface SourceFile {
  /** Relative to the content folder, with `/` between the names. */
  path: string
  text: string
  /** Changes whenever the path or the bytes do. */
  digest: string
}

/** The largest file that is read: 400 kB, ten times the longest section of a real policy. */
const largest = 400_000
const deepestFolder = 4
const ignored = /^(?:\.|Thumbs\.db$|desktop\.ini$|~\$)|~$/

function toSourceFile(folder: string, path: string, report: Report): SourceFile | undefined {
  const { size } = statSync(join(folder, path))
  if (size > largest) {
    report(path, 'file-too-large', undefined, { found: `${String(Math.round(size / 1000))} kB`, expected: `${String(largest / 1000)} kB` })
    return undefined
  }
  const bytes = readFileSync(join(folder, path))
  return { path, text: decode(path, bytes, report), digest: hash('sha1', Buffer.concat([Buffer.from(`${path}\0`), bytes])) }
}

function readEntry(folder: string, path: string, entry: Dirent, files: SourceFile[], report: Report): void {
  if (entry.isSymbolicLink()) report(path, 'file-link', undefined, {})
  else if (entry.isDirectory()) readInto(folder, path, files, report)
  else if (!/\.(?:mdx?|ya?ml)$/i.test(entry.name)) files.push({ path, text: '', digest: '' })
  else {
    const file = toSourceFile(folder, path, report)
    if (file) files.push(file)
  }
}

function readInto(folder: string, path: string, files: SourceFile[], report: Report): void {
  const entries = readdirSync(join(folder, path), { withFileTypes: true }).filter(({ name }) => !ignored.test(name))
  for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    if (inner.split('/').length > deepestFolder) report(path, 'file-unexpected', undefined, { found: quotable(entry.name), expected: 'no folder inside the folder of a policy' })
    else readEntry(folder, inner, entry, files, report)
  }
}

function reportMissing(files: readonly SourceFile[], report: Report): void {
  const paths = new Set(files.map(({ path }) => path))
  const expect = (path: string, suggestion: string) => {
    if (!paths.has(path)) report(path, 'file-missing', undefined, { found: path.split('/').at(-1) ?? '', suggestion })
  }
  expect('handbook.yaml', 'two lines are enough: `title: …` and `kinds:` with one kind of policy.')
  const folders = (depth: number) => new Set([...paths].map((path) => path.split('/')).filter((names) => names.length > depth).map((names) => names.slice(0, depth).join('/')))
  for (const council of folders(1)) expect(`${council}/council.yaml`, 'three lines are enough: `name: …`, `short: …` and `kind: …`.')
  for (const policy of folders(2)) expect(`${policy}/policy.yaml`, 'copy the one of another policy and change it.')
}

/**
 * Reads the files of a content folder, sorted by path. Links are refused, never followed; files that are too large or not UTF-8 are
 * reported; hidden files are passed over. Throws when the folder itself cannot be read.
 */
export function readFolder(folder: string, report: Report): SourceFile[] {
  const files: SourceFile[] = []
  readInto(folder, '', files, report)
  reportMissing(files, report)
  return files
}
