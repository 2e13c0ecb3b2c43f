import { discard } from './carry-over.ts'
import { openWorkshop, putInPlace } from './put-in-place.ts'
import { listWrittenFiles } from './written-files.ts'

/** What ends a program from outside and lets it clear up before. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs work that takes time and clears up behind it; when the program is ended meanwhile, clears up
 * first.
 */
async function clearingUp<Result>(
  clearUp: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = (signal: NodeJS.Signals): void => {
    for (const each of signals) process.off(each, end)
    clearUp()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, end)
  process.on('exit', clearUp)
  try {
    const result = await work()
    process.off('exit', clearUp)
    return result
  } finally {
    for (const signal of signals) process.off(signal, end)
    // What still goes on behind a failure may write once more: it is cleared up again when the
    // program ends.
    clearUp()
  }
}

/**
 * Lets `write` write a site into a folder beside the output, and puts it in the place of the
 * earlier one. Gives back what is to be said; throws what {@link putInPlace} throws.
 */
export async function writeInPlace(
  out: string,
  write: (folder: string) => Promise<void>,
): Promise<string[]> {
  const folder = openWorkshop(out)
  return clearingUp(
    () => {
      discard(folder)
    },
    async () => {
      await write(folder)
      await listWrittenFiles(folder)
      return putInPlace(folder, out)
    },
  )
}
