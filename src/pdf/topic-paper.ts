import { allPolicies } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'
import { makeUrls } from '../urls.ts'
import { councilPhrases } from '../wording/find-shared-wording.ts'
import type { Piece } from '../views/comparison/mark-shared.ts'
import { COLUMNS } from '../views/comparison/matrix-page.ts'
import { type CouncilStance, hasClauses, type Stance } from '../views/comparison/stance.ts'
import { pictureInWords, stanceLabels } from '../views/comparison/stance-words.ts'
import { countOf } from '../text/count-of.ts'
import { stancesOf } from '../views/comparison/stances.ts'
import { type ClauseCard, toColumns, type TopicColumn } from '../views/comparison/topic-column.ts'
import { comparisonForm, toComparisonPart } from './comparison-part.ts'
import type { Paper, PaperBlock, PaperCell, PaperForm, PaperInline } from './paper.ts'
import { plainForm, toLanguage } from './policy-paper.ts'
import { markOf, type PaperMaking } from './policy-part.ts'
import { between, bold, cell, headingCell, inParts, paragraph, text } from './words.ts'

/** So many councils stand beside one another on a page, in letters of the usual size and in large ones. */
const BESIDE = 4
const LARGE_BESIDE = 2

function toWords(pieces: readonly Piece[]): PaperInline[] {
  return pieces.map(({ words, sharedWith }) =>
    sharedWith === undefined ? text(words) : { type: 'shared', children: [text(words)] },
  )
}

/** A clause with its number, the headings that it stands under, and its words. */
function toCardBlocks(card: ClauseCard): PaperBlock[] {
  // “Clause 6.5” says neither under which heading it stands nor needs its number again; other names say both or have none.
  const isNamedByNumber = card.where === `clause ${card.number ?? ''}`
  const stance = card.label === undefined ? [] : [text(` (${card.label.toLowerCase()})`)]
  const lines = card.lines.map(({ form, label, pieces }, index) =>
    paragraph(
      ...(index === 0 && card.number !== undefined && !isNamedByNumber
        ? [bold(`${card.number} `)]
        : []),
      ...(label === undefined ? (form === 'item' ? [text('• ')] : []) : [text(`${label} `)]),
      ...toWords(pieces),
    ),
  )
  const notes = [
    ...(card.forWhom === undefined ? [] : [`${card.forWhom}.`]),
    ...card.notes.map((words) => `Editor’s note: ${words}`),
    ...(card.sharedWith.length === 0
      ? []
      : [`Underlined: the same words in ${card.sharedWith.join(', ')}.`]),
    ...(card.by === undefined ? [] : [`By way of “${card.by.title}”.`]),
  ]
  const heading = paragraph(
    bold(card.where),
    ...stance,
    ...(isNamedByNumber ? [text(`, ${card.path.join(' › ')}`)] : []),
  )
  return [
    { ...heading, staysWithNext: true },
    ...lines,
    ...notes.map((words) => paragraph({ type: 'emphasis', children: [text(words)] })),
  ]
}

function toColumnCell(
  { policies, more }: TopicColumn,
  marks: ReadonlyMap<string, string | undefined>,
): PaperCell {
  const clauses = policies.flatMap(({ title, href, cards }) => [
    paragraph(
      bold(title),
      ...(marks.get(href) === undefined ? [] : [`, ${marks.get(href) ?? ''}`]),
    ),
    ...cards.flatMap((card) => toCardBlocks(card)),
  ])
  const further =
    more.length === 0
      ? []
      : [
          paragraph(
            `Not shown here: ${more.map(({ title, count }) => `${title}, ${count}`).join('; ')}.`,
          ),
        ]
  return cell(...clauses, ...further)
}

function cardsOf(columns: readonly TopicColumn[]): ClauseCard[] {
  return columns.flatMap(({ policies }) => policies.flatMap(({ cards }) => cards))
}

/** Councils side by side. */
function toTables(
  columns: readonly TopicColumn[],
  beside: number,
  marks: ReadonlyMap<string, string | undefined>,
): PaperBlock[] {
  return inParts(columns, beside).map((part): PaperBlock => ({
    type: 'table',
    caption: undefined,
    columns: part.map(() => 1),
    headRows: 1,
    rows: [
      part.map(({ name, label, count }) =>
        headingCell(text(`${name}: ${label.toLowerCase()}, ${count}`)),
      ),
      part.map((column) => toColumnCell(column, marks)),
    ],
  }))
}

/** The councils that have no clause on the topic, for one reason. */
function toNamed(councils: readonly CouncilStance[], wanted: Stance): PaperBlock[] {
  const names = councils
    .filter(({ stance }) => stance === wanted)
    .map(({ council }) => council.name)
  if (names.length === 0) return []
  return [
    paragraph(
      bold(`${stanceLabels[wanted]}: `),
      ...between(names, (name) => [text(name)]),
      text('.'),
    ),
  ]
}

/** The councils of slugs, in their own order; all when none are named. */
function choose(
  councils: readonly CouncilStance[],
  slugs: readonly string[] | undefined,
): readonly CouncilStance[] {
  return slugs === undefined
    ? councils
    : councils.filter(({ council }) => slugs.includes(council.slug))
}

/**
 * What councils say on a topic, side by side on landscape pages. Without a choice of councils the first of those that say something are shown and the others listed. Throws for an
 * id that the handbook does not have.
 */
export function toTopicPaper(
  handbook: Handbook,
  id: string,
  making: PaperMaking,
  chosen?: readonly string[],
  form: PaperForm = comparisonForm,
): Paper {
  const found = stancesOf(handbook).topics.find(({ topic }) => topic.id === id)
  if (!found) throw new Error(`There is no topic ${id} in the handbook`)
  const { topic } = found
  const councils = choose(found.councils, chosen)
  const speaking = councils.filter(({ stance }) => hasClauses(stance))
  const shown = chosen === undefined ? speaking.slice(0, COLUMNS) : speaking
  const urls = making.site ?? makeUrls('/')
  const policies = new Set(shown.flatMap(({ clauses }) => clauses.map(({ policy }) => policy.id)))
  const marks = new Map(
    allPolicies(handbook)
      .filter(({ id }) => policies.has(id))
      .map((policy) => [urls.policy(policy.id), markOf(handbook, policy, making.today)]),
  )
  const columns = toColumns(shown, { urls, phrases: councilPhrases(handbook) })
  const further = speaking
    .slice(shown.length)
    .map(
      ({ council, stance, clauses }) =>
        `${council.name} (${stanceLabels[stance].toLowerCase()}, ${countOf(clauses.length, 'clause')})`,
    )
  const title = `${topic.title}: what councils say`
  const blocks: PaperBlock[] = [
    paragraph(bold(pictureInWords(councils.map(({ stance }) => stance)))),
    paragraph(topic.covers),
    ...toNamed(councils, 'silent'),
    ...toNamed(councils, 'not-tagged'),
    ...(!cardsOf(columns).some(({ sharedWith }) => sharedWith.length > 0)
      ? []
      : [
          paragraph(
            'Underlined words stand in another column too: at least six in a row. Capitals and the names of councils and offices make no difference.',
          ),
        ]),
    ...toTables(columns, form.size > plainForm.size ? LARGE_BESIDE : BESIDE, marks),
    ...(further.length === 0
      ? []
      : [paragraph(bold('Further councils: '), `${further.join(', ')}.`)]),
  ]
  return {
    ...toLanguage(handbook),
    title,
    author: handbook.settings.title,
    description: `The clauses of councils on “${topic.title}”, side by side`,
    form,
    parts: [toComparisonPart(handbook, title, making.site?.topic(id), blocks)],
  }
}
