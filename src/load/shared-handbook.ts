import { keyOf, type LoadedHandbook, type LoadOptions } from './load-handbook.ts'

/** The handbook that this process builds a site from. */
let shared: { key: string, loading: Promise<LoadedHandbook> } | undefined

/** Tells whoever works on the site in this process that the handbook is being loaded, and need not be loaded again. */
export function shareHandbook(options: LoadOptions, loading: Promise<LoadedHandbook>): void {
  shared = { key: keyOf(options), loading }
}

/** The handbook that has been shared for this content and this day; undefined when none has been. */
export function sharedHandbook(options: LoadOptions): Promise<LoadedHandbook> | undefined {
  return shared?.key === keyOf(options) ? shared.loading : undefined
}
