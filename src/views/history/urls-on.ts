import { textOn } from '../../model/time/text-on.ts'
import type { Handbook } from '../../model/types.ts'
import type { Urls } from '../../urls.ts'
import { datedTexts } from './version-list.ts'

/** The addresses of a site as the text of a day links to them: policies that had another text on that day are shown in that. */
export function urlsOn(handbook: Handbook, day: string, today: string, urls: Urls): Urls {
  const policy = (id: string): string => {
    const history = handbook.histories.get(id)
    if (!history || textOn(history, day) === textOn(history, today)) return urls.policy(id)
    const text = datedTexts(history).findLast(({ from }) => from <= day)
    return text ? urls.policyOn(id, text.from) : urls.policy(id)
  }
  return { ...urls, policy, clause: (id, clause) => `${policy(id)}#${clause}` }
}
