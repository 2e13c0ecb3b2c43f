import { cacheFolder, loadHandbook, readContent } from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { severityOf } from '../../src/messages/message.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import type { Handbook } from '../../src/model/types.ts'
import {
  type Asked,
  type Command,
  type CommandOption,
  type CommandOptions,
  defineCommand,
  runCommand,
} from '../command.ts'
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

const editOptions = {
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
} as const satisfies Record<string, CommandOption>

/** How a command that writes of one amendment is told which. */
export const amendmentNames = {
  value: '<council>/<policy> <amendment>',
  help: 'the policy, and the folder of the amendment, such as hillford/social-media 2026-12-passwords',
} as const

type EditCommand<Known extends CommandOptions> = Command<Known & typeof editOptions>

/** A command that writes into the content, from what is its own: the rest is the same for all of them. */
export function defineEdit<const Known extends CommandOptions>(
  own: Pick<Command<Known>, 'name' | 'does' | 'names' | 'options'>,
): EditCommand<Known> {
  return defineCommand({
    ...own,
    options: { ...own.options, ...editOptions },
    reads: ['content', 'today'],
    fails: 'nothing was written, because the content would have errors',
  })
}

/**
 * Shows what a plan will write, checks the content as it would be then, and writes all of it, or
 * nothing where that has an error. Gives back the exit code.
 */
function carryOut(plan: Plan, options: Options, isDryRun: boolean, progress: Progress): number {
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

/** Runs such a command: makes the plan of what was asked for, on the day that counts as today, and carries it out. */
export async function runEdit<Known extends CommandOptions>(
  command: EditCommand<Known>,
  toPlan: (asked: Asked<Known & typeof editOptions>, today: string) => Plan,
): Promise<void> {
  await runCommand(command, (asked, options, progress) =>
    carryOut(toPlan(asked, options.today), options, asked.values['dry-run'] === true, progress),
  )
}

/** Shows what is to be written: names of files, and the text of those that a person reads. */
function show({ edits: { move, files }, shown }: Work): string {
  const lines = [...files].flatMap(([path, text]) => {
    const body = shown.includes(path) ? text.trimEnd().split('\n') : []
    return [`  writes  ${path}`, ...body.map((line) => `      ${line}`)]
  })
  const first = move ? [`  moves   ${move.from} to ${move.to}`] : []
  return `${[...first, ...lines].join('\n')}\n\n`
}
