import type { YAMLError } from 'yaml'
import { quotable } from '../../messages/message.ts'
import { openBrackets, type YamlToken } from './yaml-tokens.ts'

/** A mistake in YAML in plain words: what was found where, and what to write instead. */
export interface YamlMistake {
  found: string
  suggestion: string
  offset: number
  /** True when a line does not stand under another one; behind a tab that says nothing. */
  isIndentation?: boolean
}

/** The name of the setting whose value an offset lies in. */
function settingAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return (
    Array.from(
      line.matchAll(/(?<![^\s{,])([A-Za-z][A-Za-z-]{0,40}):(?=\s)/g),
      ([, name]) => name,
    ).at(-1) ?? 'title'
  )
}

function inQuotes(text: string, offset: number): string {
  return `Put the whole value in straight double quotes: \`${settingAt(text, offset)}: "…"\`.`
}

function unclosedBracket(tokens: readonly YamlToken[], offset: number): YamlMistake | undefined {
  const bracket = openBrackets(tokens, offset).at(-1)
  if (!bracket || !openBrackets(tokens, Infinity).includes(bracket)) return undefined
  const closing = bracket.source === '[' ? ']' : '}'
  return {
    found: `bracket \`${bracket.source}\` that is never closed`,
    suggestion: `Put the \`${closing}\` behind the last item. If the text itself begins with \`${bracket.source}\`, put the whole value in straight double quotes.`,
    offset: bracket.offset,
  }
}

function unclosedQuote(tokens: readonly YamlToken[], offset: number): YamlMistake {
  const token = tokens.findLast(
    ({ type, offset: start }) =>
      start < offset && (type === 'double-quoted-scalar' || type === 'single-quoted-scalar'),
  )
  const mark = token?.source.charAt(0) ?? '"'
  return {
    found: `quotation mark \`${mark}\` that is never closed`,
    suggestion: `Put a second \`${mark}\` at the end of the value.`,
    offset: token?.offset ?? offset,
  }
}

/** The hyphen of an item that stands too far in or out, where the words at an offset begin with one. */
function strayHyphen(tokens: readonly YamlToken[], offset: number): YamlMistake | undefined {
  const first = tokens.find((token) => token.offset >= offset && token.type !== 'space')
  if (first?.type !== 'seq-item-ind') return undefined
  return {
    found: 'hyphen of a list that does not stand under the one above it',
    suggestion: 'Begin each item with a hyphen and a space, all hyphens under one another.',
    offset: first.offset,
    isIndentation: true,
  }
}

/** A colon inside a value; or, where a line end lies before the colon, a setting that stands too far in. */
function secondColon(text: string, tokens: readonly YamlToken[], offset: number): YamlMistake {
  const behind = tokens.filter((token) => token.offset >= offset)
  const colon = behind.findIndex(({ type }) => type === 'map-value-ind')
  const key = behind.slice(0, Math.max(0, colon)).findLast(({ type }) => type.endsWith('scalar'))
  const lastLine = key?.source.lastIndexOf('\n') ?? -1
  const hyphen = colon > 0 ? strayHyphen(tokens, offset) : undefined
  if (hyphen) return hyphen
  if (!key || lastLine === -1)
    return {
      found: 'second colon in a setting, expected text with a colon in straight double quotes',
      suggestion: inQuotes(text, offset),
      offset,
    }
  const line = key.source.slice(lastLine + 1)
  return {
    found: 'spaces before a setting that does not belong to the one above it',
    suggestion: 'Begin the line under the first letter of the setting above it.',
    offset: key.offset + lastLine + 1 + line.length - line.trimStart().length,
    isIndentation: true,
  }
}

function missingSign(
  { message }: YAMLError,
  tokens: readonly YamlToken[],
  offset: number,
): YamlMistake {
  if (message.startsWith('Missing closing')) return unclosedQuote(tokens, offset + 1)
  if (message.startsWith('Sequence item'))
    return {
      found: 'line in a list that does not begin with `- `',
      suggestion: 'Begin each item with a hyphen and a space, all hyphens under one another.',
      offset,
    }
  return strayHyphen(tokens, offset) ?? wordsAlone(offset)
}

function wordsAlone(offset: number): YamlMistake {
  return {
    found: 'words without the name of a setting and a colon before them',
    suggestion:
      'Write `name: value`. If the words belong to the value above, put them on the same line as that value.',
    offset,
  }
}

function badToken(
  { message }: YAMLError,
  text: string,
  tokens: readonly YamlToken[],
  offset: number,
): YamlMistake {
  const token = tokens.find(
    ({ offset: start, source }) => start <= offset && offset < start + source.length,
  )
  if (token?.type === 'flow-seq-end' || token?.type === 'flow-map-end')
    return {
      found: `bracket \`${token.source}\` that was never opened`,
      suggestion:
        'Delete it, or put the whole value in straight double quotes if it belongs to the text.',
      offset,
    }
  if (token?.type === 'seq-item-ind')
    return {
      found: 'hyphen at the start of a value',
      suggestion:
        'Put the value in straight double quotes if the hyphen belongs to it. The items of a list go on lines of their own below the name, each with a hyphen and a space.',
      offset,
    }
  if (/node end|Unexpected scalar/.test(message))
    return {
      found: 'words behind the closing quotation mark or bracket',
      suggestion: `Put the quotation marks around the whole value; inside, use curly ones: \`${settingAt(text, offset)}: "“Risks” and dangers"\`.`,
      offset,
    }
  if (message.startsWith('Not a YAML token'))
    return { found: 'words behind `>` or `|`', suggestion: inQuotes(text, offset), offset }
  return {
    found: token && token.source.trim() !== '' ? `\`${quotable(token.source)}\`` : 'space',
    suggestion: inQuotes(text, offset),
    offset,
  }
}

/** Says in plain words what an error of the YAML library means, and points at where the mistake begins. */
export function explainYamlError(
  error: YAMLError,
  text: string,
  tokens: readonly YamlToken[],
): YamlMistake {
  const [offset] = error.pos
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondColon(text, tokens, offset)
    case 'BLOCK_IN_FLOW':
      return unclosedBracket(tokens, offset) ?? secondColon(text, tokens, offset)
    case 'MISSING_CHAR':
      return missingSign(error, tokens, offset)
    case 'MULTILINE_IMPLICIT_KEY':
      return strayHyphen(tokens, offset) ?? wordsAlone(offset)
    case 'TAB_AS_INDENT':
      return {
        found: 'tab at the start of a line, expected spaces',
        suggestion: 'Delete the tab and type spaces: two for each step to the right.',
        offset,
      }
    case 'BAD_DQ_ESCAPE':
      return {
        found: 'backslash `\\` inside straight double quotes',
        suggestion: 'Write it twice: `\\\\`.',
        offset,
      }
    case 'BAD_SCALAR_START':
      return {
        found: `${text.charAt(offset) === '`' ? 'backtick' : `sign \`${text.charAt(offset)}\``} at the start of a value, expected a value in straight double quotes`,
        suggestion: inQuotes(text, offset),
        offset,
      }
    case 'BAD_INDENT':
      return (
        (error.message.startsWith('Flow') ? unclosedBracket(tokens, offset) : undefined) ?? {
          found: 'number of spaces at the start of a line',
          suggestion: 'Begin the line under the first letter of the line that it belongs beside.',
          offset,
          isIndentation: true,
        }
      )
    case 'UNEXPECTED_TOKEN':
      return badToken(error, text, tokens, offset)
    case 'KEY_OVER_1024_CHARS':
      return {
        found: 'name of a setting with more than 1,024 characters',
        suggestion: inQuotes(text, offset),
        offset,
      }
    default:
      return {
        found: 'signs that cannot be read as a setting',
        suggestion: `${inQuotes(text, offset)} Each setting is written as \`name: value\`, with a space behind the colon.`,
        offset,
      }
  }
}
