import { type Slip, swap } from './slip.ts'

/** Numbers of clauses and appendices that the words name. */
export const citedSlips: readonly Slip[] = [
  {
    kind: 'clause that is not there',
    name: 'a plain reference',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: (text) => swap(text, 'The limits in clause 3.2 hold', 'The limits in clause 3.9 hold'),
    rule: 'provision-missing',
    line: /3\.9/,
  },
  {
    kind: 'clause that is not there',
    name: 'a section above',
    path: 'thornmere/grants/08-appendix-a.mdx',
    edit: (text) => swap(text, 'conditions in section 6.', 'conditions in section 12 above.'),
    rule: 'provision-missing',
    line: /section 12/,
  },
  {
    kind: 'clause that is not there',
    name: 'the second of two',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: (text) =>
      swap(text, 'The limits in clause 3.2 hold', 'The limits in paragraphs 3.1 and 3.9 hold'),
    rule: 'provision-missing',
    line: /3\.9/,
  },
  {
    kind: 'clause that is not there',
    name: 'a limb',
    path: 'thornmere/grants/04-how-to-apply.mdx',
    edit: (text) => swap(text, 'Requests are made', 'Subject to clause 2.4(f), requests are made'),
    rule: 'provision-missing',
    line: /2\.4\(f\)/,
  },
  {
    kind: 'clause that is not there',
    name: 'a clause of a section that is not there',
    path: 'easterby/grants/03-events.mdx',
    edit: (text) => swap(text, 'See clause 2.4 for', 'See clause 9.4 for'),
    rule: 'provision-missing',
    line: /9\.4/,
  },
  {
    kind: 'appendix that is not there',
    name: 'by its letter',
    path: 'thornmere/grants/04-how-to-apply.mdx',
    edit: (text) => swap(text, 'in Appendix A, which', 'in Appendix D, which'),
    rule: 'appendix-missing',
    line: /Appendix D/,
  },
  {
    kind: 'appendix that is not there',
    name: 'attached',
    path: 'easterby/grants/02-rules.mdx',
    edit: (text) =>
      swap(text, 'fills in the form on', 'fills in the form in the attached appendix on'),
    rule: 'appendix-missing',
    line: /appendix/,
  },
  {
    kind: 'appendix that is not there',
    name: 'an annex',
    path: 'easterby/grants/02-rules.mdx',
    edit: (text) => swap(text, 'fills in the form on', 'fills in the form in Annex 1 on'),
    rule: 'appendix-missing',
    line: /Annex/,
  },
  {
    kind: 'link with another number',
    name: 'of a clause',
    path: 'thornmere/grants/04-how-to-apply.mdx',
    edit: (text) =>
      swap(text, '[clause 2.3](#what-a-group-needs)', '[clause 2.4](#what-a-group-needs)'),
    rule: 'link-number',
    line: /what-a-group-needs/,
  },
  {
    kind: 'link with another number',
    name: 'of a section',
    path: 'thornmere/grants/06-conditions.mdx',
    edit: (text) => swap(text, '[clause 5.5](#answer)', '[clause 4.5](#answer)'),
    rule: 'link-number',
    line: /#answer/,
  },
]
