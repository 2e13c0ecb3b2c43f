const kind = String.raw`sub-?clauses?|sub-?sections?|sub-?paragraphs?|clauses?|sections?|paragraphs?|paras?\.?`
const number = String.raw`(?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2}){0,3}(?:\s?\([a-z]{1,4}\)){0,2}`
const list = String.raw`${number}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|or|to|&)\s|\s?[–-]\s?)${number}){0,5}`

/** “clause 5.1”, “sections 3.1 and 3.9”: the word, and what stands behind it. */
export const citation = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${kind})\s(${list})(?![\p{L}\d(]|\.\d)`,
  'giu',
)

const each = new RegExp(number, 'gi')

/** A number that words cite. */
export interface CitedNumber {
  /** As printed: `5.1(b)`. */
  printed: string
  /** Without its limb: `5.1`. */
  base: string
  /** The letter of its limb, if it has one. */
  limb: string | undefined
}

/** The numbers of a citation, one by one. */
export function numbersIn(cited: string): CitedNumber[] {
  return Array.from(cited.matchAll(each), ([printed]) => {
    const [, base = '', limb] = /^([^(\s]+)\s?(?:\(([a-z]+)\))?/i.exec(printed) ?? []
    return {
      printed: printed.trim(),
      base: base.toLowerCase().replace(/(?<=^|\.)0+(?=\d)/g, ''),
      limb: limb?.toLowerCase(),
    }
  })
}
