import type { Report } from '../../messages/message.ts'
import type { Clause, Policy, PolicyHistory } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'
import { isAmended } from './amended-text.ts'

function wordsOf({ node }: Clause): Set<string> {
  return new Set(
    textsOf(node.children)
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  )
}

/** Whether two clauses share so many words that the one can be the other, put back. */
function areAlike(a: Clause, b: Clause): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const least = Math.min(one.size, other.size)
  return least === 0 || one.intersection(other).size * 2 >= least
}

function clausesOf({ clauses }: Policy): Map<string, Clause> {
  return new Map(clauses.map((clause) => [clause.id, clause]))
}

/** An id that has fallen away comes back only with the clause that it was. */
export function checkRevived({ texts }: PolicyHistory, report: Report): void {
  const gone = new Map<string, { clause: Clause; amendment: string }>()
  for (const { amendment, before, policy } of texts.filter(isAmended)) {
    const [earlier, now] = [clausesOf(before), clausesOf(policy)]
    for (const [id, clause] of now) {
      const known = gone.get(id)
      if (known && !earlier.has(id) && !areAlike(known.clause, clause))
        report(clause.section.path, 'id-revived', clause.node.place, {
          found: id,
          where: `the amendment \`${known.amendment}\``,
        })
    }
    for (const [id, clause] of earlier)
      if (!now.has(id)) gone.set(id, { clause, amendment: amendment.id })
  }
}
