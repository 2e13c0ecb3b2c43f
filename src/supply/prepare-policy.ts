import type { Council, Handbook, Policy } from '../model/types.ts'
import { toJsonText } from '../views/json-text.ts'
import type { PageContext } from '../views/page-context.ts'
import { toPolicyExport } from '../views/policy-export.ts'
import { type PolicyPage, toPolicyPage } from '../views/policy-page.ts'

/** What is published of a policy: plain data, which can be handed from thread to thread. */
export interface PreparedPolicy {
  id: string
  /** What its page shows. */
  page: PolicyPage
  /** The text of its `policy.json`. */
  data: string
}

/** Makes ready what is published of a policy. */
export function preparePolicy(handbook: Handbook, council: Council, policy: Policy, context: PageContext): PreparedPolicy {
  return { id: policy.id, page: toPolicyPage(handbook, policy.id, context), data: toJsonText(toPolicyExport(handbook, council, policy, context)) }
}
