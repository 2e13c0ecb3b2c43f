import type { Values } from '../../messages/message.ts'
import { wordRule, type WordRule } from './word-rule.ts'

function readTime([, hour = '', minute = '0', half]: RegExpExecArray): Values | undefined {
  const isOff =
    Number(minute) > 59 || (half !== undefined && (Number(hour) > 12 || Number(hour) === 0))
  return isOff ? {} : undefined
}

const units =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split(
    '|',
  )
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|')
const numberPattern = `(?:${tens.join('|')})(?:[- ](?:${units.slice(0, 9).join('|')}))?|${[...units].reverse().join('|')}`

function valueOf(words: string): number {
  return words
    .toLowerCase()
    .split(/[- ]/)
    .reduce(
      (sum, word) =>
        sum + (tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : units.indexOf(word) + 1),
      0,
    )
}

function readNumber([all, figures = '', words = '']: RegExpExecArray): Values | undefined {
  return valueOf(words) === Number(figures)
    ? undefined
    : { found: `${words} ${all}`, expected: String(valueOf(words)) }
}

const wholeAddress = /^[\w.!#$%&’'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+$/

/** What stands around a sign `@` is an address, the name of an account (`@hillpc`) or a price, or else a slip. */
function readEmail([, before = '', behind = '']: RegExpExecArray): Values | undefined {
  const address = `${before}@${behind}`
    .replace(/^[“”"'‘’(]+|(?<![.,;:!?“”"'‘’)])[.,;:!?“”"'‘’)]+$/g, '')
    .replace(/^mailto:/i, '')
  if (wholeAddress.test(address))
    return address.includes('..') || address.startsWith('.') ? { found: address } : undefined
  const isAccount =
    /^@[\w-]*$/.test(address) || (before.endsWith(' ') && !/^ ?[\w-]+\.\w/.test(behind))
  return isAccount || before.includes('/') || !/\p{L}/u.test(address)
    ? undefined
    : { found: address }
}

/** The words of a telephone number behind “Tel” and its like, up to the first that cannot belong to it. */
function readTelephone([, rest = '']: RegExpExecArray): Values | undefined {
  const words = rest.trim().split(/\s+/)
  const end = words.findIndex((word) => !/^[()\dOolI-]+[.,;]?$/.test(word) || !/\d/.test(word))
  const found = (end === -1 ? words : words.slice(0, end))
    .join(' ')
    .replace(/(?<![.,;()])[.,;()]+$/, '')
  const digits = found.replace(/^\+44\s?(?:\(0\))?/, '0').replace(/[\s()-]/g, '')
  const isService = /^0(?:3|8|500)/.test(digits)
  if (/[OolI]/.test(digits)) return { found }
  return digits.length < 5 || isService || digits.length === 10 || digits.length === 11
    ? undefined
    : { found }
}

const brokenAddress = [
  String.raw`\bhttps?:\/\/(?:www\.)?(?=[\s).,;]|$)`,
  String.raw`\bhttps?:\/\/\s?(?=\s\w)`,
  String.raw`\bhttps?\/\/\S{1,60}`,
  String.raw`\bhttps?:\/(?!\/)\S{1,60}`,
  String.raw`\bhttps?;\/\/\S{0,60}`,
  String.raw`\bhtt?p?s?:\/\/www,\S{0,60}`,
  String.raw`\b(?:htp|htps|hhtp|hhtps|htttp|htttps):\/\/\S{0,60}`,
  String.raw`\bwww\.(?=[\s)]|$)`,
  String.raw`\bwww,\S{1,60}`,
  String.raw`\bwww\.[\w-]{1,40}(?=[\s),;]|\.?$|\.\s)`,
  String.raw`\bw(?:w|www)\.[\w-]{1,40}\.\w{2,}\S{0,40}`,
  String.raw`\bhttps?:\/\/https?:\/\/\S{0,60}`,
  String.raw`\bwww\.[\w-]{0,40}\.\.\S{0,40}`,
].join('|')

/** Times, sums, numbers and addresses that cannot be. */
export const figureRules: readonly WordRule[] = [
  wordRule('time-not-real', /(?<![\d.:£])(\d{1,2})(?:[.:](\d\d))? ?([ap]\.?m\b\.?)/gi, {
    read: readTime,
  }),
  wordRule('time-not-real', /(?<![\d.:])(\d{1,2}):(\d\d) (?:hours|hrs)\b/g, {
    read: ([all, hour = '', minute = '']) =>
      Number(hour) > 24 || Number(minute) > 59 ? { found: all } : undefined,
  }),
  wordRule('amount-odd', /£\d{1,3}(?:,\d{1,8}){1,4}(?!\d)(?:\.\d+)?/g, {
    needs: ['£'],
    read: ([all]) => (/^£\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(all) ? undefined : {}),
  }),
  wordRule(
    'number-contradicts',
    new RegExp(String.raw`\((\d{1,2})\)(?<=(?<![A-Za-z-])(${numberPattern}) \(\d{1,2}\))`, 'gi'),
    { read: readNumber },
  ),
  wordRule('email-broken', /@(?<=([^\s<>@]{0,60} ?)@)( ?[^\s<>@]{0,60})/g, {
    needs: ['@'],
    read: readEmail,
  }),
  wordRule(
    'telephone-broken',
    /\b(?:tel|telephone|phone|mobile)\b(?: ?(?:number|no\.?))?(?: is| on)?[ :.]{0,3}((?:\+44|\(?0)[\dOolI() -]{4,22}[\w]{0,12})/gi,
    { needs: ['el', 'EL', 'hone', 'HONE', 'obile', 'OBILE'], read: readTelephone },
  ),
  wordRule('web-address-broken', new RegExp(brokenAddress, 'g'), {
    needs: ['http', 'www', 'ww.', 'htp', 'htt', 'hhtp'],
  }),
]
