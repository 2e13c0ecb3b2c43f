import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { clauseProcessorFor } from '../markdown/processor.ts'
import { transformQuickly } from '../markdown/quick-transforms.ts'
import { quickTree } from '../markdown/quick-tree.ts'
import type { RepairedTag } from '../markdown/repaired-tags.ts'
import type { Report } from '../messages/message.ts'
import { maskDeepLines, maskDeepTags } from './deep-nesting.ts'
import { checkHiddenReferences } from './hidden-references.ts'
import { repairClosingTags } from './misspelt-closing-tags.ts'
import { repairAtError } from './parser-errors.ts'
import { checkSpacedLinks } from './spaced-links.ts'
import { repairTags } from './tag-repair.ts'

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
  return masked === undefined ? undefined : { ...attempt, text: masked }
}

/** How often a text is parsed at most: the longer it is, the fewer times. */
function mostAttempts(text: string): number {
  return Math.max(5, Math.min(60, Math.floor(1_000_000 / (text.length + 1))))
}

/**
 * Parses a clause file into an mdast tree that holds nothing but the vocabulary. What cannot be read is reported and repaired or masked, and
 * the file is parsed again, so that one mistake does not hide the next. Undefined when even that leads nowhere.
 */
export function parseTree(path: string, original: string, report: Report): ParsedTree | undefined {
  checkHiddenReferences(path, original, report)
  checkSpacedLinks(path, original, report)
  let attempt: Attempt | undefined = { path, original, text: maskDeepLines(path, repairClosingTags(path, original, report), report) }
  const quick = attempt.text === original ? parseQuickly(attempt) : undefined
  if (quick) return quick
  for (let left = mostAttempts(original); attempt !== undefined; left -= 1) {
    try {
      return parseOnce(attempt)
    } catch (error) {
      if (left === 0) {
        report(path, 'mdx-too-many', undefined, {})
        return undefined
      }
      attempt = nextAttempt(attempt, error, report)
    }
  }
  return undefined
}
