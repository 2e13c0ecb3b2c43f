/** The thread in which a large handbook is loaded. It is started by `load-in-thread.ts`, which says what it is told. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadHandbook, type LoadOptions } from './load-handbook.ts'
import { toPlainMessage, type ThreadMessage } from './thread-messages.ts'

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

const { handbook, messages, failed, texts, digest } = loadHandbook(workerData as LoadOptions, {
  onRead: (read) => { tell({ kind: 'read', digest: read }) },
  onFolder: (text) => { tell({ kind: 'folder', text }) },
})
const excerpts = messages.length > 0 ? texts : new Map<string, string>()
tell({ kind: 'loaded', messages: messages.map(toPlainMessage), failed, texts: excerpts, digest, unread: [...handbook.unread] })
