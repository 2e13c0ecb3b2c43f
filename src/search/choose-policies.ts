import { type Want, wordsOf } from './expand-query.ts'
import type { PolicyHits } from './occurrences.ts'

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

/** The places of a policy that may answer each want, in order. */
function placesOf({ hits }: PolicyMatch, wants: readonly Want[]): { at: number, want: number }[] {
  return wants.flatMap((want, index) => [...new Set(wordsOf([want]).flatMap((word) => hits.get(word) ?? []))].map((at) => ({ at, want: index }))).sort((a, b) => a.at - b.at)
}

/** The most that any stretch as long as a clause answers; each want counts as much as it is rare. */
function bestWindow(places: readonly { at: number, want: number }[], values: readonly number[]): number {
  const counts = values.map(() => 0)
  let [from, value, best] = [0, 0, 0]
  for (const { at, want } of places) {
    if (counts[want] === 0) value += values[want] ?? 0
    counts[want] = (counts[want] ?? 0) + 1
    while (at - (places[from]?.at ?? at) > windowWords) {
      const left = places[from]?.want ?? 0
      counts[left] = (counts[left] ?? 0) - 1
      if (counts[left] === 0) value -= values[left] ?? 0
      from += 1
    }
    best = Math.max(best, value)
  }
  return best
}

/**
 * The policies in the order in which they are worth downloading: first those in which as much as possible of what is wanted stands close
 * together, as it would in one clause.
 */
export function choosePolicies(matches: readonly PolicyMatch[], wants: readonly Want[]): PolicyMatch[] {
  const places = matches.map((match) => placesOf(match, wants))
  const values = wants.map((_, index) => {
    const having = places.filter((each) => each.some(({ want }) => want === index)).length
    return 1 + Math.log((matches.length + 1) / (having + 0.5))
  })
  return matches
    .map((match, index) => ({ match, value: bestWindow(places[index] ?? [], values) }))
    .sort((a, b) => b.value - a.value || b.match.score - a.match.score || (a.match.name < b.match.name ? -1 : 1))
    .map(({ match }) => match)
}
