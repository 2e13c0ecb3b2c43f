import type { Council, Handbook } from '../../model/types.ts'
import { locate } from '../citation.ts'
import type { PageContext } from '../page-context.ts'
import { countOfClauses, pictureInWords, stanceLabels, stanceMeanings, stanceSigns } from './stance-words.ts'
import { type CouncilStance, type Stance, stancesOf, type TopicStances } from './stances.ts'

/** A cell of the matrix. */
export interface MatrixCell {
  council: string
  stance: Stance
  sign: string
  label: string
  /** “3 clauses”; undefined for silence. */
  count: string | undefined
  /** The council’s column on the page of the topic. */
  href: string
}

/** A row of the matrix: a topic. */
export interface MatrixRow {
  id: string
  title: string
  href: string
  /** True for a narrower question of the topic above it. */
  isNarrower: boolean
  cells: readonly MatrixCell[]
  picture: string
  /** True when a council is silent. */
  isGap: boolean
  /** True when not all councils do the same. */
  isDifference: boolean
}

/** A provision that only one council has. */
export interface SoleProvision {
  topic: string
  href: string
  clauses: readonly { href: string, words: string }[]
}

/** Everything that the matrix of topics and councils shows. */
export interface MatrixPage {
  /** The councils whose columns are shown at first. */
  councils: readonly { slug: string, name: string, short: string, href: string }[]
  /** All councils, to choose from. */
  choice: readonly { slug: string, name: string, isShown: boolean }[]
  kinds: readonly { id: string, title: string }[]
  rows: readonly MatrixRow[]
  key: readonly { stance: Stance, sign: string, label: string, meaning: string }[]
  sole: readonly { council: string, provisions: readonly SoleProvision[] }[]
  untagged: { count: string, href: string }
  downloads: readonly { href: string, words: string }[]
  wordingHref: string
}

/** How many councils’ columns fit beside one another before a reader chooses. */
export const COLUMNS = 6

function toCell({ council, stance, clauses }: CouncilStance, href: string): MatrixCell {
  return {
    council: council.slug,
    stance,
    sign: stanceSigns[stance],
    label: stanceLabels[stance],
    count: stance === 'silent' ? undefined : countOfClauses(clauses.length),
    href: `${href}#${council.slug}`,
  }
}

function toRow({ topic, councils }: TopicStances, shown: ReadonlySet<Council>, { urls }: PageContext): MatrixRow {
  const href = urls.topic(topic.id)
  const stances = councils.map(({ stance }) => stance)
  return {
    id: topic.id,
    title: topic.title,
    href,
    isNarrower: topic.parent !== undefined,
    cells: councils.filter(({ council }) => shown.has(council)).map((each) => toCell(each, href)),
    picture: pictureInWords(stances),
    isGap: stances.includes('silent'),
    isDifference: new Set(stances).size > 1,
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
      clauses: clauses.filter(({ stance }) => stance === 'rules').map(({ policy, clause }) => ({ href: urls.clause(policy.id, clause.id), words: locate(clause) })),
    })),
  }))
}

/** A wider topic with its narrower ones behind it, wherever they stand in the file. */
function inGroups(topics: readonly TopicStances[]): TopicStances[] {
  return topics.filter(({ topic }) => topic.parent === undefined).flatMap((wider) => [wider, ...topics.filter(({ topic }) => topic.parent === wider.topic.id)])
}

/** Makes the matrix of topics and councils. */
export function toMatrixPage(handbook: Handbook, context: PageContext): MatrixPage {
  const { topics, untagged, councils } = stancesOf(handbook)
  const shown = new Set(councils.slice(0, COLUMNS))
  const { urls } = context
  return {
    councils: [...shown].map(({ slug, name, short }) => ({ slug, name, short, href: urls.council(slug) })),
    choice: councils.map((council) => ({ slug: council.slug, name: council.name, isShown: shown.has(council) })),
    kinds: handbook.settings.kinds,
    rows: inGroups(topics).map((each) => toRow(each, shown, context)),
    key: (['rules', 'excludes', 'mentions', 'silent'] as const).map((stance) => ({ stance, sign: stanceSigns[stance], label: stanceLabels[stance], meaning: stanceMeanings[stance] })),
    sole: toSole(topics, context),
    untagged: { count: countOfClauses(untagged.length), href: urls.untagged() },
    downloads: [{ href: urls.comparisonFile('topics.csv'), words: 'The matrix as a table (CSV)' }, { href: urls.comparisonFile('topics.json'), words: 'The matrix as data (JSON)' }],
    wordingHref: urls.wording(),
  }
}
