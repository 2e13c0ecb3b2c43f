import { vocabulary } from '../markdown/vocabulary.ts'
import type { Report } from '../../messages/message.ts'
import { applyEdits, type Edit, indexText } from '../text-index.ts'

/** A closing tag alone on its line that has a space or a backslash in it, or square brackets around it. */
const misspelt =
  /^[ \t]*((?:<[ \t]*\/[ \t]*|<[ \t]*\\[ \t]*|\[\/)([A-Z][A-Za-z]{1,20})[ \t]*[>\]])[ \t]*$/gm

/** Reports misspelt closing tags, and writes them right in just as many characters, so that what they close can be read. */
export function repairClosingTags(path: string, text: string, report: Report): string {
  const { placeAt } = text.search(misspelt) === -1 ? {} : indexText(text)
  if (!placeAt) return text
  const edits = Array.from(text.matchAll(misspelt)).flatMap(
    ({ 0: line, 1: found = '', 2: name = '', index }): Edit[] => {
      const right = `</${name}>`
      if (!vocabulary.has(name) || /^<\/[A-Za-z]+[ \t]*>$/.test(found)) return []
      const start = index + line.indexOf(found)
      report(path, 'mdx-broken-tag', placeAt(start), {
        found: `\`${found}\``,
        expected: `\`${right}\``,
        suggestion: `Write \`${right}\`.`,
      })
      return [{ start, end: start + found.length, value: right.padEnd(found.length) }]
    },
  )
  return applyEdits(text, edits)
}
