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

/** Files by the bytes, given as Latin-1, that they begin with. */
const signatures: readonly (readonly [start: RegExp, found: string, ending: string, hasWords: boolean])[] = [
  [/^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/, 'LibreOffice document', '.odt', true],
  [/^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument/, 'LibreOffice file', '.ods', true],
  [/^PK\x03\x04[^]*word\//, 'Word document', '.docx', true],
  [/^PK\x03\x04[^]*xl\//, 'Excel workbook', '.xlsx', true],
  [/^PK\x03\x04[^]*ppt\//, 'PowerPoint file', '.pptx', true],
  [/^PK\x03\x04[^]*\[Content_Types\]\.xml/, 'Word, Excel or PowerPoint file', '.docx', true],
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip archive', '.zip', false],
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, 'document of an old Word or Excel', '.doc', true],
  [/^\s*%PDF-/, 'PDF', '.pdf', true],
  [/^\s*\{\\rtf/, 'document in Rich Text Format', '.rtf', true],
  [/^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i, 'web page', '.html', true],
  [/^MIME-Version: /, 'saved web page or email', '.mht', true],
  [/^\x89PNG\r\n\x1A\n/, 'picture (PNG)', '.png', false],
  [/^\xFF\xD8\xFF/, 'photograph (JPEG)', '.jpg', false],
  [/^GIF8[79]a/, 'picture (GIF)', '.gif', false],
  [/^RIFF[^]{4}WEBP/, 'picture (WebP)', '.webp', false],
  [/^(?:II\*\x00|MM\x00\*)/, 'picture (TIFF)', '.tiff', false],
  [/^[^]{4}ftyphei/, 'photograph (HEIC)', '.heic', false],
  [/^\x1F\x8B\x08/, 'archive (gzip)', '.gz', false],
  [/^7z\xBC\xAF\x27\x1C/, 'archive (7-Zip)', '.7z', false],
  [/^Rar!\x1A\x07/, 'archive (RAR)', '.rar', false],
]

/** What a file is by its first bytes, if it is none that holds plain text; undefined for a text. */
export function findForeign(bytes: Buffer): ForeignFile | undefined {
  // All but the parts of an archive show in the first line.
  const start = bytes.subarray(0, bytes[0] === 0x50 ? enough : 512).toString('latin1')
  const known = signatures.find(([signature]) => signature.test(start))
  if (!known) return undefined
  const [, found, ending, hasWords] = known
  return { found, ending, hasWords }
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
