import { OptionError } from '../src/load/options.ts'

/** True when help is asked for, whatever else is. */
export function isHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h')
}

/** A command that takes its settings from the surroundings alone. */
export interface PlainCommand {
  /** What follows `npm run`. */
  name: string
  /** What it does, in a sentence. */
  does: string
  /** The lines of its help on what can be written behind it; it reads these words itself. */
  options?: readonly string[]
  /** The lines of its help on the settings that it reads. */
  settings: readonly string[]
}

/** The settings of the handbook, as the help of commands lists them. */
export const settingLines = {
  content: 'HANDBOOK_CONTENT   the content folder; content/ when left out',
  out: 'HANDBOOK_OUT       the folder that the site is put into; dist/ when left out',
  today: 'HANDBOOK_TODAY     the day that counts as today, such as 2026-11-20',
  papers: 'HANDBOOK_PAPERS    no leaves the papers (PDF) out',
  address: 'SITE, BASE         the public address, such as https://www.example.org and /handbook/',
  port: 'PORT               the number behind localhost: in the address; 4321 when left out',
}

/** Prints the help of a command when it is asked for, and gives back true then. Throws {@link OptionError} for any other word. */
export function printHelp({ name, does, options = [], settings }: PlainCommand, words: readonly string[]): boolean {
  if (isHelp(words)) {
    const lines = (of: readonly string[]): string => of.map((line) => `  ${line}\n`).join('')
    const usage = options.length > 0 ? ` [-- options]\n\n${does}\n\n${lines(options)}` : `\n\n${does}\n`
    process.stdout.write(`Usage: npm run ${name}${usage}\n${lines(settings)}\nThe settings are set in front of the command or in the settings of the computer that runs it.\n`)
    return true
  }
  const [word] = words
  if (word !== undefined) throw new OptionError(`Unexpected argument \`${word}\`, expected ${options.length > 0 ? 'an option' : 'none'}: \`npm run ${name} -- --help\` lists what can be set.`)
  return false
}
