import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** An element of a PDF’s structure: `H1`, `L`, `LI` … */
export interface Tag {
  name: string
  children: readonly Tag[]
  /** What it says in place of what is seen. */
  alt: string | undefined
}

/** What a reader’s software is told by a PDF, besides its words. */
export interface PdfStructure {
  title: string | undefined
  language: string | undefined
  showsTitle: boolean
  isMarked: boolean
  /** The part of PDF/UA that it says to keep to. */
  standard: string | undefined
  created: boolean
  outline: readonly string[]
  tags: readonly Tag[]
  fonts: readonly { name: string; isEmbedded: boolean }[]
  /** The drawing commands that stand neither in a tag nor in an artifact, page by page. */
  untagged: readonly string[]
  links: readonly { isDescribed: boolean; target: 'web' | 'inside' | 'none' }[]
  /** The sizes of the letters in points, each once. */
  sizes: readonly number[]
  /** The sizes of the pages in points. */
  pages: readonly { width: number; height: number }[]
}

/** A document and its objects. */
class Reader {
  readonly #document: PDFDocument

  constructor(document: PDFDocument) {
    this.#document = document
  }

  look(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#document.context.lookup(object) : object
  }

  get(dict: PDFObject | undefined, ...keys: string[]): PDFObject | undefined {
    return keys.reduce<PDFObject | undefined>((found, key) => {
      const inner = this.look(found)
      return inner instanceof PDFDict ? this.look(inner.get(PDFName.of(key))) : undefined
    }, dict)
  }

  text(object: PDFObject | undefined): string | undefined {
    return object instanceof PDFString || object instanceof PDFHexString
      ? object.decodeText()
      : object instanceof PDFName
        ? object.decodeText()
        : undefined
  }

  items(object: PDFObject | undefined): PDFObject[] {
    const found = this.look(object)
    return found instanceof PDFArray
      ? found.asArray().flatMap((each) => this.look(each) ?? [])
      : found
        ? [found]
        : []
  }

  bytes(object: PDFObject | undefined): string {
    return this.items(object)
      .map((each) =>
        each instanceof PDFRawStream
          ? Buffer.from(decodePDFRawStream(each).decode()).toString('latin1')
          : '',
      )
      .join('\n')
  }
}

function readTags(reader: Reader, element: PDFObject | undefined): Tag[] {
  return reader.items(reader.get(element, 'K')).flatMap((kid): Tag[] => {
    const name = reader.text(reader.get(kid, 'S'))
    return name === undefined
      ? []
      : [{ name, children: readTags(reader, kid), alt: reader.text(reader.get(kid, 'Alt')) }]
  })
}

function readOutline(reader: Reader, parent: PDFObject | undefined): string[] {
  const titles: string[] = []
  for (let item = reader.get(parent, 'First'); item; item = reader.get(item, 'Next'))
    titles.push(reader.text(reader.get(item, 'Title')) ?? '', ...readOutline(reader, item))
  return titles
}

const token = /\((?:\\[^]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[^\s<>()[\]]+/g
const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'BI',
])

/** The commands of a page that draw outside of every tag and artifact. */
function findUntagged(content: string): string[] {
  let depth = 0
  const found: string[] = []
  for (const [word] of content.matchAll(token)) {
    if (word === 'BDC' || word === 'BMC') depth += 1
    else if (word === 'EMC') depth -= 1
    else if (depth === 0 && painting.has(word)) found.push(word)
  }
  return found
}

function readFonts(reader: Reader, resources: PDFObject | undefined): PdfStructure['fonts'] {
  const fonts = reader.get(resources, 'Font')
  return fonts instanceof PDFDict
    ? fonts.values().map((font) => {
        const descendant =
          reader.items(reader.get(reader.look(font), 'DescendantFonts'))[0] ?? reader.look(font)
        const descriptor = reader.get(descendant, 'FontDescriptor')
        return {
          name: reader.text(reader.get(reader.look(font), 'BaseFont')) ?? '',
          isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some(
            (key) => reader.get(descriptor, key) !== undefined,
          ),
        }
      })
    : []
}

function readLinks(reader: Reader, page: PDFObject): PdfStructure['links'] {
  return reader.items(reader.get(page, 'Annots')).map((annotation) => ({
    isDescribed: (reader.text(reader.get(annotation, 'Contents')) ?? '') !== '',
    target: reader.get(annotation, 'A', 'URI')
      ? 'web'
      : (reader.get(annotation, 'Dest') ?? reader.get(annotation, 'A', 'D'))
        ? 'inside'
        : 'none',
  }))
}

/** The sizes in which a page sets letters: its own scale is always 1. */
function readSizes(content: string): number[] {
  const sizes = [...content.matchAll(/\/\w+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
  return [...new Set(sizes)].sort((a, b) => a - b)
}

/** Reads the structure of a PDF. */
export async function readStructure(pdf: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const reader = new Reader(document)
  const { catalog } = document
  const metadata = reader.bytes(reader.get(catalog, 'Metadata'))
  const pages = document.getPages()
  const fonts = new Map(
    pages
      .flatMap(({ node }) => readFonts(reader, node.Resources()))
      .map((font) => [font.name, font]),
  )
  return {
    title: document.getTitle(),
    language: reader.text(reader.get(catalog, 'Lang')),
    showsTitle: reader.get(catalog, 'ViewerPreferences', 'DisplayDocTitle')?.toString() === 'true',
    isMarked: reader.get(catalog, 'MarkInfo', 'Marked')?.toString() === 'true',
    standard: /pdfuaid:part>(\d)/.exec(metadata)?.[1],
    created: document.getCreationDate() !== undefined,
    outline: readOutline(reader, reader.get(catalog, 'Outlines')),
    tags: readTags(reader, reader.get(catalog, 'StructTreeRoot')),
    fonts: [...fonts.values()],
    untagged: pages.flatMap(({ node }) => findUntagged(reader.bytes(node.Contents()))),
    links: pages.flatMap(({ node }) => readLinks(reader, node)),
    sizes: readSizes(pages.map(({ node }) => reader.bytes(node.Contents())).join('\n')),
    pages: pages.map((page) => page.getSize()),
  }
}

/** All tags of a tree, parents first. */
export function allTags(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...allTags(tag.children)])
}
