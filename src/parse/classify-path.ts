import { toSlug } from '../messages/wording.ts'
import { slugPattern } from '../schemas/primitives.ts'
import { reservedNames } from '../urls.ts'

/** The files that stand directly in the content folder, by their names. */
const sharedFiles = { 'handbook.yaml': 'handbook', 'topics.yaml': 'topics', 'legislation.yaml': 'legislation', 'synonyms.yaml': 'synonyms' } as const

/** A file that holds for all councils. */
export type SharedFile = (typeof sharedFiles)[keyof typeof sharedFiles]

/** What a path in the content folder is. */
export type PathKind =
  | { kind: SharedFile }
  | { kind: 'council', council: string }
  | { kind: 'policy', council: string, policy: string }
  | { kind: 'clause-file', council: string, policy: string, slug: string }
  | { kind: 'misnamed-clause-file', council: string, policy: string, slug: string, name: BadName }
  | { kind: 'bad-name', name: BadName }
  | { kind: 'unexpected', expected: string }

/** What is wrong with a name. */
export interface BadName {
  found: string
  expected: string
  /** A name that could be used. */
  suggestion: string
}

const clauseFileName = /^\d{2}-(.+)\.mdx$/

/** What is wrong with the name of a folder, from its path; undefined when it can be used. */
export function findBadFolder(path: string): BadName | undefined {
  const [name = '', inner, ...deeper] = path.split('/')
  const found = inner ?? name
  if (deeper.length > 0) return undefined
  if (!slugPattern.test(found)) return { found, expected: 'a folder name of lower-case letters, digits and hyphens that begins with a letter', suggestion: toSlug(found) || 'social-media' }
  if (inner === undefined && reservedNames.includes(name)) return { found, expected: 'a name that none of the handbook’s own pages has', suggestion: `${name}-council` }
  return undefined
}

function classifyClauseFile(council: string, policy: string, name: string): PathKind {
  const [, slug] = clauseFileName.exec(name) ?? []
  if (slug !== undefined && slugPattern.test(slug) && slug.length <= 80) return { kind: 'clause-file', council, policy, slug }
  const stem = name.replace(/\.mdx?(?:\.txt)?$/i, '')
  const digits = /^\d{1,2}(?=\D|$)/.exec(stem)?.[0].padStart(2, '0') ?? '01'
  const better = toSlug(stem.replace(/^\d+/, '')) || 'introduction'
  const expected = 'two digits for the order, a hyphen, then lower-case letters, digits and hyphens, and `.mdx`'
  const ending = /\.txt$/i.test(name) ? ' at the end, without the `.txt` that Notepad adds' : ''
  return { kind: 'misnamed-clause-file', council, policy, slug: better, name: { found: name, expected: expected + ending, suggestion: `${digits}-${better}.mdx` } }
}

/** Tells what a file is from its path, relative to the content folder, with `/` between the names. */
export function classifyPath(path: string): PathKind {
  const names = path.split('/')
  const [first = '', second = '', third = ''] = names
  if (names.length === 1) {
    if (Object.hasOwn(sharedFiles, first)) return { kind: sharedFiles[first as keyof typeof sharedFiles] }
    return { kind: 'unexpected', expected: '`handbook.yaml`, `topics.yaml`, `legislation.yaml`, `synonyms.yaml` and one folder a council here' }
  }
  const badFolder = findBadFolder(first) ?? (names.length > 2 ? findBadFolder(`${first}/${second}`) : undefined)
  if (badFolder) return { kind: 'bad-name', name: badFolder }
  if (names.length === 2) return second === 'council.yaml' ? { kind: 'council', council: first } : { kind: 'unexpected', expected: '`council.yaml` and one folder a policy here' }
  if (names.length > 3) return { kind: 'unexpected', expected: 'no folder inside the folder of a policy' }
  if (third === 'policy.yaml') return { kind: 'policy', council: first, policy: second }
  if (/\.mdx?(?:\.txt)?$/i.test(third)) return classifyClauseFile(first, second, third)
  return { kind: 'unexpected', expected: '`policy.yaml` and clause files named like `01-introduction.mdx` here' }
}
