import type { NodeRule } from './node-rule.ts'

/**
 * Notes down the number of each item of a numbered list as the file has it: Markdown alone would
 * count anew. Finds nothing wrong.
 */
export const printedLabels: NodeRule = (node, source) => {
  if (node.type !== 'list' || node.ordered !== true) return undefined
  for (const item of node.children) {
    const words = source.slice(item.position?.start.offset, item.position?.end.offset)
    const [label] = /^\d{1,9}[.)]/.exec(words) ?? []
    if (label !== undefined) item.data = { ...item.data, label }
  }
  return undefined
}
