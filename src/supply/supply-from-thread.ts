import { Worker } from 'node:worker_threads'
import type { LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { parseAhead } from '../load/parse-ahead.ts'
import { toVFileMessage } from '../messages/plain-message.ts'
import type { Findings, HandbookSupply } from './handbook-supply.ts'
import type { LoadReport, Question, ThreadMessage, ThreadRequest } from './thread-messages.ts'
import type { View, ViewName } from './views.ts'

/** The young generation of the thread in megabytes: most of what parsing makes is thrown away at once, and with little room much of it is copied before. */
const youngGeneration = 256

function toFindings({ messages, failed, texts, digest }: LoadReport): Findings {
  return { messages: messages.map(toVFileMessage), failed, texts, digest }
}

/** A promise that may be rejected before anybody waits for it: whoever waits is told, and it is no further error that nobody does. */
function makePromise<Value>(): PromiseWithResolvers<Value> {
  const made = Promise.withResolvers<Value>()
  made.promise.catch(() => undefined)
  return made
}

/** The thread as this side sees it: what it has told, and what it is asked for. */
class Thread {
  readonly read = makePromise<string>()
  readonly report = makePromise<LoadReport>()
  readonly #answers = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #worker: Worker
  #asked = 0
  #failure: Error | undefined

  constructor(options: Options & LoadOptions) {
    this.#worker = new Worker(new URL('./supply-thread.ts', import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } })
    this.#worker.on('message', (message: ThreadMessage) => { this.#hear(message) })
    this.#worker.on('error', (error: Error) => { this.#fail(error) })
    // What it has not told by now it never will.
    this.#worker.on('exit', () => { this.#fail(new Error('The thread that makes the handbook ready has ended')) })
  }

  #hear(message: ThreadMessage): void {
    if (message.kind === 'read') this.read.resolve(message.digest)
    else if (message.kind === 'loaded') this.report.resolve(message.report)
    else {
      this.#answers.get(message.number)?.resolve(message.value)
      this.#answers.delete(message.number)
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const promise of [this.read, this.report, ...this.#answers.values()]) promise.reject(error)
  }

  async ask(question: Question, ...names: readonly string[]): Promise<unknown> {
    if (this.#failure) throw this.#failure
    const number = this.#asked += 1
    const answer = makePromise<unknown>()
    this.#answers.set(number, answer)
    this.#worker.postMessage({ number, question, names } satisfies ThreadRequest)
    return answer.promise
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** Loads a handbook in a thread of its own, which holds its model and makes what pages show; while it starts, this thread has nothing else to do and helps to parse. */
export function supplyFromThread(options: Options & LoadOptions & { cache: string }): HandbookSupply {
  const thread = new Thread(options)
  // Without it the thread does all by itself.
  parseAhead(options).catch(() => undefined)
  const findings = thread.report.promise.then(toFindings)
  findings.catch(() => undefined)
  return {
    digest: thread.read.promise,
    findings,
    // What goes wrong with it is told to whoever waits for what it writes.
    prepare: (out) => { thread.ask('prepare', out).catch(() => undefined) },
    view: <Name extends ViewName>(name: Name, ...names: readonly string[]) => thread.ask('view', name, ...names) as Promise<View<Name>>,
    policyBody: (id) => thread.ask('policyBody', id) as Promise<string>,
    written: async () => { await thread.ask('written') },
    papers: (folder) => thread.ask('papers', folder) as Promise<string | undefined>,
    stop: () => thread.stop(),
  }
}
