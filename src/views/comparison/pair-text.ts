import { type Passage, toPassages } from '../../model/passages.ts'
import type { Clause, Section } from '../../model/types.ts'
import { firstWords } from '../../text/shorten.ts'
import type { Urls } from '../../urls.ts'
import { toPieces, type WordedText } from '../../wording/pieces.ts'
import { toSentences } from '../../wording/sentences.ts'
import type { Phrases, Word } from '../../wording/words.ts'
import { audienceOfPassage, forWhom } from '../audience.ts'
import { locatePassage } from '../citation.ts'
import { nameOfSection } from '../section-name.ts'
import type { ComparedPolicy } from './compared-policy.ts'
import { toPassageLines, toPassageNotes } from './passage-lines.ts'

/** A sentence, an item or a heading of a policy as it is compared with another policy. */
export interface PairUnit {
  /** The words as printed. */
  text: string
  words: readonly Word[]
  isHeading: boolean
  /** The section that it stands in: its id, and its number and title as printed. */
  section: { id: string; name: string }
  /** Where it stands, in the words of a citation, and its address. */
  where: string
  href: string
  /** “For employees”; undefined where it is for everyone. */
  forWhom: string | undefined
  /** What the handbook remarks on the passage. */
  notes: readonly string[]
}

/** A part of a policy that can be compared by itself. */
export interface PairPart {
  /** The id of a section or clause. */
  id: string
  /** “clause 5.10”, and the first words of it. */
  words: string
}

/** So many characters of a clause say which it is. */
const FIRST_WORDS = 50

/** The parts of a policy in the order of the document: each section, then its clauses. */
export function partsOf(policy: ComparedPolicy): PairPart[] {
  return toPassages(policy).map(({ id, section, clause, content }) => {
    const where = locatePassage({ clause, section })
    const title = clause ? clause.title : section.number === undefined ? undefined : section.title
    const words =
      title ??
      (clause
        ? toPassageLines({ content })
            .map((line) => line.words)
            .find((line) => line !== '')
        : undefined)
    return {
      id,
      words:
        words === undefined || where.includes(words)
          ? where
          : `${where}: ${firstWords(words, FIRST_WORDS)}`,
    }
  })
}

/** True when a passage is the part that is asked for, or stands inside it. */
function isInside(part: string, section: Section, clause: Clause | undefined): boolean {
  if (section.id === part) return true
  for (let each = clause; each; each = each.parent) if (each.id === part) return true
  return false
}

/** What a passage says, sentence by sentence; very long sentences are cut. */
function textsOf({ content }: Passage, phrases: Phrases): WordedText[] {
  return toPassageLines({ content })
    .flatMap(({ words }) => toSentences(words).map(({ start, end }) => words.slice(start, end)))
    .filter((sentence) => sentence.trim() !== '')
    .flatMap((sentence) => toPieces(sentence, phrases))
}

/** The sentences, items and headings of a policy, or of one part of it, in the order of the document. Printed numbers say where, and are not compared. */
export function toPairUnits(
  policy: ComparedPolicy,
  part: string | undefined,
  phrases: Phrases,
  urls: Pick<Urls, 'clause'>,
): PairUnit[] {
  return toPassages(policy)
    .filter(({ section, clause }) => part === undefined || isInside(part, section, clause))
    .flatMap((passage): PairUnit[] => {
      const { id, section, clause } = passage
      const place = {
        section: {
          id: section.id,
          name: [section.number, nameOfSection(section)].filter(Boolean).join(' '),
        },
        where: locatePassage({ clause, section }),
        href: urls.clause(policy.id, id),
        forWhom: forWhom(audienceOfPassage(passage)),
        notes: toPassageNotes(passage),
      }
      const titles = (clause ? [clause.title] : [section.title, section.subtitle]).filter(
        (title) => title !== undefined,
      )
      const headings = titles
        .flatMap((title) => toPieces(title, phrases))
        .map((title): PairUnit => ({ ...title, isHeading: true, ...place }))
      return [
        ...headings,
        ...textsOf(passage, phrases).map((text): PairUnit => ({
          ...text,
          isHeading: false,
          ...place,
        })),
      ]
    })
}
