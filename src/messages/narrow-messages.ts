import type { VFileMessage } from 'vfile-message'
import { severityOf } from './message.ts'

/** What a person wants to know of; everything, where nothing is named. */
export interface Narrowing {
  /** Errors alone. */
  errors: boolean
  /** The names of rules. */
  rules: readonly string[]
  /** Files and folders, relative to the content folder, without a slash at the end. */
  paths: readonly string[]
}

/** True for a file that is the path, or lies in the folder that it names. */
export function liesIn(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`)
}

/** The messages that are asked for. */
export function narrowMessages(
  messages: readonly VFileMessage[],
  { errors, rules, paths }: Narrowing,
): VFileMessage[] {
  return messages.filter(
    (message) =>
      (!errors || severityOf(message) === 'error') &&
      (rules.length === 0 || rules.includes(message.ruleId ?? '')) &&
      (paths.length === 0 || paths.some((path) => liesIn(message.file ?? '', path))),
  )
}
