/** The thread in which a large handbook is loaded and made ready. `thread-supply.ts` starts it, and tells it the folder that the site is built into. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadHandbook, type LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { toPlainMessage } from '../messages/plain-message.ts'
import { toPolicyPage } from '../views/policy-page.ts'
import { makePolicyFolders, writePolicyData } from './policy-files.ts'
import { surroundingsOf } from './surroundings.ts'
import type { ThreadMessage } from './thread-messages.ts'

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

// Without a listener the thread ends here: a handbook with errors is not built.
if (!failed) parentPort?.once('message', (out: string) => {
  const context = surroundingsOf(options)
  makePolicyFolders(handbook, out)
  for (const council of handbook.councils) {
    for (const policy of council.policies) {
      writePolicyData(handbook, council, policy, context, out)
      tell({ kind: 'policy', id: policy.id, page: toPolicyPage(handbook, policy.id, context) })
    }
  }
})
