import { indexClauses } from '../index-clauses.ts'
import { oncePer } from '../once-per.ts'
import type { Policy, Target } from '../types.ts'

/** What the index of a policy’s units is made of. */
type Indexed = 'clauses' | 'definitions' | 'targets'

// A section that stands in many texts of a policy is indexed once, and its clauses are the same.
const indexOf = oncePer(indexClauses)

function toTargets({
  sections,
  clauses,
  definitions,
}: Pick<Policy, 'sections' | 'clauses' | 'definitions'>): Map<string, Target> {
  const all: [string, Target][] = [
    ...sections.map((section): [string, Target] => [section.id, { kind: 'section', section }]),
    ...clauses.map((clause): [string, Target] => [clause.id, { kind: 'clause', clause }]),
    ...definitions.map((definition): [string, Target] => [
      definition.node.id,
      { kind: 'definition', definition },
    ]),
  ]
  return new Map(all.toReversed())
}

/** Makes a policy of its facts and sections: looks up its clauses and definitions, and freezes it. */
export function assemblePolicy(parts: Omit<Policy, Indexed>): Policy {
  const indexes = parts.sections.map(indexOf)
  const clauses = indexes.flatMap((index) => index.clauses)
  const definitions = indexes.flatMap((index) => index.definitions)
  return Object.freeze({
    ...parts,
    sections: Object.freeze(parts.sections),
    clauses: Object.freeze(clauses),
    definitions: Object.freeze(definitions),
    targets: toTargets({ sections: parts.sections, clauses, definitions }),
  })
}
