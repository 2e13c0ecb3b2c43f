import type { ClauseFile } from '../../src/parse/parse-clause-file.ts'
import type { Block } from '../../src/schemas/content.ts'
import type { Inline } from '../../src/schemas/inline.ts'

/** The body of a clause file: what stands behind its front matter. */
function bodyOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/)
  const end = lines.findIndex((line, index) => index > 0 && /^---[\t ]*$/.test(line))
  return lines.slice(end + 1).join('\n')
}

const tag = /<(?:\/\s*)?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/g
const reference = /&[#\w]{2,30};/g

/** The letters and digits of a text, one after the other. */
function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('')
}

function wordsOf(node: Block | Inline): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'footnoteReference') return node.note
  if (node.type === 'picture') return `${node.description} ${node.file}`
  // An address stands behind the words of its link in the file too.
  const address = node.type === 'link' ? node.url : ''
  const children = node.children as readonly (
    Block | Inline | { type: string; label?: string; children: readonly (Block | Inline)[] }
  )[]
  const words = children
    .map((child) => `${'label' in child ? (child.label ?? '') : ''} ${wordsOf(child as Block)}`)
    .join('')
  return `${node.type === 'footnote' ? node.note : ''} ${words} ${address}`
}

/**
 * The first words of the body of a clause file that are not in its record, in their order; undefined when all are. What stands in tags is not
 * looked for. The file must be one without an error.
 */
export function findLostWords(text: string, { content }: ClauseFile): string | undefined {
  const body = lettersOf(bodyOf(text).replace(reference, ' ').replace(tag, ' '))
  const record = lettersOf(content.map(wordsOf).join(' '))
  let at = 0
  for (let index = 0; index < body.length; index += 1) {
    const found = record.indexOf(body.charAt(index), at)
    if (found === -1) return body.slice(Math.max(0, index - 40), index + 20)
    at = found + 1
  }
  return undefined
}

/** The text of a value of settings, whatever it is, with the names of settings. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, held]) => `${key} ${textOf(held)}`)
      .join(' ')
  return String(value)
}

/** The first word of a file of settings that is not in its record; undefined when all are. Remarks are not looked at. The file must be one without an error. */
export function findLostSetting(text: string, settings: unknown): string | undefined {
  if (text.includes('\\')) return undefined
  const known = new Set(textOf(settings).match(/[\p{L}\p{N}]+/gu))
  const lines = text.split(/\r\n|\r|\n/).filter((line) => !/^\s*#/.test(line))
  return lines
    .join('\n')
    .match(/[\p{L}\p{N}]+/gu)
    ?.find((word) => !known.has(word))
}
