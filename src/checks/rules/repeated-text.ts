import { countOf } from '../../text/count-of.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { CheckContext } from '../check.ts'
import { findCopies } from '../copied-files.ts'
import { placeIn, readWords, type Words } from '../words/policy-words.ts'

/** From how many characters on, about fifteen words, a paragraph hardly stands twice in a policy by chance. */
const fewestCharacters = 90
/** How often the short line at the head or foot of each page stands in a document that was copied with it. */
const fewestLines = 3

/** The limbs of two sentences are often the same, such as “or any person with whom you live;”. */
const wholeSentence = /^[^\p{L}\d]*(?:\d|\p{Lu})[^]*[^;,\s]$/u

const longOf = oncePer((policy: Policy): readonly Words[] =>
  readWords(policy).filter(
    ({ kind, text }) =>
      kind === 'paragraph' && text.length >= fewestCharacters && wholeSentence.test(text),
  ),
)

function placeName({ section, place }: Words): string {
  return place === undefined
    ? `\`${section.path}\``
    : `\`${section.path}\`, line ${String(place.line)}`
}

/** Reports the paragraphs of one file that stood in the policy before: each, or the file itself when it is mostly a copy of another one. */
function reportFile(
  path: string,
  longs: readonly Words[],
  repeats: readonly { words: Words; first: Words }[],
  report: Report,
  context: CheckContext,
): void {
  const others = new Set(repeats.map(({ first }) => first.section.path))
  const [other = ''] = others
  if (
    others.size === 1 &&
    other !== path &&
    repeats.length > 1 &&
    repeats.length * 2 > longs.length
  ) {
    report(path, 'section-repeated', undefined, {
      found: other,
      where: `${String(repeats.length)} of its ${countOf(longs.length, 'longer paragraph')}`,
    })
    return
  }
  for (const { words, first } of repeats) {
    report(path, 'paragraph-repeated', placeIn(context, words, 0, words.text.length), {
      found: quotable(words.text),
      where: placeName(first),
    })
  }
}

function checkParagraphs(policy: Policy, report: Report, context: CheckContext): void {
  const first = new Map<string, Words>()
  const copies = findCopies(policy)
  for (const [path, longs] of Map.groupBy(longOf(policy), ({ section }) => section.path)) {
    const repeats = longs.flatMap((words) => {
      const earlier = first.get(words.text)
      if (!earlier) first.set(words.text, words)
      return earlier ? [{ words, first: earlier }] : []
    })
    if (repeats.length > 0 && !copies.has(path)) reportFile(path, longs, repeats, report, context)
  }
}

/** A line that stands again and again in different clauses was at the head or foot of each page. */
function checkRunningHeads(policy: Policy, report: Report, context: CheckContext): void {
  const lines = Map.groupBy(
    readWords(policy).filter(
      ({ kind, text }) =>
        kind === 'paragraph' && text.length < fewestCharacters && !/[.;:,?!–—-]\s*$/.test(text),
    ),
    ({ text }) => text.trim(),
  )
  for (const [line, group] of lines) {
    const [head] = group
    const isShort = line.split(/\s+/).length < 3
    if (
      !head ||
      group.length < fewestLines ||
      isShort ||
      new Set(group.map(({ passage }) => passage.id)).size < fewestLines
    )
      continue
    report(head.section.path, 'running-head', placeIn(context, head, 0, head.text.length), {
      found: quotable(head.text),
      where: `${String(group.length)} times`,
    })
  }
}

/** How much of a policy stands in another one, from 0 to 1. */
function shareOf(texts: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return texts.size === 0 ? 0 : texts.intersection(others).size / Math.max(texts.size, others.size)
}

/** Reports a folder that holds the text of another folder of its council once more. */
function checkFolders(policies: readonly Policy[], report: Report): void {
  const texts = policies.map((policy) => ({
    policy,
    texts: new Set(longOf(policy).map(({ text }) => text)),
  }))
  for (const [index, { policy, texts: own }] of texts.entries()) {
    if (own.size === 0) continue
    const other = texts.slice(0, index).find(({ texts: earlier }) => shareOf(own, earlier) >= 0.8)
    if (!other) continue
    // Of “grants” and “grants-copy” the second is the copy, whichever comes first in the alphabet.
    const [copy, original] =
      policy.slug.length < other.policy.slug.length
        ? [other.policy, policy]
        : [policy, other.policy]
    report(copy.path, 'policy-copied', undefined, { found: original.id })
  }
}

/** The same words do not stand twice: a paragraph or a file in its policy, a policy in its council. */
export function checkRepeatedText(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook)) {
    checkParagraphs(policy, report, context)
    checkRunningHeads(policy, report, context)
  }
  for (const { policies } of handbook.councils)
    if (policies.length > 1) checkFolders(policies, report)
}
