import type { Leftovers } from './leftovers.ts'
import type { MeasuredCommand } from './measure.ts'

/** A way to build the generated handbook. */
export interface Builder {
  name: string
  /** The folder of the finished site. */
  out: string
  command: MeasuredCommand
  /** Everything that a build leaves behind for the next. */
  leftovers: Leftovers
}
