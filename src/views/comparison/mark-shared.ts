import { type Phrases, toWords, type Word } from '../../wording/words.ts'

/** A piece of a line. */
export interface Piece {
  words: string
  /** Whose text has the same words; undefined for words of the line’s own. */
  sharedWith: string | undefined
}

/** The lines of somebody’s text. */
export interface NamedLines {
  name: string
  lines: readonly string[]
}

/** So many words that follow one another in both texts are shared; fewer are chance. */
const RUN = 6

/** A run of words that follow one another in a line. */
interface Run {
  /** The places of its words in the line; `end` is behind the last. */
  start: number
  end: number
  words: string
}

/** A line as it is compared. */
interface ReadLine {
  words: readonly Word[]
  runs: readonly Run[]
}

/** The texts that have a run of words, by their places: the first, and the first behind it. Whoever looks for another text than the own needs no more. */
type Holders = [first: number, next: number | undefined]

/** The runs of a line; one that is shorter than a run counts as a whole. */
function runsOf(words: readonly Word[]): Run[] {
  const forms = words.map(({ form }) => form)
  if (forms.length < RUN)
    return forms.length > 2 ? [{ start: 0, end: forms.length, words: `${forms.join(' ')}.` }] : []
  return forms.slice(RUN - 1).map((_, start) => ({
    start,
    end: start + RUN,
    words: forms.slice(start, start + RUN).join(' '),
  }))
}

/** Makes a function that reads each line once. */
function makeReader(phrases: Phrases): (line: string) => ReadLine {
  const known = new Map<string, ReadLine>()
  return (line) => {
    const found = known.get(line)
    if (found) return found
    const words = toWords(line, phrases)
    const read = { words, runs: runsOf(words) }
    known.set(line, read)
    return read
  }
}

function collectRuns(
  texts: readonly NamedLines[],
  read: (line: string) => ReadLine,
): Map<string, Holders> {
  const holders = new Map<string, Holders>()
  for (const [place, { lines }] of texts.entries()) {
    for (const { words } of lines.flatMap((line) => read(line).runs)) {
      const known = holders.get(words)
      if (!known) holders.set(words, [place, undefined])
      else if (known[0] !== place) known[1] ??= place
    }
  }
  return holders
}

/** Cuts a line where it changes who has its words; `nameOf` names the one that has a run. */
function markLine(
  line: string,
  { words, runs }: ReadLine,
  nameOf: (run: string) => string | undefined,
): Piece[] {
  const names: (string | undefined)[] = words.map(() => undefined)
  for (const { start, end, words: run } of runs) {
    const name = nameOf(run)
    if (name !== undefined) for (let index = start; index < end; index += 1) names[index] ??= name
  }
  const pieces: Piece[] = []
  let from = 0
  const cut = (end: number, sharedWith: string | undefined): void => {
    if (end > from) pieces.push({ words: line.slice(from, end), sharedWith })
    from = Math.max(from, end)
  }
  for (const [index, word] of words.entries()) {
    if (index > 0 && names[index] === names[index - 1]) continue
    // What stands between two runs belongs to neither.
    if (index > 0) cut(words[index - 1]?.end ?? from, names[index - 1])
    cut(word.start, undefined)
  }
  const last = words.at(-1)
  if (last) cut(last.end, names.at(-1))
  cut(line.length, undefined)
  return pieces.reduce<Piece[]>((joined, piece) => {
    const before = joined.at(-1)
    if (before && before.sharedWith === piece.sharedWith) before.words += piece.words
    else joined.push(piece)
    return joined
  }, [])
}

/** Cuts a line into the words that stand in one of some other texts and those that do not. Joined, the pieces are the line. */
export type SharedMark = (line: string) => Piece[]

/** For each of some texts makes the function that marks its lines where they stand in one of the others. */
export function makeMarkers(texts: readonly NamedLines[], phrases: Phrases): SharedMark[] {
  const read = makeReader(phrases)
  const holders = collectRuns(texts, read)
  const nameFor =
    (own: number) =>
    (run: string): string | undefined => {
      const [first, next] = holders.get(run) ?? []
      const other = first === own ? next : first
      return other === undefined ? undefined : texts[other]?.name
    }
  return texts.map((_, own) => (line) => markLine(line, read(line), nameFor(own)))
}

/** Makes a function that marks any line where its words stand in one of some texts. */
export function makeMarker(texts: readonly NamedLines[], phrases: Phrases): SharedMark {
  const read = makeReader(phrases)
  const holders = collectRuns(texts, read)
  return (line) => markLine(line, read(line), (run) => texts[holders.get(run)?.[0] ?? -1]?.name)
}
