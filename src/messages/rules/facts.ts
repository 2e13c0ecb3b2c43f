import { defineRules, type RuleExample } from '../rule.ts'

const path = 'hill/social-media/policy.yaml'

/** Settings of a policy whose title lines hold these words, and what comes behind them. */
function policy(printed: string, more: string, status = 'current'): RuleExample {
  return {
    path,
    text:
      'title: Social Media Policy\n' +
      'kind: social-media\n' +
      `status: ${status}\n` +
      'masthead:\n' +
      '  - title: SOCIAL MEDIA POLICY\n' +
      `  - "${printed}"\n` +
      'source:\n' +
      '  document: Social Media Policy\n' +
      more,
  }
}
const event = (type: string, printed: string, rest: string, shown = printed) =>
  policy(shown, `events:\n  - { type: ${type}, printed: "${printed}", ${rest} }\n`)
const adopted = (date: string, printed: string, shown = printed) =>
  event('adopted', printed, `date: ${date}, certainty: stated, minute: 20/043`, shown)
const created = (date: string, printed: string, shown = printed) =>
  event('created', printed, `date: ${date}, certainty: stated`, shown)
const period = (months: number, printed: string) =>
  policy(
    `To be reviewed ${printed}`,
    `review:\n  period: { months: ${String(months)}, printed: "${printed}" }\n`,
  )
const file = (words: string): RuleExample => ({
  path: 'hill/social-media/01-risks.mdx',
  text: `---\ntitle: Risks\n---\n\n${words}\n`,
})

/** Rules that hold what the settings say against what the document prints: dates, periods, and the words themselves. */
export const factRules = defineRules({
  'date-contradicted': {
    severity: 'warning',
    title: 'A date contradicts its printed words',
    reason: 'Unexpected date `{found}` for `{name}`, expected {expected} as in `{where}`',
    note:
      'Write the date that is printed, year first. If the document itself has the slip, write ' +
      '`certainty: conflicting` and say so in `note:`; if the date was worked out, write ' +
      '`certainty: calculated`.',
    why: 'Registers and notices go by `date`, readers see `printed`. Two dates for one event cannot both be right.',
    bad: adopted('2020-07-13', '14th July 2020'),
    good: adopted('2020-07-14', '14th July 2020'),
  },
  'date-swapped': {
    severity: 'warning',
    title: 'The day and the month of a date have changed places',
    reason:
      'Unexpected date `{found}` for `{name}`, expected {expected}: `{where}` has the day first',
    note: 'A printed date has the day first; `date` has the year, then the month, then the day.',
    why: 'The handbook would give a day months away from the right one.',
    bad: adopted('2020-08-06', '08.06.2020'),
    good: adopted('2020-06-08', '08.06.2020'),
  },
  'date-exactness': {
    severity: 'warning',
    title: 'A date is more or less exact than its printed words',
    reason: 'Unexpected date `{found}` for `{name}`, expected {expected}, as exact as `{where}`',
    note:
      'Write the date as exactly as it is printed. If the minutes give the day, add `minute:`; if ' +
      'it was worked out, write `certainty: calculated`.',
    why: 'A day that nobody has printed is a guess, and one that is printed should not be lost.',
    bad: created('2020-07-14', 'July 2020'),
    good: created('2020-07', 'July 2020'),
  },
  'date-not-printed': {
    severity: 'warning',
    title: 'A date is not in its printed words',
    reason: 'Unexpected date `{found}` for `{name}`, expected {expected} in `{where}`',
    note:
      'Put all the words that give the date into `printed:`. If the minutes give it, add ' +
      '`minute:` with their reference; if it was worked out, write `certainty: calculated`.',
    why: 'What is printed is the evidence for a date. Without it nobody can tell where the date comes from.',
    bad: created('2020-07-14', 'Written by the Clerk'),
    good: created('2020-07-14', 'Written by the Clerk on 14 July 2020'),
  },
  'date-impossible': {
    severity: 'warning',
    title: 'A printed date is not in the calendar',
    reason: 'Unexpected date `{found}`, expected a day that is in the calendar',
    note: 'Compare it with the document. If it is printed so, keep it and acknowledge this warning.',
    why: 'A day that does not exist is a slip, in the typing or in the document.',
    bad: file('The fair is on 31 June 2026.'),
    good: file('The fair is on 30 June 2026.'),
  },
  'weekday-wrong': {
    severity: 'warning',
    title: 'A printed date falls on another weekday',
    reason: 'Unexpected `{name}` in `{found}`, expected `{expected}`, the weekday of that date',
    note: 'Compare day, month and year with the document and the calendar. If it is printed so, keep it and acknowledge this warning.',
    why: 'A weekday that does not fit is mostly a slip in the date, or the date of another year.',
    bad: file('The fair is on Monday 30 June 2026.'),
    good: file('The fair is on Tuesday 30 June 2026.'),
  },
  'year-doubtful': {
    severity: 'warning',
    title: 'A date lies in an unlikely year',
    reason: 'Unexpected year in `{found}` for `{name}`, expected {expected}',
    note: 'Check the year, in `date` and in `printed`: `1920` is mostly `2020`. If it is right, leave it and acknowledge this warning.',
    why: 'A slip in a year makes the review register wrong by decades.',
    bad: created('1920-07-14', '14 July 1920'),
    good: created('2020-07-14', '14 July 2020'),
  },
  'day-off': {
    severity: 'notice',
    title: 'A meeting is dated to a day without meetings',
    reason:
      'Unexpected date `{found}` for `{name}`, expected a day on which councils meet: it is {where}',
    note: 'Compare the date with the minutes, and add their reference as `minute:`.',
    why: 'Councils seldom meet at weekends or on bank holidays. Mostly the day and the month have changed places.',
    bad: event('recommended', '12 July 2020', 'date: 2020-07-12, certainty: stated'),
    good: event('recommended', '14 July 2020', 'date: 2020-07-14, certainty: stated'),
  },
  'printed-not-found': {
    severity: 'warning',
    title: 'Words that are called printed do not stand in the policy',
    reason:
      'Unexpected words `{found}` as `printed` of `{name}`, expected words that stand in the policy',
    note:
      'Copy the words as the document prints them: in the text, in the title lines (`masthead`) ' +
      'or in the table (`control`). Write `…` for words left out. If the minutes say so and not ' +
      'the document, add `minute:` with their reference.',
    why:
      'What is printed is the evidence for what the handbook tells. Readers must be able to find ' +
      'it in the document, or in the minutes that are named.',
    bad: created('2020-07-14', 'Written on 14 July 2020', 'Written 14 July 2020'),
    good: created('2020-07-14', 'Written 14 July 2020'),
  },
  'printed-elsewhere': {
    severity: 'warning',
    title: 'Printed words do not stand in the clause that is named',
    reason: 'Unexpected clause `{where}` for `{name}`, expected the one that says `{found}`',
    note: 'Write the id of the clause that holds these words. Leave `clause:` out when they stand in the title lines or in the table.',
    why: 'Readers are sent to the clause that is named, and must find the words there.',
    bad: event(
      'created',
      'Written 14 July 2020',
      'date: 2020-07-14, certainty: stated, clause: risks',
    ),
    good: created('2020-07-14', 'Written 14 July 2020'),
  },
  'period-contradicted': {
    severity: 'warning',
    title: 'The months of a review contradict its printed words',
    reason: 'Unexpected `{found}` months for the review, expected `{expected}` as in `{where}`',
    note: 'Write the number of months that the words mean: 12 for “annually”, 24 for “every two years”, 6 for “six-monthly”.',
    why: 'The date of the next review is counted by these months.',
    bad: period(24, 'annually'),
    good: period(12, 'annually'),
  },
  'period-not-printed': {
    severity: 'warning',
    title: 'The printed words of a review name no period',
    reason: 'Unexpected `{found}` months for the review, expected a period in `{where}`',
    note: 'Put the words that name the period into `printed:`. If the document names none, delete `period:`.',
    why: 'A period that the document does not name is a guess, and the register would show a date that nobody has set.',
    bad: period(12, 'when needed'),
    good: period(12, 'every year'),
  },
  'due-contradicts-period': {
    severity: 'warning',
    title: 'The date of the next review does not fit the period',
    reason:
      'Unexpected date `{found}` for `review`, expected about {expected} months (`{where}`) after {name}',
    note:
      'Check the year of the date and the dates of the events, and whether a review or an ' +
      'amendment between them is to be recorded. If the document prints both, keep them and ' +
      'acknowledge this warning.',
    why: 'One of the two is mostly a slip, or left from an earlier version of the policy.',
    bad: policy(
      'Adopted 14 July 2020, reviewed annually, next in July 2022',
      'events:\n' +
        '  - { type: adopted, date: 2020-07-14, printed: "14 July 2020", certainty: stated, minute: 20/043 }\n' +
        'review:\n' +
        '  due: { date: 2022-07, printed: "July 2022", certainty: stated }\n' +
        '  period: { months: 12, printed: annually }\n',
    ),
    good: policy(
      'Adopted 14 July 2020, reviewed annually, next in July 2021',
      'events:\n' +
        '  - { type: adopted, date: 2020-07-14, printed: "14 July 2020", certainty: stated, minute: 20/043 }\n' +
        'review:\n' +
        '  due: { date: 2021-07, printed: "July 2021", certainty: stated }\n' +
        '  period: { months: 12, printed: annually }\n',
    ),
  },
  'clause-not-about-review': {
    severity: 'warning',
    title: 'The clause that is named for the review does not speak of it',
    reason: 'Unexpected clause `{found}` for the review, expected one that speaks of a review',
    note: 'Write the id of the clause that says when the policy is reviewed.',
    why: 'Words such as “annually” can stand in other clauses too, about other things.',
  },
  'version-contradicted': {
    severity: 'warning',
    title: 'The version contradicts the printed one',
    reason: 'Unexpected version `{found}`, expected {expected} as printed',
    note: 'Write the version that the table or the title lines print. If the document contradicts itself, acknowledge this warning.',
    why: 'Readers compare the version with their own copy.',
    bad: policy('Version 1.2', 'version: "1.1"\n'),
    good: policy('Version 1.2', 'version: "1.2"\n'),
  },
  'control-contradicted': {
    severity: 'warning',
    title: 'The printed table has another date',
    reason:
      'Unexpected `{found}` under `{name}` in the table, expected {expected}, the date of `{where}` in the settings',
    note: 'Compare both with the document. If it gives two dates, record both as events, the doubtful one with `certainty: conflicting`.',
    why: 'The table is shown above the policy, and what the settings say beside it. They must not contradict each other unseen.',
    bad: policy(
      'Written 14 July 2020',
      'control:\n' +
        '  rows:\n' +
        '    - [Created, 13 July 2020]\n' +
        'events:\n' +
        '  - { type: created, date: 2020-07-14, printed: "Written 14 July 2020", certainty: stated }\n',
    ),
    good: policy(
      'Written 14 July 2020',
      'control:\n' +
        '  rows:\n' +
        '    - [Created, 14 July 2020]\n' +
        'events:\n' +
        '  - { type: created, date: 2020-07-14, printed: "Written 14 July 2020", certainty: stated }\n',
    ),
  },
  'control-unrecorded': {
    severity: 'warning',
    title: 'The printed table tells what the settings leave out',
    reason:
      'Unexpected `{found}` under `{name}` in the table, expected it as `{where}` in the settings too',
    note: 'Record an adoption below `events:`, and the date of the next review as `review:` with `due:`.',
    why: 'The register would say that the date is not known, though the document prints it.',
    bad: policy('Social media', 'control:\n  rows:\n    - [Adopted, 14 July 2020]\n'),
    good: policy(
      'Social media',
      'control:\n' +
        '  rows:\n' +
        '    - [Adopted, 14 July 2020]\n' +
        'events:\n' +
        '  - { type: adopted, date: 2020-07-14, printed: "14 July 2020", certainty: stated, minute: 20/043 }\n',
    ),
  },
})
