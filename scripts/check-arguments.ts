import { OptionError } from '../src/load/options.ts'
import { quotable } from '../src/messages/message.ts'
import { didYouMean } from '../src/messages/wording.ts'
import { reportToAnnotations } from '../src/messages/reporters/annotations.ts'
import { reportToJson } from '../src/messages/reporters/json.ts'
import type { Reporter } from '../src/messages/reporters/reporter.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import { type RuleHelp, toRuleHelp } from '../src/views/rule-help.ts'

/** What `npm run check` was asked for: to report what it finds, or to say what a message means. */
export type CheckArguments = { report: Reporter } | { explain: RuleHelp }

/** What `npm run check -- --help` prints. */
export const checkHelp = `Usage: npm run check -- [option]

Checks the content and prints everything that is wrong with it, with what to write instead. It changes no file.

  --explain <name>     print what a message means and how to put it right. Its name is the
                       last part of the address under it, such as mdx-unclosed-tag
  --json               print the messages as data
  --annotations        print them for GitHub, which shows them beside the lines
  --help               print this

HANDBOOK_CONTENT names another content folder, HANDBOOK_TODAY another day, such as 2026-11-20.
Exit codes: 0 there are no errors, 1 the content has errors, 2 the command was not understood.
`

const reporters = new Map<string, Reporter>([['', reportToTerminal], ['--json', reportToJson], ['--annotations', reportToAnnotations]])

function readExplain(name: string | undefined): CheckArguments {
  if (name === undefined) throw new OptionError('Unexpected end after `--explain`, expected the name of a message, such as `--explain mdx-unclosed-tag`: the last part of the address under it.')
  // She may have copied the address, or its last part with the sign in front.
  const id = name.slice(name.lastIndexOf('#') + 1)
  const all = toRuleHelp()
  const explain = all.find((rule) => rule.id === id)
  if (explain) return { explain }
  throw new OptionError(`Unexpected message \`${quotable(id)}\`, expected the last part of the address under a message, such as \`mdx-unclosed-tag\`. ${didYouMean(id, all.map((rule) => rule.id), '')}`.trimEnd())
}

/** Reads the words of the command line. Throws {@link OptionError} with a sentence that says what to write instead. */
export function readCheckArguments(words: readonly string[]): CheckArguments {
  const [word = '', second, ...more] = words
  if (word === '--explain' && more.length === 0) return readExplain(second)
  const report = second === undefined ? reporters.get(word) : undefined
  if (!report) throw new OptionError(`Unexpected argument \`${words.join(' ')}\`, expected nothing, \`--explain\` with the name of a message, \`--json\`, \`--annotations\` or \`--help\`.`)
  return { report }
}
