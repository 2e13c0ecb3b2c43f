import { isPackedOutline, type Outline, type OutlineEntry, unpackOutline } from './outline.ts'

/** What the index keeps of a policy: its words, and where each heading begins among them. */
export interface Fragment {
  content: string
  anchors: readonly { id: string, location: number }[]
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
  topics: readonly string[]
  /** Whom it addresses; everyone when empty. */
  audience: readonly string[]
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

function splitWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

function headingLength({ n, t }: OutlineEntry): number {
  return splitWords([n, t].filter((each) => each !== undefined).join(' ')).length
}

function whereOf({ n, t, p, w }: OutlineEntry): string {
  return w ?? (p === undefined || t !== undefined || n === undefined ? '' : `clause ${n}`)
}

/** The sections and clauses of a policy in the order of the document; none when the fragment is not one of the handbook’s. */
export function readFragment({ content, anchors }: Fragment): FoundClause[] {
  const outline = unpackOutline(anchors.map(({ id }) => id))
  if (!outline) return []
  const { entries, ...policy } = outline
  const words = splitWords(content)
  const headings = anchors.filter(({ id }) => !isPackedOutline(id))
  const clauses: FoundClause[] = []
  for (const [order, entry] of entries.entries()) {
    const { id = '', location: start = words.length } = headings[order] ?? {}
    const end = headings[order + 1]?.location ?? words.length
    clauses.push({
      policy, id, number: entry.n, title: entry.t, where: whereOf(entry), parent: entry.p === undefined ? undefined : clauses[entry.p],
      topics: entry.k ?? [], audience: entry.a ?? [], terms: entry.d ?? [], order, words, start, bodyStart: Math.min(end, start + headingLength(entry)), end,
    })
  }
  return clauses
}

/** What stands above a clause, the outermost first. */
export function ancestorsOf(clause: FoundClause): FoundClause[] {
  return clause.parent ? [...ancestorsOf(clause.parent), clause.parent] : []
}
