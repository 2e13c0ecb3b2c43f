import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PublishedPaper } from '../views/paper/handbook-papers.ts'
import type { PaperStore } from './paper-store.ts'

/** How far the writing of papers has come. */
export interface Progress {
  done: number
  all: number
  /** How many of them had to be set; the others were kept from an earlier run. */
  set: number
}

/** Writes papers below a folder, one after the other. Throws with the name of the paper that could not be set. */
export async function writePapers(papers: readonly PublishedPaper[], store: PaperStore, folder: string, onProgress: (progress: Progress) => void = () => undefined): Promise<Progress> {
  const progress = { done: 0, all: papers.length, set: 0 }
  for (const { path, name, make } of papers) {
    try {
      const { pdf, isNew } = await store.get(make())
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), pdf)
      if (isNew) progress.set += 1
    } catch (cause) {
      throw new Error(`The paper of ${name} could not be set`, { cause })
    }
    progress.done += 1
    onProgress(progress)
  }
  return progress
}
