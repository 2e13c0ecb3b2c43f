import type { LoadedHandbook, LoadOptions } from '../load/load-handbook.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import type { PreparedPolicy } from './prepare-policy.ts'

/** The handbook that this process builds a site from. */
let shared: { key: string, supply: HandbookSupply } | undefined

function keyOf({ content, today }: LoadOptions): string {
  return `${content}\0${today}`
}

function find(options: LoadOptions): HandbookSupply | undefined {
  return shared?.key === keyOf(options) ? shared.supply : undefined
}

/** Tells whoever works on the site in this process that the handbook is being loaded, and need not be loaded again. */
export function shareHandbook(options: LoadOptions, supply: HandbookSupply): void {
  shared = { key: keyOf(options), supply }
}

/** The handbook that has been shared for this content and this day; undefined when none has been. */
export function sharedHandbook(options: LoadOptions): Promise<LoadedHandbook> | undefined {
  return find(options)?.loaded
}

/** What is published of a policy of the shared handbook; undefined where nothing is made ready beforehand. */
export function preparedPolicy(options: LoadOptions, id: string): Promise<PreparedPolicy> | undefined {
  return find(options)?.policy(id)
}
