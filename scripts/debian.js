/**
 * Installs what the tests need from the packages of Debian and Ubuntu, where that is possible.
 * Plain JavaScript without dependencies, because the set-up uses it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { SetupError } from './setup-error.js'

/**
 * Tells how this machine installs Debian packages without asking anybody.
 *
 * @returns {string[] | undefined} words to put before `apt-get`, nothing when it cannot be done
 */
function findAptPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

/**
 * Tells whether packages of Debian or Ubuntu can be installed here without asking anybody.
 *
 * @returns {boolean}
 */
export function canInstall() {
  return findAptPrefix() !== undefined
}

/**
 * Installs a package of Debian or Ubuntu.
 *
 * @param {string} name
 * @param {string} otherwise what to do where it fails: a sentence
 * @throws {SetupError} with that sentence
 */
export function installPackage(name, otherwise) {
  const prefix = findAptPrefix() ?? []
  const apt = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
  ]
  // An update can fail on one stale source and still be good enough, so only the installation decides.
  run([...apt, 'update'])
  const { ok, words } = run([...apt, 'install', '-y', '--no-install-recommends', name])
  if (!ok) throw new SetupError(`${words}\n\n${otherwise}`)
}

/**
 * @param {string[]} command
 * @returns {{ ok: boolean, words: string }} whether it succeeded, and what it wrote to its error stream
 */
function run([program = '', ...args]) {
  const { status, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return { ok: status === 0, words: (error?.message ?? stderr).trim() }
}
