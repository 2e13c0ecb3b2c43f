import type { PolicyExport } from '../schemas/policy-export.ts'
import {
  type ChosenColumns,
  speakersOf,
  toChosenColumns,
} from '../views/comparison/chosen-columns.ts'
import { toComparedPolicy } from '../views/comparison/compared-policy.ts'
import type { MatrixExport } from '../views/comparison/matrix-data.ts'
import { fetchData } from './fetch-data.ts'
import { columnHeadsToHast, columnToHast } from '../views/hast/column-to-hast.ts'
import { hastToNodes } from './hast-to-dom.ts'
import { addChoiceForm, type ChoiceForm } from './view-choice.ts'

const frame = document.querySelector<HTMLElement>('.topic-columns')
const builtColumns = [...(frame?.childNodes ?? [])]

/** Fetches the policies that the chosen councils’ clauses stand in, and makes the columns of them. */
async function loadColumns(
  topic: string,
  chosen: readonly string[],
  { urls }: ChoiceForm,
): Promise<ChosenColumns> {
  const data = await fetchData<MatrixExport>(urls.comparisonFile('matrix.json'))
  const ids = speakersOf(data, topic, chosen).flatMap(({ policies }) => policies)
  const policies = await Promise.all(ids.map((id) => fetchData<PolicyExport>(urls.policyJson(id))))
  return toChosenColumns(data, topic, chosen, policies.map(toComparedPolicy), urls)
}

/** Of a council that has a column the list of further ones says nothing. */
function showFurther(shown: ReadonlySet<string>): void {
  const section = document.querySelector<HTMLElement>('.further')
  const items = [...(section?.querySelectorAll<HTMLElement>('li') ?? [])]
  for (const item of items) {
    const slug = item.dataset['council'] ?? ''
    item.hidden = shown.has(slug)
    item.id = item.hidden ? `${slug}_further` : slug
  }
  if (section) section.hidden = items.every((item) => item.hidden)
}

function showColumns(target: HTMLElement, nodes: readonly Node[], count: number): void {
  target.replaceChildren(...nodes)
  target.hidden = count === 0
  const note = document.querySelector<HTMLElement>('.shared-note')
  if (note) note.hidden = count < 2
}

if (frame) {
  const topic = frame.dataset['topic'] ?? ''
  const builtCount = frame.querySelectorAll('.topic-column').length
  let isBuilt = true
  const showFirst = (form: ChoiceForm): void => {
    if (!isBuilt) {
      showFurther(new Set())
      showColumns(frame, builtColumns, builtCount)
    }
    isBuilt = true
    form.say(
      builtCount === 1
        ? 'The one council that has clauses on it.'
        : `${String(builtCount)} councils beside one another.`,
    )
  }
  addChoiceForm(async ({ councils }, form) => {
    if (!councils)
      return () => {
        showFirst(form)
      }
    const { columns, words } = await loadColumns(topic, councils, form)
    return () => {
      isBuilt = false
      showFurther(new Set(columns.map(({ slug }) => slug)))
      showColumns(
        frame,
        hastToNodes([columnHeadsToHast(columns), ...columns.map(columnToHast)]),
        columns.length,
      )
      form.say(words)
      const target = location.hash.slice(1)
      if (columns.some(({ slug }) => slug === target))
        document.getElementById(target)?.scrollIntoView()
    }
  })
}
