import type { Handbook, Policy } from '../model/types.ts'
import type { Annotation, TextNode } from './annotation.ts'
import { findActCitations } from './find-act-citations.ts'
import { findTermUses } from './find-term-uses.ts'

function overlap(a: Annotation, b: Annotation): boolean {
  return a.text === b.text && a.start < b.end && b.start < a.end
}

/** What the words of a policy stand for: Acts that they cite, then the terms that it defines. A term inside the title of an Act is part of the title. */
export function annotatePolicy(handbook: Handbook, policy: Policy): Annotation[] {
  const acts = findActCitations(handbook, policy)
  const terms = findTermUses(policy).filter((use) => !acts.some((act) => overlap(act, use)))
  return [...acts, ...terms]
}

/** The annotations of each run of text, in the order of its words. */
export function byText(
  annotations: readonly Annotation[],
): ReadonlyMap<TextNode, readonly Annotation[]> {
  const grouped = Map.groupBy(annotations, ({ text }) => text)
  for (const group of grouped.values()) group.sort((a, b) => a.start - b.start)
  return grouped
}
