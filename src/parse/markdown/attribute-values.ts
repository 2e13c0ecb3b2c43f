import type { VFile } from 'vfile'
import { z } from 'zod'
import { quotable } from '../../messages/message.ts'
import { insideQuotes } from '../../text/quotation-marks.ts'
import { didYouMean } from '../../text/nearest.ts'
import { type Placed, reportTo } from '../../messages/report-to.ts'
import { listOf } from '../../text/list.ts'
import { toSlug } from '../../text/slug.ts'
import { type AttributeNote, attributeNotes } from '../../schemas/attribute.ts'
import { slugPattern } from '../../schemas/primitives.ts'

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
function readWords(
  { attributes, placed, file }: AttributeReader,
  name: string,
  advice = `Write the words, or leave \`${name}\` out.`,
): string | undefined {
  const value = attributes.get(name)
  if (value === undefined) return undefined
  const inside = insideQuotes(value)
  if (inside !== undefined)
    reportTo(file, name === 'title' ? 'title-quoted' : 'value-quoted', placed, {
      found: `\`${quotable(value)}\``,
      name,
      suggestion: `\`${name}="${quotable(inside)}"\``,
    })
  if (value.trim() !== '') return value.replace(/\s+/g, ' ').trim()
  reportTo(file, 'attribute-value', placed, {
    found: 'empty value',
    name,
    expected: 'the words as printed',
    suggestion: advice,
  })
  return undefined
}

/** Several printed words or phrases with a sign between them. */
function readList(reader: AttributeReader, name: string, sign: ',' | ';'): string[] {
  return [
    ...new Set(
      (readWords(reader, name) ?? '')
        .split(sign)
        .map((words) => words.trim())
        .filter(Boolean),
    ),
  ]
}

/** An id that would be allowed, made of one that is not; for messages. */
function suggestId(value: string): string {
  return toSlug(value) || 'friend-requests'
}

/** An id; a malformed one is reported and not given on. */
function readId({ attributes, placed, file }: AttributeReader, name: string): string | undefined {
  const value = attributes.get(name)
  if (value === undefined) return undefined
  if (slugPattern.test(value) && value.length <= 80) return value
  reportTo(file, 'attribute-value', placed, {
    found: foundValue(value),
    name,
    expected:
      'lower-case letters, digits and single hyphens, beginning with a letter, at most 80 characters',
    suggestion: `Write \`${name}="${suggestId(value)}"\`, for example.`,
  })
  return undefined
}

/** True for the titles of topics in the place of their ids. They are given on as they are: only the list of topics can tell what is meant. */
function isTitle(value: string): boolean {
  return /^\s*\p{Lu}[\p{L}\p{N} ,;&’'()-]*$/u.test(value) && value.length <= 200
}

/** Names separated by spaces or commas, each once. Malformed ones are reported and left out. */
function readNames({ attributes, placed, file }: AttributeReader, name: string): string[] {
  const written = attributes.get(name) ?? ''
  if (isTitle(written))
    return [
      ...new Set(
        written
          .split(/[,;]/)
          .map((words) => words.trim())
          .filter(Boolean),
      ),
    ]
  const names = [...new Set(written.split(/[\s,]+/).filter(Boolean))]
  return names.filter((value) => {
    if (slugPattern.test(value) && value.length <= 80) return true
    const suggestion = `Separate several names by spaces: \`${name}="${suggestId(value)} another-name"\`.`
    reportTo(file, 'attribute-value', placed, {
      found: `\`${quotable(value)}\``,
      name,
      expected: 'names of lower-case letters, digits and hyphens',
      suggestion,
    })
    return false
  })
}

/** Those names that a list knows. Others are reported and left out. */
function readKnownNames(
  reader: AttributeReader,
  name: string,
  known: readonly string[],
  advice: string,
): string[] {
  return readNames(reader, name).filter((value) => {
    if (known.includes(value)) return true
    const suggestion = didYouMean(value, known, advice)
    reportTo(reader.file, 'attribute-value', reader.placed, {
      found: `\`${quotable(value)}\``,
      name,
      expected: `one of ${listOf(known)}`,
      suggestion,
    })
    return false
  })
}

/** One of a few words, or nothing. */
function readChoice(
  { attributes, placed, file }: AttributeReader,
  name: string,
  choices: readonly string[],
  suggestion: string,
): string | undefined {
  const value = attributes.get(name)
  if (value === undefined || choices.includes(value)) return value
  reportTo(file, 'attribute-value', placed, {
    found: foundValue(value),
    name,
    expected: listOf(choices),
    suggestion,
  })
  return undefined
}

/** True for the schema of an id or a name. */
function isName(schema: unknown): boolean {
  return schema instanceof z.ZodString && schema.format === 'regex'
}

function readSeveral(
  reader: AttributeReader,
  name: string,
  element: unknown,
  { advice = '', sign = ',' }: AttributeNote,
): string[] {
  if (element instanceof z.ZodEnum)
    return readKnownNames(reader, name, element.options.map(String), advice)
  return isName(element) ? readNames(reader, name) : readList(reader, name, sign)
}

/** A whole number of a cell; a bad one is reported and not given on. */
function readCount(
  { attributes, placed, file }: AttributeReader,
  name: string,
  suggestion: string,
): number | undefined {
  const value = attributes.get(name)
  if (value === undefined || value === '1') return undefined
  if (/^[1-9]\d?$/.test(value)) return Number(value)
  reportTo(file, 'attribute-value', placed, {
    found: foundValue(value),
    name,
    expected: 'a whole number in digits, such as `2`',
    suggestion,
  })
  return undefined
}

/** True for the schema of an attribute that is there or not. */
export function isFlag(schema: z.ZodType): boolean {
  const inner: unknown = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  return inner instanceof z.ZodLiteral && inner.value === true
}

/** Something that is there or not; `statutory` and `statutory="yes"` say the same. */
function readFlag(
  { attributes, placed, file }: AttributeReader,
  name: string,
  suggestion: string,
): true | undefined {
  const value = attributes.get(name)
  if (value === undefined) return undefined
  if (value === '' || value === 'yes' || value === 'true' || value === name) return true
  reportTo(file, 'attribute-value', placed, {
    found: foundValue(value),
    name,
    expected: `\`${name}\` alone, or \`${name}="yes"\``,
    suggestion,
  })
  return undefined
}

/** Reads an attribute as the schema of its value asks; bad values are reported. Undefined for one that is not there, `''` where it must be. */
export function readValue(
  reader: AttributeReader,
  name: string,
  schema: z.ZodType,
): string | string[] | number | true | undefined {
  const note = attributeNotes.get(schema) ?? {}
  const isOptional = schema instanceof z.ZodOptional
  const inner: unknown = isOptional ? schema.unwrap() : schema
  if (inner instanceof z.ZodArray) {
    const values = readSeveral(reader, name, inner.element, note)
    return isOptional && values.length === 0 ? undefined : values
  }
  if (isFlag(schema)) return readFlag(reader, name, note.advice ?? '')
  if (inner instanceof z.ZodNumber) return readCount(reader, name, note.advice ?? '')
  if (inner instanceof z.ZodEnum)
    return readChoice(reader, name, inner.options.map(String), note.advice ?? '')
  if (inner instanceof z.ZodLiteral)
    return readChoice(reader, name, [...inner.values].map(String), note.advice ?? '')
  return (
    (isName(inner) ? readId(reader, name) : readWords(reader, name, note.advice)) ??
    (isOptional ? undefined : '')
  )
}
