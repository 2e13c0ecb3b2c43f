import { filterNames, type Filters, forEachName } from '../../search/filters.ts'

/** What a reader asks for: as it stands in the address and in the form. */
export interface AskedSearch {
  q: string
  filters: Filters
}

/** Reads what is asked for from an address or a form. */
export function readAsked(values: URLSearchParams): AskedSearch {
  const valueOf = (name: string): string => values.get(name) ?? ''
  return { q: valueOf('q').trim(), filters: forEachName(filterNames, valueOf) }
}

/** The end of the address that asks for this; empty when nothing is asked for. */
export function toAddress({ q, filters }: AskedSearch): string {
  const values = new URLSearchParams()
  if (q !== '') values.set('q', q)
  for (const name of filterNames) if (filters[name] !== '') values.set(name, filters[name])
  const text = values.toString()
  return text === '' ? '' : `?${text}`
}

/** Puts what is asked for into the form. A filter that the form does not have is left empty. */
export function fillForm(form: HTMLFormElement, { q, filters }: AskedSearch): void {
  for (const [name, value] of Object.entries({ q, ...filters })) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = ''
  }
  const details = form.querySelector('details')
  if (details && Object.values(filters).some((value) => value !== '')) details.open = true
}

/** What stands in the form. */
export function readForm(form: HTMLFormElement): AskedSearch {
  const values = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') values.set(name, value)
  return readAsked(values)
}

/** True when there is nothing to search for. */
export function isEmpty(asked: AskedSearch): boolean {
  return toAddress(asked) === ''
}
