import type { LoadedHandbook, LoadOptions } from '../load/load-handbook.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import type { PolicyPage } from '../views/policy-page.ts'

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
  return find(options)?.loaded()
}

/** Says that the site of the shared handbook is being built into a folder. */
export function prepareShared(options: LoadOptions, out: string): void {
  find(options)?.prepare(out)
}

/** What the page of a policy shows, once its data are written; undefined where neither is done beforehand. */
export function preparedPage(options: LoadOptions, id: string): Promise<PolicyPage> | undefined {
  return find(options)?.page(id)
}
