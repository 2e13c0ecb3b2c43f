import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Keeps the number of each item of a numbered list as the file has it: Markdown alone would count anew. */
export function remarkPrintedLabels() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'list', (list) => {
      if (list.ordered !== true) return
      for (const item of list.children) {
        const [label] = /^\d{1,9}[.)]/.exec(source.slice(item.position?.start.offset, item.position?.end.offset)) ?? []
        if (label !== undefined) item.data = { ...item.data, label }
      }
    })
  }
}
