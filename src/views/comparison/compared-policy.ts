import { indexClauses } from '../../model/index-clauses.ts'
import type { Council, Policy, Section } from '../../model/types.ts'
import type { PolicyExport } from '../../schemas/policy-export.ts'

/** What a comparison needs to know of a policy. It can be had from the model, and in the browser from the policy’s published data. */
export type ComparedPolicy = Pick<
  Policy,
  'id' | 'slug' | 'council' | 'title' | 'sections' | 'clauses'
>

/** What a comparison needs to know of a council. */
export type ComparedCouncil = Pick<Council, 'slug' | 'name' | 'short'>

/** Reads a policy from its published data, so that what is made of it in the browser is made by the same functions as in the build. */
export function toComparedPolicy({
  id,
  title,
  cite,
  sections: published,
}: Pick<PolicyExport, 'id' | 'title' | 'cite' | 'sections'>): ComparedPolicy {
  const [council = '', slug = ''] = id.split('/')
  const sections = published.map((section): Section => ({
    ...section,
    path: '',
    places: {},
    acknowledge: [],
    cite,
  }))
  return {
    id,
    slug,
    council,
    title,
    sections,
    clauses: sections.flatMap((section) => indexClauses(section).clauses),
  }
}
