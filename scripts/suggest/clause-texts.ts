import type { Clause } from '../../src/model/types.ts'
import { textsOf } from '../../src/model/walk-content.ts'

/** The words of a clause itself, without its heading and without those of the clauses inside it. */
export function ownTexts({ node }: Clause): string[] {
  return textsOf(node.children.filter(({ type }) => type !== 'clause'))
}

/** The headings that a clause stands under, its own among them. */
export function headingsOf({ title, parent, section }: Clause): string[] {
  const above = parent ? headingsOf(parent) : [section.title, section.subtitle]
  return [...above, title].filter((text) => text !== undefined)
}
