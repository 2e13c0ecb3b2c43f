import { hash } from 'node:crypto'
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { isDone } from '../disk/disk-error.ts'
import { keep, readKept } from '../disk/kept-file.ts'
import { clearLeftovers } from '../disk/leftovers.ts'
import type { Paper } from './paper.ts'
import type { Engine } from './engine.ts'
import { madeWith } from './made-with.ts'
import { toPaperJson } from './paper-json.ts'

/** Papers that nobody has asked for in so many days are forgotten. */
const FORGOTTEN_AFTER = 30
const DAY = 86_400_000

/** The folder in which finished papers are kept between runs, whatever content they were made from. */
export function paperFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'clausebook', 'papers')
}

/** Keeps finished papers by all that they depend on: their data, the template, the fonts and the version of the engine. */
export class PaperStore {
  readonly #folder: string
  readonly #base = madeWith()
  readonly #keys = new WeakMap<Paper, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A paper of an engine that says something of itself is not one of the engine that is expected. */
  #pathOf(paper: Paper, engine?: Engine): string {
    const key = this.#keys.get(paper) ?? hash('sha256', `${this.#base}\n${JSON.stringify(paper)}`)
    this.#keys.set(paper, key)
    return join(
      this.#folder,
      `${key}${engine?.notice === undefined ? '' : `-${engine.version}`}.pdf`,
    )
  }

  /** A paper that was set before, by the engine that is expected or by the one that is given; undefined when none was. */
  find(paper: Paper, engine?: Engine): Uint8Array | undefined {
    const paths = new Set([this.#pathOf(paper), this.#pathOf(paper, engine)])
    for (const path of paths) {
      const pdf = readKept(path)
      if (pdf === undefined) continue
      const now = new Date()
      isDone(() => {
        utimesSync(path, now, now)
      })
      return pdf
    }
    return undefined
  }

  /** Sets a paper and keeps it. Rejects with the {@link TypesetError} of the engine. */
  async set(paper: Paper, engine: Engine): Promise<Uint8Array> {
    const pdf = await engine.toPdf(toPaperJson(paper))
    keep(this.#pathOf(paper, engine), pdf)
    return pdf
  }

  /** Forgets what has not been asked for in a month, and what was not finished. */
  tidy(): void {
    clearLeftovers(this.#folder, /\.pdf\.(?<owner>[\w-]+)$/)
    isDone(() => {
      for (const name of readdirSync(this.#folder)) {
        const path = join(this.#folder, name)
        if (Date.now() - statSync(path).mtimeMs > FORGOTTEN_AFTER * DAY)
          rmSync(path, { force: true })
      }
    })
  }
}
