import { allPolicies } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'
import { countOf } from '../text/count-of.ts'
import type { ComparedCouncil } from '../views/comparison/compared-policy.ts'
import type { CouncilStance } from '../views/comparison/stance.ts'
import {
  stanceInWords,
  stanceLabels,
  stanceMeanings,
  stancesInKey,
  stanceSigns,
} from '../views/comparison/stance-words.ts'
import { stancesOf, type TopicStances } from '../views/comparison/stances.ts'
import { comparisonForm, toComparisonPart } from './comparison-part.ts'
import type { Paper, PaperBlock, PaperCell, PaperForm } from './paper.ts'
import { plainForm, titleIn, toLanguage } from './policy-paper.ts'
import { markOf, type PaperMaking } from './policy-part.ts'
import { between, bold, cell, headingCell, inParts, item, paragraph, text } from './words.ts'

/** So many councils stand beside one another on a page, in letters of the usual size and in large ones. */
const BESIDE = 7
const LARGE_BESIDE = 4

function toCell({ stance, clauses }: CouncilStance): PaperCell {
  return cell(paragraph(`${stanceSigns[stance]} ${stanceInWords(stance, clauses.length)}`))
}

/** A narrower topic is told by a mark before its title: a cell is no place for an empty space that means something. */
function toRow(
  { topic, councils }: TopicStances,
  shown: ReadonlySet<ComparedCouncil>,
): PaperCell[] {
  const title = topic.parent === undefined ? topic.title : `› ${topic.title}`
  return [
    headingCell(text(title)),
    ...councils.filter(({ council }) => shown.has(council)).map(toCell),
  ]
}

function toTable(topics: readonly TopicStances[], beside: readonly ComparedCouncil[]): PaperBlock {
  const shown = new Set(beside)
  const head = [headingCell(text('Topic')), ...beside.map(({ short }) => headingCell(text(short)))]
  return {
    type: 'table',
    caption: undefined,
    headRows: 1,
    rows: [head, ...topics.map((each) => toRow(each, shown))],
  }
}

/** The policies behind the matrix that carry a word on their own papers, such as REVIEW OVERDUE, one paragraph a word: a cell has no room for it. */
function toMarks(
  handbook: Handbook,
  topics: readonly TopicStances[],
  shown: ReadonlySet<ComparedCouncil>,
  today: string,
): PaperBlock[] {
  const clauses = topics.flatMap(({ councils }) =>
    councils.filter(({ council }) => shown.has(council)).flatMap((stance) => stance.clauses),
  )
  const used = new Set(clauses.map(({ policy }) => policy.id))
  const nameOf = new Map([...shown].map(({ slug, short }) => [slug, short]))
  const byMark = Map.groupBy(
    allPolicies(handbook).filter(({ id }) => used.has(id)),
    (policy) => markOf(handbook, policy, today),
  )
  return [...byMark].flatMap(([mark, policies]) =>
    mark === undefined
      ? []
      : [
          paragraph(
            bold(`${mark}: `),
            ...between(
              policies,
              ({ council, title }) => [text(`${nameOf.get(council) ?? ''}, ${title}`)],
              '; ',
            ),
            text('.'),
          ),
        ],
  )
}

/** The matrix of topics and councils on landscape pages: of all councils, or of those that are chosen. */
export function toMatrixPaper(
  handbook: Handbook,
  making: PaperMaking,
  chosen?: readonly string[],
  form: PaperForm = comparisonForm,
): Paper {
  const { topics, councils } = stancesOf(handbook)
  const shown =
    chosen === undefined ? councils : councils.filter(({ slug }) => chosen.includes(slug))
  const grouped = topics
    .filter(({ topic }) => topic.parent === undefined)
    .flatMap((wider) => [wider, ...topics.filter(({ topic }) => topic.parent === wider.topic.id)])
  const title = 'Topics and councils'
  const hasUntagged = topics.some(({ councils: said }) =>
    said.some(({ stance }) => stance === 'not-tagged'),
  )
  const key = stancesInKey(hasUntagged).map((stance) =>
    item(undefined, [
      paragraph(
        bold(`${stanceSigns[stance]} ${stanceLabels[stance]}`),
        `: ${stanceMeanings[stance]}.`,
      ),
    ]),
  )
  const blocks: PaperBlock[] = [
    paragraph(
      `What ${countOf(shown.length, 'council says', 'councils say')} on ${String(topics.length)} topics. A topic with › before it is a narrower question of the one above it.`,
    ),
    { type: 'list', children: key },
    ...toMarks(handbook, topics, new Set(shown), making.today),
    ...inParts(shown, form.size > plainForm.size ? LARGE_BESIDE : BESIDE).map((beside) =>
      toTable(grouped, beside),
    ),
  ]
  return {
    ...toLanguage(handbook),
    title: titleIn(form, title),
    author: handbook.settings.title,
    description:
      'What councils say on each topic: whether they rule on it, leave it out, mention it or are silent',
    form,
    parts: [toComparisonPart(handbook, title, making.site?.compare(), blocks)],
  }
}
