import { type LinkTarget, toLinkTarget } from '../../markdown/link-target.ts'
import type { Report } from '../../messages/message.ts'
import { didYouMean, listOf, toSlug } from '../../messages/wording.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findTerm } from '../../model/find.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { linksOf } from '../../model/walk-content.ts'
import type { Place } from '../../schemas/content.ts'

interface Reference {
  policy: Policy
  path: string
  place: Place | undefined
}

function checkId({ path, place }: Reference, policy: Policy, id: string, where: string, report: Report): void {
  if (policy.targets.has(id) || policy.strayIds.has(id)) return
  const suggestion = didYouMean(id, [...policy.targets.keys()], 'Write the id of the clause: the name behind `id=` in its tag, or the name of a clause file without its digits.')
  report(path, 'reference-unknown', place, { found: `#${id}`, where, suggestion })
}

function checkPolicyTarget(reference: Reference, target: Extract<LinkTarget, { kind: 'policy' }>, handbook: Handbook, report: Report): void {
  const council = handbook.councils.find(({ slug }) => slug === (target.council ?? reference.policy.council))
  if (!council) {
    const known = handbook.councils.map(({ slug }) => slug)
    const found = target.council ?? ''
    report(reference.path, 'council-unknown', reference.place, { found, expected: listOf(known), suggestion: didYouMean(found, known, '') })
    return
  }
  const policy = council.policies.find(({ slug }) => slug === target.policy)
  if (policy && target.id !== undefined) checkId(reference, policy, target.id, `the policy \`${policy.id}\``, report)
  else if (!policy && (target.council !== undefined || target.id !== undefined)) {
    const known = council.policies.map(({ slug }) => slug)
    const suggestion = didYouMean(target.policy, known, 'A policy that is not in the handbook is named without a council and without `#`: `policy:code-of-conduct`.')
    report(reference.path, 'reference-unknown', reference.place, { found: `policy:${target.policy}`, where: council.name, suggestion })
  }
}

function checkReference(reference: Reference, url: string, handbook: Handbook, report: Report): void {
  const target = toLinkTarget(url)
  if (target?.kind === 'clause') checkId(reference, reference.policy, target.id, 'this policy', report)
  if (target?.kind === 'policy') checkPolicyTarget(reference, target, handbook, report)
  if (target?.kind === 'term' && !findTerm(reference.policy, target.slug)) {
    const known = reference.policy.definitions.map(({ node }) => toSlug(node.term))
    report(reference.path, 'term-unknown', reference.place, { found: target.slug, suggestion: didYouMean(target.slug, known, 'Mark the definition with `<Definition term="…">` where it stands, or delete the link.') })
  }
}

function checkSettings(policy: Policy, report: Report): void {
  const clauses: [string, string | undefined][] = [
    ...policy.events.map((event, index): [string, string | undefined] => [`events.${String(index)}.clause`, event.clause]),
    ['review.due.clause', policy.review?.due?.clause],
    ['review.period.clause', policy.review?.period?.clause],
  ]
  for (const [place, id] of clauses) {
    if (id !== undefined) checkId({ policy, path: policy.path, place: policy.places[place] }, policy, id, 'this policy', report)
  }
}

/** Every reference to a clause, a section, a term or a council leads somewhere. A policy that is merely named may be absent. */
export function checkReferences(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    for (const section of policy.sections) {
      for (const link of linksOf(section.content)) checkReference({ policy, path: section.path, place: link.place }, link.url, handbook, report)
    }
    checkSettings(policy, report)
  }
}
