import { parseArgs } from 'node:util'
import { OptionError } from '../../src/load/options.ts'

/** What `npm run fuzz` was asked for. */
export interface FuzzOptions {
  /** How many mutated files are tried. */
  files: number
  /** What the mutations are drawn from: the same seed makes the same files. */
  seed: number
  /** The number of the first file. */
  from: number
}

/** What `npm run fuzz -- --help` prints. */
export const fuzzHelp = `Usage: npm run fuzz -- [option]

Spoils copies of the content’s files in every way that a keyboard, an editor or a disk can, and reads
each as a check would. A fault is a file over which the reading stops, falls over or takes more than
a second, a message at a place that the file has not, and a word that is lost without a message.
It changes no file of the content; a file with a fault is kept, and its path printed.

  --files <number>     how many files; 2,000 when left out
  --seed <number>      another seed makes other files; 1 when left out
  --from <number>      the number of the first file; with --files 1 it repeats a single one
  --help               print this

HANDBOOK_CONTENT names another content folder, HANDBOOK_TODAY another day, such as 2026-11-20.
Exit codes: 0 there is no fault, 1 there is one, 2 the command was not understood.
`

const known = { files: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' } } as const

function readNumber(name: keyof typeof known, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new OptionError(`Unexpected --${name} \`${value}\`, expected a whole number, such as \`--${name} 100\`.`)
}

function parse(words: readonly string[]): Record<keyof typeof known, string> {
  try {
    return parseArgs({ args: [...words], options: known }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new OptionError(`Unexpected argument \`${words.join(' ')}\`, expected \`--files\`, \`--seed\` or \`--from\` with a number, or \`--help\`.`, { cause: error })
  }
}

/** Reads `--files`, `--seed` and `--from`. Throws {@link OptionError} with a sentence that says what to write instead. */
export function readFuzzOptions(words: readonly string[]): FuzzOptions {
  const { files, seed, from } = parse(words)
  const options = { files: readNumber('files', files), seed: readNumber('seed', seed), from: readNumber('from', from) }
  if (options.files === 0) throw new OptionError('Unexpected --files `0`, expected a number above zero.')
  return options
}
