import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook, Policy, Section } from '../../model/types.ts'
import { ruleOf } from '../../schemas/acknowledgement.ts'
import { findCopies } from '../copied-files.ts'
import { hasMisnamedText, isUnusable } from '../known-gaps.ts'
import { NumberRuns } from './number-runs.ts'
import { expectedCount, pointsIn, type Printed, takeApart, withDigits } from './printed-numbers.ts'

/** True for what the first section may have before the part that counts: nothing, a letter or nothing but ones, as in `1.1`. */
function beginsDocument(prefix: string): boolean {
  return prefix.split('.').every((name) => !/^\d/.test(name) || Number(name) === 1)
}

/** Says what is odd about a number: that it is there a second time, or what was expected in its place. */
type ReportOdd = (
  ruleId: 'number-sequence' | 'number-repeated',
  expected: string,
  where: string,
) => void

/** Where a number stands, in words, and whether its file acknowledges odd numbers: such a one is no slip. */
interface PlacedNumber {
  at: string
  isAcknowledged: boolean
}

function standingOf({ acknowledge }: Section, at: string): PlacedNumber {
  return { at, isAcknowledged: acknowledge.some((entry) => ruleOf(entry) === 'number-sequence') }
}

/** Numbers that count on from one another. */
interface Row {
  last: Printed | undefined
  /** What the next one may follow, the latest first: numbers that stand there, and those that were expected in the place of odd ones. A slip is told once, not again at the next number. */
  heads: readonly (Printed | undefined)[]
  /** Numbers that were expected, and may still come: two may have changed places. */
  awaited: Set<string>
  /** Where each number stands first. */
  firstAt: Map<string, string>
}

/** True for a number behind which another one can stand. */
function isBelow(head: Printed | undefined, { count }: Printed): boolean {
  return (
    head === undefined || !/^\d+$/.test(head.count + count) || Number(head.count) <= Number(count)
  )
}

/** True when a number counts on from another, with the beginning that is wanted or the same one: a wrong beginning is told once. */
function follows(head: Printed | undefined, printed: Printed, prefix: string | undefined): boolean {
  const wanted =
    prefix ?? (head ? head.prefix : beginsDocument(printed.prefix) ? printed.prefix : '')
  return (
    expectedCount(head, printed) === undefined &&
    (printed.prefix === wanted || printed.prefix === head?.prefix)
  )
}

/** What was expected in the place of a number: the same in digits, where it has letters for them, or what follows the nearest number before it. */
function toExpected({ heads, last }: Row, printed: Printed, prefix: string | undefined): string {
  const inDigits = withDigits(printed.number)
  if (inDigits && heads.some((head) => follows(head, inDigits, prefix))) return inDigits.number
  const head = heads.find((each) => isBelow(each, printed)) ?? last
  const wanted = prefix ?? head?.prefix ?? (beginsDocument(printed.prefix) ? printed.prefix : '')
  const suffix =
    wanted === printed.prefix
      ? printed.suffix
      : (head?.suffix ?? (prefix === undefined ? '.' : printed.suffix))
  return `${wanted}${expectedCount(head, printed) ?? printed.count}${suffix}`
}

/** Remembers the numbers of each row and reports one that does not follow the last. */
class Rows {
  readonly #rows = new Map<string, Row>()

  #rowOf(name: string): Row {
    const row = this.#rows.get(name) ?? {
      last: undefined,
      heads: [undefined],
      awaited: new Set(),
      firstAt: new Map(),
    }
    this.#rows.set(name, row)
    return row
  }

  /** Begins a row behind a number that the document does not print. */
  begin(name: string, unprinted: Printed): void {
    const row = this.#rowOf(name)
    row.last = unprinted
    row.heads = [unprinted]
  }

  /** True when a number counts on in a row that has begun, or from the beginning that is wanted; nothing is remembered. */
  isDue(name: string, prefix: string, printed: Printed, hasStart: boolean): boolean {
    const row = this.#rows.get(name)
    if (row === undefined) return hasStart && follows(undefined, printed, prefix)
    return (
      !row.firstAt.has(printed.number) && row.heads.some((head) => follows(head, printed, prefix))
    )
  }

  /**
   * `name` says which numbers count on from one another; `prefix` is what each of them begins with (left out: what the last one began with); the `PlacedNumber` says where the number stands. Limbs that
   * begin anew under one clause are out of order once: none of them is repeated.
   */
  check(
    name: string,
    prefix: string | undefined,
    printed: Printed,
    { at, isAcknowledged }: PlacedNumber,
    reportOdd: ReportOdd,
  ): void {
    const row = this.#rowOf(name)
    const { last, heads, awaited, firstAt } = row
    if (
      (prefix === '' || prefix === '(') &&
      last &&
      last.number !== printed.number &&
      expectedCount(undefined, printed) === undefined
    )
      firstAt.clear()
    const head = heads.findIndex((each) => follows(each, printed, prefix))
    // `d)` for `c)` and then the true `d)`: the first was told as odd.
    const isTrueOne = !isAcknowledged && last?.number === printed.number && head > 0
    const earlier = isTrueOne ? undefined : firstAt.get(printed.number)
    const isDue =
      (head !== -1 && takeApart(printed.number) !== undefined) || awaited.has(printed.number)
    row.last = printed
    row.heads = [
      printed,
      ...heads.filter(
        (each, index) => index !== head && each !== undefined && each.number !== printed.number,
      ),
    ]
    if (earlier === undefined) firstAt.set(printed.number, at)
    if (earlier === undefined && isDue) return
    const expected = toExpected({ ...row, last, heads }, printed, prefix)
    const presumed = takeApart(expected)
    if (presumed) row.heads = [printed, presumed, ...row.heads.slice(1, 3)]
    awaited.add(expected)
    if (earlier === undefined)
      reportOdd('number-sequence', expected, last ? `after \`${last.number}\`` : 'at the beginning')
    else reportOdd('number-repeated', expected, `(the first is in ${earlier})`)
  }
}

/** A number that counts, also one with a letter for a digit. */
function readNumber(number: string | undefined): Printed | undefined {
  if (number === undefined) return undefined
  const inDigits = takeApart(number) ?? withDigits(number)
  return inDigits && { ...inDigits, number }
}

/** Checks the numbers of sections; gives back, by path, what was expected in the place of odd ones. */
function checkSections(
  handbook: Handbook,
  policy: Policy,
  report: Report,
): ReadonlyMap<string, string> {
  const rows = new Rows()
  const runs = new NumberRuns()
  const hasGap = hasMisnamedText(handbook, policy)
  const copies = findCopies(policy)
  const expectedAt = new Map<string, string>()
  let isGap = false
  for (const section of policy.sections) {
    const printed = readNumber(section.number)
    isGap ||= isUnusable(handbook, section.path)
    if (runs.isPutIn(section.number, section.kind) || !printed) continue
    rows.check(
      section.kind,
      undefined,
      printed,
      standingOf(section, `\`${section.path}\``),
      (ruleId, expected, where) => {
        expectedAt.set(section.path, expected)
        if (ruleId === 'number-repeated' ? !copies.has(section.path) : !(isGap || hasGap))
          report(section.path, ruleId, section.places['number'], {
            found: printed.number,
            where,
            expected,
          })
      },
    )
    isGap = false
  }
  return expectedAt
}

/** The number of a section as its clauses begin with it: `5.` → `5.`, `1.2` → `1.2.`; empty when it has none. */
function startOf(number: string | undefined): string[] {
  return number === undefined ? [] : number.replace(/[.)]$/, '').split('.')
}

/** What the numbers of a clause’s section begin with: where that of the section is odd, what was expected in its place, if the clause has that. */
function startFor(
  { section }: Clause,
  names: readonly string[],
  expectedAt: ReadonlyMap<string, string>,
): string[] {
  const expected = startOf(expectedAt.get(section.path))
  const isMeant = expected.length > 0 && expected.every((name, index) => names[index] === name)
  return isMeant ? expected : startOf(section.number)
}

function namesIn(prefix: string): string[] {
  return prefix.split('.').slice(0, -1)
}

/** What the check of one clause needs to know of the others. */
interface ClauseCheck {
  rows: Rows
  runs: NumberRuns
  expectedAt: ReadonlyMap<string, string>
  report: Report
}

/** Where a number of a clause counts: the name of its row, and what all numbers in it begin with. */
interface Counted {
  row: string
  prefix: string
  /** Whether the section has a number with which those of its clauses begin. */
  hasStart: boolean
}

function toCounted(
  clause: Clause,
  printed: Printed,
  expectedAt: ReadonlyMap<string, string>,
): Counted {
  const names = namesIn(printed.prefix)
  const start = startFor(clause, names, expectedAt)
  const inner = names.slice(start.length)
  const isLimb = names.length === 0
  const row = isLimb
    ? `limbs of ${clause.section.path} ${clause.parent?.id ?? ''} ${clause.definition?.id ?? ''}`
    : `section ${clause.section.path} ${(start.length === 0 ? names : inner).join('.')}`
  const prefix = isLimb ? printed.prefix : `${[...start, ...inner].join('.')}.`
  return { row, prefix, hasStart: start.length > 0 }
}

/** The number that is meant by one without a point: `1.3` for `13` where 1.3 comes next; undefined where none is, or the number itself does. */
function withPoint(
  clause: Clause,
  printed: Printed,
  { rows, expectedAt }: ClauseCheck,
): { meant: Printed; counted: Counted } | undefined {
  const isDue = (number: Printed, { row, prefix, hasStart }: Counted) =>
    rows.isDue(row, prefix, number, hasStart)
  if (isDue(printed, toCounted(clause, printed, expectedAt))) return undefined
  return pointsIn(printed.number)
    .map((meant) => ({ meant, counted: toCounted(clause, meant, expectedAt) }))
    .find(({ meant, counted }) => meant.prefix === counted.prefix && isDue(meant, counted))
}

function checkClause(clause: Clause, printed: Printed, check: ClauseCheck): void {
  const { rows, runs, expectedAt, report } = check
  const slip = withPoint(clause, printed, check)
  const counted = slip?.counted ?? toCounted(clause, printed, expectedAt)
  const { prefix } = counted
  const { row, unprinted } = runs.continueRow(clause, printed, counted.row)
  if (unprinted) rows.begin(row, unprinted)
  rows.check(
    row,
    prefix,
    printed,
    standingOf(clause.section, `line ${String(clause.node.place?.line ?? 1)}`),
    (ruleId, expected, where) => {
      report(clause.section.path, ruleId, clause.node.place, {
        found: printed.number,
        where,
        expected,
      })
    },
  )
}

/** `5.1` counts on through its whole section, `5.1.1` under `5.1`; `a)`, `i)` and `2.` count on among the limbs of one clause. Each file counts by itself, so that a message can name the first line alone. */
function checkClauses(
  policy: Policy,
  expectedAt: ReadonlyMap<string, string>,
  report: Report,
): void {
  const check: ClauseCheck = { rows: new Rows(), runs: new NumberRuns(), expectedAt, report }
  for (const clause of policy.clauses) {
    const printed = readNumber(clause.number)
    const isPutIn = check.runs.isPutIn(clause.number, clause.section.path)
    if (printed && !isPutIn) checkClause(clause, printed, check)
    else check.runs.pass(clause)
  }
}

/** Printed numbers follow one another; where the document jumps, repeats or writes an odd number, its file acknowledges it. */
export function checkNumbers(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    checkClauses(policy, checkSections(handbook, policy, report), report)
  }
}
