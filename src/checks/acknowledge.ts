import type { VFileMessage } from 'vfile-message'
import { severityOf, toMessage } from '../messages/message.ts'
import { rules } from '../messages/rules.ts'
import { allPolicies } from '../model/build-handbook.ts'
import type { Handbook, Policy } from '../model/types.ts'
import type { CheckContext } from './check.ts'
import { isUnusable } from './known-gaps.ts'

/** The rules that compare a policy with those of other councils: a mistake of any of them can keep a message back. */
const acrossPolicies: readonly string[] = ['term-defined-elsewhere']

function canBeAcknowledged(name: string): boolean {
  return Object.entries(rules).some(([id, { severity }]) => id === name && severity !== 'error')
}

/**
 * The files with mistakes that keep messages of rules back: those that hold for all councils, and those of the policy itself or, for a rule that looks across policies, of any other. What such a
 * rule would say once they are mended nobody knows.
 */
function makeMayBeMissing(files: ReadonlySet<string>): (name: string, policy: Policy) => boolean {
  const isShared = [...files].some((path) => !path.includes('/') && /\.ya?ml$/.test(path))
  const folders = new Set([...files].map((path) => path.split('/').slice(0, 2).join('/')))
  return (name, policy) => canBeAcknowledged(name) && (isShared || (acrossPolicies.includes(name) ? files.size > 0 : folders.has(policy.id)))
}

/** Without the messages that the front matter of their file could acknowledge, were it not unusable itself. */
function dropUnjudged(handbook: Handbook, messages: readonly VFileMessage[]): VFileMessage[] {
  return messages.filter((message) => severityOf(message) === 'error' || !/\.mdx?$/i.test(message.file ?? '') || !isUnusable(handbook, message.file ?? ''))
}

/**
 * Leaves out the warnings and notices that a file acknowledges, and adds one for each acknowledgement that nothing calls for. `filesWithErrors` are files and folders in which reading and parsing
 * found errors: the messages about other files may be fewer because of them.
 */
export function acknowledge(handbook: Handbook, all: readonly VFileMessage[], { filesWithErrors = new Set() }: Pick<CheckContext, 'filesWithErrors'>): VFileMessage[] {
  const messages = dropUnjudged(handbook, all)
  const kept = new Set(messages)
  const unused: VFileMessage[] = []
  const mayBeMissing = makeMayBeMissing(filesWithErrors)
  for (const policy of allPolicies(handbook)) {
    for (const file of [policy, ...policy.sections]) {
      for (const name of file.acknowledge ?? []) {
        const matching = messages.filter((message) => message.file === file.path && message.ruleId === name && severityOf(message) !== 'error')
        for (const message of matching) kept.delete(message)
        if (matching.length === 0 && !mayBeMissing(name, policy)) unused.push(toMessage(file.path, 'acknowledge-unused', file.places.acknowledge, { found: name }))
      }
    }
  }
  return [...kept, ...unused]
}
