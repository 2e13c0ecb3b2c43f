import { dateInWords } from '../dates.ts'

/** How a page that has aged was looked at in the reader’s browser. */
export type AgeingOutcome = 'corrected' | 'unchanged' | 'failed'

/** What a page that was built on one day and read on a later one says of itself. */
export function agedInWords(outcome: AgeingOutcome, built: string, day: string): string {
  const [builtOn, readOn] = [dateInWords(built), dateInWords(day)]
  if (outcome === 'corrected')
    return `Corrected in your browser for ${readOn}. This page was built on ${builtOn}.`
  if (outcome === 'unchanged')
    return `As of ${readOn}: everything still is as it was when this page was built on ${builtOn}.`
  return `This page was built on ${builtOn}. What has become due since then could not be loaded, so it may be out of date on ${readOn}.`
}
