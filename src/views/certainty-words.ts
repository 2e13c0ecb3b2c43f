import type { Certainty } from '../schemas/primitives.ts'

/** How sure a date is: in a cell, and as a sentence, which is empty where there is nothing to say. */
interface CertaintyWords {
  label: string
  sentence: string
}

/** What is said of each certainty. */
export const certaintyWords: Readonly<Record<Certainty, CertaintyWords>> = {
  stated: { label: 'certain', sentence: '' },
  'to-be-confirmed': {
    label: 'to be confirmed',
    sentence: 'The document marks this as to be confirmed.',
  },
  calculated: { label: 'calculated', sentence: 'The date was worked out from others.' },
  conflicting: { label: 'contradicted', sentence: 'The document contradicts itself on this.' },
  unknown: { label: 'not known', sentence: '' },
}

/** What is said behind a date. A table of its own: the scripts of a page need no more of the words. */
const notes: Readonly<Partial<Record<Certainty, string>>> = {
  'to-be-confirmed': 'marked as to be confirmed',
  calculated: 'worked out from other dates',
  conflicting: 'contradicted elsewhere in the document',
}

/** A date with what is to be said of its certainty behind a comma: “14 July 2020, marked as to be confirmed”. */
export function withNote(words: string, certainty: Certainty): string {
  return [words, notes[certainty]].filter(Boolean).join(', ')
}
