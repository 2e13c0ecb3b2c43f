import type { Council, Handbook, Policy, Section } from '../model/types.ts'
import { findCouncil, findPolicy } from '../model/find.ts'
import type { ClauseNode } from '../schemas/content.ts'
import type { PolicyEvent } from '../schemas/policy.ts'
import { locate, locateSection } from './citation.ts'
import { dateInWords } from './dates.ts'
import { isInCapitals } from './hast/section-to-hast.ts'
import { type NamedPolicy, toNamedPolicies } from './named-policies.ts'
import type { PageContext } from './page-context.ts'
import { toPolicyBody } from './policy-body.ts'
import { type Review, reviewInWords, reviewLabels, toReview } from './review.ts'
import { nameOfSection } from './section-name.ts'
import { type Standing, toStanding } from './standing.ts'
import { toStructuredData } from './structured-data.ts'

/** An entry of the contents. */
export interface ContentsEntry {
  href: string
  number: string | undefined
  title: string
  children: readonly ContentsEntry[]
}

/** A recorded event in words. */
export interface Fact {
  name: string
  value: string
  printed: string
  certainty: string | undefined
  clause: { href: string, words: string } | undefined
  note: string | undefined
}

/** A line of the document’s own title, as printed. */
export interface MastheadLine {
  words: string
  isTitle: boolean
  capitals: boolean
}

/** Everything that the page of a policy shows. */
export interface PolicyPage {
  id: string
  title: string
  description: string
  council: { name: string, short: string, href: string }
  standing: Standing
  review: Review & { label: string, sentence: string }
  masthead: readonly MastheadLine[]
  control: { caption: string | undefined, rows: readonly (readonly { words: string, isLabel: boolean }[])[] } | undefined
  contents: readonly ContentsEntry[]
  body: string
  facts: readonly Fact[]
  source: Policy['source']
  named: readonly NamedPolicy[]
  downloads: readonly { href: string, words: string }[]
  /** This policy beside another one, which the reader chooses. */
  pairHref: string
  structuredData: string
}

const eventNames: Readonly<Record<PolicyEvent['type'], string>> = {
  'created': 'Created', 'circulated': 'Circulated', 'recommended': 'Recommended', 'adopted': 'Adopted', 'signed': 'Signed', 'in-force': 'In force',
  'reviewed': 'Reviewed without change', 'amended': 'Amended', 'withdrawn': 'Withdrawn', 'superseded': 'Superseded',
}

const certainties: Readonly<Record<PolicyEvent['certainty'], string | undefined>> = {
  'stated': undefined, 'to-be-confirmed': 'marked “to be confirmed” in the document', 'calculated': 'calculated', 'conflicting': 'the document contradicts itself', 'unknown': undefined,
}

/** The words for a reference from the handbook’s own remarks to a clause or section of the policy. */
function referTo(policy: Policy, id: string | undefined): { href: string, words: string } | undefined {
  const target = id === undefined ? undefined : policy.targets.get(id)
  if (id === undefined || !target) return undefined
  const words = target.kind === 'section' ? locateSection(target.section) : locate(target.kind === 'clause' ? target.clause : target.definition.clause)
  return { href: `#${id}`, words }
}

function toFact(policy: Policy, event: PolicyEvent): Fact {
  const date = event.date === undefined ? 'date not given' : dateInWords(event.date)
  const who = [event.body, event.person && (event.role === undefined ? event.person : `${event.person} (${event.role})`)].filter(Boolean).join(', ')
  const minute = event.minute === undefined ? '' : `, minute ${event.minute}`
  return {
    name: eventNames[event.type],
    value: `${date}${who === '' ? '' : `, by ${who}`}${minute}`,
    printed: event.printed,
    certainty: certainties[event.certainty],
    clause: referTo(policy, event.clause),
    note: event.note,
  }
}

/** A section and what is headed inside it: headings without a number, and in an appendix those with one. */
function toContents(section: Section): ContentsEntry {
  const titled = section.content.filter((block): block is ClauseNode => block.type === 'clause' && block.title !== undefined && (block.number === undefined || section.kind === 'appendix'))
  const children = titled.map(({ id, number, title = '' }) => ({ href: `#${id}`, number, title, children: [] }))
  return { href: `#${section.id}`, number: section.number, title: nameOfSection(section), children }
}

function toControl(policy: Policy): PolicyPage['control'] {
  if (!policy.control) return undefined
  const rows = policy.control.rows.map((row) => row.map((words, index) => ({ words, isLabel: index % 2 === 0 && words !== '' })))
  return { caption: policy.control.caption, rows }
}

function toMasthead(policy: Policy): MastheadLine[] {
  return policy.masthead.map((line) => {
    const words = typeof line === 'string' ? line : line.title
    return { words, isTitle: typeof line !== 'string', capitals: isInCapitals(words) }
  })
}

function assemble(handbook: Handbook, council: Council, policy: Policy, { today, urls, absoluteUrls }: PageContext): PolicyPage {
  const review = toReview(policy, { today, dueSoonDays: handbook.settings.dueSoonDays })
  const standing = toStanding(policy, today)
  return {
    id: policy.id,
    title: policy.title,
    description: `${policy.title} of ${council.name}, clause by clause. ${standing.sentence}`,
    council: { name: council.name, short: council.short, href: urls.council(council.slug) },
    standing,
    review: { ...review, label: reviewLabels[review.state], sentence: reviewInWords(review, policy.status) },
    masthead: toMasthead(policy),
    control: toControl(policy),
    contents: policy.sections.map(toContents),
    body: toPolicyBody(handbook, council, policy, urls),
    facts: policy.events.map((event) => toFact(policy, event)),
    source: policy.source,
    named: toNamedPolicies(handbook, policy),
    downloads: [{ href: urls.policyJson(policy.id), words: 'This policy as data (JSON)' }],
    pairHref: urls.pair(policy.id),
    structuredData: toStructuredData(handbook.settings.language, council, policy, standing, absoluteUrls),
  }
}

/** Makes the page of a policy. Throws for an id that the handbook does not have: only known addresses are asked for. */
export function toPolicyPage(handbook: Handbook, id: string, context: PageContext): PolicyPage {
  const policy = findPolicy(handbook, id)
  const council = policy && findCouncil(handbook, policy.council)
  if (!policy || !council) throw new Error(`There is no policy ${id} in the handbook`)
  return assemble(handbook, council, policy, context)
}
