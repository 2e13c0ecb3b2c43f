import type { Clause } from '../../model/types.ts'
import { behindWhich, expectedCount, type Printed, takeApart } from './printed-numbers.ts'

/** Where a number counts: the name of its row, and the number before it that the document does not print. */
interface Continued {
  row: string
  unprinted: Printed | undefined
}

/** What holds clauses: another clause, or else their file. */
function holderOf({ parent, section }: Clause): Clause | Clause['section'] {
  return parent ?? section
}

/** True where what holds a clause has no number, so that the numbers below it may run on from one heading to the next. */
function canRunOn({ parent, section }: Clause): boolean {
  return (parent ?? section).number === undefined
}

function foldedOf(number: string): string {
  return number.replace(/[.)]$/, '').toLowerCase()
}

/** Knows the ways of numbering in which the numbers under one heading do not begin at the beginning. */
export class NumberRuns {
  readonly #rows = new Map<string, string>()
  readonly #last = new Map<string, { row: string; printed: Printed }>()
  readonly #seen = new Map<string, Set<string>>()
  readonly #holders = new Set<string>()
  #previous: Clause | undefined

  /** True for a provision that was put in behind another one of the same scope: `5.5a` behind 5.5, `2B` behind 2A. */
  isPutIn(number: string | undefined, scope: string): boolean {
    if (number === undefined) return false
    const seen = this.#seen.get(scope) ?? new Set()
    this.#seen.set(scope, seen)
    seen.add(foldedOf(number))
    const before = behindWhich(number)
    return before !== undefined && seen.has(before)
  }

  /** Where the number of a clause counts: on from an earlier heading, or behind a first item without a number; otherwise in the row of this name. */
  continueRow(clause: Clause, printed: Printed, name: string): Continued {
    const previous = this.#previous
    this.#previous = clause
    const isFirst = !this.#holders.has(name)
    this.#holders.add(name)
    const shape = printed.prefix
    const last = canRunOn(clause) ? this.#last.get(shape) : undefined
    const isBeginning = expectedCount(undefined, printed) === undefined
    let unprinted: Printed | undefined
    if (isFirst && !isBeginning) {
      if (last && expectedCount(last.printed, printed) === undefined) this.#rows.set(name, last.row)
      else if (previous && holderOf(previous) === holderOf(clause) && previous.number === undefined)
        unprinted = firstBefore(printed)
    }
    const row = this.#rows.get(name) ?? name
    if (canRunOn(clause)) this.#last.set(shape, { row, printed })
    return { row, unprinted }
  }

  /** Remembers a clause without a number. */
  pass(clause: Clause): void {
    this.#previous = clause
  }
}

/** The first number of a row whose second one is given: `a)` for `b)`. */
function firstBefore({ prefix, suffix, count }: Printed): Printed | undefined {
  const firsts = ['1', 'a', 'A', 'i', 'I'].map((first) => takeApart(`${prefix}${first}${suffix}`))
  return firsts.find(
    (first) => first && expectedCount(first, { number: '', prefix, suffix, count }) === undefined,
  )
}
