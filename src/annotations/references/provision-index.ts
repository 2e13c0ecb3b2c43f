import type { Clause, Policy, Section } from '../../model/types.ts'
import { oncePer } from '../../model/once-per.ts'
import { toSteps } from './scan-references.ts'

/** Something in a policy that bears a printed number. */
export interface Provision {
  /** Its address on the page. */
  id: string
  section: Section
  clause: Clause | undefined
  /** The parts of its number with those that it stands under, from the outermost on. */
  path: readonly string[]
  /** The numbers that it can be called by, each its parts with a space between: `3 e`, `e`. */
  names: ReadonlySet<string>
}

/** The provisions of a policy by their numbers. */
export interface ProvisionIndex {
  all: readonly Provision[]
  byName: ReadonlyMap<string, readonly Provision[]>
  byClause: ReadonlyMap<Clause, Provision>
  /** Parts, appendices and the like, which are called by a word and a name: `schedule 1`. */
  containers: ReadonlyMap<string, readonly Section[]>
}

const containerWords = /^(appendix|annex|annexe|schedule|part|form)\s+([A-Z0-9]{1,4})\b(?!\.\d)/i
/** “Part II” has a name; “Part time staff” and “Form of words” have none. */
const containerLabel = /^(?:[A-Za-z]|[A-Z]?\d{1,3}[A-Za-z]?|[IVX]{1,4}|[ivx]{1,4})$/

/** The word under which appendices and their like are looked for: councils mix “annex” and “annexe”. */
function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/^annexes?$/, 'annex')
    .replace(/^appendices$/, 'appendix')
    .replace(/s$/, '')
}

/** What a part or an appendix is called, from its number or the beginning of its title: `appendix a`. Undefined for any other section. */
export function containerName({ kind, number, title }: Section): string | undefined {
  for (const words of [number, title, `${number ?? ''} ${title ?? ''}`.trim()]) {
    const [, word = '', name = ''] = containerWords.exec(words ?? '') ?? []
    if (containerLabel.test(name)) return `${foldWord(word)} ${name.toLowerCase()}`
  }
  const steps = toSteps(number ?? '')
  return kind !== 'section' && steps.length === 1 ? `${kind} ${steps.join('')}` : undefined
}

/** True for a section whose numbers count by themselves: those of an appendix say nothing of the text. */
export function isApart({ kind }: Section): boolean {
  return ['appendix', 'schedule', 'annex', 'form'].includes(kind)
}

/** The number of a section as far as it is one of the text’s own: “Part 2” and “Appendix A” name the whole. */
function stepsOfSection(section: Section): string[] {
  return isApart(section) || containerName(section) !== undefined
    ? []
    : toSteps(section.number ?? '')
}

function beginsWith(steps: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((step, index) => steps[index] === step)
}

interface Above {
  path: readonly string[]
  names: ReadonlySet<string>
}

function toProvision(
  { id, section, clause }: Pick<Provision, 'id' | 'section' | 'clause'>,
  own: readonly string[],
  above: Above,
): Provision {
  const isWhole = own.length > 1 && beginsWith(own, above.path)
  // “(2)” is never called 2 without what it stands under.
  const isLimb = clause?.number?.startsWith('(') === true && above.path.length > 0
  const names = new Set(isLimb ? [] : [own.join(' ')])
  if (!isWhole) for (const name of above.names) names.add(`${name} ${own.join(' ')}`)
  return { id, section, clause, path: isWhole ? own : [...above.path, ...own], names }
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** Reads the printed numbers of a policy, once. */
export const indexProvisions = oncePer((policy: Policy): ProvisionIndex => {
  const bySection = new Map<Section, Provision>()
  const byClause = new Map<Clause, Provision>()
  const none: Above = { path: [], names: new Set() }
  for (const section of policy.sections) {
    const own = stepsOfSection(section)
    if (own.length > 0)
      bySection.set(section, toProvision({ id: section.id, section, clause: undefined }, own, none))
  }
  for (const clause of policy.clauses) {
    const own = toSteps(clause.number ?? '')
    const above = findAbove(clause, byClause) ?? bySection.get(clause.section) ?? none
    if (own.length > 0)
      byClause.set(
        clause,
        toProvision({ id: clause.id, section: clause.section, clause }, own, above),
      )
  }
  const all = [...bySection.values(), ...byClause.values()]
  return {
    all,
    byName: groupBy(all, ({ names }) => names),
    byClause,
    containers: groupBy(policy.sections, (section) => {
      const name = containerName(section)
      return name === undefined ? [] : [name]
    }),
  }
})

/** The provision of the nearest numbered clause above. */
function findAbove(clause: Clause, known: ReadonlyMap<Clause, Provision>): Provision | undefined {
  for (let each = clause.parent; each; each = each.parent) {
    const found = known.get(each)
    if (found) return found
  }
  return undefined
}

/** The parts and appendices that are called by a word and a name: `Annex` and `b`. */
export function containersNamed(
  index: ProvisionIndex,
  word: string,
  name: string,
): readonly Section[] {
  const folded = foldWord(word)
  const words = folded === 'annex' ? ['annex', 'appendix'] : [folded]
  return (
    words
      .map((each) => index.containers.get(`${each} ${name}`))
      .find((found) => found !== undefined) ?? []
  )
}
