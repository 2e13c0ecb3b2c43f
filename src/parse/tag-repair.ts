import type { VFileMessage } from 'vfile-message'
import { braceAdvice } from '../markdown/remark-no-code.ts'
import { type Report, quotable } from '../messages/message.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Place } from '../schemas/content.ts'

/** A stretch of a text, from offset `start` up to offset `end`. */
interface Stretch {
  start: number
  end: number
}

interface FoundTag extends Stretch {
  name: string
  kind: 'open' | 'close' | 'alone'
}

const tagPattern = /(?<!\\)<(\/?)([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g

/** Replaces a stretch by spaces, so that everything behind it keeps its place. */
export function mask(text: string, { start, end }: Stretch): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

function findTags(text: string): FoundTag[] {
  return [...text.matchAll(tagPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[2] ?? '',
    kind: match[1] === '/' ? 'close' : match[4] === '/' ? 'alone' : 'open',
  }))
}

/** Reports and masks the tags that have no partner. Gives back the text unchanged when every tag has one. */
export function maskUnpairedTags(path: string, text: string, report: Report): string {
  const open: FoundTag[] = []
  const unpaired: FoundTag[] = []
  for (const tag of findTags(text)) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    const partner = open.findLastIndex((candidate) => candidate.name === tag.name)
    if (partner === -1) unpaired.push(tag)
    else unpaired.push(...open.splice(partner).slice(1))
  }
  let masked = text
  for (const tag of [...unpaired, ...open].toSorted((a, b) => a.start - b.start)) {
    const ruleId = tag.kind === 'close' ? 'mdx-stray-closing-tag' : 'mdx-unclosed-tag'
    report(path, ruleId, placeAt(text, tag.start), { found: quotable(tag.name) })
    masked = mask(masked, tag)
  }
  return masked
}

const curly = /[“”„‟‘’]/

/** What is wrong at a place where a tag cannot be read, and which stretch must be masked to go on. */
function diagnose(text: string, offset: number): { stretch: Stretch, ruleId: RuleId, found: string, expected: string, suggestion: string } {
  const start = Math.max(0, text.lastIndexOf('<', Math.min(offset, text.length - 1)))
  const character = text[offset]
  const rest = text.slice(start)
  const named = /^<\/?[A-Za-z]/.test(rest)
  if (!named) {
    const suggestion = rest.startsWith('<!--')
      ? 'Comments are not allowed. Delete it, or put it in an `<EditorNote>` if readers should see it.'
      : 'To print the sign itself write `\\<`. A web address is written `[words](https://…)`.'
    const comment = /^<!--[^]*?-->/.exec(rest)
    return { stretch: { start, end: start + (comment?.[0].length ?? 1) }, ruleId: 'mdx-broken-tag', found: rest.startsWith('<!--') ? 'comment `<!--`' : 'sign `<`', expected: 'the name of a tag behind it', suggestion }
  }
  const close = /[>\n]/.exec(rest)
  const end = start + (close ? close.index + (close[0] === '>' ? 1 : 0) : rest.length)
  const found = character === undefined ? 'end of the file inside a tag' : `character \`${quotable(character === '`' ? '` `' : character) || ' '}\` inside the tag \`${quotable(text.slice(start, end))}\``
  const suggestion = curly.test(text.slice(start, end))
    ? 'Type straight quotation marks `"` in tags. Word processors turn them into curly ones; a text editor does not.'
    : 'A tag looks like `<Clause id="some-name" number="5.1">`: attributes with their values in straight double quotes, and a `>` at the end.'
  return { stretch: { start, end: Math.max(end, start + 1) }, ruleId: 'mdx-broken-tag', found, expected: 'attributes like `name="value"` and then `>`', suggestion }
}

/** The last brace that is opened and never closed before the end of the text. */
function findOpenBrace(text: string): number {
  const open: number[] = []
  for (const match of text.matchAll(/\\[{}]|[{}]/g)) {
    if (match[0] === '{') open.push(match.index)
    else if (match[0] === '}') open.pop()
  }
  return open[0] ?? text.indexOf('{')
}

function offsetOf(text: string, message: VFileMessage): number {
  const place = message.place
  if (place === undefined) return 0
  const { offset } = 'start' in place ? place.start : place
  return Math.min(offset ?? 0, text.length)
}

/** A tag that has a partner, but on the other side of the end of a list or paragraph. */
function maskMisplaced(path: string, text: string, message: VFileMessage, report: Report): string {
  const offset = offsetOf(text, message)
  const tags = findTags(text)
  const tag = tags.find(({ start, end }) => offset >= start && offset < end) ?? tags.find(({ start }) => start >= offset)
  const [, line, column] = /\((\d+):(\d+)/.exec(message.reason) ?? []
  const partner = tags.find((candidate) => {
    const place = placeAt(text, candidate.start)
    return String(place.line) === line && String(place.column) === column
  })
  let masked = text
  for (const each of new Set([tag, partner])) if (each) masked = mask(masked, each)
  const culprit = tag ?? partner
  report(path, 'mdx-tag-placement', culprit && placeAt(text, culprit.start), {
    found: `${culprit?.kind === 'close' ? '/' : ''}${quotable(culprit?.name ?? 'tag')}`,
    where: 'joined to the list or paragraph beside it',
  })
  return masked
}

/**
 * Reports what a syntax error of the parser means to an author, and masks the stretch that caused it, so that the rest of the file can
 * be read too. Gives back undefined when there is nothing left to mask.
 */
export function repair(path: string, text: string, message: VFileMessage, report: Report): string | undefined {
  const origin = message.source ?? ''
  if (origin === 'mdast-util-mdx-jsx') {
    const paired = maskUnpairedTags(path, text, report)
    return paired === text ? changed(text, maskMisplaced(path, text, message, report)) : paired
  }
  if (origin.startsWith('micromark-extension-mdx-expression')) {
    const brace = findOpenBrace(text)
    if (brace === -1) return undefined
    report(path, 'mdx-code', placeAt(text, brace), { found: 'opening brace `{` that is never closed', suggestion: braceAdvice })
    return mask(text, { start: brace, end: brace + 1 })
  }
  const { stretch, ruleId, ...values } = diagnose(text, offsetOf(text, message))
  report(path, ruleId, placeAt(text, stretch.start), values)
  return changed(text, straighten(text, stretch) ?? mask(text, stretch))
}

/** Puts straight quotation marks for the curly ones of a tag, so that its attributes can be read; undefined when that changes nothing. */
function straighten(text: string, { start, end }: Stretch): string | undefined {
  const tag = text.slice(start, end)
  return tag.includes('<!--') || !curly.test(tag) ? undefined : text.slice(0, start) + tag.replace(/[“”„‟‘’]/g, '"') + text.slice(end)
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after
}
