import type { PaperProgress } from './write-papers.ts'

/** From so many papers on, a line tells from time to time how far the work has come. */
const LONG_RUN = 10
/** How long nothing is said, in milliseconds: on a terminal the line is written over, elsewhere each stays. */
const QUIET = { terminal: 200, elsewhere: 5000 }

/** Makes what tells people how far a long run has come, beside what the run prints. The last word takes the line away again. */
export function toProgressReporter(
  out: NodeJS.WriteStream = process.stderr,
): (progress: PaperProgress) => void {
  const { isTTY } = out
  let told = performance.now()
  let hasLine = false
  return ({ done, all }) => {
    if (hasLine && done === all) out.write('\r\u001b[K')
    if (
      all < LONG_RUN ||
      done === all ||
      performance.now() - told < (isTTY ? QUIET.terminal : QUIET.elsewhere)
    )
      return
    told = performance.now()
    hasLine = isTTY
    out.write(
      isTTY
        ? `\r${String(done)} of ${String(all)} papers`
        : `${String(done)} of ${String(all)} papers\n`,
    )
  }
}
