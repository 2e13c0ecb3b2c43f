import { type ClauseFilter, clauseFilters, filters, forEachName } from './filters.ts'
import { type Outline, type OutlineEntry, unpackOutline } from './outline.ts'

/** What the index keeps of a policy: its words, and its address as it was given, which carries its outline. */
export interface Fragment {
  content: string
  raw_url: string
}

/** What a policy is called, for its clauses. */
export type PolicyName = Omit<Outline, 'entries'>

/** A clause as a search sees it, or a section, which has no parent. */
export interface FoundClause {
  policy: PolicyName
  id: string
  number: string | undefined
  title: string | undefined
  /** Where it stands under its headings, in the words of a citation; empty when a heading of its own says so. */
  where: string
  parent: FoundClause | undefined
  /** What it can be filtered by. */
  values: Readonly<Record<ClauseFilter, readonly string[]>>
  terms: readonly string[]
  /** Its place among the clauses of its policy, from 0. */
  order: number
  /** The words of the whole policy, as they are counted in the index. */
  words: readonly string[]
  /** Its first word, the first word behind its heading, and the first word that is no longer its own, all counted from 0. */
  start: number
  bodyStart: number
  end: number
}

/** The words of a text, as the index counts them. */
export function splitWords(text: string): string[] {
  return text.match(/\S+/gu) ?? []
}

/** The printed number and the printed heading, which are the first words of a clause. */
function headingOf(
  { n = 0, t = 0 }: OutlineEntry,
  words: readonly string[],
  start: number,
): { number: string | undefined; title: string | undefined } {
  const take = (from: number, count: number): string | undefined =>
    count === 0 ? undefined : words.slice(from, from + count).join(' ')
  return { number: take(start, n), title: take(start + n, t) }
}

function whereOf(
  { p, w }: OutlineEntry,
  number: string | undefined,
  title: string | undefined,
): string {
  return (
    w ?? (p === undefined || title !== undefined || number === undefined ? '' : `clause ${number}`)
  )
}

/** The sections and clauses of a policy in the order of the document; none when the fragment is not one of the handbook’s. */
export function readFragment({ content, raw_url: address }: Fragment): FoundClause[] {
  const outline = unpackOutline(address)
  if (!outline) return []
  const { entries, ...policy } = outline
  const words = splitWords(content)
  const clauses: FoundClause[] = []
  let start = 0
  for (const [order, entry] of entries.entries()) {
    const end = start + entry.l
    const { number, title } = headingOf(entry, words, start)
    clauses.push({
      policy,
      id: entry.i,
      number,
      title,
      where: whereOf(entry, number, title),
      parent: entry.p === undefined ? undefined : clauses[entry.p],
      values: forEachName(clauseFilters, (name) => entry[filters[name].column] ?? []),
      terms: entry.d ?? [],
      order,
      words,
      start,
      bodyStart: Math.min(end, start + (entry.n ?? 0) + (entry.t ?? 0)),
      end,
    })
    start = end
  }
  return clauses
}

/** What stands above a clause, the outermost first. */
export function ancestorsOf(clause: FoundClause): FoundClause[] {
  return clause.parent ? [...ancestorsOf(clause.parent), clause.parent] : []
}
