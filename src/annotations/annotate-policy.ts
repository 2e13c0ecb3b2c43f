import type { Handbook, Policy } from '../model/types.ts'
import type { ActCitation, Annotation, ProvisionReference, TextNode } from './annotation.ts'
import { findActCitations } from './find-act-citations.ts'
import { findReferences } from './references/find-references.ts'
import { findTermUses } from './find-term-uses.ts'

function overlap(a: Annotation, b: Annotation): boolean {
  return a.text === b.text && a.start < b.end && b.start < a.end
}

/** The words of a policy that lead out of their clause on paper too: Acts that they cite, and provisions that they name by number. */
export function citationsOf(
  handbook: Handbook,
  policy: Policy,
): (ActCitation | ProvisionReference)[] {
  const acts = findActCitations(handbook, policy)
  const byNode = Map.groupBy(acts, ({ text }) => text)
  const references = findReferences(handbook, policy).filter(
    (reference) => !byNode.get(reference.text)?.some((act) => overlap(act, reference)),
  )
  return [...acts, ...references]
}

/** What the words of a policy stand for: what they cite, then the terms that it defines. A term inside the title of an Act is part of the title. */
export function annotatePolicy(handbook: Handbook, policy: Policy): Annotation[] {
  const cited = Map.groupBy(citationsOf(handbook, policy), ({ text }) => text)
  const terms = findTermUses(policy).filter(
    (use) => !cited.get(use.text)?.some((each) => overlap(each, use)),
  )
  return [...[...cited.values()].flat(), ...terms]
}

/** The annotations of each run of text, in the order of its words. */
export function byText<Found extends Annotation>(
  annotations: readonly Found[],
): ReadonlyMap<TextNode, readonly Found[]> {
  const grouped = Map.groupBy(annotations, ({ text }) => text)
  for (const group of grouped.values()) group.sort((a, b) => a.start - b.start)
  return grouped
}
