import { location } from 'vfile-location'
import type { RunSpan } from '../annotations/find-act-citations.ts'
import { readPassage, type TextRun } from '../annotations/text-runs.ts'
import { oncePer } from '../model/once-per.ts'
import type { Passage } from '../model/passages.ts'
import { makePlaceAt, type Place } from '../text/places.ts'

function blank(source: string, pattern: RegExp): string {
  return source.replace(pattern, (found) => found.replace(/[^\n]/g, '\0'))
}

/** Blanks out front matter and tags, sign for sign. */
function blankTags(source: string): string {
  return blank(source, /^---\n[^]*?\n---(?=\n|$)|(?<!\\)<\/?[A-Za-z][^<>]*>/g)
}

/** Blanks out what is no plain text of a clause file: front matter, tags, and links, whose words are not looked through. */
function blankOut(source: string): string {
  return blank(blankTags(source), /\[[^[\]]*\]\((?!missing:)[^()]*\)/g)
}

/** Of longer words only the beginning is looked for: a pattern of more than some 30,000 signs cannot be made. */
const longest = 1000

/** The words as they may stand in the file: with line ends and signs of emphasis between them. */
function toPattern(words: string): RegExp {
  return new RegExp(
    words
      .trim()
      .slice(0, longest)
      .trim()
      .split(/\s+/)
      .map((word) => RegExp.escape(word))
      .join('[\\s*_\\\\]+'),
    'g',
  )
}

/** Remembers where each of some words is found. */
function remember<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, Found>()
  return (words) => {
    const found = known.get(words) ?? find(words)
    known.set(words, found)
    return found
  }
}

/** Where a run holds words, looked for once however often they are asked for. */
const offsetsIn = oncePer(({ text }: TextRun) =>
  remember((words) => Array.from(text.matchAll(toPattern(words)), ({ index }) => index)),
)
const runsOf = oncePer((passage: Passage) => readPassage(passage).runs)

/** How often a passage has the same words before these. */
function countBefore({ run, start }: RunSpan, words: string): number {
  const runs = runsOf(run.passage)
  const at = runs.findIndex(
    ({ text, pieces }) => text === run.text && pieces[0]?.node === run.pieces[0]?.node,
  )
  const before = offsetsIn(run)(words).indexOf(start)
  const here = before === -1 ? 0 : before
  return runs
    .slice(0, Math.max(0, at))
    .reduce((sum, earlier) => sum + offsetsIn(earlier)(words).length, here)
}

/** Where words stand in a clause file, after as many other places that have them; undefined when they cannot be told there. */
export function placeInFile(source: string, words: string, before: number): Place | undefined {
  const text = source.replace(/\r\n?/g, '\n')
  const found = Array.from(blankTags(text).matchAll(toPattern(words)), ({ index }) => index)
  const at = found[before] ?? found[0]
  return at === undefined ? undefined : makePlaceAt(text)(at)
}

/** The places of words in a file, from where a passage begins in it. */
function placesFrom(source: string, { clause }: Passage): (words: string) => readonly Place[] {
  const from = location(source).toOffset({ line: clause?.node.place?.line ?? 1, column: 1 }) ?? 0
  const rest = blankOut(source).slice(from)
  const placeAt = makePlaceAt(source)
  return remember((words) =>
    Array.from(rest.matchAll(toPattern(words)), ({ index }) => placeAt(from + index)),
  )
}

const placesOf = oncePer((passage: Passage) => remember((source) => placesFrom(source, passage)))

/** The line and column of words in the file that they stand in; undefined when they cannot be told there. */
export function placeOfWords(source: string, found: RunSpan): Place | undefined {
  const words = found.run.text.slice(found.start, found.end)
  const places = placesOf(found.run.passage)(source)(words)
  return places[countBefore(found, words)] ?? places[0]
}
