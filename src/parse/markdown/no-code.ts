import type { Nodes, Paragraph } from 'mdast'
import { quotable, type Values } from '../../messages/message.ts'
import type { NodeRule } from './node-rule.ts'

/** What to do about braces. */
export const braceAdvice =
  'Delete it. If the braces are part of the policy’s text, write `\\{` and `\\}`.'

const sentenceAdvice =
  'Delete it. If it is a sentence of the policy, begin it with a capital letter as printed, ' +
  'or with another word on the line before.'

const esm =
  /^(?:import|export)(?:\s*[{*'"(]|\s+(?:default|const|let|var|function|class|async|type|interface|enum)\b|\s+[\w$]+\s*(?:,|from\b))/

function isImportOrExport(paragraph: Paragraph, source: string): boolean {
  return (
    paragraph.position?.start.column === 1 &&
    /^(?:import|export)/.test(
      source.slice(paragraph.position.start.offset, (paragraph.position.start.offset ?? 0) + 6),
    ) &&
    esm.test(source.slice(paragraph.position.start.offset, paragraph.position.end.offset))
  )
}

/** True for what MDX would run. */
export function isCode(node: Nodes, source: string): boolean {
  return (
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression' ||
    (node.type === 'paragraph' && isImportOrExport(node, source))
  )
}

function describe(node: Nodes, source: string): Values {
  if ('value' in node)
    return { found: `code in braces \`{${quotable(node.value.trim())}}\``, suggestion: braceAdvice }
  const word = source.startsWith('import', node.position?.start.offset) ? 'import' : 'export'
  return { found: `line of program code that begins with \`${word}\``, suggestion: sentenceAdvice }
}

/**
 * Refuses what MDX would run: expressions in braces, comments in braces, and lines of `import` and
 * `export`. Each is taken out of the tree, so that no rule behind this one can meet it.
 */
export const noCode: NodeRule = (node, source) => {
  if (!isCode(node, source)) return undefined
  return { ruleId: 'mdx-code', placed: node, values: describe(node, source), instead: [] }
}
