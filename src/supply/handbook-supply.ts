import type { LoadedHandbook } from '../load/load-handbook.ts'
import type { View, ViewName } from './views.ts'

/** What is known of a handbook without its model. */
export type Findings = Omit<LoadedHandbook, 'handbook'>

/** Asks for what has a name, with the ids of what it is about. */
export type AskForView = <Name extends ViewName>(name: Name, ...names: readonly string[]) => Promise<View<Name>>

/** A handbook that is being loaded for a site, and what is made of it. */
export interface HandbookSupply {
  /** The digest of the content; known as soon as its folder has been read. */
  digest: Promise<string>
  /** What is wrong with the content. */
  findings: Promise<Findings>
  /** Says into which folder the site is built: the data files and the search index are written there. To be called once, for a handbook without errors. */
  prepare: (out: string) => void
  /** What pages show. */
  view: AskForView
  /** The text of a policy’s page, which is rendered from the view `policyShell`. Each is given once. */
  policyBody: (id: string) => Promise<string>
  /** Settles when all that {@link prepare} has begun lies in the folder. */
  written: () => Promise<void>
  /** Writes the papers into the folder that the site is built into, and gives back what is to be said of it. */
  papers: (folder: string) => Promise<string | undefined>
  /** Ends what still goes on. To be called when the site is built, or is not going to be. */
  stop: () => Promise<void>
}
