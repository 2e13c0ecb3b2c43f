import { byText, citationsOf } from '../annotations/annotate-policy.ts'
import { toMastheadLines } from '../model/masthead.ts'
import type { Council, Handbook, Policy, Section } from '../model/types.ts'
import type { Urls } from '../urls.ts'
import { dateInWords } from '../views/dates.ts'
import { reviewInWords, toReview } from '../views/review/review.ts'
import { fitMargin } from '../views/running-head.ts'
import { statedAdoption } from '../views/policy/latest-event.ts'
import { clausesByNode, type Selection } from '../views/policy/selection.ts'
import { type PolicyStatus, toPolicyStatus } from '../views/policy/policy-status.ts'
import { forWhom } from '../views/audience.ts'
import { blocksToPaper } from './block-to-paper.ts'
import { toContents } from './contents.ts'
import { type PaperContext, toPlaceName } from './context.ts'
import { forWhomToPaper, inLanguage } from './marked.ts'
import { keepUsedPlaces } from './keep-places.ts'
import { toLabelWidth } from './label-width.ts'
import type { PaperBlock, PaperPart } from './paper.ts'
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
    headRows: 1,
    rows: [
      head.map((words) => headingCell(text(words))),
      ...rows.map((row) => row.map((words) => cell(paragraph(words)))),
    ],
  }
}

/** The version table as printed: labels and values take turns. The engine has no heads of rows, so it is a list in which each value has its label. */
function toControl({ control }: Policy): PaperBlock[] {
  if (!control) return []
  if (control.head) return [historyToPaper(control.head, control)]
  const pairs = control.rows
    .flatMap((row) => inParts(row, 2))
    .filter((pair) => pair.some((words) => words !== ''))
    .map(([label = '', words = '']) => ({ label, words }))
  return [{ type: 'pairs', caption: control.caption ?? 'Version table, as printed', pairs }]
}

/** A section with its heading, if it has one. */
function sectionToPaper(section: Section, context: PaperContext): PaperBlock[] {
  const place = toPlaceName(context.policy, section.id)
  const blocks = inLanguage(
    section.lang,
    blocksToPaper(section.content, { ...context, section: section.id }),
  )
  if (section.title === undefined)
    return [{ type: 'anchor', place, bookmark: undefined, children: blocks }]
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

/** Sections of a policy, in its language. */
export function textToPaper(sections: readonly Section[], context: PaperContext): PaperBlock[] {
  return inLanguage(
    context.policy.lang,
    sections.flatMap((section) => sectionToPaper(section, context)),
  )
}

/** What the conversion of a policy needs to know, or of a selection of it. */
export function toContext(
  handbook: Handbook,
  policy: Policy,
  { site }: PaperMaking,
  headingLevel: number,
  selection?: Selection,
): PaperContext {
  return {
    handbook,
    policy,
    section: '',
    clauses: selection?.clauses ?? clausesByNode(policy.clauses),
    site,
    citations: byText(citationsOf(handbook, policy)),
    places: selection?.ids,
    headingLevel,
    clausesAbove: 0,
  }
}

/** What the handbook says of a policy before its text: whether it holds, and when its review is due. */
export function toStanding(
  handbook: Handbook,
  policy: Policy,
  { today, site }: PaperMaking,
  more: readonly string[] = [],
): PaperBlock {
  const review = toReview(policy, { today, dueSoonDays: handbook.settings.dueSoonDays })
  const { sentence } = toPolicyStatus(policy, today)
  return {
    type: 'standing',
    mark: markOf(handbook, policy, today),
    sentences: [sentence, reviewInWords(review, policy.status), ...more],
    check: toCheck(site?.policy(policy.id)),
  }
}

/** What every page of a policy says at its head and at its foot. */
export function toMargins(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  today: string,
): Pick<PaperPart, 'head' | 'mark' | 'foot'> {
  const { version } = policy
  return {
    head: {
      start: fitMargin(`${council.name}: ${policy.title}`, 180),
      end: version === undefined ? 'No version stated' : fitMargin(`Version ${version}`, 40),
    },
    mark: markOf(handbook, policy, today),
    foot: footOf(policy, toPolicyStatus(policy, today), today),
  }
}

/** What a policy is on a paper: its head, its text, and what a reader of it needs besides. */
export function toPolicyPart(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  making: PaperMaking,
  place: PartPlace,
): PaperPart {
  const context = toContext(handbook, policy, making, place === 'alone' ? 1 : 2)
  const blocks = textToPaper(policy.sections, context)
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
  const front = [
    ...toMasthead(policy, place),
    toStanding(handbook, policy, making),
    ...toControl(policy),
  ]
  return {
    ...toMargins(handbook, council, policy, making.today),
    labelWidth,
    children: keepUsedPlaces([
      { type: 'front', children: front },
      ...contents,
      { type: 'rule' },
      ...blocks,
      back,
    ]),
  }
}
