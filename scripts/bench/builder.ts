import type { Command } from './measure.ts'

/** A way to build the generated handbook. */
export interface Builder {
  name: string
  /** The folder of the finished site. */
  out: string
  command: Command
  /** Removes everything that an earlier build has left behind for the next. */
  forget: () => void
}
