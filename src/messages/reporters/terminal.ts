import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../message.ts'
import { toExcerpt } from './excerpt.ts'
import { summarise } from './summary.ts'
import type { ReportContext } from './reporter.ts'

const colours = { error: 31, warning: 33, notice: 36, dim: 2, bold: 1 } as const

function paint(text: string, colour: keyof typeof colours, on: boolean): string {
  return on ? `\u001B[${String(colours[colour])}m${text}\u001B[0m` : text
}

function formatMessage(message: VFileMessage, { texts, helpUrl, colour }: ReportContext): string {
  const severity = severityOf(message)
  const place = message.line === undefined ? '' : `line ${String(message.line)}, column ${String(message.column ?? 1)}: `
  const lines = [`  ${paint(severity, severity, colour)}  ${place}${message.reason}`]
  const excerpt = toExcerpt(message, texts.get(message.file ?? ''))
  if (excerpt) {
    const gutter = String(excerpt.line)
    lines.push(`    ${paint(`${gutter} |`, 'dim', colour)} ${excerpt.text}`, `    ${' '.repeat(gutter.length)} ${paint('|', 'dim', colour)} ${' '.repeat(excerpt.pointer)}${paint('^', severity, colour)}`)
  }
  if (message.note) lines.push(`    ${message.note}`)
  lines.push(`    ${paint(helpUrl(message.ruleId ?? ''), 'dim', colour)}`)
  return lines.join('\n')
}

/** The name of a file as a heading. One that begins like a workflow command must not be taken for one. */
function toHeading(file: string): string {
  return /^\s*(?:::|##)/.test(file) ? `./${file.trimStart()}` : file
}

/** How to read the help without the page: said once, with the first error as its example, or else the first message. */
function howToRead(messages: readonly VFileMessage[], { helpCommand }: ReportContext): string[] {
  const first = messages.find((message) => severityOf(message) === 'error') ?? messages[0]
  return first?.ruleId !== undefined && helpCommand ? [`To read here what a message means and how to put it right: ${helpCommand(first.ruleId)}\n`] : []
}

/** Prints messages for a person: file by file, each with its line, what to write instead and where to read more; then a sum. */
export function reportToTerminal(messages: readonly VFileMessage[], context: ReportContext): string {
  const files = Map.groupBy(messages, ({ file }) => file ?? '')
  const parts = [...files].map(([file, group]) => `${paint(toHeading(file), 'bold', context.colour)}\n\n${group.map((message) => formatMessage(message, context)).join('\n\n')}\n`)
  return [...parts, ...howToRead(messages, context), `${summarise(messages)}\n`].join('\n')
}
