import { defineRules } from '../rule.ts'

const path = 'hill/social-media/policy.yaml'
const policy = (status: string, events: readonly string[], more = '') => ({
  path,
  text: `title: Social Media Policy\nkind: social-media\nstatus: ${status}\nmasthead:\n  - title: SOCIAL MEDIA POLICY\nsource:\n  document: Social Media Policy\nevents:\n${events.map((event) => `  - { ${event}, certainty: stated }\n`).join('')}${more}`,
})
const adopted = 'type: adopted, date: 2015-05-01, printed: "1 May 2015", minute: 15/034'
const withdrawn = 'type: withdrawn, date: 2018-05-01, printed: "1 May 2018", minute: 18/027'

/** Rules that hold the history of a policy against itself and against its status. */
export const historyRules = defineRules({
  'date-unlikely': {
    severity: 'warning',
    title: 'Dates are in an unlikely order',
    reason: 'Unexpected date `{found}` for `{name}`, expected one {expected}',
    note: 'Check the year of both dates, and whether another adoption is to be recorded. If they are right, leave them as they are and write `acknowledge: [{ rule: date-unlikely, at: …, why: … }]` in this file, with its place and your reason.',
    why: 'A policy seldom comes into force or is revised long before it was adopted, and is seldom written, sent out or recommended after it. It can be: it may apply from an earlier day, or the council may still have to decide on a change. Mostly it is a slip in a year.',
    bad: policy('current', [
      'type: adopted, date: 2025-11-10, printed: "10 November 2025", minute: 25/091',
      'type: in-force, date: 2015-11-10, printed: "10 November 2015", minute: "91"',
    ]),
    good: policy('current', [
      'type: adopted, date: 2025-11-10, printed: "10 November 2025", minute: 25/091',
      'type: in-force, date: 2025-11-10, printed: "10 November 2025", minute: 25/091',
    ]),
  },
  'commencement-ahead': {
    severity: 'error',
    title: 'A changed text is to come into force on a later day',
    reason:
      'Unexpected date `{found}` for `in-force`, expected one not later than today, {expected}: the `{name}` {where} says that an earlier text is in force',
    note: 'Put the text that is in force now back into these files, and the new words into an amendment: a folder `amendments/<name>` here, with the changed section files, whole, and an `amendment.yaml` that has its title, `status: adopted` and the events `adopted` and `in-force`. If the policy has never been in force, record only its last adoption; of two dates of one adoption that contradict each other, mark the wrong one `certainty: conflicting`.',
    why: 'The files of a policy hold its oldest text, and each amendment its changes with the day from which they count. Otherwise readers would be shown the new words alone, and told that the policy is not yet in force, although the earlier text is.',
    bad: policy('current', [
      adopted,
      'type: amended, date: 2020-05-06, printed: "6 May 2020", minute: 20/034',
      'type: in-force, date: 2036-01-01, printed: "1 January 2036", minute: 20/034',
    ]),
    good: policy('current', [
      adopted,
      'type: amended, date: 2020-05-06, printed: "6 May 2020", minute: 20/034',
    ]),
  },
  'status-contradicted': {
    severity: 'error',
    title: 'A policy that has ended is called current',
    reason:
      'Unexpected status `{found}`, expected `{expected}`: no adoption is recorded after the `{expected}` {where}',
    note: 'Write `status: {expected}`. If the council has adopted the policy again since then, leave the status and add that event `adopted`. If the event is about another policy, delete it.',
    why: 'The page would say “In force” of a policy that no longer applies.',
    bad: policy('current', [adopted, withdrawn]),
    good: policy('withdrawn', [adopted, withdrawn]),
  },
  'draft-adopted': {
    severity: 'warning',
    title: 'A policy that was adopted is called a draft',
    reason: 'Unexpected status `{found}` beside the `adopted` {where}, expected `{expected}`',
    note: 'If the council has adopted this text, write `status: {expected}`. If the text is a new draft of a policy that was adopted earlier, leave everything as it is and write `acknowledge: [{ rule: draft-adopted, at: …, why: … }]` in this file, with its place and your reason.',
    why: 'The page says of a draft that the council has not adopted it.',
    bad: policy('draft', [adopted]),
    good: policy(
      'draft',
      [adopted],
      'acknowledge:\n  - { rule: draft-adopted, at: status, why: This is the draft of the next version. }\n',
    ),
  },
})
