import { toPassages, type Passage } from '../../model/passages.ts'
import type { Clause, Council, Handbook, Policy } from '../../model/types.ts'
import { oncePerHandbook } from '../../model/once-per-handbook.ts'
import { councilPhrases } from '../../wording/find-shared-wording.ts'
import type { Phrases } from '../../wording/words.ts'
import { locate } from '../citation.ts'
import { nameOfSection } from '../hast/section-to-hast.ts'
import type { PageContext } from '../page-context.ts'
import { makeMarker, type NamedLines, type Piece } from './mark-shared.ts'
import { COLUMNS } from './matrix-page.ts'
import { type PassageLine, toPassageLines } from './passage-lines.ts'
import { countOfClauses, pictureInWords, stanceLabels, stanceSigns } from './stance-words.ts'
import { type CouncilStance, type Stance, type StanceClause, stancesOf, type TopicStances } from './stances.ts'

/** A line of a clause, cut where its words stand in another column too. */
export interface MarkedLine extends Omit<PassageLine, 'words'> {
  pieces: readonly Piece[]
}

/** A clause in a council’s column. */
export interface ClauseCard {
  id: string
  href: string
  number: string | undefined
  /** “clause 5.10”, the words of a citation. */
  where: string
  /** The headings that it stands under. */
  path: readonly string[]
  stance: Stance
  /** Said of a clause that does not rule: “Mentions”. */
  label: string | undefined
  /** The narrower topic by which it belongs here. */
  by: { title: string, href: string } | undefined
  lines: readonly MarkedLine[]
  /** The councils whose columns have words of it too. */
  sharedWith: readonly string[]
  /** What stands around it: the words that lead in to it, and its neighbours. */
  context: readonly { where: string, isItself: boolean, lines: readonly PassageLine[] }[]
}

/** A council’s column. */
export interface TopicColumn {
  slug: string
  name: string
  href: string
  stance: Stance
  sign: string
  label: string
  count: string
  policies: readonly { title: string, href: string, cards: readonly ClauseCard[] }[]
}

/** Everything that the page of a topic shows. */
export interface TopicPage {
  id: string
  title: string
  covers: string
  picture: string
  wider: { title: string, href: string } | undefined
  narrower: readonly { title: string, href: string }[]
  columns: readonly TopicColumn[]
  /** Councils that say something, but whose columns do not fit; each leads to its first clause on the topic. */
  further: readonly { slug: string, name: string, label: string, count: string, href: string }[]
  silent: readonly { slug: string, name: string, href: string }[]
}

/** The passages of a policy by the ids of their clauses. */
const passagesOf = oncePerHandbook((handbook) => new Map(handbook.councils.flatMap(({ policies }) => policies.flatMap((policy) => toPassages(policy).map((passage): [Clause | undefined, Passage] => [passage.clause, passage])))))

function pathOf(clause: Clause): string[] {
  const titles: string[] = []
  for (let outer = clause.parent; outer; outer = outer.parent) if (outer.title !== undefined) titles.unshift([outer.number, outer.title].filter(Boolean).join(' '))
  return [[clause.section.number, nameOfSection(clause.section)].filter(Boolean).join(' '), ...titles]
}

/** What a reader needs around a clause: the clauses that lead in to it, the one before and the one after. */
function contextOf(policy: Policy, clause: Clause, passages: ReadonlyMap<Clause | undefined, Passage>): ClauseCard['context'] {
  const outer: Clause[] = []
  for (let each = clause.parent; each; each = each.parent) outer.unshift(each)
  const beside = policy.clauses.filter(({ parent, section }) => parent === clause.parent && section === clause.section)
  const place = beside.indexOf(clause)
  const around = [...outer, ...beside.slice(Math.max(0, place - 1), place + 2)]
  if (around.length === 1) return []
  return around.map((each) => ({ where: locate(each), isItself: each === clause, lines: toPassageLines(passages.get(each) ?? { content: [] }) }))
}

interface Making {
  handbook: Handbook
  context: PageContext
  phrases: Phrases
}

function toCard({ policy, clause, stance, by }: StanceClause, mark: (line: string) => Piece[], { handbook, context: { urls } }: Making): ClauseCard {
  const passages = passagesOf(handbook)
  const lines = toPassageLines(passages.get(clause) ?? { content: [] }).map(({ form, label, words }) => ({ form, label, pieces: mark(words) }))
  return {
    id: `${policy.council}_${policy.slug}_${clause.id}`,
    href: urls.clause(policy.id, clause.id),
    number: clause.number,
    where: locate(clause),
    path: pathOf(clause),
    stance,
    label: stance === 'rules' ? undefined : stanceLabels[stance],
    by: by && { title: by.title, href: urls.topic(by.id) },
    lines,
    sharedWith: [...new Set(lines.flatMap(({ pieces }) => pieces.flatMap(({ sharedWith }) => sharedWith ?? [])))],
    context: contextOf(policy, clause, passages),
  }
}

/** The words of a council on the topic, line by line. */
function wordsOf({ council, clauses }: CouncilStance, { handbook }: Making): NamedLines {
  const lines = clauses.flatMap(({ clause }) => toPassageLines(passagesOf(handbook).get(clause) ?? { content: [] })).map(({ words }) => words)
  return { name: council.name, lines }
}

function toColumn(said: CouncilStance, others: readonly CouncilStance[], making: Making): TopicColumn {
  const { council, stance, clauses } = said
  const { urls } = making.context
  const mark = makeMarker(others.map((other) => wordsOf(other, making)), making.phrases)
  return {
    slug: council.slug,
    name: council.name,
    href: urls.council(council.slug),
    stance,
    sign: stanceSigns[stance],
    label: stanceLabels[stance],
    count: countOfClauses(clauses.length),
    policies: [...Map.groupBy(clauses, ({ policy }) => policy)].map(([policy, own]) => ({ title: policy.title, href: urls.policy(policy.id), cards: own.map((each) => toCard(each, mark, making)) })),
  }
}

function link({ slug, name }: Council, { urls }: PageContext): { slug: string, name: string, href: string } {
  return { slug, name, href: urls.council(slug) }
}

function firstOf([first]: readonly StanceClause[], { urls }: PageContext): { href?: string } {
  return first ? { href: urls.clause(first.policy.id, first.clause.id) } : {}
}

function assemble({ topic, councils }: TopicStances, handbook: Handbook, context: PageContext): TopicPage {
  const making: Making = { handbook, context, phrases: councilPhrases(handbook) }
  const speaking = councils.filter(({ stance }) => stance !== 'silent')
  const shown = speaking.slice(0, COLUMNS)
  const linkTopic = ({ id, title }: { id: string, title: string }) => ({ title, href: context.urls.topic(id) })
  const wider = handbook.topics.find(({ id }) => id === topic.parent)
  return {
    id: topic.id,
    title: topic.title,
    covers: topic.covers,
    picture: pictureInWords(councils.map(({ stance }) => stance)),
    wider: wider && linkTopic(wider),
    narrower: handbook.topics.filter(({ parent }) => parent === topic.id).map(linkTopic),
    columns: shown.map((each) => toColumn(each, shown.filter((other) => other !== each), making)),
    further: speaking.slice(COLUMNS).map(({ council, stance, clauses }) => ({ ...link(council, context), ...firstOf(clauses, context), label: stanceLabels[stance], count: countOfClauses(clauses.length) })),
    silent: councils.filter(({ stance }) => stance === 'silent').map(({ council }) => link(council, context)),
  }
}

/** Makes the page of a topic. Throws for an id that the handbook does not have: only known addresses are asked for. */
export function toTopicPage(handbook: Handbook, id: string, context: PageContext): TopicPage {
  const found = stancesOf(handbook).topics.find(({ topic }) => topic.id === id)
  if (!found) throw new Error(`There is no topic ${id} in the handbook`)
  return assemble(found, handbook, context)
}
