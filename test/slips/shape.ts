import { readSound } from './run-slips.ts'
import { type Slip, swap } from './slip.ts'

/** The clause files of a policy without the tags of their clauses. */
function withoutClauses(): Record<string, string> {
  const inside = Object.entries(readSound()).filter(([path]) => /^easterby\/grants\/\d/.test(path))
  return Object.fromEntries(
    inside.map(([path, text]) => [path, text.replace(/<\/?Clause[^>]*>/g, '')]),
  )
}

/** What shows in the shape of a text. */
export const shapeSlips: readonly Slip[] = [
  {
    kind: 'heading that is none',
    name: 'in bold',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: (text) =>
      swap(
        text,
        '<Clause id="kinds-of-grant"',
        '**Kinds of grant**\n\n<Clause id="kinds-of-grant"',
      ),
    rule: 'heading-bold',
    line: /Kinds of/,
  },
  {
    kind: 'heading that is none',
    name: 'in bold inside a clause',
    path: 'thornmere/grants/05-decisions.mdx',
    edit: (text) =>
      swap(text, 'A councillor who belongs', '**Interests:**\n\nA councillor who belongs'),
    rule: 'heading-bold',
    line: /Interests/,
  },
  {
    kind: 'long heading',
    name: 'a paragraph as title',
    path: 'thornmere/grants/01-purpose.mdx',
    edit: (text) => swap(text, 'PURPOSE', 'the purpose of the grants '.repeat(9).trim()),
    rule: 'heading-long',
    line: /^title/,
  },
  {
    kind: 'long paragraph',
    name: 'a page in one',
    path: 'thornmere/grants/01-purpose.mdx',
    edit: (text) =>
      swap(text, 'how the Council decides,', 'how the Council decides, and why, '.repeat(60)),
    rule: 'paragraph-long',
    line: /sets aside/,
  },
  {
    kind: 'number in a heading',
    name: 'of a section',
    path: 'easterby/grants/02-rules.mdx',
    edit: (text) => swap(text, 'number: "2"\ntitle: Rules', 'title: 2. Rules'),
    rule: 'number-in-title',
    line: /title: 2/,
  },
  {
    kind: 'number in a heading',
    name: 'another than its own',
    path: 'easterby/grants/03-events.mdx',
    edit: (text) => swap(text, 'title: Events in the Town', 'title: 4. Events in the Town'),
    rule: 'number-in-title',
    line: /title: 4/,
  },
  {
    kind: 'number in a heading',
    name: 'behind a word',
    path: 'easterby/grants/02-rules.mdx',
    edit: (text) => swap(text, 'number: "2"\ntitle: Rules', 'title: Section 2 Rules'),
    rule: 'number-in-title',
    line: /title: Section/,
  },
  {
    kind: 'number in the words',
    name: 'of a second clause',
    path: 'thornmere/grants/06-conditions.mdx',
    edit: (text) =>
      swap(
        text,
        '</Clause>\n\n<Clause id="thanks" number="6.4" topics="conditions">\n\nThe group says',
        '6.4 The group says',
      ),
    rule: 'number-typed',
    line: /^6.4/,
  },
  {
    kind: 'number in the words',
    name: 'of a loose paragraph',
    path: 'thornmere/grants/07-review.mdx',
    edit: (text) =>
      swap(
        text,
        '<Clause id="small-changes" number="7.4" topics="review">\n\nThe Clerk can correct ' +
          'slips in spelling and bring names and addresses up to date. All other changes are ' +
          'made by Full Council.\n\n</Clause>',
        '7.4 The Clerk can correct slips in spelling.',
      ),
    rule: 'number-typed',
    line: /^7.4/,
  },
  {
    kind: 'typed numbers that jump',
    name: 'from one to three',
    path: 'thornmere/grants/07-review.mdx',
    edit: (text) =>
      swap(
        text,
        'The Clerk can correct',
        '1\\) The Clerk can begin.\n\n3\\) The Clerk can correct',
      ),
    rule: 'number-typed-jump',
    line: /^3/,
  },
  {
    kind: 'typed numbers that jump',
    name: 'that repeat',
    path: 'easterby/grants/02-rules.mdx',
    edit: (text) =>
      swap(text, 'Councillors vote on each', '2.31 They begin.\n\n2.31 Councillors vote on each'),
    rule: 'number-typed-jump',
    line: /Councillors vote/,
  },
  {
    kind: 'list that jumps',
    name: 'a number left out',
    path: 'thornmere/grants/02-who-can-apply.mdx',
    edit: (text) =>
      swap(
        text,
        '- a set of written rules;\n- a bank account in its own name, with two people who ' +
          'sign;\n- accounts',
        '1. a set of written rules;\n2. a bank account in its own name, with two people who ' +
          'sign;\n4. accounts',
      ),
    rule: 'list-jump',
    line: /accounts/,
  },
  {
    kind: 'list that jumps',
    name: 'a number twice',
    path: 'thornmere/grants/02-who-can-apply.mdx',
    edit: (text) =>
      swap(
        text,
        '- a set of written rules;\n- a bank account in its own name, with two people who ' +
          'sign;\n- accounts',
        '1. a set of written rules;\n2. a bank account in its own name, with two people who ' +
          'sign;\n2. accounts',
      ),
    rule: 'list-jump',
    line: /accounts/,
  },
  {
    kind: 'empty heading',
    name: 'a section without words',
    path: 'thornmere/grants/09-appendix-b.mdx',
    edit: () => '---\nnumber: "Appendix B"\ntitle: OTHER FORMS\nkind: appendix\n---\n',
    rule: 'section-empty',
    line: /title/,
  },
  {
    kind: 'no clauses',
    name: 'a policy of loose paragraphs',
    path: 'easterby/grants/policy.yaml',
    edit: () => withoutClauses(),
    rule: 'clauses-missing',
    line: 0,
  },
]
