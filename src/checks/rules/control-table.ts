import { quotable, type Report } from '../../messages/message.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { isCalendarDate } from '../../schemas/primitives.ts'
import { findPrintedDates } from '../../schemas/printed-dates.ts'
import { foldWords, mastheadLines } from '../evidence.ts'
import type { EventType } from '../history.ts'
import { isUnusable } from '../known-gaps.ts'
import { type PrintedFact, printedFacts } from '../printed-facts.ts'

/** A label of the table, what stands behind it, and where. */
interface Cell {
  label: string
  value: string
  place: string
}

/** What is told under a label: events of a type, or the next review. The first that fits counts. */
const labels: readonly [pattern: RegExp, told: EventType | 'review'][] = [
  [/\b(?:next|due|future|to be)\b.*\breview|\breview\b.*\b(?:due|by|before)\b/i, 'review'],
  [/creat|draft|written/i, 'created'],
  [/amend|revis|updat/i, 'amended'],
  [/adopt|approv|authorisation|ratifi/i, 'adopted'],
  [/effective|in force|commenc|implement/i, 'in-force'],
  [/withdr/i, 'withdrawn'],
  [/\blast\b.*\breview|reviewed/i, 'reviewed'],
]

/** The cells of the table, in which labels and values take turns. */
export function controlCells({ control }: Policy): Cell[] {
  // Under a head the cells are those of a history, and no pairs.
  if (control?.head) return []
  return (control?.rows ?? []).flatMap((row, y) =>
    row.flatMap((label, x) => {
      const value = row[x + 1]
      return x % 2 === 0 && value !== undefined
        ? [{ label, value, place: `control.rows.${String(y)}.${String(x + 1)}` }]
        : []
    }),
  )
}

function datesIn(words: string): string[] {
  return findPrintedDates(words)
    .map(({ date }) => date)
    .filter(isCalendarDate)
}

/** A fact that quotes the cell is held against its words as it is. */
function isQuoted({ printed }: PrintedFact, value: string): boolean {
  const [words, cell] = [foldWords(printed), foldWords(value)]
  return words.includes(cell) || cell.includes(words)
}

function checkCell(policy: Policy, { label, value, place }: Cell, report: Report): void {
  const [, told] = labels.find(([pattern]) => pattern.test(label)) ?? []
  const printed = datesIn(value)
  if (told === undefined || printed.length === 0) return
  const facts = printedFacts(policy).filter(
    ({ name, path }) => name === told && path !== 'review.period',
  )
  const known = facts.flatMap(({ date }) => date ?? [])
  const values = { found: quotable(value), name: quotable(label), where: told }
  if (facts.length === 0) {
    if (['adopted', 'review'].includes(told) && policy.status === 'current')
      report(policy.path, 'control-unrecorded', policy.places[place], values)
    return
  }
  const agrees = known.some((date) =>
    printed.some((each) => each.startsWith(date) || date.startsWith(each)),
  )
  if (known.length === 0 || agrees || facts.some((fact) => isQuoted(fact, value))) return
  report(policy.path, 'control-contradicted', policy.places[place], {
    ...values,
    expected: listOf(known),
  })
}

function bareVersion(words: string): string {
  return foldWords(words)
    .replace(/^(?:version|vers|ver|v|issue|revision|rev|no)\b[.:]?\s*|^v(?=\d)/g, '')
    .replace(/(?<!\.0)(?:\.0)+$/, '')
}

/** The versions that the table prints, or else the title lines. */
function printedVersions(policy: Policy): string[] {
  const cells = controlCells(policy)
    .filter(({ label }) =>
      /^(?:(?:current|policy|document) )?(?:version|issue|revision)(?: (?:no\.?|number))?:?$/i.test(
        label.trim(),
      ),
    )
    .map(({ value }) => value)
  const inCells = cells.filter((value) => /\d/.test(value))
  if (inCells.length > 0) return inCells
  return mastheadLines(policy).flatMap((line) =>
    [...line.matchAll(/\b(?:version|v)\.? ?(\d+(?:\.\d+)*)(?![\d/])/gi)].map(
      ([, version = '']) => version,
    ),
  )
}

function checkVersion(policy: Policy, report: Report): void {
  const printed = printedVersions(policy)
  if (policy.version === undefined || printed.length === 0) return
  const version = bareVersion(policy.version)
  const isSame = printed
    .map(bareVersion)
    .some(
      (each) =>
        each === version || each.split(' ')[0] === version || version.split(' ')[0] === each,
    )
  if (!isSame)
    report(policy.path, 'version-contradicted', policy.places.version, {
      found: quotable(policy.version),
      expected: listOf(printed.map(quotable)),
    })
}

/** The settings of a policy agree with its printed table. */
export function checkControlTable(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    checkVersion(policy, report)
    if (!isUnusable(handbook, policy.path))
      for (const cell of controlCells(policy)) checkCell(policy, cell, report)
  }
}
