/** The ways of counting: in digits, letters or Roman numerals, large or small. */
type Style = 'digits' | 'small letters' | 'capital letters' | 'small Roman' | 'large Roman'

/** A printed number taken apart: `5.` or `(` before the part that counts, `09`, and the sign behind it. */
export interface Printed {
  number: string
  prefix: string
  count: string
  suffix: string
}

/** One way of reading what counts: `i` is the ninth letter and the Roman one. */
interface NumberReading {
  style: Style
  value: number
}

const romanSigns: readonly (readonly [sign: string, value: number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

function toRoman(value: number): string {
  const sign = romanSigns.find(([, most]) => most <= value)
  return sign === undefined ? '' : sign[0] + toRoman(value - sign[1])
}

function fromRoman(count: string): number | undefined {
  let rest = count
  let value = 0
  for (const [sign, worth] of romanSigns) {
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length)
      value += worth
    }
  }
  return rest === '' && toRoman(value) === count ? value : undefined
}

function write({ style, value }: NumberReading): string {
  if (style === 'digits') return String(value)
  const small = style.endsWith('Roman') ? toRoman(value) : String.fromCharCode(96 + value)
  return style.startsWith('small') ? small : small.toUpperCase()
}

function readingsOf(count: string): NumberReading[] {
  if (/^\d/.test(count)) return [{ style: 'digits', value: Number(count) }]
  const isSmall = count === count.toLowerCase()
  const roman = fromRoman(count.toLowerCase())
  return [
    ...(count.length === 1
      ? [
          {
            style: isSmall ? 'small letters' : 'capital letters',
            value: count.toLowerCase().charCodeAt(0) - 96,
          } as const,
        ]
      : []),
    ...(roman === undefined
      ? []
      : [{ style: isSmall ? 'small Roman' : 'large Roman', value: roman } as const]),
  ]
}

/** Takes a printed number apart; undefined for what does not count, such as `Appendix A`. */
export function takeApart(number: string): Printed | undefined {
  const [, prefix = '', count, suffix = ''] =
    /^(\((?=.*\)$)|(?:[A-Za-z\d]+\.)*)(\d{1,6}|[A-Za-z]|[ivxlcdm]{2,9}|[IVXLCDM]{2,9})([.)]|\.?[—–](?:\(1\))?|)$/u.exec(
      number,
    ) ?? []
  return count === undefined || readingsOf(count).length === 0
    ? undefined
    : { number, prefix, count, suffix }
}

/** What should stand in the place of a number behind another (behind nothing: at the beginning); undefined when the number follows it. */
export function expectedCount(last: Printed | undefined, { count }: Printed): string | undefined {
  const readings = readingsOf(count)
  const before = last ? readingsOf(last.count) : []
  const following =
    before.length === 0
      ? readings.map(({ style }) => ({ style, value: 1 }))
      : before.map(({ style, value }) => ({ style, value: value + 1 }))
  if (following.some((next) => write(next) === count)) return undefined
  const sameStyle = following.find(({ style }) =>
    readings.some((reading) => reading.style === style),
  )
  return write(sameStyle ?? following[0] ?? { style: 'digits', value: 1 })
}

/**
 * The number behind which a provision was put in: `5.5` for `5.5a`, `2A` for `2B`. Undefined for a number of another form.
 *
 * @example
 * behindWhich('2B.') // '2a'
 */
export function behindWhich(number: string): string | undefined {
  const [, base = '', letter] = /^((?:\d+\.)*\d+)([A-Za-z])[.)]?$/.exec(number) ?? []
  if (letter === undefined) return undefined
  const before = letter.toLowerCase().charCodeAt(0) - 1
  return before < 97 ? base : `${base}${String.fromCharCode(before)}`
}

/** Letters that are typed, or read by a scanner, for digits. */
const digitOf: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
}

/** The number with digits for all letters that look like them, and points for other signs between digits, such as `5.10` for `5.1O` and `5,10`; undefined where that makes no number, or the same one. */
export function withDigits(number: string): Printed | undefined {
  const digits = number
    .replace(/[A-Za-z]/g, (letter) => digitOf[letter] ?? letter)
    .replace(/(?<=\d)\s*[,;:.]\s*(?=\d)/g, '.')
  return digits === number || !/\d/.test(number) ? undefined : takeApart(digits)
}

/** The numbers that a number can be with one point more between its digits: `1.3` for `13`. */
export function pointsIn(number: string): Printed[] {
  return Array.from(number.matchAll(/(?<=\d)(?=\d)/g), ({ index }) =>
    takeApart(`${number.slice(0, index)}.${number.slice(index)}`),
  ).filter((each) => each !== undefined)
}
