import {
  badFile,
  bodyOf,
  clauseFile,
  frontMatterOf,
  goodHandbook,
  policyFile,
  policySettings,
  policyWith,
} from '../handbook-folder.ts'
import { error, type ExpectedMessage, type HostileCase, inFile, warning } from '../hostile-case.ts'

function clause(id: string, more = '') {
  return `<Clause id="${id}"${more}>\n\nText.\n\n</Clause>`
}

function numbered(...printed: string[]) {
  return bodyOf(
    printed
      .map((number, index) => clause(`limb-${String(index)}`, ` number="${number}"`))
      .join('\n\n'),
  )
}

function events(...lines: string[]) {
  return policyWith(
    `events:\n${lines.map((line, index) => `  - { ${line}, printed: x, minute: No ${String(index)} }`).join('\n')}`,
  )
}

function inPolicy(message: ExpectedMessage): ExpectedMessage {
  return inFile(policyFile, message)
}

function repeatedId(
  at: string,
  id: string,
  [first, line]: readonly [path: string, line?: number],
  suggestion: string,
) {
  return error(
    at,
    'id-repeated',
    `Unexpected second \`${id}\`, expected each id once in a policy (the first is in \`hill/social-media/${first}\`${line === undefined ? '' : `, line ${String(line)}`})`,
    `Give this one another id, such as \`${suggestion}\`.`,
  )
}

function nowhere(at: string, id: string, where: string, note: string) {
  return error(
    at,
    'reference-unknown',
    `Unexpected reference to \`${id}\`, expected the id of a clause or section of ${where}`,
    note,
  )
}

function oddNumber(at: string, found: string, after: string, expected: string) {
  return warning(
    at,
    'number-sequence',
    `Unexpected number \`${found}\` after \`${after}\`, expected \`${expected}\``,
  )
}

function topicTwice(found: string, name: string, where: string) {
  return warning(
    '5:1',
    'topic-repeated',
    `Unexpected \`${found}\` in \`${name}\`, expected a topic in one place only (it is ${where})`,
  )
}

const idAdvice =
  'Write the id of the clause: the name behind `id=` in its tag, or the name of a clause file without its digits.'

/** Ids, references, councils, kinds. */
export const references: readonly HostileCase[] = [
  {
    name: 'an id of another file is refused',
    files: bodyOf(clause('hacking')),
    expected: [repeatedId('5:1', 'hacking', ['02-risks.mdx', 6], 'bad-hacking')],
  },
  {
    name: 'an id of the same file is refused',
    files: bodyOf(`${clause('a-b')}\n\n${clause('a-b')}`),
    expected: [repeatedId('11:1', 'a-b', ['03-bad.mdx', 5], 'bad-a-b')],
  },
  {
    name: 'the name of a clause file is an id too',
    files: bodyOf(clause('risks')),
    expected: [repeatedId('5:1', 'risks', ['02-risks.mdx'], 'bad-risks')],
  },
  {
    name: 'a reference with a slip in it gets the right id',
    files: bodyOf('See [it](#hackin).'),
    expected: [nowhere('5:5', '#hackin', 'this policy', 'Did you mean `hacking`?')],
  },
  {
    name: 'a reference to nothing at all gets advice',
    files: bodyOf('See [it](#nowhere-at-all).'),
    expected: [nowhere('5:5', '#nowhere-at-all', 'this policy', idAdvice)],
  },
  {
    name: 'a reference into a policy by name is checked',
    files: bodyOf('See [it](policy:social-media#hackin).'),
    expected: [
      nowhere('5:5', '#hackin', 'the policy `hill/social-media`', 'Did you mean `hacking`?'),
    ],
  },
  {
    name: 'a reference of an event is checked',
    files: events('type: created, date: 2020-07-14, certainty: stated, clause: whi'),
    expected: [inPolicy(nowhere('9:59', '#whi', 'this policy', 'Did you mean `why`?'))],
  },
  {
    name: 'a policy that is not in the handbook may be named',
    files: bodyOf('See [it](policy:code-of-conduct).'),
    expected: [],
  },
  {
    name: 'an unknown policy of a known council is called a policy',
    files: bodyOf('See [it](policy:hill/social-medya).'),
    expected: [
      error(
        '5:5',
        'reference-unknown',
        'Unexpected reference to `policy:hill/social-medya`, expected a policy of Hill Parish Council',
        'Did you mean `social-media`?',
      ),
    ],
  },
  {
    name: 'an unknown council gets the right one',
    files: bodyOf('See [it](policy:hil/social-media).'),
    expected: [
      error(
        '5:5',
        'council-unknown',
        'Unexpected council `hil`, expected one of `hill`',
        'For a policy of the same council leave the council’s name out: `policy:code-of-conduct`. Did you mean `hill`?',
      ),
    ],
  },
  {
    name: 'an unknown term is refused',
    files: bodyOf('See [it](term:spam).'),
    expected: [
      error(
        '5:5',
        'term-unknown',
        'Unexpected term `spam`, expected a term that the same policy defines, in lower-case letters with hyphens for spaces',
        'Mark the definition with `<Definition term="…">` where it stands, or delete the link.',
      ),
    ],
  },
  {
    name: 'an unknown kind of policy is refused',
    files: { [policyFile]: policySettings.replace('kind: social-media', 'kind: social') },
    expected: [
      inPolicy(
        error('2:1', 'kind-unknown', 'Unexpected kind `social`, expected one of `social-media`'),
      ),
    ],
  },
  {
    name: 'a reference to a clause with a mistake in it is not reported on top',
    files: {
      ...bodyOf('<Clause id="a-b">\n\n# x\n\n</Clause>'),
      'hill/social-media/04-x.mdx': clauseFile('See [it](#a-b).'),
    },
    expected: [
      error(
        '7:1',
        'markdown-not-allowed',
        'Unexpected Markdown heading (`#`, or a line underlined with `---`), expected paragraphs, lists, tables, emphasis and links only',
      ),
    ],
  },
]

/** Topics and terms. */
export const topicsAndTerms: readonly HostileCase[] = [
  {
    name: 'an unknown topic gets the right one',
    files: bodyOf(clause('a-b', ' topics="pasword"')),
    expected: [
      error(
        '5:1',
        'topic-unknown',
        'Unexpected topic `pasword` in `topics`, expected an id from `topics.yaml`',
        'Did you mean `passwords`?',
      ),
    ],
  },
  {
    name: 'the title of a topic in place of its id gets the id',
    files: {
      'topics.yaml':
        'topics:\n  - { id: own-use, title: Personal use, covers: x. }\n  - { id: risks, title: Risks, covers: x. }\n',
      ...bodyOf(clause('a-b', ' topics="Personal use, Risks"')),
    },
    expected: [
      error(
        '5:1',
        'topic-unknown',
        'Unexpected topic `Personal use` in `topics`, expected an id from `topics.yaml`',
        'Write its id in place of its title: `own-use`.',
      ),
      error(
        '5:1',
        'topic-unknown',
        'Unexpected topic `Risks` in `topics`, expected an id from `topics.yaml`',
        'Write its id in place of its title: `risks`.',
      ),
    ],
  },
  {
    name: 'a topic near to no other is to be looked up',
    files: bodyOf(clause('a-b', ' mentions="weather"')),
    expected: [
      error(
        '5:1',
        'topic-unknown',
        'Unexpected topic `weather` in `mentions`, expected an id from `topics.yaml`',
        'Look the id up in `topics.yaml`, or add the topic there. The help page “Topics” says how to choose one.',
      ),
    ],
  },
  {
    name: 'a topic that is a word of what another covers gets that one',
    files: bodyOf(clause('a-b', ' topics="account-names"')),
    expected: [
      error(
        '5:1',
        'topic-unknown',
        'Unexpected topic `account-names` in `topics`, expected an id from `topics.yaml`',
        'Perhaps `security` is meant. The help page “Topics” says how to choose one; all of them are in `topics.yaml`.',
      ),
    ],
  },
  {
    name: 'a topic that is ruled and mentioned is a warning',
    files: bodyOf(clause('a-b', ' topics="risks" mentions="risks"')),
    expected: [topicTwice('risks', 'mentions', 'in `topics` too')],
  },
  {
    name: 'a topic beside its wider topic is a warning',
    files: bodyOf(clause('a-b', ' topics="security passwords"')),
    expected: [topicTwice('security', 'topics', 'implied by `passwords`')],
  },
  {
    name: 'a mention of a wider topic beside a rule on the narrower is a warning',
    files: bodyOf(clause('a-b', ' topics="passwords" mentions="security"')),
    expected: [topicTwice('security', 'mentions', 'implied by `passwords`')],
  },
  {
    name: 'a rule on a wider topic is not implied by a mention of the narrower',
    files: bodyOf(clause('a-b', ' topics="security" mentions="passwords"')),
    expected: [],
  },
  {
    name: 'a topic that is in the list twice is reported with its line',
    files: {
      'topics.yaml': `${String(goodHandbook['topics.yaml'])}  - { id: risks, title: R, covers: x. }\n`,
    },
    expected: [
      inFile(
        'topics.yaml',
        error(
          '5:7',
          'id-repeated',
          'Unexpected second `risks`, expected each id once in `topics.yaml`',
          'Give this one another id, such as `risks-2`.',
        ),
      ),
    ],
  },
  {
    name: 'a term that is defined twice is a warning',
    files: bodyOf(
      '<Definition term="Spam">\n\nSpam: junk.\n\n</Definition>\n\n<Definition term="spam" id="spam-again">\n\nSpam: mail.\n\n</Definition>\n\nNo spam.',
    ),
    expected: [
      warning(
        '11:1',
        'term-repeated',
        'Unexpected second definition of `spam` (the first is in `hill/social-media/03-bad.mdx`)',
      ),
    ],
  },
  {
    name: 'a term that is defined twice under the same words is one mistake',
    files: bodyOf(
      '<Definition term="Spam">\n\nSpam: junk.\n\n</Definition>\n\n<Definition term="Spam">\n\nSpam: mail.\n\n</Definition>\n\nNo spam.',
    ),
    expected: [repeatedId('11:1', 'term-spam', ['03-bad.mdx', 5], 'bad-term-spam')],
  },
  {
    name: 'a term that its definition does not contain is a warning',
    files: bodyOf('<Definition term="Spam">\n\nJunk.\n\n</Definition>\n\nNo spam.'),
    expected: [
      warning(
        '5:1',
        'term-not-in-text',
        'Expected the term `Spam` in the text of its definition, found neither it nor a variant',
      ),
    ],
  },
]

/** Printed numbers and what is acknowledged. */
export const numbers: readonly HostileCase[] = [
  {
    name: 'a number that jumps is a warning',
    files: numbered('1.1', '1.3'),
    expected: [oddNumber('11:1', '1.3', '1.1', '1.2')],
  },
  {
    name: 'a number that repeats is a warning',
    files: numbered('1.1', '1.1'),
    expected: [
      warning(
        '11:1',
        'number-repeated',
        'Unexpected second number `1.1` (the first is in line 5), expected `1.2`',
      ),
    ],
  },
  {
    name: 'a number with a nought before it is a warning',
    files: numbered('1.1', '1.02'),
    expected: [oddNumber('11:1', '1.02', '1.1', '1.2')],
  },
  {
    name: 'a letter that jumps is a warning',
    files: numbered('a)', 'c)'),
    expected: [oddNumber('11:1', 'c)', 'a)', 'b)')],
  },
  {
    name: 'Roman numbers count on from one another',
    files: numbered('i)', 'ii)', 'iii)', 'iv)', 'v)', 'vi)'),
    expected: [],
  },
  {
    name: 'letters that pass i count on from one another',
    files: numbered('a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)', 'i)', 'j)'),
    expected: [],
  },
  {
    name: 'a Roman number that is left out is a warning',
    files: numbered('i)', 'ii)', 'iv)'),
    expected: [oddNumber('17:1', 'iv)', 'ii)', 'iii)')],
  },
  {
    name: 'the number of a section keeps the form of the one before it',
    files: frontMatterOf('title: Bad\nnumber: "5.10"'),
    expected: [oddNumber('3:1', '5.10', '2.', '3.')],
  },
  {
    name: 'a first number that is not the first is a warning',
    files: numbered('b)'),
    expected: [
      warning('5:1', 'number-sequence', 'Unexpected number `b)` at the beginning, expected `a)`'),
    ],
  },
  {
    name: 'the number of a section that jumps is reported at its line',
    files: frontMatterOf('title: Bad\nnumber: "5."'),
    expected: [oddNumber('3:1', '5.', '2.', '3.')],
  },
  {
    name: 'a warning that is acknowledged is not given',
    files: {
      [badFile]: `---\ntitle: Bad\nacknowledge: [{ rule: number-sequence, at: a-b, why: A }]\n---\n\n${clause('a-b', ' number="1.3"')}\n`,
    },
    expected: [],
  },
  {
    name: 'a warning that is acknowledged and does not occur is a warning',
    files: frontMatterOf('title: Bad\nacknowledge: [number-sequence]'),
    expected: [
      warning(
        '3:15',
        'acknowledge-unused',
        'Unexpected `number-sequence` in `acknowledge`, expected the name of a warning that this file causes',
      ),
    ],
  },
  {
    name: 'an error cannot be acknowledged',
    files: { [badFile]: '---\ntitle: Bad\nacknowledge: [mdx-code]\n---\n\n{x}\n' },
    expected: [
      warning(
        '3:15',
        'acknowledge-unused',
        'Unexpected `mdx-code` in `acknowledge`, expected the name of a warning that this file causes',
      ),
      error(
        '6:1',
        'mdx-code',
        'Unexpected code in braces `{x}`, expected text and the tags of the handbook only',
      ),
    ],
  },
]

/** Dates that cannot be, and their certainty. */
export const dates: readonly HostileCase[] = [
  {
    name: 'an adoption before the creation is refused',
    files: events(
      'type: created, date: 2021-05-01, certainty: stated',
      'type: adopted, date: 2020-05-01, certainty: stated',
    ),
    expected: [
      inPolicy(
        error(
          '10:22',
          'date-order',
          'Unexpected date `2020-05-01` for `adopted`, expected one not before the 2021-05-01 of `created`',
        ),
      ),
    ],
  },
  {
    name: 'a date that is marked as conflicting is not compared',
    files: events(
      'type: created, date: 2021-05-01, certainty: stated',
      'type: adopted, date: 2020-05-01, certainty: conflicting',
    ),
    expected: [],
  },
  {
    name: 'a year is not earlier than a day in it',
    files: events(
      'type: created, date: 2020-05-01, certainty: stated',
      'type: adopted, date: 2020, certainty: stated',
    ),
    expected: [],
  },
  {
    name: 'a review before the adoption is refused',
    files: policyWith(
      'events:\n  - { type: adopted, date: 2021-05-01, printed: x, certainty: stated, minute: 21/1 }\nreview:\n  due: { date: 2020-05, printed: May 2020, certainty: stated }\ncontrol: { rows: [[A, May 2020]] }',
    ),
    expected: [
      inPolicy(
        error(
          '11:10',
          'date-order',
          'Unexpected date `2020-05` for `review`, expected one not before the 2021-05-01 of `adopted`',
        ),
      ),
    ],
  },
  {
    name: 'a review between two adoptions is history',
    files: events(
      'type: adopted, date: 2015-05-01, certainty: stated',
      'type: reviewed, date: 2018-05-01, certainty: stated',
      'type: adopted, date: 2025-11-10, certainty: stated',
    ),
    expected: [],
  },
  {
    name: 'a policy that was withdrawn is not current',
    files: events(
      'type: adopted, date: 2015-05-01, certainty: stated',
      'type: withdrawn, date: 2018-05-01, certainty: stated',
    ),
    expected: [
      inPolicy(
        error(
          '3:1',
          'status-contradicted',
          'Unexpected status `current`, expected `withdrawn`: no adoption is recorded after the `withdrawn` of 2018-05-01',
        ),
      ),
    ],
  },
  {
    name: 'an adoption tomorrow is an error',
    files: events('type: adopted, date: 2026-01-16, certainty: stated'),
    expected: [
      inPolicy(
        error(
          '9:22',
          'date-future',
          'Unexpected date `2026-01-16` for `adopted`, expected a date not later than today, 2026-01-15',
        ),
      ),
    ],
  },
  {
    name: 'an adoption today is no warning',
    files: events('type: adopted, date: 2026-01-15, certainty: stated'),
    expected: [],
  },
  {
    name: 'a date of coming into force may lie ahead',
    files: events(
      'type: adopted, date: 2025-12-02, certainty: stated',
      'type: in-force, date: 2026-02-01, certainty: stated',
    ),
    expected: [],
  },
  {
    name: 'a certainty without a date is refused',
    files: events('type: adopted, certainty: stated'),
    expected: [
      inPolicy(
        error(
          '9:5',
          'date-certainty',
          'Unexpected certainty `stated` for `adopted` without a date, expected `unknown`',
        ),
      ),
    ],
  },
  {
    name: 'an unknown certainty with a date is refused',
    files: events('type: adopted, date: 2020-01-01, certainty: unknown'),
    expected: [
      inPolicy(
        error(
          '9:22',
          'date-certainty',
          'Unexpected certainty `unknown` for `adopted` with a date, expected `stated`, `to-be-confirmed`, `calculated` or `conflicting`',
        ),
      ),
    ],
  },
  {
    name: 'an unknown certainty of a due date is refused',
    files: policyWith(
      'review:\n  due: { date: 2027-05, printed: May 2027, certainty: unknown }\ncontrol: { rows: [[A, May 2027]] }',
    ),
    expected: [
      inPolicy(
        error(
          '9:10',
          'date-certainty',
          'Unexpected certainty `unknown` for `review` with a date, expected `stated`, `to-be-confirmed`, `calculated` or `conflicting`',
        ),
      ),
    ],
  },
]
