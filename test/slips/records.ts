import { type Slip, swap } from './slip.ts'

const path = 'thornmere/grants/policy.yaml'
const other = 'easterby/grants/policy.yaml'
const adoption =
  '  - type: adopted\n    date: 2024-05-14\n    printed: "Tuesday 14 May 2024"\n    certainty: stated\n    body: Full Council\n    minute: 24/057\n'
const review =
  '  - type: reviewed\n    date: 2025-05-13\n    printed: "13/05/2025"\n    certainty: stated\n    body: Full Council\n    minute: 25/049\n'

function inSettings(
  kind: string,
  name: string,
  changes: readonly (readonly [string, string])[],
  rule: string,
  line: RegExp,
): Slip {
  return {
    kind,
    name,
    path,
    edit: (text) => changes.reduce((edited, change) => swap(edited, ...change), text),
    rule,
    line,
  }
}

/** An event behind the last one of the first policy. */
function withEvent(lines: string): readonly [string, string] {
  return ['    minute: 25/118\n', `    minute: 25/118\n${lines}`]
}

const ended = (type: string, printed: string) =>
  `  - type: ${type}\n    date: 2025-12-09\n    printed: "${printed}"\n    certainty: stated\n    minute: 25/131\n`

/** Slips in what is recorded of a policy: status, events, minutes. */
export const recordSlips: Slip[] = [
  inSettings(
    'status without its event',
    'withdrawn',
    [['status: current', 'status: withdrawn']],
    'end-missing',
    /status: withdrawn/,
  ),
  inSettings(
    'status without its event',
    'superseded',
    [['status: current', 'status: superseded']],
    'end-missing',
    /status: superseded/,
  ),
  inSettings(
    'status without its event',
    'withdrawn, though it was superseded',
    [
      ['status: current', 'status: withdrawn'],
      withEvent(ended('superseded', 'Replaced on 9 December 2025')),
    ],
    'end-missing',
    /status: withdrawn/,
  ),
  inSettings(
    'a history without an adoption',
    'the event left out',
    [[adoption, '']],
    'adoption-missing',
    /^events:/,
  ),
  inSettings(
    'a history without an adoption',
    'recorded as created',
    [['type: adopted', 'type: created']],
    'adoption-missing',
    /^events:/,
  ),
  inSettings(
    'a draft in use',
    'reviewed and in force',
    [
      ['status: current', 'status: draft'],
      [adoption, ''],
    ],
    'draft-in-use',
    /status: draft/,
  ),
  inSettings(
    'status left behind',
    'withdrawn, and adopted again',
    [
      ['status: current', 'status: withdrawn'],
      withEvent(
        `${ended('withdrawn', 'Withdrawn on 9 December 2025')}  - type: adopted\n    date: 2026-01-13\n    printed: "Adopted again on 13 January 2026"\n    certainty: stated\n    minute: 26/004\n`,
      ),
    ],
    'status-outdated',
    /status: withdrawn/,
  ),
  inSettings(
    'event without its minute',
    'an adoption',
    [['    minute: 24/057\n', '']],
    'minute-missing',
    /type: adopted/,
  ),
  inSettings(
    'event without its minute',
    'a review',
    [['    minute: 25/049\n', '']],
    'minute-missing',
    /type: reviewed/,
  ),
  inSettings(
    'event without its minute',
    'an amendment',
    [['    minute: 25/118\n', '']],
    'minute-missing',
    /type: amended/,
  ),
  inSettings(
    'minute of another year',
    'of an adoption',
    [['minute: 24/057', 'minute: 22/057']],
    'minute-year',
    /minute: 22/,
  ),
  inSettings(
    'minute of another year',
    'of a review',
    [['minute: 25/049', 'minute: 52/049']],
    'minute-year',
    /minute: 52/,
  ),
  inSettings(
    'minute of another year',
    'number and year exchanged',
    [['minute: 24/057', 'minute: 057/2042']],
    'minute-year',
    /minute: 057/,
  ),
  inSettings(
    'minute without a number',
    'to be confirmed',
    [['minute: 24/057', 'minute: TBC']],
    'minute-incomplete',
    /minute: TBC/,
  ),
  inSettings(
    'minute without a number',
    'signs of a template',
    [['minute: 25/118', 'minute: XX/XXX']],
    'minute-incomplete',
    /minute: XX/,
  ),
  inSettings(
    'minute of another meeting',
    'copied from the adoption',
    [['minute: 25/049', 'minute: 24/057']],
    'minute-repeated',
    /minute: 24\/057/,
  ),
  inSettings(
    'event twice',
    'pasted again',
    [[review, review + review]],
    'event-repeated',
    /type: reviewed/,
  ),
  inSettings(
    'event twice',
    'an adoption pasted again',
    [[adoption, adoption + adoption]],
    'event-repeated',
    /type: adopted/,
  ),
  inSettings(
    'type of an event wrong',
    'a review called an adoption',
    [
      withEvent(
        '  - type: adopted\n    date: 2025-12-09\n    printed: "Reviewed on 9 December 2025"\n    certainty: stated\n    minute: 25/131\n',
      ),
    ],
    'event-type-contradicted',
    /type: adopted/,
  ),
  inSettings(
    'type of an event wrong',
    'an adoption called an amendment',
    [
      withEvent(
        '  - type: amended\n    date: 2025-12-09\n    printed: "Adopted on 9 December 2025"\n    certainty: stated\n    minute: 25/131\n',
      ),
    ],
    'event-type-contradicted',
    /type: amended/,
  ),
  {
    kind: 'a doubtful date called certain',
    name: 'TBC behind it',
    path,
    edit: (text) => text.replaceAll('"06.11.2023"', '"06.11.2023 TBC"'),
    rule: 'certainty-contradicted',
    line: /certainty: stated/,
  },
  {
    kind: 'a doubtful date called certain',
    name: 'a question mark behind it',
    path,
    edit: (text) => text.replaceAll('"06.11.2023"', '"06.11.2023 ?"'),
    rule: 'certainty-contradicted',
    line: /certainty: stated/,
  },
  inSettings(
    'an office for a person',
    'the clerk',
    [['    role: Parish Clerk', '    person: Parish Clerk']],
    'person-is-office',
    /person: Parish Clerk/,
  ),
  inSettings(
    'an office for a person',
    'the chairman',
    [['    minute: 25/118', '    minute: 25/118\n    person: Chairman of the Council']],
    'person-is-office',
    /person: Chairman/,
  ),
  inSettings(
    'superseded by itself',
    'with the same title',
    [
      ['status: current', 'status: superseded'],
      withEvent(
        ended('superseded', 'Superseded on 9 December 2025 by the Community Grants Policy'),
      ),
    ],
    'superseded-by-itself',
    /Superseded on/,
  ),
]

/** Slips in what is said of councils and titles. */
export const nameSlips: Slip[] = [
  inSettings(
    'another council as the body',
    'by its name',
    [['body: Finance Committee', 'body: Easterby Town Council']],
    'body-other-council',
    /body: Easterby/,
  ),
  inSettings(
    'another council as the body',
    'by its kind',
    [['body: Finance Committee', 'body: Town Council']],
    'body-other-council',
    /body: Town/,
  ),
  {
    kind: 'two current policies of one title',
    name: 'the old one left standing',
    path,
    edit: (text) => ({
      'thornmere/grants-2019/policy.yaml': text,
      'thornmere/grants-2019/01-old.mdx':
        '---\ntitle: Old\n---\n\nThis policy applies from 1st June 2024. It is reviewed every two years.\n',
      'thornmere/a-grants/policy.yaml': text
        .replace(/version: [^]*(?=source:)/, '')
        .replace(/control:[^]*(?=source:)/, ''),
      'thornmere/a-grants/01-old.mdx': '---\ntitle: Old\n---\n\nOld words.\n',
    }),
    rule: 'policy-twice',
    line: /^title:/,
  },
  {
    kind: 'two current policies of one title',
    name: 'with the year in the title',
    path,
    edit: (text) => ({
      'thornmere/a-grants/policy.yaml': text.replace(
        'Community Grants Policy',
        'Community Grants Policy 2019',
      ),
      'thornmere/a-grants/01-old.mdx': '---\ntitle: Old\n---\n\nOld words.\n',
    }),
    rule: 'policy-twice',
    line: /^title:/,
  },
  inSettings(
    'title of another policy',
    'copied settings',
    [['title: Community Grants Policy\n', 'title: Grievance Procedure\n']],
    'title-contradicted',
    /^title:/,
  ),
  inSettings(
    'title of another policy',
    'copied title lines',
    [['title: COMMUNITY GRANTS POLICY', 'title: DIGNITY AT WORK']],
    'title-contradicted',
    /^title:/,
  ),
  {
    kind: 'kind of a council wrong',
    name: 'a town called a parish',
    path: 'easterby/council.yaml',
    edit: (text) => swap(text, 'kind: town', 'kind: parish'),
    rule: 'council-kind-contradicted',
    line: /^kind/,
  },
  {
    kind: 'kind of a council wrong',
    name: 'a parish called a town',
    path: 'thornmere/council.yaml',
    edit: (text) => swap(text, 'kind: parish', 'kind: town'),
    rule: 'council-kind-contradicted',
    line: /^kind/,
  },
  {
    kind: 'short name of another council',
    name: 'copied along',
    path: 'easterby/council.yaml',
    edit: (text) => swap(text, 'short: Easterby', 'short: Thornmere'),
    rule: 'council-short-contradicted',
    line: /^short/,
  },
  {
    kind: 'name of a council twice',
    name: 'copied along',
    path: 'thornmere/council.yaml',
    edit: (text) =>
      text
        .replace('Thornmere Parish', 'Easterby Town')
        .replace('short: Thornmere', 'short: Easterby')
        .replace('kind: parish', 'kind: town'),
    rule: 'council-repeated',
    line: /^name/,
  },
  {
    kind: 'website of another council',
    name: 'copied along',
    path: 'thornmere/council.yaml',
    edit: (text) => ({
      'easterby/council.yaml':
        'name: Easterby Town Council\nshort: Easterby\nkind: town\nwebsite: https://www.thornmere.example/\n',
      'thornmere/council.yaml': text,
    }),
    rule: 'council-repeated',
    line: /^website/,
  },
  {
    kind: 'an acknowledgement of nothing',
    name: 'left when the warning was gone',
    path: other,
    edit: (text) =>
      `${text}acknowledge:\n  - { rule: minute-year, at: adopted 2025-12-02, why: Numbered by pages. }\n`,
    rule: 'acknowledge-unused',
    line: /minute-year/,
  },
  {
    kind: 'an acknowledgement of nothing',
    name: 'at another place',
    path,
    edit: (text) =>
      `${swap(text, 'version: "1.2"', 'version: "1.1"')}acknowledge:\n  - { rule: version-contradicted, at: title, why: Printed so. }\n`,
    rule: 'acknowledge-unused',
    line: /at: title/,
  },
]
