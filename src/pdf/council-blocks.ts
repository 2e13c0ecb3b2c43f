import type { Piece } from '../views/comparison/mark-shared.ts'
import type { ClauseCard, TopicColumn } from '../views/comparison/topic-column.ts'
import { type PaperBlock, type PaperForm, type PaperInline, USUAL_SIZE } from './paper.ts'
import { bold, cell, headingCell, ownHeading, paragraph, text } from './words.ts'

/** The words that policies carry wherever they are printed, by the addresses of their pages. */
type Marks = ReadonlyMap<string, string | undefined>

/** How much of a landscape page there is for the councils below its title, about: letters in a line, lines, and columns that are not too narrow. */
const usualPage = { letters: 140, lines: 20, columns: 3 }
const largePage = { letters: 84, lines: 8, columns: 2 }

function toWords(pieces: readonly Piece[]): PaperInline[] {
  return pieces.map(({ words, sharedWith }) =>
    sharedWith === undefined ? text(words) : { type: 'shared', children: [text(words)] },
  )
}

/** A clause with its number, the headings that it stands under, and its words. */
function toCardBlocks(card: ClauseCard): PaperBlock[] {
  // “Clause 6.5” says neither under which heading it stands nor needs its number again; other names say both or have none.
  const isNamedByNumber = card.where === `clause ${card.number ?? ''}`
  const stance = card.label === undefined ? [] : [text(` (${card.label.toLowerCase()})`)]
  const lines = card.lines.map(({ form, label, pieces }, index) =>
    paragraph(
      ...(index === 0 && card.number !== undefined && !isNamedByNumber
        ? [bold(`${card.number} `)]
        : []),
      ...(label === undefined ? (form === 'item' ? [text('• ')] : []) : [text(`${label} `)]),
      ...toWords(pieces),
    ),
  )
  const notes = [
    ...(card.forWhom === undefined ? [] : [`${card.forWhom}.`]),
    ...card.notes.map((words) => `Editor’s note: ${words}`),
    ...(card.sharedWith.length === 0
      ? []
      : [`Underlined: the same words in ${card.sharedWith.join(', ')}.`]),
    ...(card.by === undefined ? [] : [`By way of “${card.by.title}”.`]),
  ]
  const heading = paragraph(
    bold(card.where),
    ...stance,
    ...(isNamedByNumber ? [text(`, ${card.path.join(' › ')}`)] : []),
  )
  return [
    { ...heading, staysWithNext: true },
    ...lines,
    ...notes.map((words) => paragraph({ type: 'emphasis', children: [text(words)] })),
  ]
}

/** What one council says, without its name. */
function toClauses({ policies, more }: TopicColumn, marks: Marks): PaperBlock[] {
  const clauses = policies.flatMap(({ title, href, cards }) => {
    const mark = marks.get(href)
    const heading = paragraph(bold(title), ...(mark === undefined ? [] : [`, ${mark}`]))
    return [{ ...heading, staysWithNext: true }, ...cards.flatMap((card) => toCardBlocks(card))]
  })
  const names = more.map(({ title, count }) => `${title}, ${count}`).join('; ')
  return names === '' ? clauses : [...clauses, paragraph(`Not shown here: ${names}.`)]
}

function nameOf({ name, label, count }: TopicColumn): string {
  return `${name}: ${label.toLowerCase()}, ${count}`
}

function lettersOf(nodes: readonly PaperInline[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + node.value.length
    return 'children' in node && node.type !== 'note' ? sum + lettersOf(node.children) : sum
  }, 0)
}

/** True when all councils have room beside one another on one page. */
function fitBeside(texts: readonly PaperBlock[][], page: typeof usualPage): boolean {
  const width = page.letters / texts.length
  const linesOf = (block: PaperBlock): number =>
    block.type === 'paragraph' ? Math.ceil(lettersOf(block.children) / width) : 0
  return (
    texts.length <= page.columns + 1 &&
    texts.every((blocks) => blocks.reduce((sum, block) => sum + linesOf(block), 0) <= page.lines)
  )
}

/** What councils say: beside one another where one page holds all of it, else one after the other in columns that fill the pages. */
export function toCouncilBlocks(
  councils: readonly TopicColumn[],
  marks: Marks,
  { size }: PaperForm,
): PaperBlock[] {
  if (councils.length === 0) return []
  const page = size > USUAL_SIZE ? largePage : usualPage
  const texts = councils.map((council) => toClauses(council, marks))
  if (fitBeside(texts, page)) {
    const head = councils.map((council) => headingCell(text(nameOf(council))))
    const rows = [head, texts.map((blocks) => cell(...blocks))]
    return [{ type: 'table', caption: undefined, headRows: 1, rows }]
  }
  const children = councils.flatMap((council, index) => [
    ownHeading(1, nameOf(council), true),
    ...(texts[index] ?? []),
  ])
  return [{ type: 'columns', count: page.columns, children }]
}
