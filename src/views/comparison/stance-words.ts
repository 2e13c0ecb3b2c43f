import { countOf } from '../../text/count-of.ts'
import { byWeight, hasClauses, type Stance } from './stance.ts'

/** What a stance is called of one council: “Rules”. */
export const stanceLabels: Readonly<Record<Stance, string>> = {
  rules: 'Rules',
  excludes: 'Leaves out',
  mentions: 'Mentions',
  silent: 'Silent',
  'not-tagged': 'Not tagged yet',
}

/** What a stance means, for the key of the matrix. */
export const stanceMeanings: Readonly<Record<Stance, string>> = {
  rules: 'at least one clause lays something down on the matter',
  excludes: 'a clause says expressly that the policy does not cover the matter',
  mentions: 'a clause touches on the matter and lays nothing down',
  silent: 'no clause has anything on the matter',
  'not-tagged':
    'nobody has gone through a policy of the council yet to say what its clauses are about, so it is not known',
}

/** A sign of its own shape for each stance, so that colour is never needed. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  rules: '●',
  excludes: '⊘',
  mentions: '○',
  silent: '–',
  'not-tagged': '?',
}

/** The stances that a key explains: the last only where it occurs. */
export function stancesInKey(hasUntagged: boolean): readonly Stance[] {
  return byWeight.filter((stance) => stance !== 'not-tagged' || hasUntagged)
}

/** “Rules, 2 clauses”; without clauses the word alone. */
export function stanceInWords(stance: Stance, clauses: number): string {
  return hasClauses(stance)
    ? `${stanceLabels[stance]}, ${countOf(clauses, 'clause')}`
    : stanceLabels[stance]
}

/** Why a council is not compared. */
export const notComparedWords: Readonly<Record<'no-policy' | 'no-current-policy', string>> = {
  'no-policy': 'it has no policy in this handbook',
  'no-current-policy': 'none of its policies in this handbook applies now',
}

const verbs: Readonly<Record<Stance, readonly [one: string, more: string]>> = {
  rules: ['rules on it', 'rule on it'],
  excludes: ['leaves it out expressly', 'leave it out expressly'],
  mentions: ['merely mentions it', 'merely mention it'],
  silent: ['is silent', 'are silent'],
  'not-tagged': ['is not tagged yet', 'are not tagged yet'],
}

/**
 * What the picture is, in a sentence.
 *
 * @example
 * pictureInWords(['rules', 'rules', 'silent']) // '2 of 3 councils rule on it; 1 is silent.'
 */
export function pictureInWords(stances: readonly Stance[]): string {
  const counted = byWeight
    .map((stance) => [stance, stances.filter((each) => each === stance).length] as const)
    .filter(([, count]) => count > 0)
  const all = stances.length === 1 ? 'council' : 'councils'
  const parts = counted.map(([stance, count], index) => {
    const verb = verbs[stance][count === 1 ? 0 : 1]
    if (index > 0) return `${String(count)} ${verb}`
    if (count === stances.length)
      return count === 1 ? `The only council ${verb}` : `All ${String(count)} councils ${verb}`
    return `${String(count)} of ${String(stances.length)} ${all} ${verb}`
  })
  return parts.length === 0 ? 'There is no policy to compare.' : `${parts.join('; ')}.`
}
