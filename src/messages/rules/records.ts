import { defineRules, type RuleExample } from '../rule.ts'

const path = 'hill/social-media/policy.yaml'

function policy(
  events: readonly string[],
  { status = 'current', title = 'Social Media Policy', lines = '' } = {},
): RuleExample {
  const list = events.map((each) => `  - { ${each} }\n`).join('')
  return {
    path,
    text: `title: ${title}\nkind: social-media\nstatus: ${status}\nmasthead:\n  - title: SOCIAL MEDIA POLICY\n${lines}source:\n  document: Social Media Policy\n${list === '' ? '' : `events:\n${list}`}`,
  }
}
const at = (type: string, date: string, printed: string, rest = 'minute: 20/043') =>
  `type: ${type}, date: ${date}, printed: "${printed}", certainty: stated${rest === '' ? '' : `, ${rest}`}`
const adopted = (rest?: string) => at('adopted', '2020-07-14', 'Adopted 14 July 2020', rest)
const withdrawn = at('withdrawn', '2022-07-12', 'Withdrawn 12 July 2022', 'minute: 22/017')
const line = (words: string) => ({ lines: `  - "${words}"\n` })
const council = (name: string, short: string, kind: string): RuleExample => ({
  path: 'hill/council.yaml',
  text: `name: ${name}\nshort: ${short}\nkind: ${kind}\n`,
})

/** Rules that hold the records of a policy and a council against one another: status, events, minutes, bodies, names. */
export const recordRules = defineRules({
  'adoption-missing': {
    severity: 'warning',
    title: 'A policy in use has a history without an adoption',
    reason: 'Unexpected status `{found}` with {where} but no adoption, expected an event `adopted`',
    note: 'Record the adoption, without a date if none is known: `- { type: adopted, printed: "…", certainty: unknown }`. If the document tells of none, acknowledge this warning.',
    why: 'A policy is in force because the council adopted it. Readers are told that no adoption is recorded.',
    bad: policy([at('reviewed', '2021-07-13', 'Reviewed 13 July 2021', 'minute: 21/051')]),
    good: policy([
      adopted(),
      at('reviewed', '2021-07-13', 'Reviewed 13 July 2021', 'minute: 21/051'),
    ]),
  },
  'end-missing': {
    severity: 'warning',
    title: 'A policy has ended, but not when',
    reason: 'Unexpected status `{found}` without an event `{found}`, expected one',
    note: '{suggestion}',
    why: 'Readers must be able to see since when a policy no longer applies, and by which minute.',
    bad: policy([adopted()], { status: 'withdrawn' }),
    good: policy([adopted(), withdrawn], { status: 'withdrawn' }),
  },
  'status-outdated': {
    severity: 'warning',
    title: 'A policy that was adopted again is called ended',
    reason:
      'Unexpected status `{found}`, expected `current`: the policy was adopted on {where}, after its end on {expected}',
    note: 'Write `status: current`. If the later adoption is that of another policy, delete it here.',
    why: 'The page would say of a policy in force that it no longer applies.',
    bad: policy(
      [adopted(), withdrawn, at('adopted', '2023-05-09', 'Adopted 9 May 2023', 'minute: 23/008')],
      { status: 'withdrawn' },
    ),
    good: policy([
      adopted(),
      withdrawn,
      at('adopted', '2023-05-09', 'Adopted 9 May 2023', 'minute: 23/008'),
    ]),
  },
  'draft-in-use': {
    severity: 'warning',
    title: 'A draft is recorded as being in use',
    reason:
      'Unexpected status `{found}` beside the `{name}` of {where}, expected that of a policy in use',
    note: 'If the council uses this text, write `status: current` and record its adoption. If the event belongs to an earlier text, delete it here or acknowledge this warning.',
    why: 'The page says of a draft that the council has not adopted it.',
    bad: policy([at('reviewed', '2021-07-13', 'Reviewed 13 July 2021', 'minute: 21/051')], {
      status: 'draft',
    }),
    good: policy([
      adopted(),
      at('reviewed', '2021-07-13', 'Reviewed 13 July 2021', 'minute: 21/051'),
    ]),
  },
  'minute-missing': {
    severity: 'notice',
    title: 'A resolution has no minute',
    reason: 'Expected a `minute` for `{name}` of {where}, found none',
    note: 'Add the reference of the minute that records it, such as `minute: 24/057`, if you can find it.',
    why: 'The minutes are the proof that the council resolved it. Auditors ask for them.',
    bad: policy([adopted('')], line('Adopted 14 July 2020')),
    good: policy([adopted()]),
  },
  'minute-incomplete': {
    severity: 'warning',
    title: 'The reference of a minute has no number',
    reason: 'Unexpected minute `{found}`, expected a reference with a number',
    note: 'Write the reference as it stands in the minutes, such as `24/057`, or leave `minute:` out until it is known.',
    why: 'Readers are told that the minutes record it, and could not find where.',
    bad: policy([adopted('minute: TBC')]),
    good: policy([adopted('minute: 20/043')]),
  },
  'minute-year': {
    severity: 'warning',
    title: 'A minute is of another year than its event',
    reason: 'Unexpected minute `{found}` for `{name}` of {where}, expected one of {expected}',
    note: 'Compare the reference and the date with the minutes. If the council numbers its minutes otherwise, acknowledge this warning.',
    why: 'Minutes are numbered by the year. One of another year is mostly a slip, or belongs to another event.',
    bad: policy([adopted('minute: 18/043')]),
    good: policy([adopted('minute: 20/043')]),
  },
  'minute-repeated': {
    severity: 'warning',
    title: 'One minute records two days',
    reason: 'Unexpected minute `{found}` for `{name}`, expected another than that of {where}',
    note: 'Look up the minute of each meeting.',
    why: 'A minute belongs to one meeting. The second was mostly copied from the first.',
    bad: policy([adopted(), at('reviewed', '2021-04-13', 'Reviewed 13 April 2021')]),
    good: policy([
      adopted(),
      at('reviewed', '2021-04-13', 'Reviewed 13 April 2021', 'minute: 20/117'),
    ]),
  },
  'event-type-contradicted': {
    severity: 'warning',
    title: 'Printed words speak of another event',
    reason: 'Unexpected type `{found}`, expected `{expected}` as in `{where}`',
    note: 'Write the type of what the words say: `reviewed` for a review without change, `amended` for a revision. If the words mean what the type says, acknowledge this warning.',
    why: 'A review is no adoption. Notices and registers go by the type.',
    bad: policy([at('adopted', '2021-07-13', 'Reviewed 13 July 2021', 'minute: 21/051')]),
    good: policy([
      adopted(),
      at('reviewed', '2021-07-13', 'Reviewed 13 July 2021', 'minute: 21/051'),
    ]),
  },
  'certainty-contradicted': {
    severity: 'warning',
    title: 'A doubtful date is called certain',
    reason: 'Unexpected certainty `{found}`, expected `to-be-confirmed` as in `{where}`',
    note: 'Write `certainty: to-be-confirmed`. If it has been confirmed since, put the words that say so into `printed:`, or the reference into `minute:`.',
    why: 'Readers are told how sure a date is.',
    bad: policy([at('created', '2020-07-14', '14.07.2020 TBC', '')], line('14.07.2020 TBC')),
    good: policy(
      ['type: created, date: 2020-07-14, printed: "14.07.2020 TBC", certainty: to-be-confirmed'],
      line('14.07.2020 TBC'),
    ),
  },
  'event-repeated': {
    severity: 'warning',
    title: 'An event is there twice',
    reason: 'Unexpected second `{found}` of {where}, expected each event once',
    note: 'Delete one of the two, or put right what was copied.',
    why: 'The page would show it twice. Mostly an event was copied and its date not changed.',
    bad: policy([adopted(), adopted()]),
    good: policy([adopted()]),
  },
  'person-is-office': {
    severity: 'warning',
    title: 'An office stands where a person is named',
    reason: 'Unexpected `{found}` as `person`, expected the name of a person',
    note: 'Write it as `role:`, and the name, if the document gives one, as `person:`.',
    why: 'The page would call the office a person.',
    bad: policy([adopted('minute: 20/043, person: Parish Clerk')]),
    good: policy([adopted('minute: 20/043, role: Parish Clerk')]),
  },
  'superseded-by-itself': {
    severity: 'warning',
    title: 'A policy is said to be superseded by itself',
    reason: 'Unexpected `{found}`, expected the title of another policy',
    note: 'Write which policy took its place, as the minutes say it.',
    why: 'Readers look for the policy that applies now, and would be sent back to this one.',
    bad: policy(
      [
        adopted(),
        at(
          'superseded',
          '2022-07-12',
          'Superseded on 12 July 2022 by the Social Media Policy',
          'minute: 22/017',
        ),
      ],
      { status: 'superseded' },
    ),
    good: policy(
      [
        adopted(),
        at(
          'superseded',
          '2022-07-12',
          'Superseded on 12 July 2022 by the Communications Policy',
          'minute: 22/017',
        ),
      ],
      { status: 'superseded' },
    ),
  },
  'body-other-council': {
    severity: 'warning',
    title: 'Another council is named as the body',
    reason: 'Unexpected body `{found}`, expected one of {expected}',
    note: 'Write the body of this council that did it, such as `Full Council`. If the other council did, acknowledge this warning.',
    why: 'A policy is adopted by its own council. Another name was mostly copied along.',
    bad: policy([adopted('minute: 20/043, body: Dale Town Council')]),
    good: policy([adopted('minute: 20/043, body: Full Council')]),
  },
  'policy-twice': {
    severity: 'warning',
    title: 'A council has two current policies of one title',
    reason: 'Unexpected second current policy `{found}`, expected one (the first is {where})',
    note: 'Write `status: superseded` or `withdrawn` in the older one and record when it ended, or give one of them its own title.',
    why: 'Readers must find the one that is in force. Mostly the older one was left standing.',
  },
  'title-contradicted': {
    severity: 'warning',
    title: 'The title and the printed title have no word in common',
    reason: 'Unexpected title `{found}`, expected that of the document: `{expected}`',
    note: 'Correct `title:`, or the line `- title:` of the masthead. If both are right, acknowledge this warning.',
    why: 'A file of settings that was copied from another policy often keeps its title.',
    bad: policy([], { title: 'Grievance Procedure' }),
    good: policy([], { title: 'Social Media Policy' }),
  },
  'council-kind-contradicted': {
    severity: 'warning',
    title: 'The kind of a council contradicts its name',
    reason: 'Unexpected kind `{found}`, expected `{expected}` as in `{where}`',
    note: 'Write `kind: {expected}`. If the council is of the other kind whatever its name, acknowledge this warning.',
    why: 'Councils are shown and filtered by their kind.',
    bad: council('Hill Town Council', 'Hill', 'parish'),
    good: council('Hill Town Council', 'Hill', 'town'),
  },
  'council-short-contradicted': {
    severity: 'warning',
    title: 'The short name of a council is not in its name',
    reason: 'Unexpected short name `{found}`, expected part of `{where}`',
    note: 'Write the part of the name by which people know the council. If they call it otherwise, acknowledge this warning.',
    why: 'A file that was copied from another council often keeps its short name, which stands on many pages.',
    bad: council('Hill Parish Council', 'Dale', 'parish'),
    good: council('Hill Parish Council', 'Hill', 'parish'),
  },
  'council-name-contradicted': {
    severity: 'warning',
    title: 'A title page prints the name of the council otherwise',
    reason:
      'Unexpected name `{found}`, expected the one that a title page prints: `{expected}` ({where})',
    note: 'Correct `name:`, and `short:` if it has the same slip. If the title page is wrong, acknowledge this warning.',
    why: 'The name stands on every page of the council. A slip in it is mostly seen by others first.',
  },
  'council-repeated': {
    severity: 'warning',
    title: 'Two councils have the same name or website',
    reason: 'Unexpected second {name} `{found}`, expected another than in {where}',
    note: 'Correct the one that was copied, or delete the folder that is there twice.',
    why: 'Readers could not tell the two apart, and mostly one is a copy.',
  },
})
