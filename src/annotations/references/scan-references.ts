/** What the words before a number call the provision that bears it. */
export type ReferenceKind =
  'clause' | 'section' | 'paragraph' | 'standing-order' | 'regulation' | 'part' | 'annexed' | 'bare'

/** A number that words name: `5.10`, `3(e)`, or `(b)` alone. */
export interface NamedNumber {
  /** As printed. */
  printed: string
  /** Its parts from the outermost on, without signs, as they are compared: `3`, `e`. */
  steps: readonly string[]
  /** True for the number of a limb without what it stands under: `(b)`. */
  isRelative: boolean
  start: number
  end: number
}

/** Words that name provisions by their numbers; `start` and `end` count the units of the text. */
export interface NamedProvisions {
  kind: ReferenceKind
  /** The word before the numbers as printed, such as `clauses`; empty where there is none. */
  word: string
  numbers: readonly NamedNumber[]
  start: number
  end: number
}

const limb = String.raw`\s?\((?:\d{1,3}|[a-z]{1,5})\)|\s?[a-z]\)(?!\p{L})`
const whole = String.raw`(?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3}){0,4}[A-Za-z]?(?:${limb}){0,6}`
const relative = String.raw`(?:\((?:\d{1,3}|[a-z]{1,5})\)){1,4}`
const separator = String.raw`\s?,\s(?:and\s|or\s|to\s)?|\s?;\s(?:and|or)\s|\s(?:and|or|to|&|and/or)\s|\s?[–-]\s?`
/** A number ends where no further letter, digit or sign of a measure is part of it. */
const end = String.raw`(?![\p{L}\d%£]|\.\d|\s?(?:am|pm|p\.m|a\.m|per\scent|°)\b)`
/** Several integers behind a word in the singular are rather counts: “section 4 and 5 councillors”. */
const further = String.raw`(?:${separator})(?:${relative}|${whole})${end}`
const list = String.raw`(?:${relative}|${whole})${end}(?:${further}){0,8}`

const kinds: readonly (readonly [ReferenceKind, string])[] = [
  ['clause', 'sub-?clauses?|clauses?'],
  ['section', 'sub-?sections?|sections?'],
  ['paragraph', String.raw`sub-?paragraphs?|paragraphs?|paras?\.?|points?|limbs?`],
  ['standing-order', 'standing orders?|SOs?'],
  ['regulation', '(?:financial )?regulations?'],
]

const numbered = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${kinds.map(([, words]) => `(${words})`).join('|')})\s(${list})`,
  'giu',
)

/** “Appendix B”, “Schedules 1 and 2”, “Part II”. */
const name = String.raw`(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?![\p{L}\d]|\.\d|’\p{L})`
const container = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:([Pp]arts?|PARTS?)|([Aa]ppendix|[Aa]ppendices|[Aa]nnex(?:es?)?|[Ss]chedules?|[Ff]orms?|APPENDIX|APPENDICES|ANNEX|SCHEDULE))\s(${name}(?:(?:${separator})${name}){0,4})`,
  'gu',
)

/** A number without a word needs a sign that it is one of a provision: “(see 5.10)”, “under 5.5a above”. */
const bare = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:see|[Uu]nder|per)\s((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?(?:${limb}){0,4})${end}`,
  'gu',
)

/** Quick signs that a text may name a provision at all. */
const mayName =
  /lause|LAUSE|ection|ECTION|ara|PARA|point|limb|tanding|TANDING|SO|egulation|EGULATION|ppend|PPEND|nnex|NNEX|chedule|CHEDULE|[Pp]art|PART|[Ff]orm|see|nder|per /

/**
 * The parts of a printed number as they are compared: without brackets and full stops, in small letters, without zeros that only fill up.
 *
 * @example
 * toSteps('5.09(b)') // ['5', '9', 'b']
 */
export function toSteps(printed: string): string[] {
  return (printed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((step) =>
    step.replace(/^0+(?=\d)/, ''),
  )
}

function isDigits(step: string | undefined): boolean {
  return /^\d/.test(step ?? '')
}

/** The steps of a limb that continues a list: “12(2)(a) and (b)” names 12(2)(b) last. */
function continueSteps(before: readonly string[], steps: readonly string[]): string[] {
  const last = before.findLastIndex((step) => isDigits(step) === isDigits(steps[0]))
  return last < 1 ? [...steps] : [...before.slice(0, last), ...steps]
}

const each = new RegExp(`${relative}|${whole}`, 'gu')

function numbersIn(words: string, at: number): NamedNumber[] {
  const numbers: NamedNumber[] = []
  for (const { 0: printed, index } of words.matchAll(each)) {
    const steps = toSteps(printed)
    const before = numbers.at(-1)
    const isLimb = printed.startsWith('(')
    const isContinued = isLimb && before !== undefined && before.steps.length > 1
    numbers.push({
      printed,
      steps: isContinued ? continueSteps(before.steps, steps) : steps,
      isRelative: isLimb && (before?.isRelative ?? true),
      start: at + index,
      end: at + index + printed.length,
    })
  }
  return numbers
}

/** Behind a word in the singular only what looks like the first number belongs to it. */
function keepAlike(word: string, numbers: readonly NamedNumber[]): NamedNumber[] {
  const [first] = numbers
  if (!first || /s$/i.test(word)) return [...numbers]
  const other = numbers.findIndex(
    ({ steps, printed }, index) =>
      index > 0 && steps.length === 1 && !printed.startsWith('(') && isDigits(steps[0]),
  )
  return numbers.slice(0, other === -1 ? numbers.length : other)
}

function toNamed(
  kind: ReferenceKind,
  word: string,
  start: number,
  numbers: readonly NamedNumber[],
): NamedProvisions[] {
  const last = numbers.at(-1)
  return last ? [{ kind, word, numbers, start, end: last.end }] : []
}

function scanNumbered(text: string): NamedProvisions[] {
  return Array.from(text.matchAll(numbered)).flatMap((match) => {
    const index = kinds.findIndex((_, at) => match[at + 1] !== undefined)
    const [kind = 'clause'] = kinds[index] ?? []
    const word = match[index + 1] ?? ''
    const listed = match[kinds.length + 1] ?? ''
    const at = match.index + match[0].length - listed.length
    return toNamed(kind, word, match.index, keepAlike(word, numbersIn(listed, at)))
  })
}

function scanContainers(text: string): NamedProvisions[] {
  return Array.from(text.matchAll(container)).flatMap(
    ({ 0: all, 1: part, 2: annexed, 3: listed = '', index }) => {
      const at = index + all.length - listed.length
      const word = part ?? annexed ?? ''
      const found = Array.from(
        listed.matchAll(new RegExp(name, 'gu')),
        ({ 0: printed, index: from }): NamedNumber => ({
          printed,
          steps: toSteps(printed),
          isRelative: false,
          start: at + from,
          end: at + from + printed.length,
        }),
      )
      const isMany = /(?:s|ices)$/i.test(word)
      return toNamed(
        part === undefined ? 'annexed' : 'part',
        word,
        index,
        isMany ? found : found.slice(0, 1),
      )
    },
  )
}

function scanBare(text: string): NamedProvisions[] {
  return Array.from(text.matchAll(bare)).flatMap(({ 0: all, 1: printed = '', index }) => {
    const start = index + all.length - printed.length
    return toNamed('bare', '', start, numbersIn(printed, start))
  })
}

/** Finds the words of a text that name provisions by their numbers, in their order. Whose provisions they are is not told here. */
export function scanReferences(text: string): NamedProvisions[] {
  if (!mayName.test(text)) return []
  return [...scanNumbered(text), ...scanContainers(text), ...scanBare(text)].toSorted(
    (a, b) => a.start - b.start,
  )
}
