import { capitalise } from '../../text/capitalise.ts'
import { listAnd } from '../../text/list.ts'
import type { ChangeKind, TextChange } from '../../wording/versions/find-changes.ts'
import type { VersionPassage } from '../../wording/versions/version-passage.ts'
import { locatePassage } from '../citation.ts'

/** Where a passage stands in its text, in the words of a citation. */
export function whereOf({ passage }: VersionPassage): string {
  return locatePassage(passage)
}

/** What is said of each kind of change of a passage that is in both texts. */
function saying(kind: ChangeKind, before: VersionPassage, after: VersionPassage): string {
  switch (kind) {
    case 'renumbered':
      if (before.number === undefined) return `given the number ${after.number ?? ''}`
      return after.number === undefined
        ? `left without its number (it was ${before.number})`
        : `renumbered (it was ${before.number})`
    case 'moved':
      return `moved (it stood at ${whereOf(before)})`
    default:
      return kind
  }
}

/**
 * A change in one sentence, for a list that is read by itself or aloud.
 *
 * @example
 * changeInWords(change) // 'Clause 5.3 was renumbered (it was 5.2) and edited.'
 */
export function changeInWords({ kinds, before, after }: TextChange): string {
  const where = capitalise(
    [after, before].flatMap((each) => (each ? [whereOf(each)] : []))[0] ?? '',
  )
  if (!before || !after) return `${where} was ${listAnd([...kinds])}.`
  return `${where} was ${listAnd(kinds.map((kind) => saying(kind, before, after)))}.`
}
