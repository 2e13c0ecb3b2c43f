import type { VFileMessage } from 'vfile-message'
import { severityOf, toMessage } from './message.ts'
import { type Acknowledgement, ruleOf } from '../schemas/acknowledgement.ts'
import type { Place } from '../text/places.ts'

/** A file with acknowledgements. */
export interface Acknowledging {
  path: string
  acknowledge: readonly Acknowledgement[]
  /** Where its settings stand. */
  places: Readonly<Record<string, Place>>
  /** What a place in it is called, the most exact name first. */
  namesAt: (place: Place | undefined) => string[]
}

/** What the acknowledgements of a file come to. */
export interface Acknowledged {
  /** The messages that are acknowledged. */
  covered: ReadonlySet<VFileMessage>
  /** Notices for acknowledgements of the older form. */
  notices: VFileMessage[]
  /** The acknowledgements that no message called for. */
  unused: { entry: Acknowledgement; place: Place | undefined }[]
}

/** How an acknowledgement is written. What means something to YAML goes in quotation marks. */
export function writeAcknowledgement(rule: string, at: string, why = '…'): string {
  const quoted = (words: string) =>
    /^[\p{L}…][\p{L}\p{N} .()…-]*$/u.test(words) ? words : JSON.stringify(words)
  return `- { rule: ${rule}, at: ${quoted(at)}, why: ${quoted(why)} }`
}

/** What the place of a message is called. */
export function nameOf({ line, column }: VFileMessage, { namesAt }: Acknowledging): string[] {
  return namesAt(line === undefined ? undefined : { line, column: column ?? 1 })
}

/** The notice that an acknowledgement stands for a whole file, with the lines to write instead for the places that it covers. */
function toNotice(
  path: string,
  place: Place | undefined,
  rule: string,
  names: readonly string[],
): VFileMessage {
  const lines = [...new Set(names)].map((name) => `\`${writeAcknowledgement(rule, name)}\``)
  return toMessage(path, 'acknowledge-whole-file', place, {
    found: rule,
    suggestion: lines.join(' and '),
  })
}

/** Holds the acknowledgements of a file against the messages about it. Errors cannot be acknowledged. */
export function readAcknowledged(
  file: Acknowledging,
  messages: readonly VFileMessage[],
): Acknowledged {
  const result = {
    covered: new Set<VFileMessage>(),
    notices: [] as VFileMessage[],
    unused: [] as Acknowledged['unused'],
  }
  for (const [index, entry] of file.acknowledge.entries()) {
    const isMeant = (message: VFileMessage) =>
      typeof entry === 'string' || nameOf(message, file).includes(entry.at)
    const matching = messages.filter(
      (message) =>
        message.ruleId === ruleOf(entry) && severityOf(message) !== 'error' && isMeant(message),
    )
    const place = file.places[`acknowledge.${String(index)}`] ?? file.places.acknowledge
    for (const message of matching) result.covered.add(message)
    if (matching.length === 0) result.unused.push({ entry, place })
    else if (typeof entry === 'string' && place)
      result.notices.push(
        toNotice(
          file.path,
          place,
          entry,
          matching.map((message) => nameOf(message, file)[0] ?? ''),
        ),
      )
  }
  return result
}
