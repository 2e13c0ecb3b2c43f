/**
 * Finds, or on Debian and Ubuntu installs, the browser that the tests open.
 * Plain JavaScript without dependencies, because the set-up uses it.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { SetupError } from './setup-error.js'

/**
 * The environment variables that tell where programs are.
 *
 * @typedef {Record<string, string | undefined>} Environment
 */

/** What the programs are called on the PATH, the likeliest first. */
const PROGRAM_NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge', 'chrome', 'msedge']

/**
 * Finds a Chrome, Chromium or Edge: the one that `CHROME_PATH` names, else one on the PATH, else one in its usual place.
 *
 * @param {Environment} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined} path of the program
 * @throws {SetupError} when `CHROME_PATH` is set and names no program
 */
export function findBrowser(env = process.env, platform = process.platform) {
  const chosen = env['CHROME_PATH']
  if (chosen && !isProgram(chosen)) {
    throw new SetupError(`The environment variable CHROME_PATH names \`${chosen}\`, which is not a program; correct it or unset it.`)
  }
  if (chosen) return chosen
  return [...listPathPlaces(env, platform), ...listUsualPlaces(env, platform)].find(isProgram)
}

/**
 * Makes sure that there is a browser, installing Chromium where the machine allows it.
 *
 * @param {(sentence: string) => void} say receives each sentence for the reader
 * @returns {string} path of the program
 * @throws {SetupError} when there is none and it cannot be installed, with what to do
 */
export function ensureBrowser(say) {
  const found = findBrowser()
  if (found) return found
  const prefix = findAptPrefix()
  if (!prefix) throw new SetupError('The tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program.')
  say('Installing the browser that the tests need; this takes about a minute …')
  installWithApt(prefix)
  const installed = findBrowser()
  if (!installed) throw new SetupError('Chromium was installed but cannot be found; install Chrome or set CHROME_PATH to the program.')
  return installed
}

/**
 * @param {Environment} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function listUsualPlaces(env, platform) {
  if (platform === 'darwin') return listMacPlaces(env)
  if (platform === 'win32') return listWindowsPlaces(env)
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
}

/**
 * @param {Environment} env
 * @returns {string[]}
 */
function listMacPlaces(env) {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')]
  return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
}

/**
 * @param {Environment} env
 * @returns {string[]}
 */
function listWindowsPlaces(env) {
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
  return folders.flatMap((folder) => (folder ? programs.map((program) => `${folder}\\${program}`) : []))
}

/**
 * @param {Environment} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function listPathPlaces(env, platform) {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean)
  const ending = platform === 'win32' ? '.exe' : ''
  return PROGRAM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

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

/** @param {string[]} prefix */
function installWithApt(prefix) {
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300']
  // An update can fail on one stale source and still be good enough, so only the installation decides.
  run([...apt, 'update'])
  const { ok, words } = run([...apt, 'install', '-y', '--no-install-recommends', 'chromium'])
  if (!ok) {
    throw new SetupError(`${words}\n\nChromium could not be installed; install Chrome, Chromium or Edge yourself, or set CHROME_PATH to the program.`)
  }
}

/**
 * @param {string[]} command
 * @returns {{ ok: boolean, words: string }} whether it succeeded, and what it wrote to its error stream
 */
function run([program = '', ...args]) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { ok: status === 0, words: (error?.message ?? stderr).trim() }
}
