import { quotable, type Values } from '../../messages/message.ts'
import type { Fault, WrittenTag } from './read-tag.ts'
import type { Mark } from './scan-marks.ts'

const curly = /[“”„‟‘’]/
const expected = 'attributes like `name="value"` and then `>`'
const likeATag =
  'A tag looks like `<Clause id="some-name" number="5.1">`: attributes with their values in straight double quotes, and a `>` at the end.'
const straight =
  'Type straight quotation marks `"` in tags. Word processors turn them into curly ones; a text editor does not.'

function foundOf(text: string, kind: Fault['kind'], offset: number, quoted: string): string {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 32)
  switch (kind) {
    case 'end':
      return text.slice(offset).trim() === ''
        ? 'end of the file inside a tag'
        : `end of the line inside the tag ${quoted}`
    case 'open quotation mark':
      return `quotation mark that is never closed inside the tag ${quoted}`
    case 'open brace':
      return `opening brace that is never closed inside the tag ${quoted}`
    case 'unquoted value':
      return `value without quotation marks inside the tag ${quoted}`
    default:
      return `character \`${character === '`' ? '` `' : quotable(character) || ' '}\` inside the tag ${quoted}`
  }
}

/** What to say of a tag that cannot be read. */
export function brokenTag(text: string, tag: WrittenTag, { kind, offset }: Fault): Values {
  const words = text.slice(tag.start, tag.end)
  const quoted = `\`${quotable(words)}\``
  if (kind === 'attributes in closing tag') {
    return {
      found: `attributes inside the closing tag ${quoted}`,
      expected: `\`</${quotable(tag.name)}>\``,
      suggestion: `Write \`</${quotable(tag.name)}>\`.`,
    }
  }
  return {
    found: foundOf(text, kind, offset, quoted),
    expected,
    suggestion: curly.test(words) ? straight : likeATag,
  }
}

/** What to say of a comment, of an address in angle brackets and of a sign that begins nothing. */
export function brokenSign(text: string, { type, start, end }: Mark): Values {
  if (type === 'comment') {
    return {
      found: 'comment `<!--`',
      expected: 'the name of a tag behind it',
      suggestion:
        'Comments are not allowed. Delete it, or put it in an `<EditorNote>` if readers should see it.',
    }
  }
  if (type === 'address') {
    const address = text.slice(start + 1, end - 1)
    const target = /^[a-z]+:/i.test(address)
      ? address
      : address.includes('@')
        ? `mailto:${address}`
        : `https://${address}`
    return {
      found: `angle brackets around the address \`${quotable(address)}\``,
      expected: 'a link',
      suggestion: `Write the words of the link and then its address: \`[words](${quotable(target)})\`.`,
    }
  }
  return {
    found: 'sign `<`',
    expected: 'the name of a tag behind it',
    suggestion:
      'To print the sign itself write `\\<`. A web address is written `[words](https://…)`.',
  }
}
