import { capitalise } from '../../text/capitalise.ts'
import { listOf } from '../../text/list.ts'
import type { z } from 'zod'
import { quotable } from '../../messages/message.ts'
import { insideQuotes } from '../../text/quotation-marks.ts'
import { didYouMean } from '../../text/nearest.ts'
import { audienceAdvice } from '../../schemas/primitives.ts'

/** What a schema finds wrong with settings. */
export type Issue = z.core.$ZodIssue

/** What is wanted where a setting has the wrong shape: in a sentence, and as advice for the setting of a name. */
const shapes: Readonly<Record<string, { expected: string; advice: (name: string) => string }>> = {
  string: {
    expected: 'one text',
    advice: (name) =>
      `Write the words behind \`${name}:\`. Put them in straight double quotes if they begin with a bracket.`,
  },
  array: {
    expected: 'a list, such as `[one, two]`',
    advice: () => 'Write a list, such as `[one, two]`.',
  },
  object: {
    expected: 'settings written as `name: value`, one a line',
    advice: (name) =>
      `Write each setting on a line of its own below \`${name}:\`, two spaces further in: a name, a colon, a space and the value.`,
  },
}

/** The lists whose items are groups of settings: what an item is called, and the setting that it begins with. */
const groups = new Map<string, readonly [item: string, first: string]>([
  ['events', ['event', 'type']],
  ['kinds', ['kind', 'id']],
  ['topics', ['topic', 'id']],
  ['acts', ['Act', 'id']],
  ['notes', ['note', 'date']],
  ['synonyms', ['entry', 'words']],
  ['acknowledge', ['entry', 'rule']],
])

/** How a list of lines is written in which no item stands in brackets; undefined for a list of names such as `[members, employees]`. */
function ownList(name: string): { expected: string; advice: string } | undefined {
  if (name === 'masthead')
    return {
      expected: 'a list of lines that begin with a hyphen and a space',
      advice:
        'Write each line of the title page on a line of its own below `masthead:`, two spaces further in: a hyphen, a space and the words. The line with the title is written as `- title: …`.',
    }
  const group = groups.get(name)
  if (group === undefined) return undefined
  const [item, first] = group
  return {
    expected: `a list in which each ${item} begins with \`- ${first}: …\``,
    advice: `Begin each ${item} with a hyphen and a space: \`- ${first}: …\`.`,
  }
}

/** The name of the setting that an issue is about. */
function nameOf(issue: Issue): string {
  return issue.path.findLast((step) => typeof step === 'string') ?? ''
}

const inFile = 'Write a name, a colon, a space and the value, such as `title: Risks`.'

/** What a value is, in words; the value itself where it is a text. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  if (typeof value !== 'string') return 'group of settings'
  return value.trim() === '' ? 'empty value' : `\`${quotable(value)}\``
}

/** What should stand in the place of a value. */
export function expectedOf(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_type')
    return (
      (issue.expected === 'array' ? ownList(nameOf(issue))?.expected : undefined) ??
      shapes[issue.expected]?.expected ??
      issue.expected
    )
  if (issue.code === 'invalid_value') return `one of ${listOf(issue.values.map(String))}`
  return Array.isArray(found) ? `a list with ${issue.message}` : issue.message
}

/** What else is to be known of a missing setting: a remark in brackets at the end of its schema’s message, or what it can hold. */
export function hintOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return ''
  const [, remark = ''] = /^[^(]*\((.+)\)$/.exec(issue.message) ?? []
  return remark === '' ? `It holds ${expectedOf(issue, undefined)}.` : `${capitalise(remark)}.`
}

/** What to write instead of a value that cannot be used. */
export function suggestionFor(issue: Issue, found: unknown): string {
  const name = nameOf(issue)
  const inside = typeof found === 'string' ? insideQuotes(found) : undefined
  if (inside !== undefined)
    return `Type straight quotation marks, or none: \`${name}: "${quotable(inside)}"\`.`
  if (issue.code === 'invalid_value' && typeof found === 'string')
    return didYouMean(
      found,
      issue.values.map(String),
      issue.path[0] === 'audience' ? audienceAdvice : 'Choose one of these words.',
    )
  if (typeof found === 'string' && found.trim() === '')
    return 'Write the value behind the colon, or delete the line if it is optional.'
  if (issue.code === 'custom' && typeof issue.params?.['suggestion'] === 'string')
    return issue.params['suggestion']
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return ownList(name)?.advice ?? shapes['array']?.advice(name) ?? ''
  if (name === 'notLegislation' && typeof found === 'object')
    return 'An Act stands under `acts:`, above the line `notLegislation:`. Move these lines there.'
  if (issue.code === 'invalid_type')
    return issue.path.length === 0
      ? inFile
      : (shapes[issue.expected]?.advice(name) ?? `Write ${issue.expected}.`)
  return Array.isArray(found) ? `Give \`${name}\` ${issue.message}.` : `Write ${issue.message}.`
}
