import { isAbsolute, relative, resolve } from 'node:path'
import { type Options, OptionError } from '../src/load/options.ts'
import { quotable, severityOf } from '../src/messages/message.ts'
import { countOf } from '../src/text/count-of.ts'
import { liesIn, narrowMessages } from '../src/messages/narrow-messages.ts'
import { reportToAnnotations } from '../src/messages/reporters/annotations.ts'
import { reportToJson } from '../src/messages/reporters/json.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import type { Extent } from '../src/messages/reporters/reporter.ts'
import { didYouMean } from '../src/text/nearest.ts'
import { type RuleHelp, toRuleHelp, toRuleText } from '../src/views/rule-help.ts'
import type { LoadedHandbook } from '../src/load/load-handbook.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'
import { load } from './load-or-report.ts'
import { reportContext } from './report-context.ts'

const expectedRule =
  'the name of a message: the last part of the address under it, such as `mdx-unclosed-tag`'

const command = defineCommand({
  name: 'check',
  does: 'Checks the content and prints what is wrong with it, with what to write instead: errors first, and of a long list the beginning. It changes no file.',
  names: {
    value: '[paths]',
    help: 'only these files and folders of the content, and these in full, such as hillford/social-media',
  },
  options: {
    errors: { type: 'boolean', help: 'only what stops the handbook from being published' },
    rule: {
      type: 'string',
      multiple: true,
      value: '<name>',
      expected: expectedRule,
      help: 'only the messages of this name, in full: the last part of the address under them, such as number-sequence. Can be given several times',
    },
    notices: { type: 'boolean', help: 'notices too, which are for information' },
    explain: {
      type: 'string',
      value: '<name>',
      expected: expectedRule,
      help: 'print what a message means and how to put it right',
    },
    json: { type: 'boolean', help: 'print all messages as data' },
    annotations: {
      type: 'boolean',
      help: 'print all messages for GitHub, which shows them beside the lines',
    },
  },
  reads: ['content', 'today'],
  fails: 'there are errors',
})

type CheckAsked = Asked<typeof command.options>

/** The rule of a name, which may be copied with its address or the sign in front. Throws {@link OptionError}. */
function findRule(name: string): RuleHelp {
  const id = name.slice(name.lastIndexOf('#') + 1)
  const all = toRuleHelp()
  const found = all.find((rule) => rule.id === id)
  if (found) return found
  throw new OptionError(
    `Unexpected name \`${quotable(id)}\`, expected ${expectedRule}. ${didYouMean(
      id,
      all.map((rule) => rule.id),
      '',
    )}`.trimEnd(),
  )
}

/** A path as the messages write it: within the content folder, whichever folder it is seen from. Throws {@link OptionError} for one that is not there. */
function findPath(word: string, content: string, files: readonly string[]): string {
  const within = relative(content, resolve(process.env['INIT_CWD'] ?? '', word))
  const candidates = [...(isAbsolute(within) || within.startsWith('..') ? [] : [within]), word].map(
    (path) => path.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, ''),
  )
  const found = candidates.find((path) => path === '' || files.some((file) => liesIn(file, path)))
  if (found !== undefined) return found
  const known = new Set(
    files.flatMap((file) =>
      file.split('/').map((_, index, names) => names.slice(0, index + 1).join('/')),
    ),
  )
  throw new OptionError(
    `Unexpected path \`${quotable(word)}\`, expected a file or folder of the content. ${didYouMean(candidates.at(-1) ?? '', [...known], '')}`.trimEnd(),
  )
}

/** Prints what was asked for; gives back the exit code. */
function report(
  { values, names }: CheckAsked,
  { messages, texts }: LoadedHandbook,
  options: Options,
): number {
  const files = [...new Set([...texts.keys(), ...messages.map(({ file }) => file ?? '')])]
  const paths = names
    .map((name) => findPath(name, options.content, files))
    .filter((path) => path !== '')
  const rules = values.rule.map(findRule)
  const wanted = narrowMessages(messages, {
    errors: values.errors,
    rules: rules.map(({ id }) => id),
    paths,
  })
  const extent: Extent = {
    notices: values.notices || rules.some(({ severity }) => severity === 'notice'),
    everyFile: rules.length > 0 || paths.length > 0,
    everyPlace: paths.length > 0 && paths.every((path) => files.includes(path)),
  }
  const reporter = values.json
    ? reportToJson
    : values.annotations
      ? reportToAnnotations
      : reportToTerminal
  process.stdout.write(reporter(wanted, { ...reportContext(options, texts), extent }))
  const isError = (message: (typeof messages)[number]): boolean => severityOf(message) === 'error'
  const elsewhere = messages.filter(isError).length - wanted.filter(isError).length
  if (elsewhere > 0)
    process.stderr.write(
      `${countOf(elsewhere, 'error is', 'errors are')} left out here: \`npm run check -- --errors\` shows ${elsewhere === 1 ? 'it' : 'them'}.\n`,
    )
  return wanted.some(isError) ? 1 : 0
}

await runCommand(command, (asked, options, progress) => {
  const { explain, json, annotations } = asked.values
  if (json && annotations)
    throw new OptionError('Unexpected `--json` with `--annotations`, expected one of them.')
  if (explain !== undefined) {
    process.stdout.write(toRuleText(findRule(explain)))
    return 0
  }
  const loaded = load(options, progress)
  progress.end()
  return report(asked, loaded, options)
})
