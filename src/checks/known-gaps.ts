import { isInSource } from '../parse/paths/source-path.ts'
import { toSlug } from '../text/slug.ts'
import type { Place } from '../text/places.ts'
import type { Handbook, Policy } from '../model/types.ts'

/** True when a council, or a policy of it, may lie in a folder that was not read: a reference to it is not reported on top. */
export function mayBeUnread(handbook: Handbook, council: string, policy?: string): boolean {
  return [...handbook.unread].some((path) => {
    const [first = '', second] = path.split('/').map(toSlug)
    return first === council && (policy === undefined || second === undefined || second === policy)
  })
}

/** True when a clause file of a policy was not read: nobody knows which ids and terms it holds. */
export function hasUnreadText(handbook: Handbook, policy: Policy): boolean {
  return [...handbook.unread].some(
    (path) => path.startsWith(`${policy.id}/`) && path !== policy.path && !isInSource(path),
  )
}

/** True when a clause file of a policy has a name that cannot be used: nobody knows where it belongs among the sections. */
export function hasMisnamedText(
  { unread, unusable }: Handbook,
  { id, path, sections }: Policy,
): boolean {
  const known = new Set([path, ...sections.map((section) => section.path)])
  return [...unread, ...unusable].some(
    (each) => each.startsWith(`${id}/`) && !known.has(each) && !isInSource(each),
  )
}

/** True when a file of settings was there but could not be used: what names something in it cannot be judged. */
export function isUnusable(handbook: Handbook, path: string): boolean {
  return handbook.unusable.has(path) || handbook.unread.has(path)
}

/** True when there is no file of topics, which is needed only where clauses have topics. */
export function hasNoTopicsFile(handbook: Handbook): boolean {
  return isEmpty(handbook.topicPlaces) && !isUnusable(handbook, 'topics.yaml')
}

/** True when there is no table of legislation, which is needed only where links lead to Acts. */
export function hasNoTableOfActs(handbook: Handbook): boolean {
  return isEmpty(handbook.actPlaces) && !isUnusable(handbook, 'legislation.yaml')
}

/** A file that was read has at least a place of its own. */
function isEmpty(places: Readonly<Record<string, Place>>): boolean {
  return Object.keys(places).length === 0
}
