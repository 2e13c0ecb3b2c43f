import type {
  Aside,
  Block,
  ClauseNode,
  List,
  PictureBlock,
  TermDefinition,
} from '../schemas/content.ts'
import { bytesOf } from '../parse/parse-picture.ts'
import { toBookmark } from './bookmark.ts'
import { type PaperContext, toPlaceName } from './context.ts'
import { forWhomBeside } from '../views/audience.ts'
import { inlineToPaper } from './inline-to-paper.ts'
import type { PaperBlock, PaperInline, PaperItem } from './paper.ts'
import { footnotePlace, forWhomToPaper, marked } from './marked.ts'
import { tableToPaper } from './table-to-paper.ts'
import { item, paragraph, text } from './words.ts'

/** Tick boxes as they are printed. */
const signs = { empty: '☐', ticked: '☑' } as const

function listToPaper(list: List, context: PaperContext): PaperBlock {
  const items = list.children.map((each) =>
    item(
      each.tick ? signs[each.tick] : list.ordered ? (each.label ?? '') : undefined,
      blocksToPaper(each.children, context),
    ),
  )
  return { type: 'list', children: items }
}

function definitionToPaper(node: TermDefinition, context: PaperContext): PaperBlock {
  const isCitable = context.policy.targets.get(node.id)?.kind === 'clause'
  return {
    type: 'anchor',
    place: toPlaceName(context.policy, node.id),
    bookmark: isCitable ? toBookmark(node, context) : undefined,
    children: marked(node, blocksToPaper(node.children, context)),
  }
}

/** The blocks of a clause below a heading of its own, or below nothing. */
function clauseBodyToPaper(node: ClauseNode, context: PaperContext): PaperBlock[] {
  const { headingLevel, clausesAbove } = context
  const clause = context.clauses.get(node)
  const inner = {
    ...context,
    ...(node.title === undefined
      ? { clausesAbove: clausesAbove + 1 }
      : { headingLevel: headingLevel + 1 }),
  }
  return [
    ...forWhomToPaper(clause && forWhomBeside(clause)),
    ...marked(node, blocksToPaper(node.children, inner)),
  ]
}

function clauseToPaper(node: ClauseNode, context: PaperContext): PaperBlock[] {
  const place = toPlaceName(context.policy, node.id)
  const body = clauseBodyToPaper(node, context)
  if (node.title === undefined)
    return [{ type: 'anchor', place, bookmark: toBookmark(node, context), children: body }]
  return [
    {
      type: 'heading',
      level: context.headingLevel + 1,
      place,
      number: node.number,
      words: node.title,
      subtitle: undefined,
      inContents: true,
    },
    ...body,
  ]
}

/** True for a clause that the document shows behind a label or a bullet. */
function isItem({ title, marker, number }: ClauseNode): boolean {
  return title === undefined && (marker === 'bullet' || number !== undefined)
}

function clauseToItem(node: ClauseNode, context: PaperContext): PaperItem {
  return item(
    node.number,
    clauseBodyToPaper(node, context),
    toPlaceName(context.policy, node.id),
    toBookmark(node, context),
  )
}

/** The paragraph that a notice is about: the last one before it, also at the end of a list. Gives back false where there is none. */
function addNote(blocks: PaperBlock[], note: PaperInline): boolean {
  const last = blocks.at(-1)
  if (last?.type === 'paragraph') {
    blocks.splice(-1, 1, { ...last, children: [...last.children, note] })
    return true
  }
  if (last?.type === 'anchor' || last?.type === 'callout') {
    const children = [...last.children]
    if (!addNote(children, note)) return false
    blocks.splice(-1, 1, { ...last, children })
    return true
  }
  const lastItem = last?.type === 'list' ? last.children.at(-1) : undefined
  if (last?.type !== 'list' || !lastItem) return false
  const children = [...lastItem.children]
  if (!addNote(children, note)) return false
  blocks.splice(-1, 1, {
    ...last,
    children: [...last.children.slice(0, -1), { ...lastItem, children }],
  })
  return true
}

/** A notice of the handbook, with words before it that say whose it is. */
function remarkToPaper(note: Aside, context: PaperContext): PaperBlock[] {
  const blocks = blocksToPaper(note.children, context)
  const label = text('Editor’s note: ')
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [{ ...first, children: [label, ...first.children] }, ...rest]
    : [paragraph(label), ...blocks]
}

function asideToPaper(aside: Aside, context: PaperContext): PaperBlock {
  if (aside.type === 'editorNote')
    return { type: 'callout', kind: 'notice', children: remarkToPaper(aside, context) }
  return { type: 'callout', kind: aside.type, children: blocksToPaper(aside.children, context) }
}

/** A picture; where its file could not be read there is nothing to set. */
function pictureToPaper({ file, description }: PictureBlock, { policy }: PaperContext): PaperBlock {
  const picture = policy.pictures.get(file)
  if (!picture) return paragraph(description)
  const { format, width, data } = picture
  return { type: 'picture', format, width, alt: description, data: [...bytesOf(data)] }
}

function blockToPaper(block: Exclude<Block, ClauseNode>, context: PaperContext): PaperBlock {
  switch (block.type) {
    case 'paragraph':
      return paragraph(...inlineToPaper(block.children, context))
    case 'list':
      return listToPaper(block, context)
    case 'table':
      return tableToPaper(block, context, blocksToPaper)
    case 'termDefinition':
      return definitionToPaper(block, context)
    case 'picture':
      return pictureToPaper(block, context)
    case 'footnote':
      return {
        type: 'footnote',
        place: footnotePlace(block, context),
        mark: block.mark,
        children: blocksToPaper(block.children, context),
      }
    default:
      return asideToPaper(block, context)
  }
}

/** Puts an item behind its neighbours: labels go with labels, bullets with bullets. */
function addItem(blocks: PaperBlock[], next: PaperItem): void {
  const last = blocks.at(-1)
  const isSame =
    last?.type === 'list' && (last.children[0]?.label === undefined) === (next.label === undefined)
  if (isSame) blocks.splice(-1, 1, { type: 'list', children: [...last.children, next] })
  else blocks.push({ type: 'list', children: [next] })
}

/** The words that lead in to a list stay with it. */
function keepLeadIns(blocks: readonly PaperBlock[]): PaperBlock[] {
  return blocks.map((block, index) =>
    block.type === 'paragraph' && blocks[index + 1]?.type === 'list'
      ? { ...block, staysWithNext: true }
      : block,
  )
}

/** Converts blocks. Neighbouring clauses with a number become one list; a notice of the handbook’s own goes to the foot of the page, from the paragraph that it follows. */
export function blocksToPaper(blocks: readonly Block[], context: PaperContext): PaperBlock[] {
  const converted: PaperBlock[] = []
  let previous: Block['type'] | undefined
  for (const block of blocks) {
    if (block.type === 'clause' && isItem(block)) {
      const next = clauseToItem(block, context)
      if (previous === 'clause') addItem(converted, next)
      else converted.push({ type: 'list', children: [next] })
    } else if (block.type === 'clause') converted.push(...clauseToPaper(block, context))
    else if (block.type === 'editorNote') {
      const note: PaperInline = { type: 'note', children: remarkToPaper(block, context) }
      if (!addNote(converted, note)) converted.push(asideToPaper(block, context))
    } else converted.push(blockToPaper(block, context))
    if (block.type !== 'editorNote') previous = block.type
  }
  return keepLeadIns(converted)
}
