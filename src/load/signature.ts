import { closeSync, openSync, readSync } from 'node:fs'

/** As much of a file as tells what it is: the list of the parts of a Word document begins it. */
const enough = 65_536

/** What a file really is, and what to do with it. */
export interface ForeignFile {
  found: string
  /** The ending that it should have. */
  ending: string
  hasWords: boolean
}

/** A sort of file by its first bytes, as Latin-1. */
interface Signature extends ForeignFile {
  /** What it begins with, in small letters where letters can be of either size. */
  start: string
  /** What stands there too: at an offset, or anywhere. */
  holds?: string
  at?: number
}

const zip = 'PK\x03\x04'
const openDocument = 'mimetypeapplication/vnd.oasis.opendocument'

function document(
  start: string,
  found: string,
  ending: string,
  more: Pick<Signature, 'holds' | 'at'> = {},
): Signature {
  return { start, found, ending, hasWords: true, ...more }
}

function other(
  start: string,
  found: string,
  ending: string,
  more: Pick<Signature, 'holds' | 'at'> = {},
): Signature {
  return { start, found, ending, hasWords: false, ...more }
}

/** The first that fits is the one: of an archive the last says no more than that it is one. */
const signatures: readonly Signature[] = [
  document(zip, 'LibreOffice document', '.odt', { holds: `${openDocument}.text`, at: 30 }),
  document(zip, 'LibreOffice file', '.ods', { holds: openDocument, at: 30 }),
  document(zip, 'Word document', '.docx', { holds: 'word/' }),
  document(zip, 'Excel workbook', '.xlsx', { holds: 'xl/' }),
  document(zip, 'PowerPoint file', '.pptx', { holds: 'ppt/' }),
  document(zip, 'Word, Excel or PowerPoint file', '.docx', { holds: '[Content_Types].xml' }),
  other(zip, 'zip archive', '.zip'),
  other('PK\x05\x06', 'empty zip archive', '.zip'),
  document('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'document of an old Word or Excel', '.doc'),
  document('%PDF-', 'PDF', '.pdf'),
  document('{\\rtf', 'document in Rich Text Format', '.rtf'),
  document('<!doctype html', 'web page', '.html'),
  document('<html', 'web page', '.html'),
  document('mime-version: ', 'saved web page or email', '.mht'),
  other('\x89PNG\r\n\x1A\n', 'picture (PNG)', '.png'),
  other('\xFF\xD8\xFF', 'photograph (JPEG)', '.jpg'),
  other('GIF8', 'picture (GIF)', '.gif'),
  other('RIFF', 'picture (WebP)', '.webp', { holds: 'WEBP', at: 8 }),
  other('II*\0', 'picture (TIFF)', '.tiff'),
  other('MM\0*', 'picture (TIFF)', '.tiff'),
  other('', 'photograph (HEIC)', '.heic', { holds: 'ftyphei', at: 4 }),
  other('\x1F\x8B\x08', 'archive (gzip)', '.gz'),
  other('7z\xBC\xAF\x27\x1C', 'archive (7-Zip)', '.7z'),
  other('Rar!\x1A\x07', 'archive (RAR)', '.rar'),
]

function fits({ start, holds, at }: Signature, bytes: string): boolean {
  if (!bytes.startsWith(start) && !bytes.trimStart().toLowerCase().startsWith(start)) return false
  return (
    holds === undefined || (at === undefined ? bytes.includes(holds) : bytes.startsWith(holds, at))
  )
}

/** What a file is by its first bytes, if it is none that holds plain text; undefined for a text. */
export function findForeign(bytes: Buffer): ForeignFile | undefined {
  // All but the parts of an archive show at once; a byte order mark may stand before a web page.
  const start = bytes
    .subarray(0, bytes[0] === 0x50 ? enough : 64)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  const known = signatures.find((signature) => fits(signature, start))
  return known && { found: known.found, ending: known.ending, hasWords: known.hasWords }
}

/** The first bytes of a file, however large it is. */
export function readStart(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(enough)
    return start.subarray(0, readSync(file, start, 0, enough, 0))
  } finally {
    closeSync(file)
  }
}
