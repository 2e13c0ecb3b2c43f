import type { Likeness } from './likeness.ts'
import type { Unit } from './unit.ts'

/** One wording and everywhere it stands. */
export interface Wording {
  units: readonly [Unit, ...Unit[]]
  /** The information in its words: the sum of their weights. Rare words weigh more than common ones. */
  weight: number
}

/** Two wordings of which one was edited into the other, and what the first unit of each shares with that of the other. */
export interface EditedWording extends Likeness {
  a: Wording
  b: Wording
}
