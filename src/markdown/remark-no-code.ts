import type { Nodes, Paragraph, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { quotable } from '../messages/message.ts'
import { reportTo } from '../messages/report-to.ts'

/** What to do about braces. */
export const braceAdvice = 'Delete it. If the braces are part of the policy’s text, write `\\{` and `\\}`.'

const esm = /^(?:import|export)(?:\s*[{*'"(]|\s+(?:default|const|let|var|function|class|async|type|interface|enum)\b|\s+[\w$]+\s*(?:,|from\b))/

function isImportOrExport(paragraph: Paragraph, source: string): boolean {
  return paragraph.position?.start.column === 1 && /^(?:import|export)/.test(source.slice(paragraph.position.start.offset, (paragraph.position.start.offset ?? 0) + 6))
    && esm.test(source.slice(paragraph.position.start.offset, paragraph.position.end.offset))
}

/** True for what MDX would run. */
export function isCode(node: Nodes, source: string): boolean {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || (node.type === 'paragraph' && isImportOrExport(node, source))
}

/**
 * Refuses what MDX would run: expressions in braces, comments in braces, and lines of `import` and `export`. Each is taken out of
 * the tree, so that nothing after this plugin can meet it.
 */
export function remarkNoCode() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined || !isCode(node, source)) return
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        reportTo(file, 'mdx-code', node, { found: `code in braces \`{${quotable(node.value.trim())}}\``, suggestion: braceAdvice })
      } else {
        const word = source.startsWith('import', node.position?.start.offset) ? 'import' : 'export'
        reportTo(file, 'mdx-code', node, { found: `line of program code that begins with \`${word}\``, suggestion: 'Delete it. If it is a sentence of the policy, begin it with a capital letter as printed, or with another word on the line before.' })
      }
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  }
}
