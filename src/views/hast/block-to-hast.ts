import type { Element, ElementContent } from 'hast'
import type {
  Block,
  Aside,
  List,
  ListItem,
  Paragraph,
  PictureBlock,
} from '../../schemas/content.ts'
import { clauseToHast, definitionToHast, listTagOf } from './clause-to-hast.ts'
import type { HastContext, Voice } from './context.ts'
import { element } from './element.ts'
import { footnoteToHast } from './footnotes.ts'
import { inlineToHast } from './inline-to-hast.ts'
import { tableToHast } from './table-to-hast.ts'

function paragraphToHast(paragraph: Paragraph, context: HastContext): Element {
  return element('p', { ...context.voice }, ...inlineToHast(paragraph.children, context))
}

/** A printed tick box: a sign for the eye, words for the ear. Nobody can tick it here. */
function tickToHast(tick: NonNullable<ListItem['tick']>): Element {
  return element(
    'span',
    {
      className: ['box-sign'],
      role: 'img',
      ariaLabel: tick === 'ticked' ? 'Ticked box' : 'Box to tick',
    },
    tick === 'ticked' ? '☑' : '☐',
  )
}

function listItemToHast(item: ListItem, context: HastContext): Element {
  const label =
    item.label === undefined
      ? undefined
      : element('span', { ...context.voice, className: ['label'] }, item.label)
  const tick = item.tick && tickToHast(item.tick)
  return element(
    'li',
    { className: item.tick && ['tick'] },
    label,
    tick,
    element('div', {}, ...blocksToHast(item.children, context)),
  )
}

function listToHast(list: List, context: HastContext): Element {
  const items = list.children.map((item) => listItemToHast(item, context))
  return list.ordered
    ? element('ol', { className: ['labelled'] }, ...items)
    : element('ul', { className: ['points'] }, ...items)
}

/** A picture with its description; its size keeps what follows in its place while it loads. */
function pictureToHast(
  { file, description }: PictureBlock,
  { policy, urls }: HastContext,
): Element {
  const picture = policy.pictures.get(file)
  const image = element('img', {
    src: urls.picture(policy.id, file),
    alt: description,
    width: picture?.width,
    height: picture?.height,
    loading: 'lazy',
  })
  return element('div', { className: ['picture'] }, image)
}

function asideToHast(aside: Aside, context: HastContext): Element {
  if (aside.type !== 'editorNote')
    return element(
      aside.type === 'quote' ? 'blockquote' : 'div',
      { className: [aside.type] },
      ...blocksToHast(aside.children, context),
    )
  const voice: Voice = {}
  const label = element('p', { className: ['note-label'] }, 'Editor’s note')
  return element(
    'div',
    { className: ['editor-note'], role: 'note' },
    label,
    ...blocksToHast(aside.children, { ...context, voice }),
  )
}

function blockToHast(block: Block, context: HastContext): Element {
  switch (block.type) {
    case 'paragraph':
      return paragraphToHast(block, context)
    case 'list':
      return listToHast(block, context)
    case 'table':
      return tableToHast(block, context, blocksToHast)
    case 'clause':
      return clauseToHast(block, context, 'div', blocksToHast)
    case 'termDefinition':
      return definitionToHast(block, context, blocksToHast)
    case 'picture':
      return pictureToHast(block, context)
    case 'footnote':
      return footnoteToHast(block, context, blocksToHast)
    default:
      return asideToHast(block, context)
  }
}

/** Converts blocks. Neighbouring clauses that the document shows as items become one list. */
export function blocksToHast(blocks: readonly Block[], context: HastContext): ElementContent[] {
  const converted: ElementContent[] = []
  let list: Element | undefined
  for (const block of blocks) {
    const tag = block.type === 'clause' ? listTagOf(block, context) : undefined
    if (tag === undefined || block.type !== 'clause') {
      list = undefined
      converted.push(blockToHast(block, context))
      continue
    }
    if (list?.tagName !== tag) {
      list = element(tag, { className: ['limbs'] })
      converted.push(list)
    }
    list.children.push(clauseToHast(block, context, 'li', blocksToHast))
  }
  return converted
}
