import { badFile, bodyOf, clauseFile, frontMatterOf } from '../handbook-folder.ts'
import { error, type ExpectedMessage, type HostileCase, inFile } from '../hostile-case.ts'

const council = 'hill/council.yaml'
const windows = 'an older Windows format, “ANSI” or Windows-1252'
const utf16 = 'UTF-16, which Windows calls “Unicode”'
const text = clauseFile('Text.')

function notUtf8(at: string, looksLike: string): ExpectedMessage {
  return error(
    at,
    'file-encoding',
    `Unexpected characters that are not UTF-8 (the file looks like ${looksLike}), expected a file saved as UTF-8`,
  )
}

function hidden(at: string, character: string): ExpectedMessage {
  return error(
    at,
    'character-hidden',
    `Unexpected invisible character ${character}, expected only characters that can be seen`,
  )
}

function bytes(words: string): Files {
  return { [badFile]: Buffer.from(words, 'latin1') }
}

type Files = HostileCase['files']

/** Files that are not saved as UTF-8, and ways of saving UTF-8 that do no harm. */
export const encodings: readonly HostileCase[] = [
  {
    name: 'Windows quotation marks are reported with their line',
    files: bytes('---\ntitle: Bad\n---\n\nText.\n\nThe \x93risks\x94.\n'),
    expected: [notUtf8('7:1', windows)],
  },
  {
    name: 'Windows quotation marks in a file with Windows line ends are reported with their line',
    files: bytes('---\r\ntitle: Bad\r\n---\r\n\r\nText.\r\n\r\nThe \x93risks\x94.\r\n'),
    expected: [notUtf8('7:1', windows)],
  },
  {
    name: 'Windows quotation marks in a file with old Macintosh line ends are reported with their line',
    files: bytes('---\rtitle: Bad\r---\r\rText.\r\rThe \x93risks\x94.\r'),
    expected: [notUtf8('7:1', windows)],
  },
  {
    name: 'a pound sign of an older format is reported',
    files: bytes('---\ntitle: Bad\n---\n\nIt costs \xa35.\n'),
    expected: [notUtf8('5:1', windows)],
  },
  {
    name: 'an apostrophe of an older format in settings is reported with its line',
    files: { [council]: Buffer.from('name: Hill\nshort: Hill\x92s\nkind: parish\n', 'latin1') },
    expected: [inFile(council, notUtf8('2:1', windows))],
  },
  {
    name: 'an overlong encoding of a slash is refused',
    files: {
      [badFile]: Buffer.concat([Buffer.from(clauseFile('Text ')), Buffer.from([0xc0, 0xaf])]),
    },
    expected: [notUtf8('6:1', windows)],
  },
  {
    name: 'half a surrogate pair is refused',
    files: {
      [badFile]: Buffer.concat([Buffer.from(clauseFile('Text ')), Buffer.from([0xed, 0xa0, 0x80])]),
    },
    expected: [notUtf8('6:1', windows)],
  },
  {
    name: 'UTF-16 with a byte order mark is one mistake',
    files: { [badFile]: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    expected: [notUtf8('1:1', utf16)],
  },
  {
    name: 'big-endian UTF-16 with a byte order mark is one mistake',
    files: { [badFile]: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16() },
    expected: [notUtf8('1:1', utf16)],
  },
  {
    name: 'UTF-16 without a byte order mark is one mistake',
    files: { [badFile]: Buffer.from(text, 'utf16le') },
    expected: [notUtf8('1:1', utf16)],
  },
  {
    name: 'UTF-8 with a byte order mark is accepted',
    files: { [badFile]: `\uFEFF${text}` },
    expected: [],
  },
  {
    name: 'Windows line ends are accepted',
    files: { [badFile]: text.replaceAll('\n', '\r\n') },
    expected: [],
  },
  {
    name: 'old Macintosh line ends are accepted',
    files: { [badFile]: text.replaceAll('\n', '\r') },
    expected: [],
  },
]

/** Characters that cannot be seen, written as they are or behind a code. */
export const hiddenCharacters: readonly HostileCase[] = [
  {
    name: 'a null character is refused',
    files: bodyOf('Te\0xt.'),
    expected: [hidden('5:3', 'U+0000 (null character)')],
  },
  {
    name: 'a right-to-left override is refused, and so is its end',
    files: bodyOf('Pay \u202E001\u202C pounds.'),
    expected: [hidden('5:5', 'U+202E (right-to-left override)'), hidden('5:9', 'U+202C')],
  },
  {
    name: 'isolates are refused',
    files: bodyOf('Pay \u2066001\u2069 pounds.'),
    expected: [
      hidden('5:5', 'U+2066 (left-to-right isolate)'),
      hidden('5:9', 'U+2069 (end of isolate)'),
    ],
  },
  {
    name: 'a right-to-left override in a web address is refused',
    files: bodyOf('See [it](https://hill.example/\u202Egpj.exe).'),
    expected: [hidden('5:31', 'U+202E (right-to-left override)')],
  },
  {
    name: 'a zero-width space is refused',
    files: bodyOf('Pass\u200Bword'),
    expected: [hidden('5:5', 'U+200B (zero-width space)')],
  },
  {
    name: 'a soft hyphen is refused',
    files: bodyOf('Pass\u00ADword'),
    expected: [hidden('5:5', 'U+00AD (soft hyphen)')],
  },
  {
    name: 'a zero-width space in an attribute is refused',
    files: bodyOf('<Clause id="a-b" title="Ri\u200Bsks">\n\nText.\n\n</Clause>'),
    expected: [hidden('5:27', 'U+200B (zero-width space)')],
  },
  {
    name: 'a zero-width space in front matter is refused',
    files: frontMatterOf('title: Ri\u200Bsks'),
    expected: [hidden('2:10', 'U+200B (zero-width space)')],
  },
  {
    name: 'a zero-width space in settings is refused',
    files: { [council]: 'name: Hi\u200Bll\nshort: Hill\nkind: parish\n' },
    expected: [inFile(council, hidden('1:9', 'U+200B (zero-width space)'))],
  },
  {
    name: 'an escape sequence is refused',
    files: bodyOf('Te\u001B[31mxt.'),
    expected: [hidden('5:3', 'U+001B (escape character)')],
  },
  {
    name: 'an escape sequence of one character is refused',
    files: bodyOf('Te\u009B31mxt.'),
    expected: [hidden('5:3', 'U+009B')],
  },
  {
    name: 'a line separator is refused',
    files: bodyOf('Te\u2028xt.'),
    expected: [hidden('5:3', 'U+2028')],
  },
  {
    name: 'an invisible letter for language tags is refused',
    files: bodyOf('Te\u{E0041}xt.'),
    expected: [hidden('5:3', 'U+E0041')],
  },
  {
    name: 'a byte order mark inside the text is refused',
    files: bodyOf('Te\uFEFFxt.'),
    expected: [hidden('5:3', 'U+FEFF (byte order mark inside the text)')],
  },
  {
    name: 'a line of many invisible characters is one mistake',
    files: bodyOf('\u200B'.repeat(1000)),
    expected: [hidden('5:1', 'U+200B (zero-width space)')],
  },
  {
    name: 'the joiner inside an emoji is accepted',
    files: bodyOf('Family 👨‍👩‍👧 here.'),
    expected: [],
  },
  { name: 'a no-break space is accepted', files: bodyOf('£5\u00A0000'), expected: [] },
  {
    name: 'a zero-width space behind a character reference is refused',
    files: bodyOf('Pass&#8203;word'),
    expected: [hidden('5:5', 'U+200B (zero-width space)')],
  },
  {
    name: 'a right-to-left override behind a character reference is refused',
    files: bodyOf('Pay &#x202E;001 pounds.'),
    expected: [hidden('5:5', 'U+202E (right-to-left override)')],
  },
  {
    name: 'a soft hyphen behind its name is refused',
    files: bodyOf('Pass&shy;word'),
    expected: [hidden('5:5', 'U+00AD (soft hyphen)')],
  },
  {
    name: 'a right-to-left override behind a character reference in an attribute is refused',
    files: bodyOf('<Clause id="a-b" title="Ri&#x202E;sks">\n\nText.\n\n</Clause>'),
    expected: [hidden('5:27', 'U+202E (right-to-left override)')],
  },
  {
    name: 'an escape character behind a YAML escape is refused',
    files: frontMatterOf('title: "Te\\e[31mxt"'),
    expected: [hidden('2:8', 'U+001B (escape character)')],
  },
]
