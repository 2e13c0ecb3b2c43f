import { makeUrls, type Urls } from '../urls.ts'
import {
  type MatrixView,
  readView,
  unknownInWords,
  type ViewChoice,
  writeView,
} from '../views/comparison/matrix-view.ts'
import { latest } from './latest.ts'

/** The form by which a reader chooses what is shown. */
export interface ChoiceForm {
  urls: Urls
  choice: ViewChoice
  /** The names of kinds of policies by their ids. */
  kindNames: ReadonlyMap<string, string>
  /** Says politely, and shows, what is on the page now, and what of the address cannot be shown. */
  say: (words: string) => void
}

/**
 * Gets ready to show a view; what it gives back shows it and says so by {@link ChoiceForm.say}, unless the reader has chosen something else meanwhile. May
 * fail when data cannot be fetched.
 */
export type PrepareView = (view: MatrixView, form: ChoiceForm) => Promise<() => void>

function checkboxesOf(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('.choice-list input')]
}

/** The view that the controls stand at, as a part of an address. */
function searchOf(form: HTMLElement): string {
  const kind = form.querySelector<HTMLSelectElement>('[name=kind]')?.value ?? ''
  const show = form.querySelector<HTMLInputElement>('[name=show]:checked')?.value ?? ''
  const councils = checkboxesOf(form)
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
  return `?councils=${councils.join(',')}&show=${show}&kind=${kind}`
}

function setControls(
  form: HTMLElement,
  { councils, show, kind }: MatrixView,
  first: readonly string[],
): void {
  const chosen = new Set(councils ?? first)
  for (const box of checkboxesOf(form)) box.checked = chosen.has(box.value)
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=show]'))
    radio.checked = radio.value === show
  const select = form.querySelector<HTMLSelectElement>('[name=kind]')
  if (select) select.value = kind ?? ''
}

/** Lets the field above the councils narrow them to those whose names hold what is typed. */
function addFilter(form: HTMLElement): void {
  const field = form.querySelector<HTMLInputElement>('#_find')
  field?.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase()
    let found = 0
    for (const box of checkboxesOf(form)) {
      const label = box.closest('label')
      if (label) label.hidden = !label.textContent.toLowerCase().includes(wanted)
      if (label?.hidden === false) found += 1
    }
    const status = form.querySelector('.choice-find [role=status]')
    if (status) status.textContent = wanted === '' ? '' : `${String(found)} found`
  })
}

/** Lets the buttons choose many councils at once: of those that the field has narrowed the list to, or those that are shown at first. */
function addButtons(form: HTMLElement, first: readonly string[], change: () => void): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
    button.addEventListener('click', () => {
      const wish = button.dataset['choose']
      for (const box of checkboxesOf(form)) {
        if (wish === 'first') box.checked = first.includes(box.value)
        else if (box.closest('label')?.hidden === false) box.checked = wish === 'all'
      }
      change()
    })
  }
}

/**
 * Puts the form where its template stands, keeps what is chosen in the address, and shows what the address says: at first, after a choice, and after
 * a step back or forward.
 */
export function addChoiceForm(prepare: PrepareView): void {
  const template = document.querySelector<HTMLTemplateElement>('#_choice')
  const form = template?.content.querySelector<HTMLElement>('.choice')
  const status = template?.content.querySelector('.choice-shown')
  if (!template || !form || !status) return
  const boxes = checkboxesOf(form)
  const kinds = [...form.querySelectorAll<HTMLOptionElement>('[name=kind] option')].filter(
    ({ value }) => value !== '',
  )
  const choice: ViewChoice = {
    councils: boxes.map(({ value }) => value),
    first: boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value),
    kinds: kinds.map(({ value }) => value),
  }
  const shared: ChoiceForm = {
    urls: makeUrls(template.dataset['root'] ?? '/'),
    choice,
    kindNames: new Map(kinds.map(({ value, text }) => [value, text])),
    say: (words) => {
      status.textContent = [words, unknownInWords(location.search, choice)]
        .filter(Boolean)
        .join(' ')
    },
  }
  template.after(form, status)
  const ifLatest = latest()
  const apply = (): void => {
    const view = readView(location.search, choice)
    setControls(form, view, choice.first)
    ifLatest(prepare(view, shared))
      .then((show) => {
        show?.()
      })
      .catch(() => {
        shared.say(
          'What you have chosen could not be loaded. The page is as it was before. Check your connection and choose again.',
        )
      })
  }
  const change = (): void => {
    history.pushState(
      null,
      '',
      `${location.pathname}${writeView(readView(searchOf(form), choice))}`,
    )
    apply()
  }
  form.addEventListener('change', (event) => {
    if (event.target instanceof Element && event.target.id !== '_find') change()
  })
  addFilter(form)
  addButtons(form, choice.first, change)
  window.addEventListener('popstate', apply)
  const details = form.querySelector('details')
  if (details && readView(location.search, choice).councils) details.open = true
  apply()
}
