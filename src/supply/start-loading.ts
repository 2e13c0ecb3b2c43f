import { readdirSync } from 'node:fs'
import { loadHandbook, type LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import { supplyFromThread } from './thread-supply.ts'

/** So many files and folders are parsed before a thread can be started. */
const smallHandbook = 400

function isLarge(content: string): boolean {
  try {
    return readdirSync(content, { recursive: true }).length > smallHandbook
  } catch {
    return false
  }
}

function supplyFromHere(options: LoadOptions): HandbookSupply {
  const loaded = loadHandbook(options)
  return {
    digest: Promise.resolve(loaded.digest),
    findings: Promise.resolve(loaded),
    loaded: () => Promise.resolve(loaded),
    prepare: () => undefined,
    view: () => undefined,
    policyBody: () => undefined,
    index: () => undefined,
    papers: () => undefined,
    stop: () => Promise.resolve(),
  }
}

/**
 * Starts to load a handbook: a large one in a thread beside, so that meanwhile the program can get ready to build the site. A small one is loaded at once. Throws what
 * `loadHandbook` throws.
 */
export function startLoading(options: Options & LoadOptions & { cache: string }): HandbookSupply {
  return isLarge(options.content) ? supplyFromThread(options) : supplyFromHere(options)
}
