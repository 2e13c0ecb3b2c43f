import { type Phrases, toWords } from '../../wording/words.ts'

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

/** Whose text has which runs of words. */
type Runs = ReadonlyMap<string, string>

function formsOf(line: string, phrases: Phrases): string[] {
  return toWords(line, phrases).map(({ form }) => form)
}

/** The runs of a line by where they begin; a line that is shorter than a run counts as a whole. */
function runsIn(forms: readonly string[]): { start: number, end: number, run: string }[] {
  if (forms.length < RUN) return forms.length > 2 ? [{ start: 0, end: forms.length, run: `${forms.join(' ')}.` }] : []
  return forms.slice(RUN - 1).map((_, start) => ({ start, end: start + RUN, run: forms.slice(start, start + RUN).join(' ') }))
}

function collectRuns(others: readonly NamedLines[], phrases: Phrases): Runs {
  const runs = new Map<string, string>()
  for (const { name, lines } of others) {
    for (const { run } of lines.flatMap((line) => runsIn(formsOf(line, phrases)))) if (!runs.has(run)) runs.set(run, name)
  }
  return runs
}

function markLine(line: string, runs: Runs, phrases: Phrases): Piece[] {
  const words = toWords(line, phrases)
  const names: (string | undefined)[] = words.map(() => undefined)
  for (const { start, end, run } of runsIn(words.map(({ form }) => form))) {
    const name = runs.get(run)
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

/** Makes a function that cuts a line into the words that stand in one of the other texts too and those that do not. Joined, the pieces are the line. */
export function makeMarker(others: readonly NamedLines[], phrases: Phrases): (line: string) => Piece[] {
  const runs = collectRuns(others, phrases)
  return (line) => markLine(line, runs, phrases)
}
