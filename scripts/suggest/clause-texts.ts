import type { Clause } from '../../src/model/types.ts'
import { contentOf, ownTextsOf } from '../../src/model/passages.ts'

/** The words of a clause itself, without its heading and without those of the clauses inside it. */
export function ownTexts(clause: Clause): string[] {
  const { id, section } = clause
  return ownTextsOf({ id, section, clause, content: contentOf(clause) })
}

/** The headings that a clause stands under, its own among them. */
export function headingsOf({ title, parent, section }: Clause): string[] {
  const above = parent ? headingsOf(parent) : [section.title, section.subtitle]
  return [...above, title].filter((text) => text !== undefined)
}
