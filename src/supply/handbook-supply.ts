import type { LoadedHandbook } from '../load/load-handbook.ts'
import type { PreparedPolicy } from './prepare-policy.ts'

/** A handbook that is being loaded for a site, and what is made ready of it. */
export interface HandbookSupply {
  /** The digest of the content; known as soon as its folder has been read. */
  digest: Promise<string>
  loaded: Promise<LoadedHandbook>
  /** Says that the site will be built: what is published of each policy is to be made ready. */
  prepare: () => void
  /** What is published of a policy; undefined where it is not made ready beforehand. */
  policy: (id: string) => Promise<PreparedPolicy> | undefined
  /** Ends what still goes on. To be called when the site is built, or is not going to be. */
  stop: () => Promise<void>
}
