/** Compares the installed packages with the lockfile. Reads files, changes nothing, runs nothing. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SetupError } from './setup-error.js'

/**
 * One entry of a lockfile, as far as the set-up reads it.
 *
 * @typedef {{
 *   version?: string, integrity?: string, optional?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[],
 * }} LockEntry
 */

/**
 * How the installed packages stand to the lockfile: nothing installed, something else installed, or all as it should be.
 *
 * @typedef {'fresh' | 'stale' | 'in step'} InstallState
 */

/**
 * Compares what is installed with the lockfile, package by package.
 * Optional packages may be absent, because most of them are for other kinds of machine.
 *
 * @param {string} root folder that holds `package-lock.json`
 * @returns {InstallState}
 * @throws {SetupError} when the lockfile is missing or cannot be read
 */
export function readInstallState(root) {
  const wanted = readWanted(root)
  if (wanted.length === 0) return 'in step'
  if (!existsSync(join(root, 'node_modules'))) return 'fresh'
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json')) ?? {}
  const inStep = wanted.every(([path, entry]) => isInstalled(root, path, entry, installed[path]))
  return inStep ? 'in step' : 'stale'
}

/**
 * Lists the optional packages made for this machine that are not installed, for example because a download failed:
 * npm passes over such a failure in silence.
 *
 * @param {string} root folder that holds `package-lock.json`
 * @returns {string[]} package names
 */
export function listMissingOptional(root) {
  return readWanted(root)
    .filter(
      ([path, entry]) =>
        entry.optional === true && isForThisMachine(entry) && !existsSync(join(root, path)),
    )
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

/**
 * @param {string} root
 * @returns {[path: string, entry: LockEntry][]} what the lockfile wants in `node_modules`
 */
function readWanted(root) {
  const packages = readPackages(join(root, 'package-lock.json'))
  if (!packages) {
    throw new SetupError(
      'The file package-lock.json is missing or damaged; take it again from the repository, for example with `git checkout package-lock.json`.',
    )
  }
  return Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'))
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined} nothing when the file is missing or is no lockfile
 */
function readPackages(file) {
  try {
    return /** @type {{ packages?: Record<string, LockEntry> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    ).packages
  } catch {
    return undefined
  }
}

/**
 * @param {string} root
 * @param {string} path
 * @param {LockEntry} wanted
 * @param {LockEntry | undefined} installed
 * @returns {boolean}
 */
function isInstalled(root, path, wanted, installed) {
  if (!installed) return wanted.optional === true
  const sameBytes =
    !wanted.integrity || !installed.integrity || wanted.integrity === installed.integrity
  return sameBytes && wanted.version === installed.version && existsSync(join(root, path))
}

/**
 * Tells whether a package is made for this kind of machine; one that is made for every kind is not.
 *
 * @param {LockEntry} entry
 * @returns {boolean}
 */
function isForThisMachine({ os, cpu, libc }) {
  if (!os && !cpu) return false
  if (!allows(os, process.platform) || !allows(cpu, process.arch)) return false
  return process.platform !== 'linux' || !libc || allows(libc, readLibc())
}

/**
 * @param {string | string[] | undefined} field as in a package's `os` field, where `!name` excludes
 * @param {string} name
 * @returns {boolean}
 */
function allows(field, name) {
  const list = [field ?? []].flat()
  if (list.length === 0) return true
  return (
    list.includes(name) ||
    (list.every((item) => item.startsWith('!')) && !list.includes(`!${name}`))
  )
}

/** @returns {'glibc' | 'musl'} the C library of this Linux */
function readLibc() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  )
  return report.header.glibcVersionRuntime ? 'glibc' : 'musl'
}
