import { oncePer } from '../model/once-per.ts'
import type { Engine } from '../pdf/engine.ts'
import { openEngine } from '../pdf/open-engine.ts'
import { paperFolder, PaperStore } from '../pdf/paper-store.ts'
import { makeUrls } from '../urls.ts'
import { buildIndex } from './build-index.ts'
import { dataFiles } from './data-files.ts'
import type { SiteLocals } from './site-context.ts'
import { sitePapers } from './site-papers.ts'

/** A file as it is sent to a browser. */
export interface DevFile {
  type: string
  content: string | Uint8Array
}

/** Makes the file of a path below the root of the site; undefined where there is none. */
type FileMaker = (locals: SiteLocals, path: string) => Promise<DevFile | undefined>

const dataFilesOf = oncePer(({ handbook, context }: SiteLocals) => dataFiles(handbook, context))

function makeData(locals: SiteLocals, path: string): DevFile | undefined {
  const made = dataFilesOf(locals).get(path)?.()
  if (made?.bytes) return { type: made.type, content: made.bytes }
  return made && { type: `${made.type}; charset=utf-8`, content: made.text }
}

/** Makes what sets papers, with one engine for all of them. */
function paperMaker(root: string): FileMaker {
  const store = new PaperStore(paperFolder(root))
  let engine: Promise<Engine> | undefined
  return async (locals, path) => {
    const paper = sitePapers(locals)
      .find((each) => each.path === path)
      ?.make()
    const pdf =
      paper && (store.find(paper) ?? (await store.set(paper, await (engine ??= openEngine()))))
    return pdf && { type: 'application/pdf', content: pdf }
  }
}

/** The folder of the search index. */
const indexFolder = makeUrls('').searchIndex()

/** The media types of the files of an index; all others are bytes. */
const indexTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
}

const indexOf = oncePer(({ handbook }: SiteLocals) => buildIndex(handbook))

async function findIndexFile(locals: SiteLocals, path: string): Promise<DevFile | undefined> {
  const content = (await indexOf(locals)).get(path.slice(indexFolder.length))
  const type = indexTypes[path.replace(/^.*\./, '')] ?? 'application/octet-stream'
  return content && { type, content }
}

/**
 * Makes what is not a page when it is asked for: data files, papers, and the search index, which is
 * made once for each state of the content.
 */
export function devFiles(root: string): FileMaker {
  const makePaper = paperMaker(root)
  return async (locals, path) => {
    if (path.startsWith(indexFolder)) return findIndexFile(locals, path)
    return path.endsWith('.pdf') ? makePaper(locals, path) : makeData(locals, path)
  }
}
