import { make } from '../make-element.ts'
import type { CutPolicy } from './cut-policy.ts'

/** A policy of which something is chosen: its page, and how it is called. */
export interface ChosenPolicy {
  id: string
  /** The council and the title. */
  name: string
  /** Where its page is, with what is on the paper in it, so that the reader can add more there. */
  href: string
  page: Document
}

/** Whether the policy holds, and when its review is due, as its own page says. */
function copyNotices(page: Document): Element[] {
  const notices = [...page.querySelectorAll('.status > .notice, .record > .as-of')]
  return notices.map((notice) => {
    const copy = document.importNode(notice, true)
    for (const link of copy.querySelectorAll('a')) link.remove()
    return copy
  })
}

/** The chosen part of a policy as it stands on the paper. */
export function makePolicy(
  { name, href, page }: ChosenPolicy,
  { sections, definitions }: CutPolicy,
): HTMLElement {
  const terms =
    definitions.length > 0 &&
    make(
      'section',
      { class: 'paper-terms' },
      make('h3', {}, 'Terms used here'),
      make('p', { class: 'detail' }, 'From other places of the same policy.'),
      ...definitions.map(({ words, where }) =>
        make('div', { class: 'paper-term' }, words, make('p', { class: 'detail' }, where)),
      ),
    )
  return make(
    'section',
    { class: 'policy paper-policy', 'aria-label': name },
    make('h2', {}, make('a', { href }, name)),
    make('p', { class: 'detail' }, page.documentElement.dataset['head']),
    make('div', { class: 'paper-status' }, ...copyNotices(page)),
    make(
      'p',
      { class: 'detail' },
      'This is a part of the policy, chosen from it. The rest is left out.',
    ),
    ...sections,
    terms,
  )
}
