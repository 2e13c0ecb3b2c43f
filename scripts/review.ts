import { cacheFolder, loadHandbook } from '../src/load/load-handbook.ts'
import type { Options } from '../src/load/options.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import { findCouncil } from '../src/model/find.ts'
import type { Handbook } from '../src/model/types.ts'
import { listOf } from '../src/text/list.ts'
import { makeUrls } from '../src/urls.ts'
import { reviewInTerminal } from '../src/views/review/review-terminal.ts'
import { summariseReviews, toReviewRegister } from '../src/views/review/review-register.ts'
import type { StandingState } from '../src/views/policy/standing.ts'
import { reportContext } from './report-context.ts'
import { isHelp } from './command-help.ts'
import { readReviewArguments, reviewHelp, type ReviewArguments } from './review-arguments.ts'
import { runScript } from './run-script.ts'

/** Texts that no review is due of, so that their not having a date is no fault. */
const notInUse: readonly StandingState[] = ['draft', 'withdrawn', 'superseded']

/** Prints the register as asked; gives back the exit code. */
function printRegister(handbook: Handbook, { site, base, today }: Options, { council: slug, json, failOn }: ReviewArguments): number {
  const council = slug === undefined ? undefined : findCouncil(handbook, slug)
  if (slug !== undefined && !council) {
    process.stderr.write(`Unexpected council \`${slug}\`, expected the name of its folder: ${listOf(handbook.councils.map((each) => each.slug))}.\n`)
    return 2
  }
  const context = { today, urls: makeUrls(base), absoluteUrls: makeUrls(base, site) }
  const register = toReviewRegister(handbook, context, council)
  process.stdout.write(json ? `${JSON.stringify(register, null, 2)}\n` : reviewInTerminal(register))
  const inUse = summariseReviews(handbook, context, council).filter(({ standing }) => !notInUse.includes(standing.state))
  return inUse.some(({ review }) => failOn.includes(review.state)) ? 1 : 0
}

await runScript((options) => {
  const words = process.argv.slice(2)
  if (isHelp(words)) {
    process.stdout.write(reviewHelp)
    return 0
  }
  const found = readReviewArguments(words)
  if ('problem' in found) {
    process.stderr.write(`${found.problem}\n`)
    return 2
  }
  const loaded = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (!loaded.failed) return printRegister(loaded.handbook, options, found)
  process.stderr.write(reportToTerminal(loaded.messages, reportContext(options, loaded.texts)))
  process.stderr.write('The register cannot be made until the errors are mended.\n')
  return 1
})
