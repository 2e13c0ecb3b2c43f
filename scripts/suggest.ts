/** Suggests topics for clauses that have none or lack some. It writes to no file of the content: a person decides. */
import { OptionError } from '../src/load/options.ts'
import { quotable } from '../src/messages/message.ts'
import { didYouMean } from '../src/text/nearest.ts'
import { listOf } from '../src/text/list.ts'
import { allPolicies } from '../src/model/build-handbook.ts'
import type { Handbook, Policy } from '../src/model/types.ts'
import { measureSuggestions } from './suggest/measure.ts'
import { toMeasurementText } from './suggest/measurement-text.ts'
import { type Thresholds, usualThresholds } from './suggest/propose.ts'
import { suggestTopics } from './suggest/suggest-topics.ts'
import { toSuggestionData } from './suggest/suggestion-data.ts'
import { toSuggestionText } from './suggest/suggestion-text.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'
import { loadOrReport } from './load-or-report.ts'

const command = defineCommand({
  name: 'suggest',
  does: 'Suggests topics for clauses that have none or lack some. It changes no file: a person decides.',
  options: {
    council: {
      type: 'string',
      value: '<folder>',
      expected: 'the folder of a council, such as `--council hillford`',
      help: 'only one council, by the name of its folder',
    },
    policy: {
      type: 'string',
      value: '<folder>',
      expected: 'the folder of a policy, such as `--policy hillford/social-media`',
      help: 'only one policy, such as hillford/social-media',
    },
    least: {
      type: 'string',
      value: '<score>',
      expected: 'a score from 0 to 100, such as `--least 40`',
      help: 'only suggestions with a score of at least so many of 100',
    },
    measure: {
      type: 'boolean',
      help: 'how often the suggestions are right: each council in turn is left out',
    },
    json: { type: 'boolean', help: 'the same for programs' },
  },
  reads: ['content', 'today'],
  fails: 'the content has errors',
})

type SuggestValues = Asked<typeof command.options>['values']

function readThresholds(value: string | undefined): Thresholds {
  if (value === undefined) return usualThresholds
  const score = /^\d{1,3}(?:\.\d+)?$/.test(value) ? Number(value) : 101
  if (score > 100)
    throw new OptionError(
      `Unexpected --least \`${quotable(value)}\`, expected a score from 0 to 100, such as \`--least 40\`.`,
    )
  return { untagged: score, tagged: score }
}

/**
 * Says which policies are asked for. A council is named by its folder; a policy by its folder and, where several councils have one of that name,
 * its council’s: `hillford/social-media`. Throws {@link OptionError} when there is none.
 */
function toPolicyFilter(
  { council, policy }: SuggestValues,
  handbook: Handbook,
): (each: Policy) => boolean {
  const councils = handbook.councils.map(({ slug }) => slug)
  if (council !== undefined && !councils.includes(council))
    throw new OptionError(
      `Unexpected --council \`${quotable(council)}\`, expected the folder of a council. ${didYouMean(council, councils, `There is ${listOf(councils)}.`)}`,
    )
  const candidates = allPolicies(handbook).filter(
    (each) => council === undefined || each.council === council,
  )
  const wanted = candidates.filter(
    ({ id, slug }) => policy === undefined || policy === id || policy === slug,
  )
  if (policy !== undefined && wanted.length === 0) {
    const ids = candidates.map(({ id }) => id)
    throw new OptionError(
      `Unexpected --policy \`${quotable(policy)}\`, expected a policy such as \`hillford/social-media\`. ${didYouMean(policy, ids, `There is ${listOf(ids)}.`)}`,
    )
  }
  const set = new Set(wanted)
  return (each) => set.has(each)
}

function toJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`
}

function measured(handbook: Handbook, { json }: SuggestValues, thresholds: Thresholds): string {
  const measurement = measureSuggestions(handbook, thresholds)
  return json ? toJson({ thresholds, ...measurement }) : toMeasurementText(measurement, thresholds)
}

function suggested(handbook: Handbook, values: SuggestValues, thresholds: Thresholds): string {
  const suggestions = suggestTopics(handbook, thresholds, toPolicyFilter(values, handbook))
  return values.json ? toJson(toSuggestionData(suggestions)) : toSuggestionText(suggestions)
}

await runCommand(command, ({ values }, options, progress) => {
  if (values.measure && (values.council ?? values.policy) !== undefined)
    throw new OptionError(
      'Unexpected `--measure` with `--council` or `--policy`, expected `--measure` without them: it goes through all councils.',
    )
  const thresholds = readThresholds(values.least)
  const handbook = loadOrReport(options, progress, 'Nothing is suggested until this is put right.')
  if (!handbook) return 1
  progress.tell(values.measure ? 'Measuring the suggestions' : 'Comparing the clauses')
  const text = values.measure
    ? measured(handbook, values, thresholds)
    : suggested(handbook, values, thresholds)
  progress.end()
  process.stdout.write(text)
  return 0
})
