import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { clauseProcessor } from '../markdown/processor.ts'
import type { Report } from '../messages/message.ts'
import { mask, repair } from './tag-repair.ts'

/** Markers of lists and quotations at the start of a line that no policy has. */
const deepMarkers = /^(?:[\t ]*(?:>|[-+*][\t ]|\d{1,9}[.)][\t ])){12,}/gm
const mostRepairs = 60

/** Masks lines nested so deeply that reading them could bring the program down. */
function maskDeepLines(path: string, text: string, report: Report): string {
  let masked = text
  for (const match of text.matchAll(deepMarkers)) {
    const line = text.slice(0, match.index).split('\n').length
    report(path, 'mdx-too-deep', { line, column: 1 }, { expected: '12' })
    masked = mask(masked, { start: match.index, end: match.index + match[0].length })
  }
  return masked
}

function parseOnce(path: string, text: string): { file: VFile, tree: Root } {
  const file = new VFile({ path, value: text })
  const tree = clauseProcessor.parse(file)
  clauseProcessor.runSync(tree, file)
  return { file, tree }
}

/**
 * Parses a clause file into an mdast tree that holds nothing but the vocabulary. A stretch that cannot be read is reported, masked
 * and parsed again, so that one mistake does not hide the next. Undefined when even that leads nowhere.
 */
export function parseTree(path: string, text: string, report: Report): { file: VFile, tree: Root } | undefined {
  let current: string | undefined = maskDeepLines(path, text, report)
  for (let round = 0; round < mostRepairs && current !== undefined; round += 1) {
    try {
      return parseOnce(path, current)
    } catch (error) {
      if (error instanceof RangeError) {
        report(path, 'mdx-too-deep', undefined, { expected: '24' })
        return undefined
      }
      if (!(error instanceof VFileMessage)) throw error
      current = repair(path, current, error, report)
    }
  }
  return undefined
}
