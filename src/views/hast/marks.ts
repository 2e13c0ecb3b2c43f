import type { Element } from 'hast'
import type { CitableNode } from '../../schemas/content.ts'
import { languageNames } from '../../schemas/primitives.ts'
import { element } from './element.ts'

/** What is said of a unit whose words the law fixes. */
export const fixedByLaw = 'Fixed by law'

type Marked = Pick<CitableNode, 'statutory' | 'lang'>

/** What is to be known of a unit before it is read, in words: that the law fixes it, or that it is in another language. */
export function marksInWords({ statutory, lang }: Marked): string[] {
  return [
    ...(statutory ? [fixedByLaw] : []),
    ...(lang === undefined ? [] : [`In ${languageNames[lang]}`]),
  ]
}

/** The same as an element, in the handbook’s own words and language; undefined when there is nothing to know. */
export function marksToHast(node: Marked): Element | undefined {
  const words = marksInWords(node)
  return words.length === 0
    ? undefined
    : element('p', { className: ['marks'], lang: node.lang && 'en' }, words.join('. '))
}
