import { lastDated } from '../../model/time/commencement.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Amendment, PolicyHistory, PolicyText } from '../../model/types.ts'
import { changesOf } from '../../wording/versions/changes-of.ts'
import type { TextChange } from '../../wording/versions/find-changes.ts'

/** A change of a passage, and the amendment that made it. */
export interface PassageChange {
  change: TextChange
  amendment: Amendment
  /** The day from which it counts. */
  from: string | undefined
  minute: string | undefined
}

/** What has become of the passages of a text. */
export interface ClauseHistory {
  /** All changes of each passage of the text, by its id, the oldest first. */
  changes: ReadonlyMap<string, readonly PassageChange[]>
  /** What stood in an earlier text under an id that this one does not have, by that id. */
  gone: ReadonlyMap<string, GonePassage>
}

/** A passage that is not in the text any more, at least not under its id. */
export interface GonePassage extends PassageChange {
  /** The id under which the matter stands now; undefined where it was deleted. */
  now: string | undefined
}

function toPassageChange({ amendment, from }: PolicyText, change: TextChange): PassageChange[] {
  return amendment
    ? [{ change, amendment, from, minute: lastDated(amendment, 'adopted')?.minute }]
    : []
}

/** Follows every passage from the oldest text up to one of the texts of a policy. */
function follow(history: PolicyHistory, text: PolicyText): ClauseHistory {
  const changes = new Map<string, readonly PassageChange[]>()
  const gone = new Map<string, GonePassage>()
  for (const step of history.texts.slice(0, history.texts.indexOf(text) + 1)) {
    for (const change of changesOf(step)) {
      const { before, after } = change
      const made = toPassageChange(step, change)
      const earlier = before ? (changes.get(before.id) ?? []) : []
      if (before && before.id !== after?.id) {
        changes.delete(before.id)
        for (const each of made) gone.set(before.id, { ...each, now: after?.id })
      }
      if (after) changes.set(after.id, [...earlier, ...made])
    }
  }
  for (const id of gone.keys()) if (text.policy.targets.has(id)) gone.delete(id)
  return { changes, gone }
}

const known = oncePer((history: PolicyHistory) => {
  const found = new Map<PolicyText, ClauseHistory>()
  return (text: PolicyText): ClauseHistory => {
    const earlier = found.get(text) ?? follow(history, text)
    found.set(text, earlier)
    return earlier
  }
})

/** What has become of the passages of one of the texts of a policy by then. Found once. */
export function toClauseHistory(history: PolicyHistory, text: PolicyText): ClauseHistory {
  return known(history)(text)
}

/** Where the matter of a passage that is gone stands at last, following it from id to id; undefined where it was deleted. */
export function whereNow({ gone }: ClauseHistory, id: string): string | undefined {
  const seen = new Set<string>()
  let at: string | undefined = id
  while (at !== undefined && gone.has(at) && !seen.has(at)) {
    seen.add(at)
    at = gone.get(at)?.now
  }
  return at
}
