import type { RepairedTag } from '../markdown/repaired-tags.ts'
import { braceAdvice } from '../markdown/no-code.ts'
import { unknownTag } from '../markdown/unknown-tag.ts'
import { vocabulary } from '../markdown/vocabulary.ts'
import { quotable, type Report, type Values } from '../../messages/message.ts'
import type { RuleId } from '../../messages/rules.ts'
import { findJoinedLines, type JoinedLines } from './joined-lines.ts'
import { isWholeWithout, normaliseTag, salvageAttributes } from './normalise-tag.ts'
import { meantName, pairTags, type TagPair } from './pair-tags.ts'
import type { WrittenTag } from './read-tag.ts'
import { type Mark, scanMarks, tagsOf } from './scan-marks.ts'
import { brokenSign, brokenTag } from './tag-faults.ts'
import { applyEdits, blank, type Edit, indexText } from '../text-index.ts'
import type { Span } from '../../text/places.ts'

/** A text of the same length whose tags can be read, with what they were meant to be. */
export interface Repaired {
  text: string
  tags: ReadonlyMap<number, RepairedTag>
}

/** What the repair of one text is done with, and what it has come to. */
interface Repair {
  text: string
  say: (ruleId: RuleId, offset: number, values: Values) => void
  joined: JoinedLines
  edits: Edit[]
  tags: Map<number, RepairedTag>
}

/** Replaces a span by spaces, so that everything behind it keeps its place. */
export function mask(text: string, { start, end }: Span): string {
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end)
}

/** What to say of a tag that is in a line or paragraph with words. */
export function joinedTag(tag: WrittenTag): Values {
  return {
    found: `${tag.kind === 'close' ? '/' : ''}${quotable(tag.name)}`,
    where: 'joined to the list or paragraph beside it',
  }
}

function remove({ text, edits }: Repair, ...spans: Span[]): void {
  for (const { start, end } of spans)
    edits.push({ start, end, value: blank(text.slice(start, end)) })
}

function reportFaults({ text, say }: Repair, ...tags: WrittenTag[]): boolean {
  for (const tag of tags)
    if (tag.fault) say('mdx-broken-tag', tag.start, brokenTag(text, tag, tag.fault))
  return tags.some(({ fault }) => fault)
}

function repairSign(repair: Repair, mark: Mark): void {
  if (mark.type === 'open brace')
    repair.say('mdx-code', mark.start, {
      found: 'opening brace `{` that is never closed',
      suggestion: braceAdvice,
    })
  else repair.say('mdx-broken-tag', mark.start, brokenSign(repair.text, mark))
  remove(repair, mark)
}

function repairUnpaired(repair: Repair, tag: WrittenTag): void {
  const known = vocabulary.has(tag.name)
  if (!known) repair.say('mdx-unknown-tag', tag.start, unknownTag(tag.name, tag.kind))
  const broken = (known || meantName(tag.name) !== undefined) && reportFaults(repair, tag)
  const isClear =
    !broken || (tag.kind === 'open' && isWholeWithout(repair.text.slice(tag.start, tag.end)))
  if (known && isClear)
    repair.say(tag.kind === 'close' ? 'mdx-stray-closing-tag' : 'mdx-unclosed-tag', tag.start, {
      found: tag.name,
    })
  remove(repair, tag)
}

/** Puts tags into a form that can be read; of the first one it keeps what it was meant to be. */
function normalise(
  { text, edits, tags }: Repair,
  name: string,
  [opening, ...others]: readonly [WrittenTag, ...WrittenTag[]],
): void {
  const renamed = [opening, ...others].some((tag) => tag.name !== name)
  for (const tag of [opening, ...others]) {
    const { words, hasAttributes } = normaliseTag(text, tag, renamed)
    edits.push({ start: tag.start, end: tag.end, value: words })
    if (tag !== opening) continue
    const written = text.slice(tag.start, tag.end)
    tags.set(tag.start, {
      name,
      attributes: hasAttributes ? undefined : salvageAttributes(written),
      isWhole: isWholeWithout(written),
    })
  }
}

function repairAlone(repair: Repair, tag: WrittenTag): void {
  if (!tag.fault) return
  const name = meantName(tag.name)
  if (name !== tag.name) repair.say('mdx-unknown-tag', tag.start, unknownTag(tag.name, tag.kind))
  if (name === undefined) remove(repair, tag)
  else {
    reportFaults(repair, tag)
    normalise(repair, name, [tag])
  }
}

function repairForeignPair(repair: Repair, { open, close }: TagPair): void {
  if (!open.fault && !close.fault && !repair.joined.culpritOf(open, close)) return
  repair.say('mdx-unknown-tag', open.start, unknownTag(open.name))
  remove(repair, open, close)
}

function repairPair(repair: Repair, pair: TagPair): void {
  const { open, close } = pair
  const name = vocabulary.has(open.name)
    ? open.name
    : vocabulary.has(close.name)
      ? close.name
      : meantName(open.name)
  if (name === undefined) {
    repairForeignPair(repair, pair)
    return
  }
  const slip = open.name === close.name ? undefined : open.name === name ? close : open
  if (slip) repair.say('mdx-unknown-tag', slip.start, unknownTag(slip.name, slip.kind))
  const broken = reportFaults(repair, open, close)
  const culprit = repair.joined.culpritOf(open, close)
  if (culprit) {
    if (!slip && !broken) repair.say('mdx-tag-placement', culprit.start, joinedTag(culprit))
    remove(repair, open, close)
  } else if (slip || broken)
    normalise(repair, open.name === close.name ? open.name : name, [open, close])
}

/**
 * Reports all that is wrong with the tags of a text, and repairs it so that the rest can be read: what belongs together stays together,
 * and everything keeps its place.
 */
export function repairTags(path: string, text: string, report: Report): Repaired {
  const index = indexText(text)
  const marks = scanMarks(text, index)
  const say: Repair['say'] = (ruleId, offset, values) => {
    report(path, ruleId, index.placeAt(offset), values)
  }
  const repair: Repair = {
    text,
    say,
    joined: findJoinedLines(text, marks, index),
    edits: [],
    tags: new Map(),
  }
  for (const mark of marks)
    if (mark.type !== 'tag' && mark.type !== 'braces') repairSign(repair, mark)
  const { pairs, alone, unpaired } = pairTags(tagsOf(marks))
  for (const tag of unpaired) repairUnpaired(repair, tag)
  for (const tag of alone) repairAlone(repair, tag)
  for (const pair of pairs) repairPair(repair, pair)
  return { text: applyEdits(text, repair.edits), tags: repair.tags }
}
