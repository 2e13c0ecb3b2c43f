import type { PlainMessage } from '../messages/plain-message.ts'
import type { HandbookSupply } from './handbook-supply.ts'

/** What is known of a handbook that the thread has loaded, but for its model. */
export interface LoadReport {
  messages: readonly PlainMessage[]
  failed: boolean
  texts: ReadonlyMap<string, string>
  digest: string
}

/** What the supply in the thread can be asked for. */
export type Question = Exclude<keyof HandbookSupply, 'digest' | 'findings' | 'stop'>

/** A question to the supply in the thread; what it gives back comes under the same number. */
export interface ThreadRequest {
  number: number
  question: Question
  names: readonly string[]
}

/** What the thread tells the one that has started it. First what it has read and what is wrong with it; then what it is asked for. */
export type ThreadMessage =
  | { kind: 'read', digest: string }
  | { kind: 'loaded', report: LoadReport }
  | { kind: 'answer', number: number, value: unknown }
