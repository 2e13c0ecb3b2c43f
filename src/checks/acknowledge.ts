import type { VFileMessage } from 'vfile-message'
import { severityOf, toMessage } from '../messages/message.ts'
import { allPolicies } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'

/** Leaves out the warnings and notices that a file acknowledges, and adds one for each acknowledgement that nothing calls for. */
export function acknowledge(handbook: Handbook, messages: readonly VFileMessage[]): VFileMessage[] {
  const kept = new Set(messages)
  const unused: VFileMessage[] = []
  for (const section of allPolicies(handbook).flatMap(({ sections }) => sections)) {
    for (const name of section.acknowledge) {
      const matching = messages.filter((message) => message.file === section.path && message.ruleId === name && severityOf(message) !== 'error')
      for (const message of matching) kept.delete(message)
      if (matching.length === 0) unused.push(toMessage(section.path, 'acknowledge-unused', section.places.acknowledge, { found: name }))
    }
  }
  return [...kept, ...unused]
}
