import type { AskedSearch } from '../../search/answer.ts'
import { filterNames, forEachName, isFiltered } from '../../search/filters.ts'

/** A result that the reader has left for another page: which one it was, from 0, and how far below the upper edge of the window it stood. */
export interface LeftResult {
  index: number
  top: number
}

/** Reads what is asked for from an address or a form. */
export function readAsked(values: URLSearchParams): AskedSearch {
  const valueOf = (name: string): string => values.get(name) ?? ''
  return { q: valueOf('q').trim(), filters: forEachName(filterNames, valueOf) }
}

/** Reads from an address which result was left; undefined when none was. */
export function readLeft(values: URLSearchParams): LeftResult | undefined {
  const [, index, top] = /^(\d{1,4}),(-?\d{1,5})$/.exec(values.get('at') ?? '') ?? []
  return index === undefined ? undefined : { index: Number(index), top: Number(top) }
}

/** The end of the address that asks for this, and that leads back to the result that was left; empty when nothing is asked for. */
export function toAddress({ q, filters }: AskedSearch, left?: LeftResult): string {
  const values = new URLSearchParams()
  if (q !== '') values.set('q', q)
  for (const name of filterNames) if (filters[name] !== '') values.set(name, filters[name])
  if (left) values.set('at', `${String(left.index)},${String(Math.round(left.top))}`)
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
  if (details && isFiltered(filters)) details.open = true
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
