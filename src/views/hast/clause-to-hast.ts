import type { Element, ElementContent } from 'hast'
import { foldWords } from '../../annotations/term-forms.ts'
import type { Clause } from '../../model/types.ts'
import type { Block, ClauseNode, TermDefinition } from '../../schemas/content.ts'
import { capitalise } from '../../text/capitalise.ts'
import { cite, locate, locateUnderHeadings } from '../citation.ts'
import { toSharingNotes } from '../comparison/sharing-notes.ts'
import { audienceOf, forWhom, forWhomBeside } from '../audience.ts'
import { editUrl } from '../edit-url.ts'
import { reviewLabels } from '../review/review-state.ts'
import { toPrintAloneId } from '../print-alone-id.ts'
import { statusId } from '../status-id.ts'
import { changeToHast } from './change-to-hast.ts'
import type { HastContext } from './context.ts'
import { element, ownText } from './element.ts'
import { marksToHast } from './marks.ts'
import { markTerm } from './mark-term.ts'
import { twinLinkToHast, twinMarkToHast } from './twin-to-hast.ts'

/** Converts the blocks inside a clause; handed in, because blocks and clauses hold one another. */
export type BlocksToHast = (blocks: readonly Block[], context: HastContext) => ElementContent[]

/** How many letters of a number the margin of a printed page has room for. */
const widestInMargin = 6

/**
 * The printed number, which is the link to what it numbers. A number that stands alone is given a name for readers who hear it, because a list of links has many called `a)`; in a heading it
 * is part of the heading’s name.
 */
export function numberToHast(id: string, number: string, name?: string): Element {
  return element(
    'a',
    {
      className: number.length > widestInMargin ? ['number', 'wide'] : ['number'],
      href: `#${id}`,
      ariaLabel: name,
    },
    element('span', { ...ownText }, number),
  )
}

/** The sign that links to what has no number. */
export function permalinkToHast(id: string, where: string): Element {
  return element(
    'a',
    { className: ['permalink'], href: `#${id}`, ariaLabel: `Link to ${where}` },
    '#',
  )
}

/**
 * That the review is overdue, for readers who land far below the notice that says so. The style sheet shows it while that notice does: so it is right for the reader’s day
 * as soon as the notice is.
 */
function overdueToHast({ status, review }: HastContext['policy']): Element | undefined {
  return status === 'current' && review
    ? element(
        'a',
        { className: ['late'], href: `#${statusId}`, hidden: true },
        reviewLabels.overdue,
      )
    : undefined
}

/** What leads to the print of one provision alone: the style sheet prints nothing else while this link is what the address names. */
function printAloneToHast(id: string, where: string): Element {
  const alone = toPrintAloneId(id)
  return element(
    'a',
    { className: ['alone'], id: alone, href: `#${alone}` },
    `Print ${where} alone`,
  )
}

/** What is shown under a clause or section once a reader has chosen it: its citation, whom it is for as all around it is, how to print it alone, and where it can be edited. */
export function toolsToHast(
  id: string,
  where: string,
  path: string,
  line: number | undefined,
  { council, policy, handbook, isDated }: HastContext,
  around?: string,
): Element {
  const edit = isDated ? undefined : editUrl(handbook.settings.repository, path, line)
  const link =
    edit === undefined
      ? undefined
      : element('a', { className: ['edit'], href: edit }, 'Edit this clause')
  return element(
    'div',
    { className: ['tools'] },
    element('p', { className: ['citation'] }, cite(council, policy, where)),
    forWhomToHast(around),
    isDated ? undefined : overdueToHast(policy),
    printAloneToHast(id, where),
    link,
  )
}

/** Where else the words of a clause stand: the handbook’s own remark. */
function sharingToHast(
  node: ClauseNode,
  { clauses, handbook, urls, isDated }: HastContext,
): Element | undefined {
  const clause = isDated ? undefined : clauses.get(node)
  const notes = clause ? toSharingNotes(handbook, clause, urls) : []
  if (notes.length === 0) return undefined
  const links = notes.flatMap(({ href, words }, index) => [
    index === 0 ? '' : '; ',
    element('a', { href }, words),
  ])
  return element('p', { className: ['sharing'] }, 'Shares wording with ', ...links)
}

/** Whom words are for, where they are not for everyone: the handbook’s own remark. */
export function forWhomToHast(words: string | undefined): Element | undefined {
  return words === undefined ? undefined : element('p', { className: ['for'] }, words)
}

function headingToHast(node: ClauseNode, context: HastContext): Element {
  const number = node.number === undefined ? [] : [numberToHast(node.id, node.number), ' ']
  const level = `h${String(Math.min(context.headingLevel + 1, 6))}`
  const title = element('span', { ...ownText }, node.title ?? '')
  return element(level, { className: ['clause-heading'] }, ...number, title)
}

/** The tools of a clause with the way to the same one in another language. */
export function withTwin(tools: Element, id: string, context: HastContext): Element {
  const link = twinLinkToHast(id, context)
  return link ? { ...tools, children: [...tools.children, link] } : tools
}

/** The blocks of a clause with its tools behind its own first words, before its limbs. */
function bodyToHast(
  node: ClauseNode,
  where: string,
  context: HastContext,
  blocksToHast: BlocksToHast,
): Element {
  const titled = node.title !== undefined
  const inner = {
    ...context,
    headingLevel: context.headingLevel + (titled ? 1 : 0),
    limbs: !titled,
  }
  const firstLimb = node.children.findIndex(({ type }) => type === 'clause')
  const split = firstLimb === -1 ? node.children.length : firstLimb
  const clause = context.clauses.get(node)
  const own = clause && forWhomBeside(clause)
  const around = clause && own === undefined ? forWhom(audienceOf(clause)) : undefined
  const path = clause?.section.path ?? ''
  const tools = toolsToHast(node.id, where, path, node.place?.line, context, around)
  return element(
    'div',
    { className: ['body'] },
    marksToHast(node),
    twinMarkToHast(node.id, context),
    forWhomToHast(own),
    ...blocksToHast(node.children.slice(0, split), inner),
    changeToHast(node.id, context),
    sharingToHast(node, context),
    withTwin(tools, node.id, context),
    ...blocksToHast(node.children.slice(split), inner),
  )
}

/** What a clause is called below its headings: `Clause 2.4 a)`. */
function nameOf(clause: Clause): string {
  const where = locateUnderHeadings(clause)
  return capitalise(where)
}

/** Converts a clause to a block of its own, or to an item of a list. */
export function clauseToHast(
  node: ClauseNode,
  context: HastContext,
  tagName: 'div' | 'li',
  blocksToHast: BlocksToHast,
): Element {
  const clause = context.clauses.get(node)
  const where = clause ? locate(clause) : 'this clause'
  const titled = node.title !== undefined
  const link = node.number === undefined ? permalinkToHast(node.id, where) : undefined
  const head = titled
    ? headingToHast(node, context)
    : node.number === undefined
      ? undefined
      : numberToHast(node.id, node.number, clause && nameOf(clause))
  const className = [
    'clause',
    titled ? 'titled' : node.number === undefined ? 'unnumbered' : 'numbered',
  ]
  return element(
    tagName,
    { className, id: node.id, dataClause: node.number ?? '', lang: node.lang },
    link,
    head,
    bodyToHast(node, where, context, blocksToHast),
  )
}

/** Converts a definition. One that stands by itself is a citable unit; one inside a clause belongs to it. What defines the same term has the same `data-term`. */
export function definitionToHast(
  node: TermDefinition,
  context: HastContext,
  blocksToHast: BlocksToHast,
): Element {
  const children = markTerm(blocksToHast(node.children, { ...context, limbs: true }), node)
  const clause = context.clauses.get(node)
  const dataTerm = foldWords(node.term)
  if (!clause)
    return element(
      'div',
      { className: ['definition'], id: node.id, dataTerm, lang: node.lang },
      ...children,
    )
  const where = locate(clause)
  const tools = toolsToHast(node.id, where, clause.section.path, node.place?.line, context)
  const body = element(
    'div',
    { className: ['body'] },
    marksToHast(node),
    ...children,
    changeToHast(node.id, context),
    withTwin(tools, node.id, context),
  )
  return element(
    'div',
    {
      className: ['clause', 'definition', 'unnumbered'],
      id: node.id,
      dataClause: '',
      dataTerm,
      lang: node.lang,
    },
    permalinkToHast(node.id, where),
    body,
  )
}

/** The kind of list that a clause is an item of; undefined for one that stands as a paragraph. */
export function listTagOf(node: ClauseNode, { limbs }: HastContext): 'ul' | 'ol' | undefined {
  if (node.marker === 'bullet') return 'ul'
  return limbs && node.number !== undefined && node.title === undefined ? 'ol' : undefined
}
