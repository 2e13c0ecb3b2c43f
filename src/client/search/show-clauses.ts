import { markedForms, toExcerpt } from '../../search/excerpt.ts'
import type { CitedClause } from '../../search/find-cited.ts'
import type { RankedClause } from '../../search/rank-clauses.ts'
import { ancestorsOf, type FoundClause } from '../../search/read-fragment.ts'
import type { Urls } from '../../urls.ts'
import { commencedOn } from '../../views/policy/commenced.ts'
import { reviewLabels, reviewStateOn } from '../../views/review/review-state.ts'
import { dayInLondon } from '../day-in-london.ts'
import { make } from '../make-element.ts'

/** The number in the margin: the printed one, or that of the clause which it is a part of. */
function numberOf({ where, number }: FoundClause): string {
  return /^clause ([^,]+)/.exec(where)?.[1] ?? number ?? ''
}

/** The headings above a clause and its own; for one without number and heading, where it stands under them. */
function pathOf(clause: FoundClause): string {
  const titles = [...ancestorsOf(clause), clause].flatMap(({ title }) => title ?? [])
  const tail =
    clause.number === undefined && clause.title === undefined
      ? clause.where.replace(/^clause [^,]+(?:, )?/, '')
      : ''
  return [...titles, tail].filter((piece) => piece !== '').join(' › ') || clause.policy.title
}

function addressOf(clause: FoundClause, forms: readonly string[], urls: Urls): string {
  const values =
    forms.length === 0 ? '' : `?${new URLSearchParams({ highlight: forms.join(' ') }).toString()}`
  return `${urls.policy(clause.policy.id)}${values}#${clause.id}`
}

/** The heading of a result: a link to the clause, with its number and where it stands. */
function showHeading(clause: FoundClause, forms: readonly string[], urls: Urls): HTMLElement {
  const number = numberOf(clause)
  const link = make(
    'a',
    { href: addressOf(clause, forms, urls) },
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
export function policyInWords({ policy }: FoundClause, today: string): string {
  const { council, title, standing, since } = policy
  return [
    council,
    title,
    since === undefined ? standing : commencedOn(since, today).label,
    reviewOf(policy, today),
  ]
    .filter((piece) => piece !== undefined)
    .join(' · ')
}

function showPolicy(clause: FoundClause): HTMLElement {
  return make('p', { class: 'detail' }, policyInWords(clause, dayInLondon()))
}

/** A clause among the results, with an excerpt in which the words are marked. */
export function showClause(ranked: RankedClause, urls: Urls): HTMLElement {
  const excerpt = toExcerpt(ranked).map(({ text, isMarked }) =>
    isMarked ? make('mark', {}, text) : text,
  )
  return make(
    'li',
    { class: 'result' },
    showHeading(ranked.clause, markedForms(ranked), urls),
    make('p', { class: 'excerpt' }, ...excerpt),
    showPolicy(ranked.clause),
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

/** A clause or section that was asked for by its number. */
export function showCited(cited: CitedClause, asked: string, urls: Urls): HTMLElement {
  const { clause } = cited
  const words = clause.words
    .slice(clause.bodyStart, Math.min(clause.end, clause.bodyStart + 24))
    .join(' ')
  const excerpt =
    words !== '' &&
    make('p', { class: 'excerpt' }, clause.end - clause.bodyStart > 24 ? `${words} …` : words)
  const notice = noticeOn(cited, asked)
  return make(
    'li',
    { class: 'result' },
    showHeading(clause, [], urls),
    notice !== undefined && make('p', { class: 'detail' }, notice),
    excerpt,
    showPolicy(clause),
  )
}
