import type { VFileMessage } from 'vfile-message'
import { countOf, inDigits } from '../../text/count-of.ts'
import { severityOf } from '../message.ts'
import type { Severity } from '../rule.ts'
import { chooseMessages } from './choose-messages.ts'
import { toExcerpt } from './excerpt.ts'
import { foldPlaces } from './fold-places.ts'
import { makeNewSentences } from './new-sentences.ts'
import type { Paint, ReportContext } from './reporter.ts'
import { listFilesWithErrors, severities, summarise, tabulateRules } from './summary.ts'
import { wrap } from './wrap.ts'

/** So many lines are printed where not everything is asked for: what a person can scroll through. */
const mostLines = 120
const usualWidth = 80
/** So many lines of a file are named where places are folded. */
const mostPlaces = 12

/** As compilers paint them: yellow cannot be read on white. */
const colours = { error: 'red', warning: 'magenta', notice: 'cyan' } as const

/** What makes the lines of one message, and remembers what has been said of its rule. */
interface Printer {
  context: ReportContext
  width: number
  paint: Paint
  newSentences: (rule: string, advice: string) => string
  foldedBehind: ReadonlyMap<VFileMessage, readonly VFileMessage[]>
}

function wrapped(text: string, width: number): string[] {
  return wrap(text, { width, first: 0, rest: 0 })
}

function excerptLines(
  message: VFileMessage,
  severity: Severity,
  { context, width, paint }: Printer,
): string[] {
  const gutter = String(message.line ?? '')
  const excerpt = toExcerpt(
    message,
    context.texts.get(message.file ?? ''),
    width - gutter.length - 7,
  )
  if (!excerpt) return []
  return [
    `    ${paint('dim', `${gutter} |`)} ${excerpt.text}`,
    `    ${' '.repeat(gutter.length)} ${paint('dim', '|')} ${' '.repeat(excerpt.pointer)}${paint(colours[severity], '^')}`,
  ]
}

/** “and 23 more of `number-sequence` in this file: lines 90, 95, 99”. */
function foldedLines(message: VFileMessage, { foldedBehind, width }: Printer): string[] {
  const folded = foldedBehind.get(message) ?? []
  if (folded.length === 0) return []
  const lines = [...new Set(folded.flatMap(({ line }) => line ?? []))].map(String)
  const named =
    lines.length > mostPlaces ? `${lines.slice(0, mostPlaces).join(', ')} …` : lines.join(', ')
  const where = lines.length === 0 ? '' : `: ${lines.length === 1 ? 'line' : 'lines'} ${named}`
  return wrap(
    `and ${String(folded.length)} more of \`${message.ruleId ?? ''}\` in this file${where}`,
    { width, first: 4, rest: 6 },
  )
}

/** The lines of a message. What to write and where to read more is said with the first one of its rule; later ones have what is new, and the name of the rule. */
function formatMessage(message: VFileMessage, printer: Printer): string[] {
  const { context, width, paint, newSentences } = printer
  const severity = severityOf(message)
  const rule = message.ruleId ?? ''
  const isFirst = newSentences('rules', rule) !== ''
  const advice = newSentences(rule, message.note ?? '')
  const place =
    message.line === undefined
      ? ''
      : `line ${String(message.line)}, column ${String(message.column ?? 1)}: `
  const [first = '', ...more] = wrap(
    `${place}${message.reason}${isFirst ? '' : ` (as above: ${rule})`}`,
    { width, first: severity.length + 4, rest: 4 },
  )
  return [
    `  ${paint(colours[severity], severity)}  ${first.trimStart()}`,
    ...more,
    ...excerptLines(message, severity, printer),
    ...wrap(advice, { width, first: 4, rest: 4 }),
    ...(message.expected
      ? ['', ...message.expected.map((line) => `      ${line}`.trimEnd()), '']
      : []),
    ...(isFirst ? [`    ${paint('dim', context.helpUrl(rule))}`] : []),
    ...foldedLines(message, printer),
  ]
}

/** The name of a file as a heading. One that begins like a workflow command must not be taken for one. */
function toHeading(file: string): string {
  return /^\s*(?:::|##)/.test(file) ? `./${file.trimStart()}` : file
}

/** How to read the help without the page: said once, with the first error as its example, or else the first message. */
function howToRead(
  messages: readonly VFileMessage[],
  { helpCommand }: ReportContext,
  width: number,
): string[] {
  const rule = messages[0]?.ruleId
  return rule !== undefined && helpCommand
    ? [
        ...wrapped('To read here what a message means and how to put it right:', width),
        `  ${helpCommand(rule)}`,
        '',
      ]
    : []
}

/** What is not shown, how much there is of each rule, and what shows it. */
function tellOfMore(messages: readonly VFileMessage[], shown: number, width: number): string[] {
  const [rule] =
    [...Map.groupBy(messages, ({ ruleId }) => ruleId ?? '')].toSorted(
      ([, a], [, b]) => b.length - a.length,
    )[0] ?? []
  const folder = messages
    .find(({ file = '' }) => file.includes('/'))
    ?.file?.split('/')
    .slice(0, 2)
    .join('/')
  const words = `This shows ${inDigits(shown)} of ${countOf(messages.length, 'message')}. To see all of one rule, or all of one file or folder:`
  const commands = [`--rule ${rule ?? ''}`, ...(folder === undefined ? [] : [folder])].map(
    (option) => `  npm run check -- ${option}`,
  )
  return [
    ...wrapped(words, width),
    ...commands,
    '',
    'How many messages there are of each rule:',
    '',
    ...tabulateRules(messages, width),
    '',
  ]
}

/** How many notices there are of which rule, where they are not shown. */
function tellOfNotices(
  notices: readonly VFileMessage[],
  areCounted: boolean,
  width: number,
): string[] {
  if (notices.length === 0) return []
  const rules = [...Map.groupBy(notices, ({ ruleId }) => ruleId ?? '')].map(
    ([rule, { length }]) => `${rule} ${inDigits(length)}`,
  )
  const words = `${countOf(notices.length, 'notice')}${areCounted ? '' : ` (${rules.join(', ')})`}: \`npm run check -- --notices\` shows ${notices.length === 1 ? 'it' : 'them'} too.`
  return [...wrapped(words, width), '']
}

/** Messages by severity and file, each file with its name above it. */
function printMessages(
  messages: readonly VFileMessage[],
  linesOf: (message: VFileMessage) => readonly string[],
  paint: Paint,
): string[] {
  return severities.flatMap((severity) => {
    const files = Map.groupBy(
      messages.filter((message) => severityOf(message) === severity),
      ({ file }) => file ?? '',
    )
    return [...files].flatMap(([file, group]) => [
      paint('bold', toHeading(file)),
      '',
      ...group.flatMap((message) => [...linesOf(message), '']),
    ])
  })
}

/**
 * Prints messages for a person: errors first, file by file, each with its line, what to write instead and where to read more; then a sum, which names the files with errors. What no
 * person would read is counted by rule instead, and notices are shown where they are asked for.
 */
export function reportToTerminal(
  messages: readonly VFileMessage[],
  context: ReportContext,
): string {
  const {
    width = usualWidth,
    extent: { notices = false, everyFile = false, everyPlace = false } = {},
    paint = (_, text) => text,
  } = context
  const ordered = severities.flatMap((severity) =>
    messages.filter((message) => severityOf(message) === severity),
  )
  const wanted = ordered.filter((message) => notices || severityOf(message) !== 'notice')
  const hidden = ordered.slice(wanted.length)
  const { shown, foldedBehind } = foldPlaces(wanted, everyPlace)
  const printer: Printer = { context, width, paint, newSentences: makeNewSentences(), foldedBehind }
  const formatted = new Map<VFileMessage, string[]>()
  const linesOf = (message: VFileMessage): string[] => {
    const lines = formatted.get(message) ?? formatMessage(message, printer)
    formatted.set(message, lines)
    return lines
  }
  const end = [
    ...howToRead(wanted, context, width),
    ...wrapped(summarise(wanted), width),
    ...listFilesWithErrors(wanted).map(toHeading),
  ]
  const short = [...tellOfNotices(hidden, false, width), ...end]
  const whole = printMessages(shown, linesOf, paint)
  if (everyFile || whole.length + short.length <= mostLines)
    return `${[...whole, ...short].join('\n')}\n`
  const around = (number: number): string[] => [
    ...tellOfMore(ordered, number, width),
    ...tellOfNotices(hidden, true, width),
    ...end,
  ]
  const chosen = chooseMessages(
    shown,
    mostLines - around(0).length,
    (message) => linesOf(message).length,
  )
  return `${[
    ...printMessages(
      shown.filter((message) => chosen.has(message)),
      linesOf,
      paint,
    ),
    ...around(chosen.size),
  ].join('\n')}\n`
}
