import type { Element } from 'hast'
import type { Section } from '../../model/types.ts'
import { forWhom } from '../audience.ts'
import { locateSection } from '../citation.ts'
import { toHeadingId } from '../heading-id.ts'
import { nameOfSection } from '../section-name.ts'
import { firstMarksOf } from './footnotes.ts'
import { blocksToHast } from './block-to-hast.ts'
import { changeToHast } from './change-to-hast.ts'
import { forWhomToHast, numberToHast, permalinkToHast, toolsToHast } from './clause-to-hast.ts'
import type { HastContext } from './context.ts'
import { element, ownText } from './element.ts'

/** True for words set wholly in capitals, which the style sheet sets a little smaller and wider. */
export function isInCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}

function headingToHast(section: Section): Element | undefined {
  if (section.title === undefined) return undefined
  const number = section.number === undefined ? [] : [numberToHast(section.id, section.number), ' ']
  const title = element(
    'span',
    { ...ownText, className: isInCapitals(section.title) ? ['capitals'] : undefined },
    section.title,
  )
  const subtitle =
    section.subtitle === undefined
      ? []
      : [' ', element('span', { ...ownText, className: ['subtitle'] }, section.subtitle)]
  return element('h2', { id: toHeadingId(section.id) }, ...number, title, ...subtitle)
}

/** Converts a section: its heading, its tools and its blocks. */
export function sectionToHast(section: Section, context: HastContext): Element {
  const heading = headingToHast(section)
  const label = heading
    ? { ariaLabelledBy: [toHeadingId(section.id)] }
    : { ariaLabel: nameOfSection(section) }
  const tools = toolsToHast(section.id, locateSection(section), section.path, undefined, context)
  const link =
    heading && section.number === undefined
      ? permalinkToHast(section.id, locateSection(section))
      : undefined
  const blocks = blocksToHast(section.content, {
    ...context,
    section,
    firstMarks: firstMarksOf(section),
    headingLevel: 2,
    limbs: false,
  })
  return element(
    'section',
    {
      className: ['section', ...(section.kind === 'section' ? [] : [section.kind])],
      id: section.id,
      dataClause: section.number ?? '',
      lang: section.lang,
      ...label,
    },
    link,
    heading,
    forWhomToHast(forWhom(section.audience)),
    tools,
    changeToHast(section.id, context),
    ...blocks,
  )
}
