import { countOf } from '../../src/text/count-of.ts'
import type { FuzzOptions } from './fuzz-options.ts'
import { type FaultKind, mostMilliseconds } from './try-file.ts'
import type { WatchOutcome } from './watch.ts'

/** What has come of all files so far. */
export interface Tally {
  files: number
  /** How many files have a fault. */
  faulty: number
  byKind: Record<FaultKind, number>
  slowest: { number: number; milliseconds: number }
  /** Of processor time. */
  total: number
}

/** A tally of no file. */
export function emptyTally(): Tally {
  return {
    files: 0,
    faulty: 0,
    byKind: { hang: 0, exception: 0, place: 0, 'lost word': 0 },
    slowest: { number: 0, milliseconds: 0 },
    total: 0,
  }
}

/** Counts a file. */
export function count(tally: Tally, { number, faults, milliseconds = 0 }: WatchOutcome): void {
  tally.files += 1
  tally.total += milliseconds
  if (faults.length > 0) tally.faulty += 1
  for (const { kind } of faults) tally.byKind[kind] += 1
  if (milliseconds > tally.slowest.milliseconds) tally.slowest = { number, milliseconds }
}

/** The tally in words. */
export function tallyText(
  { files, faulty, byKind, slowest, total }: Tally,
  { seed, from }: FuzzOptions,
): string {
  const mean = files === 0 ? 0 : total / files
  return `${files.toLocaleString('en-GB')} mutated files of seed ${String(seed)} from ${String(from)} on: ${countOf(faulty, 'file')} with a fault.
  over ${String(mostMilliseconds / 1000)} s or without an end   ${String(byKind.hang)}
  uncaught exceptions          ${String(byKind.exception)}
  messages without a place     ${String(byKind.place)}
  lost words                   ${String(byKind['lost word'])}
  slowest                      ${slowest.milliseconds.toFixed(0)} ms of processor time (file ${String(slowest.number)}), ${mean.toFixed(1)} ms on average
  to repeat                    npm run fuzz -- --seed ${String(seed)} --from ${String(from)} --files ${String(files)}
`
}
