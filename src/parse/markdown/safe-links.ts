import { refusedAddress, toLinkTarget } from './link-target.ts'
import type { NodeRule } from './node-rule.ts'

/**
 * Refuses links that are not of an allowed kind, `javascript:` and `data:` among them; their words
 * stay as plain text.
 */
export const safeLinks: NodeRule = (node) => {
  if (node.type !== 'link' || toLinkTarget(node.url)) return undefined
  const values = refusedAddress(node.url)
  return { ruleId: 'link-scheme', placed: node, values, instead: node.children }
}
