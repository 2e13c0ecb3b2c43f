import { firstWords } from '../../text/shorten.ts'
import { make } from '../make-element.ts'
import { type Provision, provisionsOf } from './cut-policy.ts'

/** So many letters say which clause a box is for. */
const LABEL = 70

function nameOf({ element }: Provision): string {
  const heading = element.querySelector('h2')?.textContent.trim() ?? element.ariaLabel ?? ''
  return element.matches('.section') ? heading : ''
}

/** The number and the first words of a clause. */
function labelOf(provision: Provision): string {
  const section = nameOf(provision)
  if (section !== '') return section
  const words = [...provision.element.querySelectorAll('[data-text]')]
    .filter((each) => !each.parentElement?.matches('.number'))
    .map(({ textContent }) => textContent.trim())
    .join(' ')
  return [provision.element.dataset['clause'], firstWords(words, LABEL)].filter(Boolean).join(' ')
}

function makeBox({ id }: Provision, label: string, chosen: ReadonlySet<string>): HTMLElement {
  const box = make('input', { type: 'checkbox', value: id })
  box.checked = chosen.has(id)
  return make('label', {}, box, make('span', {}, label))
}

/** Ticks the boxes of what is chosen, and no others. Which sections are open is left to the reader. */
export function tickChoice(choice: HTMLElement, chosen: ReadonlySet<string>): void {
  for (const box of choice.querySelectorAll('input')) box.checked = chosen.has(box.value)
}

/** The sections of a policy, each with boxes for itself and for its clauses; one in which something is chosen is open. */
export function makeChoice(page: Document, chosen: ReadonlySet<string>): HTMLElement[] {
  const provisions = provisionsOf(page)
  const sections = provisions.filter(({ depth }) => depth === 0)
  return sections.map((section) => {
    const inside = provisions.filter(
      ({ element, depth }) => depth > 0 && section.element.contains(element),
    )
    const name = labelOf(section)
    const boxes = [
      make('li', {}, makeBox(section, `All of “${name}”`, chosen)),
      ...inside.map((each) =>
        make('li', { class: `depth-${String(each.depth)}` }, makeBox(each, labelOf(each), chosen)),
      ),
    ]
    const details = make('details', {}, make('summary', {}, name), make('ul', {}, ...boxes))
    details.open = [section, ...inside].some(({ id }) => chosen.has(id))
    return details
  })
}
