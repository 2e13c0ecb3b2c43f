import type { Handbook } from '../../model/types.ts'
import type { PageContext } from '../page-context.ts'
import type { MatrixExport } from './matrix-data.ts'
import { stanceOf } from './stance.ts'
import { stancesOf } from './stances.ts'

/** Makes the matrix as data. */
export function toMatrixExport(handbook: Handbook, { absoluteUrls }: PageContext): MatrixExport {
  const { topics, policies, tagged, councils } = stancesOf(handbook)
  const isTagged = policies.map((policy) => tagged.has(policy))
  return {
    councils: councils.map(({ slug, name, short }) => ({ slug, name, short })),
    policies: policies.map(({ id, kind, title }) => ({ id, kind, title })),
    topics: topics.map(({ topic, councils: said }) => {
      const byPolicy = Map.groupBy(
        said.flatMap(({ clauses }) => clauses),
        ({ policy }) => policy.id,
      )
      const clausesOf = policies.map(({ id }) => byPolicy.get(id) ?? [])
      return {
        id: topic.id,
        title: topic.title,
        parent: topic.parent ?? null,
        url: absoluteUrls.topic(topic.id),
        stances: clausesOf.map((clauses, index) =>
          stanceOf(clauses, isTagged[index] === true ? 'silent' : 'not-tagged'),
        ),
        clauses: clausesOf.map(({ length }) => length),
      }
    }),
  }
}
