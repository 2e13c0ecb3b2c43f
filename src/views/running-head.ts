import type { Council, Policy } from '../model/types.ts'
import { firstWords } from '../text/shorten.ts'
import { amendedWhen } from './policy/version.ts'

/**
 * Words for the margin of a printed page, cut where they would fill it.
 *
 * @example
 * fitMargin('Legislation', 180) // 'Legislation'
 */
export function fitMargin(words: string, most: number): string {
  return words.length <= most ? words : firstWords(words, most - 2)
}

/** The version as printed, named as one unless the printed words do so. */
function nameVersion(version: string): string {
  return /^v(?:er|\W|\d)/i.test(version) ? version : `version ${version}`
}

/**
 * What stands at the head of every printed page of a policy: whose it is, its title, and which text it is.
 *
 * @example
 * toRunningHead(council, policy, '2026-11-20') // 'Hillford Parish Council · Social Media Policy · version 2, as amended on 11 November 2025'
 */
export function toRunningHead({ name }: Council, policy: Policy, today: string): string {
  const amended = amendedWhen(policy, today)
  const text = [
    policy.version === undefined ? undefined : nameVersion(policy.version),
    amended === undefined ? undefined : `as amended ${amended}`,
  ]
    .filter((each) => each !== undefined)
    .join(', ')
  return [name, policy.title, text].filter((each) => each !== '').join(' · ')
}
