import type { Handbook } from '../model/types.ts'
import { toCheck } from './paper-check.ts'
import { type PaperBlock, type PaperForm, type PaperPart, USUAL_SIZE } from './paper.ts'

/** How a comparison is set: councils need the width of the page. */
export const comparisonForm: PaperForm = {
  size: USUAL_SIZE,
  isLandscape: true,
  hasLineNumbers: false,
}

/** The pages of a comparison; `url` is where it can be read as it is now. */
export function toComparisonPart(
  handbook: Handbook,
  title: string,
  url: string | undefined,
  blocks: readonly PaperBlock[],
): PaperPart {
  const check = {
    ...toCheck(url),
    question: 'Has anything changed since?',
    advice:
      url === undefined
        ? 'Look at the comparison in the online handbook, or ask the clerk.'
        : 'The comparison in the online handbook:',
  }
  return {
    head: { start: title, end: handbook.settings.title },
    mark: undefined,
    foot: 'From the texts in the handbook; drafts and policies that have ended are left out',
    labelWidth: 0,
    children: [
      { type: 'title', words: title },
      { type: 'standing', mark: undefined, sentences: [], check },
      ...blocks,
    ],
  }
}
