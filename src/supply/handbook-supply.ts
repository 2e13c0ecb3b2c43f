import type { LoadedHandbook } from '../load/load-handbook.ts'
import type { PolicyPage } from '../views/policy-page.ts'

/** What is known of a handbook without its model. */
export type Findings = Omit<LoadedHandbook, 'handbook'>

/** A handbook that is being loaded for a site, and what is made ready of it. */
export interface HandbookSupply {
  /** The digest of the content; known as soon as its folder has been read. */
  digest: Promise<string>
  /** What is wrong with the content. */
  findings: Promise<Findings>
  /** The handbook itself; to be asked for as soon as it is known to be needed. */
  loaded: () => Promise<LoadedHandbook>
  /** Says that the site is being built into a folder: the data of the policies can be written there, and their pages made ready. */
  prepare: (out: string) => void
  /** What the page of a policy shows, once its data are written; undefined where neither is done beforehand. */
  page: (id: string) => Promise<PolicyPage> | undefined
  /** Ends what still goes on. To be called when the site is built, or is not going to be. */
  stop: () => Promise<void>
}
