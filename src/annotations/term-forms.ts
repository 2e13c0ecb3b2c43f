import type { TermDefinition } from '../schemas/content.ts'

/** The regular plural of the last of some English words; that of a word which is a plural already is none, and occurs nowhere. */
export function pluralOf(words: string): string {
  if (/[^aeiou]y$/i.test(words)) return `${words.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/i.test(words)) return `${words}es`
  return /(?:^|[^u])man$/i.test(words) ? `${words.slice(0, -2)}en` : `${words}s`
}

/** Words as they are compared: in lower case, with single spaces, plain apostrophes and plain hyphens. */
export function foldWords(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', '\'').replace(/[‐‑]/g, '-').trim()
}

/** The forms in which a text may use a term: the term itself, then its variants, each with its plural. A possessive needs none: its word stands before the apostrophe. */
export function formsOf({ term, variants }: Pick<TermDefinition, 'term' | 'variants'>): string[] {
  return [term, ...variants].filter(Boolean).flatMap((form) => [form, pluralOf(form)])
}

/** For each of some folded terms the one that it is listed under: a plural under its singular, if that is among them too. Different words are never taken for one. */
export function groupTerms(keys: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...keys]
  const singulars = new Map(all.map((key) => [pluralOf(key), key]))
  return new Map(all.map((key) => [key, singulars.get(key) ?? key]))
}
