import { councilsNamed, type NamedCouncil } from './named-councils.ts'
import { plainWords } from '../text/words.ts'

/** What is called by a word and a name: “Appendix A”. */
export type ContainerWord = 'appendix' | 'annex' | 'schedule' | 'part'

/** A number that a reader has typed, and the councils that the rest can mean. */
export interface CitationQuery {
  /** Without signs at its end: `5.10`, `a`. */
  number: string
  /** The part or the appendix that the number is said to stand in: `a` in “1 of Appendix A”. */
  within?: { word: ContainerWord; name: string } | undefined
  /** The labels of parts that stand behind it, without brackets: `a` and `ii` in “7.3(a)(ii)”. */
  limbs: readonly string[]
  /** What the number is said to be; undefined when it stands alone. */
  kind: 'section' | 'clause' | ContainerWord | undefined
  /** The ids of councils named; all when none is. */
  councils: readonly string[]
  /** Other words, which must be in the title of the policy. */
  rest: readonly string[]
  /** True when it can be nothing else: “SO 3(e)” names standing orders, whether they are here or not. */
  isSure: boolean
}

const containerWords = new Map<string, ContainerWord>([
  ...['appendix', 'appendices', 'appx', 'app'].map((word) => [word, 'appendix'] as const),
  ...['annex', 'annexe', 'annexes'].map((word) => [word, 'annex'] as const),
  ...['schedule', 'schedules', 'sched', 'sch'].map((word) => [word, 'schedule'] as const),
  ['part', 'part'],
])
const nouns = new Map<string, CitationQuery['kind']>([
  ...['section', 'sect', 'sec', 's', 'ss', 'chapter', ...containerWords.keys()].map(
    (noun) => [noun, 'section'] as const,
  ),
  ...[
    'clause',
    'cl',
    'paragraph',
    'para',
    'paras',
    'point',
    'rule',
    'item',
    'article',
    'art',
    'regulation',
    'reg',
    'subsection',
    'subclause',
    'subparagraph',
  ].map((noun) => [noun, 'clause'] as const),
  ...['no', 'nr', 'number'].map((noun) => [noun, undefined] as const),
])
/** Short names of the policies whose provisions are called by them, as words of their titles. */
const titles = new Map([
  ['so', ['standing', 'orders']],
  ['sos', ['standing', 'orders']],
  ['fr', ['financial', 'regulations']],
  ['frs', ['financial', 'regulations']],
])
const fillers = new Set(
  'of the in to at council councils parish town city borough community s policy'.split(' '),
)

const label = String.raw`(?:[a-z]|[ivx]{1,5}|\d{1,2})`
const wholeNumber = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/
/** `a`, `iv` and `2`, with a number behind a letter: `a.1`, `a(1)`. */
const containerName = /^(?:([a-z]|[ivx]{1,4}|\d{1,2})\.?|([a-z])\.?(\(?\d[\d.]*\)?))$/
const bracketed = new RegExp(String.raw`^\(?${label}\)$`)
/** `5.5(a)(ii)`, `12(2)` and `5.5a`: the number, and the labels behind it. */
const withLabels = [
  new RegExp(String.raw`^(\d{1,3}(?:\.\d{1,3})*)\.?((?:\(?${label}\))+)$`),
  /^(\d{1,3}(?:\.\d{1,3})*)\.?([a-z])$/,
]

/** A number as it is compared: without brackets and without a sign at its end. */
export function toBareNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/^\(/, '')
    .replace(/(?<![.)])[.)]+$/, '')
}

/** Parts what is written together: `s.5`, `7.3(a)(ii)`, `7.3a` and `(a)(ii)`. Labels then have brackets. */
function partWord(word: string): string[] {
  const [, noun, behind] = /^([a-z]{1,4})\.?(\d.*)$/.exec(word) ?? []
  if (noun !== undefined && behind !== undefined && (nouns.has(noun) || titles.has(noun)))
    return [noun, ...partWord(behind)]
  if (new RegExp(String.raw`^(?:\(${label}\)){2,}$`).test(word)) return word.split(/(?<=\))/)
  const [, number = '', labels = ''] =
    withLabels.map((each) => each.exec(word)).find((found) => found !== null) ?? []
  return number === ''
    ? [word]
    : [number, ...[...labels.matchAll(/[a-z\d]+/g)].map(([each]) => `(${each})`)]
}

function isNumber(word: string): boolean {
  return wholeNumber.test(word) || bracketed.test(word)
}

/** The part or appendix that is named, and all other words. What is written behind its name is one of them: `1` in “Appendix A.1”. */
function takeContainer(words: readonly string[]): {
  container: CitationQuery['within']
  others: readonly string[]
} {
  for (const [at, noun] of words.entries()) {
    const word = containerWords.get(noun.replace(/\.$/, ''))
    const [, whole, letter, behind = ''] = containerName.exec(words[at + 1] ?? '') ?? []
    const name = whole ?? letter
    if (word === undefined || name === undefined) continue
    const others = [...words.slice(0, at), behind, ...words.slice(at + 2)]
    return { container: { word, name }, others: others.filter((other) => other !== '') }
  }
  return { container: undefined, others: words }
}

/** The number among the words, the labels directly behind it, and all other words; undefined when there is no number. */
function takeNumber(
  words: readonly string[],
): { number: string; limbs: string[]; others: string[] } | undefined {
  const at = words.findIndex(isNumber)
  const number = words[at]
  if (number === undefined) return undefined
  const behind = words.slice(at + 1)
  const end = behind.findIndex((word) => !bracketed.test(word))
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
 * toCitationQuery('Hillford clause 7.3(a)', councils) // { number: '7.3', limbs: ['a'], kind: 'clause', councils: ['hillford'], rest: [], isSure: false }
 */
export function toCitationQuery(
  text: string,
  councils: readonly NamedCouncil[],
): CitationQuery | undefined {
  const words = text
    .toLowerCase()
    .replace(/§/g, ' section ')
    .replace(/\bsub-(?=section|clause|para)/g, 'sub')
    .split(/[\s,;:]+/)
    .filter((word) => word !== '')
    .flatMap(partWord)
  const { container, others: besides } = takeContainer(words)
  const inner = takeNumber(besides)
  const whole = container && { number: container.name, limbs: [], others: besides }
  const taken = inner ?? whole
  if (!taken || words.length > 14 || taken.others.some(isNumber)) return undefined
  const { number, limbs, others } = taken
  const bare = others.map((word) => word.replace(/\.$/, ''))
  const noun = bare.find((word) => nouns.has(word))
  const plain = bare
    .filter((word) => word !== noun)
    .flatMap((word) => titles.get(word) ?? plainWords(word))
  const { ids, used } = councilsNamed(plain, councils, true)
  return {
    number: toBareNumber(number),
    limbs,
    within: inner && container,
    kind: inner || !container ? nouns.get(noun ?? '') : container.word,
    councils: ids,
    rest: plain.filter((word, at) => !used.has(at) && !fillers.has(word)),
    isSure: bare.some((word) => titles.has(word)),
  }
}
