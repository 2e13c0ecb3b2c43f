import type { AskedSearch } from '../search/answer.ts'
import { latest } from './latest.ts'
import {
  fillForm,
  isEmpty,
  type LeftResult,
  readAsked,
  readForm,
  readLeft,
  toAddress,
} from './search/address.ts'
import type { SearchEngine } from './search/engine.ts'

/** The parts of the page that the search works with. */
interface SearchParts {
  form: HTMLFormElement
  status: HTMLElement
  results: HTMLElement
  browse: HTMLElement
  base: string
}

/** How long a reader may walk through the choices of a filter with the arrow keys before one counts, in milliseconds. */
const filterDelay = 350

function findParts(): SearchParts | undefined {
  const page = document.querySelector<HTMLElement>('.search-page')
  const form = page?.querySelector('form')
  const [status, results, browse] = ['status', 'results', 'browse'].map((name) =>
    document.getElementById(`_search-${name}`),
  )
  return page && form && status && results && browse
    ? { form, status, results, browse, base: page.dataset['base'] ?? '/' }
    : undefined
}

/** Downloads what a search needs, once, when it is first needed. After a failure it is tried again. */
function makeOpener(base: string, form: HTMLFormElement): () => Promise<SearchEngine> {
  let opened: Promise<SearchEngine> | undefined
  return () =>
    (opened ??= import('./search/engine.ts')
      .then(({ openEngine }) => openEngine(base, form))
      .catch((error: unknown) => {
        opened = undefined
        throw error
      }))
}

/** Writes into the address which result stands where, when the reader follows a link: who comes back comes back to it, whatever the browser has kept. */
function noteLeaving(results: HTMLElement): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a[href]')
    const all = [...results.querySelectorAll('.result')]
    if (!link || all.length === 0) return
    const inView = all.find((each) => each.getBoundingClientRect().bottom > 0)
    const left = link.closest('.result') ?? inView
    if (!left) return
    const asked = readAsked(new URLSearchParams(location.search))
    const address = toAddress(asked, {
      index: all.indexOf(left),
      top: left.getBoundingClientRect().top,
    })
    history.replaceState(history.state, '', `${location.pathname}${address}`)
    history.scrollRestoration = 'manual'
  })
}

function startSearch({ form, status, results, browse, base }: SearchParts): void {
  const open = makeOpener(base, form)
  const title = document.title
  const tell = (sentence: string): void => {
    status.textContent = sentence
  }
  const ifLatest = latest()

  /** Shows the page as it is before anything is asked for; like an answer in which nothing is found, it leaves what to browse. */
  const clear = (): false => {
    results.replaceChildren()
    tell('')
    return false
  }
  const search = async (asked: AskedSearch, left?: LeftResult): Promise<void> => {
    document.title = asked.q === '' ? title : `${asked.q.slice(0, 60)} – ${title}`
    browse.hidden = !isEmpty(asked)
    results.setAttribute('aria-busy', 'true')
    try {
      const answer = isEmpty(asked)
        ? Promise.resolve(() => Promise.resolve(clear()))
        : open().then((engine) => engine.answer(asked, left))
      const show = await ifLatest(answer)
      if (!show) return
      results.removeAttribute('aria-busy')
      browse.hidden = await show({ results, tell })
    } catch (error) {
      console.error(error)
      browse.hidden = clear()
      tell(
        'The search could not be loaded. Look below by topic, by council or in the glossary, or try again.',
      )
    }
    results.removeAttribute('aria-busy')
  }

  const submit = (): void => {
    const asked = readForm(form)
    if (toAddress(asked) !== toAddress(readAsked(new URLSearchParams(location.search))))
      history.pushState(undefined, '', `${location.pathname}${toAddress(asked)}`)
    void search(asked)
  }
  const followAddress = (): void => {
    const values = new URLSearchParams(location.search)
    const asked = readAsked(values)
    fillForm(form, asked)
    void search(asked, readLeft(values))
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    submit()
  })
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLSelectElement)) return
    clearTimeout(waiting)
    waiting = setTimeout(submit, filterDelay)
  })
  addEventListener('popstate', followAddress)
  noteLeaving(results)
  followAddress()
}

const parts = findParts()
if (parts) startSearch(parts)
document.getElementById('_search-failed')?.remove()
