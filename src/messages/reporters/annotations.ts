import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../message.ts'
import type { ReportContext } from './reporter.ts'

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * Messages as workflow commands, which GitHub, Gitea and Forgejo show beside the line of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function reportToAnnotations(
  messages: readonly VFileMessage[],
  { helpUrl, folder }: ReportContext,
): string {
  return messages
    .map((message) => {
      const properties = [
        `file=${escapeProperty(`${folder}/${message.file ?? ''}`)}`,
        ...(message.line === undefined
          ? []
          : [`line=${String(message.line)}`, `col=${String(message.column ?? 1)}`]),
        `title=${escapeProperty(message.ruleId ?? '')}`,
      ]
      const text = `${message.reason}. ${message.note ?? ''} ${helpUrl(message.ruleId ?? '')}${(message.expected ?? []).map((line) => `\n${line}`).join('')}`
      return `::${severityOf(message)} ${properties.join(',')}::${escapeData(text)}\n`
    })
    .join('')
}
