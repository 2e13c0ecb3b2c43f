import { parseArgs } from 'node:util'
import { diskErrorCode, diskReason } from '../src/disk/disk-error.ts'
import { OptionError, type Options, readOptions } from '../src/load/options.ts'
import { quotable } from '../src/messages/message.ts'
import { wrap } from '../src/messages/reporters/wrap.ts'
import { nearest } from '../src/text/nearest.ts'
import { listOf } from '../src/text/list.ts'
import { type Progress, startProgress } from './progress.ts'
import { root } from './root.ts'

/** The settings of the handbook, as the help of commands lists them. */
const settings = {
  content: ['HANDBOOK_CONTENT', 'the content folder; content/ when left out'],
  out: ['HANDBOOK_OUT', 'the folder that the site is put into; dist/ when left out'],
  today: ['HANDBOOK_TODAY', 'the day that counts as today, such as 2026-11-20'],
  papers: ['HANDBOOK_PAPERS', 'no leaves the papers (PDF) out'],
  address: ['SITE, BASE', 'the public address, such as https://www.example.org and /handbook/'],
  port: ['PORT', 'the number behind localhost: in the address; 4321 when left out'],
} as const

/** One option of a command: what it takes, and what its help says. */
export interface CommandOption {
  type: 'string' | 'boolean'
  /** True when it can be given several times. */
  multiple?: boolean
  /** What stands for its value in the help, such as `<topic>`. */
  value?: string
  /** What belongs behind it, for whoever leaves that out: “the name of a topic, such as `--topic passwords`”. */
  expected?: string
  help: string
}

/** The options of a command by their names. */
export type CommandOptions = Readonly<Record<string, CommandOption>>

/** A command as a table, from which its words are read and its help is printed. */
export interface Command<Known extends CommandOptions> {
  /** What follows `npm run`. */
  name: string
  /** What it does, in a sentence or two. */
  does: string
  /** What stands for words without hyphens and what they are; left out where there are none. */
  names?: { value: string; help: string }
  options: Known
  /** The settings of the environment that it reads. */
  reads: readonly (keyof typeof settings)[]
  /** What exit code 1 means. */
  fails: string
}

type OptionValue<Option> = Option extends { multiple: true }
  ? string[]
  : Option extends { type: 'boolean' }
    ? boolean
    : string | undefined

/** What a command was asked for: a value of each option, and the words without hyphens. */
export interface Asked<Known extends CommandOptions> {
  values: { [Name in keyof Known]: OptionValue<Known[Name]> }
  names: string[]
}

/** Gives the table of a command its type while keeping the names of its options. */
export function defineCommand<const Known extends CommandOptions>(
  command: Command<Known>,
): Command<Known> {
  return command
}

function listEntries(entries: readonly (readonly [name: string, help: string])[]): string {
  const column = Math.max(...entries.map(([name]) => name.length)) + 4
  return entries
    .map(
      ([name, help]) =>
        `  ${name}${wrap(help, { width: 80, first: column, rest: column })
          .join('\n')
          .slice(2 + name.length)}\n`,
    )
    .join('')
}

/** What `--help` prints. */
export function toHelp<Known extends CommandOptions>({
  name,
  does,
  names,
  options,
  reads,
  fails,
}: Command<Known>): string {
  const entries = Object.entries<CommandOption>(options).map(
    ([option, { value, help }]): [string, string] => [
      `--${option}${value === undefined ? '' : ` ${value}`}`,
      help,
    ],
  )
  const words = [...(names ? [names.value] : []), ...(entries.length === 0 ? [] : ['[options]'])]
  return [
    `Usage: npm run ${name}${words.length === 0 ? '' : ` -- ${words.join(' ')}`}`,
    wrap(does, { width: 80, first: 0, rest: 0 }).join('\n'),
    listEntries([
      ...(names ? [[names.value, names.help] as const] : []),
      ...entries,
      ['--help', 'print this'],
    ]).trimEnd(),
    ...(reads.length === 0
      ? []
      : [
          `Set in front of the command, or in the settings of the computer:\n\n${listEntries(reads.map((each) => settings[each])).trimEnd()}`,
        ]),
    `${wrap(`Exit codes: 0 all is well, 1 ${fails}, 2 the command was not understood.`, { width: 80, first: 0, rest: 0 }).join('\n')}\n`,
  ].join('\n\n')
}

/** The option that a word was meant for: misspelt, or cut short. */
function findMeant(word: string, known: readonly string[]): string | undefined {
  const begun = known.filter((name) => word.length > 1 && name.startsWith(word))
  return nearest(word, known) ?? (begun.length === 1 ? begun[0] : undefined)
}

function refuseOption(rawName: string, known: readonly string[]): OptionError {
  const near = findMeant(rawName.replace(/^-+/, ''), known)
  const expected = listOf([...known, 'help'].map((name) => `--${name}`))
  return new OptionError(
    near === undefined
      ? `Unexpected option \`${quotable(rawName)}\`, expected ${expected}.`
      : `Unexpected option \`${quotable(rawName)}\`: did you mean \`--${near}\`?`,
  )
}

function refuseName<Known extends CommandOptions>(
  { name, options }: Command<Known>,
  word: string,
): OptionError {
  const known = Object.keys(options)
  const near = findMeant(word, known)
  const start = `Unexpected argument \`${quotable(word)}\``
  if (near !== undefined) return new OptionError(`${start}: did you mean \`--${near}\`?`)
  return new OptionError(
    known.length === 0
      ? `${start}, expected none: \`npm run ${name} -- --help\` lists what can be set.`
      : `${start}, expected only ${listOf([...known, 'help'].map((each) => `--${each}`))}.`,
  )
}

/** Reads the words of the command line; undefined when help is asked for. Throws {@link OptionError} with a sentence that says what to write instead. */
export function readWords<Known extends CommandOptions>(
  command: Command<Known>,
  words: readonly string[],
): Asked<Known> | undefined {
  const { options } = command
  if (words.includes('--help') || words.includes('-h')) return undefined
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const names: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (!command.names) throw refuseName(command, token.value)
      names.push(token.value)
      continue
    }
    const { name, rawName, value, inlineValue } = token
    const option =
      Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined
    if (!option) throw refuseOption(rawName, Object.keys(options))
    if (option.type === 'boolean' && value !== undefined)
      throw new OptionError(
        `Unexpected \`${rawName}=${quotable(value)}\`, expected \`${rawName}\` alone.`,
      )
    const isMissing =
      value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('--'))
    if (option.type === 'string' && isMissing)
      throw new OptionError(
        `Unexpected end after \`${rawName}\`, expected ${option.expected ?? 'a value'}.`,
      )
    if (values.has(name) && !option.multiple)
      throw new OptionError(`Unexpected second \`${rawName}\`, expected it once.`)
    values.set(name, [...(values.get(name) ?? []), value ?? ''])
  }
  const entries = Object.entries(options).map(([name, { type, multiple }]) => {
    const found = values.get(name) ?? []
    return [name, multiple ? found : type === 'boolean' ? found.length > 0 : found[0]]
  })
  return { values: Object.fromEntries(entries) as Asked<Known>['values'], names }
}

/** Sees to what the command prints when it cannot be printed: a reader who has read enough is no fault, and a full disk is one. */
function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      process.exitCode = 2
      if (stream === process.stdout)
        process.stderr.write(
          `What the command prints could not be written: ${diskReason(diskErrorCode(error) ?? '')}.\n`,
        )
    })
  }
}

/** A sentence for what the system refuses; undefined for any other error. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof OptionError) return error.message
  const code = diskErrorCode(error)
  if (code === undefined || !(error instanceof Error && 'syscall' in error)) return undefined
  const place = 'path' in error ? ` with \`${String(error.path)}\`` : ''
  return `The command could not do its work${place}: ${diskReason(code)}.`
}

/**
 * Runs a command with what it was asked for and the settings of the environment; what `main` gives back is its exit code. What cannot be understood,
 * such as an option or a content folder that is not there, and a disk that refuses something are one sentence and exit code 2.
 */
export async function runCommand<Known extends CommandOptions>(
  command: Command<Known>,
  main: (asked: Asked<Known>, options: Options, progress: Progress) => number | Promise<number>,
): Promise<void> {
  process.chdir(root)
  watchStreams()
  const progress = startProgress()
  try {
    const asked = readWords(command, process.argv.slice(2))
    if (!asked) {
      process.stdout.write(toHelp(command))
      return
    }
    const code = await main(asked, readOptions(process.env, root), progress)
    // What could not be printed has set a code of its own.
    process.exitCode = process.exitCode === undefined || code !== 0 ? code : process.exitCode
  } catch (error) {
    progress.end()
    const sentence = sentenceFor(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 2
  } finally {
    progress.end()
  }
}
