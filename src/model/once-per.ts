import type { Handbook } from './types.ts'

/** Remembers what a pure function makes of an object, for as long as that object is held. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { value: Made }>()
  return (key) => {
    const known = made.get(key)
    if (known) return known.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}

/**
 * Remembers what a pure function makes of a handbook, for as long as that handbook is held: views that are needed on many pages are then made once a build.
 */
export function oncePerHandbook<Made>(
  make: (handbook: Handbook) => Made,
): (handbook: Handbook) => Made {
  return oncePer(make)
}
