import type { Report } from '../messages/message.ts'
import type { Digest } from '../model/time/section-words.ts'
import type { Handbook } from '../model/types.ts'

/** What a check may look at besides the model. */
export interface CheckContext {
  /** The day that counts as today: `2026-11-20`. */
  today: string
  /** The characters of a text that the fonts of papers do not have, each once. */
  findUnprintable: (text: string) => readonly string[]
  /** Makes the digest of words, by which it is known whether they are still the same. */
  digest: Digest
  /** The text of each clause file by its path, by which the words that a message is about are found; a message names the clause where it is not given. */
  texts?: ReadonlyMap<string, string>
  /** The paths of files and folders in which reading and parsing found errors. None when left out. */
  filesWithErrors?: ReadonlySet<string>
}

/** A rule that looks across files: it reports what is wrong in the model and changes nothing. */
export type Check = (handbook: Handbook, report: Report, context: CheckContext) => void
