import { audienceAdvice } from '../../../src/schemas/primitives.ts'
import {
  badFile,
  frontMatterOf,
  goodHandbook,
  policyFile,
  policySettings,
  policyWith,
} from '../handbook-folder.ts'
import {
  error,
  type ExpectedMessage,
  type HostileCase,
  inFile,
  notice,
  warning,
} from '../hostile-case.ts'

const councilFile = 'hill/council.yaml'
const frontMatterKeys = '`number`, `title`, `subtitle`, `lang`, `audience`, `kind` or `acknowledge`'
const policyKeys =
  '`title`, `kind`, `status`, `masthead`, `control`, `version`, `cite`, `lang`, `twin`, `extract`, `events`, `review` …'
const eventKeys =
  '`type`, `date`, `printed`, `certainty`, `body`, `person`, `role`, `minute`, `clause` or `note`'
const deleteIt = 'Delete the line, or see the help page for the settings of the file.'
const date =
  'a date of the calendar written as year-month-day, such as `2020-07-14`, `2020-07` or `2020`'

function event(lines: string) {
  return policyWith(`events:\n  - ${lines}`)
}

function council(lines: string) {
  return { [councilFile]: lines }
}

function unknown(at: string, key: string, expected: string, note: string) {
  return error(
    at,
    'yaml-unknown-key',
    `Unexpected setting \`${key}\`, expected one of ${expected}`,
    note,
  )
}

function shorthand(at: string, found: string) {
  return error(at, 'yaml-alias', `Unexpected ${found}, expected plain text`)
}

function value(at: string, found: string, name: string, expected: string, note?: string) {
  return error(at, 'yaml-value', `Unexpected ${found} for \`${name}\`, expected ${expected}`, note)
}

function inPolicy(message: ExpectedMessage) {
  return inFile(policyFile, message)
}

function badDate(found: string, suggestion: string, expected = date): ExpectedMessage[] {
  return [inPolicy(value('9:28', `\`${found}\``, 'events › item 1 › date', expected, suggestion))]
}

function dated(words: string) {
  return event(`{ type: created, date: ${words}, printed: x, certainty: stated }`)
}

function emptySettings(file: string) {
  return inFile(
    file,
    error(
      '1:1',
      'settings-empty',
      'Unexpected empty file, expected settings written as `name: value`, one a line',
      'Do not leave it empty: write the lines below into it, and change what is not right for your council.',
    ),
  )
}

function tooDeep(at: string) {
  return error(at, 'yaml-too-deep', 'Unexpected settings nested more than 8 deep')
}

/** Names that mean something to JavaScript. */
export const prototypeKeys: readonly HostileCase[] = [
  {
    name: 'a prototype in front matter is an unknown setting',
    files: frontMatterOf('title: Bad\n__proto__: { polluted: yes }'),
    expected: [unknown('3:1', '__proto__', frontMatterKeys, deleteIt)],
  },
  {
    name: 'a constructor in front matter is an unknown setting',
    files: frontMatterOf('title: Bad\nconstructor: x'),
    expected: [unknown('3:1', 'constructor', frontMatterKeys, deleteIt)],
  },
  {
    name: 'a method of every object is an unknown setting',
    files: frontMatterOf('title: Bad\ntoString: x'),
    expected: [unknown('3:1', 'toString', frontMatterKeys, deleteIt)],
  },
  {
    name: 'a prototype in the settings of a policy is an unknown setting',
    files: policyWith('__proto__:\n  polluted: yes'),
    expected: [inPolicy(unknown('8:1', '__proto__', policyKeys, deleteIt))],
  },
  {
    name: 'a prototype in an event is an unknown setting',
    files: event(
      '{ type: created, date: 2020-01-01, printed: x, certainty: stated, __proto__: { x: y } }',
    ),
    expected: [
      inPolicy(
        unknown(
          '9:71',
          '__proto__',
          eventKeys,
          'Delete the line, or see the help page for the settings of events › item 1.',
        ),
      ),
    ],
  },
]

/** What YAML offers beyond plain settings. */
export const shorthands: readonly HostileCase[] = [
  {
    name: 'an anchor and its alias are two mistakes and no more',
    files: frontMatterOf('title: &name Risks\nsubtitle: *name'),
    expected: [shorthand('2:8', 'anchor `&name`'), shorthand('3:11', 'alias `*name`')],
  },
  {
    name: 'an alias of nothing is one mistake',
    files: frontMatterOf('title: *name'),
    expected: [shorthand('2:8', 'alias `*name`')],
  },
  {
    name: 'a title that begins with an ampersand is one mistake',
    files: frontMatterOf('title: &Risks'),
    expected: [shorthand('2:8', 'anchor `&Risks`')],
  },
  {
    name: 'a title that begins with an exclamation mark is one mistake',
    files: frontMatterOf('title: !Important'),
    expected: [shorthand('2:8', 'tag `!Important`')],
  },
  {
    name: 'a tag that would make a function is refused',
    files: frontMatterOf('title: !!js/function "function () { process.exit(1) }"'),
    expected: [shorthand('2:8', 'tag `!!js/function`')],
  },
  {
    name: 'a tag that would make binary data is refused',
    files: frontMatterOf('title: !!binary aGVsbG8='),
    expected: [shorthand('2:8', 'tag `!!binary`')],
  },
  {
    name: 'a tag of one’s own is one mistake',
    files: frontMatterOf('title: !mine Risks'),
    expected: [shorthand('2:8', 'tag `!mine`')],
  },
  {
    name: 'a merge key is an unknown setting',
    files: frontMatterOf('title: Bad\n<<: { subtitle: x }'),
    expected: [unknown('3:1', '<<', frontMatterKeys, deleteIt)],
  },
  {
    name: 'a bomb of aliases is reported and not expanded',
    files: policyWith('version: &a [x, x]\nevents: &b [*a, *a]'),
    expected: [
      inPolicy(shorthand('8:10', 'anchor `&a`')),
      inPolicy(value('8:13', 'list', 'version', 'one text')),
      inPolicy(shorthand('9:9', 'anchor `&b`')),
      inPolicy(shorthand('9:13', 'alias `*a`')),
      inPolicy(shorthand('9:17', 'alias `*a`')),
    ],
  },
]

/** What is not YAML, or not the YAML of the handbook. */
export const yamlSyntax: readonly HostileCase[] = [
  {
    name: 'a setting that is there twice is refused',
    files: frontMatterOf('title: Bad\ntitle: Worse'),
    expected: [
      error('3:1', 'yaml-duplicate-key', 'Unexpected second `title:`, expected each setting once'),
    ],
  },
  {
    name: 'a setting that is there three times is refused twice',
    files: frontMatterOf('title: Bad\ntitle: Worse\ntitle: Worst'),
    expected: [
      error('3:1', 'yaml-duplicate-key', 'Unexpected second `title:`, expected each setting once'),
      error('4:1', 'yaml-duplicate-key', 'Unexpected second `title:`, expected each setting once'),
    ],
  },
  {
    name: 'a tab at the start of a line is refused',
    files: council('name: Hill\n\tshort: Hill\nkind: parish\n'),
    expected: [
      inFile(
        councilFile,
        error('2:1', 'yaml-syntax', 'Unexpected tab at the start of a line, expected spaces'),
      ),
    ],
  },
  {
    name: 'the lines behind a tab that stand rightly are left alone',
    files: policyWith(
      'events:\n  - type: adopted\n\tdate: 2020-01-01\n    printed: x\n    certainty: stated',
    ),
    expected: [
      inPolicy(
        error('10:1', 'yaml-syntax', 'Unexpected tab at the start of a line, expected spaces'),
      ),
    ],
  },
  {
    name: 'items behind one that begins with a tab are not reported on top',
    files: {
      [policyFile]: policySettings.replace(
        'source:',
        'events:\n\t- type: created\n    printed: A\n    certainty: unknown\n  - type: signed\n    printed: B\n    certainty: unknown\nsource:',
      ),
    },
    expected: [
      inPolicy(
        error('7:1', 'yaml-syntax', 'Unexpected tab at the start of a line, expected spaces'),
      ),
    ],
  },
  {
    name: 'an item that stands too far in is reported as that',
    files: {
      [policyFile]: policySettings.replace(
        'source:',
        'events:\n  - type: created\n    printed: A\n    certainty: unknown\n    - type: signed\n      printed: B\n      certainty: unknown\nsource:',
      ),
    },
    expected: [
      inPolicy(
        error(
          '10:5',
          'yaml-syntax',
          'Unexpected hyphen of a list that does not stand under the one above it',
          'Begin each item with a hyphen and a space, all hyphens under one another.',
        ),
      ),
    ],
  },
  {
    name: 'a comma that ends a reason is reported once',
    files: frontMatterOf(
      'title: Bad\nacknowledge:\n  - { rule: number-sequence, at: bad, why: Printed so, here, as elsewhere }',
    ),
    expected: [
      error(
        '4:56',
        'yaml-syntax',
        'Unexpected comma before `here` that ends the value of `why`',
        'Put the whole value in straight double quotes: `why: "…"`.',
      ),
    ],
  },
  {
    name: 'a comma that ends words in the middle of braces is reported',
    files: {
      [policyFile]: `${policySettings}review:\n  period: { printed: every year, in May, months: 12 }\n`,
    },
    expected: [
      inPolicy(
        error(
          '9:34',
          'yaml-syntax',
          'Unexpected comma before `in May` that ends the value of `printed`',
          'Put the whole value in straight double quotes: `printed: "…"`.',
        ),
      ),
    ],
  },
  {
    name: 'acknowledge without hyphens is told how to write an entry',
    files: frontMatterOf('title: Bad\nacknowledge:\n  rule: number-sequence\n  at: bad\n  why: A'),
    expected: [
      error(
        '4:3',
        'yaml-value',
        'Unexpected group of settings for `acknowledge`, expected a list in which each entry begins with `- rule: …`',
        'Begin each entry with a hyphen and a space: `- rule: …`.',
      ),
    ],
  },
  {
    name: 'a mistake of another sort behind a tab is reported',
    files: council('name: Hill\n\tshort: Hill\nkind: a: b\n'),
    expected: [
      inFile(
        councilFile,
        error('2:1', 'yaml-syntax', 'Unexpected tab at the start of a line, expected spaces'),
      ),
      inFile(
        councilFile,
        error(
          '3:7',
          'yaml-syntax',
          'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
        ),
      ),
    ],
  },
  {
    name: 'a quotation mark that is never closed in front matter is refused where it opens',
    files: frontMatterOf('title: "Bad'),
    expected: [error('2:8', 'yaml-syntax', 'Unexpected quotation mark `"` that is never closed')],
  },
  {
    name: 'a bracket that is never closed is refused',
    files: frontMatterOf('title: Bad\naudience: [employees'),
    expected: [error('3:11', 'yaml-syntax', 'Unexpected bracket `[` that is never closed')],
  },
  {
    name: 'a colon inside a title is explained in plain words',
    files: frontMatterOf('title: Risks: and dangers'),
    expected: [
      error(
        '2:8',
        'yaml-syntax',
        'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
      ),
    ],
  },
  {
    name: 'words behind a closing quotation mark are explained in plain words',
    files: frontMatterOf('title: "Risks" and dangers'),
    expected: [
      error('2:16', 'yaml-syntax', 'Unexpected words behind the closing quotation mark or bracket'),
    ],
  },
  {
    name: 'a hash sign inside a title does not swallow the rest of it without a word',
    files: frontMatterOf('title: Risks # and dangers'),
    expected: [
      error(
        '2:14',
        'yaml-syntax',
        'Unexpected `#` behind a value, expected text with `#` in straight double quotes',
      ),
    ],
  },
  {
    name: 'a remark on a line of its own does no harm',
    files: frontMatterOf('# As printed.\ntitle: Bad\n  # And so on.\nsubtitle: "No. #1"'),
    expected: [],
  },
  {
    name: 'a setting that stands too far in is explained where it stands',
    files: frontMatterOf('title: Bad\n  subtitle: Worse'),
    expected: [
      error(
        '3:3',
        'yaml-syntax',
        'Unexpected spaces before a setting that does not belong to the one above it',
      ),
    ],
  },
  {
    name: 'a second colon gets advice with the name of its own setting',
    files: council('name: A: B\nshort: Hill\nkind: parish\n'),
    expected: [
      inFile(
        councilFile,
        error(
          '1:7',
          'yaml-syntax',
          'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
          'Put the whole value in straight double quotes: `name: "…"`.',
        ),
      ),
    ],
  },
  {
    name: 'a sign that YAML keeps for itself gets advice with the name of its own setting',
    files: {
      ...council('name: Hill\nshort: Hill\nkind: parish\nwebsite: @x\n'),
      ...frontMatterOf('title: Bad\nsubtitle: @council'),
    },
    expected: [
      inFile(
        councilFile,
        error(
          '4:10',
          'yaml-syntax',
          'Unexpected sign `@` at the start of a value, expected a value in straight double quotes',
          'Put the whole value in straight double quotes: `website: "…"`.',
        ),
      ),
      error(
        '3:11',
        'yaml-syntax',
        'Unexpected sign `@` at the start of a value, expected a value in straight double quotes',
        'Put the whole value in straight double quotes: `subtitle: "…"`.',
      ),
    ],
  },
  {
    name: 'a mistake in an event gets advice with the name of the setting in braces',
    files: event('{ type: adopted, printed: @x, certainty: unknown }'),
    expected: [
      inPolicy(
        error(
          '9:31',
          'yaml-syntax',
          'Unexpected sign `@` at the start of a value, expected a value in straight double quotes',
          'Put the whole value in straight double quotes: `printed: "…"`.',
        ),
      ),
    ],
  },
  {
    name: 'a hyphen without a space is one mistake, and the lines around it are left alone',
    files: policyWith(
      'events:\n  -type: adopted\n    date: 2020\n    printed: x\n  - type: created\n    date: 2020\n    printed: x\n    certainty: stated',
    ),
    expected: [
      inPolicy(
        error(
          '9:3',
          'yaml-syntax',
          'Unexpected hyphen without a space behind it',
          'Write a space behind the hyphen: `- type: …`.',
        ),
      ),
    ],
  },
  {
    name: 'a hyphen without a space below a right one is one mistake',
    files: policyWith(
      'events:\n  - type: created\n    printed: x\n    certainty: unknown\n  -type: adopted\n    printed: x\n    certainty: unknown',
    ),
    expected: [
      inPolicy(
        error(
          '12:3',
          'yaml-syntax',
          'Unexpected hyphen without a space behind it',
          'Write a space behind the hyphen: `- type: …`.',
        ),
      ),
    ],
  },
  {
    name: 'each hyphen without a space before words is refused',
    files: frontMatterOf('title: Bad\naudience:\n  -members\n  -employees'),
    expected: ['members', 'employees'].map((word, index) =>
      error(
        `${String(index + 4)}:3`,
        'yaml-syntax',
        'Unexpected hyphen without a space behind it',
        `Write a space behind the hyphen: \`- ${word}\`.`,
      ),
    ),
  },
  {
    name: 'a mistake in another setting than that with the hyphen is reported',
    files: {
      [policyFile]: policySettings
        .replace('- title: SOCIAL', '-title: SOCIAL')
        .replace('document: ', 'document: A: '),
    },
    expected: [
      inPolicy(
        error(
          '5:3',
          'yaml-syntax',
          'Unexpected hyphen without a space behind it',
          'Write a space behind the hyphen: `- title: …`.',
        ),
      ),
      inPolicy(
        error(
          '7:13',
          'yaml-syntax',
          'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
        ),
      ),
    ],
  },
  {
    name: 'a line that begins with a hyphen in the middle of words is text',
    files: policyWith('version: first\n  -second'),
    expected: [],
  },
  {
    name: 'of the lines of a setting that are out of step the first is reported',
    files: policyWith(
      'events:\n  - type: adopted\n     date: 2020\n    printed: x\n   certainty: stated',
    ),
    expected: [
      inPolicy(
        error(
          '10:6',
          'yaml-syntax',
          'Unexpected spaces before a setting that does not belong to the one above it',
        ),
      ),
    ],
  },
  {
    name: 'each line with a mistake is reported',
    files: frontMatterOf('title: One: two\nsubtitle: Three: four'),
    expected: [
      error(
        '2:8',
        'yaml-syntax',
        'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
      ),
      error(
        '3:11',
        'yaml-syntax',
        'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
      ),
    ],
  },
  {
    name: 'a bracket that was never opened is refused',
    files: frontMatterOf('title: Bad\naudience: [members]]'),
    expected: [error('3:20', 'yaml-syntax', 'Unexpected bracket `]` that was never opened')],
  },
  {
    name: 'a backtick at the start of a value is named in words',
    files: frontMatterOf('title: `Bad'),
    expected: [
      error(
        '2:8',
        'yaml-syntax',
        'Unexpected backtick at the start of a value, expected a value in straight double quotes',
      ),
    ],
  },
  {
    name: 'words without a colon are explained',
    files: frontMatterOf('title: Bad\nsubtitle'),
    expected: [
      error(
        '3:1',
        'yaml-syntax',
        'Unexpected words without the name of a setting and a colon before them',
      ),
    ],
  },
  {
    name: 'an empty file about a council is one mistake',
    files: council(''),
    expected: [emptySettings(councilFile)],
  },
  {
    name: 'an empty file about a policy is one mistake',
    files: { [policyFile]: '' },
    expected: [emptySettings(policyFile)],
  },
  {
    name: 'a file of remarks about a policy is one mistake',
    files: { [policyFile]: '# title: Social media\n\n  # kind: social-media\n' },
    expected: [emptySettings(policyFile)],
  },
  {
    name: 'a file of nothing but its beginning is one mistake',
    files: { [policyFile]: '---\n' },
    expected: [emptySettings(policyFile)],
  },
  {
    name: 'a file of spaces about the handbook is one mistake',
    files: { 'handbook.yaml': '  \r\n' },
    expected: [emptySettings('handbook.yaml')],
  },
  {
    name: 'a file of one setting is told the others',
    files: council('kind: parish'),
    expected: ['name', 'short'].map((key) =>
      inFile(
        councilFile,
        error('1:1', 'yaml-missing-key', `Expected a setting \`${key}\`, found none`),
      ),
    ),
  },
  {
    name: 'a missing space behind a colon is explained',
    files: frontMatterOf('title:Bad'),
    expected: [
      error(
        '2:1',
        'yaml-value',
        'Unexpected `title:Bad`, expected settings written as `name: value`, one a line',
        'Write a name, a colon, a space and the value, such as `title: Risks`.',
      ),
    ],
  },
  {
    name: 'a list in place of settings is refused',
    files: frontMatterOf('- title: Bad'),
    expected: [
      error(
        '2:1',
        'yaml-value',
        'Unexpected list, expected settings written as `name: value`, one a line',
        'Write a name, a colon, a space and the value, such as `title: Risks`.',
      ),
    ],
  },
  {
    name: 'a second part of a settings file is refused',
    files: council('name: Hill\nshort: Hill\nkind: parish\n---\nname: Other\n'),
    expected: [
      inFile(
        councilFile,
        error(
          '4:1',
          'yaml-syntax',
          'Unexpected second part after a line `---`; a file of settings has one part',
        ),
      ),
    ],
  },
  {
    name: 'four thousand brackets are refused',
    files: frontMatterOf(`title: ${'['.repeat(4000)}`),
    expected: [tooDeep('2:16')],
  },
  {
    name: 'ten thousand braces are refused',
    files: frontMatterOf(`title: ${'{a: '.repeat(10_000)}`),
    expected: [tooDeep('2:40')],
  },
  {
    name: 'ten thousand hyphens are refused',
    files: frontMatterOf(`title: Bad\naudience:\n${'- '.repeat(10_000)}x`),
    expected: [tooDeep('4:17')],
  },
  {
    name: 'brackets inside quotation marks are text',
    files: frontMatterOf(`title: "${'['.repeat(20)}"`),
    expected: [],
  },
  {
    name: 'words that other YAML takes for true, false or nothing are text',
    files: {
      ...frontMatterOf('title: yes\nsubtitle: ~'),
      [policyFile]: policySettings.replace('title: Social Media Policy', 'title: null'),
    },
    expected: [],
  },
]

/** Settings that can be read and do not fit. */
export const yamlValues: readonly HostileCase[] = [
  {
    name: 'a list for a text is refused',
    files: frontMatterOf('title: [One, Two]'),
    expected: [value('2:8', 'list', 'title', 'one text')],
  },
  {
    name: 'settings for a text are refused',
    files: frontMatterOf('title: { a: b }'),
    expected: [value('2:8', 'group of settings', 'title', 'one text')],
  },
  {
    name: 'a text for a list is refused',
    files: frontMatterOf('title: Bad\naudience: employees'),
    expected: [
      value(
        '3:11',
        '`employees`',
        'audience',
        'a list, such as `[one, two]`',
        'Write a list, such as `[one, two]`.',
      ),
    ],
  },
  {
    name: 'settings for a list are refused',
    files: frontMatterOf('title: Bad\naudience: { a: b }'),
    expected: [
      value(
        '3:11',
        'group of settings',
        'audience',
        'a list, such as `[one, two]`',
        'Write a list, such as `[one, two]`.',
      ),
    ],
  },
  {
    name: 'an event without a hyphen is told how events begin',
    files: policyWith('events:\n  type: adopted\n  printed: x\n  certainty: unknown'),
    expected: [
      inPolicy(
        value(
          '9:3',
          'group of settings',
          'events',
          'a list in which each event begins with `- type: …`',
          'Begin each event with a hyphen and a space: `- type: …`.',
        ),
      ),
    ],
  },
  {
    name: 'a masthead on the line of its name is told how its lines are written',
    files: {
      [policyFile]: policySettings.replace(
        'masthead:\n  - title: SOCIAL MEDIA POLICY',
        'masthead: HILL',
      ),
    },
    expected: [
      inPolicy(
        value(
          '4:11',
          '`HILL`',
          'masthead',
          'a list of lines that begin with a hyphen and a space',
          'Write each line of the title page on a line of its own below `masthead:`, two spaces further in: a hyphen, a space and the words. The line with the title is written as `- title: …`.',
        ),
      ),
    ],
  },
  {
    name: 'an Act below the names that are no legislation is sent above them',
    files: {
      'legislation.yaml': `${String(goodHandbook['legislation.yaml'])}notLegislation:\n  - Standing Orders\n  - id: a\n    title: A Act 2010\n    identifier: ukpga/2010/1\n`,
    },
    expected: [
      inFile(
        'legislation.yaml',
        value(
          '5:5',
          'group of settings',
          'notLegislation › item 2',
          'one text',
          'An Act stands under `acts:`, above the line `notLegislation:`. Move these lines there.',
        ),
      ),
    ],
  },
  {
    name: 'a text for settings is refused',
    files: policyWith('review: annually'),
    expected: [
      inPolicy(
        value('8:9', '`annually`', 'review', 'settings written as `name: value`, one a line'),
      ),
    ],
  },
  {
    name: 'each unknown audience is refused',
    files: frontMatterOf('title: Bad\naudience: [employee, everyone]'),
    expected: [
      value(
        '3:12',
        '`employee`',
        'audience › item 1',
        'one of `employees`, `members`, `managers`, `volunteers` or `contractors`',
        'Did you mean `employees`?',
      ),
      value(
        '3:22',
        '`everyone`',
        'audience › item 2',
        'one of `employees`, `members`, `managers`, `volunteers` or `contractors`',
        audienceAdvice,
      ),
    ],
  },
  {
    name: 'a required setting that is misspelt is one mistake, with the right name',
    files: frontMatterOf('titel: Bad'),
    expected: [unknown('2:1', 'titel', frontMatterKeys, 'Did you mean `title`?')],
  },
  {
    name: 'an unknown setting near to no other is to be deleted',
    files: frontMatterOf('title: Bad\nauthor: Clerk'),
    expected: [unknown('3:1', 'author', frontMatterKeys, deleteIt)],
  },
  {
    name: 'an unknown setting of an event gets the right name',
    files: event('{ type: created, date: 2020-07-14, printed: x, certainty: stated, minutes: 5 }'),
    expected: [inPolicy(unknown('9:71', 'minutes', eventKeys, 'Did you mean `minute`?'))],
  },
  {
    name: 'the date of an adoption as a setting of the policy is to be an event',
    files: policyWith('adopted: 2024-01-01'),
    expected: [
      inPolicy(
        error(
          '8:1',
          'yaml-unknown-key',
          'Unexpected setting `adopted`, expected one of `title`, `kind`, `status`, `masthead`, `control`, `version`, `cite`, `lang`, `twin`, `extract`, `events`, `review` …',
          'Write it below `events:`, as an item with `type: adopted`: `- { type: adopted, date: 2024-01-01, printed: "…", certainty: stated }`.',
        ),
      ),
    ],
  },
  {
    name: 'a clause file without a title gets a whole sentence of advice',
    files: frontMatterOf('kind: section'),
    expected: [
      error(
        '2:1',
        'yaml-missing-key',
        'Expected a setting `title`, found none',
        'Add a line `title: …`. Only a file of kind `cover`, `preamble`, `signatures` or `text` may lack one.',
      ),
    ],
  },
  {
    name: 'a missing setting of an event is named as it is written',
    files: event('{ type: created, certainty: unknown }'),
    expected: [
      inPolicy(
        error(
          '9:5',
          'yaml-missing-key',
          'Expected a setting `printed` in `events › item 1`, found none',
          'Add `printed: …`.',
        ),
      ),
    ],
  },
  {
    name: 'all missing settings of a policy are reported',
    files: { [policyFile]: 'title: X\nkind: social-media\nsource: { document: X }\n' },
    expected: [
      inPolicy(
        error(
          '1:1',
          'yaml-missing-key',
          'Expected a setting `status`, found none',
          'Add a line `status: …`. It holds one of `draft`, `current`, `withdrawn` or `superseded`.',
        ),
      ),
      inPolicy(error('1:1', 'yaml-missing-key', 'Expected a setting `masthead`, found none')),
    ],
  },
  {
    name: 'a title without a value is refused',
    files: frontMatterOf('title:'),
    expected: [value('2:7', 'empty value', 'title', 'some words')],
  },
  {
    name: 'a title of spaces is called an empty value',
    files: frontMatterOf('title: "  "'),
    expected: [value('2:8', 'empty value', 'title', 'some words')],
  },
  {
    name: 'an unknown kind of file is refused',
    files: frontMatterOf('title: Bad\nkind: chapter'),
    expected: [
      value(
        '3:7',
        '`chapter`',
        'kind',
        'one of `section`, `cover`, `preamble`, `appendix`, `schedule`, `annex`, `form`, `signatures` or `text`',
        'Choose one of these words.',
      ),
    ],
  },
  {
    name: 'a 30 February is no date',
    files: dated('2024-02-30'),
    expected: badDate(
      '2024-02-30',
      'Compare the day with the document: February 2024 has 29 days. A date is written as year-month-day. If the document gives no day, write `2024-02`.',
      'a day of the calendar: February 2024 has 29 days',
    ),
  },
  {
    name: 'a thirteenth month is no date',
    files: dated('2024-13'),
    expected: badDate(
      '2024-13',
      'Compare the month with the document: a year has 12 months. If the document gives no month, write the year alone.',
      'a month from `01` to `12` behind the year',
    ),
  },
  {
    name: 'a date with slashes is refused',
    files: dated('14/07/2020'),
    expected: badDate('14/07/2020', 'Write `2020-07-14`.'),
  },
  {
    name: 'a date in words is refused',
    files: dated('14 July 2020'),
    expected: badDate('14 July 2020', 'Write `2020-07-14`.'),
  },
  {
    name: 'a date with a time is refused',
    files: dated('2020-07-14T00:00:00Z'),
    expected: badDate('2020-07-14T00:00:00Z', 'Write `2020-07-14`.'),
  },
  {
    name: 'a year nought is refused',
    files: dated('0000-01-01'),
    expected: badDate('0000-01-01', `Write ${date}.`),
  },
  {
    name: 'a script as the address of a source is refused',
    files: policyWith('  url: javascript:alert(1)'),
    expected: [
      inPolicy(
        value(
          '8:8',
          '`javascript:alert(1)`',
          'source › url',
          'an address that begins with `https://` or `http://`',
        ),
      ),
    ],
  },
  {
    name: 'a script as the website of a council is refused',
    files: council('name: Hill\nshort: Hill\nkind: parish\nwebsite: "javascript:alert(1)"\n'),
    expected: [
      inFile(
        councilFile,
        value(
          '4:10',
          '`javascript:alert(1)`',
          'website',
          'an address that begins with `https://` or `http://`',
        ),
      ),
    ],
  },
  {
    name: 'a status in capitals gets the right word',
    files: { [policyFile]: policySettings.replace('status: current', 'status: Current') },
    expected: [
      inPolicy(
        value(
          '3:9',
          '`Current`',
          'status',
          'one of `draft`, `current`, `withdrawn` or `superseded`',
          'Did you mean `current`?',
        ),
      ),
    ],
  },
  {
    name: 'a masthead without a title is told so',
    files: { [policyFile]: policySettings.replace('- title: SOCIAL', '- SOCIAL') },
    expected: [
      inPolicy(
        value(
          '5:3',
          'list',
          'masthead',
          'a list with exactly one line written as `- title: …`',
          'Give `masthead` exactly one line written as `- title: …`.',
        ),
      ),
    ],
  },
  {
    name: 'a mistake in handbook.yaml is not reported again in every policy',
    files: { 'handbook.yaml': `${String(goodHandbook['handbook.yaml'])}dueSoonDays: -5\n` },
    expected: [
      inFile(
        'handbook.yaml',
        value('5:14', '`-5`', 'dueSoonDays', 'a whole number above zero in digits, such as `12`'),
      ),
    ],
  },
  {
    name: 'a mistake in topics.yaml is not reported again in every clause',
    files: {
      'topics.yaml': `${String(goodHandbook['topics.yaml'])}  - { id: "__proto__", title: R, covers: x. }\n`,
    },
    expected: [
      inFile(
        'topics.yaml',
        value(
          '5:11',
          '`__proto__`',
          'topics › item 4 › id',
          'a name of lower-case letters, digits and hyphens that begins with a letter, such as `friend-requests`',
        ),
      ),
    ],
  },
]

const frontMatterAdvice =
  'Begin the file with three lines: `---`, then `title: …` with the heading as printed, then `---` again.'

function noFrontMatter(found: string): ExpectedMessage[] {
  return [
    error(
      '1:1',
      'front-matter-missing',
      `Expected a first line \`---\`, found ${found}`,
      frontMatterAdvice,
    ),
  ]
}

/** Clause files whose front matter is missing or has no end. */
export const frontMatter: readonly HostileCase[] = [
  {
    name: 'missing front matter is one mistake',
    files: { [badFile]: '<Clause id="a-b">\n\nText.\n\n</Clause>\n' },
    expected: noFrontMatter('`<Clause id="a-b">`'),
  },
  {
    name: 'an empty first line is one mistake',
    files: { [badFile]: '\n---\ntitle: Bad\n---\n\nText.\n' },
    expected: noFrontMatter('an empty line'),
  },
  {
    name: 'four hyphens in place of three are one mistake',
    files: { [badFile]: '----\ntitle: Bad\n----\n\nText.\n' },
    expected: noFrontMatter('`----`'),
  },
  {
    name: 'an empty file is one mistake',
    files: { [badFile]: '' },
    expected: noFrontMatter('an empty line'),
  },
  {
    name: 'front matter of another language is not run',
    files: { [badFile]: '---js\nmodule.exports = {}\n---\n\nText.\n' },
    expected: noFrontMatter('`---js`'),
  },
  {
    name: 'spaces before the hyphens are one mistake',
    files: { [badFile]: ' ---\ntitle: Bad\n ---\n\nText.\n' },
    expected: noFrontMatter('`---`'),
  },
  {
    name: 'the dash of a word processor is one mistake',
    files: { [badFile]: '—\ntitle: Bad\n—\n\nText.\n' },
    expected: noFrontMatter('`—`'),
  },
  {
    name: 'a forgotten first line is one mistake',
    files: { [badFile]: 'title: Bad\n---\n\nText.\n' },
    expected: noFrontMatter('`title: Bad`'),
  },
  {
    name: 'mistakes in front matter behind an empty line are reported too',
    files: { [badFile]: '\n---\ntitel: Bad\n---\n\nText.\n' },
    expected: [
      ...noFrontMatter('an empty line'),
      unknown('3:1', 'titel', frontMatterKeys, 'Did you mean `title`?'),
    ],
  },
  {
    name: 'four hyphens at the end of front matter are one mistake',
    files: { [badFile]: '---\ntitle: Bad\n----\n\nText.\n' },
    expected: [
      error(
        '3:1',
        'front-matter-unclosed',
        'Expected a line `---` that ends the front matter, found `----`',
      ),
    ],
  },
  {
    name: 'front matter without an end is one mistake',
    files: { [badFile]: '---\ntitle: Bad\n\n<Clause id="a-b">\n\nText.\n\n</Clause>\n' },
    expected: [
      error(
        '1:1',
        'front-matter-unclosed',
        'Expected a line `---` that ends the front matter, found the end of the file',
      ),
    ],
  },
  {
    name: 'spaces behind the three hyphens do no harm',
    files: { [badFile]: '---   \ntitle: Bad\n---\t\n\nText.\n' },
    expected: [],
  },
]

/** One line that is not YAML beside other mistakes: each is told, and nothing that follows from it. */
export const yamlAndMore: readonly HostileCase[] = [
  {
    name: 'an unclosed quotation mark does not hide a status that is none',
    files: {
      [policyFile]: policySettings
        .replace('title: Social', 'title: "Social')
        .replace('status: current', 'status: Current'),
    },
    expected: [
      inPolicy(error('1:8', 'yaml-syntax', 'Unexpected quotation mark `"` that is never closed')),
      inPolicy(
        value(
          '3:9',
          '`Current`',
          'status',
          'one of `draft`, `current`, `withdrawn` or `superseded`',
          'Did you mean `current`?',
        ),
      ),
    ],
  },
  {
    name: 'a second colon does not hide an unknown setting and a missing one',
    files: {
      [policyFile]: policySettings
        .replace('title: Social', 'title: Social: ')
        .replace('status: current\n', '')
        .concat('author: Clerk\n'),
    },
    expected: [
      inPolicy(
        error(
          '1:8',
          'yaml-syntax',
          'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
        ),
      ),
      inPolicy(error('2:1', 'yaml-missing-key', 'Expected a setting `status`, found none')),
      inPolicy(unknown('7:1', 'author', policyKeys, deleteIt)),
    ],
  },
  {
    name: 'a bracket that is never closed does not hide an event without its words',
    files: policyWith(
      'version: [2\nevents:\n  - { type: adopted, date: 2020-02-30, printed: x, certainty: stated }',
    ),
    expected: [
      inPolicy(error('8:10', 'yaml-syntax', 'Unexpected bracket `[` that is never closed')),
      inPolicy(
        value(
          '10:28',
          '`2020-02-30`',
          'events › item 1 › date',
          'a day of the calendar: February 2020 has 29 days',
        ),
      ),
    ],
  },
  {
    name: 'a bad line in each of three settings is told three times',
    files: policyWith('version: A: B\ncontrol:\n\trows: x\nreview: @x'),
    expected: [
      inPolicy(
        error(
          '8:10',
          'yaml-syntax',
          'Unexpected second colon in a setting, expected text with a colon in straight double quotes',
        ),
      ),
      inPolicy(
        error('10:1', 'yaml-syntax', 'Unexpected tab at the start of a line, expected spaces'),
      ),
      inPolicy(
        error(
          '11:9',
          'yaml-syntax',
          'Unexpected sign `@` at the start of a value, expected a value in straight double quotes',
        ),
      ),
    ],
  },
  {
    name: 'a setting without a colon is not called missing, and an unknown one is told',
    files: frontMatterOf('title Bad\nauthor: Clerk'),
    expected: [
      error(
        '2:1',
        'yaml-syntax',
        'Unexpected words without the name of a setting and a colon before them',
      ),
      unknown('3:1', 'author', frontMatterKeys, deleteIt),
    ],
  },
  {
    name: 'settings that are nested too deep do not hide an unknown kind',
    files: frontMatterOf(`title: Bad\naudience: ${'['.repeat(12)}\nkind: chapter`),
    expected: [
      tooDeep('3:19'),
      value(
        '4:7',
        '`chapter`',
        'kind',
        'one of `section`, `cover`, `preamble`, `appendix`, `schedule`, `annex`, `form`, `signatures` or `text`',
      ),
    ],
  },
  {
    name: 'a bad line in front matter does not hide mistakes in the text',
    files: { [badFile]: '---\ntitle: "Bad\n---\n\n{x}\n' },
    expected: [
      error('2:8', 'yaml-syntax', 'Unexpected quotation mark `"` that is never closed'),
      error(
        '5:1',
        'mdx-code',
        'Unexpected code in braces `{x}`, expected text and the tags of the handbook only',
      ),
    ],
  },
  {
    name: 'a bad line in front matter does not hide warnings about the text, but for those that are acknowledged',
    files: {
      [badFile]:
        '---\ntitle: "Bad\nacknowledge: [{ rule: list-sign, at: bad, why: So printed. }]\n---\n\n• one\n\nName\tRole\n',
    },
    expected: [
      error('2:8', 'yaml-syntax', 'Unexpected quotation mark `"` that is never closed'),
      warning(
        '8:5',
        'line-tab',
        'Unexpected tab between the words of a line, expected a table, a list or a space',
      ),
    ],
  },
  {
    name: 'a bad line in front matter does not hide where a warning is acknowledged for the whole file',
    files: { [badFile]: '---\ntitle: "Bad\nacknowledge: [list-sign]\n---\n\n• one\n' },
    expected: [
      error('2:8', 'yaml-syntax', 'Unexpected quotation mark `"` that is never closed'),
      notice(
        '3:15',
        'acknowledge-whole-file',
        'Unexpected `list-sign` in `acknowledge` without a place, expected the place that it is about',
      ),
    ],
  },
  {
    name: 'an acknowledgement that cannot be read may be of any warning',
    files: { [badFile]: '---\ntitle: Bad\nacknowledge: [list-sign\n---\n\n• one\n' },
    expected: [error('3:14', 'yaml-syntax', 'Unexpected bracket `[` that is never closed')],
  },
  {
    name: 'a bad line in the settings of a council does not hide an unknown kind',
    files: council('name: "Hill\nshort: Hill\nkind: hamlet\n'),
    expected: [
      inFile(
        councilFile,
        error('1:7', 'yaml-syntax', 'Unexpected quotation mark `"` that is never closed'),
      ),
      inFile(
        councilFile,
        value(
          '3:7',
          '`hamlet`',
          'kind',
          'one of `parish`, `town`, `community`, `village`, `neighbourhood`, `city`, `borough`, `district`, `county` or `unitary`',
        ),
      ),
    ],
  },
]
