import type { TermDefinition } from '../schemas/content.ts'

/** The regular plural of the last of some English words; that of a word which is a plural already is none, and occurs nowhere. */
export function pluralOf(words: string): string {
  if (/[^aeiou]y$/i.test(words)) return `${words.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/i.test(words)) return `${words}es`
  return /(?:^|[^u])man$/i.test(words) ? `${words.slice(0, -2)}en` : `${words}s`
}

/** Words as they are compared: in lower case, with single spaces, plain apostrophes and plain hyphens. */
export function foldWords(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").replace(/[‐‑]/g, '-').trim()
}

/** The forms in which a text may use a term: the term itself, then its variants, each with its plural. A possessive needs none: its word stands before the apostrophe. */
export function formsOf({ term, variants }: Pick<TermDefinition, 'term' | 'variants'>): string[] {
  return [term, ...variants].filter(Boolean).flatMap((form) => [form, pluralOf(form)])
}

/**
 * For each of some folded terms the one that it is listed under: a plural under its singular, if that is among them too, and what differs only in hyphens and spaces under
 * the first of them in the order of signs, which is one with a space. Different words are never taken for one.
 */
export function groupTerms(keys: Iterable<string>): ReadonlyMap<string, string> {
  const joined = [...keys].map((key): [key: string, joined: string] => [
    key,
    key.replace(/[\s-]+/g, ''),
  ])
  const singulars = new Map(joined.map(([, words]) => [pluralOf(words), words]))
  const firsts = new Map<string, string>()
  for (const [key, words] of joined) {
    const first = firsts.get(words)
    if (first === undefined || key < first) firsts.set(words, key)
  }
  return new Map(
    joined.map(([key, words]) => [key, firsts.get(singulars.get(words) ?? words) ?? key]),
  )
}
