import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { PublishedPaper } from './handbook-papers.ts'
import type { Engine } from './engine.ts'
import { openEnginePool } from './engine-pool.ts'
import { openEngine } from './open-engine.ts'
import type { PaperStore } from './paper-store.ts'

/** How far the writing of papers has come. */
export interface PaperProgress {
  done: number
  all: number
}

/** What is to be said when papers are written: how many had to be set, and a notice on the engine that did it. */
export interface Written {
  set: number
  notice: string | undefined
}

/** From so many papers on, threads are worth their start; more of them than this need more memory than they save time. */
const MANY = 24
const MOST_THREADS = 4

/** Where papers are written, and who is told how it goes. */
export interface Writing {
  store: PaperStore
  folder: string
  onProgress?: (progress: PaperProgress) => void
  /** How many threads set many papers; as many as the machine has, up to four, when left out. */
  threads?: number
}

function write(folder: string, path: string, pdf: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), pdf)
}

/** Runs some work with an engine of its own: one that works in threads when there is much to do. */
async function withEngine(
  count: number,
  threads: number,
  work: (engine: Engine, size: number) => Promise<void>,
): Promise<string | undefined> {
  if (count < MANY || threads < 2) {
    const engine = await openEngine()
    await work(engine, 1)
    return engine.notice
  }
  const pool = await openEnginePool(threads)
  try {
    await work(pool, pool.size)
    return pool.notice
  } finally {
    await pool.stop()
  }
}

/** Writes papers below a folder. Those that were set before are kept; the others are set. Rejects with the name of the first that could not be. */
export async function writePapers(
  papers: readonly PublishedPaper[],
  { store, folder, onProgress, threads = Math.min(MOST_THREADS, availableParallelism()) }: Writing,
): Promise<Written> {
  let done = 0
  const finish = (path: string, pdf: Uint8Array): void => {
    write(folder, path, pdf)
    done += 1
    onProgress?.({ done, all: papers.length })
  }
  const missing = papers.filter(({ path, make }) => {
    const pdf = store.find(make())
    if (pdf) finish(path, pdf)
    return !pdf
  })
  if (missing.length === 0) return { set: 0, notice: undefined }
  const waiting = [...missing]
  const notice = await withEngine(missing.length, threads, async (engine, size) => {
    const workOff = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { path, name, make } = next
        const paper = make()
        finish(
          path,
          store.find(paper, engine) ??
            (await store.set(paper, engine).catch((cause: unknown) => {
              throw new Error(`The paper of ${name} could not be set`, { cause })
            })),
        )
      }
    }
    // One more than there are threads, so that none waits for the next paper to be made.
    await Promise.all(Array.from({ length: size === 1 ? 1 : size + 1 }, workOff))
  })
  return { set: missing.length, notice }
}
