import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { walkContent } from '../../model/walk-content.ts'

function checkPolicy(policy: Policy, unread: ReadonlySet<string>, report: Report): void {
  const folder = `${policy.id}/`
  const shown = new Set<string>()
  for (const { path, content } of policy.sections) {
    walkContent(content, (node) => {
      if (node.type !== 'picture') return undefined
      shown.add(node.file)
      if (!policy.pictures.has(node.file) && !unread.has(`${folder}${node.file}`))
        report(path, 'picture-missing', node.place, { found: node.file })
      return undefined
    })
  }
  for (const name of policy.pictures.keys())
    if (!shown.has(name)) report(`${folder}${name}`, 'picture-unused', undefined, { found: name })
}

/** Each picture of the text lies in the folder of its policy, and each that lies there is shown. */
export function checkPictures(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) checkPolicy(policy, handbook.unread, report)
}
