import type { Certainty } from '../schemas/primitives.ts'

/** How sure a date is: in a cell, behind the date, and as a sentence. The last two are empty where there is nothing to say. */
interface CertaintyWords {
  label: string
  note: string
  sentence: string
}

/** What is said of each certainty. */
export const certaintyWords: Readonly<Record<Certainty, CertaintyWords>> = {
  'stated': { label: 'certain', note: '', sentence: '' },
  'to-be-confirmed': {
    label: 'to be confirmed', note: 'marked as to be confirmed',
    sentence: 'The document marks this as to be confirmed.',
  },
  'calculated': {
    label: 'calculated', note: 'worked out from other dates',
    sentence: 'The date was worked out from others.',
  },
  'conflicting': {
    label: 'contradicted', note: 'contradicted elsewhere in the document',
    sentence: 'The document contradicts itself on this.',
  },
  'unknown': { label: 'not known', note: '', sentence: '' },
}

/** A date with what is to be said of its certainty behind a comma: “14 July 2020, marked as to be confirmed”. */
export function withNote(words: string, certainty: Certainty): string {
  return [words, certaintyWords[certainty].note].filter(Boolean).join(', ')
}
