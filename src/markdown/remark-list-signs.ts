import type { Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportTo } from '../messages/report-to.ts'
import type { Place } from '../schemas/content.ts'

/** What word processors print before the items of a list, and a dash or the letter `o` in its place. */
const signAt = /^[^\S\n]*([•·▪◦●‣]|o|–) /

/** A dash or an `o` at the start of one line of a sentence is chance: the first line or a second one must have it too. */
function isListed(sign: string, index: number, signs: readonly (string | undefined)[]): boolean {
  return !/[o–]/.test(sign) || index === 0 || signs.filter((other) => other === sign).length > 1
}

const anySign = /^[^\S\n]*(?:[•·▪◦●‣]|o|–) /m

/** The printed sign of a list in a paragraph, and its place; undefined when there is none. */
export function findListSign({ position }: Paragraph, source: string): { found: string, place: Place } | undefined {
  if (!position) return undefined
  const words = source.slice(position.start.offset, position.end.offset)
  if (!anySign.test(words)) return undefined
  const lines = words.split('\n')
  const signs = lines.map((line) => signAt.exec(line)?.[1])
  const index = signs.findIndex((sign, at) => sign !== undefined && isListed(sign, at, signs))
  const [found, line = ''] = [signs[index], lines[index]]
  if (found === undefined) return undefined
  const column = (index === 0 ? position.start.column : 1) + line.length - line.trimStart().length
  return { found, place: { line: position.start.line + index, column } }
}

/** Points out lists whose items begin with a printed sign: Markdown takes them for one paragraph. Each paragraph is reported once. */
export function remarkListSigns() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'paragraph', (paragraph) => {
      const sign = findListSign(paragraph, source)
      if (sign) reportTo(file, 'list-sign', sign.place, { found: sign.found })
    })
  }
}
