import { badFile, bodyOf } from '../handbook-folder.ts'
import { error, type HostileCase, warning } from '../hostile-case.ts'

const heading = [
  'Markdown heading (`#`, or a line underlined with `---`)',
  'Put `<Clause id="…" title="the heading">` above what it heads and `</Clause>` below it; to print the sign itself write `\\#`.',
] as const
const rule = ['line of `---` or `***`', 'Delete it.'] as const
const quotation = [
  'quotation (`>` at the start of a line)',
  'Put `<Quote>` above what is quoted and `</Quote>` below it, in place of each `>`; to print the sign itself write `\\>`.',
] as const
const program = [
  'block of program text (three backticks)',
  'Delete the lines of backticks.',
] as const
const backticks = [
  'backticks around words',
  'Delete them; to print the sign itself write a backslash before it.',
] as const
const pictureByName = [
  'picture by name (`![words][name]`)',
  'Write the name of its file in round brackets behind the words: `![what it shows](seal.png)`.',
] as const

function foreignPicture(url: string) {
  return error(
    '5:1',
    'picture-form',
    `Unexpected picture \`${url}\`, expected the name of a PNG or JPEG file, such as \`seal.png\``,
    'Put the file into the folder of the policy, beside the clause files. Name it in lower-case letters, digits and hyphens, and write that name in the round brackets.',
  )
}
const byName = [
  'link by name (`[words][name]`)',
  'Write the address in round brackets behind the words: `[words](https://…)`.',
] as const
const address = [
  'address of a link on a line of its own (`[name]: address`)',
  'Write the address in round brackets behind the words: `[words](https://…)`.',
] as const
function refused(at: string, [found, note]: readonly [string, string]) {
  return error(
    at,
    'markdown-not-allowed',
    `Unexpected ${found}, expected paragraphs, lists, tables, emphasis and links only`,
    note,
  )
}

function listSign(at: string, sign: string) {
  return warning(
    at,
    'list-sign',
    `Unexpected \`${sign}\` at the start of a line, expected \`- \` before the item of a list`,
  )
}

/** Lists as word processors print them. */
export const listSigns: readonly HostileCase[] = [
  ...['•', '·', '▪', '◦', 'o', '–'].map((sign) => ({
    name: `items that begin with ${sign} are one warning`,
    files: bodyOf(`${sign} one\n${sign} two`),
    expected: [listSign('5:1', sign)],
  })),
  {
    name: 'items with a printed sign behind other words are reported where they begin',
    files: bodyOf('The risks are:\n  • one\n  • two'),
    expected: [listSign('6:3', '•')],
  },
  {
    name: 'items with a printed sign inside a clause are reported',
    files: bodyOf('<Clause id="a-b">\n\n• one\n\n</Clause>'),
    expected: [listSign('7:1', '•')],
  },
  {
    name: 'a dash at the start of one line of a sentence is no list',
    files: bodyOf('The Clerk\n– and nobody else\ndecides.'),
    expected: [],
  },
  {
    name: 'a sign in the middle of a line is no list',
    files: bodyOf('Members • officers – both.'),
    expected: [],
  },
  {
    name: 'a printed sign can be acknowledged',
    files: {
      [badFile]:
        '---\ntitle: Bad\nacknowledge: [{ rule: list-sign, at: bad, why: A }]\n---\n\n• one\n',
    },
    expected: [],
  },
  {
    name: 'an acknowledged sign that does not occur is a warning',
    files: { [badFile]: '---\ntitle: Bad\nacknowledge: [list-sign]\n---\n\n- one\n' },
    expected: [
      warning(
        '3:15',
        'acknowledge-unused',
        'Unexpected `list-sign` in `acknowledge`, expected the name of a warning that this file causes',
      ),
    ],
  },
]

/** Every part of Markdown that the handbook does not use, and what looks like it and is text. */
export const markdown: readonly HostileCase[] = [
  {
    name: 'a heading is refused',
    files: bodyOf('# Risks\n\nText.'),
    expected: [refused('5:1', heading)],
  },
  {
    name: 'a heading of the sixth level is refused',
    files: bodyOf('###### Risks'),
    expected: [refused('5:1', heading)],
  },
  {
    name: 'a heading underlined with equals signs is refused',
    files: bodyOf('Risks\n=====\n\nText.'),
    expected: [refused('5:1', heading)],
  },
  {
    name: 'a heading underlined with hyphens is refused',
    files: bodyOf('Risks\n---\n\nText.'),
    expected: [refused('5:1', heading)],
  },
  {
    name: 'a line of hyphens is refused',
    files: bodyOf('Text.\n\n---\n\nMore.'),
    expected: [refused('7:1', rule)],
  },
  {
    name: 'a line of asterisks is refused',
    files: bodyOf('Text.\n\n***\n\nMore.'),
    expected: [refused('7:1', rule)],
  },
  {
    name: 'a quotation is refused',
    files: bodyOf('> Text.'),
    expected: [refused('5:1', quotation)],
  },
  {
    name: 'a block of program text is refused',
    files: bodyOf('```js\nalert(1)\n```'),
    expected: [refused('5:1', program)],
  },
  {
    name: 'a block of program text that is never closed is refused',
    files: bodyOf('```\ncode'),
    expected: [refused('5:1', program)],
  },
  {
    name: 'tags and braces in program text are not reported on top',
    files: bodyOf('```mdx\n<Clause id="a-b">\n{x}\n```'),
    expected: [refused('5:1', program)],
  },
  { name: 'an indented line is text', files: bodyOf('Text.\n\n    indented text'), expected: [] },
  {
    name: 'backticks around words are refused',
    files: bodyOf('Use `code` here.'),
    expected: [refused('5:5', backticks)],
  },
  {
    name: 'a picture from elsewhere is refused',
    files: bodyOf('![A logo](https://hill.example/logo.png)'),
    expected: [foreignPicture('https://hill.example/logo.png')],
  },
  {
    name: 'a picture whose address is a script is refused',
    files: bodyOf('![A logo](javascript:alert(1))'),
    expected: [foreignPicture('javascript:alert(1)')],
  },
  {
    name: 'a picture in another folder is refused',
    files: bodyOf('![A logo](../logo.png)'),
    expected: [foreignPicture('../logo.png')],
  },
  {
    name: 'a picture that can run programs is refused',
    files: bodyOf('![A logo](logo.svg)'),
    expected: [foreignPicture('logo.svg')],
  },
  {
    name: 'a picture without a description is refused',
    files: bodyOf('![ ](logo.png)'),
    expected: [
      error(
        '5:1',
        'picture-form',
        'Unexpected picture `logo.png` without a description, expected words that say what it shows',
        'Write them in the square brackets: `![The seal of the council: an ash tree](logo.png)`. Those who do not see the picture hear them.',
      ),
    ],
  },
  {
    name: 'pictures among words and in a list are refused',
    files: bodyOf('Words ![A logo](logo.png)\n\n- **![A logo](logo.png)**'),
    expected: [5, 7].map((line) =>
      error(
        line === 5 ? '5:7' : '7:5',
        'picture-form',
        'Unexpected picture among words, expected it alone in a paragraph',
        'Put an empty line before and behind it, outside lists, tables and links.',
      ),
    ),
  },
  {
    name: 'a picture that is not there is told',
    files: bodyOf('![A logo](logo.png)'),
    expected: [
      error(
        '5:1',
        'picture-missing',
        'Expected the picture `logo.png` in the folder of the policy, found none',
        'Put the file there, beside the clause files, or correct its name.',
      ),
    ],
  },
  {
    name: 'a picture by name is refused, and so is its address',
    files: bodyOf('![A logo][logo]\n\n[logo]: https://hill.example/logo.png'),
    expected: [refused('5:1', pictureByName), refused('7:1', address)],
  },
  {
    name: 'a link by name is refused, and so is its address',
    files: bodyOf('[it][gov]\n\n[gov]: javascript:alert(1)'),
    expected: [refused('5:1', byName), refused('7:1', address)],
  },
  {
    name: 'struck-through text is refused',
    files: bodyOf('Some ~~old~~ text.'),
    expected: [
      refused('5:6', [
        'struck-through text (`~~`)',
        'Delete the signs; the published text holds no deleted words.',
      ]),
    ],
  },
  { name: 'single tildes are text', files: bodyOf('Some ~old~ text.'), expected: [] },
  {
    name: 'a footnote with its mark is read',
    files: bodyOf('Text.[^1]\n\n[^1]: Note.'),
    expected: [],
  },
  {
    name: 'a footnote without a mark, a mark without a footnote and a second footnote are told',
    files: bodyOf('Text.[^a]\n\n[^1]: Note.\n\nMore.[^2]\n\n[^2]: One.\n\n[^2]: Two.'),
    expected: [
      error(
        '5:6',
        'footnote-mark',
        'Unexpected mark of a footnote `[^a]` without one, expected the words of the footnote, which begin with `[^a]: ` at the left margin of this file',
        'Write `[^a]: ` and the words of the footnote below the paragraph, or below the last one of this file. To print square brackets write a backslash before each: `\\[`.',
      ),
      error(
        '7:1',
        'footnote-mark',
        'Unexpected footnote `[^1]` that no mark leads to, expected its mark in the words of this file',
        'Write `[^1]` right behind the word at which the document prints the mark.',
      ),
      error(
        '13:1',
        'footnote-mark',
        'Unexpected second footnote `[^2]` in this file, expected each with a name of its own',
        'If the document prints the same mark twice, write `[^2:second]` for this one, at its mark and before its words: what stands behind the colon is not printed.',
      ),
    ],
  },
  { name: 'tick boxes are read', files: bodyOf('- [ ] One\n- [x] Two'), expected: [] },
  {
    name: 'a title behind the address of a link is refused',
    files: bodyOf('[it](https://www.gov.uk/ "Title")'),
    expected: [
      refused('5:1', [
        'title behind the address of a link',
        'Keep only the address between the round brackets.',
      ]),
    ],
  },
  { name: 'square brackets are text', files: bodyOf('A [ and a ].'), expected: [] },
  {
    name: 'markup written in character references is text',
    files: bodyOf('&lt;script&gt;alert(1)&lt;/script&gt;'),
    expected: [],
  },
]
