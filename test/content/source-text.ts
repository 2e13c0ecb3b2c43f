import { hash } from 'node:crypto'
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

/** What each extracted text is known by, so that none of them can be changed together with the policy. */
const digests: Readonly<Record<CouncilSlug, string>> = {
  'barling-magna': 'd31f3fa1a616c6fd327bcb367fbecd2d7b4011733651b2d001affbc265a3ff5a',
  barnsley: 'b06709526931826f58204e584aedbb7ccaf6957c8462a36bec8dc38106acf88d',
  'collier-street': '19076dcb2a50d669144a44c0fe8e13f48e6d1cba145cc1f6cece9da939f5b94f',
  malvern: '654821256db97c52263a89c62fd26add1a766b40e93b1d36489ca45e1aa462ea',
  'westgate-on-sea': '2ce68adcec895b1c33b57884183a4e0f94eeb9aa61e984f743cdf4af4b44e0e9',
}

/** The extracted text of a council’s document, as it came. Throws when it is not that any more. */
export function readSource(council: CouncilSlug): string {
  const path = join(
    import.meta.dirname,
    '..',
    '..',
    'content',
    council,
    'social-media',
    'source',
    'text.txt',
  )
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const digest = hash('sha256', text)
  if (digest !== digests[council])
    throw new Error(`${path} is not the text that was extracted: ${digest}`)
  return text
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
  const removals = debris
    .filter((entry) => entry.council === council)
    .map((entry): Removal => {
      const before = text
      text = before.replace(entry.find, entry.keep)
      if (entry.words === 0 && countLetters(text) !== countLetters(before))
        throw new Error(`“${entry.what}” (${council}) takes letters away`)
      return {
        entry,
        times: before.match(entry.find)?.length ?? 0,
        words: countWords(before) - countWords(text),
      }
    })
  return { words: toWords(text), removals }
}
