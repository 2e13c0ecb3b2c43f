import { toSlug } from '../../text/slug.ts'

/** The id of a definition that has none of its own: `Social media` → `term-social-media`. A term without Latin letters is spelt in code points. */
export function toTermId(term: string): string {
  const slug = toSlug(term)
  if (slug !== '') return `term-${slug}`
  const points = Array.from(term)
    .slice(0, 10)
    .map((character) => (character.codePointAt(0) ?? 0).toString(16))
  return ['term', ...points].join('-')
}
