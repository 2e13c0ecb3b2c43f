import { toMastheadLines } from '../../model/masthead.ts'
import { capitalise } from '../../text/capitalise.ts'
import type { Policy } from '../../model/types.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { precisionOf } from '../../schemas/precision.ts'
import { listAnd } from '../../text/list.ts'
import { locate, locateSection } from '../citation.ts'
import { withNote } from '../certainty-words.ts'
import { dateInWords } from '../dates.ts'
import { type Review, turningDays } from '../review/review.ts'
import { versionInWords } from './version.ts'

/** Where in a document something stands, with a link when it can be followed. */
export interface RecordPlace {
  href: string | undefined
  words: string
}

/** One thing that a document says of itself, in the words of the handbook, with the evidence. */
export interface RecordStatement {
  value: string
  printed: string | undefined
  place: RecordPlace | undefined
  note: string | undefined
}

/** What is known of one side of a policy’s history. */
export interface RecordLine {
  name: string
  statements: readonly RecordStatement[]
  /** A sentence that says how the document contradicts itself on it, when it does. */
  contradiction: string | undefined
}

const eventNames: Readonly<Record<PolicyEvent['type'], string>> = {
  created: 'Created',
  circulated: 'Circulated',
  recommended: 'Recommended',
  adopted: 'Adopted',
  signed: 'Signed',
  'in-force': 'In force',
  reviewed: 'Reviewed without change',
  amended: 'Amended',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
}

/** What a councillor asks first comes first; the making of the text comes last. */
const beforeReview: readonly PolicyEvent['type'][] = [
  'withdrawn',
  'superseded',
  'adopted',
  'in-force',
  'amended',
  'reviewed',
]
const afterReview: readonly PolicyEvent['type'][] = [
  'created',
  'circulated',
  'recommended',
  'signed',
]

/** Where printed words stand: in the clause that is named, or in the table or the title lines that hold exactly these words. */
function placeOf(policy: Policy, printed: string, id: string | undefined): RecordPlace | undefined {
  const target = id === undefined ? undefined : policy.targets.get(id)
  if (id !== undefined && target) {
    return {
      href: `#${id}`,
      words:
        target.kind === 'section'
          ? locateSection(target.section)
          : locate(target.kind === 'clause' ? target.clause : target.definition.clause),
    }
  }
  if (policy.control?.rows.some((row) => row.includes(printed)))
    return { href: undefined, words: 'in the table above' }
  const words = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(printed)}(?![\\p{L}\\p{N}])`, 'u')
  const isInHead = toMastheadLines(policy).some((line) => words.test(line.words))
  return isInHead ? { href: undefined, words: 'in the title lines' } : undefined
}

function toStatement(policy: Policy, event: PolicyEvent): RecordStatement {
  const date = event.date === undefined ? 'date not given' : dateInWords(event.date)
  const who = [
    event.body,
    event.person && (event.role === undefined ? event.person : `${event.person} (${event.role})`),
  ]
    .filter(Boolean)
    .join(', ')
  const minute = event.minute === undefined ? '' : `, minute ${event.minute}`
  const value = withNote(`${date}${who === '' ? '' : `, by ${who}`}${minute}`, event.certainty)
  return {
    value: capitalise(value),
    printed: event.printed,
    place: placeOf(policy, event.printed, event.clause),
    note: event.note,
  }
}

/** How events of one type contradict one another: in their dates, or in whether a date is certain. Repeated adoptions over the years do not. */
function contradictionOf(policy: Policy, events: readonly PolicyEvent[]): string | undefined {
  const dated = events.filter(({ date }) => date !== undefined)
  const doubtful = dated.find(
    ({ certainty }) => certainty === 'to-be-confirmed' || certainty === 'conflicting',
  )
  const firm = dated.find(({ certainty, clause }) => certainty === 'stated' && clause !== undefined)
  const dates = [...new Set(dated.map(({ date = '' }) => dateInWords(date)))]
  if (doubtful && dates.length > 1)
    return `The document contradicts itself: it gives ${listAnd(dates)}.`
  if (doubtful && firm) {
    const where = placeOf(policy, firm.printed, firm.clause)?.words ?? 'one place'
    return `The document contradicts itself: ${where} gives ${dates.join('')} without reservation, “${doubtful.printed}” does not.`
  }
  return doubtful?.certainty === 'conflicting'
    ? 'The document contradicts itself on this.'
    : undefined
}

function toEventLines(policy: Policy, types: readonly PolicyEvent['type'][]): RecordLine[] {
  return types.flatMap((type) => {
    const events = policy.events.filter((event) => event.type === type)
    if (events.length === 0) return []
    return {
      name: eventNames[type],
      statements: events.map((event) => toStatement(policy, event)),
      contradiction: contradictionOf(policy, events),
    }
  })
}

function periodInWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? 'every month' : `every ${String(months)} months`
  return months === 12 ? 'every 12 months' : `every ${String(months / 12)} years`
}

/** What is counted, and from which event; or why nothing is. */
function countInWords(review: Review, isPrinted: boolean): string {
  const from = review.countedFrom
  if (from && review.due !== undefined)
    return `, counted from ${dateInWords(from.date)} (${eventNames[from.type].toLowerCase()}): calculated, due ${dateInWords(review.due)}`
  return isPrinted
    ? '; it counts once a review has answered the printed date'
    : '; no date to count from is recorded'
}

function toReviewLine(policy: Policy, review: Review): RecordLine[] {
  const { due, period } = policy.review ?? {}
  const statements: RecordStatement[] = []
  if (due) {
    const isVague = precisionOf(due.date) !== 'day' && policy.status === 'current'
    const answered =
      review.countedFrom || review.answered
        ? `; answered by a later ${review.answered ?? 'review'}`
        : isVague
          ? `; overdue from ${dateInWords(turningDays(due.date, 0).overdue)}`
          : ''
    statements.push({
      value: withNote(
        `Due ${dateInWords(due.date)}${due.minute === undefined ? '' : `, minute ${due.minute}`}${answered}`,
        due.certainty,
      ),
      printed: due.printed,
      place: placeOf(policy, due.printed, due.clause),
      note: undefined,
    })
  }
  if (period) {
    const words = `${periodInWords(period.months)}${policy.status === 'current' ? countInWords(review, due !== undefined) : ''}`
    statements.push({
      value: capitalise(words),
      printed: period.printed,
      place: placeOf(policy, period.printed, period.clause),
      note: undefined,
    })
  }
  return statements.length === 0 ? [] : [{ name: 'Review', statements, contradiction: undefined }]
}

/** What a reader would look for and not find, of a text that is in use. */
function toUnknownLine({ status, events, version, review }: Policy): RecordLine[] {
  const adoptions = events.filter(({ type }) => type === 'adopted')
  const isDated = adoptions.some(({ date }) => date !== undefined)
  const missing = [
    adoptions.length === 0
      ? 'whether, when and by whom it was adopted'
      : !isDated
        ? 'when it was adopted'
        : '',
    adoptions.length > 0 && adoptions.every(({ body }) => body === undefined)
      ? 'by whom it was adopted'
      : '',
    !isDated && !events.some(({ type, date }) => type === 'in-force' && date !== undefined)
      ? 'since when it is in force'
      : '',
    version === undefined ? 'its version' : '',
    review === undefined ? 'when it is to be reviewed' : '',
  ].filter(Boolean)
  if (status !== 'current' || missing.length === 0) return []
  return [
    {
      name: 'Not known',
      statements: [
        {
          value: capitalise(listAnd(missing)),
          printed: undefined,
          place: undefined,
          note: undefined,
        },
      ],
      contradiction: undefined,
    },
  ]
}

/** What is known of the adoption, the version and the review of a policy, each with the printed words that it rests on, and what is not known. */
export function toPolicyRecord(policy: Policy, review: Review, today: string): RecordLine[] {
  const version = versionInWords(policy, today)
  return [
    ...toEventLines(policy, beforeReview),
    ...(version === undefined
      ? []
      : [
          {
            name: 'Version',
            statements: [{ value: version, printed: undefined, place: undefined, note: undefined }],
            contradiction: undefined,
          },
        ]),
    ...toReviewLine(policy, review),
    ...toEventLines(policy, afterReview),
    ...toUnknownLine(policy),
  ]
}
