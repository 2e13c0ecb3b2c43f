import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportTo } from '../messages/report-to.ts'

/** What word processors print before the items of a list, and a dash or the letter `o` in its place. */
const signAt = /^[^\S\n]*([•·▪◦●‣]|o|–) /

/** A dash or an `o` at the start of one line of a sentence is chance: the first line or a second one must have it too. */
function isListed(sign: string, index: number, signs: readonly (string | undefined)[]): boolean {
  return !/[o–]/.test(sign) || index === 0 || signs.filter((other) => other === sign).length > 1
}

/** Points out lists whose items begin with a printed sign: Markdown takes them for one paragraph. Each paragraph is reported once. */
export function remarkListSigns() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'paragraph', ({ position }) => {
      if (!position) return
      const lines = source.slice(position.start.offset, position.end.offset).split('\n')
      const signs = lines.map((line) => signAt.exec(line)?.[1])
      const index = signs.findIndex((sign, at) => sign !== undefined && isListed(sign, at, signs))
      const [found, words = ''] = [signs[index], lines[index]]
      if (found === undefined) return
      const column = (index === 0 ? position.start.column : 1) + words.length - words.trimStart().length
      reportTo(file, 'list-sign', { line: position.start.line + index, column }, { found })
    })
  }
}
