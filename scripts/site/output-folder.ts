import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { isDone } from '../../src/disk/disk-error.ts'
import { OptionError, type Options } from '../../src/load/options.ts'
import { whatStandsAt } from './carry-over.ts'
import { readWrittenFiles } from './written-files.ts'

/** The folders of the program in which no site may lie: it would become a part of the program. */
const programFolders = ['.git', 'docs', 'node_modules', 'public', 'scripts', 'src', 'test']

function refuse(
  out: string,
  why: string,
  advice = 'Set HANDBOOK_OUT to a folder of its own, such as `dist`.',
): never {
  throw new OptionError(`Unexpected output folder \`${out}\`: ${why}. ${advice}`)
}

/**
 * Where a path leads when all links in it are followed, of which the last names may not be there
 * yet.
 */
function follow(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync.native(path)
  return join(follow(dirname(path)), basename(path))
}

function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner)
  return !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`)
}

/**
 * Whether a folder without a list of its files was written by a build all the same: by an earlier
 * version, or its list was changed.
 */
function looksBuilt(out: string): boolean {
  if (['index.html', '404.html', '_astro'].some((name) => !existsSync(join(out, name))))
    return false
  let text = ''
  return (
    isDone(() => {
      text = readFileSync(join(out, 'handbook.json'), 'utf8')
    }) && text.includes('"$schema"')
  )
}

/**
 * Whether a build may put a site into a folder: it has done so before, or there is nothing but what
 * git keeps of it.
 */
function isForSites(out: string): boolean {
  return (
    readdirSync(out).every((name) => name === '.git') ||
    readWrittenFiles(out) !== undefined ||
    looksBuilt(out)
  )
}

/**
 * The folder that a site is put into, with all links in its path followed. Throws {@link
 * OptionError} for one that holds something other than an earlier site: only that is ever replaced.
 * Nothing is changed.
 */
export function findOutputFolder({ out: asked, content, root }: Options): string {
  if (!existsSync(asked) && whatStandsAt(asked))
    refuse(asked, 'it is a link to something that is not there')
  const [out, ...others] = [asked, root, content].map(follow) as [string, ...string[]]
  const inside = [...programFolders.map((name) => follow(join(root, name))), follow(content)]
  if (others.some((folder) => holds(out, folder)) || inside.some((folder) => holds(folder, out)))
    refuse(asked, 'it holds the content or the program itself, or lies inside them')
  if (!existsSync(out)) return out
  if (!statSync(out).isDirectory()) refuse(asked, 'it is a file')
  if (!isForSites(out))
    refuse(
      asked,
      'it is not empty and does not hold an earlier build. Nothing was changed',
      'Choose another folder, or empty this one.',
    )
  return out
}
