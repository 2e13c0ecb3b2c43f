import type { Piece } from '../views/comparison/mark-shared.ts'
import type { PassageLine } from '../views/comparison/passage-lines.ts'
import type { ClauseCard, TopicColumn } from '../views/comparison/topic-column.ts'
import { toHeadingId } from '../views/heading-id.ts'
import { type Held, make } from './make-element.ts'
import { makeNotes } from './make-notes.ts'

function hidden(words: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, words)
}

function makePiece({ words, sharedWith }: Piece): Held {
  return sharedWith === undefined
    ? words
    : make('mark', { class: 'shared' }, hidden(`[as in ${sharedWith}: `), words, hidden(' end]'))
}

function makeLine(
  { form, label }: Pick<PassageLine, 'form' | 'label'>,
  ...held: readonly Held[]
): HTMLElement {
  return make(
    'p',
    { class: form === 'item' ? 'item' : undefined },
    label !== undefined && `${label} `,
    ...held,
  )
}

function makeContext({ where, path, context }: ClauseCard): HTMLElement {
  return make(
    'details',
    {},
    make('summary', {}, 'In its context', hidden(`: ${where}`)),
    make('p', { class: 'detail' }, path.join(' › ')),
    ...context.map((each) =>
      make(
        'div',
        { class: each.isItself ? 'context itself' : 'context' },
        make('p', { class: 'detail' }, each.where, each.isItself && ' (the clause above)'),
        ...each.lines.map((line) => makeLine(line, line.words)),
        ...makeNotes(each.notes),
      ),
    ),
  )
}

function makeCard(card: ClauseCard, council: string, policy: string): HTMLElement {
  const stance = card.label !== undefined && make('strong', { class: 'clause-stance' }, card.label)
  return make(
    'article',
    { class: 'clause-card', 'aria-label': card.where },
    make(
      'p',
      { class: 'clause-path' },
      make('span', { class: 'on-paper' }, `${council}, ${policy}, `),
      make('a', { href: card.href }, card.where),
      stance,
    ),
    card.forWhom !== undefined && make('p', { class: 'for' }, card.forWhom),
    make(
      'blockquote',
      { cite: card.href },
      card.number !== undefined && make('span', { class: 'clause-number' }, card.number),
      ...card.lines.map((line) => makeLine(line, ...line.pieces.map(makePiece))),
    ),
    ...makeNotes(card.notes),
    card.sharedWith.length > 0 &&
      make('p', { class: 'detail' }, `Underlined: the same words in ${card.sharedWith.join(', ')}`),
    card.by &&
      make(
        'p',
        { class: 'detail' },
        'By way of ',
        make('a', { href: card.by.href }, card.by.title),
      ),
    card.context.length > 0 && makeContext(card),
  )
}

/** Makes a council’s column as the build does (`TopicColumn.astro`): a test holds the two together. */
export function makeColumn({
  slug,
  name,
  href,
  stance,
  sign,
  label,
  count,
  policies,
  more,
}: TopicColumn): HTMLElement {
  return make(
    'section',
    { class: 'topic-column', id: slug, 'aria-labelledby': toHeadingId(slug) },
    make('h2', { id: toHeadingId(slug) }, make('a', { href }, name)),
    make(
      'p',
      { class: `stance ${stance}` },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      ` ${label}, ${count}`,
    ),
    ...policies.flatMap((policy) => [
      make('h3', {}, make('a', { href: policy.href }, policy.title)),
      ...policy.cards.map((card) => makeCard(card, name, policy.title)),
    ]),
    more.length > 0 &&
      make(
        'p',
        { class: 'detail' },
        'Not shown here: ',
        ...more.flatMap((policy, index) => [
          index > 0 && '; ',
          make('a', { href: policy.href }, policy.title),
          `, ${policy.count}`,
        ]),
      ),
  )
}

/** Makes the heads of columns that paper repeats on every page. */
export function makeColumnHeads(columns: readonly TopicColumn[]): HTMLElement {
  return make(
    'div',
    { class: 'column-heads', 'aria-hidden': 'true' },
    ...columns.map(({ name, label, count }) =>
      make('p', {}, make('strong', {}, name), `: ${label}, ${count}`),
    ),
  )
}
