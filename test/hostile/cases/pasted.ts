import { badFile, bodyOf, frontMatterOf, policyFile, policyWith } from '../handbook-folder.ts'
import { error, type ExpectedMessage, type HostileCase, inFile, warning } from '../hostile-case.ts'

function listSign(at: string, sign: string): ExpectedMessage {
  return warning(
    at,
    'list-sign',
    `Unexpected \`${sign}\` at the start of a line, expected \`- \` before the item of a list`,
  )
}

function numbers(at: string, sign: string): ExpectedMessage {
  return warning(
    at,
    'list-numbers',
    `Unexpected \`${sign}\` at the start of a line inside a paragraph, expected each item of a list to stand apart`,
  )
}

function tab(at: string): ExpectedMessage {
  return warning(
    at,
    'line-tab',
    'Unexpected tab between the words of a line, expected a table, a list or a space',
  )
}

function row(at: string): ExpectedMessage {
  return warning(
    at,
    'table-line',
    'Unexpected `|` at the start of a line outside a table, expected a row of hyphens below the first row of a table',
  )
}

function cells(at: string, found: string): ExpectedMessage {
  return error(
    at,
    'table-cells',
    `Unexpected row of ${found}, expected 2 cells, as many as the first row of the table has`,
  )
}

const inClause = (words: string, attributes = 'id="a-b"') =>
  bodyOf(`<Clause ${attributes}>\n\n${words}\n\n</Clause>`)
const acknowledged = (name: string, body: string, at = 'bad') => ({
  [badFile]: `---\ntitle: Bad\nacknowledge: [{ rule: ${name}, at: ${at}, why: A }]\n---\n\n${body}\n`,
})

/** Lists and tables as they come from the clipboard of a word processor, and sentences that look like them. */
export const pastedLines: readonly HostileCase[] = [
  ...['•\t', '•\u00A0', '•', '·\t', 'o\t', '§\t', '➢ ', '· ', '■ ', '-\u00A0'].map((sign) => ({
    name: `items that begin with ${JSON.stringify(sign)} are one warning`,
    files: inClause(`${sign}first\n${sign}second`),
    expected: [listSign('7:1', sign.charAt(0))],
  })),
  {
    name: 'the sign of a section before a number is no list',
    files: bodyOf('§ 127 of the Act applies.'),
    expected: [],
  },
  {
    name: 'a hyphen inside a line is no list',
    files: bodyOf('A well-known clerk\n-in fact two- decides.'),
    expected: [],
  },
  ...[
    ['a) one\nb) two', 'a)'],
    ['(a) one\n(b) two', '(a)'],
    ['(i) one\n(ii) two', '(i)'],
    ['i. one\nii. two', 'i.'],
    ['A. one\nB. two', 'A.'],
    ['1.First\n2.Second', '1.'],
    ['1.1 One\n1.2 Two', '1.1'],
    ['a)\tone\nb)\ttwo', 'a)'],
    ['**a)** one\n**b)** two', 'a)'],
    ['1\\. one\n2\\. two', '1.'],
    ['a) one\nb) two\n(i) three', 'a)'],
  ].map(([words = '', sign = '']) => ({
    name: `lines that begin as ${JSON.stringify(words)} are one warning`,
    files: inClause(words),
    expected: [numbers('7:1', sign)],
  })),
  {
    name: 'lettered lines behind other words are reported where they begin',
    files: bodyOf('The risks are:\n  a) one\n  b) two'),
    expected: [numbers('6:3', 'a)')],
  },
  {
    name: 'numbers that go on behind other words are reported',
    files: bodyOf('The risks are:\n3. one\n4. two'),
    expected: [numbers('6:1', '3.')],
  },
  { name: 'a list of Markdown is no warning', files: bodyOf('1. one\n2. two'), expected: [] },
  {
    name: 'one letter at the start of a line is no list',
    files: bodyOf('The clerk under\na) decides.'),
    expected: [],
  },
  {
    name: 'lettered lines that are kept apart by a backslash are no warning',
    files: bodyOf('a) one\\\nb) two'),
    expected: [],
  },
  {
    name: 'lettered lines that are kept apart by two spaces are no warning',
    files: bodyOf('a) one  \nb) two'),
    expected: [],
  },
  { name: 'lettered paragraphs are no warning', files: bodyOf('a) one\n\nb) two'), expected: [] },
  {
    name: 'lettered lines can be acknowledged',
    files: acknowledged('list-numbers', 'a) one\nb) two'),
    expected: [],
  },
  {
    name: 'columns with tabs are one warning',
    files: inClause('Name\tRole\nClerk\tAll'),
    expected: [tab('7:5')],
  },
  {
    name: 'a tab behind other lines is reported where it stands',
    files: bodyOf('The roles:\n  Clerk\tAll'),
    expected: [tab('6:8')],
  },
  { name: 'tabs at both ends of a line are text', files: bodyOf('Some\n\twords.\t'), expected: [] },
  {
    name: 'a tab can be acknowledged',
    files: acknowledged('line-tab', 'Name\tRole'),
    expected: [],
  },
  {
    name: 'rows of a table without the row of hyphens are one warning',
    files: inClause('| a | b |\n| 1 | 2 |'),
    expected: [row('7:1')],
  },
  {
    name: 'a row of a table behind other words is reported where it stands',
    files: bodyOf('The roles:\n| a | b |'),
    expected: [row('6:1')],
  },
  { name: 'a sign with a backslash is no row', files: bodyOf('\\| a'), expected: [] },
  {
    name: 'a table is no warning',
    files: bodyOf('| a | b |\n| --- | --- |\n| 1 | 2 |'),
    expected: [],
  },
  {
    name: 'a row with too few cells is an error',
    files: bodyOf('| a | b |\n| --- | --- |\n| 1 |'),
    expected: [cells('7:1', '1 cell')],
  },
  {
    name: 'a row with too many cells is an error',
    files: bodyOf('| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n| 1 | 2 |'),
    expected: [cells('7:1', '3 cells')],
  },
  {
    name: 'a sign without a backslash makes a cell',
    files: bodyOf('| a | b |\n| --- | --- |\n| 1 | 2 |\n| either | or | 2 |'),
    expected: [cells('8:1', '3 cells')],
  },
  {
    name: 'words directly below a table are a row of it',
    files: bodyOf('| a | b |\n| --- | --- |\n| 1 | 2 |\nThe clerk decides.'),
    expected: [cells('8:1', '1 cell')],
  },
  {
    name: 'each row is reported, in a clause too and without signs at its ends',
    files: inClause('a | b\n--- | ---\n1\n1 | 2 | 3'),
    expected: [cells('9:1', '1 cell'), cells('10:1', '3 cells')],
  },
  {
    name: 'a row of an indented table is reported where it begins',
    files: bodyOf('- One\n\n  | a | b |\n  | --- | --- |\n  | 1 |'),
    expected: [cells('9:3', '1 cell')],
  },
  {
    name: 'cells without words are no error',
    files: bodyOf('| a | b |\n| --- | --- |\n| | |\n| 1 | |\n| \\| | 2 |\n1 |  '),
    expected: [cells('10:1', '1 cell')],
  },
  {
    name: 'a row can be acknowledged',
    files: acknowledged('table-line', '| a | b |'),
    expected: [],
  },
]

function bullet(at: string, code: string): ExpectedMessage {
  return error(
    at,
    'character-bullet',
    `Unexpected bullet from Word, ${code}, expected \`- \` before each item of a list`,
  )
}

function lineBreak(at: string): ExpectedMessage {
  return error(
    at,
    'character-line-break',
    'Unexpected manual line break from Word, U+000B (vertical tab), expected the end of a line',
  )
}

/** Characters that only a word processor knows. */
export const pastedCharacters: readonly HostileCase[] = [
  ...['\uF0B7', '\uF0A7', '\uF0D8', '\uF0FC'].map((sign) => ({
    name: `the bullet U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()} is refused once`,
    files: inClause(`${sign}\tfirst\n${sign}\tsecond`),
    expected: [bullet('7:1', `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)],
  })),
  {
    name: 'a manual line break is refused',
    files: bodyOf('One\vtwo.'),
    expected: [lineBreak('5:4')],
  },
  {
    name: 'a manual line break in a title is refused',
    files: frontMatterOf('title: "Bad\\vfile"'),
    expected: [lineBreak('2:8')],
  },
]

function twice(at: string, found: string): ExpectedMessage {
  return warning(
    at,
    'number-twice',
    `Unexpected \`${found}\` at the beginning of the words, expected the number in \`number\` only`,
  )
}

/** Printed numbers that are there a second time, and words that look like them. */
export const repeatedNumbers: readonly HostileCase[] = [
  ...[
    ['3.1', '3.1 Staff', '3.1'],
    ['3.1', '3.1. Staff', '3.1.'],
    ['3.1.', '3.1 Staff', '3.1'],
    ['3.1', '**3.1** Staff', '3.1'],
    ['a)', 'a) Staff', 'a)'],
    ['a)', '(a) Staff', '(a)'],
    ['(i)', 'i. Staff', 'i.'],
    ['1.', '1. Staff', '1.'],
    ['3.1', '3.1\u00A0Staff', '3.1'],
    ['3.1', '3.1', '3.1'],
  ].map(([number = '', words = '', found = '']) => ({
    name: `the number ${number} in the words ${JSON.stringify(words)} is a warning`,
    files: inClause(words, `id="a-b" number="${number}"`),
    expected: [twice('7:1', found)],
  })),
  ...[
    ['3.1', '3.1.1 Staff'],
    ['3.1', '3.10 Staff'],
    ['a)', 'a member'],
    ['A.', 'A member'],
    ['1.', '1. Staff\n2. Members'],
  ].map(([number = '', words = '']) => ({
    name: `the number ${number} is not in the words ${JSON.stringify(words)}`,
    files: acknowledgedNumber(number, words),
    expected: [],
  })),
  {
    name: 'a number in the heading of a clause is a warning',
    files: bodyOf('<Clause id="a-b" number="3.1" title="3.1 Staff">\n\nWords.\n\n</Clause>'),
    expected: [twice('5:1', '3.1')],
  },
  {
    name: 'a number in the title of a file is a warning',
    files: frontMatterOf('number: "3."\ntitle: 3. Bad'),
    expected: [twice('3:8', '3.')],
  },
  {
    name: 'a repeated number can be acknowledged',
    files: acknowledged(
      'number-twice',
      '<Clause id="a-b" number="3.1">\n\n3.1 Staff\n\n</Clause>',
      'a-b',
    ),
    expected: [],
  },
]

function acknowledgedNumber(number: string, words: string): HostileCase['files'] {
  return inClause(words, `id="a-b" number="${number}"`)
}

function quoted(
  rule: 'value-quoted' | 'title-quoted',
  at: string,
  value: string,
  name: string,
  suggestion: string,
): ExpectedMessage {
  const reason = `Unexpected curly quotation marks around \`${value}\` for \`${name}\`, expected straight ones`
  return rule === 'value-quoted'
    ? error(
        at,
        rule,
        reason,
        `Write \`${suggestion}\`. Word processors turn straight quotation marks into curly ones; a text editor does not.`,
      )
    : warning(at, rule, `${reason} or none`)
}

/** Values whose quotation marks a word processor has changed. */
export const quotedValues: readonly HostileCase[] = [
  {
    name: 'a number in curly quotation marks is refused',
    files: frontMatterOf('number: “3.”\ntitle: Bad'),
    expected: [quoted('value-quoted', '2:9', '“3.”', 'number', 'number: "3."')],
  },
  {
    name: 'a number in low quotation marks is refused',
    files: frontMatterOf('number: „3.“\ntitle: Bad'),
    expected: [quoted('value-quoted', '2:9', '„3.“', 'number', 'number: "3."')],
  },
  {
    name: 'a number in single curly quotation marks is refused',
    files: frontMatterOf('number: ‘3.’\ntitle: Bad'),
    expected: [quoted('value-quoted', '2:9', '‘3.’', 'number', 'number: "3."')],
  },
  {
    name: 'a number in curly quotation marks inside straight ones is refused',
    files: inClause('Words.', 'id="a-b" number="“3.1”"'),
    expected: [quoted('value-quoted', '5:1', '“3.1”', 'number', 'number="3.1"')],
  },
  {
    name: 'a term in curly quotation marks is refused',
    files: bodyOf(
      '<Definition term="“Spam”">\n\n“Spam” is junk.\n\n</Definition>\n\nNever answer “Spam”.',
    ),
    expected: [quoted('value-quoted', '5:1', '“Spam”', 'term', 'term="Spam"')],
  },
  {
    name: 'a kind in curly quotation marks is refused with what to type',
    files: frontMatterOf('title: Bad\nkind: “appendix”'),
    expected: [
      error(
        '3:7',
        'yaml-value',
        'Unexpected `“appendix”` for `kind`, expected one of `section`, `cover`, `preamble`, `appendix`, `schedule`, `annex`, `form`, `signatures` or `text`',
        'Type straight quotation marks, or none: `kind: "appendix"`.',
      ),
    ],
  },
  {
    name: 'a version in curly quotation marks is refused',
    files: policyWith('version: “2”'),
    expected: [
      inFile(policyFile, quoted('value-quoted', '8:10', '“2”', 'version', 'version: "2"')),
    ],
  },
  ...['“14.07.2020”', '„14.07.2020“', '‘14.07.2020’', '“14 July 2020”'].map(
    (words): HostileCase => ({
      name: `printed words ${words} are refused for their quotation marks alone`,
      files: {
        ...policyWith(
          `events:\n  - { type: created, date: 2020-07-14, printed: ${words}, certainty: stated }`,
        ),
        ...bodyOf('Written 14.07.2020, or 14 July 2020.'),
      },
      expected: [
        inFile(
          policyFile,
          quoted('value-quoted', '9:40', words, 'printed', `printed: "${words.slice(1, -1)}"`),
        ),
      ],
    }),
  ),
  {
    name: 'printed words in the quotation marks of the document are not refused',
    files: {
      ...policyWith(
        'events:\n  - { type: created, date: 2020-07-14, printed: “14.07.2020”, certainty: stated }',
      ),
      ...bodyOf('Written “14.07.2020”.'),
    },
    expected: [],
  },
  {
    name: 'a title in curly quotation marks is a warning',
    files: frontMatterOf('title: “Bad”'),
    expected: [quoted('title-quoted', '2:8', '“Bad”', 'title', '')],
  },
  {
    name: 'a heading in curly quotation marks is a warning',
    files: inClause('Words.', 'id="a-b" title="“Bad”"'),
    expected: [quoted('title-quoted', '5:1', '“Bad”', 'title', '')],
  },
  {
    name: 'a title in curly quotation marks can be acknowledged',
    files: {
      [badFile]:
        '---\ntitle: "“Bad”"\nacknowledge: [{ rule: title-quoted, at: title, why: A }]\n---\n\nWords.\n',
    },
    expected: [],
  },
  {
    name: 'a title with two quotations is no warning',
    files: frontMatterOf('title: “Bad” and “worse”'),
    expected: [],
  },
]

function asterisks(at: string): ExpectedMessage {
  return warning(
    at,
    'bold-unfinished',
    'Unexpected `**` that would be printed, expected bold words between two pairs of asterisks',
  )
}

function empty(at: string, address: string): ExpectedMessage {
  return error(
    at,
    'link-empty',
    `Unexpected link to \`${address}\` without words, expected words in its square brackets`,
    `Write the words of the link between the square brackets, such as \`[clause 5.1](${address})\`, or delete the link.`,
  )
}

/** Signs of Markdown that would be printed, and a link that nobody could see. */
export const leftoverSigns: readonly HostileCase[] = [
  {
    name: 'bold words that end on the wrong side of a colon are a warning',
    files: bodyOf('**NOTE:**text'),
    expected: [asterisks('5:1')],
  },
  {
    name: 'bold words without an end are a warning',
    files: bodyOf('One\ntwo **three'),
    expected: [asterisks('6:5')],
  },
  { name: 'bold words are no warning', files: bodyOf('**NOTE:** text'), expected: [] },
  {
    name: 'asterisks with backslashes are no warning',
    files: bodyOf('Mark it \\*\\* here.'),
    expected: [],
  },
  {
    name: 'asterisks can be acknowledged',
    files: acknowledged('bold-unfinished', 'Mark it ** here.'),
    expected: [],
  },
  {
    name: 'a link without words is refused',
    files: bodyOf('See [](https://hill.example).'),
    expected: [empty('5:5', 'https://hill.example')],
  },
  {
    name: 'a link of bold words is accepted',
    files: bodyOf('See [**it**](https://hill.example).'),
    expected: [],
  },
]

function misspelt(at: string, tag: string): ExpectedMessage {
  return error(
    at,
    'mdx-broken-tag',
    `Unexpected \`${tag}\`, expected \`</Clause>\``,
    'Write `</Clause>`.',
  )
}

/** Closing tags that are recognised all the same. */
export const misspeltClosingTags: readonly HostileCase[] = [
  ...['< /Clause>', '<\\Clause>', '[/Clause]', '< / Clause >'].map((tag) => ({
    name: `the closing tag ${tag} is one mistake`,
    files: bodyOf(`<Clause id="a-b">\n\nWords.\n\n${tag}`),
    expected: [misspelt('9:1', tag)],
  })),
  { name: 'a word in square brackets is text', files: bodyOf('[/Words]'), expected: [] },
  {
    name: 'a closing tag with a space at its end is accepted',
    files: bodyOf('<Clause id="a-b">\n\nWords.\n\n</Clause >'),
    expected: [],
  },
]
