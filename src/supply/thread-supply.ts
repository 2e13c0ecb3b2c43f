import { Worker } from 'node:worker_threads'
import type { LoadedHandbook, LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { readKeptText } from '../load/parse-cache.ts'
import { buildHandbook } from '../model/build-handbook.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import type { PolicyPage } from '../views/policy-page.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import { type LoadReport, type ThreadMessage, toVFileMessage } from './thread-messages.ts'

/** The young generation of the thread in megabytes: most of what parsing makes is thrown away at once, and with little room much of it is copied before. */
const youngGeneration = 64

function toLoaded({ messages, unread, ...rest }: LoadReport, parsed: readonly ParsedFile[]): LoadedHandbook {
  return { ...rest, handbook: buildHandbook(parsed, unread), messages: messages.map(toVFileMessage) }
}

/** The pages that are promised, whoever asks first. */
function makePromises(): { of: (id: string) => PromiseWithResolvers<PolicyPage>, failAll: (error: Error) => void } {
  const promises = new Map<string, PromiseWithResolvers<PolicyPage>>()
  const of = (id: string): PromiseWithResolvers<PolicyPage> => {
    const promise = promises.get(id) ?? Promise.withResolvers<PolicyPage>()
    promises.set(id, promise)
    return promise
  }
  return { of, failAll: (error) => { for (const { reject } of promises.values()) reject(error) } }
}

/** Loads a handbook in a thread of its own, and builds the model here as well when the thread has parsed and checked it. */
export function supplyFromThread(options: Options & LoadOptions): HandbookSupply {
  const read = Promise.withResolvers<string>()
  const loaded = Promise.withResolvers<LoadedHandbook>()
  const pages = makePromises()
  const parsed: ParsedFile[] = []
  const worker = new Worker(new URL('./supply-thread.ts', import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } })
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'read') read.resolve(message.digest)
    else if (message.kind === 'folder') parsed.push(...Object.values(readKeptText(message.text)))
    else if (message.kind === 'loaded') loaded.resolve(toLoaded(message.report, parsed.splice(0)))
    else pages.of(message.id).resolve(message.page)
  })
  worker.on('error', (error: Error) => {
    read.reject(error)
    loaded.reject(error)
    pages.failAll(error)
  })
  // Whoever waits is told of the error; it is no further error that nobody does.
  loaded.promise.catch(() => undefined)
  return {
    digest: read.promise,
    loaded: loaded.promise,
    prepare: (out) => { worker.postMessage(out) },
    page: (id) => pages.of(id).promise,
    stop: async () => { await worker.terminate() },
  }
}
