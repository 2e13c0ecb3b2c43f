import type { Report } from '../messages/message.ts'

const strict = new TextDecoder('utf-8', { fatal: true })
const utf16 = 'UTF-16, which Windows calls “Unicode”'

/** An encoding that is not UTF-8. */
interface Encoding {
  label: string
  name: string
}

/** UTF-16 by its byte order mark or, without one, by the null byte that every second letter has. */
function findUtf16(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: utf16 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: utf16 }
  if (!bytes.includes(0)) return undefined
  const start = [...bytes.subarray(0, 1000)]
  const nullsAt = (parity: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (nullsAt(1) > start.length / 4) return { label: 'utf-16le', name: utf16 }
  if (nullsAt(0) > start.length / 4) return { label: 'utf-16be', name: utf16 }
  return undefined
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

function firstBadLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split(/\r\n|\r|\n/)
  return (
    Math.max(
      0,
      lines.findIndex((line) => decodeUtf8(Buffer.from(line, 'latin1')) === undefined),
    ) + 1
  )
}

/** The text of a file without its byte order mark. A file that is not UTF-8 is reported and read as what it looks like. */
export function decode(path: string, bytes: Buffer, report: Report): string {
  const wide = findUtf16(bytes)
  const text = wide ? undefined : decodeUtf8(bytes)
  if (text !== undefined) return text
  const { label, name } = wide ?? {
    label: 'windows-1252',
    name: 'an older Windows format, “ANSI” or Windows-1252',
  }
  report(
    path,
    'file-encoding',
    { line: wide ? 1 : firstBadLine(bytes), column: 1 },
    { found: name },
  )
  return new TextDecoder(label).decode(bytes)
}
