import { location } from 'vfile-location'
import type { RunStretch } from '../annotations/find-act-citations.ts'
import { readPassage } from '../annotations/text-runs.ts'
import { makePlaceAt, type Place } from '../text/places.ts'

/** Blanks out, sign for sign, what is no plain text of a clause file: front matter, tags, and links, whose words are not looked through. */
function blankOut(source: string): string {
  return source.replace(/^---\n[^]*?\n---(?=\n|$)|<\/?[A-Za-z][^<>]*>|\[[^[\]]*\]\((?!missing:)[^()]*\)/g, (found) => found.replace(/[^\n]/g, '\0'))
}

/** The words as they may stand in the file: with line ends and signs of emphasis between them. */
function toPattern(words: string): RegExp {
  return new RegExp(words.trim().split(/\s+/).map((word) => RegExp.escape(word)).join('[\\s*_\\\\]+'), 'g')
}

function countIn(text: string, words: string): number {
  return [...text.matchAll(toPattern(words))].length
}

/** How often a passage has the same words before these. */
function countBefore({ run, start }: RunStretch, words: string): number {
  const { runs } = readPassage(run.passage)
  const at = runs.findIndex(({ text, pieces }) => text === run.text && pieces[0]?.node === run.pieces[0]?.node)
  return runs.slice(0, Math.max(0, at)).reduce((sum, { text }) => sum + countIn(text, words), countIn(run.text.slice(0, start), words))
}

/** The line and column of words in the file that they stand in; undefined when they cannot be told there. */
export function placeOfWords(source: string, found: RunStretch): Place | undefined {
  const words = found.run.text.slice(found.start, found.end)
  const from = found.run.passage.clause?.node.place
  const offset = from === undefined ? 0 : location(source).toOffset({ line: from.line, column: 1 }) ?? 0
  const matches = [...blankOut(source).slice(offset).matchAll(toPattern(words))]
  const match = matches[countBefore(found, words)] ?? matches[0]
  if (!match) return undefined
  return makePlaceAt(source)(offset + match.index)
}
