import { type Slip, swap } from './slip.ts'

const path = 'thornmere/grants/policy.yaml'
const other = 'easterby/grants/policy.yaml'

/** A slip in the settings of the first policy: words that are replaced, the rule, and the line that tells. */
function inSettings(
  kind: string,
  name: string,
  [words, others]: readonly [string, string],
  rule: string,
  line: RegExp,
): Slip {
  return { kind, name, path, edit: (text) => swap(text, words, others), rule, line }
}

/** Such a slip in the settings of the second policy. */
function inOther(
  kind: string,
  name: string,
  change: readonly [string, string],
  rule: string,
  line: RegExp,
): Slip {
  return {
    ...inSettings(kind, name, change, rule, line),
    path: other,
    edit: (text) => swap(text, ...change),
  }
}

/** Slips in dates: what is written against what is printed. */
export const dateSlips: Slip[] = [
  inSettings(
    'date against printed words',
    'a day wrong',
    ['date: 2024-05-14', 'date: 2024-05-15'],
    'date-contradicted',
    /date: 2024-05-15/,
  ),
  inSettings(
    'date against printed words',
    'a month wrong, printed in digits',
    ['date: 2025-05-13', 'date: 2025-06-13'],
    'date-contradicted',
    /date: 2025-06-13/,
  ),
  inSettings(
    'date against printed words',
    'a year wrong, printed with dots',
    ['date: 2023-11-06', 'date: 2022-11-06'],
    'date-contradicted',
    /date: 2022-11-06/,
  ),
  inSettings(
    'date against printed words',
    'a month wrong, printed without a day',
    ['date: 2025-11\n', 'date: 2025-10\n'],
    'date-contradicted',
    /date: 2025-10/,
  ),
  inSettings(
    'date against printed words',
    'the year of the next review wrong',
    ['date: 2027-05', 'date: 2026-05'],
    'date-contradicted',
    /date: 2026-05/,
  ),
  inOther(
    'date against printed words',
    'the month of the next review wrong',
    ['date: 2026-12', 'date: 2026-11'],
    'date-contradicted',
    /date: 2026-11/,
  ),
  inOther(
    'date against printed words',
    'the year of last year',
    ['date: 2025-12-02', 'date: 2024-12-02'],
    'date-contradicted',
    /date: 2024-12-02/,
  ),
  inSettings(
    'day and month exchanged',
    'printed with dots',
    ['date: 2023-11-06', 'date: 2023-06-11'],
    'date-swapped',
    /date: 2023-06-11/,
  ),
  inOther(
    'day and month exchanged',
    'printed with the name of the month',
    ['date: 2025-12-02', 'date: 2025-02-12'],
    'date-swapped',
    /date: 2025-02-12/,
  ),
  inSettings(
    'day and month exchanged',
    'printed with “st”',
    ['date: 2024-06-01', 'date: 2024-01-06'],
    'date-swapped',
    /date: 2024-01-06/,
  ),
  inOther(
    'date more exact than printed',
    'a day where a month is printed',
    ['date: 2026-12', 'date: 2026-12-31'],
    'date-exactness',
    /date: 2026-12-31/,
  ),
  inSettings(
    'date more exact than printed',
    'a day of the next review',
    ['date: 2027-05', 'date: 2027-05-31'],
    'date-exactness',
    /date: 2027-05-31/,
  ),
  inSettings(
    'date less exact than printed',
    'a month where a day is printed',
    ['date: 2024-04-16', 'date: 2024-04'],
    'date-exactness',
    /date: 2024-04$/,
  ),
  inSettings(
    'date less exact than printed',
    'a year where a day is printed',
    ['date: 2023-11-06', 'date: "2023"'],
    'date-exactness',
    /date: "2023"/,
  ),
  inSettings(
    'date without printed words',
    'the label in place of the date',
    ['printed: "06.11.2023"', 'printed: Created'],
    'date-not-printed',
    /date: 2023-11-06/,
  ),
  inSettings(
    'date without printed words',
    'the body in place of the date',
    ['printed: "Finance Committee 16 April 2024"', 'printed: Finance Committee'],
    'date-not-printed',
    /date: 2024-04-16/,
  ),
  inSettings(
    'a date that is in no calendar',
    'in the table',
    ['[Last reviewed, "13/05/2025"', '[Last reviewed, "31/06/2025"'],
    'date-impossible',
    /Last reviewed/,
  ),
  {
    kind: 'a date that is in no calendar',
    name: 'in a clause',
    path: 'easterby/grants/04-older-grants.mdx',
    edit: (text) => swap(text, '14th March 2019', '29th February 2019'),
    rule: 'date-impossible',
    line: /29th February/,
  },
  {
    kind: 'a date that is in no calendar',
    name: 'the 31st of a short month',
    path: 'thornmere/grants/01-purpose.mdx',
    edit: (text) => swap(text, 'from 1st June 2024', 'from 31st June 2024'),
    rule: 'date-impossible',
    line: /31st June/,
  },
  {
    kind: 'weekday wrong',
    name: 'in a clause',
    path: 'easterby/grants/04-older-grants.mdx',
    edit: (text) => swap(text, 'Tuesday 2 December', 'Thursday 2 December'),
    rule: 'weekday-wrong',
    line: /Thursday 2 December/,
  },
  inSettings(
    'weekday wrong',
    'in the table',
    ['[Adopted, "Tuesday 14 May 2024"', '[Adopted, "Monday 14 May 2024"'],
    'weekday-wrong',
    /Monday 14 May/,
  ),
  {
    kind: 'weekday wrong',
    name: 'of the year before',
    path,
    edit: (text) =>
      text
        .replaceAll('Tuesday 14 May 2024', 'Tuesday 14 May 2023')
        .replace('2024-05-14', '2023-05-14')
        .replace('24/057', '23/057'),
    rule: 'weekday-wrong',
    line: /printed: "Tuesday 14 May 2023"/,
  },
  {
    kind: 'unlikely year',
    name: '1923 for 2023',
    path,
    edit: (text) => text.replaceAll('06.11.2023', '06.11.1923').replace('2023-11-06', '1923-11-06'),
    rule: 'year-doubtful',
    line: /date: 1923/,
  },
  {
    kind: 'unlikely year',
    name: '2072 for 2027',
    path,
    edit: (text) => text.replaceAll('May 2027', 'May 2072').replace('2027-05', '2072-05'),
    rule: 'year-doubtful',
    line: /date: 2072/,
  },
  {
    kind: 'a meeting on a day without meetings',
    name: 'a Sunday',
    path,
    edit: (text) =>
      text.replaceAll('16 April 2024', '14 April 2024').replace('2024-04-16', '2024-04-14'),
    rule: 'day-off',
    line: /date: 2024-04-14/,
  },
  {
    kind: 'a meeting on a day without meetings',
    name: 'Christmas Day',
    path,
    edit: (text) =>
      text.replaceAll('16 April 2024', '25 December 2023').replace('2024-04-16', '2023-12-25'),
    rule: 'day-off',
    line: /date: 2023-12-25/,
  },
]

/** Slips in the evidence: words, periods, versions, the table. */
export const evidenceSlips: Slip[] = [
  inSettings(
    'printed words that are not there',
    'in other words',
    ['printed: "from 1st June 2024"', 'printed: "with effect from 1st June 2024"'],
    'printed-not-found',
    /with effect/,
  ),
  inSettings(
    'printed words that are not there',
    'a slip in typing',
    ['printed: "Finance Committee 16 April 2024"', 'printed: "Finance Comittee 16 April 2024"'],
    'printed-not-found',
    /Comittee/,
  ),
  inSettings(
    'printed words that are not there',
    'the date written out',
    ['printed: "06.11.2023"', 'printed: "6 November 2023"'],
    'printed-not-found',
    /printed: "6 Nov/,
  ),
  inSettings(
    'printed words that are not there',
    'of the next review',
    ['    printed: "May 2027"', '    printed: "due May 2027"'],
    'printed-not-found',
    /due May 2027/,
  ),
  inSettings(
    'printed words that are not there',
    'of the period',
    ['printed: "every two years"', 'printed: "every two (2) years"'],
    'printed-not-found',
    /two \(2\) years/,
  ),
  inSettings(
    'printed words in another clause',
    'of the commencement',
    ['clause: commencement', 'clause: power-to-give'],
    'printed-elsewhere',
    /clause: power-to-give/,
  ),
  inSettings(
    'printed words in another clause',
    'of the period',
    ['clause: two-yearly-review', 'clause: small-changes'],
    'printed-elsewhere',
    /clause: small-changes/,
  ),
  {
    kind: 'a clause that says nothing of a review',
    name: 'the budget of each year',
    path: other,
    edit: (text) =>
      swap(
        swap(text, 'printed: "annually"', 'printed: "each winter"'),
        'clause: annual-review',
        'clause: budget',
      ),
    rule: 'clause-not-about-review',
    line: /clause: budget/,
  },
  inSettings(
    'months against the printed period',
    '12 for “every two years”',
    ['months: 24', 'months: 12'],
    'period-contradicted',
    /months: 12/,
  ),
  inSettings(
    'months against the printed period',
    '2 for “every two years”',
    ['months: 24', 'months: 2'],
    'period-contradicted',
    /months: 2$/,
  ),
  inOther(
    'months against the printed period',
    '24 for “annually”',
    ['months: 12', 'months: 24'],
    'period-contradicted',
    /months: 24/,
  ),
  {
    kind: 'months against the clause',
    name: 'the words of the period left out',
    path,
    edit: (text) =>
      swap(
        swap(text, 'printed: "every two years"', 'printed: "review this policy"'),
        'months: 24',
        'months: 36',
      ),
    rule: 'period-contradicted',
    line: /months: 36/,
  },
  {
    kind: 'a period that is not printed',
    name: 'whenever the law changes',
    path,
    edit: (text) =>
      swap(
        swap(text, 'printed: "every two years"', 'printed: "if the law changes"'),
        '    clause: two-yearly-review\n',
        '',
      ),
    rule: 'period-not-printed',
    line: /months: 24/,
  },
  {
    kind: 'next review against the period',
    name: 'a year late',
    path: other,
    edit: (text) => text.replaceAll('December 2026', 'December 2027').replace('2026-12', '2027-12'),
    rule: 'due-contradicts-period',
    line: /date: 2027-12/,
  },
  {
    kind: 'next review against the period',
    name: 'left from the last version',
    path,
    edit: (text) => text.replaceAll('May 2027', 'May 2029').replace('2027-05', '2029-05'),
    rule: 'due-contradicts-period',
    line: /date: 2029-05/,
  },
  inSettings(
    'version against the table',
    'the one before',
    ['version: "1.2"', 'version: "1.1"'],
    'version-contradicted',
    /version: "1.1"/,
  ),
  inSettings(
    'version against the table',
    'digits exchanged',
    ['version: "1.2"', 'version: "2.1"'],
    'version-contradicted',
    /version: "2.1"/,
  ),
  inSettings(
    'the table against the settings',
    'another day of the commencement',
    [
      '[Next review, "May 2027", Classification, Public]',
      '[Next review, "May 2027", Effective from, "1 July 2024"]',
    ],
    'control-contradicted',
    /1 July 2024/,
  ),
  {
    kind: 'the table tells what is not recorded',
    name: 'the next review',
    path,
    edit: (text) =>
      swap(text, '  due:\n    date: 2027-05\n    printed: "May 2027"\n    certainty: stated\n', ''),
    rule: 'control-unrecorded',
    line: /Next review/,
  },
  {
    kind: 'the table tells what is not recorded',
    name: 'the adoption',
    path,
    edit: (text) =>
      swap(
        text,
        '  - type: adopted\n    date: 2024-05-14\n    printed: "Tuesday 14 May 2024"\n    certainty: stated\n    body: Full Council\n    minute: 24/057\n',
        '',
      ),
    rule: 'control-unrecorded',
    line: /Adopted, /,
  },
]
