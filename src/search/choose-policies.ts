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

/**
 * What the stretch is worth that has the places from one to before another: each want counts as much as it is rare, and as its best answer. Written as one pass, because a search in a large
 * handbook asks this at every place of every policy.
 */
function worthOf(places: readonly Place[], [start, end]: readonly [number, number], values: readonly number[]): number {
  const weights = values.map(() => 0)
  const typed = values.map(() => Number.POSITIVE_INFINITY)
  for (let index = start; index < end; index += 1) {
    const place = places[index]
    if (!place) break
    weights[place.want] = Math.max(weights[place.want] ?? 0, place.weight)
    if (place.isTyped) typed[place.want] = Math.min(typed[place.want] ?? 0, place.at)
  }
  const span = Math.max(...typed) - (places[start]?.at ?? 0) + 1
  const together = togetherWorth * Math.min(1, values.length / span)
  return values.reduce((total, value, want) => total + value * ((weights[want] ?? 0) + together), 0)
}

/** The most that any stretch as long as a clause answers. */
function bestStretch(places: readonly Place[], values: readonly number[]): number {
  let [best, end] = [0, 0]
  for (const [start, { at }] of places.entries()) {
    while ((places[end]?.at ?? Number.POSITIVE_INFINITY) - at <= windowWords) end += 1
    best = Math.max(best, worthOf(places, [start, end], values))
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
