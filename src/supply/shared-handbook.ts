import type { LoadedHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import type { Findings, HandbookSupply } from './handbook-supply.ts'
import type { View, ViewName } from './views.ts'

/** What decides how a handbook is published. */
type Circumstances = Pick<Options, 'content' | 'today' | 'site' | 'base'>

/** The handbook that this process builds a site from. */
let shared: { key: string, supply: HandbookSupply } | undefined

function keyOf({ content, today, site, base }: Circumstances): string {
  return [content, today, site, base].join('\0')
}

function find(options: Circumstances): HandbookSupply | undefined {
  return shared?.key === keyOf(options) ? shared.supply : undefined
}

/** Tells whoever works on the site in this process that the handbook is being loaded, and need not be loaded again. */
export function shareHandbook(options: Circumstances, supply: HandbookSupply): void {
  shared = { key: keyOf(options), supply }
}

/** The handbook that has been shared for this content, this day and these addresses; undefined when none has been. */
export function sharedHandbook(options: Circumstances): Promise<LoadedHandbook> | undefined {
  return find(options)?.loaded()
}

/** What is wrong with the shared handbook; undefined when none has been shared. */
export function sharedFindings(options: Circumstances): Promise<Findings> | undefined {
  return find(options)?.findings
}

/** Says that the site of the shared handbook is being built into a folder. */
export function prepareShared(options: Circumstances, out: string): void {
  find(options)?.prepare(out)
}

/** What a page shows, from the shared handbook; undefined where whoever asks is to make it. */
export function sharedView<Name extends ViewName>(options: Circumstances, name: Name, ...names: readonly string[]): Promise<View<Name>> | undefined {
  return find(options)?.view(name, ...names)
}

/** The text of a policy’s page, once its data are written; undefined where whoever asks is to do both. */
export function sharedBody(options: Circumstances, id: string): Promise<string> | undefined {
  return find(options)?.policyBody(id)
}

/** Has the papers of the shared handbook written; gives back what is to be said of it. Undefined where whoever asks is to do it. */
export function sharedPapers(options: Circumstances, folder: string): Promise<string | undefined> | undefined {
  return find(options)?.papers(folder)
}

/** Settles when the search index of the shared handbook lies in the folder that the site is built into; undefined where it is not made beforehand. */
export function sharedIndex(options: Circumstances): Promise<void> | undefined {
  return find(options)?.index()
}
