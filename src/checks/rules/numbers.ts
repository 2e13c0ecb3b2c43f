import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook, Policy, Section } from '../../model/types.ts'

/** A printed number taken apart: `5.` before the part that counts, `09`, and the sign behind it. */
interface Printed {
  number: string
  prefix: string
  count: string
  suffix: string
}

function takeApart(number: string): Printed | undefined {
  const [, prefix = '', count, suffix = ''] = /^((?:[A-Za-z\d]+\.)*)(\d{1,6}|[A-Za-z])([.)]?)$/.exec(number) ?? []
  return count === undefined ? undefined : { number, prefix, count, suffix }
}

/** What must follow a printed number; after nothing, the first of its sort. */
function following(last: Printed | undefined, next: Printed): string {
  const counts = /^\d/.test(next.count)
  if (last && /^\d/.test(last.count) === counts) return counts ? String(Number(last.count) + 1) : String.fromCharCode(last.count.charCodeAt(0) + 1)
  return counts ? '1' : next.count === next.count.toUpperCase() ? 'A' : 'a'
}

/** Remembers the last number of each row of numbers and reports one that does not follow it. */
class Rows {
  readonly #last = new Map<string, Printed>()

  /** `row` names the numbers that count on from one another; `prefix` is what each of them begins with. */
  check(row: string, prefix: string, printed: Printed, reportOdd: (expected: string, after: string) => void): void {
    const last = this.#last.get(row)
    const expected = `${prefix}${following(last, printed)}${printed.suffix}`
    if (expected !== printed.number) reportOdd(expected, last ? `\`${last.number}\`` : 'the beginning')
    this.#last.set(row, printed)
  }
}

function checkSections(policy: Policy, report: Report): void {
  const rows = new Rows()
  for (const section of policy.sections) {
    const printed = section.number === undefined ? undefined : takeApart(section.number)
    if (!printed) continue
    rows.check(section.kind, '', printed, (expected, name) => {
      report(section.path, 'number-sequence', { line: 2, column: 1 }, { found: printed.number, name, expected })
    })
  }
}

/** `5.1` counts on through its whole section, however deep it stands; `a)` and `2.` count on among the limbs of one clause. */
function rowOf(clause: Clause, printed: Printed): string {
  return printed.prefix === '' ? `limbs of ${clause.parent?.id ?? clause.section.id}` : `section ${clause.section.id}`
}

function prefixOf(section: Section, printed: Printed): string {
  if (printed.prefix === '' || section.number === undefined) return printed.prefix
  return `${section.number.replace(/[.)]$/, '')}.`
}

function checkClauses(policy: Policy, report: Report): void {
  const rows = new Rows()
  for (const clause of policy.clauses) {
    const printed = clause.number === undefined ? undefined : takeApart(clause.number)
    if (!printed) continue
    rows.check(rowOf(clause, printed), prefixOf(clause.section, printed), printed, (expected, name) => {
      report(clause.section.path, 'number-sequence', clause.node.place, { found: printed.number, name, expected })
    })
  }
}

/** Printed numbers follow one another; where the document jumps, repeats or writes an odd number, its file acknowledges it. */
export function checkNumbers(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    checkSections(policy, report)
    checkClauses(policy, report)
  }
}
