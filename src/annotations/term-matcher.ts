import { scanWords } from '../model/scan-words.ts'
import { countLeading } from '../text/count-leading.ts'
import type { Span } from '../text/places.ts'

/** Words to be found, and what they stand for. */
export interface Sought<Value> {
  value: Value
  /** The forms of the words, the most usual first. */
  forms: readonly string[]
  /** Whether capitals must be as in the form. */
  asPrinted: boolean
}

/** A span of a text that is one of the forms; `start` and `end` count the units of the string. */
export interface TermMatch<Value> {
  value: Value
  start: number
  end: number
}

interface TermForm<Value> {
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
  return words
    .split(/\s+/)
    .map((piece) =>
      RegExp.escape(piece)
        .replace(/\\x27|'|’/g, "['’]")
        .replace(/\\x2d|[-‐‑]/g, '[-‐‑]'),
    )
    .join('\\s+')
}

/** True when what stands from `start` to `end` is not joined to a word on either side. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !joinedBefore.test(text.slice(Math.max(0, start - 3), start)) &&
    !joinedBehind.test(text.slice(end, end + 3))
  )
}

/** True when one of some spans of a text, which stand in order and apart from one another, covers all of another. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const last = countLeading(spans, (each) => each.start <= start) - 1
  return (spans[last]?.end ?? -1) >= end
}

/**
 * Makes a function that says which of some phrases a span of a text lies in, whatever their capitals and spaces. A text is searched once for each phrase, however many of
 * its spans are asked for one after the other.
 */
export function makePhraseFinder(
  phrases: readonly string[],
): (text: string, span: Span) => string[] {
  const patterns = phrases.map((phrase) => ({
    phrase,
    pattern: new RegExp(toPattern(phrase), 'giu'),
  }))
  let latest: { text: string; found: { phrase: string; spans: Span[] }[] } | undefined
  return (text, span) => {
    if (latest?.text !== text) {
      latest = {
        text,
        found: patterns.map(({ phrase, pattern }) => ({
          phrase,
          spans: Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
            start: index,
            end: index + length,
          })),
        })),
      }
    }
    return latest.found.filter(({ spans }) => isWithin(spans, span)).map(({ phrase }) => phrase)
  }
}

function toForms<Value>(
  { forms, asPrinted, value }: Sought<Value>,
  byFirstWord: Map<string, TermForm<Value>[]>,
): void {
  for (const [rank, form] of forms.entries()) {
    const first = word.exec(form)
    if (!first) continue
    // Signs before the first word, such as that of a hashtag, are left out of the link.
    const words = form.slice(first.index).trim()
    const flags = asPrinted || abbreviation.test(words) ? 'uy' : 'iuy'
    const entry = {
      length: words.length,
      rank,
      pattern: new RegExp(toPattern(words), flags),
      value,
    }
    const key = first[0].toLowerCase()
    const group = byFirstWord.get(key)
    if (group) group.push(entry)
    else byFirstWord.set(key, [entry])
  }
}

function matchAt<Value>(
  text: string,
  start: number,
  forms: readonly TermForm<Value>[],
): TermMatch<Value> | undefined {
  for (const { pattern, value } of forms) {
    pattern.lastIndex = start
    const end = pattern.test(text) ? pattern.lastIndex : -1
    if (end > 0 && standsAlone(text, start, end)) return { value, start, end }
  }
  return undefined
}

/** True for a word that may be one of some words: those of its beginning and its length. It is the quickest way to pass over most of a text. */
function makeFilter(
  words: Iterable<string>,
): (text: string, start: number, end: number) => boolean {
  const lengths = new Uint32Array(128)
  const bitOf = (length: number): number => 1 << Math.min(length, 31)
  // In ASCII, this bit makes a capital a small letter.
  const rowOf = (text: string, at: number): number => (text.charCodeAt(at) | 0x20) & 0x7f
  for (const word of words)
    lengths[rowOf(word, 0)] = (lengths[rowOf(word, 0)] ?? 0) | bitOf(word.length)
  return (text, start, end) => ((lengths[rowOf(text, start)] ?? 0) & bitOf(end - start)) !== 0
}

/**
 * Makes a function that finds words in a text: whole words, the longest form where several begin at the same place, among equals the
 * one that is named first in its forms. Only the words of the text that begin a form are looked at closely, so that the time does not grow with the number of forms.
 */
export function makeTermMatcher<Value>(
  sought: readonly Sought<Value>[],
): (text: string) => TermMatch<Value>[] {
  const byFirstWord = new Map<string, TermForm<Value>[]>()
  for (const each of sought) toForms(each, byFirstWord)
  for (const group of byFirstWord.values())
    group.sort((a, b) => b.length - a.length || a.rank - b.rank)
  if (byFirstWord.size === 0) return () => []
  const mayBegin = makeFilter(byFirstWord.keys())
  return (text) => {
    const matches: TermMatch<Value>[] = []
    let from = 0
    scanWords(text, (start, end, isAscii) => {
      if (start < from || (isAscii && !mayBegin(text, start, end))) return
      const forms = byFirstWord.get(text.slice(start, end).toLowerCase())
      const match = forms && matchAt(text, start, forms)
      if (!match) return
      matches.push(match)
      from = match.end
    })
    return matches
  }
}
