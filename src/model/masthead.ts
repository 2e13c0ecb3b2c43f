import type { PolicySettings } from '../schemas/policy.ts'

/** A line of a document’s own title, as printed. */
export interface PrintedLine {
  words: string
  isTitle: boolean
  /** The language of the line, where it is not that of the policy. */
  lang: string | undefined
}

/** The title lines of a policy, in order. */
export function toMastheadLines({ masthead }: Pick<PolicySettings, 'masthead'>): PrintedLine[] {
  return masthead.map((line) => {
    if (typeof line === 'string') return { words: line, isTitle: false, lang: undefined }
    return 'title' in line
      ? { words: line.title, isTitle: true, lang: line.lang }
      : { words: line.words, isTitle: false, lang: line.lang }
  })
}
