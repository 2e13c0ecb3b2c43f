import { ancestorsOf, type FoundClause } from '../../search/clauses.ts'
import { beginningOf, markedForms, toExcerpt } from '../../search/excerpt.ts'
import type { CitedClause } from '../../search/find-cited.ts'
import type { RankedClause } from '../../search/rank-clauses.ts'
import type { Audience } from '../../schemas/primitives.ts'
import type { Urls } from '../../urls.ts'
import { forWhom } from '../../views/audience.ts'
import { commencedOn } from '../../views/policy/commenced.ts'
import { reviewLabels, reviewStateOn } from '../../views/review/review-state.ts'
import { dayInLondon } from '../day-in-london.ts'
import { make } from '../make-element.ts'

/** What results are shown with: addresses, and the titles of topics. */
export interface Surroundings {
  urls: Urls
  topics: ReadonlyMap<string, string>
  /** True where there are other councils to compare with. */
  isCompared: boolean
}

/** The number in the margin: the printed one, or that of the clause which it is a part of. */
function numberOf({ where, number }: FoundClause): string {
  return /^clause ([^,]+)/.exec(where)?.[1] ?? number ?? ''
}

/** The headings above a clause and its own; for one without number and heading, where it stands under them. */
function pathOf(clause: FoundClause): string {
  const titles = [...ancestorsOf(clause), clause].flatMap(({ title }) => title ?? [])
  const hasNoName = clause.number === undefined && clause.title === undefined
  const tail = hasNoName ? clause.where.replace(/^clause [^,]+(?:, )?/, '') : ''
  return [...titles, tail].filter((piece) => piece !== '').join(' › ') || clause.policy.title
}

/** The heading of a result: a link to the clause, with its number and where it stands. */
function showHeading(clause: FoundClause, forms: readonly string[], urls: Urls): HTMLElement {
  const number = numberOf(clause)
  const marked =
    forms.length === 0 ? '' : `?${new URLSearchParams({ highlight: forms.join(' ') }).toString()}`
  const link = make(
    'a',
    { href: `${urls.policy(clause.policy.id)}${marked}#${clause.id}` },
    ...(number === '' ? [] : [make('span', { class: 'number' }, number), ' ']),
    make('span', { class: 'path' }, pathOf(clause)),
  )
  return make('h3', {}, link)
}

/** Whether the review of a policy is overdue on a day; undefined for a policy that is not in use. */
function reviewOf({ turns }: FoundClause['policy'], today: string): string | undefined {
  if (!turns) return undefined
  const [dueSoon, overdue] = turns
  return reviewLabels[
    dueSoon === undefined || overdue === undefined
      ? 'unknown'
      : reviewStateOn({ dueSoon, overdue }, today)
  ]
}

/** What is said of the policy of a clause: its council, its title, whether it holds on a day and whether its review is overdue. */
export function policyInWords({ policy }: Pick<FoundClause, 'policy'>, today: string): string {
  const { council, title, label, since } = policy
  return [
    council,
    title,
    since === undefined ? label : commencedOn(since, today).label,
    reviewOf(policy, today),
  ]
    .filter((piece) => piece !== undefined)
    .join(' · ')
}

/** For whom a clause is, where that is narrower than everyone, and what other councils say on its first topic: more links would be too many stops for who goes through the results by keyboard. */
function showReach(
  { values: { audience, topic } }: FoundClause,
  { urls, topics, isCompared }: Surroundings,
): HTMLElement | undefined {
  const whom = forWhom(audience as readonly Audience[])
  const [first] = isCompared ? topic : []
  if (whom === undefined && first === undefined) return undefined
  const link =
    first !== undefined &&
    make('a', { href: urls.topic(first) }, `What other councils say: ${topics.get(first) ?? first}`)
  return make('p', { class: 'reach' }, whom !== undefined && make('span', {}, whom), link)
}

function showResult(
  clause: FoundClause,
  forms: readonly string[],
  surroundings: Surroundings,
  ...words: readonly (HTMLElement | undefined)[]
): HTMLElement {
  return make(
    'li',
    { class: 'result' },
    showHeading(clause, forms, surroundings.urls),
    ...words,
    showReach(clause, surroundings),
    make('p', { class: 'detail' }, policyInWords(clause, dayInLondon())),
  )
}

/** A clause among the results, with an excerpt in which the words are marked. */
export function showClause(ranked: RankedClause, surroundings: Surroundings): HTMLElement {
  const excerpt = toExcerpt(ranked).map(({ text, isMarked }) =>
    isMarked ? make('mark', {}, text) : text,
  )
  return showResult(
    ranked.clause,
    markedForms(ranked),
    surroundings,
    make('p', { class: 'excerpt' }, ...excerpt),
  )
}

/** What must be said of a place that is not just what was asked for by its number. */
function noticeOn({ clause, form, part }: CitedClause, asked: string): string | undefined {
  const number = numberOf(clause)
  if (part === 'missing')
    return `No such part was found in the document; this is ${clause.parent ? 'the clause' : 'the section'} itself.`
  if (part === 'counted')
    return `The document prints no label here: the parts of ${number === '' ? 'the clause' : number} were counted.`
  return form === 'otherwise'
    ? `You typed “${asked}”. The document prints it as ${number}.`
    : undefined
}

/** A clause or section that was asked for by its number, or is near it. */
export function showCited(
  cited: CitedClause,
  asked: string,
  surroundings: Surroundings,
): HTMLElement {
  const notice = noticeOn(cited, asked)
  const beginning = beginningOf(cited.clause)
  return showResult(
    cited.clause,
    [],
    surroundings,
    notice === undefined ? undefined : make('p', { class: 'detail' }, notice),
    beginning === '' ? undefined : make('p', { class: 'excerpt' }, beginning),
  )
}
