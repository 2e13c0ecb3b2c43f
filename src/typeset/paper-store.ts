import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '../views/paper/paper.ts'
import type { Engine } from './engine.ts'
import { madeWith } from './made-with.ts'
import { toPaperJson } from './paper-json.ts'

/** Papers that nobody has asked for in so many days are forgotten. */
const FORGOTTEN_AFTER = 30
const DAY = 86_400_000

/** A finished paper. */
export interface SetPaper {
  pdf: Uint8Array
  /** Whether it had to be set now. */
  isNew: boolean
}

/** The folder in which finished papers are kept between runs, whatever content they were made from. */
export function paperFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'clausebook', 'papers')
}

/** Keeps finished papers by all that they depend on: their data, the template, the fonts and the version of the engine. */
export class PaperStore {
  readonly #folder: string
  readonly #open: () => Promise<Engine>
  readonly #base: string
  #engine: Engine | undefined

  /** Nothing is opened until a paper has to be set. */
  constructor(folder: string, open: () => Promise<Engine>) {
    this.#folder = folder
    this.#open = open
    this.#base = madeWith()
    mkdirSync(folder, { recursive: true })
  }

  /** What is to be said of the engine; undefined as long as none was needed. */
  get remark(): string | undefined {
    return this.#engine?.remark
  }

  #find(key: string): Uint8Array | undefined {
    const path = join(this.#folder, `${key}.pdf`)
    if (!existsSync(path)) return undefined
    const now = new Date()
    utimesSync(path, now, now)
    return readFileSync(path)
  }

  /** A file is never seen half written: another run may ask for it at the same time. */
  #keep(key: string, pdf: Uint8Array): void {
    const path = join(this.#folder, `${key}.pdf`)
    const aside = `${path}.${String(process.pid)}`
    writeFileSync(aside, pdf)
    renameSync(aside, path)
  }

  /** Sets a paper, unless the same one was set before. Throws the {@link TypesetError} of the engine. */
  async get(paper: Paper): Promise<SetPaper> {
    const key = hash('sha256', `${this.#base}\n${JSON.stringify(paper)}`)
    const known = this.#find(key)
    if (known) return { pdf: known, isNew: false }
    this.#engine ??= await this.#open()
    const fallback = `${key}-${this.#engine.version}`
    const found = this.#engine.remark === undefined ? undefined : this.#find(fallback)
    if (found) return { pdf: found, isNew: false }
    const pdf = this.#engine.toPdf(toPaperJson(paper))
    this.#keep(this.#engine.remark === undefined ? key : fallback, pdf)
    return { pdf, isNew: true }
  }

  /** Forgets what has not been asked for in a month. */
  tidy(): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name)
      if (Date.now() - statSync(path).mtimeMs > FORGOTTEN_AFTER * DAY) rmSync(path, { force: true })
    }
  }
}
