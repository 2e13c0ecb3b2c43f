import { readdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { buildHandbook } from '../model/build-handbook.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { type LoadedHandbook, loadHandbook, type LoadOptions } from './load-handbook.ts'
import { readKeptText } from './parse-cache.ts'
import { type ThreadMessage, toVFileMessage } from './thread-messages.ts'

/** A handbook that is being loaded. */
export interface HandbookLoading {
  /** The digest of the content; known as soon as its folder has been read. */
  digest: Promise<string>
  loaded: Promise<LoadedHandbook>
}

/** So many files and folders are parsed faster than a thread can be started. */
const smallHandbook = 400

/** The young generation of the thread in megabytes: most of what parsing makes is thrown away at once, and with little room much of it is copied before. */
const youngGeneration = 64

function isLarge(content: string): boolean {
  try {
    return readdirSync(content, { recursive: true }).length > smallHandbook
  } catch {
    return false
  }
}

function loadHere(options: LoadOptions): HandbookLoading {
  const loaded = loadHandbook(options)
  return { digest: Promise.resolve(loaded.digest), loaded: Promise.resolve(loaded) }
}

function toLoaded({ messages, unread, ...rest }: Extract<ThreadMessage, { kind: 'loaded' }>, parsed: readonly ParsedFile[]): LoadedHandbook {
  return { ...rest, handbook: buildHandbook(parsed, unread), messages: messages.map(toVFileMessage) }
}

/** Loads a handbook in a thread of its own, and builds the model here as well when the thread has parsed and checked it. */
function loadThere(options: LoadOptions): HandbookLoading {
  const read = Promise.withResolvers<string>()
  const loaded = Promise.withResolvers<LoadedHandbook>()
  const parsed: ParsedFile[] = []
  const worker = new Worker(new URL('./load-thread.ts', import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } })
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'read') read.resolve(message.digest)
    else if (message.kind === 'folder') parsed.push(...Object.values(readKeptText(message.text)))
    else loaded.resolve(toLoaded(message, parsed))
  })
  worker.on('error', (error) => {
    read.reject(error)
    loaded.reject(error)
  })
  // Whoever waits is told of the error; it is no error that nobody does.
  loaded.promise.catch(() => undefined)
  return { digest: read.promise, loaded: loaded.promise }
}

/** Starts to load a handbook: a large one in a thread beside, so that the program can get ready meanwhile to build the site. */
export function startLoading(options: LoadOptions): HandbookLoading {
  return isLarge(options.content) ? loadThere(options) : loadHere(options)
}
