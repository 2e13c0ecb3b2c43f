import type { PlainMessage } from '../messages/plain-message.ts'
import type { PolicyPage } from '../views/policy-page.ts'

/** A loaded handbook without its model, which is made anew from the parsed files. */
export interface LoadReport {
  messages: readonly PlainMessage[]
  failed: boolean
  texts: ReadonlyMap<string, string>
  digest: string
  unread: readonly string[]
}

/** What the thread tells the one that has started it, in this order; the policies only after it has been told where the site is built. */
export type ThreadMessage =
  | { kind: 'read', digest: string }
  | { kind: 'folder', text: string }
  | { kind: 'loaded', report: LoadReport }
  | { kind: 'policy', id: string, page: PolicyPage }
