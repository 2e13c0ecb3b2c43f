import {
  cacheFolder,
  type LoadedHandbook,
  loadHandbook,
  readContent,
} from '../load/load-handbook.ts'
import { OptionError, type Options } from '../load/options.ts'
import { siteContext, type SiteLocals } from './site-context.ts'

/**
 * Saving a file is often more than one change to it: so many milliseconds are waited for the next.
 * More than the 50 in which the watcher tells of no second change to a file.
 */
const pause = 60

/** A file with a mistake may be written only in half: so many milliseconds later it is read again. */
const secondLook = 200

/** How a watched handbook is read, and who is told what becomes of it. */
export interface Watching {
  /** Where the content lies, and what day it is. */
  options: () => Options
  /** What is said of content with errors. */
  toReport: (loaded: LoadedHandbook) => string
  /** Told that the content has changed and has no errors. */
  onChange: () => void
  /** Told what is wrong with the content now; undefined when it has been put right. */
  onMistakes: (report: string | undefined) => void
}

/** A handbook that follows its content folder. */
export interface WatchedHandbook {
  /** The handbook of today, as it was when it last had no errors; undefined when it never had none. */
  current: () => SiteLocals | undefined
  /** What is wrong with the content now; undefined when nothing is. */
  mistakes: () => string | undefined
  /** Says that a file of the content has changed: it is read a moment later. */
  touch: () => void
}

/**
 * Reads a handbook, and again whenever it is told of a change. While the content has errors, the
 * handbook stays as it was. Errors are told of when they are still there a moment later.
 */
export function watchHandbook(watching: Watching): WatchedHandbook {
  const { options, toReport, onChange, onMistakes } = watching
  let shown: { locals: SiteLocals; digest: string } | undefined
  let mistakes: string | undefined
  let day = ''
  /** What was wrong when it was last read, and by what content it was known. */
  let doubted: string | undefined
  let waiting: NodeJS.Timeout | undefined

  function readIn(milliseconds: number): void {
    clearTimeout(waiting)
    waiting = setTimeout(read, milliseconds)
  }

  function tell(report: string | undefined): void {
    if (report === mistakes) return
    mistakes = report
    onMistakes(report)
  }

  /** Tells of errors, or looks again a moment later where the content was another one before. */
  function doubt(content: string, report: string): void {
    const isSure = doubted === content || !shown
    doubted = content
    if (isSure) tell(report)
    else readIn(secondLook)
  }

  function load(now: Options): void {
    const source = readContent(now.content)
    if (shown?.digest !== source.digest || shown.locals.context.today !== now.today) {
      const cache = cacheFolder(now.root, now.content)
      const loaded = loadHandbook({ ...now, cache }, source)
      const { handbook, failed } = loaded
      if (failed) {
        doubt(source.digest, toReport(loaded))
        return
      }
      shown = { locals: { handbook, context: siteContext(now) }, digest: source.digest }
      onChange()
    }
    doubted = undefined
    tell(undefined)
  }

  function read(): void {
    const now = options()
    day = now.today
    try {
      load(now)
    } catch (error) {
      if (!(error instanceof OptionError)) throw error
      doubt('', error.message)
    }
  }

  read()
  return {
    current: () => {
      if (options().today !== day) read()
      return shown?.locals
    },
    mistakes: () => mistakes,
    touch: () => {
      readIn(pause)
    },
  }
}
