import { distance } from 'fastest-levenshtein'
import { type LinkTarget, toLinkTarget } from '../../parse/markdown/link-target.ts'
import type { Report } from '../../messages/message.ts'
import { didYouMean } from '../../text/nearest.ts'
import { toSlug } from '../../text/slug.ts'
import type { Place } from '../../text/places.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findTerm } from '../../model/find.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import { inlineText, linksOf } from '../../model/walk-content.ts'
import { hasUnreadText, mayBeUnread } from '../known-gaps.ts'

interface Reference {
  handbook: Handbook
  /** What a link says; undefined of a setting. */
  words?: string
  policy: Policy
  path: string
  place: Place | undefined
}

function checkId(
  { path, place, handbook }: Reference,
  policy: Policy,
  id: string,
  where: string,
  report: Report,
): void {
  if (policy.targets.has(id) || policy.strayIds.has(id) || hasUnreadText(handbook, policy)) return
  const suggestion = didYouMean(
    id,
    [...policy.targets.keys()],
    'Write the id of the clause: the name behind `id=` in its tag, or the name of a clause file without its digits.',
  )
  report(path, 'reference-unknown', place, {
    found: `#${id}`,
    expected: `the id of a clause or section of ${where}`,
    suggestion,
  })
}

/** What clerks write behind the name of a policy, or leave out, where the folder has it otherwise. */
function bareName(slug: string): string {
  return slug.replace(/-(?:policy|policies)$/, '').replace(/s$/, '')
}

/** A policy may be named that the handbook does not have; but hardly under the title or almost under the name of one that it has. */
function checkNamed(
  { handbook, path, place, words }: Reference,
  council: Council,
  named: string,
  report: Report,
): void {
  const isMeant = ({ slug, title }: Policy): boolean =>
    bareName(slug) === bareName(named) ||
    distance(slug, named) < 2 ||
    title.toLowerCase() === words?.trim().toLowerCase()
  const meant = council.policies.find(isMeant)
  if (!meant || mayBeUnread(handbook, council.slug, named)) return
  report(path, 'policy-named-nearly', place, {
    found: `policy:${named}`,
    where: council.name,
    expected: `policy:${meant.slug}`,
  })
}

function checkPolicyTarget(
  reference: Reference,
  target: Extract<LinkTarget, { kind: 'policy' }>,
  report: Report,
): void {
  const { handbook } = reference
  const council = handbook.councils.find(
    ({ slug }) => slug === (target.council ?? reference.policy.council),
  )
  if (!council) {
    const known = handbook.councils.map(({ slug }) => slug)
    const found = target.council ?? ''
    if (!mayBeUnread(handbook, found))
      report(reference.path, 'council-unknown', reference.place, {
        found,
        expected: listOf(known),
        suggestion: didYouMean(found, known, ''),
      })
    return
  }
  const policy = council.policies.find(({ slug }) => slug === target.policy)
  if (policy && target.id !== undefined)
    checkId(reference, policy, target.id, `the policy \`${policy.id}\``, report)
  else if (!policy && target.council === undefined && target.id === undefined)
    checkNamed(reference, council, target.policy, report)
  else if (
    !policy &&
    (target.council !== undefined || target.id !== undefined) &&
    !mayBeUnread(handbook, council.slug, target.policy)
  ) {
    const known = council.policies.map(({ slug }) => slug)
    const found = `policy:${target.council === undefined ? '' : `${target.council}/`}${target.policy}`
    const suggestion = didYouMean(
      target.policy,
      known,
      'A policy that is not in the handbook is named without a council and without `#`: `policy:code-of-conduct`.',
    )
    report(reference.path, 'reference-unknown', reference.place, {
      found,
      expected: `a policy of ${council.name}`,
      suggestion,
    })
  }
}

function checkTerm(
  { handbook, policy, path, place }: Reference,
  slug: string,
  report: Report,
): void {
  if (
    findTerm(policy, slug) ||
    policy.strayIds.has(`term-${slug}`) ||
    hasUnreadText(handbook, policy)
  )
    return
  const known = policy.definitions.map(({ node }) => toSlug(node.term))
  report(path, 'term-unknown', place, {
    found: slug,
    suggestion: didYouMean(
      slug,
      known,
      'Mark the definition with `<Definition term="…">` where it stands, or delete the link.',
    ),
  })
}

function checkReference(reference: Reference, url: string, report: Report): void {
  const target = toLinkTarget(url)
  if (target?.kind === 'clause')
    checkId(reference, reference.policy, target.id, 'this policy', report)
  if (target?.kind === 'policy') checkPolicyTarget(reference, target, report)
  if (target?.kind === 'term') checkTerm(reference, target.slug, report)
}

function checkSettings(handbook: Handbook, policy: Policy, report: Report): void {
  const clauses: [string, string | undefined][] = [
    ...policy.events.map((event, index): [string, string | undefined] => [
      `events.${String(index)}.clause`,
      event.clause,
    ]),
    ['review.due.clause', policy.review?.due?.clause],
    ['review.period.clause', policy.review?.period?.clause],
  ]
  for (const [place, id] of clauses) {
    if (id !== undefined)
      checkId(
        { handbook, policy, path: policy.path, place: policy.places[place] },
        policy,
        id,
        'this policy',
        report,
      )
  }
}

/** Every reference to a clause, a section, a term or a council leads somewhere. A policy that is merely named may be absent. */
export function checkReferences(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    for (const section of policy.sections) {
      for (const link of linksOf(section.content))
        checkReference(
          {
            handbook,
            policy,
            path: section.path,
            place: link.place,
            words: inlineText(link.children),
          },
          link.url,
          report,
        )
    }
    checkSettings(handbook, policy, report)
  }
}
