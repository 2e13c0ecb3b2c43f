/**
 * Puts the definitions of the terms that a policy uses at the end of its print. They are copied from the page when it goes to the printer and taken
 * away after, so that the page holds the policy’s words once; without this they are printed only where they stand.
 */
import { make } from './make-element.ts'
import { citationOf, definitionsOf, quoteDefinition } from './quote-definition.ts'

/** A definition, and where it stands, without what all citations of the policy begin with. */
function toItem(definition: HTMLElement, citedAs: string): HTMLElement {
  const words = quoteDefinition(definition)
  const term = words.querySelector('dfn') ? undefined : make('p', {}, make('strong', {}, definition.dataset['term']))
  const citation = citationOf(definition)
  const where = citation?.replace(citedAs, '').replace(/, definition of ‘.*’$/, '')
  return make('li', {}, term, words, where === undefined ? undefined : make('p', { class: 'detail' }, ` [${where}]`))
}

/** The definitions of all terms that these words of the page lead to, by term. */
function toList(uses: readonly HTMLAnchorElement[], citedAs: string): HTMLElement[] {
  const ids = new Set(uses.map(({ hash }) => decodeURIComponent(hash.slice(1))))
  const terms = new Set([...ids].flatMap((id) => document.getElementById(id)?.dataset['term'] ?? []))
  return [...terms].sort().flatMap(definitionsOf).map((definition) => toItem(definition, citedAs))
}

/** Makes every print of the page end with the definitions that these words lead to. */
export function printTerms(uses: readonly HTMLAnchorElement[]): void {
  const text = document.querySelector('[data-policy]')
  const citedAs = document.querySelector<HTMLElement>('[data-cited-as]')?.dataset['citedAs'] ?? ''
  let section: HTMLElement | undefined
  addEventListener('beforeprint', () => {
    section?.remove()
    section = make('section', { 'class': 'printed-terms', 'aria-labelledby': '_printed-terms' },
      make('h2', { id: '_printed-terms' }, 'Terms used in this text'),
      make('p', {}, `As defined in ${citedAs.replace(/, $/, '')}, and repeated here by the handbook, each with its place in that text.`),
      make('ul', {}, ...toList(uses, citedAs)))
    text?.after(section)
  })
  addEventListener('afterprint', () => { section?.remove() })
}
