import type { Element } from 'hast'
import { walkContent } from '../../model/walk-content.ts'
import type { Section } from '../../model/types.ts'
import type { Footnote } from '../../schemas/content.ts'
import type { FootnoteReference } from '../../schemas/inline.ts'
import type { BlocksToHast } from './clause-to-hast.ts'
import type { HastContext } from './context.ts'
import { element } from './element.ts'

/** The first mark of each footnote of a section, by its name: that is where the footnote leads back to. */
export function firstMarksOf({ content }: Section): ReadonlyMap<string, FootnoteReference> {
  const first = new Map<string, FootnoteReference>()
  walkContent([...content], (node) => {
    if (node.type === 'footnoteReference' && !first.has(node.note)) first.set(node.note, node)
    return undefined
  })
  return first
}

/** The id of a footnote on the page. No id of the content has an underscore. */
function idOf(note: string, { section }: HastContext): string {
  const name = Array.from(note.toLowerCase(), (sign) =>
    /[a-z0-9]/.test(sign) ? sign : (sign.codePointAt(0) ?? 0).toString(16),
  ).join('')
  return `${section?.id ?? ''}_note-${name}`
}

/** The printed mark of a footnote, which leads to it. It is no part of the word before it, so a space parts them; no line ends there. */
export function markToHast(node: FootnoteReference, context: HastContext): Element {
  const id = idOf(node.note, context)
  const isFirst = context.firstMarks.get(node.note) === node
  return element(
    'sup',
    { className: ['mark'] },
    ' ',
    element(
      'a',
      {
        href: `#${id}`,
        id: isFirst ? `${id}-mark` : undefined,
        ariaLabel: `Footnote ${node.mark}`,
      },
      node.mark,
    ),
  )
}

/** A footnote where the document has it: its mark, its words, and the way back. */
export function footnoteToHast(
  node: Footnote,
  context: HastContext,
  blocksToHast: BlocksToHast,
): Element {
  const id = idOf(node.note, context)
  return element(
    'div',
    { className: ['footnote'], id, role: 'note', ariaLabel: `Footnote ${node.mark}` },
    element('span', { ...context.voice, className: ['mark'] }, node.mark),
    element('div', {}, ...blocksToHast(node.children, context)),
    element(
      'a',
      { className: ['back'], href: `#${id}-mark`, ariaLabel: `Back to mark ${node.mark}` },
      '↑',
    ),
  )
}
