/**
 * Guards against answers that overtake one another. Gives back a function that hands on what a piece of work comes to, or undefined when a later piece of work
 * has been handed in meanwhile; a failure is passed on only while the work is still the latest.
 *
 * @example
 * const isWanted = latest()
 * const answer = await isWanted(fetchData(address)) // undefined: the reader has asked for something else
 */
export function latest(): <Result>(work: Promise<Result>) => Promise<Result | undefined> {
  let count = 0
  return async (work) => {
    count += 1
    const turn = count
    try {
      const result = await work
      return turn === count ? result : undefined
    } catch (error) {
      if (turn === count) throw error
      return undefined
    }
  }
}
