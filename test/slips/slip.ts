/** One ordinary slip made in the sound handbook: an edit, and the rule and place that tell of it. */
export interface Slip {
  /** What sort of slip it is, in a few words. */
  kind: string
  /** Which one of its kind. */
  name: string
  /** The file in which the slip is told, relative to the sound handbook. */
  path: string
  /**
   * Makes the slip. Given the sound text of `path` (empty where there is no such file), returns the
   * text with the slip in it, or files to write instead by their paths, null for those to delete.
   */
  edit: (text: string) => string | Record<string, string | null>
  /** The rule that tells of it. */
  rule: string
  /** The line of `path` at which it is told, from 1 (0: the file as a whole), or what is in it. */
  line: number | RegExp
}

/** Replaces words that stand in a text exactly once. Throws when they do not. */
export function swap(text: string, words: string, others: string): string {
  const parts = text.split(words)
  const times = parts.length - 1
  if (times !== 1) throw new Error(`“${words}” stands there ${String(times)} times, not once`)
  return parts.join(others)
}
