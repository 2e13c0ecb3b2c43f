import { policySettings } from '../model/small-handbook.ts'

/** Events in short: `adopted 2015-05-01, reviewed 2018 conflicting`; without a date they are unknown. */
export function eventLines(list: string): string {
  return list
    .split(', ')
    .map((each, index) => {
      const [type = '', date, certainty = date === undefined ? 'unknown' : 'stated'] =
        each.split(' ')
      return `  - { type: ${type}, ${date === undefined ? '' : `date: ${date}, `}printed: A, certainty: ${certainty}, minute: No ${String(index)} }\n`
    })
    .join('')
}

/** A `policy.yaml` with these events, and a status. */
export function settingsOf(list: string, status = 'current', more = ''): string {
  return `${policySettings.replace('status: current', `status: ${status}`)}events:\n${eventLines(list)}${more}`
}
