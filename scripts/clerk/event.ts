import type { NewEvent } from './edit-yaml.ts'
import { readDay } from './find.ts'

/** What the options of a command say of a meeting. */
interface EventValues {
  date: string | undefined
  minute: string | undefined
  body: string | undefined
  printed: string | undefined
}

/** What a meeting did, as an event. Throws `OptionError` for a date that is none. */
export function toEvent(
  type: string,
  { date, minute, body, printed }: EventValues,
  today: string,
): NewEvent {
  const day = readDay(date, 'date', today)
  return {
    type,
    date: day,
    printed: printed ?? (minute === undefined ? `Resolved on ${day}` : `Minute ${minute}`),
    body,
    minute,
  }
}
