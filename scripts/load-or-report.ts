import { cacheFolder, type LoadedHandbook, loadHandbook } from '../src/load/load-handbook.ts'
import type { Options } from '../src/load/options.ts'
import { severityOf } from '../src/messages/message.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import type { Handbook } from '../src/model/types.ts'
import type { Progress } from './progress.ts'
import { reportContext } from './report-context.ts'

/** Loads the handbook, with what is wrong in it. Parsed files are kept between runs. */
export function load(options: Options, progress: Progress): LoadedHandbook {
  progress.tell('Reading the content')
  return loadHandbook({
    ...options,
    cache: cacheFolder(options.root, options.content),
    onProgress: progress.tell,
  })
}

/** Loads the handbook for a command that makes something of it. With errors these are printed, then what follows from them; and there is no handbook. */
export function loadOrReport(
  options: Options,
  progress: Progress,
  consequence: string,
): Handbook | undefined {
  const { handbook, messages, failed, texts } = load(options, progress)
  if (!failed) return handbook
  progress.end()
  const errors = messages.filter((message) => severityOf(message) === 'error')
  // Not where a program expects what the command makes.
  process.stderr.write(
    `${reportToTerminal(errors, reportContext(options, texts, process.stderr))}${consequence}\n`,
  )
  return undefined
}
