import { Worker } from 'node:worker_threads'
import type { LoadedHandbook, LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { readKeptText } from '../load/parse-cache.ts'
import { toVFileMessage } from '../messages/plain-message.ts'
import { buildHandbook } from '../model/build-handbook.ts'
import type { Findings, HandbookSupply } from './handbook-supply.ts'
import { keyOfView, type LoadReport, type ThreadMessage, type ThreadRequest, type ViewRequest } from './thread-messages.ts'
import type { View, ViewName } from './views.ts'

/** The young generation of the thread in megabytes: most of what parsing makes is thrown away at once, and with little room much of it is copied before. */
const youngGeneration = 64

function toFindings({ messages, failed, texts, digest }: LoadReport): Findings {
  return { messages: messages.map(toVFileMessage), failed, texts, digest }
}

/** A promise that may be rejected before anybody waits for it: whoever waits is told, and it is no further error that nobody does. */
function makePromise<Value>(): PromiseWithResolvers<Value> {
  const made = Promise.withResolvers<Value>()
  made.promise.catch(() => undefined)
  return made
}

/** The thread as this side sees it: what it has told, and what it has been asked for. */
class Thread {
  readonly read = makePromise<string>()
  readonly report = makePromise<LoadReport>()
  readonly index = makePromise<undefined>()
  readonly files = makePromise<readonly string[]>()
  readonly papers = makePromise<string | undefined>()
  readonly #views = new Map<string, PromiseWithResolvers<unknown>>()
  readonly #bodies = new Map<string, PromiseWithResolvers<string>>()
  readonly #worker: Worker
  #failure: Error | undefined

  constructor(options: Options & LoadOptions) {
    this.#worker = new Worker(new URL('./supply-thread.ts', import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } })
    this.#worker.on('message', (message: ThreadMessage) => { this.#hear(message) })
    this.#worker.on('error', (error: Error) => { this.#fail(error) })
    // What it has not told by now it never will.
    this.#worker.on('exit', () => { this.#fail(new Error('The thread that makes the handbook ready has ended')) })
  }

  #hear(message: ThreadMessage): void {
    switch (message.kind) {
      case 'read': this.read.resolve(message.digest); break
      case 'loaded': this.report.resolve(message.report); break
      case 'view': this.#promiseIn(this.#views, message.key).resolve(message.view); break
      case 'body': this.#promiseIn(this.#bodies, message.id).resolve(message.body); break
      case 'files': this.files.resolve(message.texts); break
      case 'papers': this.papers.resolve(message.remark); break
      case 'index': this.index.resolve(undefined); break
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const promise of [this.read, this.report, this.index, this.files, this.papers, ...this.#views.values(), ...this.#bodies.values()]) promise.reject(error)
  }

  #promiseIn<Value>(promises: Map<string, PromiseWithResolvers<Value>>, key: string): PromiseWithResolvers<Value> {
    const promise = promises.get(key) ?? makePromise<Value>()
    promises.set(key, promise)
    if (this.#failure) promise.reject(this.#failure)
    return promise
  }

  tell(request: ThreadRequest): void {
    this.#worker.postMessage(request)
  }

  /** Waits for a view, which is asked for once. */
  async ask(request: ViewRequest): Promise<unknown> {
    const key = keyOfView(request)
    if (!this.#views.has(key)) this.tell({ kind: 'view', request })
    return this.#promiseIn(this.#views, key).promise
  }

  /** Waits for the text of a policy, which is sent without being asked for. Each is needed once. */
  async body(id: string): Promise<string> {
    const body = await this.#promiseIn(this.#bodies, id).promise
    this.#bodies.delete(id)
    return body
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}

async function makeModel(thread: Thread, findings: Promise<Findings>): Promise<LoadedHandbook> {
  const [found, { unread }] = await Promise.all([findings, thread.report.promise])
  thread.tell({ kind: 'files' })
  const parsed = (await thread.files.promise).flatMap((text) => Object.values(readKeptText(text)))
  return { ...found, handbook: buildHandbook(parsed, unread) }
}

/** Loads a handbook in a thread of its own, which holds its model and makes what pages show. */
export function supplyFromThread(options: Options & LoadOptions & { cache: string }): HandbookSupply {
  const thread = new Thread(options)
  const findings = thread.report.promise.then(toFindings)
  findings.catch(() => undefined)
  let loaded: Promise<LoadedHandbook> | undefined
  return {
    digest: thread.read.promise,
    findings,
    loaded: () => (loaded ??= makeModel(thread, findings)),
    prepare: (out) => { thread.tell({ kind: 'prepare', out }) },
    view: <Name extends ViewName>(name: Name, ...names: readonly string[]) => thread.ask({ name, names }) as Promise<View<Name>>,
    policyBody: (id) => thread.body(id),
    index: () => thread.index.promise,
    papers: (folder) => {
      thread.tell({ kind: 'papers', folder })
      return thread.papers.promise
    },
    stop: () => thread.stop(),
  }
}
