import { provisionInWords } from '../../parse/markdown/provision-id.ts'
import type { Policy } from '../../model/types.ts'
import type { Act, ActNote, Provision } from '../../schemas/legislation.ts'
import { dateInWords, lastDayOf } from '../dates.ts'

/** What has changed in an Act, in words. */
export interface ActChange {
  date: string
  /** The provision that it concerns, such as `section 127`; undefined for the whole. */
  provision: string | undefined
  text: string
  source: string
  /** The words for the link to the source. */
  sourceName: string
}

/** “legislation.gov.uk, ukpga/2023/50/section/189”: tells readers, and paper, where it can be read. */
function nameOfSource(source: string): string {
  const { hostname, pathname } = new URL(source)
  return `${hostname.replace(/^www\./, '')}, ${pathname.replace(/^\/|\/$/g, '')}`
}

/** A dated note in words. */
export function toActChange({ date, provision, text, source }: ActNote): ActChange {
  return {
    date: dateInWords(date),
    provision: provision && provisionInWords(provision),
    text,
    source,
    sourceName: nameOfSource(source),
  }
}

/** The last day that the document gives for a version of the policy; undefined when it gives none. */
export function dateOfText({ events }: Policy): string | undefined {
  return events
    .filter(({ type }) => ['created', 'adopted', 'in-force', 'amended', 'reviewed'].includes(type))
    .flatMap(({ date }) => (date === undefined ? [] : [lastDayOf(date)]))
    .toSorted()
    .at(-1)
}

function mainNumber({ number }: Provision): number {
  return Number.parseInt(number, 10)
}

function concerns(note: ActNote, cited: readonly (readonly Provision[])[]): boolean {
  const { provision } = note
  if (!provision) return true
  return cited.some(
    (provisions) =>
      provisions.length === 0 ||
      provisions.some(
        (each) => each.kind === provision.kind && mainNumber(each) === mainNumber(provision),
      ),
  )
}

/**
 * What has changed in an Act since a policy was written: notes that concern what the policy cites (one list of provisions a citation, an empty one
 * for the whole Act) and that are later than its own dates. All of them when the document gives no date.
 */
export function changesSince(
  policy: Policy,
  act: Act,
  cited: readonly (readonly Provision[])[],
): ActChange[] {
  const written = dateOfText(policy)
  return act.notes
    .filter(
      (note) => (written === undefined || lastDayOf(note.date) > written) && concerns(note, cited),
    )
    .map(toActChange)
}
