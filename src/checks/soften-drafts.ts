import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../messages/message.ts'
import { amendmentsOf } from '../model/time/every-text.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Handbook } from '../model/types.ts'
import { isInAmendments } from '../parse/paths/amendment-path.ts'
import type { AmendmentSettings } from '../schemas/amendment.ts'

type Status = AmendmentSettings['status']

/** Amendments of which nothing is published. */
const unpublished: readonly Status[] = ['draft', 'rejected', 'withdrawn']

/** Amendments that are not in force: what was right when they were written may not fit any more. */
export const unsettled: readonly Status[] = [...unpublished, 'proposed']

/** Says whether an amendment is a draft at all. */
const ofStatus: RuleId = 'amendment-status'

/** Makes a warning of an error, for what is wrong where nothing is published. */
export function soften(message: VFileMessage): VFileMessage {
  if (severityOf(message) === 'error' && message.ruleId !== ofStatus) message.fatal = false
  return message
}

/** The folders of the amendments that have come so far, with a slash behind each. */
function foldersOf({ histories }: Handbook, statuses: readonly Status[]): string[] {
  return [...histories.values()].flatMap(({ pending, dropped }) =>
    amendmentsOf({ texts: [], pending, dropped })
      .filter(({ status, places }) => statuses.includes(status) && 'status' in places)
      .map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)),
  )
}

/** Makes warnings of the errors in the files of drafts: an unfinished draft never stops a build. */
export function softenDrafts(
  messages: readonly VFileMessage[],
  handbook: Handbook,
  statuses: readonly Status[] = unpublished,
): VFileMessage[] {
  const folders = foldersOf(handbook, statuses)
  return messages.map((message) => {
    const path = message.file ?? ''
    return isInAmendments(path) && folders.some((folder) => path.startsWith(folder))
      ? soften(message)
      : message
  })
}
