import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { firstLinesAdvice, firstLinesOf } from '../messages/first-lines.ts'
import { quotable, type Report } from '../messages/message.ts'
import { compareText } from '../text/compare-text.ts'
import { findBadFolder, findMeantSettings } from '../parse/paths/classify-path.ts'
import { amendmentFile, isInAmendments } from '../parse/paths/amendment-path.ts'
import { findTooLarge } from '../parse/limits.ts'
import { classifySource, isInSource } from '../parse/paths/source-path.ts'
import { findMisplaced, findMisplacedPolicy, type Misplaced } from '../parse/paths/misplaced.ts'
import { isPicturePath } from '../parse/paths/picture-path.ts'
import { decode } from './decode.ts'
import { digestOf, readPicture, type SourceFile } from './source-file.ts'
import { OptionError } from './options.ts'
import { findForeign, type ForeignFile, readStart } from './signature.ts'

/** What lies in a content folder. */
export interface SourceFolder {
  /** Sorted by path. */
  files: SourceFile[]
  /** The paths of the files and folders that could not be read; each is reported. */
  unread: string[]
}

/** What a walk through the folder fills, and where it reports. */
interface Walk extends SourceFolder {
  root: string
  report: Report
}

/** How many names the path of a file or folder has at most. */
function deepest(path: string): number {
  return isInAmendments(path) ? 5 : 4
}

const ignored = /^(?:\.|Thumbs\.db$|desktop\.ini$|~\$)|~$/

function refuse(
  { unread, report }: Walk,
  path: string,
  ...problem: [Parameters<Report>[1], Parameters<Report>[3]]
): void {
  unread.push(path)
  report(path, problem[0], undefined, problem[1])
}

/** What to do with a file that only has the name of a text. */
function adviseForeign(path: string, { ending, hasWords }: ForeignFile): string {
  const move = `give it back its ending, \`${ending}\`, and move it out of the content folder`
  if (!hasWords)
    return `A new name does not make a text of it: ${move}. In its place put the text itself, written in a text editor.`
  const place = /\.mdx?$/i.test(path) ? 'a new clause file' : 'a new file of settings'
  return `A new name does not make a text of it: ${move}. Open it in the program that it belongs to, and copy its words into ${place} with a text editor.`
}

/** Reads a file unless it is too large or no text at all, which is said first: of a Word document nobody needs to know its length. */
function readFile(walk: Walk, path: string): void {
  const full = join(walk.root, path)
  const tooLarge = findTooLarge(path, statSync(full).size)
  const bytes = tooLarge ? readStart(full) : readFileSync(full)
  const foreign = findForeign(bytes)
  if (foreign) {
    refuse(walk, path, 'file-not-text', {
      found: foreign.found,
      suggestion: adviseForeign(path, foreign),
    })
    return
  }
  if (tooLarge) {
    refuse(walk, path, 'file-too-large', tooLarge)
    return
  }
  const text = decode(path, bytes, walk.report)
  walk.files.push({ path, text, digest: digestOf(path, bytes) })
}

/** Does something with a file or folder, and reports it as unreadable when the system does not allow it. */
function tryTo(walk: Walk, path: string, read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    refuse(walk, path, 'file-unreadable', {})
  }
}

/** Reports a file of settings with another ending, unless the right one lies beside it: what it holds is unknown, not missing. */
function refuseSettings(walk: Walk, path: string): boolean {
  const meant = findMeantSettings(path)
  if (meant === undefined || existsSync(join(walk.root, meant))) return false
  const [found = '', expected = ''] = [path, meant].map((each) => each.split('/').at(-1))
  walk.unread.push(meant)
  walk.report(path, 'file-name', undefined, {
    found: quotable(found),
    expected: `\`${expected}\``,
    suggestion: `Rename it \`${expected}\`.`,
  })
  return true
}

/** The folders of councils inside a folder that is none of a council itself. */
function councilsIn(root: string, path: string): string[] {
  if (path.includes('/') || existsSync(join(root, path, 'council.yaml'))) return []
  const inner = readdirSync(join(root, path), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const has = (name: string, file: string) => existsSync(join(root, path, name, file))
  return inner
    .map(({ name }) => name)
    .filter((name) => has(name, 'council.yaml') && !has(name, 'policy.yaml'))
    .toSorted(compareText)
}

/** The folder of a policy that lies where a council or nothing should. */
function misplacedPolicy(root: string, path: string): Misplaced | undefined {
  if (path.split('/').length === 2) return undefined
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  const namesOf = (group: Dirent[]) =>
    group.map(({ name }) => name).filter((name) => !ignored.test(name))
  return findMisplacedPolicy(path, {
    files: namesOf(entries.filter((entry) => entry.isFile())),
    folders: namesOf(entries.filter((entry) => entry.isDirectory())),
  })
}

/** Reports what lies a folder too high or too low. What belongs to its right place is unknown then, not missing. */
function refuseMisplaced(
  { unread, root, report }: Walk,
  path: string,
  { meant, found, where, expected, suggestion }: Misplaced,
): void {
  if (meant !== undefined && !existsSync(join(root, meant))) unread.push(meant)
  report(path, 'file-misplaced', undefined, { found, where, expected, suggestion })
}

function readDirectory(walk: Walk, path: string): void {
  const misplaced = misplacedPolicy(walk.root, path)
  if (misplaced) {
    refuseMisplaced(walk, path, misplaced)
    return
  }
  const councils = councilsIn(walk.root, path)
  if (councils.length === 0) readInto(walk, path)
  else
    refuse(walk, path, 'folder-misplaced', {
      found: quotable(path),
      where:
        councils.length === 1
          ? `the council \`${quotable(councils[0] ?? '')}\``
          : `${String(councils.length)} councils`,
    })
}

function readEntry(walk: Walk, path: string, entry: Dirent): void {
  const badFolder = entry.isDirectory() ? findBadFolder(path) : undefined
  const misplaced = entry.isFile() ? findMisplaced(path) : undefined
  if (entry.isSymbolicLink()) refuse(walk, path, 'file-link', {})
  else if (badFolder) refuse(walk, path, 'file-name', { ...badFolder })
  else if (entry.isDirectory())
    tryTo(walk, path, () => {
      readDirectory(walk, path)
    })
  else if (!entry.isFile()) refuse(walk, path, 'file-unreadable', {})
  else if (refuseSettings(walk, path)) return
  else if (misplaced) refuseMisplaced(walk, path, misplaced)
  else if (isPicturePath(path))
    tryTo(walk, path, () => {
      const tooLarge = findTooLarge(path, statSync(join(walk.root, path)).size)
      if (tooLarge) refuse(walk, path, 'file-too-large', tooLarge)
      else walk.files.push(readPicture(walk.root, path))
    })
  else if (/\.(?:mdx?|ya?ml)$/i.test(entry.name))
    tryTo(walk, path, () => {
      readFile(walk, path)
    })
  else walk.files.push({ path, text: '', digest: '' })
}

/** Reads what proves the text of a policy. Whatever else lies beside it is the council’s own document, and not looked at. */
function readSource(walk: Walk, path: string, entry: Dirent): void {
  const isFolder = path.split('/').length === 3
  if (isFolder)
    tryTo(walk, path, () => {
      readInto(walk, path)
    })
  else if (classifySource(path).kind === 'source-document') refuseSettings(walk, path)
  else if (entry.isSymbolicLink()) refuse(walk, path, 'file-link', {})
  else
    tryTo(walk, path, () => {
      readFile(walk, path)
    })
}

function readInto(walk: Walk, path: string): void {
  const entries = readdirSync(join(walk.root, path), { withFileTypes: true }).filter(
    ({ name }) => !ignored.test(name),
  )
  for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    if (isInSource(inner) && (path.split('/').length > 2 || entry.isDirectory())) {
      readSource(walk, inner, entry)
      continue
    }
    const isTooDeep =
      inner.split('/').length > deepest(inner) && !(entry.isFile() && findMisplaced(inner))
    if (isTooDeep)
      walk.report(inner, 'file-unexpected', undefined, {
        found: quotable(entry.name),
        expected: isInAmendments(inner)
          ? 'no folder inside the folder of an amendment'
          : 'no folder inside the folder of a policy',
      })
    else readEntry(walk, inner, entry)
  }
}

function reportMissing({ files, unread, report }: Walk): void {
  const paths = new Set([...files.map(({ path }) => path), ...unread])
  const expect = (path: string) => {
    if (!paths.has(path))
      report(path, 'file-missing', undefined, {
        found: path.split('/').at(-1) ?? '',
        suggestion: firstLinesAdvice,
        lines: firstLinesOf(path),
      })
  }
  expect('handbook.yaml')
  const folders = (depth: number) =>
    new Set(
      [...paths]
        .map((path) => path.split('/'))
        .filter((names) => names.length > depth)
        .map((names) => names.slice(0, depth).join('/')),
    )
  for (const council of folders(1)) expect(`${council}/council.yaml`)
  for (const policy of folders(2)) expect(`${policy}/policy.yaml`)
  for (const amendment of folders(4)) {
    if (isInAmendments(amendment)) expect(`${amendment}/${amendmentFile}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it is not a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
}

/** Refuses a folder inside a handbook: everything in it would be called missing or misplaced, with advice that makes a second handbook. */
function refuseInnerFolder(root: string): void {
  const has = (name: string) => existsSync(join(root, name))
  if (has('handbook.yaml')) return
  const [what, where] = has('council.yaml')
    ? ['council', 'the folder above it']
    : has('policy.yaml')
      ? ['policy', 'the folder above that of its council']
      : []
  if (what !== undefined)
    throw new OptionError(
      `Unexpected content folder \`${root}\`: this is the folder of a ${what}. Set HANDBOOK_CONTENT to ${where ?? ''}, which holds handbook.yaml.`,
    )
}

function openFolder(walk: Walk): void {
  refuseInnerFolder(walk.root)
  try {
    readInto(walk, '')
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined
    if (reason === undefined) throw error
    throw new OptionError(
      `Unexpected content folder \`${walk.root}\`: ${reason}. Set HANDBOOK_CONTENT to the folder that holds handbook.yaml.`,
      { cause: error },
    )
  }
}

/**
 * Reads the files of a content folder. Links are refused, never followed; what is misnamed, too large, not UTF-8 or not to be opened is
 * reported; hidden files are passed over. Throws {@link OptionError} when the folder itself cannot be read or is that of a council or policy.
 */
export function readFolder(root: string, report: Report): SourceFolder {
  const walk: Walk = { files: [], unread: [], root, report }
  openFolder(walk)
  reportMissing(walk)
  return { files: walk.files, unread: walk.unread }
}
