import type { Act, Provision } from '../schemas/legislation.ts'
import type { Definition, Policy } from '../model/types.ts'
import type { Inline } from '../schemas/inline.ts'
import type { Passage } from '../model/passages.ts'

/** A run of plain text in a policy. */
export type TextNode = Extract<Inline, { type: 'text' }>

/** A span of a text and where it stands; `start` and `end` count the units of its string. */
export interface TextSpan {
  passage: Passage
  text: TextNode
  start: number
  end: number
}

/** Words that use a term which the same policy defines. */
export interface TermUse extends TextSpan {
  kind: 'term'
  definition: Definition
}

/** Words that cite an Act or regulations. */
export interface ActCitation extends TextSpan {
  kind: 'act'
  act: Act
  /** The provisions cited, such as section 127; none when the words cite the whole. */
  provisions: readonly Provision[]
}

/** Words that name a provision by its printed number. */
export interface ProvisionReference extends TextSpan {
  kind: 'provision'
  /** The policy that it belongs to: this one, or another one of the same council. */
  policy: Policy
  /** The id of the clause or section. */
  id: string
}

/** What words of the text stand for. */
export type Annotation = TermUse | ActCitation | ProvisionReference
