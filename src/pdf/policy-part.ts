import { byText, citationsOf } from '../annotations/annotate-policy.ts'
import { toMastheadLines } from '../model/masthead.ts'
import type { Council, Handbook, Policy, Section } from '../model/types.ts'
import type { Urls } from '../urls.ts'
import { dateInWords } from '../views/dates.ts'
import { reviewInWords, toReview } from '../views/review/review.ts'
import { fitMargin } from '../views/running-head.ts'
import { statedAdoption } from '../views/policy/latest-event.ts'
import { type PolicyStatus, toPolicyStatus } from '../views/policy/policy-status.ts'
import { forWhom } from '../views/audience.ts'
import { blocksToPaper, forWhomToPaper } from './block-to-paper.ts'
import { toContents } from './contents.ts'
import { type PaperContext, toPlaceName } from './context.ts'
import { inLanguage } from './marked.ts'
import { keepUsedPlaces } from './keep-places.ts'
import { toLabelWidth } from './label-width.ts'
import { type PaperBlock, type PaperForm, type PaperPart, USUAL_SIZE } from './paper.ts'
import { toCheck } from './paper-check.ts'
import { toSourceBlocks } from './source-blocks.ts'
import { toTermBlocks } from './term-blocks.ts'
import { cell, headingCell, inParts, paragraph, text } from './words.ts'

/** The day that a paper is made for, and where the site is published; undefined when that is not known. */
export interface PaperMaking {
  today: string
  site: Urls | undefined
}

/** Where a policy stands on a paper: by itself, or as a chapter of a whole handbook. */
type PartPlace = 'alone' | 'chapter'

const endings: Partial<Record<Policy['status'], string>> = {
  draft: 'DRAFT',
  superseded: 'SUPERSEDED',
  withdrawn: 'WITHDRAWN',
}

/** The word that a policy carries wherever it is printed, if one has to: DRAFT, REVIEW OVERDUE. */
export function markOf(handbook: Handbook, policy: Policy, today: string): string | undefined {
  const review = toReview(policy, { today, dueSoonDays: handbook.settings.dueSoonDays })
  return endings[policy.status] ?? (review.state === 'overdue' ? 'REVIEW OVERDUE' : undefined)
}

/** “In force since 14 July 2020, adopted 13 July 2020”: what the foot of every page says. */
function footOf(policy: Policy, standing: PolicyStatus, today: string): string {
  const adopted = statedAdoption(policy, today)?.date
  const since =
    standing.since === undefined || standing.since === adopted
      ? ''
      : `${standing.state === 'in-force' ? ' since' : ':'} ${dateInWords(standing.since)}`
  return `${standing.label}${since}${adopted === undefined ? '' : `, adopted ${dateInWords(adopted)}`}`
}

/** The lines over the text, as printed. By itself the policy is the title of the paper, otherwise the heading of a chapter. */
function toMasthead(policy: Policy, place: PartPlace): PaperBlock[] {
  return toMastheadLines(policy).map(({ words, isTitle }): PaperBlock => {
    if (!isTitle) return { type: 'masthead', words }
    if (place === 'alone') return { type: 'title', words }
    return {
      type: 'heading',
      level: 1,
      place: toPlaceName(policy, ''),
      number: undefined,
      words,
      subtitle: undefined,
      inContents: true,
    }
  })
}

/** A version table with a head, as printed: a history. */
function historyToPaper(
  head: readonly string[],
  { caption, rows }: NonNullable<Policy['control']>,
): PaperBlock {
  return {
    type: 'table',
    caption: caption ?? 'Version table, as printed',
    columns: head.map(() => 1),
    headRows: 1,
    rows: [
      head.map((words) => headingCell(text(words))),
      ...rows.map((row) => row.map((words) => cell(paragraph(words)))),
    ],
  }
}

/** The version table as printed: labels and values take turns; in large print each label begins a row. A table needs a head, for those who hear it; the words over it are that. */
function toControl({ control }: Policy, { size }: PaperForm): PaperBlock[] {
  if (!control) return []
  if (control.head) return [historyToPaper(control.head, control)]
  const printed =
    size > USUAL_SIZE
      ? control.rows.flatMap((row) =>
          inParts(row, 2).filter((pair) => pair.some((words) => words !== '')),
        )
      : control.rows
  const rows = printed.map((row) =>
    row.map((words, index) => ({
      isHeading: index % 2 === 0 && words !== '',
      across: 1,
      down: 1,
      children: words === '' ? [] : [paragraph(words)],
    })),
  )
  const width = Math.max(...rows.map((row) => row.length))
  const empty = { isHeading: false, across: 1, down: 1, children: [] }
  return [
    {
      type: 'table',
      caption: control.caption ?? 'Version table, as printed',
      columns: Array.from({ length: width }, (_, index) => (index % 2 === 0 ? 0 : 1)),
      headRows: 0,
      rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => empty)]),
    },
  ]
}

function sectionToPaper(section: Section, context: PaperContext): PaperBlock[] {
  const place = toPlaceName(context.policy, section.id)
  const blocks = inLanguage(
    section.lang,
    blocksToPaper(section.content, { ...context, section: section.id }),
  )
  if (section.title === undefined) return [{ type: 'anchor', place, children: blocks }]
  return [
    {
      type: 'heading',
      level: context.headingLevel,
      place,
      number: section.number,
      words: section.title,
      subtitle: section.subtitle,
      inContents: true,
    },
    ...forWhomToPaper(forWhom(section.audience)),
    ...blocks,
  ]
}

/** All sections of a policy, in its language. */
function textToPaper(context: PaperContext): PaperBlock[] {
  const { sections, lang } = context.policy
  return inLanguage(
    lang,
    sections.flatMap((section) => sectionToPaper(section, context)),
  )
}

/** What a policy is on a paper: its head, its text, and what a reader of it needs besides. */
export function toPolicyPart(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  { today, site }: PaperMaking,
  place: PartPlace,
  form: PaperForm,
): PaperPart {
  const review = toReview(policy, { today, dueSoonDays: handbook.settings.dueSoonDays })
  const standing = toPolicyStatus(policy, today)
  const mark = markOf(handbook, policy, today)
  const citations = byText(citationsOf(handbook, policy))
  const context: PaperContext = {
    handbook,
    policy,
    section: '',
    clauses: new Map(policy.clauses.map((clause) => [clause.node, clause])),
    site,
    citations,
    headingLevel: place === 'alone' ? 1 : 2,
  }
  const blocks = textToPaper(context)
  const labelWidth = toLabelWidth(blocks)
  const back: PaperBlock = {
    type: 'back',
    children: [
      ...toTermBlocks(council, policy, context),
      ...toSourceBlocks(council, policy, context.headingLevel),
    ],
  }
  const contents =
    place === 'alone' ? [toContents([{ labelWidth, children: [...blocks, back] }])] : []
  const sentences = [standing.sentence, reviewInWords(review, policy.status)]
  return {
    head: {
      start: fitMargin(`${council.name}: ${policy.title}`, 180),
      end:
        policy.version === undefined
          ? 'No version stated'
          : fitMargin(`Version ${policy.version}`, 40),
    },
    mark,
    foot: footOf(policy, standing, today),
    labelWidth,
    children: keepUsedPlaces([
      {
        type: 'front',
        children: [
          ...toMasthead(policy, place),
          { type: 'standing', mark, sentences, check: toCheck(site?.policy(policy.id)) },
          ...toControl(policy, form),
        ],
      },
      ...contents,
      { type: 'rule' },
      ...blocks,
      back,
    ]),
  }
}
