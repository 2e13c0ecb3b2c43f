import { plainWords, toBase, toWords, type Word } from '../text/words.ts'

/** Words that stand side by side and answer a want; how much they count beside the very word. */
export interface Answer {
  label: string
  forms: readonly string[]
  weight: number
}

/** One thing that a reader asks for. */
export interface Want {
  /** As typed. */
  label: string
  /** True for what stands in quotation marks, which must be found as it is. */
  isExact: boolean
  /** True for small letters in capitals, which mean an abbreviation: “IT”. */
  isCapital: boolean
  /** What was typed; of what hyphens join first the whole, then the parts. */
  typed: readonly (readonly string[])[]
  /** What the list of everyday words has for it. */
  also: readonly Answer[]
}

/** What a reader has typed, taken apart. */
export interface Query {
  /** As typed, without space around it, cut to a length that can be searched. */
  text: string
  wants: readonly Want[]
  /** Words that were passed over because they say too little. */
  passedOver: readonly string[]
  /** True when part of what was typed is too much to be searched. */
  isCut: boolean
}

/** An entry of the list of everyday words. */
export type SynonymEntry = readonly [words: readonly string[], means: readonly string[]]

/** Words that say nothing of what is looked for, unless they are all that was typed or stand in quotation marks. */
const small = new Set(
  (
    'a about am an and any anyone anybody are as at be been being but by can could did do does for from get had has have he her him his how i if in into is it its may me might mine my of on or our ' +
    'ours shall she should so some somebody someone than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your yours ' +
    'allowed dont doesnt cant make makes made making want wants need needs happen happens ask asks something way ways go going'
  ).split(' '),
)

/** True for a plain word that is passed over among others. */
function isSmall(form: string): boolean {
  return small.has(form)
}

const longest = 400
const mostWants = 16
/** How many stand-ins one search looks for. */
const mostAlso = 6
/** The most words of an everyday expression. */
const mostTogether = 4

function toWant(text: string, { parts, terms, start, end }: Word): Want {
  const capitals = terms.find((term) => term.startsWith('='))
  const isCapital = capitals !== undefined && isSmall(parts.join(''))
  const whole = [(isCapital ? capitals : terms[0]) ?? '']
  const typed = parts.length > 1 ? [whole, parts] : [whole]
  return { label: text.slice(start, end), isExact: false, isCapital, typed, also: [] }
}

function toKey(words: readonly string[]): string {
  return words.map(toBase).join(' ')
}

/** What everyday words stand for, by their own words without endings. */
function meaningsOf(synonyms: readonly SynonymEntry[]): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, readonly string[]>()
  for (const [words, means] of synonyms)
    for (const key of words.map((word) => toKey(plainWords(word))))
      meanings.set(key, [...(meanings.get(key) ?? []), ...means])
  return meanings
}

/**
 * What everyday words stand for, by the place of the word that they were typed at: the longest expression counts, its
 * nearest meaning most. What stands for several words is parted among them, and what was typed itself is left out.
 */
function standInsFor(
  words: readonly Word[],
  synonyms: readonly SynonymEntry[],
): ReadonlyMap<Word, Answer[]> {
  const meanings = meaningsOf(synonyms)
  const typed = new Set(words.flatMap(({ parts }) => parts.map(toBase)))
  const found = new Map<Word, Answer[]>()
  let left = mostAlso
  for (let at = 0; at < words.length; at += 1) {
    const together = Array.from({ length: mostTogether }, (_, step) =>
      words.slice(at, at + mostTogether - step),
    )
    const own =
      together.find((each) => meanings.has(toKey(each.flatMap(({ parts }) => parts)))) ?? []
    const telling = own.filter(({ parts }) => !isSmall(parts.join('')))
    const answers = [...new Set(meanings.get(toKey(own.flatMap(({ parts }) => parts))))]
      .map((label, index) => ({
        label,
        forms: plainWords(label),
        weight: Math.max(0.35, 0.6 - 0.05 * index) / telling.length,
      }))
      .filter(({ forms }) => !forms.every((form) => typed.has(toBase(form))))
      .slice(0, left)
    left -= answers.length
    for (const word of telling) found.set(word, answers)
    at += Math.max(0, own.length - 1)
  }
  return found
}

/** What stands in quotation marks, and the rest. One that is left open is ignored. */
function takePhrases(text: string): { phrases: Want[]; rest: string } {
  const phrases: Want[] = []
  const rest = text.replace(/["“”„]([^"“”„]+)["“”„]/gu, (quoted, phrase: string) => {
    const typed = [plainWords(phrase)]
    if (typed[0]?.length)
      phrases.push({ label: phrase.trim(), isExact: true, isCapital: false, typed, also: [] })
    return ' '.repeat(quoted.length)
  })
  return { phrases: phrases.slice(0, 4), rest }
}

/**
 * Takes apart what a reader has typed. Quotation marks of every sort make an exact phrase.
 *
 * @example
 * parseQuery('accept "friend request"', []) // wants “friend request” exactly, and “accept”
 */
export function parseQuery(typed: string, synonyms: readonly SynonymEntry[]): Query {
  const trimmed = typed.replace(/\s+/g, ' ').trim()
  const text = trimmed.slice(0, longest)
  const { phrases, rest } = takePhrases(text)
  const words = toWords(rest)
  const telling = words.filter(
    (word) => !isSmall(word.parts.join('')) || toWant(rest, word).isCapital,
  )
  const chosen = telling.length > 0 || phrases.length > 0 ? telling : words
  const different = [...new Map(chosen.map((word) => [word.parts.join('-'), word])).values()]
  const standIns = standInsFor(words, synonyms)
  const wants = different.map((word) => ({ ...toWant(rest, word), also: standIns.get(word) ?? [] }))
  const passed = words.filter((word) => !chosen.includes(word)).flatMap(({ parts }) => parts)
  return {
    text,
    wants: [...phrases, ...wants.slice(0, mostWants)],
    passedOver: [...new Set(passed)],
    isCut: trimmed.length > longest || wants.length > mostWants,
  }
}
