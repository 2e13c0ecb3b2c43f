import type { PlainMessage } from '../messages/plain-message.ts'
import type { ViewName } from './views.ts'

/** A loaded handbook without its model, which is made anew from the parsed files. */
export interface LoadReport {
  messages: readonly PlainMessage[]
  failed: boolean
  texts: ReadonlyMap<string, string>
  digest: string
  unread: readonly string[]
}

/** A view that is asked for: its name, and the ids of what it is about. */
export interface ViewRequest {
  name: ViewName
  names: readonly string[]
}

/** The key under which a view is asked for and sent. */
export function keyOfView({ name, names }: ViewRequest): string {
  return [name, ...names].join('\0')
}

/** What the thread is told: where the site is built, which view is asked for, or that the parsed files themselves are, or where the papers are to be written. */
export type ThreadRequest =
  | { kind: 'prepare', out: string }
  | { kind: 'view', request: ViewRequest }
  | { kind: 'files' }
  | { kind: 'papers', folder: string }

/** What the thread tells the one that has started it. First what it has read and what is wrong with it; then, in any order, what it is asked for and what it makes ready. */
export type ThreadMessage =
  | { kind: 'read', digest: string }
  | { kind: 'loaded', report: LoadReport }
  | { kind: 'view', key: string, view: unknown }
  | { kind: 'body', id: string, body: string }
  | { kind: 'files', texts: readonly string[] }
  | { kind: 'index' }
  | { kind: 'papers', remark: string | undefined }
