import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook, Policy, Section } from '../../model/types.ts'
import { findCopies } from '../copied-files.ts'
import { hasMisnamedText, isUnusable } from '../known-gaps.ts'
import { expectedCount, type Printed, takeApart } from './printed-numbers.ts'

/** True for what the first section may have before the part that counts: nothing, a letter or nothing but ones, as in `1.1`. */
function beginsDocument(prefix: string): boolean {
  return prefix.split('.').every((name) => !/^\d/.test(name) || Number(name) === 1)
}

/** Says what is odd about a number: that it is there a second time, or what was expected in its place. */
type ReportOdd = (ruleId: 'number-sequence' | 'number-repeated', expected: string, where: string) => void

/** Numbers that count on from one another: the last one, and where each of them stands first. */
interface Row {
  last: Printed | undefined
  firstAt: Map<string, string>
}

/** Remembers the numbers of each row and reports one that does not follow the last. */
class Rows {
  readonly #rows = new Map<string, Row>()

  /**
   * `row` names the numbers that count on from one another; `prefix` is what each of them begins with (left out: what the last one began with); `at` says where the number stands. Limbs that
   * begin anew under one clause are out of order once: none of them is repeated.
   */
  check(name: string, prefix: string | undefined, printed: Printed, at: string, reportOdd: ReportOdd): void {
    const { last, firstAt } = this.#rows.get(name) ?? { last: undefined, firstAt: new Map<string, string>() }
    const wanted = prefix ?? last?.prefix ?? (beginsDocument(printed.prefix) ? printed.prefix : '')
    const count = expectedCount(last, printed)
    const suffix = wanted === printed.prefix ? printed.suffix : last?.suffix ?? (prefix === undefined ? '.' : printed.suffix)
    const expected = `${wanted}${count ?? printed.count}${suffix}`
    if (prefix === '' && last && last.number !== printed.number && expectedCount(undefined, printed) === undefined) firstAt.clear()
    const earlier = firstAt.get(printed.number)
    if (earlier !== undefined) reportOdd('number-repeated', expected, `(the first is in ${earlier})`)
    else if (count !== undefined || wanted !== printed.prefix) reportOdd('number-sequence', expected, last ? `after \`${last.number}\`` : 'at the beginning')
    if (earlier === undefined) firstAt.set(printed.number, at)
    this.#rows.set(name, { last: printed, firstAt })
  }
}

function checkSections(handbook: Handbook, policy: Policy, report: Report): void {
  const rows = new Rows()
  const hasGap = hasMisnamedText(handbook, policy)
  const copies = findCopies(policy)
  let isGap = false
  for (const section of policy.sections) {
    const printed = section.number === undefined ? undefined : takeApart(section.number)
    isGap ||= isUnusable(handbook, section.path)
    if (!printed) continue
    rows.check(section.kind, undefined, printed, `\`${section.path}\``, (ruleId, expected, where) => {
      if (ruleId === 'number-repeated' ? !copies.has(section.path) : !(isGap || hasGap)) report(section.path, ruleId, section.places['number'], { found: printed.number, where, expected })
    })
    isGap = false
  }
}

/** The number of a section as its clauses begin with it: `5.` → `5.`, `1.2` → `1.2.`; empty when it has none. */
function startOf({ number }: Section): string[] {
  return number === undefined ? [] : number.replace(/[.)]$/, '').split('.')
}

function namesIn(prefix: string): string[] {
  return prefix.split('.').slice(0, -1)
}

function checkClause(clause: Clause, printed: Printed, rows: Rows, report: Report): void {
  const start = startOf(clause.section)
  const names = namesIn(printed.prefix)
  const inner = names.slice(start.length)
  const isLimb = names.length === 0
  const row = isLimb ? `limbs of ${clause.section.path} ${clause.parent?.id ?? ''}` : `section ${clause.section.path} ${(start.length === 0 ? names : inner).join('.')}`
  const prefix = isLimb ? '' : `${[...start, ...inner].join('.')}.`
  rows.check(row, prefix, printed, `line ${String(clause.node.place?.line ?? 1)}`, (ruleId, expected, where) => {
    report(clause.section.path, ruleId, clause.node.place, { found: printed.number, where, expected })
  })
}

/** `5.1` counts on through its whole section, `5.1.1` under `5.1`; `a)`, `i)` and `2.` count on among the limbs of one clause. Each file counts by itself, so that a message can name the first line alone. */
function checkClauses(policy: Policy, report: Report): void {
  const rows = new Rows()
  for (const clause of policy.clauses) {
    const printed = clause.number === undefined ? undefined : takeApart(clause.number)
    if (printed) checkClause(clause, printed, rows, report)
  }
}

/** Printed numbers follow one another; where the document jumps, repeats or writes an odd number, its file acknowledges it. */
export function checkNumbers(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    checkSections(handbook, policy, report)
    checkClauses(policy, report)
  }
}
