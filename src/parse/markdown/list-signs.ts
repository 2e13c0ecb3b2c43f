import type { Paragraph } from 'mdast'
import type { Place } from '../../text/places.ts'
import type { NodeRule } from './node-rule.ts'

/** What word processors print before the items of a list; signs that have another use need a space, a tab or a no-break space behind them. */
const sign = String.raw`(?<![^\n])[^\S\n]*(?:([•▪◦●‣∙⁃■□▶►➢➤❖✓✔])[ \t\u00A0]*|([·o–§])([ \t\u00A0]+)|([-+*])\u00A0[ \t\u00A0]*)`
const signAt = new RegExp(sign)

/** The printed sign of a line, and whether it may be there by chance at the start of a single line or of any. */
interface LineSign {
  found: string
  chance: 'never' | 'first line excepted' | 'always'
}

function readSign(line: string): LineSign | undefined {
  const [all, bullet, letter, space = '', hyphen] = signAt.exec(line) ?? []
  if (all === undefined) return undefined
  if (bullet !== undefined) return { found: bullet, chance: 'never' }
  if (letter === '·') return { found: letter, chance: 'never' }
  if (letter === '§') return { found: letter, chance: space.includes('\t') ? 'never' : 'always' }
  return { found: letter ?? hyphen ?? '', chance: 'first line excepted' }
}

/** What may be at the start of a line by chance, as a dash or the sign of a section, is that of a list where a second line has it too. */
function isListed(
  { found, chance }: LineSign,
  index: number,
  repeated: ReadonlySet<string>,
): boolean {
  return (
    chance === 'never' || (chance === 'first line excepted' && index === 0) || repeated.has(found)
  )
}

/** The signs that more than one line has. */
function findRepeated(signs: readonly (LineSign | undefined)[]): ReadonlySet<string> {
  const [once, repeated] = [new Set<string>(), new Set<string>()]
  for (const sign of signs) if (sign) (once.has(sign.found) ? repeated : once).add(sign.found)
  return repeated
}

/** The printed sign of a list in a paragraph, and its place; undefined when there is none. */
export function findListSign(
  { position }: Paragraph,
  source: string,
): { found: string; place: Place } | undefined {
  if (!position) return undefined
  const words = source.slice(position.start.offset, position.end.offset)
  if (!signAt.test(words)) return undefined
  const lines = words.split('\n')
  const signs = lines.map(readSign)
  const repeated = findRepeated(signs)
  const index = signs.findIndex((each, at) => each !== undefined && isListed(each, at, repeated))
  const [listed, line = ''] = [signs[index], lines[index]]
  if (listed === undefined) return undefined
  const column = (index === 0 ? position.start.column : 1) + line.length - line.trimStart().length
  return { found: listed.found, place: { line: position.start.line + index, column } }
}

/**
 * Points out lists whose items begin with a printed sign: Markdown takes them for one paragraph. Each
 * paragraph is reported once.
 */
export const listSigns: NodeRule = (node, source) => {
  const sign = node.type === 'paragraph' ? findListSign(node, source) : undefined
  return sign && { ruleId: 'list-sign', placed: sign.place, values: { found: sign.found } }
}
