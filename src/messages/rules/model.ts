import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, more = '') => ({
  path,
  text: `---\ntitle: Risks\n${more}---\n\n${body}\n`,
})
const policyPath = 'hill/social-media/policy.yaml'
const policy = (more: string, kind = 'social-media') => ({
  path: policyPath,
  text: `title: Social Media Policy\nkind: ${kind}\nstatus: current\nmasthead:\n  - title: SOCIAL MEDIA POLICY\nsource:\n  document: Social Media Policy\n${more}`,
})
const clause = (id: string, number: string, words = 'There are risks.') =>
  `<Clause id="${id}" number="${number}">\n\n${words}\n\n</Clause>`

/** Rules that look across files: ids, references, topics, terms, numbers and dates. */
export const modelRules = defineRules({
  'id-repeated': {
    severity: 'error',
    title: 'An id is used twice in a policy',
    reason: 'Unexpected second `{found}`, expected each id once in {where}',
    note: '{suggestion}',
    why: 'The id is the address of the clause. Two clauses cannot have the same address. The name of a clause file, without its digits, is an id too.',
    bad: file(`${clause('hacking', '1.1')}\n\n${clause('hacking', '1.2')}`),
    good: file(`${clause('hacking', '1.1')}\n\n${clause('phishing', '1.2')}`),
  },
  'reference-unknown': {
    severity: 'error',
    title: 'A reference leads nowhere',
    reason: 'Unexpected reference to `{found}`, expected {expected}',
    note: '{suggestion}',
    why: 'A reader who follows a reference must arrive at the clause that it names.',
    bad: file('See [clause 5](#nowhere).'),
    good: file(`${clause('hacking', '1.1')}\n\nSee [clause 1.1](#hacking).`),
  },
  'policy-named-nearly': {
    severity: 'warning',
    title: 'A policy that is merely named has almost the name of one in the handbook',
    reason: 'Unexpected `{found}`, which is no policy of {where}, expected `{expected}`',
    note: 'Write `{expected}` if that policy is meant. If another one is meant that is not in the handbook, acknowledge this warning in the front matter of the file.',
    why:
      'A policy that is not in the handbook may be named all the same, and readers are then told that it is not published ' +
      'here. Of a policy that is published that would be untrue.',
    bad: file('See the [Social Media Policy](policy:social-media-policy).'),
    good: file('See the [Social Media Policy](policy:social-media).'),
  },
  'council-unknown': {
    severity: 'error',
    title: 'A reference names a council that is not in the handbook',
    reason: 'Unexpected council `{found}`, expected one of {expected}',
    note: 'For a policy of the same council leave the council’s name out: `policy:code-of-conduct`. {suggestion}',
    why: 'A reference such as `policy:hill/social-media` leads to the folder of that council.',
    bad: file('See [their policy](policy:nowhere/social-media).'),
    good: file('See [their policy](policy:hill/social-media).'),
  },
  'topic-unknown': {
    severity: 'error',
    title: 'A topic is not known',
    reason: 'Unexpected topic `{found}` in `{name}`, expected an id from `topics.yaml`',
    note: '{suggestion}',
    why: 'Clauses are compared by topic. A misspelt topic would leave the clause out of the comparison.',
    bad: file('<Clause id="hacking" topics="risk">\n\nThere are risks.\n\n</Clause>'),
    good: file('<Clause id="hacking" topics="risks">\n\nThere are risks.\n\n</Clause>'),
  },
  'topic-repeated': {
    severity: 'warning',
    title: 'A clause has a topic twice',
    reason: 'Unexpected `{found}` in `{name}`, expected a topic in one place only (it is {where})',
    note:
      'Keep the one that says what the clause does: rule (`topics`), merely mention (`mentions`) or put outside the policy ' +
      '(`excludes`). A narrower topic counts for its wider topic by itself.',
    why: 'The comparison shows for each topic one stance of the clause.',
    bad: file(
      '<Clause id="hacking" topics="risks" mentions="risks">\n\nThere are risks.\n\n</Clause>',
    ),
    good: file('<Clause id="hacking" topics="risks">\n\nThere are risks.\n\n</Clause>'),
  },
  'topic-reserved': {
    severity: 'error',
    title: 'A topic has a name that the handbook needs itself',
    reason: 'Unexpected topic `{found}`, expected an id other than {expected}',
    note: 'Give the topic another id, such as {suggestion}, in `topics.yaml` and in every clause that names it.',
    why: 'Each topic has a page under “Compare”, and its id is the address of that page. The handbook has pages of its own there, and two pages cannot have one address.',
    bad: {
      path: 'topics.yaml',
      text: 'topics:\n  - { id: wording, title: Wording, covers: How things are to be put. }\n',
    },
    good: {
      path: 'topics.yaml',
      text: 'topics:\n  - { id: wording-of-posts, title: Wording, covers: How things are to be put. }\n',
    },
  },
  'kind-unknown': {
    severity: 'error',
    title: 'A kind of policy is not known',
    reason: 'Unexpected kind `{found}`, expected one of {expected}',
    note: 'Correct the spelling, or add the kind to `kinds:` in `handbook.yaml`.',
    why: 'Policies are compared with policies of the same kind.',
    bad: policy('', 'social'),
    good: policy(''),
  },
  'term-unknown': {
    severity: 'error',
    title: 'A link names a term that is not defined',
    reason:
      'Unexpected term `{found}`, expected a term that the same policy defines, in lower-case letters with hyphens for spaces',
    note: '{suggestion}',
    why: 'A link to a definition must arrive at it.',
    bad: file('There is [spam](term:spam).'),
    good: file(
      '<Definition term="Spam">\n\nSpam: electronic junk mail.\n\n</Definition>\n\nThere is [spam](term:spam).',
    ),
  },
  'term-repeated': {
    severity: 'warning',
    title: 'A term is defined twice in a policy',
    reason: 'Unexpected second definition of `{found}` (the first is in {where})',
    note:
      'If the document really defines it twice, write `acknowledge: [{ rule: term-repeated, at: …, why: … }]` in the front ' +
      'matter of this file, with its place and your reason; otherwise remove one `<Definition>`.',
    why: 'A reader who looks a word up must find one meaning.',
    bad: file(
      '<Definition term="Spam">\n\nSpam: junk.\n\n</Definition>\n\n<Definition term="Spam" id="spam-again">\n\nSpam: junk mail.\n\n</Definition>\n\nNever answer spam.',
    ),
    good: file('<Definition term="Spam">\n\nSpam: junk.\n\n</Definition>\n\nNever answer spam.'),
  },
  'term-not-in-text': {
    severity: 'warning',
    title: 'A definition does not contain its term',
    reason:
      'Expected the term `{found}` in the text of its definition, found neither it nor a variant',
    note: 'Write the term as the document prints it, in `term="…"` or in `variants="…"`.',
    why: 'The page marks the term where the text defines it.',
    bad: file(
      '<Definition term="Spam">\n\nElectronic junk mail.\n\n</Definition>\n\nNever answer spam.',
    ),
    good: file(
      '<Definition term="Spam">\n\nSpam: electronic junk mail.\n\n</Definition>\n\nNever answer spam.',
    ),
  },
  'number-sequence': {
    severity: 'warning',
    title: 'Printed numbers jump or look odd',
    reason: 'Unexpected number `{found}` {where}, expected `{expected}`',
    note:
      'If the number is a slip, correct it. If the document really prints it so, keep it and write ' +
      '`acknowledge: [{ rule: number-sequence, at: …, why: … }]` in the front matter of this file, with its place and your ' +
      'reason.',
    why: 'Numbers are published exactly as printed and never corrected. A jump is mostly a clause that was forgotten.',
    bad: file(`${clause('hacking', '1.1')}\n\n${clause('phishing', '1.3')}`),
    good: file(
      `${clause('hacking', '1.1')}\n\n${clause('phishing', '1.3')}`,
      'acknowledge:\n  - { rule: number-sequence, at: phishing, why: The document has no 1.2. }\n',
    ),
  },
  'number-repeated': {
    severity: 'warning',
    title: 'A printed number is there twice',
    reason: 'Unexpected second number `{found}` {where}, expected `{expected}`',
    note:
      'If the number is a slip, correct it. If the document really prints it twice, keep it and write ' +
      '`acknowledge: [{ rule: number-repeated, at: …, why: … }]` in the front matter of this file, with its place and your ' +
      'reason.',
    why:
      'Whoever cites a number must mean one clause. Numbers are published exactly as printed and never corrected; one that ' +
      'is there twice is mostly a clause that was copied.',
    bad: file(`${clause('hacking', '1.1')}\n\n${clause('phishing', '1.1')}`),
    good: file(`${clause('hacking', '1.1')}\n\n${clause('phishing', '1.2')}`),
  },
  'acknowledge-unused': {
    severity: 'warning',
    title: 'A warning is acknowledged that does not occur',
    reason:
      'Unexpected {found} in `acknowledge`, expected the name of a warning that this file causes',
    note: '{suggestion}',
    why: 'An acknowledgement that is no longer needed would hide the next mistake of the same sort.',
    bad: file(
      'There are risks.',
      'acknowledge:\n  - { rule: number-sequence, at: phishing, why: printed so }\n',
    ),
    good: file('There are risks.'),
  },
  'acknowledge-whole-file': {
    severity: 'notice',
    title: 'A warning is acknowledged for a whole file',
    reason:
      'Unexpected `{found}` in `acknowledge` without a place, expected the place that it is about',
    note: 'Write below `acknowledge:`, with your reason in place of `…`: {suggestion}.',
    why:
      'The name alone hides every further mistake of the same sort in the file. It goes on working; with a place and a ' +
      'reason it hides nothing else, and the next clerk knows why it is there.',
    bad: file(
      `${clause('hacking', '1.1')}\n\n${clause('phishing', '1.3')}`,
      'acknowledge: [number-sequence]\n',
    ),
    good: file(
      `${clause('hacking', '1.1')}\n\n${clause('phishing', '1.3')}`,
      'acknowledge:\n  - { rule: number-sequence, at: phishing, why: The document has no 1.2. }\n',
    ),
  },
  'date-order': {
    severity: 'error',
    title: 'Dates are in an impossible order',
    reason: 'Unexpected date `{found}` for `{name}`, expected one {expected}',
    note:
      'Compare both dates with the document and the minutes. If an event between them is missing, such as an earlier ' +
      'adoption, add it. If the document contradicts itself, write `certainty: conflicting` on the one that cannot be right ' +
      'and say so in `note:`.',
    why: 'A policy cannot be adopted before it was created, nor reviewed or withdrawn before it was first adopted. A slip in a date would make the review register wrong.',
    bad: policy(
      'events:\n' +
        '  - { type: created, date: 2021-05-06, printed: "6 May 2021", certainty: stated, minute: 21/034 }\n' +
        '  - { type: adopted, date: 2020-05-06, printed: "6 May 2020", certainty: stated, minute: 20/034 }\n',
    ),
    good: policy(
      'events:\n' +
        '  - { type: created, date: 2020-05-06, printed: "6 May 2020", certainty: stated, minute: 20/034 }\n' +
        '  - { type: adopted, date: 2021-05-06, printed: "6 May 2021", certainty: stated, minute: 21/034 }\n',
    ),
  },
  'date-future': {
    severity: 'error',
    title: 'A date lies in the future',
    reason:
      'Unexpected date `{found}` for `{name}`, expected a date not later than today, {expected}',
    note:
      'Check the year. An event is recorded when it has happened; only `in-force` may lie ahead. If the document prints a ' +
      'day that is only planned, keep it in the words of the text, and record the event on that day. The next review goes ' +
      'into `review:`.',
    why: 'The handbook would say that something has happened that has not.',
    bad: policy(
      'events:\n  - { type: adopted, date: 2920-05-06, printed: "6 May 2920", certainty: stated, minute: "34" }\n',
    ),
    good: policy(
      'events:\n  - { type: adopted, date: 2020-05-06, printed: "6 May 2020", certainty: stated, minute: 20/034 }\n',
    ),
  },
  'date-certainty': {
    severity: 'error',
    title: 'A date and its certainty do not fit',
    reason: 'Unexpected certainty `{found}` for `{name}` {where}, expected {expected}',
    note: 'Write `certainty: unknown` when the document gives no date, and one of `stated`, `to-be-confirmed`, `calculated`, `conflicting` when it gives one.',
    why: 'Readers are told how sure a date is.',
    bad: policy(
      'events:\n  - { type: adopted, printed: "SOCIAL MEDIA POLICY", certainty: stated }\n',
    ),
    good: policy(
      'events:\n  - { type: adopted, printed: "SOCIAL MEDIA POLICY", certainty: unknown }\n',
    ),
  },
})
