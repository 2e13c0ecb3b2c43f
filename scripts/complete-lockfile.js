/**
 * Completes package-lock.json for every platform, so that `npm ci` works on machines other than the one that wrote it.
 *
 * npm leaves an optional platform package out of the lockfile when the registry that it asked does not carry it, and
 * `npm ci` then passes over it everywhere. Every entry gets the digest that the registry tells, so that nothing is
 * installed unverified. Also removes the registry addresses, which differ from one place to another. Running it twice
 * changes nothing.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Dependencies by name, as in a `package.json`.
 *
 * @typedef {Record<string, string>} Dependencies
 */

/**
 * What kind of machine a package is for, in npm's words.
 *
 * @typedef {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Platform
 */

/**
 * What the registry tells about one version of a package.
 *
 * @typedef {Platform & {
 *   version: string, integrity: string, license?: string, optionalDependencies?: Dependencies,
 * }} Facts
 */

/**
 * One entry of a lockfile.
 *
 * @typedef {Platform & {
 *   version?: string, resolved?: string, integrity?: string, license?: string, link?: boolean,
 *   dev?: boolean, optional?: boolean,
 *   dependencies?: Dependencies, devDependencies?: Dependencies, optionalDependencies?: Dependencies,
 * }} Entry
 */

/**
 * A lockfile of version 3.
 *
 * @typedef {{ packages: Record<string, Entry>, [key: string]: unknown }} Lockfile
 */

/**
 * Asks the registry about a package.
 *
 * @callback ReadFacts
 * @param {string} name
 * @param {string} range exact version or range
 * @returns {Facts | undefined} nothing when the registry does not have it
 */

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.-]+)?$/
const REGISTRY_ADDRESS = /^https?:\/\/.+\/-\/[^/]+\.tgz$/

/**
 * Finds the entry that a package's dependency resolves to, in the way of Node: its own folder first, then outwards.
 *
 * @param {Record<string, Entry>} packages the lockfile's `packages`
 * @param {string} from path of the package that depends, as in the lockfile; empty for the project itself
 * @param {string} name of the dependency
 * @returns {string | undefined} path of the entry
 */
export function resolveEntry(packages, from, name) {
  const path = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (packages[path]) return path
  if (from === '') return undefined
  return resolveEntry(packages, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name)
}

/**
 * Lists the optional dependencies whose entry is missing, or is there in another version than the one asked for.
 *
 * @param {Record<string, Entry>} packages the lockfile's `packages`
 * @returns {{ from: string, name: string, range: string }[]}
 */
export function listMissing(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !isSatisfied(packages, from, name, range))
      .map(([name, range]) => ({ from, name, range })),
  )
}

/**
 * Completes a lockfile.
 *
 * @param {Lockfile} lockfile is not changed
 * @param {ReadFacts} readFacts
 * @returns {{ lockfile: Lockfile, added: string[] }} the completed lockfile and the paths of the entries that are new
 */
export function completeLockfile(lockfile, readFacts) {
  const packages = Object.fromEntries(
    Object.entries(lockfile.packages).map(([path, entry]) => [path, withoutAddress(entry)]),
  )
  /** @type {string[]} */
  const added = []
  // An added package can have optional packages of its own, so look again until nothing is missing.
  for (let missing = listMissing(packages); missing.length > 0; missing = listMissing(packages)) {
    for (const { from, name, range } of missing) {
      if (isSatisfied(packages, from, name, range)) continue
      const path = packages[`node_modules/${name}`]
        ? `${from}/node_modules/${name}`
        : `node_modules/${name}`
      packages[path] = makeEntry(name, range, readFacts(name, range), packages[from])
      added.push(path)
    }
  }
  for (const path of listUndigested(packages))
    packages[path] = withDigest(path, packages[path] ?? {}, readFacts)
  return { lockfile: { ...lockfile, packages: sortAsNpmDoes(packages) }, added }
}

/**
 * Lists the entries of which npm could not tell whether the bytes that it fetches are the right ones.
 * The project itself and links to folders have no bytes to fetch; a commit of git is its own digest.
 *
 * @param {Record<string, Entry>} packages the lockfile's `packages`
 * @returns {string[]} paths of entries
 */
export function listUndigested(packages) {
  return Object.entries(packages)
    .filter(([path, { link, resolved }]) => path !== '' && !link && !resolved?.startsWith('git+'))
    .filter(([, { integrity }]) => !integrity)
    .map(([path]) => path)
}

/**
 * @param {string} path
 * @param {Entry} entry
 * @param {ReadFacts} readFacts
 * @returns {Entry} with its keys in npm's order
 */
function withDigest(path, { version = '', ...rest }, readFacts) {
  const name = path.replace(/^.*node_modules\//, '')
  const integrity = readFacts(name, version)?.integrity
  if (!integrity)
    throw new Error(
      `The registry tells no digest of ${name} ${version}; nothing unverified is to be installed.`,
    )
  return { version, integrity, ...rest }
}

/**
 * @param {Record<string, Entry>} packages
 * @param {string} from
 * @param {string} name
 * @param {string} range
 * @returns {boolean}
 */
function isSatisfied(packages, from, name, range) {
  const path = resolveEntry(packages, from, name)
  return path !== undefined && (!EXACT_VERSION.test(range) || packages[path]?.version === range)
}

/**
 * @param {Entry} entry
 * @returns {Entry}
 */
function withoutAddress(entry) {
  const { resolved, ...rest } = entry
  return resolved !== undefined && REGISTRY_ADDRESS.test(resolved) ? rest : entry
}

/**
 * Makes an entry with its keys in npm's order.
 *
 * @param {string} name
 * @param {string} range
 * @param {Facts | undefined} facts
 * @param {Entry | undefined} parent
 * @returns {Entry}
 */
function makeEntry(name, range, facts, parent) {
  if (!facts) throw new Error(`The registry has no version of ${name} that fits ${range}.`)
  const { version, integrity, license, optionalDependencies, os, cpu, libc } = facts
  return {
    version,
    integrity,
    ...(cpu && { cpu }),
    ...(parent?.dev && { dev: true }),
    ...(libc && { libc }),
    ...(license && { license }),
    optional: true,
    ...(os && { os }),
    ...(optionalDependencies && { optionalDependencies }),
  }
}

/**
 * @param {Record<string, Entry>} packages
 * @returns {Record<string, Entry>}
 */
function sortAsNpmDoes(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
}

/** @type {ReadFacts} */
function readFactsFromNpm(name, range) {
  const command = `npm view "${name}@${range}" name version license os cpu libc optionalDependencies dist --json --loglevel=silent`
  const { status, stdout } = spawnSync(command, { shell: true, encoding: 'utf8' })
  if (status !== 0 || stdout.trim() === '') return undefined
  // A range that fits several versions gives a list, the newest last.
  const found = /** @type {(Omit<Facts, 'integrity'> & { dist: { integrity: string } })[]} */ (
    [JSON.parse(stdout)].flat()
  ).at(-1)
  return found && { ...found, integrity: found.dist.integrity }
}

/** @param {string} file path of a package-lock.json */
function completeFile(file) {
  const before = readFileSync(file, 'utf8')
  const { lockfile, added } = completeLockfile(
    /** @type {Lockfile} */ (JSON.parse(before)),
    readFactsFromNpm,
  )
  const after = `${JSON.stringify(lockfile, null, 2)}\n`
  if (after === before) {
    console.log('package-lock.json is complete already.')
    return
  }
  writeFileSync(file, after)
  console.log(
    [
      'Completed package-lock.json; new entries:',
      ...(added.length > 0 ? added : ['none (only registry addresses or the order changed)']),
    ].join('\n  '),
  )
}

const script = fileURLToPath(import.meta.url)
if (process.argv[1] && realpathSync(process.argv[1]) === script)
  completeFile(join(dirname(dirname(script)), 'package-lock.json'))
