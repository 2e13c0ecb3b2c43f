import type { LoadedHandbook } from '../load/load-handbook.ts'
import type { View, ViewName } from './views.ts'

/** What is known of a handbook without its model. */
export type Findings = Omit<LoadedHandbook, 'handbook'>

/** Asks for what has a name, with the ids of what it is about; undefined where whoever asks is to make it. */
export type AskForView = <Name extends ViewName>(name: Name, ...names: readonly string[]) => Promise<View<Name>> | undefined

/** A handbook that is being loaded for a site, and what is made ready of it. */
export interface HandbookSupply {
  /** The digest of the content; known as soon as its folder has been read. */
  digest: Promise<string>
  /** What is wrong with the content. */
  findings: Promise<Findings>
  /** The handbook itself. A large one is made anew for whoever asks, so a page had better ask for its view. */
  loaded: () => Promise<LoadedHandbook>
  /** Says that the site is being built into a folder: the data of the policies can be written there, and their pages and the search index be made ready. */
  prepare: (out: string) => void
  /** What pages show. */
  view: AskForView
  /** The text of a policy’s page, once its data are written; the page itself is then to be rendered from the view `policyShell`. Undefined where neither is done beforehand. */
  policyBody: (id: string) => Promise<string> | undefined
  /** Settles when the search index lies in the folder that the site is built into; undefined where it is not made beforehand. */
  index: () => Promise<void> | undefined
  /** Writes the papers into the folder that the site is built into, and gives back what is to be said of it; undefined where whoever asks is to do it. */
  papers: (folder: string) => Promise<string | undefined> | undefined
  /** Ends what still goes on. To be called when the site is built, or is not going to be. */
  stop: () => Promise<void>
}
