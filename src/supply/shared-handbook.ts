import type { Options } from '../load/options.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import type { View, ViewName } from './views.ts'

/** What decides how a handbook is published. */
type Circumstances = Pick<Options, 'content' | 'today' | 'site' | 'base'>

/** The handbook that this process builds a site from. */
let shared: { key: string, supply: HandbookSupply } | undefined

function keyOf({ content, today, site, base }: Circumstances): string {
  return [content, today, site, base].join('\0')
}

/** Tells whoever works on the site in this process that the handbook is being loaded, and need not be loaded again. */
export function shareHandbook(options: Circumstances, supply: HandbookSupply): void {
  shared = { key: keyOf(options), supply }
}

/** Whether the handbook of this content, this day and these addresses has been shared. */
export function isShared(options: Circumstances): boolean {
  return shared?.key === keyOf(options)
}

/** What a page shows, from the shared handbook; undefined where none has been shared. */
export function sharedView<Name extends ViewName>(options: Circumstances, name: Name, ...names: readonly string[]): Promise<View<Name>> | undefined {
  return isShared(options) ? shared?.supply.view(name, ...names) : undefined
}
