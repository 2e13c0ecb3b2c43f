/** What `npm run pdf` does, once its memory is seen to. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { diskErrorCode, diskReason } from '../../src/disk/disk-error.ts'
import { cacheFolder, loadHandbook } from '../../src/load/load-handbook.ts'
import { OptionError, type Options } from '../../src/load/options.ts'
import { severityOf } from '../../src/messages/message.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import type { Handbook } from '../../src/model/types.ts'
import { paperFolder, PaperStore } from '../../src/typeset/paper-store.ts'
import { toTeller } from '../../src/typeset/progress.ts'
import { writePapers } from '../../src/typeset/write-papers.ts'
import { makeUrls } from '../../src/urls.ts'
import { choosePapers } from './choose-papers.ts'
import { isHelp } from '../command-help.ts'
import { pdfHelp, type PdfOptions, readPdfOptions } from './pdf-options.ts'
import { reportContext } from '../report-context.ts'
import { runScript } from '../run-script.ts'

/** Makes the folder before any work is done. Throws {@link OptionError} where that cannot be. */
function makeFolder(folder: string, asked: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new OptionError(`Unexpected folder \`${asked}\` for \`--out\`: nothing can be written there (${String(error.code)}). Name another folder, such as \`--out agenda\`.`, { cause: error })
  }
}

/** Does what writes into the folder. Throws {@link OptionError} where the disk refuses something. */
async function writingInto<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const code = diskErrorCode(cause)
    if (code === undefined) throw cause
    throw new OptionError(`Nothing more could be written in \`${folder}\`: ${diskReason(code)}. Name another folder, such as \`--out agenda\`, or put that right, and run the command again.`, { cause })
  }
}

/** Makes the papers; gives back the exit code. */
async function makePapers(handbook: Handbook, { root, today, site, base }: Options, asked: PdfOptions): Promise<number> {
  const papers = choosePapers(handbook, asked, { today, site: site === undefined ? undefined : makeUrls(base, site) })
  const folder = resolve(process.env['INIT_CWD'] ?? root, asked.out)
  makeFolder(folder, asked.out)
  const { remark } = await writingInto(folder, () => writePapers(papers, { store: new PaperStore(paperFolder(root)), folder, onProgress: toTeller() }))
  if (remark !== undefined) process.stderr.write(`${remark}\n`)
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
