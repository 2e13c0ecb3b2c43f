import { makeUrls } from '../urls.ts'
import { registerInWords, rowsShown } from '../views/counts.ts'
import { loadRegister, type RegisterEntry } from './load-register.ts'
import { pageAge } from './page-age.ts'

/** The parts of a row by their names: what is copied from the first row of the page. */
function fill(row: HTMLElement, name: string, words: string, href?: string): void {
  const element = row.querySelector<HTMLElement>(`[data-field=${name}]`)
  if (!element) return
  element.textContent = words
  if (href !== undefined && element instanceof HTMLAnchorElement) element.href = href
}

function toRow(
  pattern: HTMLElement,
  base: string,
  { entry, id, review }: RegisterEntry,
): HTMLElement {
  const urls = makeUrls(base)
  const row = pattern.cloneNode(true) as HTMLElement
  fill(row, 'title', entry.title, urls.policy(id))
  fill(row, 'council', entry.council)
  fill(
    row,
    'detail',
    [entry.kindTitle, entry.version === null ? '' : `version ${entry.version}`]
      .filter(Boolean)
      .join(', '),
  )
  fill(row, 'sentence', review.sentence)
  const clause = row.querySelector<HTMLAnchorElement>('[data-field=clause]')
  if (clause) {
    clause.hidden = entry.clause === null
    clause.href = urls.clause(id, entry.clause?.split('#')[1] ?? '')
  }
  return row
}

/** Shows these of all entries, each under its state. */
function show(
  register: HTMLElement,
  pattern: HTMLElement,
  all: readonly RegisterEntry[],
  matching: readonly RegisterEntry[],
): void {
  const shown = matching.slice(0, rowsShown)
  for (const group of register.querySelectorAll<HTMLElement>('[data-state]')) {
    const ofState = ({ review }: RegisterEntry): boolean => review.state === group.dataset['state']
    const rows = shown
      .filter(ofState)
      .map((entry) => toRow(pattern, register.dataset['base'] ?? '', entry))
    group.querySelector('tbody')?.replaceChildren(...rows)
    group.querySelector('.count')?.replaceChildren(`(${String(matching.filter(ofState).length)})`)
    group.hidden = rows.length === 0
  }
  register
    .querySelector('.register-count')
    ?.replaceChildren(registerInWords(all.length, matching.length))
}

/** What has been chosen in the filters, as they stand in the address; a choice that there is not is none. */
function readChoices(selects: readonly HTMLSelectElement[]): URLSearchParams {
  return new URLSearchParams(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  )
}

function matches({ entry, council, review }: RegisterEntry, choices: URLSearchParams): boolean {
  const facts = new Map([
    ['state', review.state],
    ['council', council],
    ['kind', entry.kind],
  ])
  return [...choices].every(([name, value]) => facts.get(name) === value)
}

function takeFromAddress(selects: readonly HTMLSelectElement[]): void {
  const asked = new URLSearchParams(location.search)
  for (const select of selects) {
    const value = asked.get(select.name) ?? ''
    select.value = [...select.options].some((option) => option.value === value) ? value : ''
  }
}

function start(register: HTMLElement): void {
  const age = pageAge()
  const pattern = register.querySelector<HTMLElement>('tbody tr')
  const filters = register.querySelector<HTMLElement>('.filters')
  const selects = [...register.querySelectorAll('select')]
  const reset = filters?.querySelector('button')

  const update = async (): Promise<void> => {
    if (!pattern) return
    const all = await loadRegister(register.dataset['register'] ?? '', age)
    const choices = readChoices(selects)
    show(
      register,
      pattern,
      all,
      all.filter((entry) => matches(entry, choices)),
    )
  }
  const fail = (): void => {
    register
      .querySelector('.register-count')
      ?.replaceChildren(
        'The register could not be loaded, so it shows what it showed before. Try again when you are connected.',
      )
  }
  const choose = (): void => {
    const query = readChoices(selects).toString()
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`,
    )
    if (reset) reset.hidden = query === ''
    update().catch(fail)
  }
  for (const select of selects) select.addEventListener('change', choose)
  reset?.addEventListener('click', () => {
    for (const select of selects) select.value = ''
    selects[0]?.focus()
    choose()
  })
  if (filters) filters.hidden = false
  takeFromAddress(selects)
  if (age && !age.hasTurned) age.tell('unchanged')
  if (age?.hasTurned)
    update().then(
      () => {
        age.tell('corrected')
      },
      () => {
        age.tell('failed')
      },
    )
  if (readChoices(selects).size > 0) choose()
}

const register = document.querySelector<HTMLElement>('.review-register')
if (register) start(register)
