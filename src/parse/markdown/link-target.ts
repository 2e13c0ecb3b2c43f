import { quotable, type Values } from '../../messages/message.ts'
import type { Provision } from '../../schemas/legislation.ts'
import { readProvisionId } from './provision-id.ts'
import {
  type LanguageCode,
  languageCode,
  languageNames,
  slugPattern,
} from '../../schemas/primitives.ts'
import { listOf } from '../../text/list.ts'

/** What a link of a clause file leads to. */
export type LinkTarget =
  | { kind: 'web'; url: string }
  | { kind: 'clause'; id: string }
  | { kind: 'policy'; council: string | undefined; policy: string; id: string | undefined }
  | { kind: 'term'; slug: string }
  | { kind: 'act'; id: string; provision: Provision | undefined }
  | { kind: 'unsaid-act' }
  | { kind: 'missing' }
  | { kind: 'statutory' }
  | { kind: 'language'; language: LanguageCode }

const schemes =
  /^(?:https?:\/\/[^\s/?#\\@]+(?:[/?#][^\s\\]*)?|mailto:[^\s@\\]+@[^\s\\]+|tel:\+?[\d\s()-]+)$/i

function toPolicyTarget(rest: string): LinkTarget | undefined {
  const [path = '', id, ...extra] = rest.split('#')
  const pieces = path.split('/')
  const names = id === undefined ? pieces : [...pieces, id]
  if (extra.length > 0 || pieces.length > 2 || !names.every((name) => slugPattern.test(name)))
    return undefined
  const [first = '', second] = pieces
  return second === undefined
    ? { kind: 'policy', council: undefined, policy: first, id }
    : { kind: 'policy', council: first, policy: second, id }
}

function toActTarget(rest: string): LinkTarget | undefined {
  if (rest === '') return { kind: 'unsaid-act' }
  const [id = '', fragment, ...extra] = rest.split('#')
  const provision = fragment === undefined ? undefined : readProvisionId(fragment)
  if (
    extra.length > 0 ||
    !slugPattern.test(id) ||
    (fragment !== undefined && provision === undefined)
  )
    return undefined
  return { kind: 'act', id, provision }
}

function toLanguageTarget(rest: string): LinkTarget | undefined {
  const { data } = languageCode.safeParse(rest)
  return data && { kind: 'language', language: data }
}

/** True for what says something of words and is no link. */
export function isMark(target: LinkTarget | undefined): boolean {
  return target?.kind === 'statutory' || target?.kind === 'language'
}

/** True for what leads nowhere: its words stay words of the sentence. */
export function isPlain(target: LinkTarget | undefined): boolean {
  return target?.kind === 'missing' || isMark(target)
}

/** The kinds of address that a link may have: how each begins, what else it needs, and how it is put right. */
const forms: readonly (readonly [beginning: RegExp, expected: string, suggestion: string])[] = [
  [
    /^https?:\/\//i,
    'a whole web address without a user name or password, such as `https://www.gov.uk/`',
    'Copy the address from the browser once more. A space in it is written `%20`.',
  ],
  [
    /^mailto:/i,
    '`mailto:` and an e-mail address, such as `mailto:clerk@example.org`',
    'Write the whole e-mail address behind `mailto:`, without spaces.',
  ],
  [
    /^tel:/i,
    '`tel:` and digits, such as `tel:+441234567890`',
    'Write the telephone number in digits behind `tel:`.',
  ],
  [
    /^#/,
    '`#` and the id of a clause, such as `#friend-requests`',
    'Write the id just as it is behind `id=` in the tag of the clause: lower-case letters, digits and hyphens.',
  ],
  [
    /^policy:/,
    '`policy:` and the name of a policy, such as `policy:code-of-conduct` or `policy:hill/social-media#friend-requests`',
    'Write the name in lower-case letters, digits and hyphens, as its folder is named.',
  ],
  [
    /^term:/,
    '`term:` and the id of a definition, such as `term:blog`',
    'Write the term in lower-case letters, with hyphens in place of spaces.',
  ],
  [
    /^act:/,
    '`act:` and the id of an Act, such as `act:data-protection-act-2018` or `act:communications-act-2003#section-127`',
    'Write the id as it is in `legislation.yaml`; behind `#` a kind of provision and its number, such as `section-127`, `section-2-1` for section 2(1), `schedule-1` or `article-6`.',
  ],
  [/^missing:/, '`missing:` with nothing behind it', 'Write `[words](missing:)`.'],
  [/^statutory:/, '`statutory:` with nothing behind it', 'Write `[words](statutory:)`.'],
  [
    /^lang:/,
    `\`lang:\` and the code of a language, one of ${listOf(Object.keys(languageNames))}`,
    'Write `[geiriau](lang:cy)` for words in Welsh.',
  ],
]

const anyKind =
  'an address that begins with `https://`, `http://`, `mailto:`, `tel:`, `#`, `policy:`, `term:`, `act:`, `missing:`, `statutory:` or `lang:`'
const anyKindAdvice =
  'Write the whole address, such as `[text](https://www.gov.uk/)`; for a clause of the same policy `[text](#its-id)`; for another policy `[text](policy:code-of-conduct)`; for an Act `[text](act:equality-act-2010)`; where the target is not known `[text](missing:)`.'

/** What to say of an address that leads nowhere: the form that its kind has, or the kinds that there are. */
export function refusedAddress(
  url: string,
): Required<Pick<Values, 'found' | 'expected' | 'suggestion'>> {
  const found =
    url.trim() === '' ? 'link without an address' : `link to \`${quotable(url.trim())}\``
  const [, expected = anyKind, suggestion = anyKindAdvice] =
    forms.find(([beginning]) => beginning.test(url)) ?? []
  return { found, expected, suggestion }
}

/**
 * Reads the address of a link: `#id`, `policy:slug`, `policy:council/slug#id`, `term:slug`, `act:id`, `act:id#section-127`, `act:`, `missing:`, `statutory:`, `lang:cy`, or an address that begins with
 * `https://`, `http://`, `mailto:` or `tel:`. Undefined for anything else.
 */
export function toLinkTarget(url: string): LinkTarget | undefined {
  if (url === 'missing:') return { kind: 'missing' }
  if (url === 'statutory:') return { kind: 'statutory' }
  if (url.startsWith('lang:')) return toLanguageTarget(url.slice('lang:'.length))
  if (url.startsWith('#'))
    return slugPattern.test(url.slice(1)) ? { kind: 'clause', id: url.slice(1) } : undefined
  if (url.startsWith('policy:')) return toPolicyTarget(url.slice('policy:'.length))
  if (url.startsWith('term:'))
    return slugPattern.test(url.slice('term:'.length))
      ? { kind: 'term', slug: url.slice('term:'.length) }
      : undefined
  if (url.startsWith('act:')) return toActTarget(url.slice('act:'.length))
  return schemes.test(url) && URL.canParse(url) ? { kind: 'web', url } : undefined
}
