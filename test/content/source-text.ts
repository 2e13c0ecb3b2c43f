import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CouncilSlug } from './built-site.ts'
import { debris, type Debris } from './debris.ts'
import { toWords } from './page-text.ts'

/** A piece of debris as it was found. */
export interface Removal {
  entry: Debris
  times: number
  words: number
}

/** What is left of a source once its debris is taken out, and what that was. */
export interface CleanSource {
  words: string[]
  removals: readonly Removal[]
}

/** The extracted text of a council’s document, as it came. */
export function readSource(council: CouncilSlug): string {
  return readFileSync(join(import.meta.dirname, 'sources', `${council}.txt`), 'utf8').replaceAll('\r\n', '\n')
}

function countWords(text: string): number {
  return toWords(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Takes the debris out of a source. Throws when an entry that leaves out no word would take away a letter or a digit. */
export function cleanSource(council: CouncilSlug): CleanSource {
  let text = readSource(council)
  const removals = debris.filter((entry) => entry.council === council).map((entry): Removal => {
    const before = text
    text = before.replace(entry.find, entry.keep)
    if (entry.words === 0 && countLetters(text) !== countLetters(before)) throw new Error(`“${entry.what}” (${council}) takes letters away`)
    return { entry, times: before.match(entry.find)?.length ?? 0, words: countWords(before) - countWords(text) }
  })
  return { words: toWords(text), removals }
}
