import { OptionError, type Options } from '../src/load/options.ts'
import { quotable } from '../src/messages/message.ts'
import { didYouMean } from '../src/text/nearest.ts'
import { findCouncil } from '../src/model/find.ts'
import type { Council, Handbook } from '../src/model/types.ts'
import { listOf } from '../src/text/list.ts'
import { makeUrls } from '../src/urls.ts'
import type { PolicyState } from '../src/views/policy/policy-status.ts'
import { statesInOrder } from '../src/views/review/review-order.ts'
import { summariseReviews, toReviewRegister } from '../src/views/review/review-register.ts'
import { reviewInTerminal } from '../src/views/review/review-terminal.ts'
import type { ReviewState } from '../src/views/review/review.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'
import { loadOrReport } from './load-or-report.ts'

const expectedStates =
  '`overdue`, `due-soon` or `unknown`, or several of them with commas between them'

const command = defineCommand({
  name: 'review',
  does: 'Prints the register of reviews: which policies are overdue, which fall due soon, and of which that cannot be known.',
  options: {
    council: {
      type: 'string',
      value: '<folder>',
      expected: 'the name of a council’s folder',
      help: 'only the policies of one council, by the name of its folder',
    },
    'fail-on': {
      type: 'string',
      value: '<states>',
      expected: expectedStates,
      help: 'end with exit code 1 when a policy is in one of these states: overdue, due-soon, unknown; several with commas between them. Texts that are not in use never fail',
    },
    json: { type: 'boolean', help: 'print the register as data' },
  },
  reads: ['content', 'today'],
  fails: '--fail-on found something or the content has errors',
})

/** Texts that no review is due of, so that their not having a date is no fault. */
const notInUse: readonly PolicyState[] = ['draft', 'withdrawn', 'superseded']

const failing: readonly ReviewState[] = statesInOrder.filter((state) => state !== 'current')

function readStates(value: string | undefined): readonly ReviewState[] {
  const names = value?.split(',').map((name) => name.trim()) ?? []
  const wrong = names.find((name) => !failing.some((state) => state === name))
  if (wrong !== undefined)
    throw new OptionError(
      `Unexpected state \`${quotable(wrong)}\` for \`--fail-on\`, expected ${expectedStates}.`,
    )
  return failing.filter((state) => names.includes(state))
}

function readCouncil(handbook: Handbook, slug: string | undefined): Council | undefined {
  const council = slug === undefined ? undefined : findCouncil(handbook, slug)
  if (slug === undefined || council) return council
  const slugs = handbook.councils.map((each) => each.slug)
  throw new OptionError(
    `Unexpected council \`${quotable(slug)}\`, expected the name of its folder. ${didYouMean(slug, slugs, `There is ${listOf(slugs)}.`)}`,
  )
}

/** Prints the register as asked; gives back the exit code. */
function printRegister(
  handbook: Handbook,
  { site, base, today }: Options,
  { values }: Asked<typeof command.options>,
  failOn: readonly ReviewState[],
): number {
  const council = readCouncil(handbook, values.council)
  const context = { today, urls: makeUrls(base), absoluteUrls: makeUrls(base, site) }
  const register = toReviewRegister(handbook, context, council)
  process.stdout.write(
    values.json ? `${JSON.stringify(register, null, 2)}\n` : reviewInTerminal(register),
  )
  const inUse = summariseReviews(handbook, context, council).filter(
    ({ standing }) => !notInUse.includes(standing.state),
  )
  return inUse.some(({ review }) => failOn.includes(review.state)) ? 1 : 0
}

await runCommand(command, (asked, options, progress) => {
  const failOn = readStates(asked.values['fail-on'])
  const handbook = loadOrReport(
    options,
    progress,
    'The register cannot be made until the errors are mended.',
  )
  return handbook ? printRegister(handbook, options, asked, failOn) : 1
})
