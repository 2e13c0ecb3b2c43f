import type { Passage } from '../model/passages.ts'
import type { Clause } from '../model/types.ts'
import type { Audience } from '../schemas/primitives.ts'
import { listAnd } from '../text/list.ts'

/** What each audience is called where a reader chooses among them. */
export const audienceNames: Readonly<Record<Audience, string>> = {
  employees: 'Employees',
  members: 'Members (councillors)',
  managers: 'Managers',
  volunteers: 'Volunteers',
  contractors: 'Contractors',
}

/** Within a sentence: a reader who is no councillor may not know whom a council calls its members. */
const inSentence: Readonly<Record<Audience, string>> = {
  employees: 'employees',
  members: 'councillors',
  managers: 'managers',
  volunteers: 'volunteers',
  contractors: 'contractors',
}

/** Whom a tag of its own says that a clause is for; nobody in particular when empty. */
export function ownAudience({ node }: Pick<Clause, 'node'>): readonly Audience[] {
  return node.type === 'termDefinition' ? [] : node.audience
}

/** Whom a clause is for: as its own tag says, or else the clause or section that it stands in; everyone when empty. */
export function audienceOf(clause: Clause): readonly Audience[] {
  const own = ownAudience(clause)
  if (own.length > 0) return own
  return clause.parent ? audienceOf(clause.parent) : clause.section.audience
}

/** Whom a passage is for: its clause, or the section whose plain paragraphs it is; everyone when empty. */
export function audienceOfPassage({
  clause,
  section,
}: Pick<Passage, 'clause' | 'section'>): readonly Audience[] {
  return clause ? audienceOf(clause) : section.audience
}

/** “For employees and councillors”; undefined where words are for everyone. */
export function forWhom(audience: readonly Audience[]): string | undefined {
  return audience.length === 0
    ? undefined
    : `For ${listAnd(audience.map((each) => inSentence[each]))}`
}

/** Whom the place is for that a clause stands in. */
function audienceAround({ parent, section }: Clause): readonly Audience[] {
  return parent ? audienceOf(parent) : section.audience
}

/** The same where it stands beside a clause: only where that is for others than what it stands in. */
export function forWhomBeside(clause: Clause): string | undefined {
  const around = audienceAround(clause)
  const own = ownAudience(clause)
  const isOther = own.length !== around.length || own.some((each) => !around.includes(each))
  return isOther ? forWhom(own) : undefined
}
