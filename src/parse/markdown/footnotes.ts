import type { FootnoteDefinition, FootnoteReference, Nodes, Text } from 'mdast'
import { quotable } from '../../messages/message.ts'
import type { Place } from '../../text/places.ts'
import type { Finding, NodeRule } from './node-rule.ts'

/** The footnotes of a file, the marks that lead to them, and words in which a mark may be left. */
interface Footnotes {
  notes: FootnoteDefinition[]
  marks: FootnoteReference[]
  texts: Text[]
}

function collect(node: Nodes, found: Footnotes): void {
  if (node.type === 'footnoteDefinition') found.notes.push(node)
  if (node.type === 'footnoteReference') found.marks.push(node)
  if (node.type === 'text' && node.value.includes('[^')) found.texts.push(node)
  if ('children' in node) for (const child of node.children) collect(child, found)
}

/** What is printed of the name of a footnote: all of it, or what stands before a colon. */
export function markOfFootnote(name: string): string {
  return name.split(':')[0] ?? name
}

/** The name of a footnote as its author wrote it. */
export function nameOfFootnote({
  label,
  identifier,
}: FootnoteReference | FootnoteDefinition): string {
  return label ?? identifier
}

const looseMark = /(?<!\\)\[\^([^\]\s]+)\]/g

/** Where marks stand in the words to which no footnote belongs. */
function findLoose({ position }: Text, source: string): { place: Place; found: string }[] {
  if (!position) return []
  const words = source.slice(position.start.offset, position.end.offset)
  return Array.from(words.matchAll(looseMark), ({ 0: found, index }) => {
    const before = words.slice(0, index).split('\n')
    const column = (before.length === 1 ? position.start.column : 1) + (before.at(-1)?.length ?? 0)
    return { found, place: { line: position.start.line + before.length - 1, column } }
  })
}

function expectNote(name: string): string {
  return `the words of the footnote, which begin with \`[^${quotable(name)}]: \` at the left margin of this file`
}

/** Reports marks without a footnote, footnotes without a mark, and two footnotes with one name. Asked once, about the whole file. */
export const footnotes: NodeRule = (node, source) => {
  if (node.type !== 'root' || !source.includes('[^')) return undefined
  const found: Footnotes = { notes: [], marks: [], texts: [] }
  collect(node, found)
  const marked = new Set(found.marks.map(({ identifier }) => identifier))
  const seen = new Set<string>()
  const ofNotes = found.notes.flatMap((note): Finding[] => {
    const name = quotable(nameOfFootnote(note))
    const isRepeated = seen.has(note.identifier)
    seen.add(note.identifier)
    if (isRepeated)
      return [
        {
          ruleId: 'footnote-mark',
          placed: note,
          values: {
            found: `second footnote \`[^${name}]\` in this file`,
            expected: 'each with a name of its own',
            suggestion: `If the document prints the same mark twice, write \`[^${name}:second]\` for this one, at its mark and before its words: what stands behind the colon is not printed.`,
          },
        },
      ]
    return marked.has(note.identifier)
      ? []
      : [
          {
            ruleId: 'footnote-mark',
            placed: note,
            values: {
              found: `footnote \`[^${name}]\` that no mark leads to`,
              expected: 'its mark in the words of this file',
              suggestion: `Write \`[^${name}]\` right behind the word at which the document prints the mark.`,
            },
          },
        ]
  })
  const ofMarks = found.texts.flatMap((text) =>
    findLoose(text, source).map(({ found: mark, place }): Finding => {
      const name = mark.slice(2, -1)
      return {
        ruleId: 'footnote-mark',
        placed: place,
        values: {
          found: `mark of a footnote \`${quotable(mark)}\` without one`,
          expected: expectNote(name),
          suggestion: `Write \`[^${quotable(name)}]: \` and the words of the footnote below the paragraph, or below the last one of this file. To print square brackets write a backslash before each: \`\\[\`.`,
        },
      }
    }),
  )
  return [...ofNotes, ...ofMarks]
}
