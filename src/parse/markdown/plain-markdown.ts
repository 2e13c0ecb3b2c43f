import type { Nodes } from 'mdast'
import type { NodeRule } from './node-rule.ts'

/** What is refused: what it is called, and what to write instead. */
const refused: Partial<Record<Nodes['type'], readonly [found: string, suggestion: string]>> = {
  heading: [
    'Markdown heading (`#`, or a line underlined with `---`)',
    'Put `<Clause id="…" title="the heading">` above what it heads and `</Clause>` below it; to print the sign itself write `\\#`.',
  ],
  thematicBreak: ['line of `---` or `***`', 'Delete it.'],
  blockquote: [
    'quotation (`>` at the start of a line)',
    'Put `<Quote>` above what is quoted and `</Quote>` below it, in place of each `>`; to print the sign itself write `\\>`.',
  ],
  code: ['block of program text (three backticks)', 'Delete the lines of backticks.'],
  inlineCode: [
    'backticks around words',
    'Delete them; to print the sign itself write a backslash before it.',
  ],
  imageReference: [
    'picture by name (`![words][name]`)',
    'Write the name of its file in round brackets behind the words: `![what it shows](seal.png)`.',
  ],
  html: ['HTML', 'Write Markdown instead.'],
  delete: [
    'struck-through text (`~~`)',
    'Delete the signs; the published text holds no deleted words.',
  ],
  definition: [
    'address of a link on a line of its own (`[name]: address`)',
    'Write the address in round brackets behind the words: `[words](https://…)`.',
  ],
  linkReference: [
    'link by name (`[words][name]`)',
    'Write the address in round brackets behind the words: `[words](https://…)`.',
  ],
}

/** What is refused of a node, and what to write instead; undefined when nothing is. */
function findRefused(node: Nodes): readonly [found: string, suggestion: string] | undefined {
  if (node.type === 'link' && node.title)
    return [
      'title behind the address of a link',
      'Keep only the address between the round brackets.',
    ]
  return refused[node.type]
}

/** Refuses the parts of Markdown that the handbook does not use, each with what to write instead. */
export const plainMarkdown: NodeRule = (node) => {
  const [found, suggestion] = findRefused(node) ?? []
  if (found === undefined || suggestion === undefined) return undefined
  return { ruleId: 'markdown-not-allowed', placed: node, values: { found, suggestion } }
}
