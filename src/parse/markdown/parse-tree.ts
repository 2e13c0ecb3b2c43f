import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { clauseProcessorFor } from './processor.ts'
import { quickTree } from './quick-tree.ts'
import type { RepairedTag } from './repaired-tags.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { maskDeepLines, maskDeepLists, maskDeepTags } from '../tags/deep-nesting.ts'
import { checkHiddenReferences } from './hidden-references.ts'
import { repairClosingTags } from '../tags/misspelt-closing-tags.ts'
import { repairAtError } from './parser-errors.ts'
import { checkSpacedLinks } from './spaced-links.ts'
import { repairTags } from '../tags/tag-repair.ts'
import { indexText } from '../text-index.ts'

/** How files are parsed. */
export interface ParseOptions {
  /** Whether the native parser reads what it can; `true` when left out. The result is the same. */
  useNative?: boolean
}

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

function parseOnce({ path, original, text, repairedTags }: Attempt, parsed?: Root): ParsedTree {
  const file = new VFile({
    path,
    value: text,
    data: { original, ...(repairedTags && { repairedTags }) },
  })
  const processor = clauseProcessorFor(text)
  const tree = parsed ?? processor.parse(file)
  processor.runSync(tree, file)
  return { file, tree }
}

/** What the native parser makes of a text without a mistake; undefined for any other. */
function parseNatively(attempt: Attempt): ParsedTree | undefined {
  const tree = attempt.text === attempt.original ? quickTree(attempt.text) : undefined
  const parsed = tree && parseOnce(attempt, tree)
  return parsed?.file.messages.length === 0 ? parsed : undefined
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
  if (masked === undefined)
    report(path, 'file-not-understood', undefined, { found: quotable(error.reason) })
  return masked === undefined ? undefined : { ...attempt, text: masked }
}

/** Behind a tag that has been masked, signs that were words until then may stand at the start of a line: the tag is reported already. */
function withoutDeepLines(attempt: Attempt | undefined): Attempt | undefined {
  return (
    attempt && {
      ...attempt,
      text: maskDeepLists(maskDeepLines(attempt.path, attempt.text, () => undefined)).text,
    }
  )
}

/** How often a text is parsed at most: the longer it is, the fewer times. */
function mostAttempts(text: string): number {
  return Math.max(3, Math.min(60, Math.floor(120_000 / (text.length + 1))))
}

function parseRepaired(first: Attempt, report: Report): ParsedTree | undefined {
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
export function parseTree(
  path: string,
  original: string,
  report: Report,
  { useNative = true }: ParseOptions = {},
): ParsedTree | undefined {
  checkHiddenReferences(path, original, report)
  checkSpacedLinks(path, original, report)
  const lists = maskDeepLists(
    maskDeepLines(path, repairClosingTags(path, original, report), report),
  )
  const first = { path, original, text: lists.text }
  const parsed = (useNative ? parseNatively(first) : undefined) ?? parseRepaired(first, report)
  const isReported =
    lists.first === undefined ||
    parsed?.file.messages.some(({ ruleId }) => ruleId === 'mdx-too-deep') === true
  if (!isReported)
    report(path, 'mdx-too-deep', indexText(original).placeAt(lists.first ?? 0), { expected: '24' })
  return parsed
}
