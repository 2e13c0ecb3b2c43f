import type { Handbook } from '../../model/types.ts'
import { councilPhrases } from '../../wording/find-shared-wording.ts'
import type { PageContext } from '../page-context.ts'
import type { ComparedCouncil } from './compared-policy.ts'
import { COLUMNS, type CouncilChoice } from './matrix-page.ts'
import { hasClauses, type Stance, type StanceClause } from './stance.ts'
import { pictureInWords, stanceInWords, stanceLabels } from './stance-words.ts'
import { countOf } from '../../text/count-of.ts'
import { stancesOf, type TopicStances } from './stances.ts'
import { toColumns, type TopicColumn } from './topic-column.ts'

/** Everything that the page of a topic shows. */
export interface TopicPage {
  id: string
  title: string
  covers: string
  picture: string
  wider: { title: string; href: string } | undefined
  narrower: readonly { title: string; href: string }[]
  columns: readonly TopicColumn[]
  /** All councils, to choose from. */
  choice: readonly CouncilChoice[]
  root: string
  /** The same as a paper, on landscape pages. */
  paper: string
  /** Councils that say something, but whose columns do not fit; each leads to its first clause on the topic. */
  further: readonly { slug: string; name: string; label: string; count: string; href: string }[]
  silent: readonly { slug: string; name: string; href: string }[]
  /** Councils of which it is not known what they say. */
  notTagged: readonly { slug: string; name: string; href: string }[]
}

function link(
  { slug, name }: ComparedCouncil,
  { urls }: PageContext,
): { slug: string; name: string; href: string } {
  return { slug, name, href: urls.council(slug) }
}

function firstOf([first]: readonly StanceClause[], { urls }: PageContext): { href?: string } {
  return first ? { href: urls.clause(first.policy.id, first.clause.id) } : {}
}

function assemble(
  { topic, councils }: TopicStances,
  handbook: Handbook,
  context: PageContext,
): TopicPage {
  const speaking = councils.filter(({ stance }) => hasClauses(stance))
  const shown = speaking.slice(0, COLUMNS)
  const linkTopic = ({ id, title }: { id: string; title: string }) => ({
    title,
    href: context.urls.topic(id),
  })
  const linksOf = (wanted: Stance) =>
    councils.filter(({ stance }) => stance === wanted).map(({ council }) => link(council, context))
  const wider = handbook.topics.find(({ id }) => id === topic.parent)
  return {
    id: topic.id,
    title: topic.title,
    covers: topic.covers,
    picture: pictureInWords(councils.map(({ stance }) => stance)),
    wider: wider && linkTopic(wider),
    narrower: handbook.topics.filter(({ parent }) => parent === topic.id).map(linkTopic),
    columns: toColumns(shown, { urls: context.urls, phrases: councilPhrases(handbook) }),
    choice: councils.map((each) => ({
      slug: each.council.slug,
      name: each.council.name,
      detail: stanceInWords(each.stance, each.clauses.length),
      isShown: shown.includes(each),
    })),
    root: context.urls.home(),
    paper: context.urls.topicPdf(topic.id),
    further: speaking.slice(COLUMNS).map(({ council, stance, clauses }) => ({
      ...link(council, context),
      ...firstOf(clauses, context),
      label: stanceLabels[stance],
      count: countOf(clauses.length, 'clause'),
    })),
    silent: linksOf('silent'),
    notTagged: linksOf('not-tagged'),
  }
}

/** Makes the page of a topic. Throws for an id that the handbook does not have: only known addresses are asked for. */
export function toTopicPage(handbook: Handbook, id: string, context: PageContext): TopicPage {
  const found = stancesOf(handbook).topics.find(({ topic }) => topic.id === id)
  if (!found) throw new Error(`There is no topic ${id} in the handbook`)
  return assemble(found, handbook, context)
}
