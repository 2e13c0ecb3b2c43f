import { type Dice, diceOf } from '../../scripts/fuzz/dice.ts'
import {
  adoptedOn,
  adoptedPolicy,
  amendmentFiles,
  eventLine,
  sectionFile,
} from './amended-policy.ts'
import { type PlainAmendment, type PlainText, plainTextOn } from './plain-texts.ts'
import { type Files, policyId } from './small-handbook.ts'

/** A policy and its amendments: as plain data, and as the files that say the same. */
export interface Chain {
  oldest: PlainText
  amendments: readonly PlainAmendment[]
  files: Files
  /** Days before, on, between and after those on which something changes. */
  days: readonly string[]
}

/** The day so many days after New Year 2020. */
function dayAfter(days: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
}

const slugOf = (file: string): string => file.slice(3, -'.mdx'.length)
const fileOf = (digits: number, slug: string): string =>
  `${String(digits).padStart(2, '0')}-${slug}.mdx`

function writeSection(file: string, words: string): string {
  return sectionFile(slugOf(file), { [`${slugOf(file)}-clause`]: words })
}

function statusOf(dice: Dice): PlainAmendment['status'] {
  return dice.oneIn(4)
    ? dice.pick(['draft', 'proposed', 'rejected', 'withdrawn'] as const)
    : 'adopted'
}

/** What one amendment does to a text: some sections changed, one put in, one removed, or all in another order. */
function changesOf(
  text: PlainText,
  name: string,
  dice: Dice,
): Pick<PlainAmendment, 'changed' | 'removed' | 'order'> {
  const removed = text.length > 2 && dice.oneIn(3) ? [slugOf(dice.pick(text)[0])] : []
  const kept = text.filter(([file]) => !removed.includes(slugOf(file)))
  const edited = kept
    .filter(() => dice.oneIn(3))
    .map(([file]) => [file, `Words of ${name} in ${slugOf(file)}.`] as const)
  const added = dice.oneIn(3)
    ? [[fileOf(dice.below(20), `new-${name}`), `New words of ${name}.`] as const]
    : []
  const slugs = [...kept, ...added].map(([file]) => slugOf(file))
  const order = dice.oneIn(4) ? slugs.toSorted(() => dice.below(3) - 1) : undefined
  return { changed: [...edited, ...added], removed, ...(order && { order }) }
}

function toFiles(oldest: PlainText, amendments: readonly PlainAmendment[]): Files {
  const own = oldest.map(([file, words]) => [`${policyId}/${file}`, writeSection(file, words)])
  const folders = amendments.map((each) => {
    const { name, status, adopted, force, rescinded, base, removed, order, changed } = each
    const lines = [
      ...(status === 'adopted' ? adoptedOn(adopted, force) : [`status: ${status}`]),
      ...(rescinded === undefined ? [] : [eventLine('rescinded', rescinded)]),
      ...(base === undefined ? [] : [`base: ${base}`]),
      ...(removed.length === 0 ? [] : [`removes: [${removed.join(', ')}]`]),
      ...(order ? [`order: [${order.join(', ')}]`] : []),
    ]
    const files = changed.map(([file, words]) => [file, writeSection(file, words)])
    return amendmentFiles(name, lines, Object.fromEntries(files) as Files)
  })
  return Object.assign(
    { ...adoptedPolicy('2020-01-01') },
    Object.fromEntries(own),
    ...folders,
  ) as Files
}

/** Makes up a policy with up to seven amendments; the same for the same seed. */
export function randomChain(seed: number): Chain {
  const dice = diceOf(18, seed)
  const oldest: PlainText = Array.from({ length: 2 + dice.below(4) }, (_, index) => [
    fileOf(2 * index + 1, `part-${String.fromCharCode(97 + index)}`),
    `First words of ${String(index)}.`,
  ])
  const amendments: PlainAmendment[] = []
  let [day, base] = [30, undefined as string | undefined]
  for (const index of Array.from({ length: dice.below(8) }).keys()) {
    // Folders are not named in the order of their days; now and then two amendments are of one day.
    const name = `${dice.pick(['a', 'm', 'z'])}${String(index)}`
    if (index === 0 || !dice.oneIn(4) || amendments.at(-2)?.adopted === dayAfter(day))
      day += 1 + dice.below(200)
    const status = statusOf(dice)
    const text = plainTextOn(oldest, amendments, '9999-12-31')
    const isRescinded = status === 'adopted' && dice.oneIn(6)
    const amendment: PlainAmendment = {
      name,
      status,
      adopted: dayAfter(day),
      ...(isRescinded && { force: dayAfter(day + 20), rescinded: dayAfter(day + 10) }),
      ...(base !== undefined && { base }),
      ...changesOf(text, name, dice),
    }
    amendments.push(amendment)
    if (status === 'adopted' && !isRescinded) base = name
  }
  const turns = amendments.flatMap(({ adopted, force }) => [adopted, force ?? adopted])
  const days = ['2019-06-01', ...turns, '2035-01-01'].flatMap((each) => {
    const at = Date.parse(each) / 86_400_000
    return [-1, 0, 1].map((step) => new Date((at + step) * 86_400_000).toISOString().slice(0, 10))
  })
  return { oldest, amendments, files: toFiles(oldest, amendments), days: [...new Set(days)] }
}
