import type { Handbook } from './types.ts'

/**
 * Remembers what a pure function makes of a handbook, for as long as that handbook is held: views that are needed on many pages are then made once a build.
 */
export function oncePerHandbook<Made>(make: (handbook: Handbook) => Made): (handbook: Handbook) => Made {
  const made = new WeakMap<Handbook, { value: Made }>()
  return (handbook) => {
    const known = made.get(handbook)
    if (known) return known.value
    const value = make(handbook)
    made.set(handbook, { value })
    return value
  }
}
