import { toMastheadLines } from '../../model/masthead.ts'
import { quotable, type Report } from '../../messages/message.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import { foldWords, mastheadLines } from '../evidence.ts'
import { isUnusable } from '../known-gaps.ts'

/** A title without what changes from one year to the next: “Grants Policy 2019 (v2)” is “grants policy”. */
function lastingTitle(title: string): string {
  return foldWords(title)
    .replace(/\b(?:version|v)\.? ?\d[\d.]*|\b(?:19|20)\d\d\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function checkTwice({ policies }: Council, handbook: Handbook, report: Report): void {
  const seen = new Map<string, Policy>()
  for (const policy of policies) {
    if (
      policy.status !== 'current' ||
      policy.sections.length === 0 ||
      isUnusable(handbook, policy.path)
    )
      continue
    const key = `${policy.kind}\0${lastingTitle(policy.title)}`
    const first = seen.get(key)
    if (first)
      report(policy.path, 'policy-twice', policy.places.title, {
        found: quotable(policy.title),
        where: first.path,
      })
    else seen.set(key, policy)
  }
}

const common = new Set([
  'policy',
  'policies',
  'procedure',
  'procedures',
  'guidelines',
  'guidance',
  'statement',
  'council',
  'parish',
  'scheme',
  'rules',
  'staffing',
])

/** The beginnings of the words that tell one title from another. */
function tellingStems(words: string): string[] {
  return foldWords(words)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 4 && !common.has(word))
    .map((word) => word.slice(0, 5))
}

/** The title and the one that is printed have some word in common. */
function checkTitle(policy: Policy, report: Report): void {
  const at = toMastheadLines(policy).findIndex(({ isTitle }) => isTitle)
  const printed = mastheadLines(policy)[at] ?? ''
  const [own, other] = [tellingStems(policy.title), tellingStems(printed)]
  if (own.length === 0 || other.length === 0 || own.some((stem) => other.includes(stem))) return
  report(policy.path, 'title-contradicted', policy.places.title, {
    found: quotable(policy.title),
    expected: quotable(printed),
  })
}

/** Each policy has its own title, and one council no two current ones of the same. */
export function checkPolicyTitles(handbook: Handbook, report: Report): void {
  for (const council of handbook.councils) {
    checkTwice(council, handbook, report)
    for (const policy of council.policies)
      if (!isUnusable(handbook, policy.path)) checkTitle(policy, report)
  }
}
