/** Shows the definition of a term beside the word, instead of leading away to it. Without this the word is a plain link to the definition. */
import { printTerms } from './print-terms.ts'
import { citationOf, definitionsOf, make, quoteDefinition } from './quote-definition.ts'

/** The words of a definition, and where they stand. */
function quote(definition: HTMLElement): [words: HTMLElement, source: HTMLElement] {
  const link = make('a', { href: `#${definition.id}` }, citationOf(definition) ?? 'this policy')
  return [quoteDefinition(definition), make('p', { className: 'detail' }, 'Definition in ', link)]
}

/** The one box for definitions, of which one is open at a time. */
function makeBox(): { box: HTMLElement; title: HTMLElement; quotes: HTMLElement } {
  const box = make('div', {
    id: '_definition',
    className: 'term-box',
    popover: 'auto',
    tabIndex: -1,
  })
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-labelledby', '_definition-title')
  const title = make('p', { id: '_definition-title', className: 'term-title' })
  const quotes = make('div', {})
  const close = make('button', { type: 'button' }, 'Close')
  close.addEventListener('click', () => {
    box.hidePopover()
  })
  box.append(make('div', { className: 'term-head' }, title, close), quotes)
  document.body.append(box)
  return { box, title, quotes }
}

function defineTerms(triggers: readonly HTMLAnchorElement[]): void {
  const { box, title, quotes } = makeBox()
  /** The word of the page at which the box was opened. */
  let opener: HTMLAnchorElement | undefined

  const show = (trigger: HTMLAnchorElement, definition: HTMLElement): void => {
    title.textContent = (definition.querySelector('dfn') ?? trigger).textContent
    quotes.replaceChildren(...definitionsOf(definition.dataset['term']).flatMap(quote))
    if (!box.contains(trigger)) opener = trigger
    if (!box.matches(':popover-open')) box.showPopover({ source: trigger })
    opener?.setAttribute('aria-expanded', 'true')
    box.scrollTop = 0
    box.focus({ preventScroll: true })
  }

  for (const trigger of triggers) {
    trigger.setAttribute('aria-haspopup', 'dialog')
    trigger.setAttribute('aria-expanded', 'false')
  }
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[href^="#"]')
        : null
    const definition =
      link?.matches('.term') === true ? document.getElementById(link.hash.slice(1)) : null
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (link && definition) {
      event.preventDefault()
      show(link, definition)
    } else if (link && box.contains(link)) box.hidePopover()
  })
  box.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') opener?.setAttribute('aria-expanded', 'false')
  })
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.hidePopover()
  })
}

const triggers = [...document.querySelectorAll<HTMLAnchorElement>('a.term')]
if (triggers.length > 0 && 'popover' in HTMLElement.prototype) defineTerms(triggers)
if (triggers.length > 0) printTerms(triggers)
