import type { Options } from '../load/options.ts'
import type { Handbook } from '../model/types.ts'
import { toTeller } from '../typeset/progress.ts'
import { paperFolder, PaperStore } from '../typeset/paper-store.ts'
import { writePapers } from '../typeset/write-papers.ts'
import { makeUrls } from '../urls.ts'
import { type PublishedPaper, toPublishedPapers } from '../views/paper/handbook-papers.ts'

/** The papers of a site; what leads to its pages needs their public address. */
export function sitePapers(handbook: Handbook, { today, site, base }: Options): PublishedPaper[] {
  return toPublishedPapers(handbook, { today, site: site === undefined ? undefined : makeUrls(base, site) })
}

/** Writes the papers of a site into the folder that it is built into. Gives back what is to be said of the engine, if anything is. */
export async function writeSitePapers(handbook: Handbook, options: Options, folder: string): Promise<string | undefined> {
  const store = new PaperStore(paperFolder(options.root))
  const { remark } = await writePapers(sitePapers(handbook, options), { store, folder, onProgress: toTeller() })
  store.tidy()
  return remark
}
