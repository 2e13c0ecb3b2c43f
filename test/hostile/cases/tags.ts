import { bodyOf } from '../handbook-folder.ts'
import { attributesOfClause, error, type HostileCase, tagsAllowed } from '../hostile-case.ts'

const html =
  'HTML is not allowed in clause files. Write Markdown instead: `**bold**`, `*italic*`, `- list item`, `[text](https://…)`; to print the sign itself write `\\<`.'
const foreign = 'Delete it and its closing tag; to print the sign itself write `\\<`.'
const likeATag =
  'A tag looks like `<Clause id="some-name" number="5.1">`: attributes with their values in straight double quotes, and a `>` at the end.'
const curly =
  'Type straight quotation marks `"` in tags. Word processors turn them into curly ones; a text editor does not.'
const sign = 'To print the sign itself write `\\<`. A web address is written `[words](https://…)`.'
const comment =
  'Comments are not allowed. Delete it, or put it in an `<EditorNote>` if readers should see it.'

function unknown(at: string, tag: string, note: string) {
  return error(
    at,
    'mdx-unknown-tag',
    `Unexpected tag \`<${tag}>\`, expected one of ${tagsAllowed}`,
    note,
  )
}

function broken(at: string, found: string, note: string) {
  return error(
    at,
    'mdx-broken-tag',
    `Unexpected ${found}, expected attributes like \`name="value"\` and then \`>\``,
    note,
  )
}

function nameless(at: string, found: string, note: string) {
  return error(
    at,
    'mdx-broken-tag',
    `Unexpected ${found}, expected the name of a tag behind it`,
    note,
  )
}

function bracketed(at: string, address: string, target: string) {
  return error(
    at,
    'mdx-broken-tag',
    `Unexpected angle brackets around the address \`${address}\`, expected a link`,
    `Write the words of the link and then its address: \`[words](${target})\`.`,
  )
}

function misplaced(at: string, tag: string, where: string) {
  return error(
    at,
    'mdx-tag-placement',
    `Unexpected \`<${tag}>\` ${where}, expected the tag alone on its line`,
  )
}

function unclosed(at: string, tag: string) {
  return error(
    at,
    'mdx-unclosed-tag',
    `Expected a closing tag \`</${tag}>\` for the \`<${tag}>\` that begins here, found none`,
  )
}

function stray(at: string, tag: string) {
  return error(
    at,
    'mdx-stray-closing-tag',
    `Unexpected closing tag \`</${tag}>\`, expected an opening tag \`<${tag}>\` before it`,
  )
}

function empty(at: string, tag: string) {
  return error(
    at,
    'text-empty',
    `Unexpected empty \`<${tag}>\`, expected text between the opening and the closing tag`,
  )
}

/** Tags that are not of the vocabulary, HTML among them. */
export const foreignTags: readonly HostileCase[] = [
  {
    name: 'an unknown tag is refused',
    files: bodyOf('<Warning>\n\nText.\n\n</Warning>'),
    expected: [unknown('5:1', 'Warning', foreign)],
  },
  {
    name: 'a misspelt tag gets the right name as a suggestion',
    files: bodyOf('<Clase id="a-b">\n\nText.\n\n</Clase>'),
    expected: [unknown('5:1', 'Clase', 'Did you mean `Clause`?')],
  },
  ...['Paragraph', 'Section', 'Item', 'SubClause', 'Rule'].map((name): HostileCase => ({
    name: `a tag ${name} with an id is told to be a clause, once`,
    files: bodyOf(
      `<Clause id="a-a" number="1.1">\n\nText.\n\n</Clause>\n\n<${name} id="a-b" number="1.2">\n\nText.\n\n</${name}>\n\n<Clause id="a-c" number="1.3">\n\nSee [it](#a-b).\n\n</Clause>`,
    ),
    expected: [unknown('11:1', name, 'Write `<Clause …>`, and `</Clause>` where it ends.')],
  })),
  {
    name: 'HTML with an id is refused as HTML',
    files: bodyOf('<div id="a-b">\n\nText.\n\n</div>'),
    expected: [unknown('5:1', 'div', html)],
  },
  {
    name: 'a tag in lower case gets the right name as a suggestion',
    files: bodyOf('<clause id="a-b">\n\nText.\n\n</clause>'),
    expected: [unknown('5:1', 'clause', 'Did you mean `Clause`?')],
  },
  {
    name: 'a tag that is misspelt only where it opens is one mistake',
    files: bodyOf('<Clase id="a-b">\n\nText.\n\n</Clause>'),
    expected: [unknown('5:1', 'Clase', 'Did you mean `Clause`?')],
  },
  {
    name: 'a tag that is misspelt only where it closes is one mistake',
    files: bodyOf('<Clause id="a-b">\n\nText.\n\n</Clase>'),
    expected: [unknown('9:1', '/Clase', 'Did you mean `Clause`?')],
  },
  {
    name: 'HTML in a sentence is refused',
    files: bodyOf('There are <b>big</b> risks.'),
    expected: [unknown('5:11', 'b', html)],
  },
  {
    name: 'HTML around paragraphs is refused',
    files: bodyOf('<div class="x">\n\nText.\n\n</div>'),
    expected: [unknown('5:1', 'div', html)],
  },
  {
    name: 'an HTML tag that is all a clause holds is one mistake',
    files: bodyOf('<Clause id="a-b">\n\n<div></div>\n\n</Clause>'),
    expected: [unknown('7:1', 'div', html)],
  },
  {
    name: 'an HTML line break is refused as HTML, not as an unclosed tag',
    files: bodyOf('One<br>two.'),
    expected: [unknown('5:4', 'br', html)],
  },
  {
    name: 'a closed HTML line break is refused',
    files: bodyOf('One<br/>two.'),
    expected: [unknown('5:4', 'br', html)],
  },
  {
    name: 'a script is refused',
    files: bodyOf('<script>alert(1)</script>'),
    expected: [unknown('5:1', 'script', html)],
  },
  {
    name: 'a script over several lines is refused',
    files: bodyOf('<script>\nalert(1)\n</script>'),
    expected: [unknown('5:1', 'script', html)],
  },
  {
    name: 'a script from elsewhere is refused',
    files: bodyOf('<script src="https://evil.example/x.js"></script>'),
    expected: [unknown('5:1', 'script', html)],
  },
  {
    name: 'an iframe is refused',
    files: bodyOf('<iframe src="https://evil.example/"></iframe>'),
    expected: [unknown('5:1', 'iframe', html)],
  },
  {
    name: 'a style sheet is refused, and so are its braces',
    files: bodyOf('<style>\nbody { display: none }\n</style>'),
    expected: [
      unknown('5:1', 'style', html),
      error(
        '6:6',
        'mdx-code',
        'Unexpected code in braces `{display: none}`, expected text and the tags of the handbook only',
      ),
    ],
  },
  {
    name: 'an svg with an event handler is refused',
    files: bodyOf('<svg onload="alert(1)"/>'),
    expected: [unknown('5:1', 'svg', html)],
  },
  {
    name: 'an svg with an unquoted event handler is refused as HTML',
    files: bodyOf('<svg onload=alert(1)>'),
    expected: [unknown('5:1', 'svg', html)],
  },
  {
    name: 'an image with an event handler is refused as HTML',
    files: bodyOf('<img src=x onerror=alert(1)>'),
    expected: [unknown('5:1', 'img', html)],
  },
  {
    name: 'an HTML link is refused',
    files: bodyOf('<a href="javascript:alert(1)">click</a>'),
    expected: [unknown('5:1', 'a', html)],
  },
  {
    name: 'a member of a component is refused',
    files: bodyOf('<Foo.Bar>\n\nText.\n\n</Foo.Bar>'),
    expected: [unknown('5:1', 'Foo.Bar', foreign)],
  },
  {
    name: 'a member of a known tag is refused',
    files: bodyOf('<Clause.Clause id="a-b">\n\nText.\n\n</Clause.Clause>'),
    expected: [unknown('5:1', 'Clause.Clause', foreign)],
  },
  {
    name: 'a tag of a namespace is refused',
    files: bodyOf('<svg:a>\n\nText.\n\n</svg:a>'),
    expected: [unknown('5:1', 'svg:a', html)],
  },
  {
    name: 'a tag named like a prototype is refused',
    files: bodyOf('<__proto__>\n\nText.\n\n</__proto__>'),
    expected: [unknown('5:1', '__proto__', foreign)],
  },
  {
    name: 'a tag named like a method of every object is refused',
    files: bodyOf('<toString/>'),
    expected: [unknown('5:1', 'toString', html)],
  },
  {
    name: 'a fragment is refused',
    files: bodyOf('<>\n\nText.\n\n</>'),
    expected: [unknown('5:1', '', html)],
  },
  {
    name: 'a fragment in a sentence is refused',
    files: bodyOf('Some <>text</> here.'),
    expected: [unknown('5:6', '', html)],
  },
]

/** Tags that cannot be read, comments, and signs that look like the beginning of a tag. */
export const brokenTags: readonly HostileCase[] = [
  {
    name: 'an HTML comment is refused',
    files: bodyOf('<!-- secret -->'),
    expected: [nameless('5:1', 'comment `<!--`', comment)],
  },
  {
    name: 'an HTML comment in a sentence is refused',
    files: bodyOf('Text <!-- secret --> more.'),
    expected: [nameless('5:6', 'comment `<!--`', comment)],
  },
  {
    name: 'an HTML comment that is never closed is refused',
    files: bodyOf('Text <!-- secret'),
    expected: [nameless('5:6', 'comment `<!--`', comment)],
  },
  {
    name: 'a tag inside a comment is not reported on top',
    files: bodyOf('<!-- <Clause id="a-b"> -->\n\nText.'),
    expected: [nameless('5:1', 'comment `<!--`', comment)],
  },
  {
    name: 'a document type is refused',
    files: bodyOf('<!DOCTYPE html>'),
    expected: [nameless('5:1', 'sign `<`', sign)],
  },
  {
    name: 'a smaller-than sign before a digit is refused',
    files: bodyOf('If 3 <4 then.'),
    expected: [nameless('5:6', 'sign `<`', sign)],
  },
  {
    name: 'a smaller-than sign at the end of the file is refused',
    files: bodyOf('A <'),
    expected: [nameless('5:3', 'sign `<`', sign)],
  },
  {
    name: 'a smaller-than sign with a space behind it is text',
    files: bodyOf('If 3 < 4 then.'),
    expected: [],
  },
  { name: 'an escaped smaller-than sign is text', files: bodyOf('If 3 \\<4 then.'), expected: [] },
  {
    name: 'a web address in angle brackets gets the advice on links',
    files: bodyOf('See <https://www.gov.uk/>.'),
    expected: [bracketed('5:5', 'https://www.gov.uk/', 'https://www.gov.uk/')],
  },
  {
    name: 'an e-mail address in angle brackets gets the advice on links',
    files: bodyOf('Mail <clerk@hill.example> now.'),
    expected: [bracketed('5:6', 'clerk@hill.example', 'mailto:clerk@hill.example')],
  },
  {
    name: 'curly quotation marks are one mistake',
    files: bodyOf('<Clause id=“a-b”>\n\nText.\n\n</Clause>'),
    expected: [broken('5:1', 'character `“` inside the tag `<Clause id=“a-b”>`', curly)],
  },
  {
    name: 'several curly quotation marks in a tag are one mistake',
    files: bodyOf('<Clause id=“a-b” number=“1.1” topics=“risks”>\n\nText.\n\n</Clause>'),
    expected: [
      broken(
        '5:1',
        'character `“` inside the tag `<Clause id=“a-b” number=“1.1” topics=“risks”>`',
        curly,
      ),
    ],
  },
  {
    name: 'a curly and a straight quotation mark are one mistake',
    files: bodyOf('<Clause id=“a-b">\n\nText.\n\n</Clause>'),
    expected: [broken('5:1', 'character `“` inside the tag `<Clause id=“a-b">`', curly)],
  },
  {
    name: 'a value without quotation marks is one mistake',
    files: bodyOf('<Clause id=a-b>\n\nText.\n\n</Clause>'),
    expected: [
      broken('5:1', 'value without quotation marks inside the tag `<Clause id=a-b>`', likeATag),
    ],
  },
  {
    name: 'a comma between attributes is one mistake',
    files: bodyOf('<Clause id="a-b", number="1.1">\n\nText.\n\n</Clause>'),
    expected: [
      broken('5:1', 'character `,` inside the tag `<Clause id="a-b", number="1.1">`', likeATag),
    ],
  },
  {
    name: 'a colon in place of an equals sign is one mistake',
    files: bodyOf('<Clause id: "a-b">\n\nText.\n\n</Clause>'),
    expected: [broken('5:1', 'character `:` inside the tag `<Clause id: "a-b">`', likeATag)],
  },
  {
    name: 'a quotation mark that is never closed is one mistake in the tag that it is in',
    files: bodyOf('<Clause id="a-b>\n\nText.\n\n</Clause>'),
    expected: [
      broken(
        '5:1',
        'quotation mark that is never closed inside the tag `<Clause id="a-b>`',
        likeATag,
      ),
    ],
  },
  {
    name: 'a tag without its last sign is one mistake',
    files: bodyOf('<Clause id="a-b"\n\nText.\n\n</Clause>'),
    expected: [broken('5:1', 'end of the line inside the tag `<Clause id="a-b"`', likeATag)],
  },
  {
    name: 'a quotation mark that is lost between two attributes is one mistake',
    files: bodyOf('<Clause id="a-b number="1.1">\n\nText.\n\n</Clause>'),
    expected: [
      broken(
        '5:1',
        'quotation mark that is never closed inside the tag `<Clause id="a-b number="1.1">`',
        likeATag,
      ),
    ],
  },
  {
    name: 'a value without quotation marks does not hide the other mistakes of its tag',
    files: bodyOf('<Clause number=1.1 topic="risks">\n\nText.\n\n</Clause>'),
    expected: [
      error('5:1', 'attribute-missing', 'Expected an attribute `id` on `<Clause>`, found none'),
      error(
        '5:1',
        'attribute-unknown',
        `Unexpected attribute \`topic\` on \`<Clause>\`, expected one of ${attributesOfClause}`,
        'Did you mean `topics`?',
      ),
      broken(
        '5:1',
        'value without quotation marks inside the tag `<Clause number=1.1 topic="risks">`',
        likeATag,
      ),
    ],
  },
  {
    name: 'curly quotation marks do not hide that the clause is never closed',
    files: bodyOf('<Clause id=“a-b”>\n\nText.'),
    expected: [
      broken('5:1', 'character `“` inside the tag `<Clause id=“a-b”>`', curly),
      unclosed('5:1', 'Clause'),
    ],
  },
  {
    name: 'attributes that cannot be made out are not checked',
    files: bodyOf('<Clause title=The risks of it>\n\nText.\n\n</Clause>'),
    expected: [
      broken(
        '5:1',
        'value without quotation marks inside the tag `<Clause title=The risks of it>`',
        likeATag,
      ),
    ],
  },
  {
    name: 'a reference to a clause with a broken tag is not reported on top',
    files: bodyOf('<Clause id=a-b>\n\nSee [it](#a-b).\n\n</Clause>'),
    expected: [
      broken('5:1', 'value without quotation marks inside the tag `<Clause id=a-b>`', likeATag),
    ],
  },
  {
    name: 'the number behind that of a broken tag does not jump',
    files: bodyOf(
      '<Clause id="a-b" number=1.1>\n\nText.\n\n</Clause>\n\n<Clause id="c-d" number="1.2">\n\nText.\n\n</Clause>',
    ),
    expected: [
      broken(
        '5:1',
        'value without quotation marks inside the tag `<Clause id="a-b" number=1.1>`',
        likeATag,
      ),
    ],
  },
  {
    name: 'a comment that is all a clause holds is one mistake',
    files: bodyOf('<Clause id="a-b">\n\n<!-- secret -->\n\n</Clause>'),
    expected: [nameless('7:1', 'comment `<!--`', comment)],
  },
  {
    name: 'signs in a row are one mistake',
    files: bodyOf('Text <<<1 more.'),
    expected: [nameless('5:6', 'sign `<`', sign)],
  },
  {
    name: 'an HTML tag in a clause whose tag is misspelt does not part the two',
    files: bodyOf('<Clase id="a-b">\n\nText <br> more.\n\n</Clause>'),
    expected: [unknown('5:1', 'Clase', 'Did you mean `Clause`?'), unknown('7:6', 'br', html)],
  },
  {
    name: 'attributes on a closing tag are one mistake',
    files: bodyOf('<Clause id="a-b">\n\nText.\n\n</Clause id="a-b">'),
    expected: [
      error(
        '9:1',
        'mdx-broken-tag',
        'Unexpected attributes inside the closing tag `</Clause id="a-b">`, expected `</Clause>`',
        'Write `</Clause>`.',
      ),
    ],
  },
]

/** Tags of the vocabulary that stand in the wrong place, alone or empty. */
export const misplacedTags: readonly HostileCase[] = [
  {
    name: 'a clause inside a list is refused',
    files: bodyOf('- One\n\n  <Clause id="a-b">\n\n  Text.\n\n  </Clause>\n\n- Two'),
    expected: [misplaced('7:3', 'Clause', 'inside a list')],
  },
  {
    name: 'a clause on the line of a list item is refused',
    files: bodyOf('- <Clause id="a-b">Text.</Clause>\n- Two'),
    expected: [misplaced('5:3', 'Clause', 'in the middle of a paragraph')],
  },
  {
    name: 'a clause on one line is refused',
    files: bodyOf('<Clause id="a-b">Text.</Clause>'),
    expected: [misplaced('5:1', 'Clause', 'in the middle of a paragraph')],
  },
  {
    name: 'a clause in a sentence is refused',
    files: bodyOf('Some <Clause id="a-b">text</Clause> here.'),
    expected: [misplaced('5:6', 'Clause', 'in the middle of a paragraph')],
  },
  {
    name: 'text behind a closing tag is one mistake',
    files: bodyOf('<Clause id="a-b">\n\nText.\n\n</Clause> more'),
    expected: [misplaced('9:1', '/Clause', 'joined to the list or paragraph beside it')],
  },
  {
    name: 'text before an opening tag is one mistake',
    files: bodyOf('More <Clause id="a-b">\n\nText.\n\n</Clause>'),
    expected: [misplaced('5:6', 'Clause', 'joined to the list or paragraph beside it')],
  },
  {
    name: 'tags without empty lines around them are read',
    files: bodyOf('<Clause id="a-b">\nText.\n</Clause>'),
    expected: [],
  },
  {
    name: 'a clause in an editor’s note is refused',
    files: bodyOf('<EditorNote>\n\n<Clause id="a-b">\n\nText.\n\n</Clause>\n\n</EditorNote>'),
    expected: [
      error(
        '7:1',
        'mdx-nesting',
        'Unexpected `<Clause>` inside `<EditorNote>`, expected text only',
      ),
    ],
  },
  {
    name: 'an editor’s note in a definition is refused',
    files: bodyOf(
      '<Definition term="Text">\n\nText.\n\n<EditorNote>\n\nNo.\n\n</EditorNote>\n\n</Definition>\n\nMore text.',
    ),
    expected: [
      error(
        '9:1',
        'mdx-nesting',
        'Unexpected `<EditorNote>` inside `<Definition>`, expected `Clause`, `Definition`, `Quote` or `Table`',
      ),
    ],
  },
  {
    name: 'a closing tag without an opening one is refused',
    files: bodyOf('Text.\n\n</Clause>'),
    expected: [stray('7:1', 'Clause')],
  },
  {
    name: 'a closing tag at the very beginning is refused',
    files: bodyOf('</Clause>\n\nText.'),
    expected: [stray('5:1', 'Clause')],
  },
  {
    name: 'a clause that is never closed is reported where it opens',
    files: bodyOf('<Clause id="a-b">\n\nText.'),
    expected: [unclosed('5:1', 'Clause')],
  },
  {
    name: 'the first of two clauses is the one that is never closed',
    files: bodyOf('<Clause id="a-b">\n\nText.\n\n<Clause id="c-d">\n\nText.\n\n</Clause>'),
    expected: [unclosed('5:1', 'Clause')],
  },
  {
    name: 'crossed tags are reported at the inner one',
    files: bodyOf('<Clause id="a-b">\n\n<Tip>\n\nText.\n\n</Clause>\n\n</Tip>'),
    expected: [unclosed('7:1', 'Tip'), stray('13:1', 'Tip')],
  },
  {
    name: 'an empty clause is refused',
    files: bodyOf('<Clause id="a-b">\n\n</Clause>'),
    expected: [empty('5:1', 'Clause')],
  },
  {
    name: 'an empty clause with a number is refused',
    files: bodyOf('<Clause id="a-b" number="1.1">\n\n</Clause>'),
    expected: [empty('5:1', 'Clause')],
  },
  {
    name: 'a clause that is closed in its own tag is refused as empty',
    files: bodyOf('<Clause id="a-b" />\n\nText.'),
    expected: [empty('5:1', 'Clause')],
  },
  {
    name: 'an empty tip is refused',
    files: bodyOf('<Tip></Tip>'),
    expected: [empty('5:1', 'Tip')],
  },
]
