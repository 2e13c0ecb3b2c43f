import { type Slip, swap } from './slip.ts'

/** The name of another council. */
export const otherCouncilSlips: readonly Slip[] = [
  {
    kind: 'another council',
    name: 'a neighbour of the handbook',
    path: 'thornmere/grants/01-purpose.mdx',
    edit: (text) => swap(text, 'The Parish Council sets aside', 'Easterby Town Council sets aside'),
    rule: 'council-other',
    line: /sets aside/,
  },
  {
    kind: 'another council',
    name: 'one outside the handbook',
    path: 'thornmere/grants/06-conditions.mdx',
    edit: (text) =>
      swap(text, 'that the Council has helped', 'that Upper Wickham Parish Council has helped'),
    rule: 'council-other',
    line: /Wickham/,
  },
  {
    kind: 'another council',
    name: 'in capitals',
    path: 'easterby/grants/01-introduction.mdx',
    edit: (text) => swap(text, 'title: Introduction', 'title: THORNMERE PARISH COUNCIL GRANTS'),
    rule: 'council-other',
    line: /title:/,
  },
  {
    kind: 'another council',
    name: 'in the title',
    path: 'thornmere/grants/policy.yaml',
    edit: (text) =>
      swap(
        text,
        'title: Community Grants Policy\n',
        'title: Nether Barton Parish Council Grants Policy\n',
      ),
    rule: 'council-other',
    line: /^title:/,
  },
  {
    kind: 'another council',
    name: 'in the masthead',
    path: 'thornmere/grants/policy.yaml',
    edit: (text) => swap(text, 'THORNMERE PARISH COUNCIL', 'STOKE-ON-THE-WATER PARISH COUNCIL'),
    rule: 'council-other',
    line: /masthead|STOKE/,
  },
]
