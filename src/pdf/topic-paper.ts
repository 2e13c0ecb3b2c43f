import { allPolicies } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'
import { makeUrls } from '../urls.ts'
import { councilPhrases } from '../wording/find-shared-wording.ts'
import { COLUMNS } from '../views/comparison/matrix-page.ts'
import { type CouncilStance, hasClauses, type Stance } from '../views/comparison/stance.ts'
import { pictureInWords, stanceLabels } from '../views/comparison/stance-words.ts'
import { countOf } from '../text/count-of.ts'
import { stancesOf } from '../views/comparison/stances.ts'
import { type ClauseCard, toColumns, type TopicColumn } from '../views/comparison/topic-column.ts'
import { toCouncilBlocks } from './council-blocks.ts'
import { comparisonForm, toComparisonPart } from './comparison-part.ts'
import type { Paper, PaperBlock, PaperForm } from './paper.ts'
import { titleIn, toLanguage } from './policy-paper.ts'
import { markOf, type PaperMaking } from './policy-part.ts'
import { between, bold, paragraph, text } from './words.ts'

function cardsOf(columns: readonly TopicColumn[]): ClauseCard[] {
  return columns.flatMap(({ policies }) => policies.flatMap(({ cards }) => cards))
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
 * What councils say on a topic, one after the other in columns on landscape pages. Without a choice of councils the first of those that say something are shown and the others listed. Throws for an
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
    ...toCouncilBlocks(columns, marks, form),
    ...(further.length === 0
      ? []
      : [paragraph(bold('Further councils: '), `${further.join(', ')}.`)]),
  ]
  return {
    ...toLanguage(handbook),
    title: titleIn(form, title),
    author: handbook.settings.title,
    description: `The clauses of councils on “${topic.title}”, side by side`,
    form,
    parts: [toComparisonPart(handbook, title, making.site?.topic(id), blocks)],
  }
}
