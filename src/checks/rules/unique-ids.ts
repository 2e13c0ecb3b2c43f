import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook, Policy } from '../../model/types.ts'
import type { Place } from '../../text/places.ts'
import { findCopies } from '../copied-files.ts'

function freeId(clause: Clause, taken: ReadonlySet<string>): string {
  const base = clause.parent
    ? `${clause.parent.id}-${clause.id}`
    : `${clause.section.id}-${clause.id}`
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? base.slice(0, 80) : `${base.slice(0, 76)}-${String(count)}`
    if (!taken.has(candidate)) return candidate
  }
}

function inPolicy(first: string): string {
  return `a policy (the first is in ${first})`
}

function placeIn(path: string, place?: Place): string {
  return place === undefined ? `\`${path}\`` : `\`${path}\`, line ${String(place.line)}`
}

/** Says once of each copy that it is one, and gives back the copies: nothing is to be said of their single ids. */
function reportCopies(policy: Policy, report: Report): ReadonlyMap<string, string> {
  const copies = findCopies(policy)
  for (const [path, original] of copies) report(path, 'file-copied', undefined, { found: original })
  return copies
}

function checkPolicy(policy: Policy, report: Report): void {
  const copies = reportCopies(policy, report)
  const first = new Map<string, string>()
  for (const { id, path } of policy.sections) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, placeIn(path))
    else if (!copies.has(path))
      report(path, 'id-repeated', undefined, {
        found: id,
        where: inPolicy(earlier),
        suggestion: `Give this one another name, such as \`${
          path
            .split('/')
            .at(-1)
            ?.replace(/\.mdx$/, '') ?? id
        }-2.mdx\`.`,
      })
  }
  const inner = policy.definitions.filter(({ node, clause }) => node !== clause.node)
  const units = [...policy.clauses.map((clause) => ({ node: clause.node, clause })), ...inner]
  const taken = new Set(policy.targets.keys())
  for (const { node, clause } of units) {
    if (node.id === '') continue
    const where = first.get(node.id)
    if (where === undefined) first.set(node.id, placeIn(clause.section.path, node.place))
    else if (!copies.has(clause.section.path))
      report(clause.section.path, 'id-repeated', node.place, {
        found: node.id,
        where: inPolicy(where),
        suggestion: `Give this one another id, such as \`${freeId(clause, taken)}\`.`,
      })
  }
}

/** Every section, clause and definition of a policy has an id of its own. */
export function checkUniqueIds(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) checkPolicy(policy, report)
}
