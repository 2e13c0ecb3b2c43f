import {
  type NamedNumber,
  type NamedProvisions,
  scanReferences,
  toSteps,
} from '../../annotations/references/scan-references.ts'

/** A number that words cite. */
export interface CitedNumber {
  /** As printed: `5.1(b)`. */
  printed: string
  /** Without its limb: `5.1`. */
  base: string
  /** The letter of its limb, if it has one. */
  limb: string | undefined
}

/** A number with its limb apart; undefined for a limb without what it stands under. */
function toCited({ printed, steps, isRelative }: NamedNumber): CitedNumber | undefined {
  if (isRelative) return undefined
  const isLimb = printed.startsWith('(')
  const base = isLimb
    ? steps.filter((step) => /^\d/.test(step))
    : toSteps(printed.split('(')[0] ?? '')
  const [, limb] = /\(([a-z]+)\)/i.exec(printed) ?? []
  return { printed, base: base.join('.'), limb: limb?.toLowerCase() }
}

/** The clauses, sections and paragraphs that a text names by number. */
export function scanCited(text: string): (NamedProvisions & { cited: CitedNumber[] })[] {
  return scanReferences(text)
    .filter(({ kind }) => kind === 'clause' || kind === 'section' || kind === 'paragraph')
    .map((named) => ({ ...named, cited: named.numbers.flatMap((number) => toCited(number) ?? []) }))
}
