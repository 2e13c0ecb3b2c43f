import type { Want } from './expand-query.ts'
import { expectOccurrences, type Occurrence, type PolicyHits, withoutTaken } from './occurrences.ts'

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

/** An expected answer to the want of this number. */
type Place = Occurrence & { want: number }

function placesOf({ hits }: PolicyMatch, wants: readonly Want[]): Place[] {
  return withoutTaken(wants.map((want) => expectOccurrences(want, hits))).flatMap((own, want) => own.map((each) => ({ ...each, want }))).sort((a, b) => a.at - b.at)
}

/** What the stretch is worth that begins with the first of some places: each want counts as much as it is rare, and as its best answer. */
function worthOf(stretch: readonly Place[], values: readonly number[]): number {
  const sum = (valueOf: (want: number) => number): number => values.reduce((total, value, want) => total + value * valueOf(want), 0)
  const typed = values.map((_, want) => stretch.find((place) => place.want === want && place.isTyped)?.at ?? Number.POSITIVE_INFINITY)
  const span = Math.max(...typed) - (stretch[0]?.at ?? 0) + 1
  return sum((want) => Math.max(0, ...stretch.filter((place) => place.want === want).map(({ weight }) => weight))) + togetherWorth * Math.min(1, values.length / span) * sum(() => 1)
}

/** The most that any stretch as long as a clause answers. */
function bestStretch(places: readonly Place[], values: readonly number[]): number {
  let [best, end] = [0, 0]
  for (const [start, { at }] of places.entries()) {
    while ((places[end]?.at ?? Number.POSITIVE_INFINITY) - at <= windowWords) end += 1
    best = Math.max(best, worthOf(places.slice(start, end), values))
  }
  return best
}

/**
 * The policies in the order in which they are worth downloading: first those in which as much as possible of what is wanted stands close
 * together, as it would in one clause, and of these those that have just what was typed side by side.
 */
export function choosePolicies(matches: readonly PolicyMatch[], wants: readonly Want[]): PolicyMatch[] {
  const places = matches.map((match) => placesOf(match, wants))
  const values = wants.map((_, index) => {
    const having = places.filter((each) => each.some(({ want }) => want === index)).length
    return 1 + Math.log((matches.length + 1) / (having + 0.5))
  })
  return matches
    .map((match, index) => ({ match, value: bestStretch(places[index] ?? [], values) }))
    .sort((a, b) => b.value - a.value || b.match.score - a.match.score || (a.match.name < b.match.name ? -1 : 1))
    .map(({ match }) => match)
}
