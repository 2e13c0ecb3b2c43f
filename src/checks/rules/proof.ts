import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy, Proof } from '../../model/types.ts'
import { proofPaths } from '../../parse/paths/source-path.ts'
import type { ProofSettings } from '../../schemas/proof.ts'
import type { Place } from '../../text/places.ts'
import { countOf } from '../../text/count-of.ts'
import type { CheckContext } from '../check.ts'
import { hasMisnamedText, hasUnreadText, isUnusable } from '../known-gaps.ts'
import { placeInFile } from '../place-of-words.ts'
import { findDifferences, type WordDifference } from '../proof/differences.ts'
import { type DocumentWord, readDocument } from '../proof/document-words.ts'
import {
  controlWords,
  mastheadWords,
  type PublishedWord,
  textWords,
} from '../proof/published-words.ts'

/** More differences than this in one policy say no more than that another document is meant. */
const MOST_REPORTED = 20
/** How many words are shown on either side of a difference. */
const AROUND = 4

/** What is compared: the words of a document, and those that are published. */
interface Texts {
  document: readonly DocumentWord[]
  published: readonly PublishedWord[]
}

type Words = readonly { word: string }[]

/** A part of a text: from the one word up to the other. */
interface Part {
  start: number
  end: number
}

function wordsOf(words: Words, start: number, end: number): string {
  return words
    .slice(Math.max(0, start), end)
    .map(({ word }) => word)
    .join(' ')
}

/** The words of a difference with some around them; of a long one its beginning. */
function excerpt(words: Words, { start, end }: Part): string {
  const shown = Math.min(end, start + 3 * AROUND)
  return quotable(wordsOf(words, start - AROUND, shown + AROUND))
}

/** Where one text holds the words of another in one go; -1 when nowhere. */
function indexOfWords(words: Words, sought: Words): number {
  return words.findIndex((_, at) =>
    sought.every(({ word }, offset) => words[at + offset]?.word === word),
  )
}

/** The version table is compared where the document has it; it is shown between the title lines and the text. */
function toTexts(policy: Policy, document: readonly DocumentWord[]): Texts {
  const [masthead, control, text] = [mastheadWords(policy), controlWords(policy), textWords(policy)]
  const at = control.length === 0 ? -1 : indexOfWords(document, control)
  if (at === -1) return { document, published: [...masthead, ...control, ...text] }
  return {
    document: document.toSpliced(at, control.length),
    published: [...masthead, ...text],
  }
}

/** The index of the word at which a difference is reported: its first, or, where words are missing, the one before them. */
function anchorOf({ start, end }: Part): number {
  return start === end ? Math.max(0, start - 1) : start
}

/** Where words of the text stand in their file: told by some that follow one another, or else by those behind them. */
function placeInText(words: Words, at: number, file: string): Place | undefined {
  for (const [from, length] of [
    [at, 4],
    [at, 2],
    [at, 1],
    [at + 1, 3],
  ] as const) {
    const sought = words.slice(from, from + length)
    const before = words
      .slice(0, from)
      .filter((_, index) =>
        sought.every(({ word }, offset) => words[index + offset]?.word === word),
      )
    const place = placeInFile(file, wordsOf(sought, 0, length), before.length)
    if (place) return place
  }
  return undefined
}

/** Where the word stands at which a difference is reported; that of a setting stands exactly there. */
function placeOfAnchor(
  { published }: Texts,
  part: Part,
  files: CheckContext['texts'],
): Place | undefined {
  const at = anchorOf(part)
  const anchor = published[at]
  const file = files?.get(anchor?.path ?? '')
  if (!anchor || anchor.place || file === undefined) return anchor?.place
  const isOfText = ({ path, place }: PublishedWord) => path === anchor.path && place === undefined
  const first = published.findIndex(isOfText)
  return placeInText(published.filter(isOfText), at - first, file)
}

function reportDifference(
  texts: Texts,
  { document, published }: WordDifference,
  policy: Policy,
  { texts: files }: CheckContext,
  report: Report,
): void {
  const path = texts.published[anchorOf(published)]?.path ?? policy.path
  const place = placeOfAnchor(texts, published, files)
  const found = quotable(wordsOf(texts.published, published.start, published.end))
  const expected = quotable(wordsOf(texts.document, document.start, document.end))
  const line = texts.document[document.start] ?? texts.document.at(-1)
  const both = {
    name: excerpt(texts.published, published),
    where: String(line?.line ?? 1),
    suggestion: excerpt(texts.document, document),
  }
  if (found === '') report(path, 'proof-missing', place, { expected, ...both })
  else if (expected === '')
    report(path, 'proof-added', place, { found, suggestion: sayWhereElse(texts, published) })
  else report(path, 'proof-changed', place, { found, expected, ...both })
}

/** Says where the document has words that it does not have here. */
function sayWhereElse({ document, published }: Texts, { start, end }: Part): string {
  const at = indexOfWords(document, published.slice(start, end))
  const line = document[at]?.line
  return line === undefined
    ? 'No line of `source/text.txt` has these words.'
    : `The document has these words in another place: line ${String(line)} of \`source/text.txt\`.`
}

function timesInWords(times: number): string {
  if (times === 0) return 'not found'
  return times === 1 ? 'once' : countOf(times, 'time')
}

function checkEntries(
  path: string,
  { places }: Proof,
  unmet: ReturnType<typeof readDocument>['unmet'],
  report: Report,
): void {
  for (const { at, words, expected, found } of unmet) {
    report(path, 'proof-entry', places[at], {
      found: quotable(words),
      expected: timesInWords(expected),
      where: found === 0 ? 'not found' : `found ${timesInWords(found)}`,
    })
  }
}

function compare(
  policy: Policy,
  proof: Proof,
  words: string,
  settings: ProofSettings,
  report: Report,
  context: CheckContext,
): void {
  const document = readDocument(words, settings)
  checkEntries(proofPaths(policy.id).settings, proof, document.unmet, report)
  if (document.unmet.length > 0) return
  const texts = toTexts(policy, document.words)
  const differences = findDifferences(
    texts.document.map(({ word }) => word),
    texts.published.map(({ word }) => word),
  )
  for (const difference of differences.slice(0, MOST_REPORTED))
    reportDifference(texts, difference, policy, context, report)
}

/** Reports the half of a proof that is missing, unless it is there and could not be read. */
function reportMissingHalf(handbook: Handbook, policy: Policy, proof: Proof, report: Report): void {
  const paths = proofPaths(policy.id)
  const nameOf = (path: string) => path.split('/').slice(2).join('/')
  if (proof.text === undefined && !isUnusable(handbook, paths.text))
    report(paths.settings, 'proof-incomplete', undefined, {
      found: nameOf(paths.settings),
      expected: nameOf(paths.text),
      suggestion: 'Save the words of the document as plain text (UTF-8) under that name.',
    })
  if (proof.settings === undefined && !isUnusable(handbook, paths.settings))
    report(paths.text, 'proof-incomplete', undefined, {
      found: nameOf(paths.text),
      expected: nameOf(paths.settings),
      suggestion:
        'Write into it the day on which you compared the text with the document, such as `compared: 2026-05-12`.',
    })
}

/** True when words of a policy may be missing because a file has another mistake, of which its own messages tell. */
function hasGap(handbook: Handbook, policy: Policy, { filesWithErrors }: CheckContext): boolean {
  const paths = [policy.path, ...policy.sections.map(({ path }) => path)]
  return (
    hasUnreadText(handbook, policy) ||
    hasMisnamedText(handbook, policy) ||
    paths.some((path) => isUnusable(handbook, path) || filesWithErrors?.has(path) === true)
  )
}

/** The text of a policy is that of its document, where that is kept beside it: the same words in the same order. */
export function checkProof(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook)) {
    const { proof } = policy
    if (!proof) continue
    const { text, settings } = proof
    reportMissingHalf(handbook, policy, proof, report)
    if (text && settings && !hasGap(handbook, policy, context))
      compare(policy, proof, text.words, settings, report, context)
  }
}
