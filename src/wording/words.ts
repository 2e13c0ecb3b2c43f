import { stem } from '../text/stem.ts'
import { interchangeable } from './interchangeable.ts'

/** A word of a text as it is compared, and where it stands in the text. */
export interface Word {
  /** Lower case, without apostrophes; one word for whatever councils exchange. */
  form: string
  /** The form without an ending that changes with the grammar of a sentence: “breach” and “breached” have the same. */
  stem: string
  start: number
  end: number
  /** True in brackets, and for an example behind “such as”. */
  isAside?: true
}

/** A sequence of plain words and what it is compared as. */
interface Phrase {
  words: readonly string[]
  form: string
}

/** The phrases by their first words, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

/** A word as it is compared, wherever it stands. */
type WordForm = Pick<Word, 'form' | 'stem'>

/** Policies use few different words many times; so many of them are known at once. */
const MOST_KNOWN = 50_000
const knownForms = new Map<string, WordForm>()

/** Soft hyphens and spaces without a width are inside a word and not of it. */
const inside = /[\u00AD\u200B\u2060]/g

/** Capital letters, the form of apostrophes and the possessive do not tell words apart. */
function toForm(found: string): WordForm {
  const known = knownForms.get(found)
  if (known) return known
  const form = found
    .replace(inside, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘]s?$|['’‘]/g, '')
  const made = { form, stem: stem(form) }
  if (knownForms.size >= MOST_KNOWN) knownForms.clear()
  knownForms.set(found, made)
  return made
}

const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B\u2060]*(?:['’‘][\p{L}\p{N}\p{M}\u00AD\u200B\u2060]+)*/gu

/** The words of a text and their places, before phrases are put together. */
function plainWords(text: string): Word[] {
  const words: Word[] = []
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [found] = match
    const { form, stem } = toForm(found)
    words.push({ form, stem, start: match.index, end: match.index + found.length })
  }
  return words
}

/** The plural without its “s”, for the names of people and bodies only. */
function variants(phrase: string): string[] {
  return [phrase, `${phrase}s`]
}

/** Makes the phrases that count as one word: what is interchangeable between councils, and the councils’ names. */
export function makePhrases(councilNames: readonly string[]): Phrases {
  const entries = [
    ...interchangeable.flatMap(([form = '', ...others]) =>
      [form, ...others].flatMap(variants).map((phrase) => ({ phrase, form })),
    ),
    ...councilNames.map((phrase) => ({ phrase, form: 'council' })),
  ]
    .map(({ phrase, form }) => ({ words: plainWords(phrase).map((word) => word.form), form }))
    .filter(({ words }) => words.length > 0)
  const byFirst = Map.groupBy(entries, ({ words }) => words[0] ?? '')
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** How many of a text’s words from one on are a phrase, and what it is compared as; undefined when none begins there. */
function phraseAt(plain: readonly Word[], index: number, phrases: Phrases): Phrase | undefined {
  const first = plain[index]
  return (
    first &&
    phrases
      .get(first.form)
      ?.find(({ words }) => words.every((form, offset) => plain[index + offset]?.form === form))
  )
}

/** The phrases that count as one word in the texts of these councils. */
export function phrasesOfCouncils(councils: readonly { name: string; short: string }[]): Phrases {
  return makePhrases([...new Set(councils.flatMap(({ name, short }) => [name, short]))])
}

/** The words of a text in their order, as they are compared. */
export function toWords(text: string, phrases: Phrases): Word[] {
  const plain = plainWords(text)
  const words: Word[] = []
  for (let index = 0; index < plain.length;) {
    const word = plain[index]
    if (!word) break
    const phrase = phraseAt(plain, index, phrases)
    const last = plain[index + (phrase?.words.length ?? 1) - 1] ?? word
    words.push(
      phrase ? { form: phrase.form, stem: phrase.form, start: word.start, end: last.end } : word,
    )
    index += phrase?.words.length ?? 1
  }
  return words
}
