import type { Report } from '../messages/message.ts'

const strict = new TextDecoder('utf-8', { fatal: true })

function guess(bytes: Buffer): { label: string, name: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16, which Windows calls “Unicode”' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16, which Windows calls “Unicode”' }
  return { label: 'windows-1252', name: 'an older Windows format, “ANSI” or Windows-1252' }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    try {
      strict.decode(bytes.subarray(start, end === -1 ? undefined : end))
    } catch {
      return line
    }
    if (end === -1) return 1
    start = end + 1
    line += 1
  }
}

/** The text of a file without its byte order mark. A file that is not UTF-8 is reported and read as what it looks like. */
export function decode(path: string, bytes: Buffer, report: Report): string {
  try {
    return strict.decode(bytes)
  } catch {
    const { label, name } = guess(bytes)
    report(path, 'file-encoding', { line: label === 'windows-1252' ? firstBadLine(bytes) : 1, column: 1 }, { found: name })
    return new TextDecoder(label).decode(bytes)
  }
}
