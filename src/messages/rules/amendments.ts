import { defineRules } from '../rule.ts'

const path = 'hill/social-media/amendments/2026-passwords/amendment.yaml'
const adopted = 'type: adopted, date: 2025-12-08, printed: "Resolved 25/117", minute: 25/117'
const amendment = (
  status: string,
  events: readonly string[],
  more = 'policy: { version: "2" }\n',
) => ({
  path,
  text: `title: Passwords\nstatus: ${status}\n${more}${events.length === 0 ? '' : 'events:\n'}${events.map((event) => `  - { ${event}, certainty: stated }\n`).join('')}`,
})

/** Rules about amendments: from which day they count, and that they fit the text that they change. */
export const amendmentRules = defineRules({
  'amendment-undated': {
    severity: 'error',
    title: 'An adopted amendment has no day from which it counts',
    reason:
      'Unexpected {found}, expected the whole date from which an amendment with `status: adopted` counts',
    note: 'Write below `events:` the day of the resolution, such as `- { type: adopted, date: 2026-05-12, printed: "Resolved 26/043", minute: 26/043, certainty: stated }`, and if the change applies from another day, that day as `type: in-force`. If the council has not resolved it yet, write `status: proposed`.',
    why: 'The words of the amendment take the place of the earlier ones on a day. Without it nobody knows which words are in force.',
    bad: amendment('adopted', [
      'type: adopted, date: 2025-12, printed: "December 2025", minute: 25/117',
    ]),
    good: amendment('adopted', [adopted]),
  },
  'amendment-status': {
    severity: 'error',
    title: 'The status of an amendment contradicts what happened to it',
    reason: 'Unexpected status `{found}` beside the event `{name}`, expected `{expected}`',
    note: 'Write `status: {expected}`. If the event is about something else, delete it.',
    why: 'Only an adopted amendment changes the text in force, and only its status says that it is one.',
    bad: amendment('proposed', [adopted]),
    good: amendment('adopted', [adopted]),
  },
  'amendment-rescinded': {
    severity: 'error',
    title: 'An amendment is rescinded after it has come into force',
    reason:
      'Unexpected date `{found}` for `rescinded`, expected one before `{expected}`, from which the amendment counts',
    note: 'What is in force is undone by another amendment: open one that puts the earlier words back, and delete this event.',
    why: 'The words were in force for a time, and readers must be able to see which, and from when to when.',
    bad: amendment('adopted', [
      adopted,
      'type: rescinded, date: 2026-01-12, printed: "Rescinded 26/004", minute: 26/004',
    ]),
    good: amendment('adopted', [
      adopted,
      'type: in-force, date: 2026-02-01, printed: "from 1 February 2026"',
      'type: rescinded, date: 2026-01-12, printed: "Rescinded 26/004", minute: 26/004',
    ]),
  },
  'amendment-early': {
    severity: 'error',
    title: 'An amendment counts from a day before the policy itself',
    reason:
      'Unexpected date `{found}` from which the amendment counts, expected one after `{expected}`, from which the oldest text of the policy counts',
    note: 'Check both years. If the text in the folder of the policy is the later one, make that an amendment and put the older text in its place: `npm run earlier` does it.',
    why: 'An amendment changes a text that is there already.',
  },
  'amendment-base-unknown': {
    severity: 'error',
    title: 'An amendment is written against one that is not there',
    reason: 'Unexpected base `{found}`, expected {expected}',
    note: '{suggestion}',
    why: 'The base says which words the amendment was written against, so that nothing that was decided in between is undone by mistake.',
    bad: amendment('adopted', [adopted], 'base: 2025-review\npolicy: { version: "2" }\n'),
    good: amendment('adopted', [adopted]),
  },
  'amendment-behind': {
    severity: 'error',
    title: 'An adopted amendment would undo another one',
    reason:
      'Unexpected section `{found}`, expected one that was written against the words that stand directly before it, those of {expected}',
    note: 'Compare it with that text and take over what changed there. Then write {suggestion}, and delete the line of this section below `copied:` if there is one.',
    why: 'A section of an amendment is a whole one. Written against older words it would silently undo what was decided in between.',
  },
  'draft-behind': {
    severity: 'warning',
    title: 'A draft is written against words that have changed',
    reason:
      'Unexpected section `{found}`, expected one that was written against the words that stand directly before it, those of {expected}',
    note: 'Compare it with that text and take over what changed there. Then write {suggestion}, and delete the line of this section below `copied:` if there is one.',
    why: 'Adopted as it is, the draft would silently undo what was decided in between.',
  },
  'amendment-order': {
    severity: 'error',
    title: 'The order of the sections is not complete',
    reason: 'Unexpected list of sections {found}, expected each section once: {expected}',
    note: 'Write all sections below `order:` in the order in which they are to stand, by the names of their files without the digits. Leave `order:` out when no section is put in or moved.',
    why: 'A section that is not named would stand somewhere by chance.',
    bad: amendment('adopted', [adopted], 'order: [purpose]\n'),
    good: amendment('adopted', [adopted], 'order: [risks]\npolicy: { version: "2" }\n'),
  },
  'amendment-removes': {
    severity: 'error',
    title: 'An amendment removes a section that it cannot remove',
    reason: 'Unexpected section `{found}`, expected {expected}',
    note: '{suggestion}',
    why: 'A slip in the name would leave a section standing that the council has taken out.',
    bad: amendment('adopted', [adopted], 'removes: [purpose]\n'),
    good: amendment('adopted', [adopted], 'policy: { version: "2" }\n'),
  },
  'amendment-replaces': {
    severity: 'error',
    title: 'An amendment names a clause that is not there',
    reason: 'Unexpected id `{found}`, expected {expected}',
    note: '{suggestion}',
    why: 'Links to a clause that falls away lead on to the clause that is named here.',
    bad: amendment(
      'adopted',
      [adopted],
      'policy: { version: "2" }\nreplaces: { old-risks: risks }\n',
    ),
    good: amendment('adopted', [adopted]),
  },
  'amendment-empty': {
    severity: 'warning',
    title: 'An amendment changes nothing',
    reason:
      'Unexpected amendment without a change, expected a changed section, or `removes:`, `order:` or `policy:`',
    note: 'Put the changed section files beside this file, each whole. If the council has looked at the policy and changed nothing, delete this folder and record a review: an event `reviewed` in `policy.yaml`.',
    why: 'Readers would be told of an amendment and find no difference.',
    bad: amendment('adopted', [adopted], ''),
    good: amendment('adopted', [adopted]),
  },
  'amendment-unsealed': {
    severity: 'warning',
    title: 'An adopted amendment is not sealed',
    reason: 'Expected a `seal:` in an amendment with `status: adopted`',
    note: 'Run `npm run adopt` for it, which writes the seal: the words as they were resolved can then not be changed by mistake.',
    why: 'Without a seal nobody notices when a word is changed after the council has resolved it.',
    bad: amendment('adopted', [adopted]),
    good: amendment('proposed', []),
  },
  'seal-broken': {
    severity: 'error',
    title: 'Words that the council has resolved were changed',
    reason:
      'Unexpected words in the amendment “{found}”, expected those that were sealed when it was adopted',
    note: 'Put the words back as they were: an earlier copy of the files has them. If a slip of transcription is to be mended, `npm run correct` does it and writes down what was mended and why. If the council has resolved other words since, open another amendment.',
    why: 'What is published as resolved must be what was resolved. Only the council changes it.',
    bad: amendment(
      'adopted',
      [adopted],
      `policy: { version: "2" }\nseal: sha256-${'0'.repeat(64)}\n`,
    ),
    good: amendment('proposed', []),
  },
  'id-revived': {
    severity: 'error',
    title: 'The id of a clause that is gone is given to another one',
    reason: 'Unexpected id `{found}`, expected a new one: until {where} it was that of other words',
    note: 'Give the new clause an id of its own. An old id keeps its meaning for ever, because links to it stand in minutes and letters.',
    why: 'Whoever follows an old link would read something else without knowing.',
  },
})
