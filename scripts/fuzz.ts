/**
 * Tries the reading of mutated content files: `npm run fuzz -- --help` says how. The files are read in a process beside this one, which
 * ends it when a file stops it, and goes on behind that file.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { runCommand } from './command.ts'
import { readCorpus } from './fuzz/corpus.ts'
import { fuzzCommand, readFuzzOptions } from './fuzz/fuzz-options.ts'
import { mutateFile } from './fuzz/mutate-file.ts'
import { count, emptyTally, tallyText } from './fuzz/tally.ts'
import { type WatchOutcome, watch } from './fuzz/watch.ts'

/** Gives back a function that keeps a file with a fault and says where. */
function faultKeeper(content: string, seed: number): (outcome: WatchOutcome) => void {
  const corpus = readCorpus(content)
  let folder: string | undefined
  return ({ number, faults }) => {
    folder ??= mkdtempSync(join(tmpdir(), 'clausebook-fuzz-'))
    const { path, bytes } = mutateFile(corpus, seed, number)
    const kept = join(folder, `${String(seed)}-${String(number)}-${basename(path)}`)
    writeFileSync(kept, bytes)
    const lines = faults.map(({ kind, detail }) => `  ${kind}: ${detail}\n`).join('')
    process.stdout.write(`File ${String(number)}, ${path}, kept as ${kept}\n${lines}`)
  }
}

await runCommand(fuzzCommand, async ({ values }, { content, today }, progress) => {
  const options = readFuzzOptions(values)
  const keep = faultKeeper(content, options.seed)
  const tally = emptyTally()
  await watch({ content, today, ...options }, (outcome) => {
    count(tally, outcome)
    progress.tell(`Files: ${String(outcome.number - options.from + 1)} of ${String(options.files)}`)
    if (outcome.faults.length > 0) keep(outcome)
  })
  progress.end()
  process.stdout.write(tallyText(tally, options))
  return tally.faulty === 0 ? 0 : 1
})
