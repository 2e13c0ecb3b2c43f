/** Makes papers for a meeting without building the site; `npm run pdf -- --help` says of what. */
import { relative, resolve } from 'node:path'
import { cacheFolder, loadHandbook } from '../src/load/load-handbook.ts'
import type { Options } from '../src/load/options.ts'
import { severityOf } from '../src/messages/message.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import type { Handbook } from '../src/model/types.ts'
import { openEngine } from '../src/typeset/open-engine.ts'
import { paperFolder, PaperStore } from '../src/typeset/paper-store.ts'
import { type Progress, writePapers } from '../src/typeset/write-papers.ts'
import { makeUrls } from '../src/urls.ts'
import { choosePapers } from './pdf/choose-papers.ts'
import { isHelp, pdfHelp, type PdfOptions, readPdfOptions } from './pdf/pdf-options.ts'
import { reportContext } from './report-context.ts'
import { runScript } from './run-script.ts'

/** From so many papers on, a line tells from time to time how far the work has come. */
const LONG_RUN = 10

function toTeller(isTerminal: boolean): (progress: Progress) => void {
  let told = performance.now()
  return ({ done, all }) => {
    if (all < LONG_RUN || done === all || performance.now() - told < (isTerminal ? 200 : 5000)) return
    told = performance.now()
    process.stdout.write(isTerminal ? `\r${String(done)} of ${String(all)} papers` : `${String(done)} of ${String(all)} papers\n`)
  }
}

/** Makes the papers; gives back the exit code. */
async function makePapers(handbook: Handbook, { root, today, site, base }: Options, asked: PdfOptions): Promise<number> {
  const papers = choosePapers(handbook, asked, { today, site: site === undefined ? undefined : makeUrls(base, site) })
  const folder = resolve(process.env['INIT_CWD'] ?? root, asked.out)
  const store = new PaperStore(paperFolder(root), openEngine)
  const isTerminal = process.stdout.isTTY
  await writePapers(papers, store, folder, toTeller(isTerminal))
  if (store.remark !== undefined) process.stderr.write(`${store.remark}\n`)
  if (isTerminal && papers.length >= LONG_RUN) process.stdout.write('\r\u001b[K')
  for (const { path } of papers) process.stdout.write(`${relative(process.env['INIT_CWD'] ?? root, resolve(folder, path))}\n`)
  return 0
}

await runScript(async (options) => {
  if (isHelp(process.argv.slice(2))) {
    process.stdout.write(pdfHelp)
    return 0
  }
  const asked = readPdfOptions(process.argv.slice(2))
  const loaded = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (!loaded.failed) return makePapers(loaded.handbook, options, asked)
  const errors = loaded.messages.filter((message) => severityOf(message) === 'error')
  process.stderr.write(`${reportToTerminal(errors, reportContext(options, loaded.texts))}No paper is made until this is put right.\n`)
  return 1
})
