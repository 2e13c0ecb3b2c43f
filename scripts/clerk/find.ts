import { OptionError } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { amendmentsOf } from '../../src/model/time/every-text.ts'
import { historyOf } from '../../src/model/time/text-on.ts'
import type { Amendment, Handbook, Policy, Section } from '../../src/model/types.ts'
import { isCalendarDate } from '../../src/schemas/primitives.ts'
import { listOf } from '../../src/text/list.ts'
import { didYouMean } from '../../src/text/nearest.ts'

/** The policy that a word names by its council and folder. Throws {@link OptionError}. */
export function findPolicyOf(handbook: Handbook, word: string | undefined): Policy {
  const all = allPolicies(handbook)
  const ids = all.map(({ id }) => id)
  const found = all.find(({ id }) => id === word?.replace(/\/$/, ''))
  if (found) return found
  throw new OptionError(
    word === undefined
      ? `Unexpected end, expected a policy, such as \`${ids[0] ?? 'hillford/social-media'}\`.`
      : `Unexpected policy \`${quotable(word)}\`, expected its council and folder, such as \`${ids[0] ?? 'hillford/social-media'}\`. ${didYouMean(word, ids, '')}`.trimEnd(),
  )
}

/** The amendment of a policy that a word names by its folder. Throws {@link OptionError}. */
export function findAmendmentOf(
  handbook: Handbook,
  policy: Policy,
  word: string | undefined,
): Amendment {
  const all = amendmentsOf(historyOf(handbook, policy))
  const ids = all.map(({ id }) => id)
  const found = all.find(({ id }) => id === word)
  if (found) return found
  if (ids.length === 0)
    throw new OptionError(
      `There is no amendment of \`${policy.id}\` yet: \`npm run amend\` opens one.`,
    )
  throw new OptionError(
    `${word === undefined ? 'Unexpected end' : `Unexpected amendment \`${quotable(word)}\``}, expected the name of its folder: ${listOf(ids)}.`,
  )
}

function holds(policy: Policy, section: Section, word: string): boolean {
  const bare = word.replace(/^#/, '').replace(/\.$/, '')
  const isNamed = (id: string, number: string | undefined): boolean =>
    id === bare || number?.replace(/\.$/, '') === bare
  return (
    isNamed(section.id, section.number) ||
    policy.clauses.some((clause) => clause.section === section && isNamed(clause.id, clause.number))
  )
}

/** The sections of a text that words name: by a printed number, an id, or the name of the file without its digits. Throws {@link OptionError}. */
export function findSectionsOf(policy: Policy, words: readonly string[]): Section[] {
  const found = words.flatMap((word) => {
    const section = policy.sections.find((each) => holds(policy, each, word))
    if (section) return [section]
    throw new OptionError(
      `Unexpected clause \`${quotable(word)}\`, expected a printed number or the name of a section of \`${policy.id}\`: ${listOf(policy.sections.map(({ id }) => id))}.`,
    )
  })
  return [...new Set(found)]
}

/** A whole date as it was given; the day that counts as today where none was. Throws {@link OptionError}. */
export function readDay(value: string | undefined, option: string, today: string): string {
  if (value === undefined) return today
  if (value.length === 10 && isCalendarDate(value)) return value
  throw new OptionError(
    `Unexpected date \`${quotable(value)}\` for \`--${option}\`, expected a whole date, such as \`${today}\`.`,
  )
}
