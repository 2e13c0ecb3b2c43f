import type { Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportTo } from '../../messages/report-to.ts'
import { evenRows } from './even-rows.ts'
import { footnotes } from './footnotes.ts'
import { leftoverSigns } from './leftover-signs.ts'
import { listSigns } from './list-signs.ts'
import { noCode } from './no-code.ts'
import type { NodeRule } from './node-rule.ts'
import { pictures } from './pictures.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { printedLabels } from './printed-labels.ts'
import { repeatedNumbers } from './repeated-numbers.ts'
import { runOnLines } from './run-on-lines.ts'
import { safeLinks } from './safe-links.ts'
import { wholeLinks } from './whole-links.ts'

/** Every rule for a node of a clause file, in the order in which they are asked. */
export const nodeRules: readonly NodeRule[] = [
  noCode,
  plainMarkdown,
  pictures,
  safeLinks,
  wholeLinks,
  listSigns,
  runOnLines,
  evenRows,
  footnotes,
  repeatedNumbers,
  leftoverSigns,
  printedLabels,
]

/** Asks every rule about every node, in one walk. What is put in the place of a node is asked about too. */
export function remarkNodeRules(rules = nodeRules) {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    /** Asks about a node until a rule puts something else in its place, and gives that back. */
    const ask = (node: Nodes): readonly Nodes[] | undefined => {
      for (const rule of rules) {
        for (const { ruleId, placed, values, instead } of [rule(node, source) ?? []].flat()) {
          reportTo(file, ruleId, placed, values)
          if (instead) return instead
        }
      }
      return undefined
    }
    visit(tree, (node, index, parent: Parents | undefined) => {
      const instead = ask(node)
      if (!instead || !parent || index === undefined) return undefined
      parent.children.splice(index, 1, ...(instead as typeof parent.children))
      return [SKIP, index]
    })
  }
}
