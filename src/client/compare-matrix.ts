import type { MatrixCell, SourcePolicy } from '../views/comparison/matrix-cell.ts'
import { toSource } from '../views/comparison/matrix-cell.ts'
import type { MatrixExport } from '../views/comparison/matrix-data.ts'
import {
  type MatrixView,
  toViewedMatrix,
  type ViewedMatrix,
  viewInWords,
} from '../views/comparison/matrix-view.ts'
import type { Urls } from '../urls.ts'
import { fetchData } from './fetch-data.ts'
import { make } from './make-element.ts'
import { addChoiceForm, type ChoiceForm } from './view-choice.ts'

function makeHead(
  { slug, name, short }: MatrixExport['councils'][number],
  urls: Urls,
): HTMLElement {
  return make(
    'th',
    { scope: 'col', 'data-council': slug },
    make('a', { href: urls.council(slug), title: name }, short),
  )
}

function makeCell({ council, short, stance, sign, label, count, href }: MatrixCell): HTMLElement {
  const more = count === undefined ? undefined : make('span', { class: 'detail' }, `, ${count}`)
  return make(
    'td',
    { 'data-council': council, 'data-name': short, class: `stance ${stance}` },
    make(
      'a',
      { href },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, `${sign} `),
      label,
      more,
    ),
  )
}

function makeSource({ council, title, href }: SourcePolicy): HTMLElement {
  return make('li', {}, `${council}: `, make('a', { href }, title))
}

/** Shows what has been chosen in place of what the page was built with. */
function render(
  table: HTMLTableElement,
  { councils, policies, rows }: ViewedMatrix,
  data: MatrixExport,
  urls: Urls,
): void {
  const head = table.tHead?.rows[0]
  head?.replaceChildren(
    ...[head.cells[0]].filter((cell) => cell !== undefined),
    ...councils.map((council) => makeHead(council, urls)),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of table.tBodies[0]?.rows ?? []) {
    const viewed = byId.get(row.dataset['topic'] ?? '')
    const title = row.cells[0]
    if (!viewed || !title) continue
    row.hidden = !viewed.isShown
    title.querySelector('a')?.setAttribute('href', viewed.href)
    row.replaceChildren(title, ...viewed.cells.map(makeCell))
  }
  table.classList.toggle('many', councils.length > 5)
  table.classList.toggle('crowd', councils.length > 9)
  document
    .querySelector('#_sources + ul')
    ?.replaceChildren(
      ...policies.map((policy) => makeSource(toSource(policy, data.councils, urls))),
    )
}

function describe(
  view: MatrixView,
  {
    councils,
    without,
    rows,
  }: Pick<ViewedMatrix, 'councils' | 'without'> & { rows: readonly { isShown: boolean }[] },
  { choice, kindNames }: ChoiceForm,
): string {
  return viewInWords({
    councils: councils.length,
    ofCouncils: choice.councils.length,
    topics: rows.filter(({ isShown }) => isShown).length,
    ofTopics: rows.length,
    show: view.show,
    kind: kindNames.get(view.kind ?? ''),
    without: without.map(({ name }) => name),
  })
}

/** True for the view that the page was built with. */
function isFirst({ councils, show, kind }: MatrixView): boolean {
  return councils === undefined && show === 'all' && kind === undefined
}

/** Describes the view that the page was built with. */
function describeFirst(table: HTMLTableElement, view: MatrixView, form: ChoiceForm): string {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(() => ({ isShown: true }))
  const councils = [...(table.tHead?.rows[0]?.cells ?? [])]
    .slice(1)
    .map((cell) => ({ slug: cell.dataset['council'] ?? '', name: '', short: '' }))
  return describe(view, { councils, without: [], rows }, form)
}

const table = document.querySelector<HTMLTableElement>('.matrix')
let isBuilt = true

if (table) {
  addChoiceForm(async (view, form) => {
    if (isBuilt && isFirst(view))
      return () => {
        form.say(describeFirst(table, view, form))
      }
    const data = await fetchData<MatrixExport>(form.urls.comparisonFile('matrix.json'))
    return () => {
      const viewed = toViewedMatrix(data, view, form.choice.first, form.urls)
      isBuilt = false
      render(table, viewed, data, form.urls)
      form.say(describe(view, viewed, form))
    }
  })
}
