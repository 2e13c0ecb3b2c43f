import { quotable, type Report } from '../../messages/message.ts'
import { nearest } from '../../text/nearest.ts'
import { toSlug } from '../../text/slug.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook } from '../../model/types.ts'
import type { Topic } from '../../schemas/topics.ts'
import { isSameWord } from '../../text/stem.ts'
import { reservedTopics } from '../../urls.ts'
import { hasNoTopicsFile, isUnusable } from '../known-gaps.ts'

const attributes = ['topics', 'mentions', 'excludes'] as const

type TopicAttribute = (typeof attributes)[number]
type Tagging = Partial<Record<TopicAttribute, readonly string[]>>

/** The topics by their ids. */
type KnownTopics = ReadonlyMap<string, Topic>

/** A clause that rules on the narrower topic mentions the wider one by that; a mere mention of the narrower one says nothing of rules. */
function isImplied(parentIn: TopicAttribute | undefined, childIn: TopicAttribute): boolean {
  return parentIn === childIn || (childIn === 'topics' && parentIn === 'mentions')
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3)
}

function sharesWord(words: readonly string[], text: string): boolean {
  return wordsOf(text).some((word) => words.some((other) => isSameWord(word, other)))
}

/** The topic that a misspelt id is near to; otherwise those whose title, or else whose description, has a word of it. */
function suggestTopic(found: string, known: KnownTopics): string {
  const ofTitle = [...known.values()].find(({ title }) => toSlug(title) === toSlug(found))
  if (ofTitle) return `Write its id in place of its title: \`${ofTitle.id}\`.`
  const near = nearest(toSlug(found) || found, [...known.keys()])
  if (near !== undefined) return `Did you mean \`${near}\`?`
  const words = wordsOf(found)
  const titled = [...known.values()].filter(({ title }) => sharesWord(words, title))
  const candidates =
    titled.length > 0
      ? titled
      : [...known.values()].filter(({ covers }) => sharesWord(words, covers))
  const advice = 'The help page “Topics” says how to choose one'
  if (candidates.length === 0)
    return `Look the id up in \`topics.yaml\`, or add the topic there. ${advice}.`
  return `Perhaps ${listOf(candidates.slice(0, 3).map(({ id }) => id))} is meant. ${advice}; all of them are in \`topics.yaml\`.`
}

function checkClause(clause: Clause, known: KnownTopics, report: Report): void {
  const tagging: Tagging = clause.node
  const at = [clause.section.path, clause.node.place] as const
  const seen = new Map<string, TopicAttribute>()
  for (const name of attributes) {
    for (const found of tagging[name] ?? []) {
      const earlier = seen.get(found)
      if (!known.has(found))
        report(at[0], 'topic-unknown', at[1], {
          found: quotable(found),
          name,
          suggestion: suggestTopic(found, known),
        })
      else if (earlier !== undefined)
        report(at[0], 'topic-repeated', at[1], { found, name, where: `in \`${earlier}\` too` })
      else seen.set(found, name)
    }
  }
  for (const [found, name] of seen) {
    const parent = known.get(found)?.parent
    const parentIn = parent === undefined ? undefined : seen.get(parent)
    if (parent !== undefined && parentIn !== undefined && isImplied(parentIn, name))
      report(at[0], 'topic-repeated', at[1], {
        found: parent,
        name: parentIn,
        where: `implied by \`${found}\``,
      })
  }
}

function checkTopicList(
  { topics, topicPlaces }: Handbook,
  known: KnownTopics,
  report: Report,
): void {
  const seen = new Set<string>()
  for (const [index, { id, parent }] of topics.entries()) {
    const placeOf = (key: string) => topicPlaces[`topics.${String(index)}.${key}`]
    if (seen.has(id))
      report('topics.yaml', 'id-repeated', placeOf('id'), {
        found: id,
        where: '`topics.yaml`',
        suggestion: `Give this one another id, such as \`${id}-2\`.`,
      })
    seen.add(id)
    if (reservedTopics.includes(id))
      report('topics.yaml', 'topic-reserved', placeOf('id'), {
        found: id,
        expected: listOf(reservedTopics),
        suggestion: `\`${id}-topic\``,
      })
    if (parent !== undefined && (!known.has(parent) || known.get(parent)?.parent !== undefined)) {
      report('topics.yaml', 'topic-unknown', placeOf('parent'), {
        found: parent,
        name: `parent: of ${id}`,
        suggestion: 'A parent is another topic of the file that has no parent itself.',
      })
    }
  }
}

function checkKinds(handbook: Handbook, report: Report): void {
  const kinds = handbook.settings.kinds.map(({ id }) => id)
  for (const [index, id] of kinds.entries()) {
    if (kinds.indexOf(id) < index)
      report('handbook.yaml', 'id-repeated', handbook.settingsPlaces[`kinds.${String(index)}.id`], {
        found: id,
        where: '`kinds` of `handbook.yaml`',
        suggestion: `Delete this kind if it is the same, or give it another id, such as \`${id}-2\`.`,
      })
  }
  for (const policy of allPolicies(handbook)) {
    if (policy.kind !== '' && !kinds.includes(policy.kind))
      report(policy.path, 'kind-unknown', policy.places['kind'], {
        found: policy.kind,
        expected: listOf(kinds),
      })
  }
}

/**
 * Every topic of a clause is in `topics.yaml` and stands on it once; no topic has the address of another page; every kind of policy is in `handbook.yaml`. Where such a file could not
 * be used, nothing is said of what it should hold.
 */
export function checkTopics(handbook: Handbook, report: Report): void {
  if (!isUnusable(handbook, 'handbook.yaml')) checkKinds(handbook, report)
  if (isUnusable(handbook, 'topics.yaml') || hasNoTopicsFile(handbook)) return
  const known = new Map(handbook.topics.map((topic) => [topic.id, topic]))
  checkTopicList(handbook, known, report)
  for (const policy of allPolicies(handbook)) {
    for (const clause of policy.clauses) checkClause(clause, known, report)
  }
}
