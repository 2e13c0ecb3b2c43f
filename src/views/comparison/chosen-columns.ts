import type { Clause } from '../../model/types.ts'
import { listAnd } from '../../text/list.ts'
import { phrasesOfCouncils } from '../../wording/words.ts'
import type { ComparedPolicy } from './compared-policy.ts'
import { type CouncilSaid, type MatrixExport, saidOn } from './matrix-data.ts'
import {
  type ComparedTopic,
  type CouncilStance,
  hasClauses,
  stanceOf,
  type StanceClause,
  tagsOf,
  withoutRepeats,
} from './stance.ts'
import { pictureInWords } from './stance-words.ts'
import { type ColumnMaking, toColumns, type TopicColumn } from './topic-column.ts'

/** So many columns are shown beside one another at most; each takes its council’s policies to be fetched. */
export const MOST_COLUMNS = 24

/** What has been chosen on the page of a topic. */
export interface ChosenColumns {
  columns: readonly TopicColumn[]
  /** What is shown, in words. */
  words: string
}

/** What the councils that are chosen do with a topic. */
function saidOf(data: MatrixExport, topic: string, chosen: readonly string[]): CouncilSaid[] {
  const found = data.topics.find(({ id }) => id === topic)
  return found
    ? saidOn(data, found, () => true).filter(({ council }) => chosen.includes(council.slug))
    : []
}

/** The councils that have a column: those that have something on a topic, as many as fit. */
export function speakersOf(
  data: MatrixExport,
  topic: string,
  chosen: readonly string[],
): CouncilSaid[] {
  return saidOf(data, topic, chosen)
    .filter(({ stance }) => hasClauses(stance))
    .slice(0, MOST_COLUMNS)
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** What is shown, in words. */
function chosenInWords(all: readonly CouncilSaid[], shown: readonly CouncilSaid[]): string {
  if (all.length === 0) return 'No council is chosen.'
  const columns = new Set(shown.map(({ council }) => council.slug))
  const namesOf = (wanted: (said: CouncilSaid) => boolean): string =>
    listAnd(all.filter(wanted).map(({ council }) => council.name))
  const silent = namesOf(({ stance }) => stance === 'silent')
  const untagged = namesOf(({ stance }) => stance === 'not-tagged')
  const left = namesOf(({ council, stance }) => hasClauses(stance) && !columns.has(council.slug))
  return [
    `Of the councils chosen: ${lowerFirst(pictureInWords(all.map(({ stance }) => stance)))}`,
    ...(silent === '' ? [] : [`Silent: ${silent}.`]),
    ...(untagged === '' ? [] : [`Not tagged yet: ${untagged}.`]),
    ...(left === ''
      ? []
      : [`Not shown, because no more than ${String(MOST_COLUMNS)} fit: ${left}.`]),
  ].join(' ')
}

/** Makes the columns of the councils that are chosen from published data, by the functions that make those of the page. */
export function toChosenColumns(
  data: MatrixExport,
  topic: string,
  chosen: readonly string[],
  policies: readonly ComparedPolicy[],
  urls: ColumnMaking['urls'],
): ChosenColumns {
  const topics = new Map(
    data.topics.map(({ id, title, parent }): [string, ComparedTopic] => [
      id,
      { id, title, parent: parent ?? undefined },
    ]),
  )
  const clausesOf = (policy: ComparedPolicy): StanceClause[] =>
    policy.clauses
      .flatMap((clause: Clause) => tagsOf(policy, clause, topics))
      .filter((tag) => tag.topic === topic)
      .map(({ clause }) => clause)
  const speakers = speakersOf(data, topic, chosen)
  const said = speakers.map(({ council, stance }): CouncilStance => {
    const clauses = withoutRepeats(
      policies.filter((policy) => policy.council === council.slug).flatMap(clausesOf),
    )
    return { council, stance: clauses.length > 0 ? stanceOf(clauses, 'silent') : stance, clauses }
  })
  return {
    columns: toColumns(said, { urls, phrases: phrasesOfCouncils(data.councils) }),
    words: chosenInWords(saidOf(data, topic, chosen), speakers),
  }
}
