import { badFile, bodyOf, goodHandbook, policySettings } from '../handbook-folder.ts'
import {
  attributesOfClause,
  error,
  type HostileCase,
  inFile,
  tagsAllowed,
} from '../hostile-case.ts'

const tenMistakes = `---
title: Bad
author: Clerk
---

# A heading

There are {2 + 3} risks.

<Clause id="Upper">

See [it](javascript:alert(1)).

</Clause>

<Clause id="a-b" nummer="1">

Text with <b>HTML</b>.

</Clause>

<Clause number="1.1">

Pass\u200Bword.

</Clause>

See [it](#nowhere-at-all).

<Clause id="c-d">

</Clause>

> Quoted.
`

const otherCouncil = {
  'dale/council.yaml': 'name: Dale Parish Council\nshort: Dale\nkind: parish\n',
  'dale/social-media/policy.yaml': policySettings,
  'dale/social-media/01-x.mdx': '---\ntitle: Bad\n---\n\n{x}\n',
}

const brace = error(
  '5:1',
  'mdx-code',
  'Unexpected code in braces `{x}`, expected text and the tags of the handbook only',
)

/** One run reports every mistake, sorted by file and place. */
export const severalMistakes: readonly HostileCase[] = [
  {
    name: 'a file that is broken in eleven ways gets its eleven messages in order',
    files: { [badFile]: tenMistakes },
    expected: [
      error(
        '3:1',
        'yaml-unknown-key',
        'Unexpected setting `author`, expected one of `number`, `title`, `subtitle`, `lang`, `audience`, `kind` or `acknowledge`',
      ),
      error(
        '6:1',
        'markdown-not-allowed',
        'Unexpected Markdown heading (`#`, or a line underlined with `---`), expected paragraphs, lists, tables, emphasis and links only',
      ),
      error(
        '8:11',
        'mdx-code',
        'Unexpected code in braces `{2 + 3}`, expected text and the tags of the handbook only',
      ),
      error(
        '10:1',
        'attribute-value',
        'Unexpected `Upper` for `id`, expected lower-case letters, digits and single hyphens, beginning with a letter, at most 80 characters',
      ),
      error(
        '12:5',
        'link-scheme',
        'Unexpected link to `javascript:alert(1)`, expected an address that begins with `https://`, `http://`, `mailto:`, `tel:`, `#`, `policy:`, `term:`, `act:`, `missing:`, `statutory:` or `lang:`',
      ),
      error(
        '16:18',
        'attribute-unknown',
        `Unexpected attribute \`nummer\` on \`<Clause>\`, expected one of ${attributesOfClause}`,
      ),
      error('18:11', 'mdx-unknown-tag', `Unexpected tag \`<b>\`, expected one of ${tagsAllowed}`),
      error('22:1', 'attribute-missing', 'Expected an attribute `id` on `<Clause>`, found none'),
      error(
        '24:5',
        'character-hidden',
        'Unexpected invisible character U+200B (zero-width space), expected only characters that can be seen',
      ),
      error(
        '28:5',
        'reference-unknown',
        'Unexpected reference to `#nowhere-at-all`, expected the id of a clause or section of this policy',
      ),
      error(
        '30:1',
        'text-empty',
        'Unexpected empty `<Clause>`, expected text between the opening and the closing tag',
      ),
      error(
        '34:1',
        'markdown-not-allowed',
        'Unexpected quotation (`>` at the start of a line), expected paragraphs, lists, tables, emphasis and links only',
      ),
    ],
  },
  {
    name: 'a broken file of one council does not hide one of another',
    files: { ...otherCouncil, ...bodyOf('{x}') },
    expected: [inFile('dale/social-media/01-x.mdx', brace), brace],
  },
  {
    name: 'a file that cannot be read as YAML does not hide its body',
    files: { [badFile]: '---\ntitle: @council\n---\n\n{x}\n' },
    expected: [
      error(
        '2:8',
        'yaml-syntax',
        'Unexpected sign `@` at the start of a value, expected a value in straight double quotes',
      ),
      brace,
    ],
  },
  {
    name: 'a broken handbook.yaml does not hide a broken clause file',
    files: {
      'handbook.yaml': `${String(goodHandbook['handbook.yaml'])}colour: red\n`,
      ...bodyOf('{x}'),
    },
    expected: [
      inFile(
        'handbook.yaml',
        error(
          '5:1',
          'yaml-unknown-key',
          'Unexpected setting `colour`, expected one of `title`, `language`, `region`, `dueSoonDays`, `repository`, `contact`, `kinds` or `acknowledge`',
        ),
      ),
      brace,
    ],
  },
  {
    name: 'a hundred mistakes of the same sort are all reported',
    files: bodyOf(Array.from({ length: 100 }, () => 'A <1 b.').join('\n\n')),
    expected: Array.from({ length: 100 }, (_, index) =>
      error(
        `${String(5 + 2 * index)}:3`,
        'mdx-broken-tag',
        'Unexpected sign `<`, expected the name of a tag behind it',
      ),
    ),
  },
]
