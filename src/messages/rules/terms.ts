import { defineRules } from '../rule.ts'

const file = (body: string, more = '') => ({
  path: 'hill/social-media/01-risks.mdx',
  text: `---\ntitle: Risks\n${more}---\n\n${body}\n`,
})
const friend = (attributes = '') =>
  `<Definition term="Friend"${attributes}>\n\nFriend: someone whom you let see your page.\n\n</Definition>`

/** Rules on the uses of defined terms. */
export const termRules = defineRules({
  'term-unused': {
    severity: 'notice',
    title: 'A term is defined but never used',
    reason: 'Expected a use of {found} in this policy, found only the definition',
    note: 'If the text uses the word in another form, add that form to `variants="…"`. If the document really never uses it, leave everything as it is and write `acknowledge: [{ rule: term-unused, at: …, why: … }]` in the front matter of this file, with its place and your reason.',
    why: 'Words are linked to their definition. A definition to which no word leads is mostly one whose variants are not written down. The policy’s own words are never to be changed because of this.',
    bad: file('<Definition term="Spam">\n\nSpam: electronic junk mail.\n\n</Definition>'),
    good: file(
      '<Definition term="Spam">\n\nSpam: electronic junk mail.\n\n</Definition>\n\nNever answer spam.',
    ),
  },
  'term-defined-elsewhere': {
    severity: 'notice',
    title: 'A term is used that only other councils define',
    reason:
      'Unexpected use of {found} in this policy, expected a definition such as at least two other councils have',
    note: 'If the policy defines it, mark the definition with `<Definition term="…">` where it stands. If it does not, that is worth knowing when the policy is next reviewed; to have it left out here, write `acknowledge: [{ rule: term-defined-elsewhere, at: …, why: … }]` in the front matter of this file, with its place and your reason.',
    why: 'Readers of this policy are shown no definition, because that of another council never counts. Only policies of the same kind are compared, and the message comes once a policy, at the first such word.',
  },
  'term-except-unused': {
    severity: 'warning',
    title: 'An exclusion of a term excludes nothing',
    reason:
      'Unexpected `{found}` in `except` of the term `{name}`, expected a phrase of this policy in which the word occurs',
    note: 'Write the phrase just as the document has it, with the word in it, or delete it.',
    why: 'A phrase that does not occur is mostly misspelt, and the words that it was to exclude are still linked.',
    bad: file(
      `${friend(' except="family or friend"')}\n\nThink of each friend, and of family and friends.`,
    ),
    good: file(
      `${friend(' except="family and friends"')}\n\nThink of each friend, and of family and friends.`,
    ),
  },
})
