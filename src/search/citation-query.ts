import { plainWords } from './words.ts'

/** A council, by the names that a reader may use. */
export interface NamedCouncil {
  id: string
  name: string
  short: string
}

/** A number that a reader has typed, and the councils that the rest can mean. */
export interface CitationQuery {
  /** Without signs at its end: `5.10`, `a`. */
  number: string
  /** The labels of parts that stand behind it, without brackets: `a` and `ii` in “7.3(a)(ii)”. */
  limbs: readonly string[]
  /** What the number is said to be; undefined when it stands alone. */
  kind: 'section' | 'clause' | undefined
  /** The ids of councils named; all when none is. */
  councils: readonly string[]
  /** Other words, which must be in the title of the policy. */
  rest: readonly string[]
}

const nouns: Readonly<Record<string, CitationQuery['kind']>> = {
  section: 'section',
  part: 'section',
  chapter: 'section',
  sect: 'section',
  s: 'section',
  clause: 'clause',
  paragraph: 'clause',
  para: 'clause',
  point: 'clause',
  rule: 'clause',
  cl: 'clause',
  no: undefined,
  number: undefined,
}
const fillers = new Set([
  'of',
  'the',
  'in',
  'council',
  'councils',
  'parish',
  'town',
  'city',
  'borough',
  'community',
  's',
])

function isNumber(word: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3})*[.)]?$|^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)$/i.test(word)
}

/** A number as it is compared: without brackets and without a sign at its end. */
export function toBareNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/^\(/, '')
    .replace(/(?<![.)])[.)]+$/, '')
}

/** The words of a council’s name that tell it from others. */
function namesOf({ name, short }: NamedCouncil): string[][] {
  return [plainWords(name), plainWords(short)]
}

/** The councils whose names have the most of some plain words, fillers such as “parish” not counted, and the words that name them. */
export function councilsNamed(
  words: readonly string[],
  councils: readonly NamedCouncil[],
): { ids: string[]; used: ReadonlySet<string> } {
  const telling = words.filter((word) => !fillers.has(word))
  const scored = councils.map((council) => {
    const name = new Set(namesOf(council).flat())
    return { id: council.id, used: telling.filter((word) => name.has(word)) }
  })
  const most = Math.max(0, ...scored.map(({ used }) => used.length))
  const best = most === 0 ? [] : scored.filter(({ used }) => used.length === most)
  return { ids: best.map(({ id }) => id), used: new Set(best.flatMap(({ used }) => used)) }
}

/** Parts `7.3(a)(ii)`, `7.3a` and `(a)(ii)` into the number and its labels, which then have brackets. */
function partNumber(word: string): string[] {
  if (/^(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)){2,}$/.test(word)) return word.split(/(?<=\))/)
  const [, number = '', labels = ''] =
    /^(\d{1,3}(?:\.\d{1,3})*)\.?((?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\))+)$/.exec(word) ??
    /^(\d{1,3}(?:\.\d{1,3})+)([a-z])$/.exec(word) ??
    []
  return number === ''
    ? [word]
    : [number, ...[...labels.matchAll(/[a-z\d]+/g)].map(([label]) => `(${label})`)]
}

/** The number among the words, the labels directly behind it, and all other words; undefined when there is no number. */
function takeNumber(
  words: readonly string[],
): { number: string; limbs: string[]; others: string[] } | undefined {
  const at = words.findIndex(isNumber)
  const number = words[at]
  if (number === undefined) return undefined
  const behind = words.slice(at + 1)
  const end = /^\d/.test(number)
    ? behind.findIndex((word) => !/^\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)$/.test(word))
    : 0
  const limbs = behind.slice(0, end === -1 ? behind.length : end)
  return {
    number,
    limbs: limbs.map(toBareNumber),
    others: [...words.slice(0, at), ...behind.slice(limbs.length)],
  }
}

/**
 * Reads a query as a citation; undefined when it is none. A citation has one number, perhaps with labels of its parts, and besides it only the noun for it, a
 * council’s name and words of a policy’s title.
 *
 * @example
 * toCitationQuery('Hillford clause 7.3(a)', councils) // { number: '7.3', limbs: ['a'], kind: 'clause', councils: ['hillford'], rest: [] }
 */
export function toCitationQuery(
  text: string,
  councils: readonly NamedCouncil[],
): CitationQuery | undefined {
  const words = text
    .toLowerCase()
    .replace(/§/g, ' section ')
    .split(/[\s,;:]+/)
    .filter((word) => word !== '')
  const joined = words
    .flatMap((word) => /^(cl|s|sect?|para)\.?(\d.*)$/.exec(word)?.slice(1) ?? [word])
    .flatMap(partNumber)
  const taken = takeNumber(joined)
  if (!taken || joined.length > 14 || taken.others.some(isNumber)) return undefined
  const { number, limbs, others } = taken
  const nounOf = (word: string): string => word.replace(/[.]$/, '')
  const noun = others.find((word) => Object.hasOwn(nouns, nounOf(word)))
  const plain = others.filter((word) => word !== noun).flatMap(plainWords)
  const { ids, used } = councilsNamed(plain, councils)
  const rest = plain.filter((word) => !used.has(word) && !fillers.has(word))
  return {
    number: toBareNumber(number),
    limbs,
    kind: noun === undefined ? undefined : nouns[nounOf(noun)],
    councils: ids,
    rest,
  }
}
