import type { Clause } from '../../model/types.ts'
import { makePhrases } from '../../wording/words.ts'
import type { ComparedPolicy } from './compared-policy.ts'
import { type ComparedTopic, type CouncilStance, stanceOf, type StanceClause, tagsOf, withoutRepeats } from './stance.ts'
import { pictureInWords } from './stance-words.ts'
import { type ColumnMaking, toColumns, type TopicColumn } from './topic-column.ts'
import type { TopicsExport } from './topics-export.ts'

/** So many columns are shown beside one another at most; each takes its council’s policies to be fetched. */
export const MOST_COLUMNS = 24

/** What has been chosen on the page of a topic. */
export interface ChosenColumns {
  columns: readonly TopicColumn[]
  /** What is shown, in words. */
  words: string
}

/** The councils that have something on a topic among those chosen, and the ids of the policies that hold it. */
export function speakersOf(data: TopicsExport, topic: string, chosen: readonly string[]): { council: string, policies: string[] }[] {
  const said = data.topics.find(({ id }) => id === topic)?.councils ?? []
  const speaking = said.filter(({ council, stance }) => chosen.includes(council) && stance !== 'silent').slice(0, MOST_COLUMNS)
  return speaking.map(({ council, clauses }) => ({ council, policies: [...new Set(clauses.map(({ policy }) => policy))] }))
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function listNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** Makes the columns of the councils that are chosen from published data, by the functions that make those of the page. */
export function toChosenColumns(data: TopicsExport, topic: string, chosen: readonly string[], policies: readonly ComparedPolicy[], urls: ColumnMaking['urls']): ChosenColumns {
  const topics = new Map(data.topics.map(({ id, title, parent }): [string, ComparedTopic] => [id, { id, title, parent: parent ?? undefined }]))
  const clausesOf = (policy: ComparedPolicy): StanceClause[] => policy.clauses.flatMap((clause: Clause) => tagsOf(policy, clause, topics)).filter((tag) => tag.topic === topic).map(({ clause }) => clause)
  const speakers = speakersOf(data, topic, chosen)
  const said = speakers.flatMap((speaker): CouncilStance[] => {
    const council = data.councils.find(({ slug }) => slug === speaker.council)
    const clauses = withoutRepeats(policies.filter((policy) => policy.council === speaker.council).flatMap(clausesOf))
    return council ? [{ council, stance: stanceOf(clauses), clauses }] : []
  })
  const shown = new Set(speakers.map(({ council }) => council))
  const stances = data.topics.find(({ id }) => id === topic)?.councils.filter(({ council }) => chosen.includes(council)) ?? []
  const namesOf = (wanted: (council: string, stance: string) => boolean): string => listNames(stances.filter(({ council, stance }) => wanted(council, stance)).map(({ council }) => data.councils.find(({ slug }) => slug === council)?.name ?? council))
  const silent = namesOf((_, stance) => stance === 'silent')
  const left = namesOf((council, stance) => stance !== 'silent' && !shown.has(council))
  const words = [
    chosen.length === 0 ? 'No council is chosen.' : `Of the councils chosen: ${lowerFirst(pictureInWords(stances.map(({ stance }) => stance)))}`,
    ...(silent === '' ? [] : [`Silent: ${silent}.`]),
    ...(left === '' ? [] : [`Not shown, because no more than ${String(MOST_COLUMNS)} fit: ${left}.`]),
  ]
  const phrases = makePhrases(data.councils.flatMap(({ name, short }) => [name, short]))
  return { columns: toColumns(said, { urls, phrases }), words: words.join(' ') }
}
