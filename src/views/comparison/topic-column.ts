import { oncePer } from '../../model/once-per.ts'
import { toPassages, type Passage } from '../../model/passages.ts'
import type { Clause } from '../../model/types.ts'
import type { Urls } from '../../urls.ts'
import type { Phrases } from '../../wording/words.ts'
import { audienceOf, forWhom } from '../audience.ts'
import { locate } from '../citation.ts'
import { nameOfSection } from '../section-name.ts'
import type { ComparedPolicy } from './compared-policy.ts'
import { makeMarkers, type SharedMark, type NamedLines, type Piece } from './mark-shared.ts'
import { type PassageLine, toPassageLines, toPassageNotes } from './passage-lines.ts'
import { type CouncilStance, type Stance, type StanceClause } from './stance.ts'
import { stanceLabels, stanceSigns } from './stance-words.ts'
import { countOf } from '../../text/count-of.ts'

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
  /** “For employees”; undefined where it is for everyone. */
  forWhom: string | undefined
  /** Said of a clause that does not rule: “Mentions”. */
  label: string | undefined
  /** The narrower topic by which it belongs here. */
  by: { title: string; href: string } | undefined
  lines: readonly MarkedLine[]
  /** What the handbook remarks on these words. */
  notes: readonly string[]
  /** The councils whose columns have words of it too. */
  sharedWith: readonly string[]
  /** What stands around it: the words that lead in to it, and its neighbours. */
  context: readonly {
    where: string
    isItself: boolean
    lines: readonly PassageLine[]
    notes: readonly string[]
  }[]
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
  policies: readonly { title: string; href: string; cards: readonly ClauseCard[] }[]
  /** The policies of the clauses that do not fit into the column. */
  more: readonly { title: string; href: string; count: string }[]
}

/** So many clauses stand in a column; of a council that has more, the rest is counted. */
const MOST_CARDS = 24

/** The passages of a policy by their clauses. */
const passagesOf = oncePer(
  (policy: ComparedPolicy) =>
    new Map(
      toPassages(policy).map((passage): [Clause | undefined, Passage] => [passage.clause, passage]),
    ),
)

function pathOf(clause: Clause): string[] {
  const titles: string[] = []
  for (let outer = clause.parent; outer; outer = outer.parent)
    if (outer.title !== undefined)
      titles.unshift([outer.number, outer.title].filter(Boolean).join(' '))
  return [
    [clause.section.number, nameOfSection(clause.section)].filter(Boolean).join(' '),
    ...titles,
  ]
}

/** What a reader needs around a clause: the clauses that lead in to it, the one before and the one after. */
function contextOf(
  policy: ComparedPolicy,
  clause: Clause,
  passages: ReadonlyMap<Clause | undefined, Passage>,
): ClauseCard['context'] {
  const outer: Clause[] = []
  for (let each = clause.parent; each; each = each.parent) outer.unshift(each)
  const beside = policy.clauses.filter(
    ({ parent, section }) => parent === clause.parent && section === clause.section,
  )
  const place = beside.indexOf(clause)
  const around = [...outer, ...beside.slice(Math.max(0, place - 1), place + 2)]
  if (around.length === 1) return []
  return around.map((each) => {
    const passage = passages.get(each) ?? { content: [] }
    return {
      where: locate(each),
      isItself: each === clause,
      lines: toPassageLines(passage),
      // The card has those of the clause itself above.
      notes: each === clause ? [] : toPassageNotes(passage),
    }
  })
}

/** What columns are made with: the addresses of the site, and the phrases that count as one word when texts are compared. */
export interface ColumnMaking {
  urls: Pick<Urls, 'clause' | 'topic' | 'council' | 'policy'>
  phrases: Phrases
}

function toCard(
  { policy, clause, stance, by }: StanceClause,
  mark: SharedMark,
  { urls }: ColumnMaking,
): ClauseCard {
  const passages = passagesOf(policy)
  const passage = passages.get(clause) ?? { content: [] }
  const lines = toPassageLines(passage).map(({ form, label, words }) => ({
    form,
    label,
    pieces: mark(words),
  }))
  return {
    id: `${policy.council}_${policy.slug}_${clause.id}`,
    href: urls.clause(policy.id, clause.id),
    number: clause.number,
    where: locate(clause),
    path: pathOf(clause),
    forWhom: forWhom(audienceOf(clause)),
    stance,
    label: stance === 'rules' ? undefined : stanceLabels[stance],
    by: by && { title: by.title, href: urls.topic(by.id) },
    lines,
    notes: toPassageNotes(passage),
    sharedWith: [
      ...new Set(
        lines.flatMap(({ pieces }) => pieces.flatMap(({ sharedWith }) => sharedWith ?? [])),
      ),
    ],
    context: contextOf(policy, clause, passages),
  }
}

/** The words of a council on the topic, line by line. */
function wordsOf({ council, clauses }: CouncilStance): NamedLines {
  const lines = clauses
    .slice(0, MOST_CARDS)
    .flatMap(({ policy, clause }) =>
      toPassageLines(passagesOf(policy).get(clause) ?? { content: [] }),
    )
    .map(({ words }) => words)
  return { name: council.name, lines }
}

/** The clauses policy by policy. */
function byPolicy(clauses: readonly StanceClause[]): [ComparedPolicy, StanceClause[]][] {
  return [...Map.groupBy(clauses, ({ policy }) => policy)]
}

function toColumn(
  { council, stance, clauses }: CouncilStance,
  mark: SharedMark,
  making: ColumnMaking,
): TopicColumn {
  const { urls } = making
  return {
    slug: council.slug,
    name: council.name,
    href: urls.council(council.slug),
    stance,
    sign: stanceSigns[stance],
    label: stanceLabels[stance],
    count: countOf(clauses.length, 'clause'),
    policies: byPolicy(clauses.slice(0, MOST_CARDS)).map(([policy, own]) => ({
      title: policy.title,
      href: urls.policy(policy.id),
      cards: own.map((each) => toCard(each, mark, making)),
    })),
    more: byPolicy(clauses.slice(MOST_CARDS)).map(([policy, own]) => ({
      title: policy.title,
      href: urls.policy(policy.id),
      count: countOf(own.length, 'clause'),
    })),
  }
}

/** Makes the columns of councils beside one another, each marked where its words stand in another of them. */
export function toColumns(said: readonly CouncilStance[], making: ColumnMaking): TopicColumn[] {
  const marks = makeMarkers(said.map(wordsOf), making.phrases)
  return said.flatMap((each, place) => {
    const mark = marks[place]
    return mark ? [toColumn(each, mark, making)] : []
  })
}
