/** What the thread does in which a large handbook is loaded: it makes ready what is surely needed, and answers. `thread-supply.ts` is at the other end. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { loadHandbook, type LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { toPlainMessage } from '../messages/plain-message.ts'
import type { Handbook } from '../model/types.ts'
import { makeUrls } from '../urls.ts'
import { buildIndex, writeIndex } from './build-index.ts'
import { makePolicyFolders, writePolicyData } from './policy-files.ts'
import { writeSitePapers } from './site-papers.ts'
import { surroundingsOf } from './surroundings.ts'
import { keyOfView, type ThreadMessage, type ThreadRequest, type ViewRequest } from './thread-messages.ts'
import { makeView, toPolicyShell } from './views.ts'

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

const options = workerData as Options & LoadOptions & { cache: string }
const context = surroundingsOf(options)

/** The policies whose pages are made ready without being asked for. */
const coming = new Set<string>()

function tellView(request: ViewRequest, view: unknown): void {
  tell({ kind: 'view', key: keyOfView(request), view })
}

function answer(handbook: Handbook, request: ViewRequest): void {
  if (request.name === 'policyShell' && coming.has(request.names.join())) return
  tellView(request, makeView(request.name, handbook, context, ...request.names))
}

/** Writes the data of the policies and sends what their pages show; between two policies whatever else is asked for has its turn. */
async function makePolicies(handbook: Handbook, out: string): Promise<void> {
  const ids = makeView('policyIds', handbook, context)
  for (const id of ids) coming.add(id)
  makePolicyFolders(ids, out)
  for (const id of ids) {
    writePolicyData(id, makeView('policyJson', handbook, context, id), out)
    const page = makeView('policy', handbook, context, id)
    tellView({ name: 'policyShell', names: [id] }, toPolicyShell(page))
    tell({ kind: 'body', id, body: page.body })
    await setImmediate()
  }
}

async function makeIndex(handbook: Handbook, out: Promise<string>): Promise<void> {
  const files = await buildIndex(handbook, options.today)
  writeIndex(files, join(await out, makeUrls('/').searchIndex()))
  tell({ kind: 'index' })
}

/** Sets the papers. What fails fails the thread: nobody catches it. */
async function makePapers(handbook: Handbook, folder: string): Promise<void> {
  tell({ kind: 'papers', remark: await writeSitePapers(handbook, options, folder) })
}

const parsed: string[] = []
const { handbook, messages, failed, texts, digest } = loadHandbook(options, {
  onRead: (read) => { tell({ kind: 'read', digest: read }) },
  onFolder: (text) => { parsed.push(text) },
})
const excerpts = messages.length > 0 ? texts : new Map<string, string>()
tell({ kind: 'loaded', report: { messages: messages.map(toPlainMessage), failed, texts: excerpts, digest, unread: [...handbook.unread] } })

const out = Promise.withResolvers<string>()
parentPort?.on('message', (message: ThreadRequest) => {
  if (message.kind === 'prepare') out.resolve(message.out)
  else if (message.kind === 'files') tell({ kind: 'files', texts: parsed })
  else if (message.kind === 'papers') void makePapers(handbook, message.folder)
  else answer(handbook, message.request)
})
// A handbook with errors is not built. What fails here fails the thread, and with it the build.
if (!failed) await Promise.all([makeIndex(handbook, out.promise), out.promise.then((folder) => makePolicies(handbook, folder))])
