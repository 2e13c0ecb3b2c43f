import type { Report } from '../../messages/message.ts'
import { didYouMean, listOf } from '../../messages/wording.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook } from '../../model/types.ts'

const attributes = ['topics', 'mentions', 'excludes'] as const

type Tagging = Partial<Record<(typeof attributes)[number], readonly string[]>>

function checkClause(clause: Clause, known: ReadonlyMap<string, string | undefined>, report: Report): void {
  const tagging: Tagging = clause.node
  const seen = new Map<string, string>()
  for (const name of attributes) {
    for (const found of tagging[name] ?? []) {
      const at = [clause.section.path, clause.node.place] as const
      if (!known.has(found)) {
        const suggestion = didYouMean(found, [...known.keys()], 'Look the id up in `topics.yaml`, or add the topic there.')
        report(at[0], 'topic-unknown', at[1], { found, name, suggestion })
        continue
      }
      const earlier = seen.get(found)
      if (earlier !== undefined) report(at[0], 'topic-repeated', at[1], { found, name, where: `in \`${earlier}\` too` })
      seen.set(found, name)
    }
  }
  for (const [found, name] of seen) {
    const parent = known.get(found)
    if (parent !== undefined && seen.has(parent)) {
      report(clause.section.path, 'topic-repeated', clause.node.place, { found: parent, name: seen.get(parent) ?? name, where: `implied by \`${found}\`` })
    }
  }
}

function checkTopicList(handbook: Handbook, known: ReadonlyMap<string, string | undefined>, report: Report): void {
  const seen = new Set<string>()
  for (const { id, parent } of handbook.topics) {
    if (seen.has(id)) report('topics.yaml', 'id-repeated', undefined, { found: id, where: '`topics.yaml`', suggestion: `${id}-2` })
    seen.add(id)
    if (parent !== undefined && (!known.has(parent) || known.get(parent) !== undefined)) {
      report('topics.yaml', 'topic-unknown', undefined, { found: parent, name: `parent: of ${id}`, suggestion: 'A parent is another topic of the file that has no parent itself.' })
    }
  }
}

/** Every topic of a clause is in `topics.yaml` and stands on it once; every kind of policy is in `handbook.yaml`. */
export function checkTopics(handbook: Handbook, report: Report): void {
  const known = new Map(handbook.topics.map(({ id, parent }) => [id, parent]))
  checkTopicList(handbook, known, report)
  const kinds = handbook.settings.kinds.map(({ id }) => id)
  for (const policy of allPolicies(handbook)) {
    if (policy.kind !== '' && !kinds.includes(policy.kind)) report(policy.path, 'kind-unknown', policy.places['kind'], { found: policy.kind, expected: listOf(kinds) })
    for (const clause of policy.clauses) checkClause(clause, known, report)
  }
}
