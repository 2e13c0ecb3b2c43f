import { defineRules } from '../rule.ts'

const file = (lines: string) => ({ path: 'synonyms.yaml', text: `synonyms:\n${lines}\n` })

/** Rules for the list of everyday words. */
export const synonymRules = defineRules({
  'synonym-repeated': {
    severity: 'error',
    title: 'An everyday word stands twice in the list',
    reason: 'Unexpected second `{found}`, expected each word once (it is {where})',
    note: 'Put everything that the word means into one entry, and delete the other one. Capital letters and hyphens make no difference.',
    why: 'Whoever edits one of the two entries would expect the search to follow it, and would not know of the other.',
    bad: file(
      '  - words: [sacked]\n    means: [dismissal]\n  - words: [fired, Sacked]\n    means: [disciplinary]',
    ),
    good: file('  - words: [sacked, fired]\n    means: [dismissal, disciplinary]'),
  },
  'synonym-of-itself': {
    severity: 'error',
    title: 'An everyday word means only itself',
    reason: 'Unexpected `{found}` as its own meaning, expected words that a policy uses instead',
    note: 'Write behind `means:` what the policies say, or delete the word. Plurals and other endings of a word are found without an entry.',
    why: 'The search looks for the word itself anyway, so such an entry does nothing.',
    bad: file('  - words: [sacked]\n    means: [Sacked]'),
    good: file('  - words: [sacked]\n    means: [dismissal]'),
  },
  'synonym-without-letters': {
    severity: 'error',
    title: 'A word in the list has no letters',
    reason: 'Unexpected `{found}`, expected a word with letters or digits',
    note: 'Write the word, or delete the entry.',
    why: 'The search ignores signs, so nothing could be found by it.',
    bad: file('  - words: [sacked]\n    means: ["?"]'),
    good: file('  - words: [sacked]\n    means: [dismissal]'),
  },
})
