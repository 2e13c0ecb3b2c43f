/**
 * Puts the definitions of the terms that a policy uses at the end of its print. They are copied from the page when it goes to the printer and taken
 * away after, so that the page holds the policy’s words once; without this they are printed only where they stand. Those with which the text itself
 * ends are named, not repeated under themselves.
 */
import { citationOf, definitionsOf, make, quoteDefinition } from './quote-definition.ts'

/** The term as its definition prints it. */
function nameOf(definition: HTMLElement): string {
  return definition.querySelector('dfn')?.textContent ?? definition.dataset['term'] ?? ''
}

/** A definition, and where it stands, without what all citations of the policy begin with. */
function toItem(definition: HTMLElement, citedAs: string): HTMLElement {
  const words = quoteDefinition(definition)
  const item = make(
    'li',
    {},
    words,
    make('p', { className: 'detail' }, ` [${(citationOf(definition) ?? '').replace(citedAs, '')}]`),
  )
  if (!words.querySelector('dfn')) item.prepend(make('strong', {}, nameOf(definition)), ': ')
  return item
}

/** The definitions that these words of the page lead to, with all others of the same terms, by term. */
function definitionsFor(uses: readonly HTMLAnchorElement[]): HTMLElement[] {
  const ids = new Set(uses.map(({ hash }) => hash.slice(1)))
  const terms = new Set(
    [...ids].flatMap((id) => document.getElementById(id)?.dataset['term'] ?? []),
  )
  return [...terms].sort().flatMap((term) => definitionsOf(term))
}

function toSection(
  definitions: readonly HTMLElement[],
  citedAs: string,
  last: Element | null,
): HTMLElement {
  const above = definitions.filter((definition) => last?.contains(definition))
  const repeated = definitions.filter((definition) => !above.includes(definition))
  const section = make(
    'section',
    { className: 'printed-terms', ariaLabel: 'Terms used in this text' },
    make('h2', {}, 'Terms used in this text'),
  )
  if (above.length > 0)
    section.append(
      make(
        'p',
        {},
        `Defined in the last part of the text, above: ${[...new Set(above.map(nameOf))].join(', ')}.`,
      ),
    )
  if (repeated.length > 0) {
    const words = `As defined in ${citedAs.replace(/, $/, '')}, and repeated here by the handbook, each with its place in that text:`
    section.append(
      make('p', {}, words),
      make('ul', {}, ...repeated.map((definition) => toItem(definition, citedAs))),
    )
  }
  return section
}

/** Makes every print of the page end with the definitions that these words lead to, as far as they are printed. */
export function printTerms(uses: readonly HTMLAnchorElement[]): void {
  const citedAs = document.querySelector<HTMLElement>('[data-cited-as]')?.dataset['citedAs'] ?? ''
  let section: HTMLElement | undefined
  addEventListener('beforeprint', () => {
    section?.remove()
    const part = document.querySelector('.alone:target')?.closest('[data-clause]')
    const printed = definitionsFor(part ? uses.filter((use) => part.contains(use)) : uses)
    const shown = printed.filter((definition) => !part?.contains(definition))
    if (shown.length === 0) return
    const last = part ? null : document.querySelector('.sections > :last-child')
    section = toSection(shown, citedAs, last)
    document.querySelector('[data-policy]')?.after(section)
  })
  addEventListener('afterprint', () => {
    section?.remove()
  })
}
