import type { Want } from './expand-query.ts'
import { expectOccurrences, type Occurrence, type PolicyHits } from './occurrences.ts'

/** What the index says of one policy before anything of it is downloaded. */
export interface PolicyMatch {
  /** The name of its file in the index. */
  name: string
  hits: PolicyHits
  /** The sum of what the index thinks of it for each word. */
  score: number
}

/** About how many words a clause has. */
const windowWords = 70

/** How much it adds when all that was typed stands side by side. */
const togetherWorth = 0.5

/** What a policy has for each want, in the order of its words. */
type Answers = readonly (readonly Occurrence[])[]

function answersOf({ hits }: PolicyMatch, wants: readonly Want[]): Answers {
  return wants.map((want) => expectOccurrences(want, hits))
}

/** The place of an answer; none is infinitely far away. */
function placeOf(own: readonly Occurrence[] | undefined, index: number | undefined): number {
  return own?.[index ?? 0]?.at ?? Number.POSITIVE_INFINITY
}

/** The best answer among those that one want has in a span, and where the first stands that is what was typed. */
function bestIn(
  own: readonly Occurrence[],
  from: number,
  start: number,
): { weight: number; typed: number } {
  let [weight, typed] = [0, Number.POSITIVE_INFINITY]
  for (let index = from; placeOf(own, index) - start <= windowWords; index += 1) {
    const answer = own[index]
    if (answer && answer.weight > weight) weight = answer.weight
    if (answer?.isTyped && answer.at < typed) typed = answer.at
  }
  return { weight, typed }
}

/** What a span is worth that begins at a place: each want counts as much as it is rare, and as its best answer. `from` has the number of the first answer to each want that is not before it. */
function worthOf(
  answers: Answers,
  from: readonly number[],
  start: number,
  values: readonly number[],
): number {
  let [worth, all, lastTyped] = [0, 0, 0]
  for (let want = 0; want < answers.length; want += 1) {
    const { weight, typed } = bestIn(answers[want] ?? [], from[want] ?? 0, start)
    const value = values[want] ?? 0
    worth += weight * value
    all += value
    if (typed > lastTyped) lastTyped = typed
  }
  return worth + all * togetherWorth * Math.min(1, values.length / (lastTyped - start + 1))
}

/**
 * The most that any span as long as a clause answers. Looks no further once there is one that none can better. Written with plain loops, because a search in a large handbook asks this
 * at tens of thousands of places.
 */
function bestSpan(answers: Answers, values: readonly number[]): number {
  const from = answers.map(() => 0)
  const most = values.reduce((total, value) => total + value, 0) * (1 + togetherWorth)
  let best = 0
  while (best < most) {
    let start = Number.POSITIVE_INFINITY
    for (let want = 0; want < answers.length; want += 1)
      start = Math.min(start, placeOf(answers[want], from[want]))
    if (start === Number.POSITIVE_INFINITY) break
    best = Math.max(best, worthOf(answers, from, start, values))
    for (let want = 0; want < answers.length; want += 1) {
      while (placeOf(answers[want], from[want]) <= start) from[want] = (from[want] ?? 0) + 1
    }
  }
  return best
}

/**
 * The policies in the order in which they are worth downloading: first those in which as much as possible of what is wanted stands close
 * together, as it would in one clause, and of these those that have just what was typed side by side.
 */
export function choosePolicies(
  matches: readonly PolicyMatch[],
  wants: readonly Want[],
): PolicyMatch[] {
  const answers = matches.map((match) => answersOf(match, wants))
  const values = wants.map((_, index) => {
    const having = answers.filter((each) => each[index]?.length).length
    return 1 + Math.log((matches.length + 1) / (having + 0.5))
  })
  return matches
    .map((match, index) => ({ match, value: bestSpan(answers[index] ?? [], values) }))
    .sort(
      (a, b) =>
        b.value - a.value ||
        b.match.score - a.match.score ||
        (a.match.name < b.match.name ? -1 : 1),
    )
    .map(({ match }) => match)
}
