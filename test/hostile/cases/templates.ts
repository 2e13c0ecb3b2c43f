import { bodyOf, frontMatterOf } from '../handbook-folder.ts'
import { error, type HostileCase } from '../hostile-case.ts'

const everyKind = '{{ x }} <% y %> ${z} #{w} {% raw %}'
const image = '<img src=x onerror=alert(1)>'

function inBraces(at: string, code: string) {
  return error(
    at,
    'mdx-code',
    `Unexpected code in braces \`{${code}}\`, expected text and the tags of the handbook only`,
  )
}

const sign = error(
  '5:6',
  'mdx-broken-tag',
  'Unexpected sign `<`, expected the name of a tag behind it',
)

/** The signs of template languages, which mean nothing here. */
export const templates: readonly HostileCase[] = [
  {
    name: 'double braces are one mistake',
    files: bodyOf('Dear {{ name }}.'),
    expected: [inBraces('5:6', '{ name }')],
  },
  {
    name: 'braces behind a dollar sign are refused',
    files: bodyOf('Dear ${name}.'),
    expected: [inBraces('5:7', 'name')],
  },
  {
    name: 'braces behind a hash sign are refused',
    files: bodyOf('Dear #{name}.'),
    expected: [inBraces('5:7', 'name')],
  },
  {
    name: 'braces with percent signs are refused',
    files: bodyOf('{% raw %}x{% endraw %}'),
    expected: [inBraces('5:1', '% raw %'), inBraces('5:11', '% endraw %')],
  },
  {
    name: 'angle brackets with percent signs are refused',
    files: bodyOf('Dear <%= 7*7 %>.'),
    expected: [sign],
  },
  {
    name: 'angle brackets with question marks are refused',
    files: bodyOf('Dear <?php echo 1 ?>.'),
    expected: [sign],
  },
  {
    name: 'a server-side include is refused as a comment',
    files: bodyOf('<!--#include file="/etc/passwd" -->'),
    expected: [
      error(
        '5:1',
        'mdx-broken-tag',
        'Unexpected comment `<!--`, expected the name of a tag behind it',
      ),
    ],
  },
  {
    name: 'template signs in a heading are text',
    files: frontMatterOf(`title: "${everyKind}"`),
    expected: [],
  },
  {
    name: 'template signs in an attribute are text',
    files: bodyOf(`<Clause id="a-b" title="${everyKind}">\n\nText.\n\n</Clause>`),
    expected: [],
  },
  {
    name: 'template signs in the name of a council are text',
    files: { 'hill/council.yaml': `name: "${everyKind}"\nshort: Hill\nkind: parish\n` },
    expected: [],
  },
  {
    name: 'escaped template signs are text',
    files: bodyOf('Dear \\{\\{ name \\}\\} \\<% x %> $\\{x\\} #\\{y\\}.'),
    expected: [],
  },
  { name: 'markup in a heading is text', files: frontMatterOf(`title: "${image}"`), expected: [] },
  {
    name: 'markup in an attribute is text',
    files: bodyOf(`<Clause id="a-b" title="${image}">\n\nText.\n\n</Clause>`),
    expected: [],
  },
  {
    name: 'markup in the name of a council is text',
    files: {
      'hill/council.yaml': `name: "${image}"\nshort: "</script><script>alert(1)</script>"\nkind: parish\n`,
    },
    expected: [],
  },
]
