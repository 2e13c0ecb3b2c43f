/**
 * Finds, or on Debian and Ubuntu installs, the program that reads the words of a PDF for the tests: pdftotext of Poppler.
 * Plain JavaScript without dependencies, because the set-up uses it.
 */
import { delimiter, join } from 'node:path'

import { isProgram } from './browser.js'
import { canInstall, installPackage } from './debian.js'
import { SetupError } from './setup-error.js'

/**
 * Finds pdftotext on the PATH.
 *
 * @param {Record<string, string | undefined>} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined} path of the program
 */
export function findPoppler(env = process.env, platform = process.platform) {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean)
  return folders
    .map((folder) => join(folder, platform === 'win32' ? 'pdftotext.exe' : 'pdftotext'))
    .find(isProgram)
}

/**
 * Makes sure that there is pdftotext, installing Poppler where the machine allows it.
 *
 * @param {(sentence: string) => void} say receives each sentence for the reader
 * @throws {SetupError} when there is none and it cannot be installed, with what to do
 */
export function ensurePoppler(say) {
  if (findPoppler()) return
  const advice =
    'install Poppler (with Homebrew: `brew install poppler`; with Scoop: `scoop install poppler`), so that `pdftotext` can be run.'
  if (!canInstall()) throw new SetupError(`The tests read PDFs with pdftotext: ${advice}`)
  say('Installing Poppler, with which the tests read PDFs …')
  installPackage('poppler-utils', `Poppler could not be installed; ${advice}`)
}
