import { cacheFolder, loadHandbook, readContent } from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { severityOf } from '../../src/messages/message.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import type { Handbook } from '../../src/model/types.ts'
import type { CommandOption } from '../command.ts'
import type { Progress } from '../progress.ts'
import { reportContext } from '../report-context.ts'
import { type Edits, withEdits, writeEdits } from './edits.ts'

/** What a command is to do with the content: the files to write, and what it says when that is done. */
export interface Work {
  edits: Edits
  /** Files whose new text is shown whole; of the others only the name. */
  shown: readonly string[]
  done: string
}

/** Makes the work of a command. Is given the text of each file of the content by its path. */
export type Plan = (handbook: Handbook, texts: ReadonlyMap<string, string>) => Work

/** Options that every command has that writes into the content. */
export const editOptions = {
  'dry-run': { type: 'boolean', help: 'show what would be written, and write nothing' },
} as const satisfies Record<string, CommandOption>

/** Options of commands that write down what a meeting did. */
export const eventOptions = {
  date: {
    type: 'string',
    value: '<date>',
    expected: 'a whole date, such as `--date 2026-12-08`',
    help: 'the day of the meeting; today when left out',
  },
  minute: {
    type: 'string',
    value: '<reference>',
    expected: 'the reference of the minute, such as `--minute 26/117`',
    help: 'the reference of the minute that records it',
  },
  body: {
    type: 'string',
    value: '<name>',
    expected: 'the body that did it, such as `--body "Full Council"`',
    help: 'the body that did it, such as "Full Council"',
  },
  printed: {
    type: 'string',
    value: '<words>',
    expected: 'the words of the minute',
    help: 'the words that say so in the minutes; “Minute …” when left out',
  },
  ...editOptions,
} as const satisfies Record<string, CommandOption>

/** Shows what is to be written: names of files, and the text of those that a person reads. */
function show({ edits: { move, files }, shown }: Work): string {
  const lines = [...files].flatMap(([path, text]) => {
    const body = shown.includes(path) ? text.trimEnd().split('\n') : []
    return [`  writes  ${path}`, ...body.map((line) => `      ${line}`)]
  })
  const first = move ? [`  moves   ${move.from} to ${move.to}`] : []
  return `${[...first, ...lines].join('\n')}\n\n`
}

/**
 * Runs a command that writes into the content: shows what it will write, checks the content as it would
 * be then, and writes all of it, or nothing where that has an error. Gives back the exit code.
 */
export function runEdit(
  plan: Plan,
  options: Options,
  isDryRun: boolean,
  progress: Progress,
): number {
  progress.tell('Reading the content')
  const source = readContent(options.content)
  const texts = new Map(source.files.map(({ path, text }) => [path, text]))
  const loading = {
    ...options,
    cache: cacheFolder(options.root, options.content),
    onProgress: progress.tell,
  }
  const work = plan(loadHandbook(loading, source).handbook, texts)
  progress.tell('Checking the content as it would be')
  const next = withEdits(source, work.edits)
  const checked = loadHandbook(loading, next)
  progress.end()
  process.stdout.write(show(work))
  const errors = checked.messages.filter((message) => severityOf(message) === 'error')
  if (errors.length > 0) {
    process.stdout.write(`${reportToTerminal(errors, reportContext(options, checked.texts))}\n`)
    process.stderr.write('Nothing was written: with it the content would have errors.\n')
    return 1
  }
  if (isDryRun) {
    process.stdout.write('Nothing was written, as asked for with --dry-run.\n')
    return 0
  }
  writeEdits(options.content, work.edits)
  process.stdout.write(`${work.done}\n`)
  return 0
}
