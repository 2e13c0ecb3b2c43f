import type { Element } from 'hast'
import { toTwin } from '../policy/twin.ts'
import type { HastContext } from './context.ts'
import { element } from './element.ts'

/** Leads to the same clause in the other language; undefined where the policy has no twin, or the twin lacks the clause. */
export function twinLinkToHast(
  id: string,
  { handbook, policy, urls }: HastContext,
): Element | undefined {
  const twin = toTwin(handbook, policy)
  if (!twin?.policy.targets.has(id)) return undefined
  const href = urls.clause(twin.policy.id, id)
  return element(
    'a',
    { className: ['twin'], href, hrefLang: twin.lang },
    `The same in ${twin.language}`,
  )
}

/** Says of a clause that the twin of its policy lacks it. */
export function twinMarkToHast(id: string, { handbook, policy }: HastContext): Element | undefined {
  const twin = toTwin(handbook, policy)
  return !twin || twin.policy.targets.has(id)
    ? undefined
    : element('p', { className: ['marks'], lang: 'en' }, `Not in the ${twin.language} text`)
}
