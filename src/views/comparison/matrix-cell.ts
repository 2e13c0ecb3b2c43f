import type { Urls } from '../../urls.ts'
import type { ComparedCouncil } from './compared-policy.ts'
import { hasClauses, type Stance } from './stance.ts'
import { stanceLabels, stanceSigns } from './stance-words.ts'
import { countOf } from '../../text/count-of.ts'

/** A cell of the matrix. */
export interface MatrixCell {
  council: string
  short: string
  stance: Stance
  sign: string
  label: string
  /** “3 clauses”; undefined without any. */
  count: string | undefined
  /** The council’s column on the page of the topic. */
  href: string
}

/** Makes a cell from what a council does with a topic in so many clauses; `href` is the page of the topic. */
export function toCell(
  { slug: council, short }: Pick<ComparedCouncil, 'slug' | 'short'>,
  stance: Stance,
  clauses: number,
  href: string,
): MatrixCell {
  return {
    council,
    short,
    stance,
    sign: stanceSigns[stance],
    label: stanceLabels[stance],
    count: hasClauses(stance) ? countOf(clauses, 'clause') : undefined,
    href: `${href}#${council}`,
  }
}

/** A policy that a column of the matrix is made from. */
export interface SourcePolicy {
  council: string
  title: string
  href: string
}

/** Names a policy as a source. */
export function toSource(
  { id, title }: { id: string; title: string },
  councils: readonly ComparedCouncil[],
  urls: Pick<Urls, 'policy'>,
): SourcePolicy {
  const [slug] = id.split('/')
  return {
    council: councils.find((council) => council.slug === slug)?.name ?? id,
    title,
    href: urls.policy(id),
  }
}
