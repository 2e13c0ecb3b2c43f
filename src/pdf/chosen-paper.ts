import { findCouncil } from '../model/find.ts'
import type { Council, Handbook } from '../model/types.ts'
import { textsOf } from '../model/walk-content.ts'
import { countOf } from '../text/count-of.ts'
import { locate } from '../views/citation.ts'
import { type Selection, termsToExplain } from '../views/policy/selection.ts'
import { keepUsedPlaces } from './keep-places.ts'
import { toLabelWidth } from './label-width.ts'
import type { Paper, PaperBlock, PaperForm, PaperPart } from './paper.ts'
import { plainForm, titleIn, toLanguage } from './policy-paper.ts'
import { type PaperMaking, textToPaper, toContext, toMargins, toStanding } from './policy-part.ts'
import { toSourceBlocks } from './source-blocks.ts'
import { between, bold, item, ownHeading, paragraph, text } from './words.ts'

/** What the handbook says of every selection: nobody is to take it for the whole. */
const leftOut = 'This is a part of the policy, chosen from it. The rest is left out.'

/** A selection and the council whose policy it is of. */
interface Chosen {
  council: Council
  selection: Selection
}

/** The terms that the selection uses and that are defined elsewhere in the policy, with their definitions in full. */
function toTerms({ council, selection }: Chosen, level: number): PaperBlock[] {
  const terms = termsToExplain(selection)
  if (terms.length === 0) return []
  const entries = terms.map(({ definitions }) => {
    const meanings = between(
      definitions,
      ({ node, clause }) => [text(`“${textsOf(node.children).join(' ')}”, ${locate(clause)}`)],
      '; ',
    )
    return item(undefined, [paragraph(bold(definitions[0].node.term), ': ', ...meanings, '.')])
  })
  const notice = paragraph(
    `What ${council.name} means by words that are used here, from other places of the same policy.`,
  )
  return [
    ownHeading(level, 'Terms used here', true),
    { type: 'callout', kind: 'notice', children: [notice, { type: 'list', children: entries }] },
  ]
}

/** The blocks of one selection; with the name of its policy over them where the paper has several. */
function toBlocks(
  handbook: Handbook,
  chosen: Chosen,
  making: PaperMaking,
  isAlone: boolean,
): { text: PaperBlock[]; children: PaperBlock[] } {
  const { council, selection } = chosen
  const { policy, sections } = selection
  const level = isAlone ? 1 : 2
  const context = toContext(handbook, policy, making, level, selection)
  const body = textToPaper(sections, context)
  const heading: PaperBlock[] = isAlone
    ? [
        { type: 'masthead', words: council.name },
        { type: 'title', words: policy.title },
      ]
    : [ownHeading(1, `${council.name}: ${policy.title}`, true)]
  const front = [...heading, toStanding(handbook, policy, making, [leftOut])]
  return {
    text: body,
    children: [
      { type: 'front', children: front },
      ...body,
      {
        type: 'back',
        children: [...toTerms(chosen, level), ...toSourceBlocks(council, policy, level)],
      },
    ],
  }
}

/** What the pages say at their heads and feet: what those of the policy do, where they are of one. */
function marginsOf(
  handbook: Handbook,
  chosen: readonly [Chosen, ...Chosen[]],
  title: string,
  today: string,
): Pick<PaperPart, 'head' | 'mark' | 'foot'> {
  const [{ council, selection }, ...more] = chosen
  if (more.length === 0) return toMargins(handbook, council, selection.policy, today)
  return {
    head: { start: title, end: handbook.settings.title },
    mark: undefined,
    foot: 'Parts of policies; whether each is in force is said before it',
  }
}

/** Chosen sections and clauses, of one policy or of several, as one paper: each with its council, its number, whether it is in force, and the definitions that it uses. Throws where nothing is chosen. */
export function toChosenPaper(
  handbook: Handbook,
  selections: readonly Selection[],
  making: PaperMaking,
  form: PaperForm = plainForm,
): Paper {
  const [first, ...more] = selections.flatMap((selection): Chosen[] => {
    const council = findCouncil(handbook, selection.policy.council)
    return council ? [{ council, selection }] : []
  })
  if (!first) throw new Error('A paper of chosen clauses needs a clause')
  const isAlone = more.length === 0
  const title = isAlone
    ? `From ${first.selection.policy.title}, ${first.council.name}`
    : `Clauses from ${countOf(selections.length, 'policy', 'policies')}`
  const blocks = [first, ...more].map((each) => toBlocks(handbook, each, making, isAlone))
  const children = blocks.flatMap((each) => each.children)
  return {
    ...toLanguage(handbook),
    title: titleIn(form, title),
    author: isAlone ? first.council.name : handbook.settings.title,
    description: 'Sections and clauses chosen from policies, with the definitions that they use',
    form,
    parts: [
      {
        ...marginsOf(handbook, [first, ...more], title, making.today),
        labelWidth: toLabelWidth(blocks.flatMap((each) => each.text)),
        children: keepUsedPlaces(
          isAlone
            ? children
            : [{ type: 'front', children: [{ type: 'title', words: title }] }, ...children],
        ),
      },
    ],
  }
}
