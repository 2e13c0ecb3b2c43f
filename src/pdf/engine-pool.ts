import { Worker } from 'node:worker_threads'
import { type Engine, TypesetError } from './engine.ts'

/** What a thread of a pool tells: first what its engine is, then each paper that it was given, or why it could not be set. */
export type PoolMessage =
  | { kind: 'ready'; notice: string | undefined; version: string }
  | { kind: 'paper'; pdf: Uint8Array }
  | { kind: 'failure'; reason: string }

/** A thread with an engine of its own, which sets one paper at a time. */
class PoolThread {
  readonly #worker = new Worker(new URL('./pool-thread.ts', import.meta.url))
  #next = Promise.withResolvers<PoolMessage>()
  #last: Promise<unknown> = Promise.resolve()

  constructor() {
    this.#worker.on('message', (message: PoolMessage) => {
      this.#next.resolve(message)
    })
    this.#worker.on('error', (error: Error) => {
      this.#next.reject(error)
    })
    // What it has not told by now it never will.
    this.#worker.on('exit', () => {
      this.#next.reject(new Error('A thread that sets papers has ended'))
    })
    // Whoever waits is told; it is no further error that nobody does.
    this.#next.promise.catch(() => undefined)
  }

  /** The next message of the thread. */
  async #receive(): Promise<PoolMessage> {
    const message = await this.#next.promise
    this.#next = Promise.withResolvers<PoolMessage>()
    this.#next.promise.catch(() => undefined)
    return message
  }

  async open(): Promise<Pick<Engine, 'notice' | 'version'>> {
    const message = await this.#receive()
    if (message.kind !== 'ready') throw new TypesetError('The engine did not start')
    return message
  }

  async #set(json: string): Promise<Uint8Array> {
    this.#worker.postMessage(json)
    const message = await this.#receive()
    if (message.kind === 'paper') return message.pdf
    throw new TypesetError(message.kind === 'failure' ? message.reason : 'The engine gave no paper')
  }

  /** Sets a paper once those that it was given before are set. */
  set(json: string): Promise<Uint8Array> {
    const paper = this.#last.then(() => this.#set(json))
    this.#last = paper.catch(() => undefined)
    return paper
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** Several engines in threads beside one another, as one: papers are handed out in turn. */
export interface EnginePool extends Engine {
  size: number
  stop: () => Promise<void>
}

/** Opens so many engines in threads. To be stopped in the end. */
export async function openEnginePool(size: number): Promise<EnginePool> {
  const threads = Array.from({ length: size }, () => new PoolThread())
  const stop = async (): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
  try {
    const [first] = await Promise.all(threads.map((thread) => thread.open()))
    let turn = 0
    const next = (): PoolThread => {
      const thread = threads[turn % size]
      turn += 1
      if (!thread) throw new Error('A pool has at least one engine')
      return thread
    }
    return {
      size,
      notice: first?.notice,
      version: first?.version ?? '',
      toPdf: (json) => next().set(json),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
