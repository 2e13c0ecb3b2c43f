/** What the thread does in which a large handbook is loaded: it answers from a supply of its own. `supply-from-thread.ts` is at the other end. */
import { parentPort, workerData } from 'node:worker_threads'
import type { LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { toPlainMessage } from '../messages/plain-message.ts'
import { supplyFromHere } from './supply-from-here.ts'
import type { ThreadMessage, ThreadRequest } from './thread-messages.ts'

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

const supply = supplyFromHere(workerData as Options & LoadOptions, (digest) => { tell({ kind: 'read', digest }) })
const { messages, failed, texts, digest } = await supply.findings
const excerpts = messages.length > 0 ? texts : new Map<string, string>()
tell({ kind: 'loaded', report: { messages: messages.map(toPlainMessage), failed, texts: excerpts, digest } })

/** What fails here fails the thread, and with it the build: nobody catches it. */
async function answer({ number, question, names }: ThreadRequest): Promise<void> {
  const ask = supply[question] as (...names: readonly string[]) => unknown
  tell({ kind: 'answer', number, value: await ask(...names) })
}

parentPort?.on('message', (request: ThreadRequest) => { void answer(request) })
