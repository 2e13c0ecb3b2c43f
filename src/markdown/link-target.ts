import { slugPattern } from '../schemas/primitives.ts'

/** What a link of a clause file leads to. */
export type LinkTarget =
  | { kind: 'web', url: string }
  | { kind: 'clause', id: string }
  | { kind: 'policy', council: string | undefined, policy: string, id: string | undefined }
  | { kind: 'term', slug: string }
  | { kind: 'missing' }

const schemes = /^(?:https?:\/\/[^\s/?#\\@]+(?:[/?#][^\s\\]*)?|mailto:[^\s@\\]+@[^\s\\]+|tel:\+?[\d\s()-]+)$/i

function toPolicyTarget(rest: string): LinkTarget | undefined {
  const [path = '', id, ...extra] = rest.split('#')
  const pieces = path.split('/')
  const names = id === undefined ? pieces : [...pieces, id]
  if (extra.length > 0 || pieces.length > 2 || !names.every((name) => slugPattern.test(name))) return undefined
  const [first = '', second] = pieces
  return second === undefined ? { kind: 'policy', council: undefined, policy: first, id } : { kind: 'policy', council: first, policy: second, id }
}

/**
 * Reads the address of a link: `#id`, `policy:slug`, `policy:council/slug#id`, `term:slug`, `missing:`, or an address that begins with
 * `https://`, `http://`, `mailto:` or `tel:`. Undefined for anything else.
 */
export function toLinkTarget(url: string): LinkTarget | undefined {
  if (url === 'missing:') return { kind: 'missing' }
  if (url.startsWith('#')) return slugPattern.test(url.slice(1)) ? { kind: 'clause', id: url.slice(1) } : undefined
  if (url.startsWith('policy:')) return toPolicyTarget(url.slice('policy:'.length))
  if (url.startsWith('term:')) return slugPattern.test(url.slice('term:'.length)) ? { kind: 'term', slug: url.slice('term:'.length) } : undefined
  return schemes.test(url) && URL.canParse(url) ? { kind: 'web', url } : undefined
}
