/**
 * Finds, or on Debian and Ubuntu installs, the browser that the tests open.
 * Plain JavaScript without dependencies, because the set-up uses it.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { canInstall, installPackage } from './debian.js'
import { SetupError } from './setup-error.js'

/**
 * The environment variables that tell where programs are.
 *
 * @typedef {Record<string, string | undefined>} Environment
 */

/** What the programs are called on the PATH, the likeliest first. */
const PROGRAM_NAMES = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
  'microsoft-edge',
  'chrome',
  'msedge',
]

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
    throw new SetupError(
      `The environment variable CHROME_PATH names \`${chosen}\`, which is not a program; correct it or unset it.`,
    )
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
  if (!canInstall())
    throw new SetupError(
      'The tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program.',
    )
  say('Installing the browser that the tests need; this takes about a minute …')
  installPackage(
    'chromium',
    'Chromium could not be installed; install Chrome, Chromium or Edge yourself, or set CHROME_PATH to the program.',
  )
  const installed = findBrowser()
  if (!installed)
    throw new SetupError(
      'Chromium was installed but cannot be found; install Chrome or set CHROME_PATH to the program.',
    )
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
  return folders.flatMap((folder) =>
    apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  )
}

/**
 * @param {Environment} env
 * @returns {string[]}
 */
function listWindowsPlaces(env) {
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
  return folders.flatMap((folder) =>
    folder ? programs.map((program) => `${folder}\\${program}`) : [],
  )
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
 * Tells whether a path names a file that can be run.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
