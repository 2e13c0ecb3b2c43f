import type { RunSpan } from '../../annotations/find-act-citations.ts'
import type { TextRun } from '../../annotations/text-runs.ts'
import { oncePer } from '../../model/once-per.ts'
import { type Passage, toPassages, walkPassage } from '../../model/passages.ts'
import type { Policy, Section } from '../../model/types.ts'
import type { ContentNode } from '../../model/walk-content.ts'
import type { Inline } from '../../schemas/inline.ts'
import type { Place } from '../../text/places.ts'
import type { CheckContext } from '../check.ts'
import { placeOfWords } from '../place-of-words.ts'

/** Words of a policy that are read in one go: a paragraph, a cell of a table or a heading. */
export interface Words {
  kind: 'paragraph' | 'cell' | 'heading'
  text: string
  section: Section
  /** The clause or the plain part of a section that they stand in. */
  passage: Passage
  /** Which nodes the words come from; undefined for a heading. */
  run: TextRun | undefined
  /** Where the heading, or the clause of a paragraph, begins. */
  place: Place | undefined
}

/** Unlike a citation, a slip can be in the words of a link too. */
function collect(
  nodes: readonly Inline[],
  run: { text: string; pieces: TextRun['pieces'][0][] },
): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      run.pieces.push({ node, start: run.text.length })
      run.text += node.value
    } else if (node.type === 'break') run.text += '\n'
    else if (node.type !== 'footnoteReference') collect(node.children, run)
  }
}

function headingsOf(passage: Passage): Words[] {
  const { section, clause } = passage
  const places = section.places
  const headings = clause
    ? [[clause.title, clause.node.place] as const]
    : [[section.title, places['title']] as const, [section.subtitle, places['subtitle']] as const]
  return headings.flatMap(([text, place]): Words[] =>
    text === undefined ? [] : [{ kind: 'heading', text, section, passage, run: undefined, place }],
  )
}

function bodyOf(passage: Passage): Words[] {
  const words: Words[] = []
  const { section, clause } = passage
  const inCells = new Set<ContentNode>(clause?.node.type === 'rowClause' ? passage.content : [])
  walkPassage(passage, (node) => {
    if (node.type === 'tableCell') for (const block of node.children) inCells.add(block)
    if (node.type !== 'paragraph') return undefined
    const kind = inCells.has(node) ? 'cell' : 'paragraph'
    const run = { passage, text: '', pieces: [] }
    collect(node.children, run)
    words.push({ kind, text: run.text, section, passage, run, place: clause?.node.place })
    return false
  })
  return words
}

/** The council's own words of a policy in the order of the document, headings before what is under them. */
export const readWords = oncePer((policy: Policy): readonly Words[] =>
  toPassages(policy).flatMap((passage) => [...headingsOf(passage), ...bodyOf(passage)]),
)

/** Where a span of words stands in its file: the very words, or else their clause or heading. */
export function placeIn(
  { texts }: CheckContext,
  words: Words,
  start: number,
  end: number,
): Place | undefined {
  const { run, section, place } = words
  const text = texts?.get(section.path)
  if (!run || text === undefined) return place
  const at: RunSpan = { run, start, end }
  return placeOfWords(text.replace(/\r\n?/g, '\n'), at) ?? place
}
