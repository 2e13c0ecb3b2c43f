import { isPlain, toLinkTarget } from '../parse/markdown/link-target.ts'
import { type Passage, walkPassage } from '../model/passages.ts'
import type { Inline, Link } from '../schemas/inline.ts'
import type { TextSpan, TextNode } from './annotation.ts'

/** Stands for a link, whose words are no part of the sentence that is searched. */
const linkMark = '\u{FFFC}'

/** The words of one paragraph or cell, whatever is emphasised in them, and which node each span comes from. */
export interface TextRun {
  passage: Passage
  text: string
  pieces: readonly { node: TextNode; start: number }[]
}

/** The paragraphs and cells of a passage, and the links in them. */
export interface PassageText {
  runs: TextRun[]
  links: Link[]
}

function collect(
  nodes: readonly Inline[],
  run: { text: string; pieces: { node: TextNode; start: number }[] },
  links: Link[],
): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      run.pieces.push({ node, start: run.text.length })
      run.text += node.value
    } else if (node.type === 'break') run.text += '\n'
    else if (node.type === 'footnoteReference') run.text += linkMark
    else if (node.type !== 'link') collect(node.children, run, links)
    else if (isPlain(toLinkTarget(node.url))) collect(node.children, run, links)
    else {
      links.push(node)
      run.text += linkMark
    }
  }
}

/** The own words of a passage as a reader sees them: without editor’s notes, and without the words of links, which lead somewhere already. */
export function readPassage(passage: Passage): PassageText {
  const links: Link[] = []
  const runs: TextRun[] = []
  walkPassage(passage, (node) => {
    if (node.type !== 'paragraph') return undefined
    const run = { passage, text: '', pieces: [] }
    collect(node.children, run, links)
    runs.push(run)
    return false
  })
  return { runs, links }
}

/** The spans of text nodes that the characters from `start` to `end` of a run are made of. */
export function toSpans({ passage, pieces }: TextRun, start: number, end: number): TextSpan[] {
  return pieces.flatMap(({ node, start: at }) => {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, node.value.length)
    return from < to ? [{ passage, text: node, start: from, end: to }] : []
  })
}
