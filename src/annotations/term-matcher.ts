/** Words to be found, and what they stand for. */
export interface Sought<Value> {
  value: Value
  /** The forms of the words, the most usual first. */
  forms: readonly string[]
  /** Whether capitals must be as in the form. */
  asPrinted: boolean
}

/** A stretch of a text that is one of the forms; `start` and `end` count the units of the string. */
export interface TermMatch<Value> {
  value: Value
  start: number
  end: number
}

interface Form<Value> {
  length: number
  /** Its place among the forms of what it stands for. */
  rank: number
  pattern: RegExp
  value: Value
}

const word = /[\p{L}\p{N}\p{M}]+/u

/** `IT` and `MPs` are not “it”; longer words in capitals are mostly a headline. */
const abbreviation = /^\p{Lu}{2,5}s?$/u

/** What joins a word to the one before it: a hyphen, or the dot or sign of an address. */
const joinedBefore = /(?:[\p{L}\p{N}][-‐‑.]|[@_])$/u
const joinedBehind = /^(?:[-‐‑@][\p{L}\p{N}]|[\p{L}\p{N}\p{M}_]|\.[\p{Ll}\p{N}])/u

function toPattern(words: string): string {
  return words.split(/\s+/).map((piece) => RegExp.escape(piece).replace(/\\x27|'|’/g, '[\'’]').replace(/\\x2d|[-‐‑]/g, '[-‐‑]')).join('\\s+')
}

/** True when what stands from `start` to `end` is not joined to a word on either side. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !joinedBefore.test(text.slice(Math.max(0, start - 3), start)) && !joinedBehind.test(text.slice(end, end + 3))
}

/** True when one of these stretches of a text covers all of another. */
export function isWithin(stretches: readonly { start: number, end: number }[], { start, end }: { start: number, end: number }): boolean {
  return stretches.some((stretch) => stretch.start <= start && stretch.end >= end)
}

/** Every place in a text at which a phrase stands, whatever its capitals and spaces. */
export function findPhrase(text: string, phrase: string): { start: number, end: number }[] {
  return [...text.matchAll(new RegExp(toPattern(phrase), 'giu'))].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

function toForms<Value>({ forms, asPrinted, value }: Sought<Value>, byFirstWord: Map<string, Form<Value>[]>): void {
  for (const [rank, form] of forms.entries()) {
    const first = word.exec(form)
    if (!first) continue
    // Signs before the first word, such as that of a hashtag, are left out of the link.
    const words = form.slice(first.index).trim()
    const flags = asPrinted || abbreviation.test(words) ? 'uy' : 'iuy'
    const entry = { length: words.length, rank, pattern: new RegExp(toPattern(words), flags), value }
    const key = first[0].toLowerCase()
    const group = byFirstWord.get(key)
    if (group) group.push(entry)
    else byFirstWord.set(key, [entry])
  }
}

function matchAt<Value>(text: string, start: number, forms: readonly Form<Value>[]): TermMatch<Value> | undefined {
  for (const { pattern, value } of forms) {
    pattern.lastIndex = start
    const end = pattern.test(text) ? pattern.lastIndex : -1
    if (end > 0 && standsAlone(text, start, end)) return { value, start, end }
  }
  return undefined
}

/**
 * Makes a function that finds words in a text: whole words, the longest form where several begin at the same place, among equals the
 * one that is named first in its forms. Only the words of the text that begin a form are looked at closely, so that the time does not grow with the number of forms.
 */
export function makeTermMatcher<Value>(sought: readonly Sought<Value>[]): (text: string) => TermMatch<Value>[] {
  const byFirstWord = new Map<string, Form<Value>[]>()
  for (const each of sought) toForms(each, byFirstWord)
  for (const group of byFirstWord.values()) group.sort((a, b) => b.length - a.length || a.rank - b.rank)
  const words = new RegExp(word, 'gu')
  return (text) => {
    const matches: TermMatch<Value>[] = []
    words.lastIndex = 0
    for (let found = words.exec(text); found; found = words.exec(text)) {
      const forms = byFirstWord.get(found[0].toLowerCase())
      const match = forms && matchAt(text, found.index, forms)
      if (!match) continue
      matches.push(match)
      words.lastIndex = match.end
    }
    return matches
  }
}
