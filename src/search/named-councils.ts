import { plainWords } from '../text/words.ts'

/** A council, by the names that a reader may use. */
export interface NamedCouncil {
  id: string
  name: string
  short: string
}

/** First words of names of places that are words of their own. */
const common = new Set(
  'great little upper lower middle north south east west northern southern eastern western market church castle bishops kings queens abbots saint stoke'.split(
    ' ',
  ),
)

/** True for a word of a name, also where it is that of an owner: “Hillford’s”. Apostrophes are gone. */
function isNamed(typed: string | undefined, word: string): boolean {
  return typed === word || (word.length > 5 && typed === `${word}s`)
}

/** How many of the words from a place on are the beginning of a name. */
function lengthAt(words: readonly string[], at: number, name: readonly string[]): number {
  const differs = name.findIndex((word, index) => !isNamed(words[at + index], word))
  return differs === -1 ? name.length : differs
}

/**
 * The councils that plain words name, and the places of the words that do. A whole name counts, and its first word where that is long enough
 * to be no other word; `isCitation` lets any first word count.
 */
export function councilsNamed(
  words: readonly string[],
  councils: readonly NamedCouncil[],
  isCitation = false,
): { ids: readonly string[]; used: ReadonlySet<number> } {
  const found = councils.flatMap(({ id, name, short }) =>
    [plainWords(name), plainWords(short)].flatMap((own) =>
      words.map((word, at) => ({
        id,
        at,
        word,
        whole: own.length,
        length: lengthAt(words, at, own),
      })),
    ),
  )
  const counts = found.filter(
    ({ length, whole, word }) =>
      length > 0 && (length === whole || isCitation || (word.length > 5 && !common.has(word))),
  )
  // The whole of a name is not any other council whose name begins alike.
  const best = counts.filter(
    ({ at, length }) =>
      !counts.some(
        (other) => other.length > length && other.at <= at && at < other.at + other.length,
      ),
  )
  return {
    ids: [...new Set(best.map(({ id }) => id))],
    used: new Set(best.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step))),
  }
}
