import type { VFileMessage } from 'vfile-message'
import { braceAdvice } from './no-code.ts'
import { unknownTag } from './unknown-tag.ts'
import { meantName, pairTags } from '../tags/pair-tags.ts'
import type { Report } from '../../messages/message.ts'
import type { WrittenTag } from '../tags/read-tag.ts'
import { scanMarks, tagsOf } from '../tags/scan-marks.ts'
import { brokenSign } from '../tags/tag-faults.ts'
import { joinedTag, mask } from '../tags/tag-repair.ts'
import { blankOut, indexText, type TextIndex } from '../text-index.ts'

function offsetOf(text: string, { place }: VFileMessage): number {
  if (place === undefined) return 0
  const { offset } = 'start' in place ? place.start : place
  return Math.min(offset ?? 0, text.length)
}

/** The tags that a message about a pair is on: the one at its place, the one that it names by line and column, and what is paired with the first. */
function tagsAt(
  tags: readonly WrittenTag[],
  offset: number,
  { reason }: VFileMessage,
  { placeAt }: TextIndex,
): WrittenTag[] {
  const tag =
    tags.find(({ start, end }) => offset >= start && offset < end) ??
    tags.find(({ start }) => start >= offset)
  const [, line, column] = /\((\d+):(\d+)/.exec(reason) ?? []
  const partner = tags.find(({ start }) => {
    const place = placeAt(start)
    return String(place.line) === line && String(place.column) === column
  })
  const culprit = tag ?? partner
  const pair = pairTags(tags).pairs.find(({ open, close }) => open === culprit || close === culprit)
  return [culprit, tag, partner, pair?.open, pair?.close].filter((found) => found !== undefined)
}

/** Reports and masks a sign at which the parser gave up although nothing was found wrong with it. */
function repairSign(
  path: string,
  text: string,
  offset: number,
  report: Report,
  { placeAt }: TextIndex,
): string | undefined {
  const before = Math.max(text.lastIndexOf('<', offset), text.lastIndexOf('{', offset))
  const start = before === -1 ? text.search(/[<{]/) : before
  if (start === -1) return undefined
  if (text[start] === '{')
    report(path, 'mdx-code', placeAt(start), {
      found: 'opening brace `{` that is never closed',
      suggestion: braceAdvice,
    })
  else
    report(
      path,
      'mdx-broken-tag',
      placeAt(start),
      brokenSign(text, { type: 'sign', start, end: start + 1 }),
    )
  return mask(text, { start, end: start + 1 })
}

/**
 * Reports what an error of the parser means to an author, and masks what caused it: in the main a tag whose partner is on the other side of
 * the end of a list. Gives back undefined when there is nothing left to mask.
 */
export function repairAtError(
  path: string,
  text: string,
  message: VFileMessage,
  report: Report,
): string | undefined {
  const index = indexText(text)
  const offset = offsetOf(text, message)
  const aboutPairs = message.source === 'mdast-util-mdx-jsx' || message.ruleId === 'unexpected-lazy'
  const [culprit, ...others] = aboutPairs
    ? tagsAt(tagsOf(scanMarks(text, index)), offset, message, index)
    : []
  if (!culprit) return repairSign(path, text, offset, report, index)
  if (culprit.name === '_' || meantName(culprit.name) !== undefined)
    report(path, 'mdx-tag-placement', index.placeAt(culprit.start), joinedTag(culprit))
  else
    report(
      path,
      'mdx-unknown-tag',
      index.placeAt(culprit.start),
      unknownTag(culprit.name, culprit.kind),
    )
  return blankOut(text, [...new Set([culprit, ...others])])
}
