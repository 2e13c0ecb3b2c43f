/** A pair of places with a weight. */
export interface WeighedPair {
  a: number
  b: number
  weight: number
}

/**
 * Of pairs the heaviest set in which both places grow together: what stayed in its order. No place is in two pairs of it. A table of the heaviest chain up
 * to each place of `b`, kept as a Fenwick tree, keeps the work at n log n.
 */
export function heaviestChain<Pair extends WeighedPair>(pairs: readonly Pair[]): Set<Pair> {
  interface ChainLink {
    total: number
    pair: Pair
    before: ChainLink | undefined
  }
  const size = pairs.reduce((most, { b }) => Math.max(most, b), 0) + 1
  const tree: (ChainLink | undefined)[] = Array.from({ length: size + 1 }, () => undefined)
  const best = (end: number): ChainLink | undefined => {
    let found: ChainLink | undefined
    for (let at = end; at > 0; at -= at & -at)
      if ((tree[at]?.total ?? 0) > (found?.total ?? 0)) found = tree[at]
    return found
  }
  // Of the pairs of one place in `a` the last comes first, so that none finds another of them in the table.
  for (const pair of pairs.toSorted((one, other) => one.a - other.a || other.b - one.b)) {
    const before = best(pair.b)
    const link: ChainLink = { total: (before?.total ?? 0) + pair.weight, pair, before }
    for (let at = pair.b + 1; at <= size; at += at & -at)
      if ((tree[at]?.total ?? 0) < link.total) tree[at] = link
  }
  const chain = new Set<Pair>()
  for (let link = best(size); link; link = link.before) chain.add(link.pair)
  return chain
}
