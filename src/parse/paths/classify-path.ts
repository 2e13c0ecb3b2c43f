import { toSlug } from '../../text/slug.ts'
import { amendmentPattern, slugPattern } from '../../schemas/primitives.ts'
import { reservedNames } from '../../urls.ts'
import {
  amendmentFile,
  amendmentsFolder,
  isInAmendments,
  toAmendmentPath,
} from './amendment-path.ts'
import { findMisplaced, type Misplaced } from './misplaced.ts'
import { isPicturePath, pictureName } from './picture-path.ts'
import { classifySource, isInSource } from './source-path.ts'

/** The files that stand directly in the content folder, by their names. */
const sharedFiles = {
  'handbook.yaml': 'handbook',
  'topics.yaml': 'topics',
  'legislation.yaml': 'legislation',
  'synonyms.yaml': 'synonyms',
} as const

/** A file that holds for all councils. */
export type SharedFile = (typeof sharedFiles)[keyof typeof sharedFiles]

/** Where a clause file lies: in the folder of a policy, or in that of one of its amendments. */
export interface TextFolder {
  council: string
  policy: string
  amendment?: string
}

/** What a path in the content folder is. */
export type PathKind =
  | { kind: SharedFile }
  | { kind: 'council'; council: string }
  | { kind: 'policy'; council: string; policy: string }
  | { kind: 'amendment'; council: string; policy: string; amendment: string }
  | ({ kind: 'clause-file'; slug: string } & TextFolder)
  | ({ kind: 'misnamed-clause-file'; slug: string; name: BadName } & TextFolder)
  | { kind: 'picture'; council: string; policy: string; name: string }
  | ReturnType<typeof classifySource>
  | { kind: 'bad-name'; name: BadName }
  | { kind: 'misplaced'; place: Misplaced }
  | { kind: 'unexpected'; expected: string }

/** What is wrong with a name. */
export interface BadName {
  found: string
  expected: string
  /** What to do, with a name that could be used. */
  suggestion: string
}

/** What Windows, a Mac and a browser make of the name of a file or folder that they copy: `x - Copy`, `x copy 2`, `x (1)`, `Copy of x`. */
const copyName = / (?:- )?copy(?: \(?\d{1,3}\)?)?$| \(\d{1,3}\)$|^copy (?:\(\d{1,3}\) )?of /i

function rename(name: string, suggestion: string): string {
  return copyName.test(name)
    ? `If it is a copy, move it out of the content folder. Otherwise rename it, for example to \`${suggestion}\`.`
    : `Rename it, for example to \`${suggestion}\`.`
}

/** The path of the file of settings that a file is meant to be, such as `policy.yaml` for `policy.yml`; undefined when it is named rightly or is something else. */
export function findMeantSettings(path: string): string | undefined {
  const names = path.split('/')
  const known = isInSource(path)
    ? ['proof.yaml']
    : ([Object.keys(sharedFiles), ['council.yaml'], ['policy.yaml'], [], [amendmentFile]][
        names.length - 1
      ] ?? [])
  const name = names.at(-1) ?? ''
  const plain = name
    .toLowerCase()
    .replace(/\.txt$/, '')
    .replace(/\.yml$/, '.yaml')
  return known.includes(plain) && plain !== name
    ? [...names.slice(0, -1), plain].join('/')
    : undefined
}

const clauseFileName = /^\d{2}-(.+)\.mdx$/

/** What is wrong with the name of an amendment’s folder; undefined when it can be used. */
function findBadAmendment(found: string): BadName | undefined {
  if (amendmentPattern.test(found)) return undefined
  return {
    found,
    expected: 'a folder name of lower-case letters, digits and hyphens',
    suggestion: rename(found, toSlug(found) || '2026-05-changes'),
  }
}

/** What is wrong with the name of a folder, from its path; undefined when it can be used. */
export function findBadFolder(path: string): BadName | undefined {
  const [name = '', inner, third, amendment, ...deeper] = path.split('/')
  if (third === amendmentsFolder && amendment !== undefined && deeper.length === 0)
    return findBadAmendment(amendment)
  const found = inner ?? name
  if (third !== undefined) return undefined
  if (!slugPattern.test(found))
    return {
      found,
      expected: 'a folder name of lower-case letters, digits and hyphens that begins with a letter',
      suggestion: rename(found, toSlug(found) || 'social-media'),
    }
  if (inner === undefined && reservedNames.includes(name))
    return {
      found,
      expected: 'a name that none of the handbook’s own pages has',
      suggestion: rename(name, `${name}-council`),
    }
  return undefined
}

/** Programs whose files hold more than text: a new name alone makes no clause file of one. */
const foreignEnding = /\.(?:docx?|docm|dotx?|odt|rtf|pdf|pages|html?)$/i

/** What to do with a file that begins like a clause file and does not end like one. */
function endRightly(name: string, suggestion: string): string {
  if (copyName.test(name.replace(/\.[^.]*$/, '')))
    return 'If it is a copy, move it out of the content folder.'
  return foreignEnding.test(name)
    ? `Save its words as plain text (UTF-8), name that file \`${suggestion}\`, and move this one out of the content folder.`
    : `Rename it to \`${suggestion}\`.`
}

function classifyClauseFile(folder: TextFolder, name: string): PathKind {
  const [, slug] = clauseFileName.exec(name) ?? []
  if (slug !== undefined && slugPattern.test(slug) && slug.length <= 80)
    return { kind: 'clause-file', ...folder, slug }
  const isKnownEnding = /\.mdx?(?:\.txt)?$/i.test(name)
  const stem = name.replace(
    isKnownEnding ? /\.mdx?(?:\.txt)?$/i : /(?<!\.[A-Za-z0-9]{1,5})(?:\.[A-Za-z0-9]{1,5})+$/,
    '',
  )
  const digits = /^\d{1,2}(?=\D|$)/.exec(stem)?.[0].padStart(2, '0') ?? '01'
  const better = toSlug(stem.replace(/^\d+/, '')) || 'introduction'
  const expected =
    'two digits for the order, a hyphen, then lower-case letters, digits and hyphens, and `.mdx`'
  const ending =
    isKnownEnding && /\.txt$/i.test(name) ? ' at the end, without the `.txt` that Notepad adds' : ''
  const good = `${digits}-${better}.mdx`
  return {
    kind: 'misnamed-clause-file',
    ...folder,
    slug: better,
    name: {
      found: name,
      expected: expected + ending,
      suggestion: isKnownEnding ? rename(stem, good) : endRightly(name, good),
    },
  }
}

/** The first folder on the way to a file whose name cannot be used. */
function findBadFolderAbove(names: readonly string[]): BadName | undefined {
  for (let depth = 1; depth < names.length; depth += 1) {
    const bad = findBadFolder(names.slice(0, depth).join('/'))
    if (bad) return bad
  }
  return undefined
}

/** What begins like a clause file or ends like one. */
function looksLikeClauseFile(name: string): boolean {
  return /\.mdx?(?:\.txt)?$/i.test(name) || /^\d{2}-/.test(name)
}

/** Tells what a file in the folder of the amendments is. */
function classifyInAmendments(path: string): PathKind {
  const place = toAmendmentPath(path)
  if (!place)
    return {
      kind: 'unexpected',
      expected:
        path.split('/').length < 5
          ? 'one folder an amendment here'
          : 'no folder inside the folder of an amendment',
    }
  const { name, ...folder } = place
  if (name === amendmentFile) return { kind: 'amendment', ...folder }
  if (looksLikeClauseFile(name)) return classifyClauseFile(folder, name)
  return {
    kind: 'unexpected',
    expected: '`amendment.yaml` and clause files named like `01-introduction.mdx` here',
  }
}

function classifyPicture(council: string, policy: string, name: string): PathKind {
  if (pictureName.test(name)) return { kind: 'picture', council, policy, name }
  const [, stem = '', end = ''] = /^(.*)(\.[A-Za-z]+)$/.exec(name) ?? []
  const better = `${toSlug(stem) || 'picture'}${end.toLowerCase()}`
  const expected = 'a name of lower-case letters, digits and hyphens that begins with a letter'
  return { kind: 'bad-name', name: { found: name, expected, suggestion: rename(stem, better) } }
}

/** Tells what a file is from its path, relative to the content folder, with `/` between the names. */
export function classifyPath(path: string): PathKind {
  const names = path.split('/')
  const [first = '', second = '', third = ''] = names
  const badFolder = findBadFolderAbove(names)
  if (badFolder) return { kind: 'bad-name', name: badFolder }
  if (names.length > 3 && isInSource(path)) return classifySource(path)
  const place = findMisplaced(path)
  if (place) return { kind: 'misplaced', place }
  if (names.length === 1) {
    if (Object.hasOwn(sharedFiles, first))
      return { kind: sharedFiles[first as keyof typeof sharedFiles] }
    return {
      kind: 'unexpected',
      expected:
        '`handbook.yaml`, `topics.yaml`, `legislation.yaml`, `synonyms.yaml` and one folder a council here',
    }
  }
  if (names.length === 2)
    return second === 'council.yaml'
      ? { kind: 'council', council: first }
      : { kind: 'unexpected', expected: '`council.yaml` and one folder a policy here' }
  if (isInAmendments(path)) return classifyInAmendments(path)
  if (names.length > 3)
    return { kind: 'unexpected', expected: 'no folder inside the folder of a policy' }
  if (isPicturePath(path)) return classifyPicture(first, second, third)
  if (third === 'policy.yaml') return { kind: 'policy', council: first, policy: second }
  if (looksLikeClauseFile(third))
    return classifyClauseFile({ council: first, policy: second }, third)
  return {
    kind: 'unexpected',
    expected: '`policy.yaml` and clause files named like `01-introduction.mdx` here',
  }
}
