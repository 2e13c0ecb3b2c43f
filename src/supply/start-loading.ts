import { readdirSync } from 'node:fs'
import type { LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import { supplyFromHere } from './supply-from-here.ts'
import { supplyFromThread } from './supply-from-thread.ts'

/** So many files and folders are parsed before a thread can be started. */
const smallHandbook = 400

function isLarge(content: string): boolean {
  try {
    return readdirSync(content, { recursive: true }).length > smallHandbook
  } catch {
    return false
  }
}

/**
 * Starts to load a handbook: a large one in a thread beside, so that meanwhile the program can get ready to build the site. A small one is loaded at once. Throws what
 * `loadHandbook` throws.
 */
export function startLoading(options: Options & LoadOptions & { cache: string }): HandbookSupply {
  return isLarge(options.content) ? supplyFromThread(options) : supplyFromHere(options)
}
