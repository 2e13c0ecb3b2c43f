import type { Nodes } from 'mdast'
import type { Values } from '../../messages/message.ts'
import type { Placed } from '../../messages/report-to.ts'
import type { RuleId } from '../../messages/rules.ts'

/** What is wrong with a node: the rule that it breaks, where, and with which values. */
export interface Finding {
  ruleId: RuleId
  placed: Placed
  values: Values
  /** What stands in the place of the node from then on; left out when the node stays. */
  instead?: readonly Nodes[]
}

/** Looks at one node and what stands in it, with the text of the file; gives back what is wrong with it. */
export type NodeRule = (node: Nodes, source: string) => readonly Finding[] | Finding | undefined
