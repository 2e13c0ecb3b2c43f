/** Shows the definition of a term beside the word, instead of leading away to it. Without this the word is a plain link to the definition. */

/** What of a definition is the policy’s own words; its signs, tools and notes are not. */
const notOwn = '.permalink, .tools, .editor-note'

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties)
}

/** A copy of the words of a definition, without what could be there only once. */
function copyWords(definition: Element): DocumentFragment {
  const copy = document.createDocumentFragment()
  copy.append(...definition.cloneNode(true).childNodes)
  for (const element of copy.querySelectorAll(notOwn)) element.remove()
  for (const element of copy.querySelectorAll('*')) {
    for (const name of ['id', 'data-text', 'aria-haspopup', 'aria-expanded']) element.removeAttribute(name)
  }
  return copy
}

/** The box for definitions: one for the page, since one is open at a time. */
function makeBox(): { box: HTMLElement, title: HTMLElement, words: HTMLElement, source: HTMLElement, link: HTMLAnchorElement } {
  const box = make('div', { id: '_definition', className: 'term-box', popover: 'auto', tabIndex: -1 })
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-labelledby', '_definition-title')
  const title = make('p', { id: '_definition-title', className: 'term-title' })
  const words = make('blockquote', {})
  const source = make('p', { className: 'detail' })
  const link = make('a', { textContent: 'Go to the definition' })
  const close = make('button', { type: 'button', textContent: 'Close' })
  close.addEventListener('click', () => { box.hidePopover() })
  link.addEventListener('click', () => { box.hidePopover() })
  const actions = make('p', { className: 'term-actions' })
  actions.append(link, close)
  box.append(title, words, source, actions)
  document.body.append(box)
  return { box, title, words, source, link }
}

function defineTerms(triggers: readonly HTMLAnchorElement[]): void {
  const { box, title, words, source, link } = makeBox()
  let opener: HTMLAnchorElement | undefined

  const show = (trigger: HTMLAnchorElement, definition: Element): void => {
    const clause = definition.closest('[data-clause]')
    title.textContent = definition.querySelector('dfn')?.textContent ?? trigger.textContent
    words.replaceChildren(copyWords(definition))
    source.textContent = `Definition in ${clause?.querySelector('.citation')?.textContent ?? document.title}`
    link.href = trigger.href
    if (!box.contains(trigger)) opener = trigger
    if (!box.matches(':popover-open')) box.showPopover({ source: trigger })
    trigger.setAttribute('aria-expanded', 'true')
    box.scrollTop = 0
    box.focus({ preventScroll: true })
  }

  for (const trigger of triggers) {
    trigger.setAttribute('aria-haspopup', 'dialog')
    trigger.setAttribute('aria-expanded', 'false')
  }
  document.addEventListener('click', (event) => {
    const trigger = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null
    const definition = trigger && document.getElementById(decodeURIComponent(trigger.hash.slice(1)))
    if (!definition || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    show(trigger, definition)
  })
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') opener?.setAttribute('aria-expanded', 'false')
  })
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.hidePopover()
  })
}

const triggers = [...document.querySelectorAll<HTMLAnchorElement>('a.term')]
if (triggers.length > 0 && 'popover' in HTMLElement.prototype) defineTerms(triggers)
