import type { Element, ElementContent } from 'hast'
import type { PassageLine } from '../comparison/passage-lines.ts'
import type { ClauseCard, TopicColumn } from '../comparison/topic-column.ts'
import { toHeadingId } from '../heading-id.ts'
import { element } from './element.ts'
import { notesToHast, piecesToHast } from './quoted-to-hast.ts'

function detail(...children: (ElementContent | string)[]): Element {
  return element('p', { className: ['detail'] }, ...children)
}

function lineToHast(
  { form, label }: Pick<PassageLine, 'form' | 'label'>,
  ...words: (ElementContent | string)[]
): Element {
  return element(
    'p',
    { className: form === 'item' ? ['item'] : undefined },
    label === undefined ? undefined : `${label} `,
    ...words,
  )
}

function contextToHast({ where, path, context }: ClauseCard): Element {
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      'In its context',
      element('span', { className: ['visually-hidden'] }, `: ${where}`),
    ),
    detail(path.join(' › ')),
    ...context.map((each) =>
      element(
        'div',
        { className: each.isItself ? ['context', 'itself'] : ['context'] },
        detail(`${each.where}${each.isItself ? ' (the clause above)' : ''}`),
        ...each.lines.map((line) => lineToHast(line, line.words)),
        ...notesToHast(each.notes),
      ),
    ),
  )
}

function headToHast(card: ClauseCard, council: string, policy: string): Element {
  return element(
    'p',
    { className: ['clause-path'] },
    element('span', { className: ['on-paper'] }, `${council}, ${policy}, `),
    element('a', { href: card.href }, card.where),
    card.label === undefined
      ? undefined
      : element('strong', { className: ['clause-stance'] }, card.label),
  )
}

function cardToHast(card: ClauseCard, council: string, policy: string): Element {
  return element(
    'article',
    { className: ['clause-card'], ariaLabel: card.where },
    headToHast(card, council, policy),
    card.forWhom === undefined ? undefined : element('p', { className: ['for'] }, card.forWhom),
    element(
      'blockquote',
      { cite: card.href },
      card.number === undefined
        ? undefined
        : element('span', { className: ['clause-number'] }, card.number),
      ...card.lines.map((line) => lineToHast(line, ...piecesToHast(line.pieces))),
    ),
    ...notesToHast(card.notes),
    card.sharedWith.length === 0
      ? undefined
      : detail(`Underlined: the same words in ${card.sharedWith.join(', ')}`),
    card.by && detail('By way of ', element('a', { href: card.by.href }, card.by.title)),
    card.context.length === 0 ? undefined : contextToHast(card),
  )
}

function moreToHast(more: TopicColumn['more']): Element {
  const named = more.flatMap(({ title, href, count }, index) => [
    index === 0 ? '' : '; ',
    element('a', { href }, title),
    `, ${count}`,
  ])
  return detail('Not shown here: ', ...named)
}

/** A council’s column on the page of a topic. */
export function columnToHast({
  slug,
  name,
  href,
  stance,
  sign,
  label,
  count,
  policies,
  more,
}: TopicColumn): Element {
  return element(
    'section',
    { className: ['topic-column'], id: slug, ariaLabelledBy: [toHeadingId(slug)] },
    element('h2', { id: toHeadingId(slug) }, element('a', { href }, name)),
    element(
      'p',
      { className: ['stance', stance] },
      element('span', { className: ['sign'], ariaHidden: 'true' }, sign),
      ` ${label}, ${count}`,
    ),
    ...policies.flatMap((policy) => [
      element('h3', {}, element('a', { href: policy.href }, policy.title)),
      ...policy.cards.map((card) => cardToHast(card, name, policy.title)),
    ]),
    more.length === 0 ? undefined : moreToHast(more),
  )
}

/** The heads of columns, which paper repeats on every page. */
export function columnHeadsToHast(columns: readonly TopicColumn[]): Element {
  return element(
    'div',
    { className: ['column-heads'], ariaHidden: 'true' },
    ...columns.map(({ name, label, count }) =>
      element('p', {}, element('strong', {}, name), `: ${label}, ${count}`),
    ),
  )
}
