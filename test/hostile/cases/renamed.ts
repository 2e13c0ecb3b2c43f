import { badFile, type Files, policyFile } from '../handbook-folder.ts'
import type { ExpectedMessage, HostileCase } from '../hostile-case.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const zipped = (...names: string[]): Buffer =>
  bytes(
    names
      .map((name) => `PK\x03\x04\x14\0\x06\0\x08\0${' '.repeat(20)}${name}\xF1\0{<>*_(\n`)
      .join(''),
  )

const docx = zipped('[Content_Types].xml', '_rels/.rels', 'word/document.xml')

function renamed(file: string, found: string, ending: string, then: string): ExpectedMessage {
  return {
    file,
    at: '',
    severity: 'error',
    rule: 'file-not-text',
    reason: `Unexpected ${found} under the name of a text file, expected plain text`,
    note: `A new name does not make a text of it: give it back its ending, \`${ending}\`, and move it out of the content folder. ${then}`,
  }
}

const copy =
  'Open it in the program that it belongs to, and copy its words into a new clause file with a text editor.'
const write = 'In its place put the text itself, written in a text editor.'

const clauseFiles: readonly [content: Buffer, found: string, ending: string, then: string][] = [
  [docx, 'Word document', '.docx', copy],
  [Buffer.concat([docx, Buffer.alloc(400_000, 0x2a)]), 'Word document', '.docx', copy],
  [zipped('[Content_Types].xml', 'xl/workbook.xml'), 'Excel workbook', '.xlsx', copy],
  [zipped('mimetypeapplication/vnd.oasis.opendocument.text'), 'LibreOffice document', '.odt', copy],
  [zipped('policy.txt'), 'zip archive', '.zip', write],
  [
    bytes('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0'),
    'document of an old Word or Excel',
    '.doc',
    copy,
  ],
  [bytes('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>'), 'PDF', '.pdf', copy],
  [bytes('{\\rtf1\\ansi {\\fonttbl}Words.}'), 'document in Rich Text Format', '.rtf', copy],
  [bytes('\xEF\xBB\xBF\r\n<!DOCTYPE html>\n<html><body>'), 'web page', '.html', copy],
  [bytes('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), 'picture (PNG)', '.png', write],
  [bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'), 'photograph (JPEG)', '.jpg', write],
  [bytes('\0\0\0\x18ftypheic'), 'photograph (HEIC)', '.heic', write],
]

const alone = (path: string, content: Buffer): Files => ({ [path]: content })

/** Documents and pictures that were given the name of a text: one message says what each of them is. */
export const renamedDocuments: readonly HostileCase[] = [
  ...clauseFiles.map(([content, found, ending, then]) => ({
    name: `a ${found} of ${String(content.length)} bytes with the name of a clause file is one message`,
    files: alone(badFile, content),
    expected: [renamed(badFile, found, ending, then)],
  })),
  {
    name: 'a Word document with the name of the settings is one message',
    files: alone(policyFile, docx),
    expected: [
      renamed(
        policyFile,
        'Word document',
        '.docx',
        copy.replace('clause file', 'file of settings'),
      ),
    ],
  },
  {
    name: 'words that begin like the name of a format are text',
    files: alone(badFile, bytes('---\ntitle: Bad\n---\n\nPK and GIF8 are names.\n')),
    expected: [],
  },
]
