import { toProgressReporter } from '../pdf/progress.ts'
import { paperFolder, PaperStore } from '../pdf/paper-store.ts'
import { writePapers } from '../pdf/write-papers.ts'
import { type PublishedPaper, toPublishedPapers } from '../pdf/handbook-papers.ts'
import type { SiteLocals } from './site-context.ts'

/** The papers of a site; what leads to its pages needs their public address. */
export function sitePapers({
  handbook,
  context: { today, site, absoluteUrls },
}: SiteLocals): PublishedPaper[] {
  return toPublishedPapers(handbook, { today, site: site === undefined ? undefined : absoluteUrls })
}

/** Writes the papers of a site into the folder that it is built into. Gives back what is to be said of the engine, if anything is. */
export async function writeSitePapers(
  locals: SiteLocals,
  root: string,
  folder: string,
): Promise<string | undefined> {
  const store = new PaperStore(paperFolder(root))
  const { notice } = await writePapers(sitePapers(locals), {
    store,
    folder,
    onProgress: toProgressReporter(),
  })
  store.tidy()
  return notice
}
