import { textsOf } from '../model/walk-content.ts'
import type { Clause, Policy } from '../model/types.ts'

/** Some of the words that a clause is known by, and how much they count beside its own. */
export interface WeighedText {
  text: string
  weight: number
}

/** What the headings above a clause count, and what the clause around it and the one before it do. Found by trying others on real policies. */
const weights = { own: 1, heading: 0.5, neighbour: 0.2 }

/** True for the words of the clause itself. */
export function isOwn({ weight }: WeighedText): boolean {
  return weight === weights.own
}

function weigh(texts: readonly (string | undefined)[], weight: number): WeighedText[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ text, weight }]))
}

/** The words of a clause itself, without its heading and without those of the clauses inside it. */
export function ownTexts({ node }: Clause): string[] {
  return textsOf(node.children.filter(({ type }) => type !== 'clause'))
}

function outerClauses({ parent }: Clause): Clause[] {
  return parent ? [parent, ...outerClauses(parent)] : []
}

/** The words that say what each clause of a policy is about, in the order of its clauses: its own, the headings above it, and those of its neighbours. */
export function toClauseTexts({ clauses }: Policy): WeighedText[][] {
  return clauses.map((clause, index) => {
    const around = [clause.parent, clauses[index - 1]].filter((each) => each !== undefined)
    return [
      ...weigh(ownTexts(clause), weights.own),
      ...weigh([clause.section.title, clause.section.subtitle, clause.title, ...outerClauses(clause).map(({ title }) => title)], weights.heading),
      ...weigh([...new Set(around)].flatMap(ownTexts), weights.neighbour),
    ]
  })
}
