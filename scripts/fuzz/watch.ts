import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { FuzzFault } from './try-file.ts'
import type { Order, Said } from './try-files.ts'

/** What came of one file. */
export interface WatchOutcome {
  number: number
  faults: readonly FuzzFault[]
  /** Of processor time; undefined for a file that never came to an end. */
  milliseconds: number | undefined
}

/** What tries the files, and how long it is waited for. */
interface Trial {
  program: string
  /** So many milliseconds after its beginning a file counts as one that never comes to an end. */
  patience: number
}

/** Far more than a busy machine needs for a file. */
const usual: Trial = { program: join(import.meta.dirname, 'try-files.ts'), patience: 30_000 }

/** Tries files in one process until all are done or one of them stops it. Gives back the number of the file that did. */
function tryInProcess(
  order: Order,
  take: (outcome: WatchOutcome) => void,
  { program, patience }: Trial,
): Promise<{ stoppedBy: number; fault: FuzzFault } | undefined> {
  return new Promise((resolve) => {
    const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let current: number | undefined
    let isHanging = false
    const hangs = () => {
      isHanging = true
      child.kill('SIGKILL')
    }
    // Before the first file the program itself is read, which takes its time on a busy machine.
    let timer = setTimeout(hangs, 10 * patience)
    child.on('message', (said: Said) => {
      clearTimeout(timer)
      timer = setTimeout(hangs, patience)
      current = 'begins' in said ? said.begins : undefined
      if ('done' in said)
        take({ number: said.done, faults: said.faults, milliseconds: said.milliseconds })
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      const detail = isHanging
        ? `no end after ${String(patience / 1000)} s`
        : `the process ended with ${signal ?? String(code)}`
      resolve(
        code === 0 && current === undefined
          ? undefined
          : {
              stoppedBy: current ?? order.from,
              fault: { kind: isHanging ? 'hang' : 'exception', detail },
            },
      )
    })
    child.send(order)
  })
}

/** Tries files; behind one that stops everything it goes on in a new process. */
export async function watch(
  order: Order,
  take: (outcome: WatchOutcome) => void,
  trial = usual,
): Promise<void> {
  const end = order.from + order.files
  for (let from = order.from; from < end;) {
    const stopped = await tryInProcess({ ...order, from, files: end - from }, take, trial)
    if (!stopped) return
    take({ number: stopped.stoppedBy, faults: [stopped.fault], milliseconds: undefined })
    from = stopped.stoppedBy + 1
  }
}
