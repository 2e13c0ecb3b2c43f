import type { Clause, Council, Handbook, Policy, Section } from '../../model/types.ts'
import type { Annotation, TextNode } from '../../annotations/annotation.ts'
import type { CitableNode } from '../../schemas/content.ts'
import type { FootnoteReference } from '../../schemas/inline.ts'
import type { Urls } from '../../urls.ts'
import type { ClauseMark } from '../history/clause-marks.ts'
import type { ownText } from './element.ts'

/** Whose words paragraphs are: the policy’s own text, or the handbook’s in an editor’s note. */
export type Voice = typeof ownText | Record<string, never>

/** What the conversion of a policy’s content to HTML needs to know. */
export interface HastContext {
  handbook: Handbook
  council: Council
  policy: Policy
  urls: Urls
  voice: Voice
  /** True for the text of a day on a page of its own: what holds today only is not said of it. */
  isDated: boolean
  /** What changed each passage last, by its id; undefined where nothing is to be said of it. */
  changes: ReadonlyMap<string, ClauseMark> | undefined
  /** The citable unit of each node. */
  clauses: ReadonlyMap<CitableNode, Clause>
  /** The section that is converted, and the first mark of each of its footnotes. */
  section: Section | undefined
  firstMarks: ReadonlyMap<string, FootnoteReference>
  /** What words of each run of text stand for. */
  annotations: ReadonlyMap<TextNode, readonly Annotation[]>
  /** How many headings stand above: 2 inside a section. */
  headingLevel: number
  /** Whether the blocks stand inside a clause without a heading, whose limbs make a list. */
  limbs: boolean
}
