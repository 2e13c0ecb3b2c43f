import type { Policy } from '../model/types.ts'

function idsByFile({ sections, clauses, definitions }: Policy): Map<string, Set<string>> {
  const ids = new Map(sections.map(({ id, path }) => [path, new Set([id])]))
  for (const { id, section } of clauses) ids.get(section.path)?.add(id)
  for (const { node, clause } of definitions) ids.get(clause.section.path)?.add(node.id)
  for (const each of ids.values()) each.delete('')
  return ids
}

/** How many of the ids stand in each of the files in which they stand first. */
function countByFile(
  ids: ReadonlySet<string>,
  first: ReadonlyMap<string, string>,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const path = first.get(id)
    if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}

/** The clause files of a policy that look like copies, each with the file that it copies: that has at least two of its ids, and more than half of them. */
export function findCopies(policy: Policy): Map<string, string> {
  const first = new Map<string, string>()
  const copies = new Map<string, string>()
  for (const [path, ids] of idsByFile(policy)) {
    for (const [original, count] of countByFile(ids, first)) {
      if (count >= 2 && count > ids.size / 2) copies.set(path, original)
    }
    for (const id of ids) if (!first.has(id)) first.set(id, path)
  }
  return copies
}
