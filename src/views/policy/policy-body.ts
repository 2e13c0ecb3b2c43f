import { toHtml } from 'hast-util-to-html'
import { annotatePolicy, byText } from '../../annotations/annotate-policy.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { Urls } from '../../urls.ts'
import type { ClauseMark } from '../history/clause-marks.ts'
import { ownText } from '../hast/element.ts'
import { sectionToHast } from '../hast/section-to-hast.ts'
import { clausesByNode } from './selection.ts'

/** In which form a text is shown. */
export interface TextForm {
  /** True for the text of a day on a page of its own, which nothing is said of that holds today only. */
  isDated: boolean
  /** What changed each passage last, by its id; undefined where nothing is to be said of it. */
  changes?: ReadonlyMap<string, ClauseMark>
}

/** All sections of a policy as HTML, in the order of the document. Every piece of text is escaped where it is written. */
export function toPolicyBody(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  urls: Urls,
  { isDated, changes }: TextForm = { isDated: false },
): string {
  const clauses = clausesByNode(policy.clauses)
  const annotations = byText(annotatePolicy(handbook, policy))
  const context = {
    annotations,
    handbook,
    council,
    policy,
    urls,
    isDated,
    changes,
    clauses,
    voice: ownText,
    section: undefined,
    firstMarks: new Map(),
    headingLevel: 2,
    limbs: false,
  }
  return toHtml(policy.sections.map((section) => sectionToHast(section, context)))
}
