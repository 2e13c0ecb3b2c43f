import { toHtml } from 'hast-util-to-html'
import { annotatePolicy, byText } from '../../annotations/annotate-policy.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { Urls } from '../../urls.ts'
import { ownText } from '../hast/element.ts'
import { sectionToHast } from '../hast/section-to-hast.ts'

/** All sections of a policy as HTML, in the order of the document. Every piece of text is escaped where it is written. */
export function toPolicyBody(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  urls: Urls,
): string {
  const clauses = new Map(policy.clauses.map((clause) => [clause.node, clause]))
  const annotations = byText(annotatePolicy(handbook, policy))
  const context = {
    annotations,
    handbook,
    council,
    policy,
    urls,
    clauses,
    voice: ownText,
    section: undefined,
    firstMarks: new Map(),
    headingLevel: 2,
    limbs: false,
  }
  return toHtml(policy.sections.map((section) => sectionToHast(section, context)))
}
