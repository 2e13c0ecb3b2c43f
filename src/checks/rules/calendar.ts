import { readPassage } from '../../annotations/text-runs.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { toPassages } from '../../model/passages.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { Place } from '../../text/places.ts'
import { isCalendarDate } from '../../schemas/primitives.ts'
import { findPrintedDates, type PrintedDate, weekdayOf } from '../../schemas/printed-dates.ts'
import type { CheckContext } from '../check.ts'
import { placeOfWords } from '../place-of-words.ts'
import { mastheadLines } from '../evidence.ts'
import { printedFacts } from '../printed-facts.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function checkDate(
  { date, words, weekday }: PrintedDate,
  path: string,
  place: Place | undefined,
  report: Report,
): void {
  const found = quotable(words)
  if (!isCalendarDate(date)) {
    if (date.length === 10) report(path, 'date-impossible', place, { found })
    return
  }
  if (weekday === undefined || date.length < 10 || weekdayOf(date) === weekday) return
  report(path, 'weekday-wrong', place, {
    found,
    name: weekdays[weekday] ?? '',
    expected: weekdays[weekdayOf(date)] ?? '',
  })
}

/** The printed words in the settings of a policy, each with its place; the same words once. */
function wordsInSettings(policy: Policy): [string, Place | undefined][] {
  const { places, control } = policy
  const all: [string, Place | undefined][] = [
    ...printedFacts(policy).map(({ printed, path }): [string, Place | undefined] => [
      printed,
      places[`${path}.printed`],
    ]),
    ...mastheadLines(policy).map((line, index): [string, Place | undefined] => [
      line,
      places[`masthead.${String(index)}`],
    ]),
    ...(control?.rows ?? []).flatMap((row, y) =>
      row.map((cell, x): [string, Place | undefined] => [
        cell,
        places[`control.rows.${String(y)}.${String(x)}`],
      ]),
    ),
  ]
  return [...new Map(all.toReversed())].toReversed()
}

function checkSettings(policy: Policy, report: Report): void {
  for (const [words, place] of wordsInSettings(policy)) {
    for (const date of findPrintedDates(words)) checkDate(date, policy.path, place, report)
  }
}

function checkText(policy: Policy, report: Report, { texts }: CheckContext): void {
  for (const passage of toPassages(policy)) {
    const {
      section: { path },
      clause,
    } = passage
    for (const run of readPassage(passage).runs) {
      if (!/\d/.test(run.text)) continue
      for (const date of findPrintedDates(run.text)) {
        if (date.isBare) continue
        const source = texts?.get(path)?.replace(/\r\n?/g, '\n')
        const exact =
          source === undefined
            ? undefined
            : placeOfWords(source, { run, start: date.start, end: date.start + date.words.length })
        checkDate(date, path, exact ?? clause?.node.place, report)
      }
    }
  }
}

/** The dates that a document prints are in the calendar, on the weekday that it names. */
export function checkCalendar(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook)) {
    checkSettings(policy, report)
    checkText(policy, report, context)
  }
}
