import type { Handbook } from '../../model/types.ts'
import { locate } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import type { ComparedCouncil } from './compared-policy.ts'
import { type MatrixCell, type SourcePolicy, toCell, toSource } from './matrix-cell.ts'
import type { Stance } from './stance.ts'
import {
  notComparedWords,
  stanceLabels,
  stanceMeanings,
  stancesInKey,
  stanceSigns,
} from './stance-words.ts'
import { countOf } from '../../text/count-of.ts'
import { stancesOf, type TopicStances } from './stances.ts'

/** A row of the matrix: a topic. */
export interface MatrixRow {
  id: string
  title: string
  href: string
  /** True for a narrower question of the topic above it. */
  isNarrower: boolean
  cells: readonly MatrixCell[]
}

/** A council that a reader can choose. */
export interface CouncilChoice {
  slug: string
  name: string
  /** What is said of it beside its name. */
  detail: string | undefined
  /** True when it is shown before a reader chooses. */
  isShown: boolean
}

/** A provision that only one council has. */
export interface SoleProvision {
  topic: string
  href: string
  clauses: readonly { href: string; words: string }[]
}

/** Everything that the matrix of topics and councils shows. */
export interface MatrixPage {
  /** The councils whose columns are shown at first. */
  councils: readonly { slug: string; name: string; short: string; href: string }[]
  /** All councils, to choose from. */
  choice: readonly CouncilChoice[]
  kinds: readonly { id: string; title: string }[]
  rows: readonly MatrixRow[]
  key: readonly { stance: Stance; sign: string; label: string; meaning: string }[]
  sole: readonly { council: string; provisions: readonly SoleProvision[] }[]
  /** What the list of sole provisions does not know; undefined when it knows all. */
  soleDoubt: string | undefined
  untagged: { count: string; href: string }
  downloads: readonly { href: string; words: string }[]
  wordingHref: string
  pairHref: string
  root: string
  /** The councils of which nothing can be said. */
  notCompared: readonly { name: string; href: string; reason: string }[]
  /** How many more of them there are than are named. */
  moreNotCompared: number
  /** The policies whose clauses are counted in the columns that are shown. */
  sources: readonly SourcePolicy[]
}

/** How many councils’ columns fit beside one another before a reader chooses. */
export const COLUMNS = 6

const soleDoubt =
  'Councils that are not tagged yet are left out of this list: whether they lay down the same is not known.'

/** So many councils that are not compared are named. */
const MOST_NAMED = 40

function toRow(
  { topic, councils }: TopicStances,
  shown: ReadonlySet<ComparedCouncil>,
  { urls }: PageContext,
): MatrixRow {
  const href = urls.topic(topic.id)
  return {
    id: topic.id,
    title: topic.title,
    href,
    isNarrower: topic.parent !== undefined,
    cells: councils
      .filter(({ council }) => shown.has(council))
      .map(({ council, stance, clauses }) => toCell(council, stance, clauses.length, href)),
  }
}

/** The topics on which one council alone rules, by council. With one council there is nobody else to differ from. */
function toSole(topics: readonly TopicStances[], { urls }: PageContext): MatrixPage['sole'] {
  const alone = topics.flatMap(({ topic, councils }) => {
    const ruling = councils.filter(({ stance }) => stance === 'rules')
    return councils.length > 1 && ruling.length === 1 && ruling[0] ? [{ topic, ...ruling[0] }] : []
  })
  return [...Map.groupBy(alone, ({ council }) => council)].map(([council, provisions]) => ({
    council: council.name,
    provisions: provisions.map(({ topic, clauses }) => ({
      topic: topic.title,
      href: urls.topic(topic.id),
      clauses: clauses
        .filter(({ stance }) => stance === 'rules')
        .map(({ policy, clause }) => ({
          href: urls.clause(policy.id, clause.id),
          words: locate(clause),
        })),
    })),
  }))
}

/** A wider topic with its narrower ones behind it, wherever they stand in the file. */
function inGroups(topics: readonly TopicStances[]): TopicStances[] {
  return topics
    .filter(({ topic }) => topic.parent === undefined)
    .flatMap((wider) => [wider, ...topics.filter(({ topic }) => topic.parent === wider.topic.id)])
}

/** Makes the matrix of topics and councils. */
export function toMatrixPage(handbook: Handbook, context: PageContext): MatrixPage {
  const { topics, untagged, policies, tagged, councils, notCompared } = stancesOf(handbook)
  const shown = new Set(councils.slice(0, COLUMNS))
  const slugs = new Set(councils.slice(0, COLUMNS).map(({ slug }) => slug))
  const { urls } = context
  return {
    councils: [...shown].map(({ slug, name, short }) => ({
      slug,
      name,
      short,
      href: urls.council(slug),
    })),
    choice: councils.map((council) => ({
      slug: council.slug,
      name: council.name,
      detail: undefined,
      isShown: shown.has(council),
    })),
    kinds: handbook.settings.kinds,
    rows: inGroups(topics).map((each) => toRow(each, shown, context)),
    key: stancesInKey(policies.length > tagged.size).map((stance) => ({
      stance,
      sign: stanceSigns[stance],
      label: stanceLabels[stance],
      meaning: stanceMeanings[stance],
    })),
    sole: toSole(topics, context),
    soleDoubt: topics.some(({ councils: said }) =>
      said.some(({ stance }) => stance === 'not-tagged'),
    )
      ? soleDoubt
      : undefined,
    untagged: { count: countOf(untagged.length, 'clause'), href: urls.untagged() },
    downloads: [
      { href: urls.matrixPdf(), words: 'The matrix as a paper (PDF)' },
      { href: urls.comparisonFile('topics.csv'), words: 'The matrix as a table (CSV)' },
      { href: urls.comparisonFile('topics.json'), words: 'The matrix as data (JSON)' },
    ],
    wordingHref: urls.wording(),
    pairHref: urls.pair(),
    root: urls.home(),
    notCompared: notCompared.slice(0, MOST_NAMED).map(({ council: { slug, name }, reason }) => ({
      name,
      href: urls.council(slug),
      reason: notComparedWords[reason],
    })),
    moreNotCompared: Math.max(0, notCompared.length - MOST_NAMED),
    sources: policies
      .filter(({ council }) => slugs.has(council))
      .map((policy) => toSource(policy, councils, urls)),
  }
}
