import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, settings = 'title: Risks') => ({
  path,
  text: `---\n${settings}\n---\n\n${body}\n`,
})
const clause = (attributes: string, words = 'There are risks.') =>
  file(`<Clause ${attributes}>\n\n${words}\n\n</Clause>`)

/** Rules about what a word processor leaves in text that is pasted from it. */
export const pastedRules = defineRules({
  'list-numbers': {
    severity: 'warning',
    title: 'Numbered or lettered lines run together',
    reason:
      'Unexpected `{found}` at the start of a line inside a paragraph, expected each item of a list to stand apart',
    note:
      'Put each item into a clause of its own, such as `<Clause id="…" number="{found}">`, and ' +
      'take the number or letter out of the words; or write `- ` before each item if none is ' +
      'printed. Lines that are no list are kept apart by a backslash at the end of each. To leave ' +
      'them as they are, write `acknowledge: [{ rule: list-numbers, at: …, why: … }]` in the ' +
      'front matter of this file, with its place and your reason.',
    why: 'Markdown joins the lines of a paragraph. Only `1.` at its beginning makes a numbered list; letters and Roman numerals never do.',
    bad: file('The risks are:\na) hacking\nb) spam'),
    good: file(
      'The risks are:\n\n<Clause id="hacking" number="a)">\n\nhacking\n\n</Clause>\n\n<Clause id="spam" number="b)">\n\nspam\n\n</Clause>',
    ),
  },
  'line-tab': {
    severity: 'warning',
    title: 'A line has a tab in it',
    reason: 'Unexpected tab between the words of a line, expected a table, a list or a space',
    note:
      'Write the columns as a table: `| Name | Role |`, below it `| --- | --- |`, then a row such ' +
      'as `| Clerk | All |`, with an empty line before the first. A printed number or letter ' +
      'before the tab goes into `number="…"` of a `<Clause>`. Otherwise write a space for the ' +
      'tab. To leave it, write `acknowledge: [{ rule: line-tab, at: …, why: … }]` in the front ' +
      'matter of this file, with its place and your reason.',
    why:
      'A table that is copied from a word processor comes as words with tabs between them. They ' +
      'are printed as spaces, and the rows run together into one paragraph.',
    bad: file('Name\tRole\nClerk\tAll'),
    good: file('| Name | Role |\n| --- | --- |\n| Clerk | All |'),
  },
  'table-line': {
    severity: 'warning',
    title: 'A row of a table stands outside a table',
    reason:
      'Unexpected `|` at the start of a line outside a table, expected a row of hyphens below the first row of a table',
    note:
      'Write below the headings a row of hyphens with as many columns: `| Name | Role |`, below ' +
      'it `| --- | --- |`, then the other rows. An empty line stands before and after the table. ' +
      'To print the sign itself write `\\|`.',
    why: 'Without the row of hyphens there is no table: the rows are printed with their signs, one behind the other.',
    bad: file('| Name | Role |\n| Clerk | All |'),
    good: file('| Name | Role |\n| --- | --- |\n| Clerk | All |'),
  },
  'table-cells': {
    severity: 'error',
    title: 'A row of a table has too many or too few cells',
    reason:
      'Unexpected row of {found}, expected {expected}, as many as the first row of the table has',
    note:
      'Begin and end each row with `|`, and put one between any two cells; a cell without words ' +
      'is `| |`. To print the sign itself write `\\|`. Words that follow the table need an empty ' +
      'line before them. In a `<Table>` write a `<Cell>` for each, and `across="2"` on one that ' +
      'lies over two columns.',
    why: 'Words would stand under a heading that is not theirs, or under none.',
    bad: file('| Name | Role | Since |\n| --- | --- | --- |\n| Clerk | 2020 |'),
    good: file('| Name | Role | Since |\n| --- | --- | --- |\n| Clerk | | 2020 |'),
  },
  'number-twice': {
    severity: 'warning',
    title: 'A printed number stands in the words too',
    reason:
      'Unexpected `{found}` at the beginning of the words, expected the number in `number` only',
    note:
      'Delete it from the words: the handbook prints the number before them. If the document ' +
      'prints it twice or the words only happen to begin so, write ' +
      '`acknowledge: [{ rule: number-twice, at: …, why: … }]` in the front matter of this file, ' +
      'with its place and your reason.',
    why: 'The number would be printed twice, as in “1.2 1.2 Staff”.',
    bad: clause('id="the-risks" number="1.1"', '1.1 There are risks.'),
    good: clause('id="the-risks" number="1.1"'),
  },
  'value-quoted': {
    severity: 'error',
    title: 'A value has curly quotation marks around it',
    reason: 'Unexpected curly quotation marks around {found} for `{name}`, expected straight ones',
    note: 'Write {suggestion}. Word processors turn straight quotation marks into curly ones; a text editor does not.',
    why:
      'Only straight quotation marks belong to the way a value is written. Curly ones are part of ' +
      'the value, and would be published with it.',
    bad: file('There are risks.', 'number: “1.”\ntitle: Risks'),
    good: file('There are risks.', 'number: "1."\ntitle: Risks'),
  },
  'title-quoted': {
    severity: 'warning',
    title: 'A title or name has curly quotation marks around it',
    reason:
      'Unexpected curly quotation marks around {found} for `{name}`, expected straight ones or none',
    note:
      'Write {suggestion}. If the document prints the curly ones, keep them; in a clause file ' +
      'write `acknowledge: [{ rule: title-quoted, at: …, why: … }]` in the front matter, with its ' +
      'place and your reason.',
    why:
      'Curly quotation marks are part of the value and are published with it. They mostly come ' +
      'from a word processor that made them of straight ones.',
    bad: file('There are risks.', 'title: “Risks”'),
    good: file('There are risks.', 'title: "Risks"'),
  },
  'bold-unfinished': {
    severity: 'warning',
    title: 'Two asterisks are left in the words',
    reason:
      'Unexpected `**` that would be printed, expected bold words between two pairs of asterisks',
    note:
      'Write `**` right before the first bold word and right behind the last one, with a space ' +
      'outside where a colon or full stop is the last sign: `**NOTE:** text`. Otherwise delete ' +
      'it. To print the signs themselves write `\\*\\*`.',
    why: 'Asterisks that are not a pair, or that stand on the wrong side of a space, are printed as they are.',
    bad: file('There are **many risks.'),
    good: file('There are **many** risks.'),
  },
  'link-empty': {
    severity: 'error',
    title: 'A link has no words',
    reason: 'Unexpected link to `{found}` without words, expected words in its square brackets',
    note: 'Write the words of the link between the square brackets, such as `[clause 5.1]({found})`, or delete the link.',
    why: 'Nobody could see such a link or follow it, and it would be read aloud as nothing.',
    bad: file('There are risks. [](https://www.gov.uk/)'),
    good: file('There are [risks](https://www.gov.uk/).'),
  },
  'character-bullet': {
    severity: 'error',
    title: 'A bullet that only a word processor can show',
    reason: 'Unexpected bullet from Word, {found}, expected `- ` before each item of a list',
    note:
      'Delete it and write `- ` at the start of each item, or put an item that is a rule of its ' +
      'own into `<Clause id="…" marker="bullet">`. If it stands for another sign, such as a tick ' +
      'or an arrow, type that sign: ✓ or →.',
    why: 'It belongs to a font of signs (Symbol or Wingdings) of the word processor. Without that font an empty box stands in its place.',
  },
  'character-line-break': {
    severity: 'error',
    title: 'A manual line break of a word processor',
    reason: 'Unexpected manual line break from Word, {found}, expected the end of a line',
    note:
      'Put the cursor behind it, press Backspace, type a backslash `\\` and press Enter, so that ' +
      'what follows stands on a new line. In front matter and settings write a space for it. If ' +
      'the document breaks the line only for want of room, write a space too.',
    why: 'It cannot be seen. Deleted without anything in its place it would join the last word of one line to the first word of the next.',
  },
})
