import { toTwin } from './twin.ts'
import { type PrintedLine, toMastheadLines } from '../../model/masthead.ts'
import type { Council, Handbook, Policy, Section } from '../../model/types.ts'
import { findCouncil, findPolicy } from '../../model/find.ts'
import type { ClauseNode } from '../../schemas/content.ts'
import { type Fact, toAtAGlance } from './at-a-glance.ts'
import { type AsOf, toAsOf } from '../review/ageing.ts'
import { type PolicyCitations, toCitedLegislation } from '../legislation/cited-legislation.ts'
import { cite } from '../citation.ts'
import { isCrowded } from '../hast/crowded-table.ts'
import { toClauseMarks } from '../history/clause-marks.ts'
import { type GoneNote, toGoneNotes } from '../history/gone-passages.ts'
import { type TextNotice, toTextNotices } from '../history/text-notices.ts'
import { isInCapitals } from '../hast/section-to-hast.ts'
import { type NamedPolicy, toNamedPolicies } from './named-policies.ts'
import type { PageContext } from '../page-context.ts'
import { type TextForm, toPolicyBody } from './policy-body.ts'
import { type RecordLine, toPolicyRecord } from './policy-record.ts'
import { reviewLabels } from '../review/review-state.ts'
import { type Review, reviewInWords, toReview } from '../review/review.ts'
import { toRunningHead } from '../running-head.ts'
import { nameOfSection } from '../section-name.ts'
import { type PolicyStatus, toPolicyStatus } from './policy-status.ts'
import { toStructuredData } from './structured-data.ts'
import { spellingInWords } from './transcription.ts'

/** An entry of the contents. */
export interface ContentsEntry {
  href: string
  number: string | undefined
  title: string
  children: readonly ContentsEntry[]
}

/** A line of the document’s own title, as printed. */
export interface MastheadLine extends PrintedLine {
  capitals: boolean
}

/** Everything that the page of a policy shows. */
export interface PolicyPage {
  id: string
  title: string
  description: string
  /** What stands at the head of every printed page. */
  runningHead: string
  /** How citations of its clauses begin. */
  citedAs: string
  council: { name: string; short: string; href: string }
  standing: PolicyStatus
  /** Which text this is, and what lies ahead of it. */
  notices: readonly TextNotice[]
  review: Review & { label: string; sentence: string }
  asOf: AsOf
  /** What a reader asks first, in one line under the title. */
  facts: readonly Fact[]
  /** What is known of its adoption, version and review. */
  record: readonly RecordLine[]
  /** The language of the text, where it is not that of the handbook. */
  lang: string | undefined
  /** The same policy in another language. */
  twin: { href: string; words: string; lang: string; title: string } | undefined
  /** What of the document is left out, where the text is an extract. */
  extract: string | undefined
  masthead: readonly MastheadLine[]
  control:
    | {
        caption: string | undefined
        /** True where its words have no room on a printed page. */
        isCrowded: boolean
        /** The headings of the columns of a history; undefined where labels and values take turns. */
        head: readonly string[] | undefined
        rows: readonly (readonly { words: string; isLabel: boolean }[])[]
      }
    | undefined
  contents: readonly ContentsEntry[]
  body: string
  /** What has become of passages that the text does not have any more. */
  gone: readonly GoneNote[]
  source: Policy['source']
  /** Whether the text was compared with its document. */
  spelling: string
  named: readonly NamedPolicy[]
  legislation: PolicyCitations
  /** The text for a meeting, on paper. */
  papers: readonly { href: string; words: string }[]
  downloads: readonly { href: string; words: string }[]
  /** This policy beside another one, which the reader chooses. */
  pairHref: string
  structuredData: string
}

/** A section and what is headed inside it: headings without a number, and in an appendix those with one. */
function toContents(section: Section): ContentsEntry {
  const titled = section.content.filter(
    (block): block is ClauseNode =>
      block.type === 'clause' &&
      block.title !== undefined &&
      (block.number === undefined || section.kind === 'appendix'),
  )
  const children = titled.map(({ id, number, title = '' }) => ({
    href: `#${id}`,
    number,
    title,
    children: [],
  }))
  return { href: `#${section.id}`, number: section.number, title: nameOfSection(section), children }
}

function toControl(policy: Policy): PolicyPage['control'] {
  if (!policy.control) return undefined
  const { caption, head, rows } = policy.control
  const isLabel = (words: string, index: number) => !head && index % 2 === 0 && words !== ''
  return {
    caption,
    head,
    isCrowded: isCrowded(head ? [head, ...rows] : rows),
    rows: rows.map((row) => row.map((words, index) => ({ words, isLabel: isLabel(words, index) }))),
  }
}

function toMasthead(policy: Policy): MastheadLine[] {
  return toMastheadLines(policy).map((line) => ({ ...line, capitals: isInCapitals(line.words) }))
}

function toTwinLink(
  handbook: Handbook,
  policy: Policy,
  urls: PageContext['urls'],
): PolicyPage['twin'] {
  const twin = toTwin(handbook, policy)
  return (
    twin && {
      href: urls.policy(twin.policy.id),
      words: `The same policy in ${twin.language}: `,
      lang: twin.lang,
      title: twin.policy.title,
    }
  )
}

function toPapers({ id }: Policy, urls: PageContext['urls']): PolicyPage['papers'] {
  return [
    { href: urls.policyPdf(id), words: 'This policy as a paper (PDF)' },
    { href: urls.policyPdf(id, true), words: 'in large print (PDF)' },
    { href: `${urls.paper()}?policy=${id}`, words: 'or only some clauses of it' },
  ]
}

function assemble(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  context: PageContext,
  form: TextForm,
): PolicyPage {
  const { today, urls, absoluteUrls } = context
  const { dueSoonDays } = handbook.settings
  const found = toReview(policy, { today, dueSoonDays })
  const review = {
    ...found,
    label: reviewLabels[found.state],
    sentence: reviewInWords(found, policy.status),
  }
  const standing = toPolicyStatus(policy, today)
  return {
    id: policy.id,
    title: policy.title,
    description: `${policy.title} of ${council.name}, clause by clause. ${standing.sentence}`,
    runningHead: toRunningHead(council, policy, today),
    citedAs: cite(council, policy, ''),
    council: { name: council.name, short: council.short, href: urls.council(council.slug) },
    standing,
    notices: form.isDated ? [] : toTextNotices(handbook, policy, context),
    review,
    asOf: toAsOf([review], today, dueSoonDays),
    facts: toAtAGlance(council, policy, review, today),
    record: toPolicyRecord(policy, review, today),
    lang: policy.lang,
    extract: policy.extract?.leftOut,
    twin: toTwinLink(handbook, policy, urls),
    masthead: toMasthead(policy),
    control: toControl(policy),
    contents: policy.sections.map(toContents),
    body: toPolicyBody(
      handbook,
      council,
      policy,
      urls,
      form.isDated ? form : { ...form, changes: toClauseMarks(handbook, policy, today) },
    ),
    gone: form.isDated ? [] : toGoneNotes(handbook, policy, context),
    source: policy.source,
    spelling: spellingInWords(policy),
    named: toNamedPolicies(handbook, policy),
    legislation: toCitedLegislation(handbook, policy, urls),
    papers: toPapers(policy, urls),
    downloads: [{ href: urls.policyJson(policy.id), words: 'This policy as data (JSON)' }],
    pairHref: urls.pair(policy.id),
    structuredData: toStructuredData(
      handbook.settings.language,
      council,
      policy,
      standing,
      absoluteUrls,
    ),
  }
}

/** Makes the page of a policy. Throws for an id that the handbook does not have: only known addresses are asked for. */
export function toPolicyPage(
  handbook: Handbook,
  id: string,
  context: PageContext,
  form: TextForm = { isDated: false },
): PolicyPage {
  const policy = findPolicy(handbook, id)
  const council = policy && findCouncil(handbook, policy.council)
  if (!policy || !council) throw new Error(`There is no policy ${id} in the handbook`)
  return assemble(handbook, council, policy, context, form)
}
