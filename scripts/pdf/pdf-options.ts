import { parseArgs } from 'node:util'
import { OptionError } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import { didYouMean } from '../../src/messages/wording.ts'

/** What `npm run pdf` was asked for. */
export interface PdfOptions {
  /** Councils (`hillford`) and policies (`hillford/social-media`); all of them when nothing is named. */
  names: readonly string[]
  topics: readonly string[]
  matrix: boolean
  /** The councils that a comparison shows, in place of those that the site shows. */
  councils: readonly string[] | undefined
  large: boolean
  lineNumbers: boolean
  /** The folder that the papers are put into, as written. */
  out: string
}

/** What `npm run pdf -- --help` prints. */
export const pdfHelp = `Usage: npm run pdf -- [names] [options]

Makes papers for a meeting (PDF) without building the site. Names are those of folders: hillford makes one paper of all
policies of that council, hillford/social-media one of that policy. Without a name: one paper of each policy.

  --topic <topic>      a comparison of what councils say on a topic; can be given several times
  --matrix             the table of topics and councils
  --councils <names>   the councils that a comparison shows, with commas between them
  --large              large print: letters of 16 points
  --line-numbers       a number beside each line of the text, but for those of tables, so that a meeting can point at it
  --out <folder>       where the papers are put; papers/ when left out. A paper that is there already is replaced
  --help               print this

HANDBOOK_CONTENT names another content folder, HANDBOOK_TODAY another day, such as 2026-11-20. With SITE, the public address of
the handbook, each paper has a code that leads to the page of its text.
Exit codes: 0 all is well, 1 the content has errors, 2 the command was not understood or nothing could be written.
`

const settings = {
  'topic': { type: 'string', multiple: true }, 'matrix': { type: 'boolean' }, 'councils': { type: 'string' }, 'large': { type: 'boolean' },
  'line-numbers': { type: 'boolean' }, 'out': { type: 'string' },
} as const

/** What stands behind each option that needs something. */
const expectedBehind: Readonly<Record<string, string>> = {
  topic: 'the name of a topic, such as `--topic passwords`',
  councils: 'names of folders with commas between them, such as `--councils hillford,marsh-green`',
  out: 'a folder, such as `--out agenda`',
}

const options = Object.keys(settings).map((name) => `--${name}`)

/** Refuses what cannot be read as an option, in words of our own. */
function refuseOthers(words: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...words], options: settings, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const setting = Object.hasOwn(settings, token.name) ? settings[token.name as keyof typeof settings] : undefined
    if (!setting) throw new OptionError(`Unexpected option \`${quotable(token.rawName)}\`. ${didYouMean(token.rawName, options, '`npm run pdf -- --help` lists what can be asked for.')}`)
    const isMissing = token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))
    if (setting.type === 'string' && isMissing) throw new OptionError(`Unexpected end after \`${token.rawName}\`, expected ${expectedBehind[token.name] ?? 'a value'}.`)
    if (setting.type === 'boolean' && token.value !== undefined) throw new OptionError(`Unexpected \`${token.rawName}=${quotable(token.value)}\`, expected \`${token.rawName}\` alone.`)
  }
}

function parse(words: readonly string[]) {
  refuseOthers(words)
  return parseArgs({ args: [...words], options: settings, allowPositionals: true })
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** Reads the words of the command line. Throws {@link OptionError} with a sentence that says what is wrong. */
export function readPdfOptions(words: readonly string[]): PdfOptions {
  const { values, positionals } = parse(words)
  const topics = values.topic ?? []
  const isComparison = topics.length > 0 || values.matrix === true
  if (values.councils !== undefined && !isComparison) throw new OptionError('Unexpected `--councils`, expected it with `--topic` or `--matrix`. A paper of one council is made by its name alone, such as `npm run pdf -- hillford`.')
  if (isComparison && values['line-numbers'] === true) throw new OptionError('Unexpected `--line-numbers` with `--topic` or `--matrix`, expected it with policies: lines that stand beside one another cannot be numbered.')
  const councils = values.councils?.split(',').map((name) => name.trim()).filter(Boolean)
  if (councils?.length === 0) throw new OptionError('Unexpected `--councils` without a name, expected names of folders with commas between them, such as `--councils hillford,marsh-green`.')
  if (values.out?.trim() === '') throw new OptionError('Unexpected `--out` without a name, expected a folder, such as `--out agenda`.')
  return {
    names: unique(positionals.map((name) => name.replace(/\/+$/, ''))),
    topics: unique(topics),
    matrix: values.matrix ?? false,
    councils,
    large: values.large ?? false,
    lineNumbers: values['line-numbers'] ?? false,
    out: values.out ?? 'papers',
  }
}
