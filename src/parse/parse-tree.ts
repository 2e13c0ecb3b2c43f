import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { clauseProcessorFor } from '../markdown/processor.ts'
import { transformQuickly } from '../markdown/quick-transforms.ts'
import { quickTree } from '../markdown/quick-tree.ts'
import type { RepairedTag } from '../markdown/repaired-tags.ts'
import { quotable, type Report } from '../messages/message.ts'
import { maskDeepLines, maskDeepLists, maskDeepTags } from './deep-nesting.ts'
import { checkHiddenReferences } from './hidden-references.ts'
import { repairClosingTags } from './misspelt-closing-tags.ts'
import { repairAtError } from './parser-errors.ts'
import { checkSpacedLinks } from './spaced-links.ts'
import { repairTags } from './tag-repair.ts'
import { indexText } from './text-index.ts'

/** A parsed file and its tree. */
export interface ParsedTree {
  file: VFile
  tree: Root
}

/** A text on its way to being readable. Repairs keep its length. */
interface Attempt {
  path: string
  original: string
  text: string
  repairedTags?: ReadonlyMap<number, RepairedTag>
}

function parseOnce({ path, original, text, repairedTags }: Attempt): ParsedTree {
  const file = new VFile({ path, value: text, data: { original, ...(repairedTags && { repairedTags }) } })
  const processor = clauseProcessorFor(text)
  const tree = processor.parse(file)
  processor.runSync(tree, file)
  return { file, tree }
}

/** The tree of a text without anything unusual and without a mistake; undefined for any other. */
function parseQuickly({ path, original, text }: Attempt): ParsedTree | undefined {
  const tree = quickTree(text)
  if (!tree) return undefined
  const file = new VFile({ path, value: text, data: { original } })
  return transformQuickly(tree, file) ? { file, tree } : undefined
}

/** What to try when an attempt has failed. Undefined when nothing can be done. */
function nextAttempt(attempt: Attempt, error: unknown, report: Report): Attempt | undefined {
  const { path, text } = attempt
  if (error instanceof RangeError) {
    const masked = maskDeepTags(path, text, report)
    if (masked === undefined) report(path, 'mdx-too-deep', undefined, { expected: '24' })
    return masked === undefined ? undefined : { ...attempt, text: masked }
  }
  if (!(error instanceof VFileMessage)) throw error
  if (attempt.repairedTags === undefined) {
    const repaired = repairTags(path, text, report)
    return { ...attempt, text: repaired.text, repairedTags: repaired.tags }
  }
  const masked = repairAtError(path, text, error, report)
  if (masked === undefined) report(path, 'file-not-understood', undefined, { found: quotable(error.reason) })
  return masked === undefined ? undefined : { ...attempt, text: masked }
}

/** Behind a tag that has been masked, signs that were words until then may stand at the start of a line: the tag is reported already. */
function withoutDeepLines(attempt: Attempt | undefined): Attempt | undefined {
  return attempt && { ...attempt, text: maskDeepLists(maskDeepLines(attempt.path, attempt.text, () => undefined)).text }
}

/** How often a text is parsed at most: the longer it is, the fewer times. */
function mostAttempts(text: string): number {
  return Math.max(3, Math.min(60, Math.floor(120_000 / (text.length + 1))))
}

function parseRepaired(first: Attempt, report: Report): ParsedTree | undefined {
  const quick = first.text === first.original ? parseQuickly(first) : undefined
  if (quick) return quick
  let attempt: Attempt | undefined = first
  for (let left = mostAttempts(first.text); attempt !== undefined; left -= 1) {
    try {
      return parseOnce(attempt)
    } catch (error) {
      if (left === 0) {
        report(first.path, 'mdx-too-many', undefined, {})
        return undefined
      }
      attempt = withoutDeepLines(nextAttempt(attempt, error, report))
    }
  }
  return undefined
}

/**
 * Parses a clause file into an mdast tree that holds nothing but the vocabulary. What cannot be read is reported and repaired or masked, and
 * the file is parsed again, so that one mistake does not hide the next. Undefined when even that leads nowhere.
 */
export function parseTree(path: string, original: string, report: Report): ParsedTree | undefined {
  checkHiddenReferences(path, original, report)
  checkSpacedLinks(path, original, report)
  const lists = maskDeepLists(maskDeepLines(path, repairClosingTags(path, original, report), report))
  const parsed = parseRepaired({ path, original, text: lists.text }, report)
  const isReported = lists.first === undefined || parsed?.file.messages.some(({ ruleId }) => ruleId === 'mdx-too-deep') === true
  if (!isReported) report(path, 'mdx-too-deep', indexText(original).placeAt(lists.first ?? 0), { expected: '24' })
  return parsed
}
