import { compareText } from './compare-text.ts'
import { stem } from './stem.ts'

/** A word of a text; what hyphens join is one. */
export interface Word {
  /** Its parts without accents, apostrophes and capitals. */
  parts: readonly string[]
  /**
   * All that finds it: its parts and, without the hyphens, all of it; the stems of these behind a tilde; and behind
   * an equals sign an abbreviation as it is printed.
   */
  terms: readonly string[]
  start: number
  end: number
}

const apostrophe = "['’‘ʼ`´]"
const letters = String.raw`[\p{L}\p{N}\p{M}]+`
/** Letters keep their apostrophes, and numbers their points and commas. */
const part = String.raw`${letters}(?:(?:${apostrophe}|(?<=\d)[.,](?=\d))${letters})*`
const hyphen = '[-‐‑]'
const pattern = new RegExp(`${part}(?:${hyphen}${part})*`, 'gu')
const dropped = new RegExp(String.raw`\p{M}|${apostrophe}|(?<=\d),(?=\d{3})`, 'gu')

/** A word as it is compared. */
export function toForm(printed: string): string {
  return printed.normalize('NFKD').replace(dropped, '').toLowerCase()
}

const stems = new Map<string, string>()

/** The term for all forms of a word. */
export function stemTerm(form: string): string {
  const term = stems.get(form) ?? `~${stem(form)}`
  stems.set(form, term)
  return term
}

/** The words of a text in their order. */
export function toWords(text: string): Word[] {
  // Where everything is in capitals, they tell nothing.
  const hasSmall = /\p{Ll}/u.test(text)
  return [...text.matchAll(pattern)].map(({ 0: printed, index }) => {
    const parts = printed.split(new RegExp(hyphen)).map(toForm)
    const forms = parts.length > 1 ? [parts.join(''), ...parts] : parts
    const isShort = hasSmall && /^\p{Lu}{2,5}$/u.test(printed)
    const terms = [...forms, ...forms.map(stemTerm), ...(isShort ? [`=${printed}`] : [])]
    return { parts, terms, start: index, end: index + printed.length }
  })
}

/** The plain words of a text, what hyphens join apart. */
export function plainWords(text: string): string[] {
  return toWords(text).flatMap(({ parts }) => parts)
}

/**
 * A word without the endings of its inflections: alike for “sacks” and “sacked”. Less is taken away
 * than for a stem: “elected” is not the “election” that “purdah” stands for. Short words have none.
 */
export function toBase(form: string): string {
  return form.length > 3 ? form.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '') : form
}

/** The words of texts, the most frequent first. */
export function countWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const { parts, terms } of texts.flatMap(toWords))
    for (const form of new Set([...parts, terms[0] ?? '']))
      counts.set(form, (counts.get(form) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([form]) => form)
}
