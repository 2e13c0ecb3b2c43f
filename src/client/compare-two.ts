import type { HandbookExport } from '../schemas/handbook-export.ts'
import type { PolicyExport } from '../schemas/policy-export.ts'
import { makeUrls } from '../urls.ts'
import { type ComparedPolicy, toComparedPolicy } from '../views/comparison/compared-policy.ts'
import {
  type PairSide,
  type PairView,
  readPair,
  writePair,
} from '../views/comparison/pair-address.ts'
import type { Fold } from '../views/comparison/pair-groups.ts'
import { toPairRows } from '../views/comparison/pair-rows.ts'
import { partsOf, toPairUnits } from '../views/comparison/pair-text.ts'
import { rowsInWords } from '../views/comparison/pair-words.ts'
import { phrasesOfCouncils } from '../wording/words.ts'
import { fetchData } from './fetch-data.ts'
import { latest } from './latest.ts'
import { make } from './make-element.ts'
import { makePair } from './make-pair.ts'

const sides = ['a', 'b'] as const

type SideName = (typeof sides)[number]

interface Parts {
  form: HTMLElement
  status: HTMLElement
  key: HTMLElement
  result: HTMLElement
  root: string
}

/** Puts the form and what belongs to it where the template stands. */
function takeParts(): Parts | undefined {
  const template = document.querySelector<HTMLTemplateElement>('#_pair')
  const content = template?.content
  const [form, status, key, result] = [
    content?.querySelector<HTMLElement>('.pair-choice'),
    content?.querySelector<HTMLElement>('.choice-shown'),
    content?.querySelector<HTMLElement>('.pair-key'),
    content?.querySelector<HTMLElement>('.pair-result'),
  ]
  if (!template || !form || !status || !key || !result) return undefined
  key.hidden = true
  template.after(form, status, key, result)
  document.querySelector('.without-script')?.remove()
  return { form, status, key, result, root: template.dataset['root'] ?? '/' }
}

function selectOf(form: HTMLElement, name: string): HTMLSelectElement {
  const select = form.querySelector<HTMLSelectElement>(`[name=${name}]`)
  if (!select) throw new Error(`The form has no ${name}`)
  return select
}

function fillPolicies(form: HTMLElement, { policies }: HandbookExport): void {
  for (const side of sides)
    selectOf(form, `policy-${side}`).append(
      ...policies.map(({ id, title, council }) =>
        make('option', { value: id }, `${council.name}: ${title}`),
      ),
    )
}

function fillParts(
  form: HTMLElement,
  side: SideName,
  policy: ComparedPolicy | undefined,
  part: string | undefined,
): void {
  const select = selectOf(form, `part-${side}`)
  const whole = select.options[0]
  select.replaceChildren(
    ...(whole ? [whole] : []),
    ...(policy ? partsOf(policy).map(({ id, words }) => make('option', { value: id }, words)) : []),
  )
  select.disabled = !policy
  select.value = part ?? ''
  if (select.selectedIndex === -1) select.value = ''
}

function sideOf(form: HTMLElement, side: SideName): PairSide | undefined {
  const [policy, part] = [
    selectOf(form, `policy-${side}`).value,
    selectOf(form, `part-${side}`).value,
  ]
  return policy === '' ? undefined : { policy, part: part === '' ? undefined : part }
}

function foldOptions(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name=fold]')]
}

function foldOf(form: HTMLElement): Fold {
  const chosen = foldOptions(form).find(({ checked }) => checked)?.value
  return chosen === 'same' || chosen === 'only' ? chosen : 'nothing'
}

/** What keeps two texts from being compared, in words; undefined when nothing does. */
function findFault(
  view: PairView,
  handbook: HandbookExport,
  policies: readonly (ComparedPolicy | undefined)[],
): string | undefined {
  const chosen = [view.a, view.b]
  for (const side of chosen)
    if (side && !handbook.policies.some(({ id }) => id === side.policy))
      return `This handbook has no policy at the address ${side.policy}. Choose another.`
  for (const [index, side] of chosen.entries()) {
    const policy = policies[index]
    if (policy && side?.part !== undefined && !partsOf(policy).some(({ id }) => id === side.part))
      return `${policy.title} has no part called ${side.part}. Choose another.`
  }
  if (!view.a && !view.b) return 'Choose two texts.'
  return view.a && view.b ? undefined : `Choose the ${view.a ? 'second' : 'first'} text.`
}

async function loadPolicies(
  view: PairView,
  handbook: HandbookExport,
  root: string,
): Promise<(ComparedPolicy | undefined)[]> {
  const urls = makeUrls(root)
  return Promise.all(
    sides.map(async (side) => {
      const id = view[side]?.policy
      if (id === undefined || !handbook.policies.some((policy) => policy.id === id))
        return undefined
      return toComparedPolicy(await fetchData<PolicyExport>(urls.policyJson(id)))
    }),
  )
}

/** Puts what is chosen into the controls. */
function setControls(
  form: HTMLElement,
  view: PairView,
  handbook: HandbookExport,
  policies: readonly (ComparedPolicy | undefined)[],
): void {
  if (selectOf(form, 'policy-a').length === 1) fillPolicies(form, handbook)
  for (const [index, side] of sides.entries()) {
    selectOf(form, `policy-${side}`).value = policies[index]?.id ?? ''
    fillParts(form, side, policies[index], view[side]?.part)
  }
  for (const option of foldOptions(form)) option.checked = option.value === view.fold
}

const titles = { page: document.documentElement.dataset['head'] ?? '', whole: document.title }

/** Names the page by what it compares, in the list of tabs and at the head of paper; undefined gives it its own title back. */
function setTitle(names: string | undefined): void {
  document.documentElement.dataset['head'] = names ?? titles.page
  document.title =
    names === undefined ? titles.whole : titles.whole.replace(titles.page, () => names)
}

/** Gets ready to show the difference that the address asks for; what it gives back shows it. */
async function prepare({ form, status, key, result, root }: Parts): Promise<() => void> {
  const urls = makeUrls(root)
  const view = readPair(location.search)
  const handbook = await fetchData<HandbookExport>(urls.handbookJson())
  const policies = await loadPolicies(view, handbook, root)
  return () => {
    setControls(form, view, handbook, policies)
    const fault = findFault(view, handbook, policies)
    const [first, second] = policies
    key.hidden = fault !== undefined
    status.textContent = fault ?? ''
    setTitle(undefined)
    result.replaceChildren()
    if (fault !== undefined || !first || !second) return
    const phrases = phrasesOfCouncils(handbook.policies.map(({ council }) => council))
    const rows = toPairRows(
      toPairUnits(first, view.a?.part, phrases, urls),
      toPairUnits(second, view.b?.part, phrases, urls),
    )
    const nameOf = ({ id, title }: ComparedPolicy): string =>
      `${handbook.policies.find((policy) => policy.id === id)?.council.name ?? ''}, ${title}`
    const names = `${nameOf(first)} – ${nameOf(second)}`
    status.textContent = rowsInWords(rows)
    setTitle(names)
    result.append(make('h2', {}, names), ...makePair(rows, view.fold))
    key.hidden = !result.querySelector('ins, del, .moved')
  }
}

const parts = takeParts()
if (parts) {
  const { form, status } = parts
  const ifLatest = latest()
  const apply = (): void => {
    ifLatest(prepare(parts))
      .then((show) => {
        show?.()
      })
      .catch(() => {
        status.textContent =
          'The texts could not be loaded. Check your connection and choose again.'
      })
  }
  const go = (view: PairView): void => {
    history.pushState(null, '', `${location.pathname}${writePair(view)}`)
    apply()
  }
  const current = (): PairView => ({
    a: sideOf(form, 'a'),
    b: sideOf(form, 'b'),
    fold: foldOf(form),
  })
  form.addEventListener('change', ({ target }) => {
    for (const side of sides) {
      if (target !== selectOf(form, `policy-${side}`)) continue
      // Until the parts of the new policy are there, none of the old one can be chosen.
      Object.assign(selectOf(form, `part-${side}`), { value: '', disabled: true })
    }
    go(current())
  })
  form.querySelector('button')?.addEventListener('click', () => {
    const { a, b, fold } = current()
    go({ a: b, b: a, fold })
  })
  window.addEventListener('popstate', apply)
  apply()
}
