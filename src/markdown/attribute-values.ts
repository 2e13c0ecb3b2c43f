import type { VFile } from 'vfile'
import { quotable } from '../messages/message.ts'
import { insideQuotes } from '../text/quotation-marks.ts'
import { didYouMean } from '../text/nearest.ts'
import { type Placed, reportTo } from '../messages/report-to.ts'
import { audienceAdvice } from '../messages/audience-advice.ts'
import { listOf } from '../text/list.ts'
import { linkModes } from '../schemas/content.ts'
import { type Audience, audience as audienceSchema, slugPattern } from '../schemas/primitives.ts'
import { attributeAdvice, suggestId } from './read-attributes.ts'

/** The attributes of one tag, with what is needed to report a bad value. */
export interface AttributeReader {
  attributes: ReadonlyMap<string, string>
  placed: Placed
  file: VFile
}

/** What was found, as a message names it; spaces around it are shown. */
function foundValue(value: string): string {
  if (value.trim() === '') return 'empty value'
  return `\`${/^\s/.test(value) ? ' ' : ''}${quotable(value).trim()}${/\s$/.test(value) ? ' ' : ''}\``
}

/** Printed words, such as a number or a title; an empty value is reported. */
export function readWords({ attributes, placed, file }: AttributeReader, name: string): string | undefined {
  const value = attributes.get(name)
  if (value === undefined) return undefined
  const inside = insideQuotes(value)
  if (inside !== undefined) reportTo(file, name === 'title' ? 'title-quoted' : 'value-quoted', placed, { found: `\`${quotable(value)}\``, name, suggestion: `\`${name}="${quotable(inside)}"\`` })
  if (value.trim() !== '') return value.replace(/\s+/g, ' ').trim()
  reportTo(file, 'attribute-value', placed, { found: 'empty value', name, expected: 'the words as printed', suggestion: attributeAdvice[name] ?? `Write the words, or leave \`${name}\` out.` })
  return undefined
}

/** Several printed words or phrases with a sign between them. */
export function readList(reader: AttributeReader, name: string, sign: ',' | ';'): string[] {
  return [...new Set((readWords(reader, name) ?? '').split(sign).map((words) => words.trim()).filter(Boolean))]
}

/** An id; a malformed one is reported and not given on. */
export function readId({ attributes, placed, file }: AttributeReader): string | undefined {
  const value = attributes.get('id')
  if (value === undefined) return undefined
  if (slugPattern.test(value) && value.length <= 80) return value
  reportTo(file, 'attribute-value', placed, {
    found: foundValue(value),
    name: 'id',
    expected: 'lower-case letters, digits and single hyphens, beginning with a letter, at most 80 characters',
    suggestion: `Write \`id="${suggestId(value)}"\`, for example.`,
  })
  return undefined
}

/** True for the titles of topics in the place of their ids. They are given on as they are: only the list of topics can tell what is meant. */
function isTitle(value: string): boolean {
  return /^\s*\p{Lu}[\p{L}\p{N} ,;&’'()-]*$/u.test(value) && value.length <= 200
}

/** Names separated by spaces or commas, each once. Malformed ones are reported and left out. */
export function readNames({ attributes, placed, file }: AttributeReader, name: string): string[] {
  const written = attributes.get(name) ?? ''
  if (isTitle(written)) return [...new Set(written.split(/[,;]/).map((words) => words.trim()).filter(Boolean))]
  const names = [...new Set(written.split(/[\s,]+/).filter(Boolean))]
  return names.filter((value) => {
    if (slugPattern.test(value) && value.length <= 80) return true
    const suggestion = `Separate several names by spaces: \`${name}="${suggestId(value)} another-name"\`.`
    reportTo(file, 'attribute-value', placed, { found: `\`${quotable(value)}\``, name, expected: 'names of lower-case letters, digits and hyphens', suggestion })
    return false
  })
}

/** The audience of a clause. Unknown words are reported and left out. */
export function readAudience(reader: AttributeReader): Audience[] {
  const known: readonly string[] = audienceSchema.options
  return readNames(reader, 'audience').filter((value): value is Audience => {
    if (known.includes(value)) return true
    const suggestion = didYouMean(value, known, audienceAdvice)
    reportTo(reader.file, 'attribute-value', reader.placed, { found: `\`${quotable(value)}\``, name: 'audience', expected: `one of ${listOf(known)}`, suggestion })
    return false
  })
}

/** `bullet` or nothing. */
export function readMarker({ attributes, placed, file }: AttributeReader): 'bullet' | undefined {
  const value = attributes.get('marker')
  if (value === undefined || value === 'bullet') return value
  const suggestion = 'Write `marker="bullet"` for a clause that is printed as a bulleted item; for a printed number or letter write `number="…"`.'
  reportTo(file, 'attribute-value', placed, { found: foundValue(value), name: 'marker', expected: '`bullet`', suggestion })
  return undefined
}

/** Whether words are linked to a definition, when that is not as usual. */
export function readLinkMode({ attributes, placed, file }: AttributeReader): (typeof linkModes)[number] | undefined {
  const value = attributes.get('links')
  const mode = linkModes.find((each) => each === value)
  if (value === undefined || mode !== undefined) return mode
  const suggestion = 'Write `links="off"` when no words are to be linked to the definition, `links="as-printed"` when only words with the same capitals are the term. Otherwise leave it out.'
  reportTo(file, 'attribute-value', placed, { found: foundValue(value), name: 'links', expected: listOf(linkModes), suggestion })
  return undefined
}
