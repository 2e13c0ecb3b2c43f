import type { List, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Notes down the number of each item of a list as the file has it, if it is a numbered list. */
export function keepLabels(list: List, source: string): void {
  if (list.ordered !== true) return
  for (const item of list.children) {
    const [label] = /^\d{1,9}[.)]/.exec(source.slice(item.position?.start.offset, item.position?.end.offset)) ?? []
    if (label !== undefined) item.data = { ...item.data, label }
  }
}

/** Keeps the number of each item of a numbered list as the file has it: Markdown alone would count anew. */
export function remarkPrintedLabels() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'list', (list) => { keepLabels(list, source) })
  }
}
