import type { Report } from '../../messages/message.ts'
import { pairTags } from './pair-tags.ts'
import { scanMarks, tagsOf } from './scan-marks.ts'
import { applyEdits, blank, blankOut, type Edit, indexText } from '../text-index.ts'
import type { Span } from '../../text/places.ts'

/** Markers of lists and quotations at the start of a line that no policy has. */
const deepMarkers = /^(?:[\t ]*(?:>|[-+*][\t ]|\d{1,9}[.)][\t ])){12,}/gm
const deepestTag = 24

/** Masks lines nested so deeply that reading them could bring the program down. */
export function maskDeepLines(path: string, text: string, report: Report): string {
  if (text.search(deepMarkers) === -1) return text
  const { placeAt } = indexText(text)
  const edits: Edit[] = Array.from(text.matchAll(deepMarkers), ({ 0: markers, index }) => ({
    start: index,
    end: index + markers.length,
    value: blank(markers),
  }))
  for (const { start } of edits) report(path, 'mdx-too-deep', placeAt(start), { expected: '12' })
  return applyEdits(text, edits)
}

const markersOfLine = /(?<![^\n])(?:[\t ]*(?:>|[-+*][\t ]|\d{1,9}[.)][\t ]))+/g
const oneMarker = />|[-+*]|\d{1,9}[.)]/g

/**
 * Masks the markers of lists that stand inside so many others, line below line, that reading them would take long: the time grows with the
 * square of the depth. Gives back where the first was, for it is reported already where the list around it is.
 */
export function maskDeepLists(text: string): { text: string; first: number | undefined } {
  const columns: number[] = []
  const edits: Edit[] = []
  for (const { 0: markers, index } of text.matchAll(markersOfLine)) {
    const deep = markers.matchAll(oneMarker).find(({ index: column }) => {
      while ((columns.at(-1) ?? -1) >= column) columns.pop()
      return columns.push(column) > deepestTag
    })
    if (deep)
      edits.push({
        start: index + deep.index,
        end: index + markers.length,
        value: blank(markers.slice(deep.index)),
      })
  }
  return { text: applyEdits(text, edits), first: edits[0]?.start }
}

/** Masks tags nested too deeply, with all that is in them. Undefined when there are none. */
export function maskDeepTags(path: string, text: string, report: Report): string | undefined {
  const index = indexText(text)
  const { pairs } = pairTags(tagsOf(scanMarks(text, index)))
  const deep: Span[] = []
  const ends: number[] = []
  for (const { open, close } of pairs.toSorted((a, b) => a.open.start - b.open.start)) {
    while ((ends.at(-1) ?? Infinity) < open.start) ends.pop()
    if (ends.length === deepestTag && open.start >= (deep.at(-1)?.end ?? 0))
      deep.push({ start: open.start, end: close.end })
    ends.push(close.end)
  }
  for (const { start } of deep)
    report(path, 'mdx-too-deep', index.placeAt(start), { expected: String(deepestTag) })
  return deep.length === 0 ? undefined : blankOut(text, deep)
}
