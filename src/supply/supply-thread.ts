/** The thread in which a large handbook is loaded and made ready. `start-loading.ts` starts it, and tells it by any message that the site will be built. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadHandbook, type LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { preparePolicy } from './prepare-policy.ts'
import { surroundingsOf } from './surroundings.ts'
import { type ThreadMessage, toPlainMessage } from './thread-messages.ts'

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

const options = workerData as Options & LoadOptions
const { handbook, messages, failed, texts, digest } = loadHandbook(options, {
  onRead: (read) => { tell({ kind: 'read', digest: read }) },
  onFolder: (text) => { tell({ kind: 'folder', text }) },
})
const excerpts = messages.length > 0 ? texts : new Map<string, string>()
tell({ kind: 'loaded', report: { messages: messages.map(toPlainMessage), failed, texts: excerpts, digest, unread: [...handbook.unread] } })

parentPort?.once('message', () => {
  const context = surroundingsOf(options)
  for (const council of handbook.councils) {
    for (const policy of council.policies) tell({ kind: 'policy', policy: preparePolicy(handbook, council, policy, context) })
  }
})
