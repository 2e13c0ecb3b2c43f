import { type Document, isScalar, type Scalar, visit } from 'yaml'
import { type Report, quotable } from '../../messages/message.ts'
import type { Place } from '../../text/places.ts'
import { checkEscapedCharacters } from '../hidden-characters.ts'
import { findBlocks } from './find-blocks.ts'
import { explainYamlError } from './yaml-errors.ts'
import type { YamlToken } from './yaml-tokens.ts'

/** What the checks of a text look at, and how they report. */
export interface YamlReading {
  text: string
  tokens: readonly YamlToken[]
  document: Document
  reportAt: (ruleId: Parameters<Report>[1], offset: number, values: Parameters<Report>[3]) => void
  report: Report
  path: string
  place: (offset: number) => Place
  /** Where a hyphen has no space behind it. */
  tightHyphens: readonly number[]
}

/** Reports hyphens without a space behind them. */
export function reportTightHyphens({ text, tightHyphens, reportAt }: YamlReading): void {
  for (const offset of tightHyphens) {
    const [words = ''] =
      /^-[A-Za-z][\w-]*(?::(?=\s|$))?/.exec(text.slice(offset, offset + 60)) ?? []
    const shown = words === '' ? '- …' : `- ${words.slice(1)}${words.endsWith(':') ? ' …' : ''}`
    reportAt('yaml-syntax', offset, {
      found: 'hyphen without a space behind it',
      suggestion: `Write a space behind the hyphen: \`${shown}\`.`,
    })
  }
}

/** How many mistakes of a text are explained: the more pieces it has, the longer each takes. */
function mostExplained(tokens: readonly YamlToken[]): number {
  return Math.floor(10_000_000 / (tokens.length + 1))
}

/**
 * Reports what is wrong in the first setting that cannot be read, and gives back where: what the library finds behind it may follow from it. One message a line and place, and none for lines out of
 * step behind a tab, or for anything in a setting behind a hyphen without a space or the first line out of step. Undefined where there are too many to go on.
 */
export function reportErrors({
  text,
  tokens,
  document,
  reportAt,
  place,
  tightHyphens,
}: YamlReading): number[] | undefined {
  const errors = document.errors.filter(
    ({ code }) => code !== 'DUPLICATE_KEY' && code !== 'BAD_ALIAS' && code !== 'TAG_RESOLVE_FAILED',
  )
  const blockOf = findBlocks(text)
  const mistakes = errors.slice(0, mostExplained(tokens)).map((error) => {
    const explained = explainYamlError(error, text, tokens)
    return { error, ...explained, block: blockOf(explained.offset) }
  })
  const hyphens = tightHyphens.map(blockOf)
  const first = mistakes.reduce((least, { block }) => Math.min(least, block), Infinity)
  const [lines, starts] = [new Set<number>(), new Set<number>()]
  let isDisturbed = hyphens.includes(first)
  let hasTab = false
  for (const { error, block, offset, isIndentation = false, found, suggestion } of mistakes) {
    if (block !== first) continue
    hasTab ||= error.code === 'TAB_AS_INDENT'
    const { line } = place(offset)
    const isKnown = lines.has(line) || starts.has(error.pos[0])
    starts.add(error.pos[0])
    if ((hasTab && isIndentation) || isDisturbed) continue
    isDisturbed ||= isIndentation
    if (!isKnown) reportAt('yaml-syntax', offset, { found, suggestion })
    lines.add(line)
  }
  const skipped = errors[mistakes.length]
  if (skipped) {
    reportAt('yaml-too-many', skipped.pos[0], {})
    return undefined
  }
  return mistakes.length === 0 ? hyphens : [...hyphens, first]
}

/** Reports anchors, aliases and tags: nothing in settings needs them. */
export function reportShorthands({ tokens, reportAt }: YamlReading): void {
  for (const { type, source, offset } of tokens) {
    if (type === 'anchor' || type === 'alias' || type === 'tag')
      reportAt('yaml-alias', offset, { found: `${type} \`${quotable(source)}\`` })
  }
}

/** A `#` behind a value begins a remark in YAML, and the rest of a title would be lost without a word. */
export function reportRemarks({ text, tokens, reportAt }: YamlReading): void {
  for (const { type, offset } of tokens) {
    if (
      type !== 'comment' ||
      text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === ''
    )
      continue
    reportAt('yaml-syntax', offset, {
      found: '`#` behind a value, expected text with `#` in straight double quotes',
      suggestion:
        'If the `#` belongs to the value, put the whole value in straight double quotes. A remark goes on a line of its own that begins with `#`.',
    })
  }
}

/** Reports characters that nobody sees, and settings that stand twice. */
export function reportValues({ text, document, path, place, report, reportAt }: YamlReading): void {
  visit(document, {
    Scalar(_, scalar) {
      if (scalar.type !== 'QUOTE_DOUBLE' || !scalar.range) return
      const [start, end] = scalar.range
      checkEscapedCharacters(
        path,
        { value: textOf(scalar), written: text.slice(start, end), place: place(start) },
        report,
      )
    },
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = textOf(key)
        if (seen.has(name))
          reportAt('yaml-duplicate-key', key.range?.[0] ?? 0, { found: quotable(name) })
        seen.add(name)
      }
    },
  })
}

/** The text of a scalar: in the schema that is used here every value is a string, or nothing. */
export function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : ''
}
