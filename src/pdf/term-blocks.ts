import { type PolicyTerm, readTermUsage, type TermPlace } from '../annotations/find-term-uses.ts'
import { compareText } from '../text/compare-text.ts'
import type { Council, Definition, Policy } from '../model/types.ts'
import { textsOf } from '../model/walk-content.ts'
import { locate, locatePassage } from '../views/citation.ts'
import { sortKey } from '../views/glossary/glossary-terms.ts'
import { type PaperContext, toPlaceName } from './context.ts'
import type { PaperBlock, PaperInline } from './paper.ts'
import { between, bold, item, ownHeading, paragraph, text } from './words.ts'

/** So many places of a term are listed. */
const MOST_PLACES = 5

/** A definition inside running text is given again; one that stands by itself is named with its page. */
function toMeaning({ node, clause }: Definition, { policy }: PaperContext): PaperInline[] {
  const to = toPlaceName(policy, node.id)
  if (node === clause.node)
    return [
      { type: 'reference', to, children: [text('defined on page '), { type: 'page-of', to }] },
    ]
  const where: PaperInline = { type: 'reference', to, children: [text(locate(clause))] }
  return [text(`“${textsOf(node.children).join(' ')}”, `), where]
}

/** Where a term is used besides in other definitions. The places are told without links: the engine needs a fifth of its time for them, and each clause is in the contents. */
function toUses(places: readonly TermPlace[]): string {
  const uses = places.filter(({ passage }) => passage.clause?.node.type !== 'termDefinition')
  if (uses.length === 0) return ''
  const further = uses.length > MOST_PLACES ? `; and ${String(uses.length - MOST_PLACES)} more` : ''
  return `. Used in ${uses
    .slice(0, MOST_PLACES)
    .map(({ passage }) => locatePassage(passage))
    .join('; ')}${further}`
}

function toEntry(
  { definitions }: PolicyTerm,
  places: readonly TermPlace[],
  context: PaperContext,
): PaperBlock {
  const meanings = between(definitions, (definition) => toMeaning(definition, context), '; ')
  return paragraph(bold(definitions[0].node.term), ': ', ...meanings, `${toUses(places)}.`)
}

/** The terms that a policy defines and uses: what the council means by each, and where. None when the policy defines nothing that it uses. */
export function toTermBlocks(
  council: Council,
  policy: Policy,
  context: PaperContext,
): PaperBlock[] {
  const { terms, places } = readTermUsage(policy)
  const byTerm = Map.groupBy(places, ({ term }) => term)
  const used = terms
    .filter((term) => byTerm.has(term))
    .toSorted((a, b) => compareText(sortKey(a.key), sortKey(b.key)))
  if (used.length === 0) return []
  const entries = used.map((term) =>
    item(undefined, [toEntry(term, byTerm.get(term) ?? [], context)]),
  )
  const notice = paragraph(
    `What ${council.name} means by these words. The handbook has put the list together from the policy’s own definitions.`,
  )
  return [
    ownHeading(context.headingLevel, 'Terms used in this policy', true),
    { type: 'callout', kind: 'notice', children: [notice, { type: 'list', children: entries }] },
  ]
}
