import { bodyOf, frontMatterOf } from '../handbook-folder.ts'
import { error, type ExpectedMessage, type HostileCase, warning } from '../hostile-case.ts'

const rowOfMarkers = error('5:1', 'mdx-too-deep', 'Unexpected nesting of more than 12 levels')
const unclosedBrace = error(
  '5:1',
  'mdx-code',
  'Unexpected opening brace `{` that is never closed, expected text and the tags of the handbook only',
)

function tooDeep(at: string): ExpectedMessage {
  return error(at, 'mdx-too-deep', 'Unexpected nesting of more than 24 levels')
}

function tooLong(found: string, expected: string): ExpectedMessage {
  return error('', 'file-too-large', `Unexpected length of ${found}, expected at most ${expected}`)
}

function tooManySigns(found: string): ExpectedMessage {
  return error(
    '',
    'file-too-large',
    `Unexpected number of ${found} signs for emphasis, tables and links, expected at most 5,000 of them`,
  )
}

function tooManyTags(found: string): ExpectedMessage {
  return error(
    '',
    'file-too-large',
    `Unexpected number of ${found} signs \`<\`, \`{\` and \`}\`, expected at most 10,000 of them`,
  )
}

function tooManyWords(words: number): ExpectedMessage {
  return warning(
    '5:1',
    'paragraph-long',
    `Unexpected paragraph of ${String(words)} words, expected at most 300`,
  )
}

function unclosed(line: number): ExpectedMessage {
  return error(
    `${String(line)}:1`,
    'mdx-unclosed-tag',
    'Expected a closing tag `</Clause>` for the `<Clause>` that begins here, found none',
  )
}

function nestedLists(depth: number) {
  return bodyOf(Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- x`).join('\n'))
}

function nestedClauses(depth: number) {
  const opening = Array.from(
    { length: depth },
    (_, index) => `<Clause id="limb-${String(index)}">\n\n`,
  ).join('')
  return bodyOf(`${opening}Text.${'\n\n</Clause>'.repeat(depth)}`)
}

/** What is nested so deeply, or repeated so often, that a careless program would hang or fall over. */
export const nesting: readonly HostileCase[] = [
  {
    name: 'twenty thousand quotation signs',
    files: bodyOf('>'.repeat(20_000)),
    expected: [rowOfMarkers],
  },
  {
    name: 'twenty thousand quotation signs with spaces',
    files: bodyOf(`${'> '.repeat(20_000)}x`),
    expected: [rowOfMarkers],
  },
  {
    name: 'twenty thousand list signs',
    files: bodyOf(`${'- '.repeat(20_000)}x`),
    expected: [rowOfMarkers],
  },
  {
    name: 'twenty thousand item numbers',
    files: bodyOf(`${'1. '.repeat(20_000)}x`),
    expected: [rowOfMarkers],
  },
  { name: 'a list of eleven levels', files: nestedLists(11), expected: [] },
  { name: 'a list of twelve levels', files: nestedLists(12), expected: [tooDeep('16:25')] },
  { name: 'a list of thirteen levels', files: nestedLists(13), expected: [tooDeep('17:25')] },
  { name: 'a list of three hundred levels', files: nestedLists(300), expected: [tooDeep('17:25')] },
  { name: 'clauses of 23 levels', files: nestedClauses(23), expected: [] },
  { name: 'clauses of 24 levels', files: nestedClauses(24), expected: [tooDeep('53:1')] },
  {
    name: 'clauses of seven hundred levels',
    files: nestedClauses(700),
    expected: [tooDeep('53:1')],
  },
  {
    name: 'fifty thousand opening brackets',
    files: bodyOf('['.repeat(50_000)),
    expected: [tooManySigns('50,000')],
  },
  {
    name: 'fifty thousand beginnings of a picture',
    files: bodyOf('!['.repeat(50_000)),
    expected: [tooManySigns('50,000')],
  },
  {
    name: 'ten thousand links that are never closed',
    files: bodyOf('[a](b '.repeat(10_000)),
    expected: [tooManySigns('20,000')],
  },
  {
    name: 'twenty thousand emphases that are never closed',
    files: bodyOf('*a '.repeat(20_000)),
    expected: [tooManySigns('20,000')],
  },
  {
    name: 'ten thousand mixed emphases that are never closed',
    files: bodyOf('*a **a _a __a '.repeat(10_000)),
    expected: [tooManySigns('60,000')],
  },
  { name: 'five thousand opening brackets', files: bodyOf('['.repeat(5000)), expected: [] },
  {
    name: 'links that are never closed, as many as are read',
    files: bodyOf('[a](b '.repeat(2500)),
    expected: [
      tooManyWords(2500),
      warning('5:4', 'bracket-unpaired', 'Unexpected `(b [a](b`, expected `)` behind it'),
    ],
  },
  {
    name: 'emphases that are never closed, as many as are read',
    files: bodyOf('*a **a _a __a '.repeat(800)),
    expected: [
      tooManyWords(3200),
      warning(
        '5:4',
        'bold-unfinished',
        'Unexpected `**` that would be printed, expected bold words between two pairs of asterisks',
      ),
      warning(
        '5:11197',
        'sentence-cut',
        'Unexpected end behind `__a *a **a _a __a`, expected the rest of the sentence',
      ),
    ],
  },
  {
    name: 'a hundred thousand spaces between two words',
    files: bodyOf(`a${' '.repeat(100_000)}b`),
    expected: [],
  },
  {
    name: 'e-mail addresses, as many as are read',
    files: bodyOf('a@hill.example '.repeat(5000)),
    expected: [tooManyWords(5000)],
  },
  {
    name: 'twenty thousand opening braces',
    files: bodyOf('{'.repeat(20_000)),
    expected: [tooManyTags('20,000')],
  },
  {
    name: 'twenty thousand closing and opening braces',
    files: bodyOf('}{'.repeat(10_000)),
    expected: [tooManyTags('20,000')],
  },
  {
    name: 'eleven thousand tags of the web',
    files: bodyOf('<b>'.repeat(11_000)),
    expected: [tooManyTags('11,000')],
  },
  {
    name: 'ten thousand opening braces',
    files: bodyOf('{'.repeat(10_000)),
    expected: [unclosedBrace],
  },
  {
    name: 'five thousand pairs of braces',
    files: bodyOf('{'.repeat(5000) + '}'.repeat(5000)),
    expected: [
      error(
        '5:1',
        'mdx-code',
        `Unexpected code in braces \`{${'{'.repeat(79)}…}\`, expected text and the tags of the handbook only`,
      ),
    ],
  },
  {
    name: 'ten thousand smaller-than signs',
    files: bodyOf('<'.repeat(10_000)),
    expected: [
      error('5:1', 'mdx-broken-tag', 'Unexpected sign `<`, expected the name of a tag behind it'),
    ],
  },
  {
    name: 'seven hundred clauses that are never closed',
    files: bodyOf('<Clause id="a-b">\n\nText.\n\n'.repeat(700)),
    expected: Array.from({ length: 700 }, (_, index) => unclosed(5 + 4 * index)),
  },
  {
    name: 'a thousand closing tags',
    files: bodyOf('</Clause>\n\n'.repeat(1000)),
    expected: Array.from({ length: 1000 }, (_, index) =>
      error(
        `${String(5 + 2 * index)}:1`,
        'mdx-stray-closing-tag',
        'Unexpected closing tag `</Clause>`, expected an opening tag `<Clause>` before it',
      ),
    ),
  },
  {
    name: 'seventy tags that end behind the list that they begin in',
    files: bodyOf('- <Tip>\n\nMore.\n\n</Tip>\n\n'.repeat(70)),
    expected: [
      error(
        '',
        'mdx-too-many',
        'Unexpected number of tags in the wrong place, expected fewer mistakes in one file',
      ),
      ...Array.from({ length: 59 }, (_, index) =>
        error(
          `${String(5 + 6 * index)}:3`,
          'mdx-tag-placement',
          'Unexpected `<Tip>` joined to the list or paragraph beside it, expected the tag alone on its line',
        ),
      ),
    ],
  },
  {
    name: 'five thousand expressions',
    files: bodyOf('{x} '.repeat(5000)),
    expected: Array.from({ length: 5000 }, (_, index) =>
      error(
        `5:${String(1 + 4 * index)}`,
        'mdx-code',
        'Unexpected code in braces `{x}`, expected text and the tags of the handbook only',
      ),
    ),
  },
  {
    name: 'a line of 140 kB',
    files: bodyOf('word '.repeat(28_000)),
    expected: [tooManyWords(28_000)],
  },
  { name: 'a word of 140 kB', files: bodyOf('x'.repeat(140_000)), expected: [] },
  {
    name: 'a bracket of 100 kB that is never closed',
    files: bodyOf(`The form (${'x'.repeat(100_000)} is short.`),
    expected: [
      warning('5:10', 'bracket-unpaired', 'Unexpected `(xxxxxxxxxxx`, expected `)` behind it'),
    ],
  },
  {
    name: 'fifty thousand question marks',
    files: bodyOf('?'.repeat(50_000)),
    expected: [
      warning(
        '5:1',
        'undecided-left',
        `Unexpected \`${'?'.repeat(79)}…\`, expected what was decided`,
      ),
    ],
  },
  {
    name: 'the title of an Act of 50 kB',
    files: bodyOf(`The L${'y'.repeat(50_000)} Act 1990 holds.`),
    expected: [
      warning(
        '5:5',
        'act-unlisted',
        `Unexpected \`L${'y'.repeat(78)}…\`, expected the title of an Act or of regulations that stands in \`legislation.yaml\``,
      ),
    ],
  },
  {
    name: 'a line of 300 kB',
    files: bodyOf('word '.repeat(60_000)),
    expected: [tooLong('301 kB', '150 kB')],
  },
  { name: 'fourteen hundred paragraphs', files: bodyOf('word\n\n'.repeat(1400)), expected: [] },
  {
    name: 'ten thousand paragraphs',
    files: bodyOf('word\n\n'.repeat(10_000)),
    expected: [tooLong('20,005 lines', '3,000 lines')],
  },
  {
    name: 'a table of fifteen hundred rows',
    files: bodyOf(`| a | b |\n|---|---|\n${'| c | d |\n'.repeat(1500)}`),
    expected: [],
  },
  {
    name: 'a table of two thousand columns',
    files: bodyOf(`${'| a '.repeat(2000)}|\n${'|---'.repeat(2000)}|\n`),
    expected: [],
  },
  {
    name: 'a heading of 140 kB',
    files: frontMatterOf(`title: "${'x'.repeat(140_000)}"`),
    expected: [],
  },
  {
    name: 'two thousand unknown settings',
    files: frontMatterOf(
      `title: Bad\n${Array.from({ length: 2000 }, (_, index) => `a${String(index)}: x`).join('\n')}`,
    ),
    expected: Array.from({ length: 2000 }, (_, index) =>
      error(
        `${String(3 + index)}:1`,
        'yaml-unknown-key',
        `Unexpected setting \`a${String(index)}\`, expected one of \`number\`, \`title\`, \`subtitle\`, \`lang\`, \`audience\`, \`kind\` or \`acknowledge\``,
      ),
    ),
  },
  {
    name: 'a quotation mark that is closed nowhere in 120 kB',
    files: bodyOf(`<Clause id="a-b" title="${'<Clause   sure '.repeat(9000)}`),
    expected: [
      error(
        '5:1',
        'mdx-broken-tag',
        `Unexpected quotation mark that is never closed inside the tag \`<Clause id="a-b" title="${'<Clause   sure '.repeat(7).slice(0, 55)}…\`, expected attributes like \`name="value"\` and then \`>\``,
      ),
    ],
  },
  {
    name: 'a tag with 100,000 spaces',
    files: bodyOf(`<Clause${' '.repeat(100_000)}`),
    expected: [
      error(
        '5:1',
        'mdx-broken-tag',
        'Unexpected end of the file inside a tag, expected attributes like `name="value"` and then `>`',
      ),
    ],
  },
]
