import type { Act, Provision, ProvisionKind } from '../schemas/legislation.ts'

const number = String.raw`\d{1,4}[A-Za-z]{0,3}(?:\s?\([0-9A-Za-z]{1,4}\)){0,4}`
const kinds = String.raw`sections?|secs?\.?|ss?\.?|articles?|arts?\.?|regulations?|regs?\.?|rules?|schedules?|schs?\.?|sched\.?|parts?`
const provisions = String.raw`(${kinds})\s{0,3}(${number}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|or|to|&)\s|\s?[–&-]\s?)${number}){0,9})`
const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${provisions}\s(?:of|to|in|under)\s(?:the\s)?$`,
  'iu',
)
const after = new RegExp(
  String.raw`^(?:\s?\(${provisions}\)|[,\s]\s?${provisions}(?![\p{L}\p{N}]))(?!\s(?:of|to|in|above|below|and the|and [0-9]))`,
  'iu',
)

/** How far from a title its provision may stand, in characters; longer lists are not read. */
const reach = 160

const kindOf: Readonly<Record<string, ProvisionKind>> = { s: 'section', a: 'article' }

function toKind(printed: string): ProvisionKind {
  const word = printed.toLowerCase()
  if (word.startsWith('sch')) return 'schedule'
  if (word.startsWith('p')) return 'part'
  if (word.startsWith('reg')) return 'regulation'
  if (word.startsWith('ru')) return 'rule'
  return kindOf[word.charAt(0)] ?? 'section'
}

function toProvisions(kind: string, list: string): Provision[] {
  const numbers = [...list.matchAll(new RegExp(number, 'g'))].map(([printed]) =>
    printed
      .replace(/\s/g, '')
      .replace(
        /^(\d+)([A-Za-z]*)/,
        (_, digits: string, letters: string) => `${digits}${letters.toUpperCase()}`,
      ),
  )
  return numbers.map((each) => ({ kind: toKind(kind), number: each }))
}

/** The provisions that a citation names, and how far its words reach then. */
export interface CitedProvisions {
  provisions: Provision[]
  start: number
  end: number
}

/** Reads the provisions before or behind a title that stands from `start` to `end`. */
export function readProvisions(text: string, start: number, end: number): CitedProvisions {
  const [leading, kind, list] = before.exec(text.slice(Math.max(0, start - reach), start)) ?? []
  if (leading !== undefined && kind !== undefined && list !== undefined)
    return { provisions: toProvisions(kind, list), start: start - leading.length, end }
  const [trailing, inBrackets, bracketed, behind, listed] =
    after.exec(text.slice(end, end + reach)) ?? []
  if (trailing === undefined) return { provisions: [], start, end }
  return {
    provisions: toProvisions(inBrackets ?? behind ?? '', bracketed ?? listed ?? ''),
    start,
    end: end + trailing.length,
  }
}

const divisions: readonly (readonly [ending: RegExp, kinds: readonly ProvisionKind[]])[] = [
  [/\bAct \d{4}$/, ['section', 'schedule', 'part']],
  [/\bRegulations \d{4}$/, ['regulation', 'schedule', 'part']],
  [/\bOrder \d{4}$/, ['article', 'schedule', 'part']],
  [/\bRules \d{4}$/, ['rule', 'schedule', 'part']],
  [/\bRegulation\b/, ['article']],
]

/** What an Act has instead of a provision that it cannot have, in words; undefined when nothing speaks against the provision. */
export function findProvisionFault(
  { title, lastProvision }: Act,
  { kind, number: cited }: Provision,
): string | undefined {
  const [, kinds] = divisions.find(([ending]) => ending.test(title)) ?? []
  if (kinds && !kinds.includes(kind)) return `${kinds[0] ?? ''}s`
  const isMain = kinds === undefined || kind === kinds[0]
  return isMain && lastProvision !== undefined && Number.parseInt(cited, 10) > lastProvision
    ? `${kinds?.[0] ?? 'provision'}s 1 to ${String(lastProvision)}`
    : undefined
}
