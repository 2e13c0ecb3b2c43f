import { Worker } from 'node:worker_threads'
import type { LoadedHandbook, LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { readKeptText } from '../load/parse-cache.ts'
import { toVFileMessage } from '../messages/plain-message.ts'
import { buildHandbook } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import type { PolicyPage } from '../views/policy-page.ts'
import type { Findings, HandbookSupply } from './handbook-supply.ts'
import type { LoadReport, ThreadMessage } from './thread-messages.ts'

/** The young generation of the thread in megabytes: most of what parsing makes is thrown away at once, and with little room much of it is copied before. */
const youngGeneration = 64

/** Makes the model anew from the texts of the parsed files. They are read as they come in, from the moment that the model is asked for. */
class ModelMaker {
  readonly #texts: string[] = []
  readonly #parsed: ParsedFile[] = []
  #isWanted = false

  take(text: string): void {
    this.#texts.push(text)
    if (this.#isWanted) this.want()
  }

  want(): void {
    this.#isWanted = true
    for (const text of this.#texts.splice(0)) this.#parsed.push(...Object.values(readKeptText(text)))
  }

  make(unread: readonly string[]): Handbook {
    this.want()
    return buildHandbook(this.#parsed.splice(0), unread)
  }
}

function toFindings({ messages, failed, texts, digest }: LoadReport): Findings {
  return { messages: messages.map(toVFileMessage), failed, texts, digest }
}

/** The pages that are promised, whoever asks first. */
function makePromises(): { of: (id: string) => PromiseWithResolvers<PolicyPage>, failAll: (error: Error) => void } {
  const promises = new Map<string, PromiseWithResolvers<PolicyPage>>()
  let failure: Error | undefined
  const of = (id: string): PromiseWithResolvers<PolicyPage> => {
    const promise = promises.get(id) ?? Promise.withResolvers<PolicyPage>()
    promises.set(id, promise)
    if (failure) promise.reject(failure)
    return promise
  }
  const failAll = (error: Error): void => {
    failure = error
    for (const { promise, reject } of promises.values()) {
      // Pages that nobody waits for yet are asked for later, and then fail.
      promise.catch(() => undefined)
      reject(error)
    }
  }
  return { of, failAll }
}

/** Loads a handbook in a thread of its own, and builds the model here as well, if it is asked for, when the thread has parsed and checked it. */
export function supplyFromThread(options: Options & LoadOptions): HandbookSupply {
  const read = Promise.withResolvers<string>()
  const reported = Promise.withResolvers<LoadReport>()
  const pages = makePromises()
  const maker = new ModelMaker()
  let loaded: Promise<LoadedHandbook> | undefined
  const findings = reported.promise.then(toFindings)
  const worker = new Worker(new URL('./supply-thread.ts', import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } })
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'read') read.resolve(message.digest)
    else if (message.kind === 'folder') maker.take(message.text)
    else if (message.kind === 'loaded') reported.resolve(message.report)
    else pages.of(message.id).resolve(message.page)
  })
  worker.on('error', (error: Error) => {
    read.reject(error)
    reported.reject(error)
    pages.failAll(error)
  })
  // Whoever waits is told of the error; it is no further error that nobody does.
  read.promise.catch(() => undefined)
  findings.catch(() => undefined)
  return {
    digest: read.promise,
    findings,
    loaded: () => {
      maker.want()
      return loaded ??= Promise.all([findings, reported.promise]).then(([found, { unread }]) => ({ ...found, handbook: maker.make(unread) }))
    },
    prepare: (out) => { worker.postMessage(out) },
    page: (id) => pages.of(id).promise,
    stop: async () => { await worker.terminate() },
  }
}
