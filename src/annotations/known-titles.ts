import type { Handbook } from '../model/types.ts'
import type { Act } from '../schemas/legislation.ts'
import { areJoined, isYear, toWords, type WordOfLaw } from './words-of-law.ts'

/** What a run of words stands for: an Act, a title without its year (with the Acts that begin so), or a document of a council. */
export type Meaning =
  | { kind: 'act'; act: Act; capitals: boolean }
  | { kind: 'stem'; acts: Act[] }
  | { kind: 'council-document' }

interface Branch {
  next: Map<string, Branch>
  meaning: Meaning | undefined
}

/** All titles and names of the table, word by word, so that looking for them takes as long with a hundred Acts as with one. */
export interface KnownTitles {
  root: Branch
  /** True for a text that may hold a citation: only such a text is taken apart. */
  isLikely: (text: string) => boolean
}

/** The words that a title ends with, before its year. */
function lastWords(forms: readonly (readonly WordOfLaw[])[]): string[] {
  return forms
    .map((words) => words.findLast((word) => !/^\d+$/.test(word.form))?.printed ?? '')
    .filter((word) => word !== '')
}

function plant(
  root: Branch,
  forms: readonly string[],
  meaning: (earlier: Meaning | undefined) => Meaning,
): void {
  let branch = root
  for (const form of forms) {
    const next = branch.next.get(form) ?? { next: new Map<string, Branch>(), meaning: undefined }
    branch.next.set(form, next)
    branch = next
  }
  if (branch !== root) branch.meaning = meaning(branch.meaning)
}

function plantStem(root: Branch, stem: readonly string[], act: Act): void {
  plant(root, stem, (earlier) => {
    if (earlier?.kind === 'stem') return { kind: 'stem', acts: [...earlier.acts, act] }
    return earlier ?? { kind: 'stem', acts: [act] }
  })
}

function plantTitle(root: Branch, name: string, act: Act): void {
  const words = toWords(name)
  const forms = words.map(({ form }) => form)
  plant(root, forms, () => ({ kind: 'act', act, capitals: name === name.toUpperCase() }))
  const stem = forms.slice(0, -1)
  if (!isYear(words.at(-1)) || stem.length < 2) return
  plant(root, [...stem, 'of', forms.at(-1) ?? ''], () => ({ kind: 'act', act, capitals: false }))
  plantStem(root, stem, act)
  if (stem.at(-1) === 'act') plantStem(root, [...stem.slice(0, -1), 'acts'], act)
}

/** Makes the index of all titles that a handbook knows. Names of a council’s own documents win over titles without a year. */
export function indexTitles({
  acts,
  notLegislation,
}: Pick<Handbook, 'acts' | 'notLegislation'>): KnownTitles {
  const root: Branch = { next: new Map(), meaning: undefined }
  for (const act of acts)
    for (const name of [act.title, ...act.aliases]) plantTitle(root, name, act)
  for (const name of notLegislation)
    plant(
      root,
      toWords(name).map(({ form }) => form),
      () => ({ kind: 'council-document' }),
    )
  const names = acts.flatMap(({ title, aliases }) => [title, ...aliases]).map(toWords)
  const endings = new Set([
    'Act',
    'Acts',
    'Regulation',
    'Regulations',
    'Directive',
    'Order',
    'Rules',
    'Measure',
    ...lastWords(names),
  ])
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...endings].map((word) => RegExp.escape(word)).join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  )
  return { root, isLikely: (text) => pattern.test(text) }
}

/** The longest known title that begins with the word at `from`; `end` is the index of the word behind it. */
export function matchTitle(
  { root }: KnownTitles,
  text: string,
  words: readonly WordOfLaw[],
  from: number,
): { meaning: Meaning; end: number } | undefined {
  let branch = root
  let found: { meaning: Meaning; end: number } | undefined
  for (let index = from; index < words.length; index += 1) {
    const word = words[index]
    const before = words[index - 1]
    if (!word || (index > from && before && !areJoined(text, before, word))) break
    const next = branch.next.get(word.form)
    if (!next) break
    branch = next
    const { meaning } = branch
    if (!meaning) continue
    const isShort =
      meaning.kind === 'act' &&
      meaning.capitals &&
      words.slice(from, index + 1).some(({ printed }) => printed !== printed.toUpperCase())
    if (!isShort) found = { meaning, end: index + 1 }
  }
  return found
}
