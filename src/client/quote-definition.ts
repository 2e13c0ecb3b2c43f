/** Makes an element with properties, and text or elements in it. Smaller than the maker of the comparison, for pages whose scripts have to be small. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...held: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...held)
  return element
}

/** What in a definition is not the policy’s own words. */
const notOwn = '.permalink, .tools, .editor-note'

/** The words of a definition, copied without what can be on the page only once. */
export function quoteDefinition(definition: Element): HTMLElement {
  const words = make('blockquote', {}, ...definition.cloneNode(true).childNodes)
  for (const element of words.querySelectorAll(notOwn)) element.remove()
  for (const element of words.querySelectorAll('*')) {
    for (const name of ['id', 'data-text', 'aria-haspopup', 'aria-expanded'])
      element.removeAttribute(name)
  }
  return words
}

/** The citation of the clause that a definition stands in; undefined where the page has none. */
export function citationOf(definition: Element): string | undefined {
  return definition.closest('[data-clause]')?.querySelector('.citation')?.textContent ?? undefined
}

/** Everything on the page, or on another one, that defines one term. */
export function definitionsOf(
  term: string | undefined,
  page: ParentNode = document,
): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.definition')].filter(
    ({ dataset }) => dataset['term'] === term,
  )
}
