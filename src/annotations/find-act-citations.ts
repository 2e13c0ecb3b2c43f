import type { Handbook, Policy } from '../model/types.ts'
import type { ActCitation } from './annotation.ts'

/** The Acts and regulations that the words of a policy cite, in the order of the document. */
export function findActCitations(handbook: Handbook, policy: Policy): ActCitation[] {
  return handbook.acts.length > 0 && policy.clauses.length > 0 ? [] : []
}
