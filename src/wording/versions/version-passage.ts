import { type Passage, toPassages } from '../../model/passages.ts'
import type { Policy } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'

/** A passage of one text of a policy, as it is held against that of another text. */
export interface VersionPassage {
  id: string
  passage: Passage
  /** What it stands in: the id of a clause or section; empty for a section. */
  holder: string
  number: string | undefined
  /** Its own heading and words, a line a paragraph; those of clauses inside it are theirs. */
  text: string
}

function titlesOf({ section, clause }: Passage): (string | undefined)[] {
  return clause ? [clause.title] : [section.title, section.subtitle]
}

function toVersionPassage(passage: Passage): VersionPassage {
  const { id, section, clause, content } = passage
  const own = content.filter(({ type }) => type !== 'clause')
  const words = [...titlesOf(passage), ...textsOf(own)]
  return {
    id,
    passage,
    holder: clause ? (clause.parent ?? section).id : '',
    number: (clause ?? section).number,
    text: words
      .filter((line) => line !== undefined)
      .map((line) =>
        line
          .normalize('NFC')
          .replace(/[^\S\n]+/g, ' ')
          .trim(),
      )
      .filter((line) => line !== '')
      .join('\n'),
  }
}

/** The passages of a text of a policy, in the order of the document. */
export function toVersionPassages(policy: Policy): VersionPassage[] {
  return toPassages(policy).map(toVersionPassage)
}
