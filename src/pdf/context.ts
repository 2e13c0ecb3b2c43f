import type { ActCitation, ProvisionReference, TextNode } from '../annotations/annotation.ts'
import type { Clause, Handbook, Policy, Target } from '../model/types.ts'
import type { CitableNode } from '../schemas/content.ts'
import type { Urls } from '../urls.ts'

/** What the conversion of a policy’s content to a paper needs to know. */
export interface PaperContext {
  handbook: Handbook
  policy: Policy
  /** The id of the section that is converted. */
  section: string
  /** The citable unit of each node. */
  clauses: ReadonlyMap<CitableNode, Clause>
  /** Addresses with the public host; undefined where it is not known, and nothing can lead out to the handbook’s pages. */
  site: Urls | undefined
  /** The words that cite Acts and provisions, in each run of text. */
  citations: ReadonlyMap<TextNode, readonly (ActCitation | ProvisionReference)[]>
  /** The ids of the sections and clauses that are on the paper, where they are not all of them. */
  places: ReadonlySet<string> | undefined
  /** How many headings stand above. */
  headingLevel: number
  /** How many clauses without a heading stand above, below the nearest heading. */
  clausesAbove: number
}

/** The name of a place on a paper: policies on the same paper have ids in common. */
export function toPlaceName(policy: Policy, id: string): string {
  return `${policy.id}#${id}`
}

/** True for a place of the policy that is on the paper: references can lead to it. */
export function isOnPaper(target: Target | undefined, places: PaperContext['places']): boolean {
  if (places === undefined || target === undefined) return true
  if (target.kind === 'section') return places.has(target.section.id)
  return places.has(target.kind === 'clause' ? target.clause.id : target.definition.clause.id)
}
