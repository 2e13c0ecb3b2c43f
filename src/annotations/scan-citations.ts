import type { Act, Provision } from '../schemas/legislation.ts'
import { type KnownTitles, matchTitle } from './known-titles.ts'
import { readProvisions } from './read-provisions.ts'
import {
  areJoined,
  areNeighbours,
  instruments,
  isConnector,
  isTitleWord,
  isYear,
  toWords,
  type WordOfLaw,
} from './words-of-law.ts'

/** Why it is not known which Act words cite: they give no year, another year than the Act has, or a title that the table does not hold. */
export type Doubt = 'no-year' | 'wrong-year' | 'unknown'

/** Words of a text that cite legislation: surely one Act, or something that has to be confirmed. `start` and `end` count its characters. */
export type ScannedCitation =
  | { kind: 'sure'; act: Act; provisions: readonly Provision[]; start: number; end: number }
  | { kind: 'doubtful'; doubt: Doubt; acts: readonly Act[]; start: number; end: number }

/** More words than any title has: what is longer is cut in a message. */
const longestTitle = 24

/** True when the words before could belong to the title, so that it may be another, longer one: “Malicious Communications Act 2003”. */
function mayBeginEarlier(text: string, words: readonly WordOfLaw[], from: number): boolean {
  const [word, before, earlier] = [words[from], words[from - 1], words[from - 2]]
  if (!word || !before || !areNeighbours(text, before, word)) return false
  if (isTitleWord(before)) return true
  const links = isConnector(before) && before.form !== 'the'
  return (
    links && earlier !== undefined && areNeighbours(text, earlier, before) && isTitleWord(earlier)
  )
}

/** How far a title goes on behind its year, in characters: “Data Protection Act 2018 (Commencement) Regulations 2018”; 0 when it ends there. */
function continuation(text: string, end: number): number {
  return (
    /^\s?(?:\)\s)?(?:\([^()]{0,120}\)\s){0,3}(?:Act|Regulations|Order|Rules)(?:\s(?:1[2-9]|20)\d\d)?(?![\p{L}\p{N}])/u.exec(
      text.slice(end, end + 400),
    )?.[0].length ?? 0
  )
}

/** Where the title before the word at `at` begins, looking back over capitals and the small words between them; `at` when there is none. */
function beginningOf(text: string, words: readonly WordOfLaw[], at: number): number {
  let start = at
  for (let index = at - 1; index >= 0 && at - index <= longestTitle; index -= 1) {
    const [word, next] = [words[index], words[index + 1]]
    if (
      !word ||
      !next ||
      !areJoined(text, word, next) ||
      text.slice(word.end, next.start).includes(',')
    )
      break
    if (isTitleWord(word)) start = index
    else if (!isConnector(word) || (word.form === 'the' && words[index - 1]?.form !== 'of')) break
  }
  return start
}

/** True when “Act” at `at` is a verb: “Act as a representative”. */
function isVerb(words: readonly WordOfLaw[], at: number): boolean {
  const next = words[at + 1]?.form ?? ''
  return (
    words[at]?.form === 'act' &&
    (['as', 'in', 'on', 'upon', 'like', 'within'].includes(next) || next.endsWith('ly'))
  )
}

/** The index behind the year that follows the word at `at`, in brackets or with “of” too; undefined without one. */
function endOfYear(text: string, words: readonly WordOfLaw[], at: number): number | undefined {
  const [word, next, second] = [words[at], words[at + 1], words[at + 2]]
  if (!word || !next || !areJoined(text, word, next)) return undefined
  if (isYear(next)) return at + 2
  return next.form === 'of' && isYear(second) ? at + 3 : undefined
}

/** The first word at `from` or behind it that begins at a place of the text or later. */
function firstWordFrom(words: readonly WordOfLaw[], from: number, place: number): number {
  let next = from
  while ((words[next]?.start ?? Infinity) < place) next += 1
  return next
}

/** A number as European legislation has it behind its kind: “(EU) 2016/679”. */
function endOfNumber(text: string, words: readonly WordOfLaw[], at: number): number | undefined {
  const word = words[at]
  if (!word || !['regulation', 'directive'].includes(word.form)) return undefined
  const [found] =
    /^\s\(?(?:(?:EU|EC|EEC)\)?\s)?(?:No\.?\s)?\d{2,4}\/\d{1,4}(?:\/(?:EU|EC|EEC))?/.exec(
      text.slice(word.end, word.end + 40),
    ) ?? []
  if (found === undefined) return undefined
  return firstWordFrom(words, at + 1, word.end + found.length)
}

/** Something cited with the last word of a title at `at` that the table does not hold. */
function findUnknown(
  text: string,
  words: readonly WordOfLaw[],
  at: number,
): { start: number; end: number } | undefined {
  const word = words[at]
  const sort = word && instruments.get(word.form)
  if (!sort || !/^\p{Lu}/u.test(word.printed)) return undefined
  const numbered = endOfNumber(text, words, at)
  const start = beginningOf(text, words, at)
  if (numbered !== undefined) return { start, end: numbered }
  const end = endOfYear(text, words, at)
  if (start === at) return undefined
  if (end !== undefined) return { start, end }
  const isLoud = word.printed === word.printed.toUpperCase()
  const isEnough =
    sort === 'always' &&
    !isLoud &&
    !isVerb(words, at) &&
    (word.form === 'act' || word.form === 'regulations' || at - start > 1)
  return isEnough ? { start, end: at + 1 } : undefined
}

/** What is found at one word, and at which word to go on. */
interface Step {
  citation: ScannedCitation | undefined
  next: number
}

function toSure(text: string, act: Act, start: number, end: number): ScannedCitation {
  const closing =
    text.slice(start, end).includes('(') &&
    !text.slice(start, end).includes(')') &&
    text.startsWith(')', end)
      ? 1
      : 0
  return { kind: 'sure', act, ...readProvisions(text, start, end + closing) }
}

function stepAtTitle(
  text: string,
  words: readonly WordOfLaw[],
  titles: KnownTitles,
  from: number,
): Step | undefined {
  const first = words[from]
  const match = first && matchTitle(titles, text, words, from)
  const last = match && words[match.end - 1]
  if (!match || !last) return undefined
  const year = endOfYear(text, words, match.end - 1)
  if (match.meaning.kind === 'council-document')
    return { citation: undefined, next: year ?? match.end }
  if (mayBeginEarlier(text, words, from) || continuation(text, last.end) > 0) return undefined
  const isOtherYear =
    year !== undefined && !isYear(last) && areNeighbours(text, last, words[match.end] ?? last)
  if (match.meaning.kind === 'act' && !isOtherYear)
    return { citation: toSure(text, match.meaning.act, first.start, last.end), next: match.end }
  if (!/^\p{Lu}/u.test(last.printed)) return undefined
  const end = year ?? match.end
  const acts = match.meaning.kind === 'act' ? [match.meaning.act] : match.meaning.acts
  return {
    citation: {
      kind: 'doubtful',
      doubt: year === undefined || last.form === 'acts' ? 'no-year' : 'wrong-year',
      acts,
      start: first.start,
      end: words[end - 1]?.end ?? last.end,
    },
    next: end,
  }
}

function stepAtInstrument(text: string, words: readonly WordOfLaw[], at: number): Step | undefined {
  const unknown = findUnknown(text, words, at)
  const [first, last] = [words[unknown?.start ?? -1], words[(unknown?.end ?? 0) - 1]]
  if (!unknown || !first || !last) return undefined
  const end = last.end + continuation(text, last.end)
  return {
    citation: { kind: 'doubtful', doubt: 'unknown', acts: [], start: first.start, end },
    next: firstWordFrom(words, unknown.end, end),
  }
}

/** Finds what a text cites, in the order of its words. Nothing is guessed: only a whole title with its year, or a name that means one Act, is sure. */
export function scanCitations(text: string, titles: KnownTitles): ScannedCitation[] {
  if (!titles.isLikely(text)) return []
  const words = toWords(text)
  const found: ScannedCitation[] = []
  for (let at = 0; at < words.length;) {
    const step = stepAtTitle(text, words, titles, at) ?? stepAtInstrument(text, words, at)
    if (step?.citation) found.push(step.citation)
    at = Math.max(at + 1, step?.next ?? 0)
  }
  return found
}
