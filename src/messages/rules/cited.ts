import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, settings = 'title: Risks') => ({
  path,
  text: `---\n${settings}\n---\n\n${body}\n`,
})

/** Rules about the numbers of clauses that the words name. */
export const citedRules = defineRules({
  'provision-missing': {
    severity: 'warning',
    title: 'A clause is named that is not there',
    reason: 'Unexpected `{found}`, expected the number of a clause that the policy has',
    note:
      '{suggestion} If the number is a slip, correct it. If another document is meant or the ' +
      'document is wrong itself, keep it and write `acknowledge: [{ rule: provision-missing, at: …, why: … }]` in the ' +
      'front matter of this file.',
    why:
      'Numbers that were typed stay as they are when clauses are added or taken away. Readers ' +
      'who follow them arrive nowhere.',
    bad: file(
      '<Clause id="hacking" number="1.1">\n\nSee clause 1.4.\n\n</Clause>\n\n<Clause ' +
        'id="phishing" number="1.2">\n\nThere are risks.\n\n</Clause>',
    ),
    good: file(
      '<Clause id="hacking" number="1.1">\n\nSee clause 1.2.\n\n</Clause>\n\n<Clause ' +
        'id="phishing" number="1.2">\n\nThere are risks.\n\n</Clause>',
    ),
  },
  'appendix-missing': {
    severity: 'warning',
    title: 'An appendix is named that is not there',
    reason: 'Unexpected `{found}`, expected an appendix that this policy has',
    note:
      'Add the appendix as a clause file with `kind: appendix`. If it is not published here or ' +
      'belongs to another document, keep the words and write `acknowledge: [{ rule: appendix-missing, at: …, why: … }]` ' +
      'in the front matter of this file.',
    why: 'Appendices are often files of their own, and are forgotten when a policy is brought in.',
    bad: file('The risks are listed in Appendix B.'),
    good: file('The risks are listed below.'),
  },
  'link-number': {
    severity: 'warning',
    title: 'A link names another number than that of its target',
    reason:
      'Unexpected `{found}` in the words of a link to `{name}`, which bears the number ' +
      '`{expected}`',
    note:
      'Look which of the two is meant. If the words are wrong in the document itself, keep ' +
      'them and write `acknowledge: [{ rule: link-number, at: …, why: … }]` in the front matter of this file.',
    why: 'The words say one clause and the link leads to another.',
    bad: file(
      '<Clause id="hacking" number="1.1">\n\nThere are risks.\n\n</Clause>\n\nSee [clause ' +
        '1.2](#hacking).',
    ),
    good: file(
      '<Clause id="hacking" number="1.1">\n\nThere are risks.\n\n</Clause>\n\nSee [clause ' +
        '1.1](#hacking).',
    ),
  },
})
