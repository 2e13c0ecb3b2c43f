import type { Slip } from './slip.ts'

/** Documents that were given the name of a text. */
export const renamedSlips: readonly Slip[] = [
  {
    kind: 'renamed document',
    name: 'a Word document',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: () =>
      'PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml \u0000 word/document.xml \u0001\u0002{<((',
    rule: 'file-not-text',
    line: 0,
  },
  {
    kind: 'renamed document',
    name: 'a PDF',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: () => '%PDF-1.7\n1 0 obj <</Type /Catalog>>\n',
    rule: 'file-not-text',
    line: 0,
  },
  {
    kind: 'renamed document',
    name: 'a text in Rich Text Format',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: () => '{\\rtf1\\ansi{\\fonttbl}Words.}',
    rule: 'file-not-text',
    line: 0,
  },
  {
    kind: 'renamed document',
    name: 'a picture',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: () => 'GIF89a\u0001\u0000\u0001\u0000',
    rule: 'file-not-text',
    line: 0,
  },
  {
    kind: 'renamed document',
    name: 'a web page',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: () => '<!DOCTYPE html>\n<html><body><p>Words</p></body></html>',
    rule: 'file-not-text',
    line: 0,
  },
  {
    kind: 'renamed document',
    name: 'a zip archive',
    path: 'thornmere/grants/03-amounts.mdx',
    edit: () => 'PK\u0003\u0004\u0014\u0000\u0000\u0000one.txt',
    rule: 'file-not-text',
    line: 0,
  },
  {
    kind: 'renamed document',
    name: 'a Word document as settings',
    path: 'thornmere/grants/policy.yaml',
    edit: () =>
      'PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml \u0000 word/document.xml',
    rule: 'file-not-text',
    line: 0,
  },
]
