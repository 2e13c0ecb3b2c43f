import type { Handbook } from '../../model/types.ts'
import { toCsvText } from '../csv-text.ts'
import type { PageContext } from '../page-context.ts'
import { stanceLabels } from './stance-words.ts'
import type { ComparedCouncil } from './compared-policy.ts'
import type { Stance } from './stance.ts'
import { type NotCompared, stancesOf } from './stances.ts'

/**
 * What one council says on one topic, as data. `stance` is `rules`, `excludes`, `mentions` or
 * `silent`; it is `not-tagged` when nobody has gone through the policies concerned, so that it is
 * not known.
 */
export interface StanceExport {
  council: string
  stance: Stance
  /** Its clauses in the order of the documents; `stance` is what the clause itself does. */
  clauses: readonly { policy: string; id: string; stance: Stance; url: string }[]
}

/** The comparison as published at `/compare/topics.json`. */
export interface TopicsExport {
  councils: readonly ComparedCouncil[]
  /** Councils of which nothing can be said, because they have no policy in the handbook (`no-policy`) or none that applies (`no-current-policy`). */
  notCompared: readonly (ComparedCouncil & Pick<NotCompared, 'reason'>)[]
  policies: readonly { id: string; kind: string; title: string }[]
  topics: readonly {
    id: string
    title: string
    parent: string | null
    url: string
    councils: readonly StanceExport[]
  }[]
  /** The clauses without a topic. */
  untagged: readonly { policy: string; id: string; url: string }[]
}

/** Makes the comparison as data. */
export function toTopicsExport(handbook: Handbook, { absoluteUrls }: PageContext): TopicsExport {
  const { topics, untagged, policies, councils: compared, notCompared } = stancesOf(handbook)
  const nameOf = ({ slug, name, short }: ComparedCouncil): ComparedCouncil => ({
    slug,
    name,
    short,
  })
  const place = (policy: string, id: string) => ({
    policy,
    id,
    url: absoluteUrls.clause(policy, id),
  })
  return {
    councils: compared.map(nameOf),
    notCompared: notCompared.map(({ council, reason }) => ({ ...nameOf(council), reason })),
    policies: policies.map(({ id, kind, title }) => ({ id, kind, title })),
    topics: topics.map(({ topic, councils }) => ({
      id: topic.id,
      title: topic.title,
      parent: topic.parent ?? null,
      url: absoluteUrls.topic(topic.id),
      councils: councils.map(({ council, stance, clauses }) => ({
        council: council.slug,
        stance,
        clauses: clauses.map(({ policy, clause, stance: own }) => ({
          ...place(policy.id, clause.id),
          stance: own,
        })),
      })),
    })),
    untagged: untagged.map(({ policy, clause }) => place(policy.id, clause.id)),
  }
}

/** The matrix as a table: a row a topic, for each council what it says and in how many clauses. */
export function toTopicsCsv(handbook: Handbook): string {
  const { topics, councils: compared } = stancesOf(handbook)
  const names = compared.flatMap(({ name }) => [name, `${name}: clauses`])
  const rows = topics.map(({ topic, councils }) => [
    topic.id,
    topic.title,
    topic.parent ?? '',
    ...councils.flatMap(({ stance, clauses }) => [stanceLabels[stance], String(clauses.length)]),
  ])
  return toCsvText([['Topic id', 'Topic', 'Narrower question of', ...names], ...rows])
}
