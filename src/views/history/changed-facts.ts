import type { Amendment, Policy } from '../../model/types.ts'

function quote(words: string | undefined): string {
  return words === undefined ? 'none' : `“${words}”`
}

/** What an amendment changes besides the words of the sections, in sentences. */
export function factsInWords(before: Policy | undefined, { policy }: Amendment): string[] {
  if (!before || !policy) return []
  const { title, version, masthead, control, review } = policy
  return [
    title === undefined ? '' : `The title is ${quote(title)}; it was ${quote(before.title)}.`,
    version === undefined
      ? ''
      : `The version is ${quote(version)}; it was ${quote(before.version)}.`,
    masthead === undefined ? '' : 'The lines of the title page are changed.',
    control === undefined ? '' : 'The table of versions is changed.',
    review === undefined ? '' : 'What the document says of its next review is changed.',
  ].filter(Boolean)
}
