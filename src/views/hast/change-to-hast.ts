import type { Element } from 'hast'
import type { HastContext } from './context.ts'
import { element } from './element.ts'

/** When a passage was changed last and by which minute, with a link to what it was: the handbook’s own remark. */
export function changeToHast(
  id: string,
  { changes, urls, policy }: HastContext,
): Element | undefined {
  const mark = changes?.get(id)
  if (!mark) return undefined
  const href = `${urls.changes(policy.id, mark.amendment)}#${id}`
  return element(
    'p',
    { className: ['amended-by'] },
    `${mark.words}: `,
    element('a', { href }, 'see what it was'),
  )
}
