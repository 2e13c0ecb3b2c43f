/** The page of chosen clauses: what is chosen stands in its address, and nothing is kept elsewhere. */
import type { HandbookExport } from '../schemas/handbook-export.ts'
import { countOf } from '../text/count-of.ts'
import { makeUrls, type Urls } from '../urls.ts'
import {
  type ChosenProvisions,
  readChosen,
  writeChosen,
} from '../views/policy/chosen-provisions.ts'
import type { ChosenCsvRow } from '../views/policy/chosen-csv.ts'
import { correctElements } from './correct-elements.ts'
import { fetchData } from './fetch-data.ts'
import { latest } from './latest.ts'
import { make } from './make-element.ts'
import { pageAge } from './page-age.ts'
import { type CutPolicy, cutPolicy, provisionsOf } from './paper/cut-policy.ts'
import { fetchPage } from './paper/fetch-page.ts'
import { makeChoice, tickChoice } from './paper/make-choice.ts'
import { type ChosenPolicy, makePolicy } from './paper/make-policy.ts'

/** The elements of the page that change with what is chosen. */
interface Parts {
  urls: Urls
  list: HTMLElement
  select: HTMLSelectElement
  provisions: HTMLElement
  choice: HTMLDetailsElement
  command: HTMLElement
  status: HTMLElement
  text: HTMLElement
  /** All but the status. It is shown when all of it is there, so that nothing moves. */
  all: HTMLElement
}

/** What is shown: the chosen part of each policy, and names that led to nothing. */
interface Shown {
  handbook: HandbookExport
  policies: { policy: ChosenPolicy; cut: CutPolicy; ids: ReadonlySet<string> }[]
  unknown: string[]
  /** The page of the policy whose clauses are offered. */
  offered: { id: string; page: Document } | undefined
}

function takeParts(): Parts | undefined {
  const template = document.querySelector<HTMLTemplateElement>('#_paper')
  const content = template?.content
  if (!template || !content) return undefined
  const find = (selector: string): HTMLElement => {
    const found = content.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`The template has no ${selector}`)
    return found
  }
  const select = content.querySelector('select')
  const choice = content.querySelector('details')
  if (!select || !choice) return undefined
  const parts = {
    urls: makeUrls(template.dataset['root'] ?? '/'),
    list: find('.paper-list'),
    select,
    provisions: find('.paper-provisions'),
    choice,
    command: find('code'),
    status: find('[role=status]'),
    text: find('.paper-text'),
    all: find('.paper-all'),
  }
  template.after(...content.children)
  document.querySelector('.without-script')?.remove()
  return parts
}

/** What the address says is chosen, and what of it cannot be read. */
function readAddress(): { chosen: ChosenProvisions[]; offered: string; unread: string } {
  const fields = new URLSearchParams(location.search)
  const clauses = fields.get('clauses') ?? ''
  const read = readChosen(clauses)
  const offered = fields.get('policy') ?? read?.at(-1)?.policy ?? ''
  return { chosen: read ?? [], offered, unread: read ? '' : clauses }
}

function writeAddress(chosen: readonly ChosenProvisions[], offered: string): string {
  const clauses = writeChosen(chosen)
  const policy = offered === '' ? '' : `policy=${offered}`
  const fields = [clauses === '' ? '' : `clauses=${clauses}`, policy].filter(Boolean)
  return `${location.pathname}${fields.length === 0 ? '' : `?${fields.join('&')}`}`
}

async function prepare({ urls }: Parts): Promise<Shown> {
  const { chosen, offered, unread } = readAddress()
  const handbook = await fetchData<HandbookExport>(urls.handbookJson())
  const known = chosen.filter(({ policy }) => handbook.policies.some(({ id }) => id === policy))
  const shown: Shown = {
    handbook,
    policies: [],
    unknown: [
      unread,
      ...chosen.filter((each) => !known.includes(each)).map(({ policy }) => policy),
    ].filter((name) => name !== ''),
    offered: undefined,
  }
  for (const { policy: id, names } of known) {
    const address = new URL(urls.policy(id), location.href).href
    const page = await fetchPage(address)
    const ids = new Set(provisionsOf(page).map((each) => each.id))
    shown.unknown.push(...names.filter((name) => !ids.has(name)).map((name) => `${id}:${name}`))
    const wanted = new Set(names.filter((name) => ids.has(name)))
    const named = handbook.policies.find((each) => each.id === id)
    const name = `${named?.council.name ?? ''}: ${named?.title ?? ''}`
    const href = `${urls.policy(id)}?paper=${writeChosen(chosen)}`
    const policy = { id, name, href, page }
    if (wanted.size > 0)
      shown.policies.push({ policy, cut: cutPolicy(page, wanted, address), ids: wanted })
  }
  if (handbook.policies.some(({ id }) => id === offered))
    shown.offered = {
      id: offered,
      page: await fetchPage(new URL(urls.policy(offered), location.href).href),
    }
  return shown
}

/** Whether the policy holds, as the paper says it. */
function statusOf(section: HTMLElement): string {
  return [...section.querySelectorAll('.paper-status .notice')]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join(' ')
}

/** Gives the reader the chosen clauses as a file. What makes it is fetched only now. */
async function saveTable(rows: readonly ChosenCsvRow[]): Promise<void> {
  const { toChosenCsv } = await import('../views/policy/chosen-csv.ts')
  const file = new Blob([toChosenCsv(rows)], { type: 'text/csv' })
  const link = make('a', { href: URL.createObjectURL(file), download: 'clauses.csv' })
  link.click()
  URL.revokeObjectURL(link.href)
}

class PaperPage {
  readonly #parts: Parts
  readonly #ifLatest = latest()
  #rows: ChosenCsvRow[] = []

  constructor(parts: Parts) {
    this.#parts = parts
  }

  #show({ handbook, policies, unknown, offered }: Shown): void {
    const { select, provisions, text, list, command, choice, all } = this.#parts
    if (select.length === 1)
      select.append(
        ...handbook.policies.map(({ id, title, council }) =>
          make('option', { value: id }, `${council.name}: ${title}`),
        ),
      )
    select.value = offered?.id ?? ''
    const ids = policies.find(({ policy }) => policy.id === offered?.id)?.ids
    // The boxes stay as they are, so that the reader does not lose the one that was ticked.
    if (provisions.dataset['policy'] === offered?.id) tickChoice(provisions, ids ?? new Set())
    else provisions.replaceChildren(...(offered ? makeChoice(offered.page, ids ?? new Set()) : []))
    provisions.dataset['policy'] = offered?.id ?? ''
    if (policies.length === 0) choice.open = true
    const made = policies.map(({ policy, cut }) => makePolicy(policy, cut))
    text.replaceChildren(...made)
    this.#correctStates()
    this.#rows = policies.flatMap(({ policy, cut }, index) =>
      cut.rows.map(({ id, ...row }) => ({
        ...row,
        policy: policy.page.documentElement.dataset['head'] ?? policy.name,
        status: statusOf(made[index] ?? text),
        address: new URL(this.#parts.urls.clause(policy.id, id), location.href).href,
      })),
    )
    list.replaceChildren(...policies.flatMap((each) => this.#makeEntries(each)))
    command.textContent = `npm run pdf -- --clauses ${policies.map(({ policy, ids: own }) => `${policy.id}#${[...own].join(',')}`).join(',')}`
    document.body.classList.toggle('has-paper', policies.length > 0)
    this.#say(policies, unknown)
    all.hidden = false
  }

  /** The notices come from pages that were built on another day. Only the first says how old it is. */
  #correctStates(): void {
    const [, ...more] = document.querySelectorAll('[data-as-of]')
    for (const note of more) note.remove()
    const age = pageAge()
    age?.tell(correctElements(age) ? 'corrected' : 'unchanged')
  }

  #makeEntries({ policy, ids }: Shown['policies'][number]): HTMLElement[] {
    return [...ids].map((id) => {
      const citation =
        policy.page
          .getElementById(id)
          ?.querySelector(':scope > .tools .citation, :scope > * > .tools .citation')
          ?.textContent ?? id
      const button = make(
        'button',
        { type: 'button', 'aria-label': `Take away ${citation}` },
        'Take away',
      )
      button.addEventListener('click', () => {
        this.#choose(policy.id, id, false)
        this.#parts.status.focus()
      })
      return make('li', {}, make('span', {}, citation), ' ', button)
    })
  }

  #say(policies: Shown['policies'], unknown: readonly string[]): void {
    const count = policies.reduce((sum, { ids }) => sum + ids.size, 0)
    const missing =
      unknown.length === 0
        ? ''
        : ` Not found in this handbook, perhaps because it has been renamed: ${unknown.join(', ')}.`
    const { status } = this.#parts
    status.textContent = `${
      count === 0
        ? 'Nothing is on the paper yet. Choose a policy, then sections and clauses of it.'
        : `On the paper: ${countOf(count, 'section or clause', 'sections and clauses')} of ${countOf(policies.length, 'policy', 'policies')}.`
    }${missing}`
  }

  #choose(policy: string, id: string, isChosen: boolean): void {
    const { chosen, offered } = readAddress()
    const others = chosen.map((each) =>
      each.policy === policy ? { ...each, names: each.names.filter((name) => name !== id) } : each,
    )
    const added = isChosen ? `${writeChosen(others)},${policy}:${id}` : writeChosen(others)
    this.#go(readChosen(added.replace(/^,/, '')) ?? [], offered)
  }

  #go(chosen: readonly ChosenProvisions[], offered: string): void {
    history.pushState(null, '', writeAddress(chosen, offered))
    this.apply()
  }

  /** Shows what the address says. */
  apply(): void {
    this.#ifLatest(prepare(this.#parts))
      .then((shown) => {
        if (shown) this.#show(shown)
      })
      .catch(() => {
        this.#parts.status.textContent =
          'The policies could not be loaded. Check your connection and load the page again.'
      })
  }

  listen(): void {
    const { select, provisions } = this.#parts
    select.addEventListener('change', () => {
      this.#go(readAddress().chosen, select.value)
    })
    provisions.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement)
        this.#choose(select.value, target.value, target.checked)
    })
    document.querySelector('[data-do=print]')?.addEventListener('click', () => {
      print()
    })
    document.querySelector('[data-do=table]')?.addEventListener('click', () => {
      void saveTable(this.#rows)
    })
    addEventListener('popstate', () => {
      this.apply()
    })
  }
}

const parts = takeParts()
if (parts) {
  const page = new PaperPage(parts)
  page.listen()
  page.apply()
}
