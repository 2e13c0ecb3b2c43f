import { shorten } from '../../text/shorten.ts'
import type { Urls } from '../../urls.ts'
import { type MatrixCell, toCell } from './matrix-cell.ts'
import { type MatrixExport, saidOn } from './matrix-data.ts'
import { isDifference, isGap, type Stance } from './stance.ts'

/** Which topics are shown. */
export const shows = ['all', 'gaps', 'differences'] as const

/** Which topics are shown: all, those on which one of the councils shown is silent, or those on which they do not all do the same. */
export type Show = (typeof shows)[number]

/** What a reader has chosen to see. */
export interface MatrixView {
  /** In the order of the choice; undefined for those that are shown at first. */
  councils: readonly string[] | undefined
  show: Show
  /** Undefined for all kinds. */
  kind: string | undefined
}

/** What can be chosen. */
export interface ViewChoice {
  councils: readonly string[]
  kinds: readonly string[]
  /** The councils that are shown at first. */
  first: readonly string[]
}

/** The councils that an address names and the handbook has; undefined when it names none, or only unknown ones. */
function readCouncils(named: string | null, choice: ViewChoice): readonly string[] | undefined {
  if (named === null) return undefined
  const wanted = new Set(named.split(','))
  const known = choice.councils.filter((slug) => wanted.has(slug))
  if (known.length === 0 && named !== '') return undefined
  return known.join() === choice.first.join() ? undefined : known
}

/** Reads a view from the part of an address behind `?`. What it does not know it passes over. */
export function readView(search: string, choice: ViewChoice): MatrixView {
  const fields = new URLSearchParams(search)
  return {
    councils: readCouncils(fields.get('councils'), choice),
    show: shows.find((show) => show === fields.get('show')) ?? 'all',
    kind: choice.kinds.find((kind) => kind === fields.get('kind')),
  }
}

/** So many unknown names are repeated to the reader, and so many characters of each. */
const MOST_NAMED = { names: 5, characters: 40 }

/**
 * Says what an address asks for that the handbook does not have; empty when it has everything.
 *
 * @example
 * unknownInWords('?councils=hillford,nope', choice) // 'The address names a council that is not compared here: “nope”.'
 */
export function unknownInWords(search: string, choice: ViewChoice): string {
  const fields = new URLSearchParams(search)
  const quote = (name: string): string => `“${shorten(name, MOST_NAMED.characters)}”`
  const councils = [...new Set((fields.get('councils') ?? '').split(','))].filter(
    (slug) => slug !== '' && !choice.councils.includes(slug),
  )
  const kind = fields.get('kind') ?? ''
  const more =
    councils.length > MOST_NAMED.names
      ? ` and ${String(councils.length - MOST_NAMED.names)} more`
      : ''
  const named = councils.slice(0, MOST_NAMED.names).map(quote).join(', ')
  return [
    ...(councils.length === 0
      ? []
      : [
          `The address names ${councils.length === 1 ? 'a council that is' : 'councils that are'} not compared here: ${named}${more}.`,
        ]),
    ...(kind === '' || choice.kinds.length === 0 || choice.kinds.includes(kind)
      ? []
      : [`The address names a kind of policy that is not compared here: ${quote(kind)}.`]),
  ].join(' ')
}

/** Writes a view as the part of an address that begins with `?`; empty for what is shown at first. Names of councils and kinds need no escapes. */
export function writeView({ councils, show, kind }: Partial<MatrixView>): string {
  const fields = [
    ...(councils ? [`councils=${councils.join(',')}`] : []),
    ...(show !== undefined && show !== 'all' ? [`show=${show}`] : []),
    ...(kind === undefined ? [] : [`kind=${kind}`]),
  ]
  return fields.length === 0 ? '' : `?${fields.join('&')}`
}

/** A row of the matrix as a reader has chosen it. */
export interface ViewRow {
  id: string
  href: string
  cells: readonly MatrixCell[]
  isShown: boolean
}

/** The matrix as a reader has chosen it. */
export interface ViewedMatrix {
  councils: MatrixExport['councils']
  /** Councils that are chosen and have no policy of the kind: nothing can be said of them. */
  without: MatrixExport['councils']
  policies: MatrixExport['policies']
  rows: readonly ViewRow[]
}

function isShown(stances: readonly Stance[], show: Show): boolean {
  return show === 'all' || (show === 'gaps' ? isGap(stances) : isDifference(stances))
}

/** Makes the matrix that a reader has chosen from the published data, by the rules by which the page itself is made. */
export function toViewedMatrix(
  data: MatrixExport,
  view: MatrixView,
  first: readonly string[],
  urls: Pick<Urls, 'topic'>,
): ViewedMatrix {
  const chosen = new Set(view.councils ?? first)
  const policies = data.policies.filter(
    ({ id, kind }) =>
      chosen.has(id.split('/')[0] ?? '') && (view.kind === undefined || kind === view.kind),
  )
  const ids = new Set(policies.map(({ id }) => id))
  const speaking = new Set(policies.map(({ id }) => id.split('/')[0]))
  const councils = data.councils.filter(({ slug }) => chosen.has(slug) && speaking.has(slug))
  const rows = data.topics.map((topic): ViewRow => {
    const href = `${urls.topic(topic.id)}${writeView({ councils: view.councils })}`
    const cells = saidOn(data, topic, ({ id }) => ids.has(id)).map(({ council, stance, count }) =>
      toCell(council, stance, count, href),
    )
    return {
      id: topic.id,
      href,
      cells,
      isShown: isShown(
        cells.map(({ stance }) => stance),
        view.show,
      ),
    }
  })
  return {
    councils,
    without: data.councils.filter(({ slug }) => chosen.has(slug) && !speaking.has(slug)),
    policies,
    rows,
  }
}

const conditions: Readonly<Record<Show, string>> = {
  all: '',
  gaps: ': those on which at least one of these councils is silent',
  differences: ': those on which these councils do not all do the same',
}

/**
 * Says what is shown.
 *
 * @example
 * viewInWords({ councils: 2, ofCouncils: 5, topics: 7, ofTopics: 45, show: 'gaps', kind: undefined, without: [] })
 * // '2 of 5 councils, 7 of 45 topics: those on which at least one of these councils is silent.'
 */
export function viewInWords({
  councils,
  ofCouncils,
  topics,
  ofTopics,
  show,
  kind,
  without,
}: {
  councils: number
  ofCouncils: number
  topics: number
  ofTopics: number
  show: Show
  kind: string | undefined
  without: readonly string[]
}): string {
  const left =
    without.length === 0
      ? ''
      : ` Without a policy of this kind, so not shown: ${without.join(', ')}.`
  if (councils === 0)
    return `No council is chosen${without.length > 0 ? ' that has such a policy' : ''}.${left}`
  const who =
    councils === ofCouncils
      ? `All ${String(ofCouncils)} councils`
      : `${String(councils)} of ${String(ofCouncils)} councils`
  const what =
    topics === ofTopics
      ? `all ${String(ofTopics)} topics`
      : `${topics === 0 ? 'none' : String(topics)} of ${String(ofTopics)} topics`
  return `${who}, ${what}${conditions[show]}.${show === 'differences' && councils === 1 ? ' Choose a second council to see differences.' : ''}${kind === undefined ? '' : ` Kind of policy: ${kind}.`}${left}`
}
