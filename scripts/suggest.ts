/**
 * Suggests topics for clauses that have none or lack some. Options: `--council <folder>`, `--policy <folder>`, `--least <score>`, `--json`; with
 * `--measure` it prints how good the suggestions are. It writes to no file of the content: a person decides.
 */
import { cacheFolder, loadHandbook } from '../src/load/load-handbook.ts'
import { severityOf } from '../src/messages/message.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import type { Handbook } from '../src/model/types.ts'
import { measureSuggestions } from '../src/suggest/measure.ts'
import { toMeasurementText } from '../src/suggest/measurement-text.ts'
import { suggestTopics } from '../src/suggest/suggest-topics.ts'
import { toSuggestionData } from '../src/suggest/suggestion-data.ts'
import { toSuggestionText } from '../src/suggest/suggestion-text.ts'
import { reportContext } from './report-context.ts'
import { runScript } from './run-script.ts'
import { isHelp } from './command-help.ts'
import { readSuggestOptions, suggestHelp, type SuggestOptions, toPolicyFilter } from './suggest/suggest-options.ts'

function toJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`
}

function measured(handbook: Handbook, { json, thresholds }: SuggestOptions): string {
  const measurement = measureSuggestions(handbook, thresholds)
  return json ? toJson({ thresholds, ...measurement }) : toMeasurementText(measurement, thresholds)
}

function suggested(handbook: Handbook, options: SuggestOptions): string {
  const suggestions = suggestTopics(handbook, options.thresholds, toPolicyFilter(options, handbook))
  return options.json ? toJson(toSuggestionData(suggestions)) : toSuggestionText(suggestions)
}

await runScript((options) => {
  if (isHelp(process.argv.slice(2))) {
    process.stdout.write(suggestHelp)
    return 0
  }
  const asked = readSuggestOptions(process.argv.slice(2))
  const loaded = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (loaded.failed) {
    // Not where a program expects suggestions.
    const errors = loaded.messages.filter((message) => severityOf(message) === 'error')
    process.stderr.write(`${reportToTerminal(errors, reportContext(options, loaded.texts))}Nothing is suggested until this is put right.\n`)
    return 1
  }
  process.stdout.write(asked.measure ? measured(loaded.handbook, asked) : suggested(loaded.handbook, asked))
  return 0
})
