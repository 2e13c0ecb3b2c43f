import { findCouncil } from '../../model/find.ts'
import { formerIds } from '../../model/successors.ts'
import type { Handbook } from '../../model/types.ts'
import type { PageContext } from '../page-context.ts'

/** Everything that the page at a former address of a policy shows. */
export interface MovedPage {
  /** The policy that is there now. */
  title: string
  council: string
  href: string
}

/** Makes the page at an address that a policy had before; undefined for any other address. */
export function toMovedPage(
  handbook: Handbook,
  id: string,
  { urls }: PageContext,
): MovedPage | undefined {
  const policy = formerIds(handbook).get(id)
  const council = policy && findCouncil(handbook, policy.council)
  return (
    policy &&
    council && { title: policy.title, council: council.name, href: urls.policy(policy.id) }
  )
}

/** The rules by which web servers lead from former addresses to those of today, in the form that hosting services read. */
export function toRedirects(handbook: Handbook, { urls }: PageContext): string {
  return [...formerIds(handbook)]
    .map(([id, policy]) => `${urls.policy(id)}* ${urls.policy(policy.id)}:splat 301\n`)
    .join('')
}
