import { OptionError } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import { defineCommand } from '../command.ts'

/** What `npm run fuzz` was asked for. */
export interface FuzzOptions {
  /** How many mutated files are tried. */
  files: number
  /** What the mutations are drawn from: the same seed makes the same files. */
  seed: number
  /** The number of the first file. */
  from: number
}

const usual: FuzzOptions = { files: 2000, seed: 1, from: 0 }

/** What `npm run fuzz` takes, and what its help says. */
export const fuzzCommand = defineCommand({
  name: 'fuzz',
  does: 'Spoils copies of the content’s files in every way that a keyboard, an editor or a disk can, and reads each as a check would. A fault is a file over which the reading stops, falls over or takes more than a second, a message at a place that the file has not, and a word that is lost without a message. It changes no file of the content; a file with a fault is kept, and its path printed.',
  options: {
    files: {
      type: 'string',
      value: '<number>',
      expected: 'a number, such as `--files 100`',
      help: 'how many files; 2,000 when left out',
    },
    seed: {
      type: 'string',
      value: '<number>',
      expected: 'a number, such as `--seed 2`',
      help: 'another seed makes other files; 1 when left out',
    },
    from: {
      type: 'string',
      value: '<number>',
      expected: 'a number, such as `--from 12`',
      help: 'the number of the first file; with --files 1 it repeats a single one',
    },
  },
  reads: ['content', 'today'],
  fails: 'there is a fault',
})

function readNumber(name: keyof FuzzOptions, value: string | undefined): number {
  if (value === undefined) return usual[name]
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new OptionError(
    `Unexpected --${name} \`${quotable(value)}\`, expected a whole number, such as \`--${name} 100\`.`,
  )
}

/** Reads the values of the options. Throws {@link OptionError} with a sentence that says what to write instead. */
export function readFuzzOptions(
  values: Partial<Record<keyof FuzzOptions, string | undefined>>,
): FuzzOptions {
  const options = {
    files: readNumber('files', values.files),
    seed: readNumber('seed', values.seed),
    from: readNumber('from', values.from),
  }
  if (options.files === 0)
    throw new OptionError('Unexpected --files `0`, expected a number above zero.')
  return options
}
