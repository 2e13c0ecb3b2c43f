import {
  type FoundReference,
  readReferences,
} from '../../annotations/references/find-references.ts'
import { indexProvisions } from '../../annotations/references/provision-index.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { CheckContext } from '../check.ts'
import { hasMisnamedText, hasUnreadText, isUnusable } from '../known-gaps.ts'
import { placeOfWords } from '../place-of-words.ts'

/** Policies with fewer numbers than this may be numbered in a way that the handbook does not see. */
const LEAST_NUMBERS = 3

/** The numbers that stand directly under one, or at the top where that is empty. */
function numbersUnder(policy: Policy, steps: readonly string[]): string[] {
  const beginning = steps.length === 0 ? '' : `${steps.join(' ')} `
  return [...indexProvisions(policy).byName.keys()].filter(
    (name) => name.startsWith(beginning) && !name.slice(beginning.length).includes(' '),
  )
}

/** True where the policy surely has no such number: the limbs of a clause are not all known by their numbers. */
function isSurelyMissing(policy: Policy, steps: readonly string[]): boolean {
  const above = steps.slice(0, -1)
  if (above.length === 0) return true
  return indexProvisions(policy).byName.has(above.join(' '))
    ? numbersUnder(policy, above).length > 1
    : isSurelyMissing(policy, above)
}

/** Clauses, sections and paragraphs of the same policy have a check of their own, which knows more of its numbers. */
function isJudged(
  { named: { kind }, number, policy, targets }: FoundReference,
  own: Policy,
): boolean {
  const isByOtherWord = kind === 'standing-order' || kind === 'regulation'
  return (
    targets.length === 0 &&
    !number.isRelative &&
    (isByOtherWord || policy !== own) &&
    kind !== 'annexed' &&
    kind !== 'part'
  )
}

function hasGap(handbook: Handbook, policy: Policy): boolean {
  return (
    hasUnreadText(handbook, policy) ||
    hasMisnamedText(handbook, policy) ||
    policy.sections.some(({ path }) => isUnusable(handbook, path))
  )
}

function suggest({ policy, number: { steps } }: FoundReference): string {
  const beside = numbersUnder(policy, steps.slice(0, -1))
  const [first, last] = [beside[0], beside.at(-1)].map((name = '') =>
    name.replace(/ (\d[^ ]*)/g, '.$1').replace(/ ([^ ]+)/g, '($1)'),
  )
  const there = first === last ? '' : ` There are \`${first ?? ''}\` to \`${last ?? ''}\`.`
  return `Looked for in \`${quotable(policy.title)}\`.${there}`
}

/** Provisions of standing orders and regulations that the words name by number, and those of other policies of the council, are there. */
export function checkNamedProvisions(
  handbook: Handbook,
  report: Report,
  { texts }: CheckContext,
): void {
  for (const policy of allPolicies(handbook)) {
    for (const found of readReferences(handbook, policy)) {
      const isMissing =
        isJudged(found, policy) &&
        indexProvisions(found.policy).all.length >= LEAST_NUMBERS &&
        !hasGap(handbook, found.policy) &&
        isSurelyMissing(found.policy, found.number.steps)
      if (!isMissing) continue
      const { path } = found.passage.section
      const text = texts?.get(path)?.replace(/\r\n?/g, '\n')
      const place =
        (text === undefined ? undefined : placeOfWords(text, found.at)) ??
        found.passage.clause?.node.place
      report(path, 'provision-missing', place, {
        found: quotable(found.words),
        suggestion: suggest(found),
      })
    }
  }
}
