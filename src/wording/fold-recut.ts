import type { TextUnit } from './align-texts.ts'

/** Sentences, items or headings that stand behind one another, and say the same words as one or more of another text that are cut at other places. */
export type Recut<Unit extends TextUnit> = Unit & { parts?: readonly Unit[] }

/** A run of units: from one place to before another. */
interface Stretch {
  start: number
  end: number
}

/** How many places of the other text with the same two first words are tried. */
const MOST_TRIED = 8
/** So many units make one at most: a sentence is cut into a list, not into a chapter. */
const MOST_PARTS = 16
/** Fewer words are no sentence that was cut. */
const LEAST_WORDS = 6

/** What joins two sentences, or the last two items of a list, stands and falls with the cut. */
const joints = new Set(['and', 'or'])

/** Where a reader is in the words of a text: in which unit, and at which of its words. */
class Reader {
  readonly units: readonly TextUnit[]
  unit: number
  word = 0

  constructor(units: readonly TextUnit[], start: number) {
    this.units = units
    this.unit = start
  }

  /** The word that comes next; undefined at a heading and at the end. */
  get next(): string | undefined {
    const unit = this.units[this.unit]
    return unit && unit.isHeading !== true ? unit.words[this.word]?.form : undefined
  }

  get isAtCut(): boolean {
    return this.word === 0
  }

  step(): void {
    this.word += 1
    if (this.word < (this.units[this.unit]?.words.length ?? 0)) return
    this.unit += 1
    this.word = 0
  }
}

/** Reads on over a word that joins what the other text has cut here. */
function skipJoint(one: Reader, other: Reader): boolean {
  if (!other.isAtCut || !joints.has(one.next ?? '')) return false
  one.step()
  return true
}

/** The shortest stretches of two texts from two places on that have the same words and end together; undefined where there are none. */
function sameFrom(
  a: readonly TextUnit[],
  b: readonly TextUnit[],
  startA: number,
  startB: number,
): [Stretch, Stretch] | undefined {
  const [one, other] = [new Reader(a, startA), new Reader(b, startB)]
  for (let count = 1; one.next !== undefined && other.next !== undefined;) {
    if (one.next !== other.next) {
      if (skipJoint(one, other) || skipJoint(other, one)) continue
      return undefined
    }
    one.step()
    other.step()
    if (one.isAtCut && other.isAtCut)
      return count < LEAST_WORDS
        ? undefined
        : [
            { start: startA, end: one.unit },
            { start: startB, end: other.unit },
          ]
    if (Math.max(one.unit - startA, other.unit - startB) > MOST_PARTS) return undefined
    count += 1
  }
  return undefined
}

/** The first two words of a unit that can begin a sentence. */
function keyOf({ words, isHeading }: TextUnit): string {
  return isHeading === true
    ? ''
    : words
        .slice(0, 2)
        .map(({ form }) => form)
        .join(' ')
}

function lengthOf({ start, end }: Stretch): number {
  return end - start
}

/** Where two texts have the same words cut at different places. No unit is in two such stretches. */
function findRecut(a: readonly TextUnit[], b: readonly TextUnit[]): [Stretch, Stretch][] {
  const places = Map.groupBy(b.keys(), (place) => keyOf(b[place] ?? { words: [] }))
  const found: [Stretch, Stretch][] = []
  const taken = new Set<number>()
  for (let place = 0; place < a.length; place += 1) {
    const key = keyOf(a[place] ?? { words: [] })
    const recut = (key === '' ? [] : (places.get(key) ?? []))
      .filter((start) => !taken.has(start))
      .slice(0, MOST_TRIED)
      .flatMap((start) => {
        const stretches = sameFrom(a, b, place, start)
        return stretches ? [stretches] : []
      })[0]
    if (!recut || recut.every((stretch) => lengthOf(stretch) === 1)) continue
    found.push(recut)
    for (let unit = recut[1].start; unit < recut[1].end; unit += 1) taken.add(unit)
    place = recut[0].end - 1
  }
  return found
}

/** Puts the units of each stretch together; their words are those that are compared. */
function fold<Unit extends TextUnit>(
  units: readonly Unit[],
  stretches: readonly { stretch: Stretch; words: TextUnit['words'] }[],
): Recut<Unit>[] {
  const byStart = new Map(stretches.map((each) => [each.stretch.start, each]))
  const folded: Recut<Unit>[] = []
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place]
    const recut = byStart.get(place)
    if (!unit) break
    if (!recut) {
      folded.push(unit)
      continue
    }
    const { start, end } = recut.stretch
    folded.push({ ...unit, words: recut.words, parts: units.slice(start, end) })
    place = end - 1
  }
  return folded
}

/**
 * Puts together what two texts say in the same words and cut otherwise: a sentence and the items of a list, one sentence and two. What was put together
 * has `parts` in both texts, and the same words, so that it is found to be the same.
 */
export function foldRecut<Unit extends TextUnit>(
  a: readonly Unit[],
  b: readonly Unit[],
): [Recut<Unit>[], Recut<Unit>[]] {
  const recut = findRecut(a, b).map(([one, other]) => ({
    one,
    other,
    words: a.slice(one.start, one.end).flatMap(({ words }) => words),
  }))
  return [
    fold(
      a,
      recut.map(({ one, words }) => ({ stretch: one, words })),
    ),
    fold(
      b,
      recut.map(({ other, words }) => ({ stretch: other, words })),
    ),
  ]
}
