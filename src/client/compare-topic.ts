import type { PolicyExport } from '../schemas/policy-export.ts'
import { type ChosenColumns, speakersOf, toChosenColumns } from '../views/comparison/chosen-columns.ts'
import { toComparedPolicy } from '../views/comparison/compared-policy.ts'
import type { TopicsExport } from '../views/comparison/topics-export.ts'
import { fetchData } from './fetch-data.ts'
import { makeColumn, makeColumnHeads } from './make-column.ts'
import { addChoiceForm, type ChoiceForm } from './view-choice.ts'

const frame = document.querySelector<HTMLElement>('.topic-columns')
const builtColumns = [...frame?.childNodes ?? []]
let wishes = 0

/** Fetches the policies that the chosen councils’ clauses stand in, and makes the columns of them. */
async function loadColumns(topic: string, chosen: readonly string[], { urls }: ChoiceForm): Promise<ChosenColumns> {
  const data = await fetchData<TopicsExport>(urls.comparisonFile('topics.json'))
  const ids = speakersOf(data, topic, chosen).flatMap(({ policies }) => policies)
  const policies = await Promise.all(ids.map((id) => fetchData<PolicyExport>(urls.policyJson(id))))
  return toChosenColumns(data, topic, chosen, policies.map(toComparedPolicy), urls)
}

/** Of a council that has a column the list of further ones says nothing. */
function showFurther(shown: ReadonlySet<string>): void {
  const section = document.querySelector<HTMLElement>('.further')
  const items = [...section?.querySelectorAll<HTMLElement>('li') ?? []]
  for (const item of items) {
    const slug = item.dataset['council'] ?? ''
    item.hidden = shown.has(slug)
    item.id = item.hidden ? `_further-${slug}` : slug
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
  addChoiceForm(async ({ councils }, form) => {
    wishes += 1
    const wish = wishes
    if (!councils) {
      if (!isBuilt) {
        showFurther(new Set())
        showColumns(frame, builtColumns, builtCount)
      }
      isBuilt = true
      form.say(builtCount === 1 ? 'One council beside the silent ones.' : `${String(builtCount)} councils beside one another.`)
      return
    }
    const { columns, words } = await loadColumns(topic, councils, form)
    // Of two wishes in a row the later one counts, whichever is ready first.
    if (wish !== wishes) return
    isBuilt = false
    showFurther(new Set(columns.map(({ slug }) => slug)))
    showColumns(frame, [makeColumnHeads(columns), ...columns.map(makeColumn)], columns.length)
    form.say(words)
    const target = location.hash.slice(1)
    if (columns.some(({ slug }) => slug === target)) document.getElementById(target)?.scrollIntoView()
  })
}
