import { readTag, type WrittenTag } from './read-tag.ts'
import { blank } from '../text-index.ts'

const attribute =
  /(?<![\w-])([A-Za-z][\w-]*)\s*[=:]\s*(?:["“”„'‘’]([^"“”„‟<>=\n]*?)(?=(?<!\s)\s+[\w-]+\s*=|["“”„‟<>=\n]|$)|([^\s"'“”<>,]+))/g

/** The attributes that can be made out in a broken tag, however they are written. */
export function salvageAttributes(words: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(words.matchAll(attribute), ([, name = '', quoted, bare = '']) => [
      name,
      (quoted ?? bare).replace(/(?<![\s'‘’/])[\s'‘’/]+$/, ''),
    ]),
  )
}

/** True when nothing but signs is left of a broken tag besides its name and the attributes that can be made out. */
export function isWholeWithout(words: string): boolean {
  return /^<[\w.:-]* ?>$/.test(words.replace(attribute, '').replace(/[\s"“”„'‘’,/]+/g, ' '))
}

/** The tag with straight quotation marks for curly ones, if it can be read then. */
function straighten(words: string): string | undefined {
  const candidates = [words.replace(/[“”„‟‘’]/g, '"'), words.replace(/[“”„‟]/g, '"')]
  return candidates.find((candidate) => {
    const tag = readTag(candidate, 0, () => undefined)
    return tag?.fault === undefined && tag?.end === candidate.length
  })
}

function rename(words: string, name: string): string {
  return words.replace(name, (found) => '_'.padEnd(found.length))
}

/** A tag in a form of the same length that can be read, and whether its attributes are still in it. */
export interface NormalisedTag {
  words: string
  hasAttributes: boolean
}

/**
 * Writes a tag so that it can be read, in just as many characters. A tag that goes with one of another name gets the name `_`, which fits
 * into any.
 */
export function normaliseTag(text: string, tag: WrittenTag, renamed: boolean): NormalisedTag {
  const words = text.slice(tag.start, tag.end)
  const straight = tag.fault ? straighten(words) : words
  if (straight !== undefined)
    return { words: renamed ? rename(straight, tag.name) : straight, hasAttributes: true }
  const beginning = tag.kind === 'close' ? '</' : '<'
  const name = renamed ? '_' : tag.name
  const end = tag.kind === 'alone' ? '/>' : '>'
  const empty = blank(words)
  return {
    words:
      beginning +
      name +
      empty.slice(beginning.length + name.length, empty.length - end.length) +
      end,
    hasAttributes: false,
  }
}
