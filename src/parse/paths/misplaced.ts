import { quotable } from '../../messages/message.ts'
import { toSlug } from '../../text/slug.ts'
import { amendmentFile, amendmentsFolder, isInAmendments } from './amendment-path.ts'

/** What is wrong with where a file or folder lies. */
export interface Misplaced {
  found: string
  where: string
  expected: string
  /** What to do, with the path to which it belongs. */
  suggestion: string
  /** Where it belongs, when that is known: what should lie there is unknown, not missing. */
  meant?: string
}

const sharedNames: readonly string[] = [
  'handbook.yaml',
  'topics.yaml',
  'legislation.yaml',
  'synonyms.yaml',
]

/** True for a name that only a clause file has. */
function isClauseFileName(name: string): boolean {
  return /\.mdx$/i.test(name) || /^\d{2}-.*\.md$/i.test(name)
}

function whereOf(names: readonly string[]): string {
  if (isInAmendments(names.join('/')))
    return names.length === 4
      ? 'directly in the folder of the amendments'
      : 'in a folder inside that of an amendment'
  if (names.length === 1) return 'directly in the content folder'
  if (names.length === 2) return 'directly in the folder of a council'
  return names.length === 3 ? 'in the folder of a policy' : 'in a folder inside that of a policy'
}

function isAtItsPlace(name: string, path: string): boolean {
  const depth = path.split('/').length
  if (sharedNames.includes(name)) return depth === 1
  if (name === 'council.yaml') return depth === 2
  if (name === amendmentFile) return depth === 5 && isInAmendments(path)
  return depth === 3 || (depth === 5 && isInAmendments(path) && name !== 'policy.yaml')
}

/** Where a file of an amendment belongs. */
function homeInAmendment(
  name: string,
  names: readonly string[],
): Pick<Misplaced, 'expected' | 'suggestion'> {
  const [council = '<council>', policy = '<policy>'] = names.slice(0, -1)
  const [amendment = '<name>'] = names.slice(3, -1)
  return {
    expected: 'it in the folder of its amendment',
    suggestion: `Move it into the folder of its amendment: \`${council}/${policy}/${amendmentsFolder}/${amendment}/${quotable(name)}\`.`,
  }
}

/** Where a file that describes all councils or one of them belongs. */
function homeOfSettings(
  name: string,
  names: readonly string[],
): Pick<Misplaced, 'expected' | 'suggestion' | 'meant'> {
  if (name !== 'council.yaml')
    return {
      expected: 'it directly in the content folder',
      suggestion: 'Move it into the content folder itself, beside the folders of the councils.',
      meant: name,
    }
  const [council = ''] = names.slice(0, -1)
  const home = {
    expected: 'it in the folder of its council',
    suggestion: `Move it into the folder of its council: \`${council || '<council>'}/${name}\`.`,
  }
  return council === '' ? home : { ...home, meant: `${council}/${name}` }
}

/** Where a file of a policy belongs. */
function homeInPolicy(
  name: string,
  names: readonly string[],
): Pick<Misplaced, 'expected' | 'suggestion'> {
  const expected = 'it in the folder of its policy'
  const file = quotable(name)
  const [council = '<council>', policy] = names.slice(0, -1)
  if (policy === undefined)
    return {
      expected,
      suggestion: `Move it into the folder of its policy: \`${council}/<policy>/${file}\`.`,
    }
  return {
    expected,
    suggestion: `Move it into the folder of its policy: \`${council}/${policy}/${file}\` if it belongs to \`${policy}\`, otherwise \`${council}/<policy>/${file}\`. What is no longer needed goes out of the content folder.`,
  }
}

/** Says of a file that has the name of a file of the handbook, and lies a folder too high or too low, where it belongs; undefined for any other file. `path` is relative to the content folder. */
export function findMisplaced(path: string): Misplaced | undefined {
  const names = path.split('/')
  const name = names.at(-1) ?? ''
  const isOfPolicy = name === 'policy.yaml' || isClauseFileName(name)
  const isOfAmendment = name === amendmentFile || (isClauseFileName(name) && isInAmendments(path))
  const isKnown =
    isOfPolicy || isOfAmendment || name === 'council.yaml' || sharedNames.includes(name)
  if (!isKnown || isAtItsPlace(name, path)) return undefined
  const home = isOfAmendment ? homeInAmendment : isOfPolicy ? homeInPolicy : homeOfSettings
  return { found: `file \`${quotable(name)}\``, where: whereOf(names), ...home(name, names) }
}

/**
 * Says of a folder that holds a policy, and lies a folder too high or too low, where it belongs; undefined for any other folder. `path` is relative to the content folder; `files` and `folders` are
 * the names of what lies in it.
 */
export function findMisplacedPolicy(
  path: string,
  { files, folders }: { files: readonly string[]; folders: readonly string[] },
): Misplaced | undefined {
  const [council = '', policy, inner, ...deeper] = path.split('/')
  if (isInAmendments(path)) return undefined
  const hasSettings = files.includes('policy.yaml')
  if (policy === undefined) {
    if (!hasSettings || folders.length > 0 || files.some((name) => /^council\./i.test(name)))
      return undefined
    return {
      found: `folder \`${council}\` of a policy`,
      where: 'directly in the content folder',
      expected: 'it in the folder of its council',
      suggestion: `Move the whole folder into that of its council: \`<council>/${council}\`.`,
    }
  }
  if (inner === undefined || deeper.length > 0 || !(hasSettings || files.some(isClauseFileName)))
    return undefined
  const meant = `${council}/${toSlug(inner) || '<policy>'}`
  const about = {
    found: `folder \`${quotable(inner)}\` with files of a policy`,
    where: `inside \`${council}/${policy}\``,
    expected: 'the folder of each policy directly in that of its council',
  }
  if (hasSettings)
    return {
      ...about,
      suggestion: `Move the whole folder one step up: \`${meant}\`. If it is a copy or an older version of \`${policy}\`, move it out of the content folder.`,
      meant,
    }
  return {
    ...about,
    suggestion: `If the files belong to \`${policy}\`, move them one step up, into \`${council}/${policy}\`. If they are a policy of their own, move the whole folder to \`${meant}\`. What is no longer needed goes out of the content folder.`,
  }
}
