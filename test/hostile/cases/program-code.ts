import { bodyOf } from '../handbook-folder.ts'
import { error, type HostileCase } from '../hostile-case.ts'

const braces = 'Delete it. If the braces are part of the policy’s text, write `\\{` and `\\}`.'
const line =
  'Delete it. If it is a sentence of the policy, begin it with a capital letter as printed, or with another word on the line before.'

function inBraces(at: string, code: string) {
  return error(
    at,
    'mdx-code',
    `Unexpected code in braces \`{${code}}\`, expected text and the tags of the handbook only`,
    braces,
  )
}

function unclosedBrace(at: string) {
  return error(
    at,
    'mdx-code',
    'Unexpected opening brace `{` that is never closed, expected text and the tags of the handbook only',
    braces,
  )
}

function codeLine(at: string, word: string) {
  return error(
    at,
    'mdx-code',
    `Unexpected line of program code that begins with \`${word}\`, expected text and the tags of the handbook only`,
    line,
  )
}

function computed(at: string, attribute: string, suggestion: string) {
  const reason = `Unexpected code in braces in the attribute \`${attribute}\` of \`<Clause>\`, expected text in straight double quotes`
  return error(at, 'attribute-code', reason, `Write it as text: \`${suggestion}\`.`)
}

/** Everything that MDX would run: imports, exports, expressions, computed attributes. */
export const programCode: readonly HostileCase[] = [
  {
    name: 'an import is refused',
    files: bodyOf("import x from 'y'"),
    expected: [codeLine('5:1', 'import')],
  },
  {
    name: 'an import between paragraphs is refused',
    files: bodyOf("Text.\n\nimport { readFile } from 'fs'\n\nMore."),
    expected: [codeLine('7:1', 'import')],
  },
  {
    name: 'an import for its side effect is refused',
    files: bodyOf("import 'y'"),
    expected: [codeLine('5:1', 'import')],
  },
  {
    name: 'a call of import is refused',
    files: bodyOf("import('x')"),
    expected: [codeLine('5:1', 'import')],
  },
  {
    name: 'an import that is all a clause holds is one mistake',
    files: bodyOf('<Clause id="a-b">\n\nimport x from \'y\'\n\n</Clause>'),
    expected: [codeLine('7:1', 'import')],
  },
  {
    name: 'an export is refused',
    files: bodyOf('export const a = 1'),
    expected: [codeLine('5:1', 'export')],
  },
  {
    name: 'a default export is refused as a line, its braces with it',
    files: bodyOf('export default function () { return 1 }'),
    expected: [codeLine('5:1', 'export')],
  },
  {
    name: 'an export of everything is refused',
    files: bodyOf("export * from './x'"),
    expected: [codeLine('5:1', 'export')],
  },
  {
    name: 'sentences that begin with import and export are text',
    files: bodyOf('import duties apply.\n\nexport licences apply.'),
    expected: [],
  },
  {
    name: 'an expression that stands alone is refused',
    files: bodyOf('{2 + 3}'),
    expected: [inBraces('5:1', '2 + 3')],
  },
  {
    name: 'an expression over several lines is one mistake',
    files: bodyOf('{\n  process.exit(1)\n}'),
    expected: [inBraces('5:1', 'process.exit(1)')],
  },
  {
    name: 'an expression in a sentence is refused',
    files: bodyOf('There are {2 + 3} risks.'),
    expected: [inBraces('5:11', '2 + 3')],
  },
  {
    name: 'an expression that is all a clause holds is one mistake',
    files: bodyOf('<Clause id="a-b">\n\n{x}\n\n</Clause>'),
    expected: [inBraces('7:1', 'x')],
  },
  {
    name: 'a comment in braces is refused',
    files: bodyOf('{/* secret */}'),
    expected: [inBraces('5:1', '/* secret */')],
  },
  {
    name: 'a comment in braces in a sentence is refused',
    files: bodyOf('Text {/* secret */} more.'),
    expected: [inBraces('5:6', '/* secret */')],
  },
  {
    name: 'empty braces are refused',
    files: bodyOf('Text {} more.'),
    expected: [inBraces('5:6', '')],
  },
  {
    name: 'a brace that is never closed is refused where it stands',
    files: bodyOf('There are {2 + 3 risks.'),
    expected: [unclosedBrace('5:11')],
  },
  {
    name: 'two braces that are never closed are both reported',
    files: bodyOf('There are {2 risks.\n\nAnd {3 more.'),
    expected: [unclosedBrace('5:11'), unclosedBrace('7:5')],
  },
  { name: 'a closing brace by itself is text', files: bodyOf('There are } risks.'), expected: [] },
  { name: 'escaped braces are text', files: bodyOf('There are \\{2\\} risks.'), expected: [] },
  {
    name: 'an expression as an id is refused',
    files: bodyOf('<Clause id={risks}>\n\nText.\n\n</Clause>'),
    expected: [computed('5:9', 'id', 'id="risks"')],
  },
  {
    name: 'a list in braces is suggested as words with spaces between',
    files: bodyOf('<Clause id="a-b" topics={["risks", "security"]}>\n\nText.\n\n</Clause>'),
    expected: [computed('5:18', 'topics', 'topics="risks security"')],
  },
  {
    name: 'spread attributes are refused',
    files: bodyOf('<Clause id="a-b" {...props}>\n\nText.\n\n</Clause>'),
    expected: [computed('5:18', '{...props}', 'id="…"')],
  },
]
