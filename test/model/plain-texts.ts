/** An amendment as a plain-minded reader keeps it: which words each section gets, and which fall away. */
export interface PlainAmendment {
  name: string
  /** The day of the resolution. */
  adopted: string
  /** The day from which it counts, where that is another one. */
  force?: string
  status: 'draft' | 'proposed' | 'adopted' | 'rejected' | 'withdrawn'
  /** The day on which it was rescinded. */
  rescinded?: string
  base?: string
  /** File names and words of the sections that it changes or adds. */
  changed: readonly (readonly [file: string, words: string])[]
  removed: readonly string[]
  order?: readonly string[]
}

/** The sections of a text: file names and words, in their order. */
export type PlainText = readonly (readonly [file: string, words: string])[]

const slugOf = (file: string): string => file.slice(3, -'.mdx'.length)

function apply(text: PlainText, { changed, removed, order }: PlainAmendment): PlainText {
  let result = [...text]
  for (const gone of removed) result = result.filter(([file]) => slugOf(file) !== gone)
  for (const [file, words] of changed) {
    const at = result.findIndex(([held]) => slugOf(held) === slugOf(file))
    if (at >= 0) result[at] = [file, words]
    else {
      let place = 0
      for (const [index, [held]] of result.entries()) if (held < file) place = index + 1
      result.splice(place, 0, [file, words])
    }
  }
  if (!order) return result
  return order.flatMap((slug) => result.filter(([file]) => slugOf(file) === slug))
}

/**
 * What the text was on a day, found by going through all amendments from the beginning each time: the
 * plainest way there is, which shares nothing with the model.
 */
export function plainTextOn(
  oldest: PlainText,
  amendments: readonly PlainAmendment[],
  day: string,
): PlainText {
  const counting = amendments
    .filter(({ status }) => status === 'adopted')
    .filter(
      ({ rescinded, force, adopted }) => rescinded === undefined || rescinded >= (force ?? adopted),
    )
    .filter(({ force, adopted }) => (force ?? adopted) <= day)
  const left = new Set(counting)
  let text = oldest
  while (left.size > 0) {
    // The earliest day first, then the earliest resolution, then whoever waits for no base that is left.
    const days = [...left].map(({ force, adopted }) => `${force ?? adopted} ${adopted}`).sort()
    const first = [...left].filter(
      ({ force, adopted }) => `${force ?? adopted} ${adopted}` === days[0],
    )
    const ready = first.filter(({ base }) => !first.some(({ name }) => name === base))
    const next = ready.toSorted((a, b) => (a.name < b.name ? -1 : 1))[0]
    if (!next) throw new Error('The bases of the amendments go in a circle')
    text = apply(text, next)
    left.delete(next)
  }
  return text
}
