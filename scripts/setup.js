/**
 * Installs what is missing, so that `npm start` and `npm test` work on a fresh machine.
 * Plain JavaScript without dependencies: it runs before anything is installed, on any Node that can start the handbook.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ensureBrowser } from './browser.js'
import { ensurePoppler } from './poppler.js'
import { listMissingOptional, readInstallState } from './install-state.js'
import { SetupError } from './setup-error.js'

/** The oldest Node that can run the set-up, which puts a newer one beside it where the lockfile has one. */
const OLDEST_FOR_SETUP = '20.19'

/** The oldest Node that can run everything else: the first that has `RegExp.escape` and runs TypeScript without a warning. */
const OLDEST_FOR_HANDBOOK = '24.3'

/**
 * Tells whether a Node version is at least another.
 *
 * @param {string} version as `process.versions.node` gives it
 * @param {string} oldest major and minor version
 * @returns {boolean}
 */
export function isNodeNewEnough(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/**
 * Makes sure that the commands have a Node that runs them: the one that the lockfile has for this kind of machine,
 * which npm puts before all others, or else the machine's own.
 *
 * @param {string} root
 * @param {string} version of the machine's own Node, as `process.versions.node` gives it
 * @throws {SetupError} when neither is fit
 */
export function requireFitNode(root, version) {
  if (existsSync(join(root, 'node_modules', '.bin', 'node'))) return
  requireNode(version, OLDEST_FOR_HANDBOOK)
}

/**
 * @param {string} version
 * @param {string} oldest
 */
function requireNode(version, oldest) {
  if (isNodeNewEnough(version, oldest)) return
  throw new SetupError(
    `The handbook needs Node ${oldest} or later on this machine and this is ${version}; install the current version from https://nodejs.org and run your command again.`,
  )
}

/**
 * Installs exactly what the lockfile lists, unless that is done already. Says nothing when there is nothing to do.
 *
 * @param {string} root folder that holds `package.json` and `package-lock.json`
 * @param {(sentence: string) => void} say receives each sentence for the reader
 * @returns {import('./install-state.js').InstallState} how the packages stood before
 * @throws {SetupError} when npm fails, with what failed and what to do
 */
export function installMissing(root, say) {
  const before = readInstallState(root)
  if (before === 'in step') return before
  const verb = before === 'fresh' ? 'Installing' : 'Updating'
  say(`${verb} the packages that the handbook needs; this takes about half a minute …`)
  runNpmCi(root)
  checkResult(root, say)
  return before
}

/**
 * Puts npm's own words and, below them, what they mean and what to do.
 *
 * @param {string} words what npm wrote to its error stream
 * @returns {string}
 */
export function explainNpmFailure(words) {
  return `${words.trim()}\n\nThe packages could not be installed. ${adviseOn(words)}`.trim()
}

/** @param {string} root */
function runNpmCi(root) {
  let result = spawnNpmCi(root, '--prefer-offline')
  // npm's cache may be older than the lockfile, and npm does not look again by itself.
  if (!result.ok && result.words.includes('ETARGET')) result = spawnNpmCi(root, '--prefer-online')
  if (!result.ok) throw new SetupError(explainNpmFailure(result.words))
}

/**
 * Runs `npm ci` with the npm that started this script or else the one on the PATH.
 * Development and optional packages are always included, whatever NODE_ENV and npm's settings say: what is installed is
 * compared with the whole lockfile, and the Node that runs the handbook is one of the optional ones.
 *
 * @param {string} root
 * @param {string} preference
 * @returns {{ ok: boolean, words: string }} whether it succeeded, and what it wrote to its error stream
 */
function spawnNpmCi(root, preference) {
  const options = { cwd: root, encoding: /** @type {const} */ ('utf8'), maxBuffer: 2 ** 26 }
  const args = [
    'ci',
    preference,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env
  const { status, stderr, error } = /npm-cli\.[cm]?js$/.test(cli)
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true })
  return { ok: status === 0, words: error?.message ?? stderr }
}

/**
 * @param {string} words
 * @returns {string}
 */
function adviseOn(words) {
  if (
    /E(NOTFOUND|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|AI_AGAIN)|ERR_SOCKET|ENOTCACHED/.test(
      words,
    )
  ) {
    return 'npm could not reach the package registry: check the internet connection and any proxy settings, then run your command again.'
  }
  if (words.includes('EUSAGE')) {
    return 'package.json and package-lock.json do not agree: run `npm install`, then `node scripts/complete-lockfile.js`, and commit both files.'
  }
  if (/EACCES|EPERM|EROFS/.test(words)) {
    return 'The folder node_modules cannot be written: check who owns it and that no other program is using it, then run your command again.'
  }
  if (words.includes('ENOSPC'))
    return 'The disk is full: free about one gigabyte, then run your command again.'
  return 'npm says above what went wrong; if that does not help, delete the folder node_modules and run your command again.'
}

/**
 * @param {string} root
 * @param {(sentence: string) => void} say
 */
function checkResult(root, say) {
  if (readInstallState(root) !== 'in step') {
    throw new SetupError(
      'npm finished, but some packages are still missing; delete the folder node_modules and run your command again.',
    )
  }
  const missing = listMissingOptional(root)
  if (missing.length === 0) return
  say(
    `These packages for this kind of machine could not be installed, and what needs them will fail: ${missing.join(', ')}; run \`npm ci\` to try again.`,
  )
}

/**
 * Checks Node, installs what is missing and, with `--tests`, makes sure that there is what the tests need: a browser, and a reader of PDFs.
 *
 * @param {string} root
 * @param {string[]} args
 */
function main(root, args) {
  requireNode(process.versions.node, OLDEST_FOR_SETUP)
  installMissing(root, console.log)
  requireFitNode(root, process.versions.node)
  if (!args.includes('--tests')) return
  ensureBrowser(console.log)
  ensurePoppler(console.log)
}

const script = fileURLToPath(import.meta.url)
if (process.argv[1] && realpathSync(process.argv[1]) === script) {
  try {
    main(dirname(dirname(script)), process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
