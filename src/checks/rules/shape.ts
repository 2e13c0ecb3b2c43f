import { quotable, type Report } from '../../messages/message.ts'
import { findRepeatedNumber } from '../../parse/markdown/repeated-numbers.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy, Section } from '../../model/types.ts'
import { inlineText, textsOf } from '../../model/walk-content.ts'
import type { Block, ClauseNode } from '../../schemas/content.ts'
import type { Place } from '../../text/places.ts'
import type { CheckContext } from '../check.ts'
import { hasMisnamedText, hasUnreadText } from '../known-gaps.ts'
import { placeIn, readWords, type Words } from '../words/policy-words.ts'
import { checkContents } from './pasted-contents.ts'
import { expectedCount, takeApart } from './printed-numbers.ts'

/** The longest paragraph of five real policies has 120 words, their longest heading 13. */
const most = { paragraph: 300, heading: 30, boldHeading: 12 }
/** A text of so many words is hardly a policy without a clause that can be cited. */
const fewestWithoutClauses = 150

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

function checkLength(words: Words, report: Report, context: CheckContext): void {
  const limit = words.kind === 'heading' ? most.heading : most.paragraph
  if (words.kind === 'cell' || words.text.length < limit * 3) return
  const count = countWords(words.text)
  const ruleId = words.kind === 'heading' ? 'heading-long' : 'paragraph-long'
  if (count > limit)
    report(words.section.path, ruleId, placeIn(context, words, 0, 40), {
      found: String(count),
      expected: String(limit),
    })
}

/** A number at the start of a heading: with a full stop or bracket behind it, with a second part, or behind “Section”. */
const headingNumber =
  /^\s*((?:(?:section|clause|part)\s)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]|(?:section|clause)\s\d{1,2}(?:\.\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){1,3})(?=\s)/i

function checkHeading(
  { kind, text, passage: { section, clause }, place }: Words,
  report: Report,
): void {
  if (kind !== 'heading') return
  const [, found] = headingNumber.exec(text) ?? []
  const number = clause ? clause.number : section.number
  if (
    found === undefined ||
    (number !== undefined && findRepeatedNumber(text, number) !== undefined)
  )
    return
  report(section.path, 'number-in-title', place, { found })
}

/** Blocks under one parent, and where they are to be pointed at. */
interface Group {
  blocks: readonly Block[]
  section: Section
  clause: ClauseNode | undefined
  isLast: boolean
}

function groupsOf(section: Section): Group[] {
  const groups: Group[] = [{ blocks: section.content, section, clause: undefined, isLast: true }]
  for (const group of groups) {
    for (const [index, block] of group.blocks.entries()) {
      if (block.type === 'clause')
        groups.push({
          blocks: block.children,
          section,
          clause: block,
          isLast: index === group.blocks.length - 1,
        })
    }
  }
  return groups
}

/** Finds the words of a block, so that they can be pointed at. */
type Locate = (block: Block, length?: number) => Place | undefined

function firstNode(block: Block | undefined): unknown {
  let node: unknown = block
  while (
    typeof node === 'object' &&
    node !== null &&
    'children' in node &&
    Array.isArray(node.children)
  )
    node = node.children[0]
  return node
}

function firstText(block: Block): string {
  const node = firstNode(block)
  return typeof node === 'object' &&
    node !== null &&
    'value' in node &&
    typeof node.value === 'string'
    ? node.value
    : ''
}

function isBoldHeading(block: Block): boolean {
  if (block.type !== 'paragraph' || !block.children.some(({ type }) => type === 'strong'))
    return false
  const inner = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [only] = inner
  if (inner.length !== 1 || only?.type !== 'strong') return false
  const text = inlineText(block.children).trim()
  return (
    only.children.every(({ type }) => type === 'text') &&
    countWords(text) <= most.boldHeading &&
    !/[.;,!?]$/.test(text)
  )
}

/** Fewer words are hardly a sentence that could break off. */
const fewestInSentence = 4

const cutWord = /(?<![\p{L}\p{N}])(?:the|an?|our|their|its|your|every|whose|of the|and|or)\s*$/u

/** A last paragraph that breaks off: behind an article, a hyphen, or an “and” that nothing follows. */
function findCut({ blocks, isLast }: Group): { block: Block; found: string } | undefined {
  const block = blocks.at(-1)
  if (block?.type !== 'paragraph') return undefined
  const text = inlineText(block.children)
  const end = text.slice(-20)
  const [cut] = cutWord.exec(end) ?? /\p{Ll}{2}[-‐]\s*$/u.exec(end) ?? []
  // Some documents have a hyphen for the colon before the limbs of a sentence.
  if (
    cut === undefined ||
    countWords(text) < fewestInSentence ||
    (/^(?:and|or)\s*$|[-‐]\s*$/.test(cut) && !isLast)
  )
    return undefined
  return { block, found: text.trim().split(/\s+/).slice(-5).join(' ') }
}

const typedNumber = /^\s*(\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])(?=\s+\p{L})/u
/** A second such number in the same paragraph: its lines ran together, of which there is a rule of its own. */
const nextTyped = /\s(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])\s+\p{L}/u

/** A number at the start of a paragraph. Of one that begins a numbered clause something is said already where that clause is parsed. */
interface Typed {
  block: Block
  found: string
  isOfClause: boolean
}

function typedIn({ blocks, clause }: Group): Typed[] {
  return blocks.flatMap((block, index) => {
    // No number begins with bold words alone, and most paragraphs begin with no figure.
    if (block.type !== 'paragraph' || !/^\s*\d/.test(firstText(block))) return []
    const text = inlineText(block.children)
    const [, found] = typedNumber.exec(text) ?? []
    if (found === undefined || nextTyped.test(text)) return []
    return [{ block, found, isOfClause: index === 0 && clause?.number !== undefined }]
  })
}

/** Numbers that are typed at the start of paragraphs in place of `number="…"`, once a file, and the first of them that does not follow. */
function checkTyped(
  section: Section,
  groups: readonly Group[],
  locate: Locate,
  report: Report,
): void {
  const typed = groups.flatMap(typedIn)
  // The sign behind the number may have a backslash before it in the file.
  const placeOf = ({ block, found }: Typed) => locate(block, found.replace(/[.)]$/, '').length)
  const loose = typed.filter(({ isOfClause }) => !isOfClause)
  const [first] = loose
  if (first)
    report(section.path, 'number-typed', placeOf(first), {
      found: first.found,
      where: loose.length === 1 ? 'once' : `${String(loose.length)} times`,
    })
  for (const [index, each] of typed.entries()) {
    const [last, printed] = [takeApart(typed[index - 1]?.found ?? ''), takeApart(each.found)]
    if (!printed || last?.prefix !== printed.prefix) continue
    const count = expectedCount(last, printed)
    if (count === undefined) continue
    report(section.path, 'number-typed-jump', placeOf(each), {
      found: each.found,
      expected: `${printed.prefix}${count}${printed.suffix}`,
      where: `after \`${last.number}\``,
    })
    return
  }
}

/** The first number of each list that does not follow the one before. */
function checkLists({ blocks, section }: Group, locate: Locate, report: Report): void {
  for (const block of blocks) {
    if (block.type !== 'list' || !block.ordered) continue
    const labels = block.children.map(({ label }) => takeApart(label ?? ''))
    for (const [index, printed] of labels.entries()) {
      const last = labels[index - 1]
      const count = last && printed ? expectedCount(last, printed) : undefined
      const item = block.children[index]?.children[0]
      if (count === undefined || !last || !printed || !item) continue
      report(section.path, 'list-jump', locate(item), {
        found: printed.number,
        expected: `${count}${printed.suffix}`,
        where: `after \`${last.number}\``,
      })
      break
    }
  }
}

function checkSection(
  section: Section,
  locate: Locate,
  report: Report,
  { filesWithErrors }: CheckContext,
): void {
  const groups = groupsOf(section)
  if (section.content.length === 0 && filesWithErrors?.has(section.path) !== true) {
    report(section.path, 'section-empty', section.places['title'], {
      found: quotable(section.title ?? section.id),
    })
  }
  const isText = section.kind !== 'cover' && section.kind !== 'signatures'
  checkTyped(section, groups, locate, report)
  for (const group of groups) {
    checkLists(group, locate, report)
    const bold = isText ? group.blocks.find(isBoldHeading) : undefined
    if (bold)
      report(section.path, 'heading-bold', locate(bold), {
        found: quotable(textsOf([bold]).join(' ')),
      })
    const cut = isText ? findCut(group) : undefined
    if (cut)
      report(section.path, 'sentence-cut', locate(cut.block, -1), { found: quotable(cut.found) })
  }
}

function checkPolicy(
  policy: Policy,
  handbook: Handbook,
  report: Report,
  context: CheckContext,
): void {
  const words = readWords(policy)
  const locate: Locate = (block, length = 0) => {
    const node = firstNode(block)
    const each = words.find(({ run }) => run !== undefined && run.pieces[0]?.node === node)
    if (!each) return undefined
    const size = each.text.length
    if (length < 0)
      return placeIn(context, each, Math.max(0, each.text.trimEnd().lastIndexOf(' ') + 1), size)
    return placeIn(
      context,
      each,
      0,
      length === 0 ? Math.min(size, 40) : length + each.text.search(/\S/),
    )
  }
  for (const each of words) {
    checkLength(each, report, context)
    checkHeading(each, report)
  }
  checkContents(words, report, context)
  for (const section of policy.sections) checkSection(section, locate, report, context)
  if (
    policy.clauses.length > 0 ||
    hasUnreadText(handbook, policy) ||
    hasMisnamedText(handbook, policy)
  )
    return
  const count = words.reduce((sum, { text }) => sum + countWords(text), 0)
  if (count >= fewestWithoutClauses)
    report(policy.path, 'clauses-missing', undefined, { found: String(count) })
}

/** What shows in the shape of a text rather than in its words: headings that are none, numbers in the wrong place, what is too long, empty or cut off. */
export function checkShape(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook)) checkPolicy(policy, handbook, report, context)
}
