import assert from 'node:assert/strict'
import { beforeAll, describe, it } from 'vitest'
import { allPolicies } from '../../src/model/build-handbook.ts'
import type { Handbook, Policy } from '../../src/model/types.ts'
import { severityOf } from '../../src/messages/message.ts'
import { addDays } from '../../src/views/dates.ts'
import { type Adoption, statusOn, toPolicyStatus } from '../../src/views/policy/policy-status.ts'
import { summarisePolicy } from '../../src/views/policy/policy-summary.ts'
import { toAsOf, toReviewAgeing, toStatusAgeing } from '../../src/views/review/ageing.ts'
import { reviewLabels } from '../../src/views/review/review-state.ts'
import { type DueDate, reviewInWords, reviewOn, toReview } from '../../src/views/review/review.ts'
import {
  baseFiles,
  clauseFile,
  type Files,
  makeHandbookOf,
  policySettings,
} from '../model/small-handbook.ts'
import { contextOn } from '../views/review/review-handbook.ts'

const dueSoonDays = 60
const days = 5 * 366

const event = (type: string, date: string, certainty = 'stated'): string =>
  `{ type: ${type}, date: ${date}, printed: A, certainty: ${certainty} }`
const adoptions: readonly string[] = [
  '',
  event('adopted', '2020-07-14'),
  event('adopted', '2024-07'),
  event('adopted', '2026'),
  event('adopted', '2024-02-29', 'to-be-confirmed'),
  event('adopted', '2026-11-30'),
  `${event('adopted', '2015')}, ${event('adopted', '2025-05-13')}`,
  '{ type: adopted, printed: A, certainty: unknown }',
  `${event('adopted', '2020-07-14')}, ${event('adopted', '2029-02-01')}`,
]
const commencements: readonly string[] = [
  '',
  event('in-force', '2021-04-01'),
  event('in-force', '2026-12-01'),
  event('in-force', '2027-01-01'),
  event('in-force', '2028-02-29'),
  event('in-force', '2027-03'),
  event('in-force', '2029'),
  event('in-force', '2031-11-29', 'to-be-confirmed'),
]
const renewals: readonly string[] = [
  '',
  event('reviewed', '2026-11-11'),
  event('amended', '2025-12'),
  `${event('reviewed', '2022')}, ${event('amended', '2024-05-01', 'conflicting')}`,
  event('reviewed', '2029-05-01'),
  event('amended', '2029-06'),
]
const due = (date: string, certainty = 'stated'): string =>
  `due: { date: ${date}, printed: A, certainty: ${certainty} }`
const period = (months: number): string => `period: { months: ${String(months)}, printed: B }`
const rules: readonly string[] = [
  '',
  due('2024-07'),
  due('2026-11-30'),
  due('2027-01'),
  due('2028-02-29', 'to-be-confirmed'),
  due('2030'),
  due('9999-12-31'),
  period(1),
  period(12),
  period(36),
  `${due('2027-05-31')}, ${period(12)}`,
  `${due('2023')}, ${period(24)}`,
]

/** One of so many combinations is looked at: with each history, each rule and each status many times. */
const step = 13

/** Histories with rules, mostly of texts in use. */
function settingsOfAll(): string[] {
  const all = adoptions.flatMap((adoption) =>
    commencements.flatMap((commencement) =>
      renewals.flatMap((renewal) =>
        rules.map((rule) => ({ events: [adoption, commencement, renewal].filter(Boolean), rule })),
      ),
    ),
  )
  return all
    .filter((_, index) => index % step === 0)
    .map(({ events, rule }, index) => {
      const status =
        ['current', 'current', 'current', 'current', 'draft', 'withdrawn'][index % 6] ?? ''
      return `${policySettings.replace('status: current', `status: ${status}`)}${events.length === 0 ? '' : `events: [${events.join(', ')}]\n`}${rule === '' ? '' : `review: { ${rule} }\n`}`
    })
}

/** The files of all policies that may be published on a day. */
function filesOn(day: string): Files {
  const { 'hill/social-media/policy.yaml': _settings, ...base } = baseFiles
  const files = (all: readonly string[]): Files => ({
    ...base,
    ...Object.fromEntries(
      all.flatMap((settings, index) => [
        [`hill/p${String(index)}/policy.yaml`, settings],
        [`hill/p${String(index)}/01-purpose.mdx`, clauseFile('Words.')],
      ]),
    ),
  })
  const all = settingsOfAll()
  const wrong = new Set(
    makeHandbookOf(files(all), day)
      .messages.filter((message) => severityOf(message) === 'error')
      .map(({ file }) => file?.split('/')[1]),
  )
  return files(all.filter((_, index) => !wrong.has(`p${String(index)}`)))
}

/** What a page says of a policy. */
type Said = Record<'standing' | 'review', { state: string; label: string; sentence: string }>

/** What a page says that is built on a day. */
function saidWhenBuilt(policy: Policy, today: string): Said {
  const { state, label, sentence } = toPolicyStatus(policy, today)
  const review = toReview(policy, { today, dueSoonDays })
  return {
    standing: { state, label, sentence },
    review: {
      state: review.state,
      label: reviewLabels[review.state],
      sentence: reviewInWords(review, policy.status),
    },
  }
}

/** What the browser makes on a later day of a page that was built on another: of what its elements carry, by the functions that it calls. */
function makeReader(policy: Policy, built: string): (today: string) => Said {
  const said = saidWhenBuilt(policy, built)
  const { 'data-review': review } = toReviewAgeing(toReview(policy, { today: built, dueSoonDays }))
  const { 'data-standing': standing } = toStatusAgeing(toPolicyStatus(policy, built))
  const date = review === undefined ? undefined : (JSON.parse(review) as DueDate)
  const adoption = standing === undefined ? undefined : (JSON.parse(standing) as Adoption)
  return (today) => {
    const { state, label, sentence } = adoption ? statusOn(adoption, today) : said.standing
    return {
      standing: { state, label, sentence },
      review: date ? reviewOn(date, { today, dueSoonDays }) : said.review,
    }
  }
}

for (const built of ['2026-11-30', '2028-02-29']) {
  describe(`A page that was built on ${built}`, () => {
    let handbook: Handbook
    let files: Files
    beforeAll(() => {
      files = filesOn(built)
      handbook = makeHandbookOf(files, built).handbook
    })

    it('says in the browser what a new build says, on every day of five years', () => {
      const policies = allPolicies(handbook)
      assert.ok(policies.length > 100, String(policies.length))
      let changes = 0
      for (const policy of policies) {
        const read = makeReader(policy, built)
        let last = JSON.stringify(read(built))
        for (let count = 1; count <= days; count += 1) {
          const today = addDays(built, count)
          const said = JSON.stringify(read(today))
          assert.equal(
            said,
            JSON.stringify(saidWhenBuilt(policy, today)),
            `${today}: ${JSON.stringify([policy.status, policy.events, policy.review])}`,
          )
          if (said !== last) changes += 1
          last = said
        }
      }
      assert.ok(changes > 30, String(changes))
    })

    it('can be built again on later days', () => {
      for (const count of [1, 32, 400, days]) {
        const { messages } = makeHandbookOf(files, addDays(built, count))
        assert.deepEqual(
          messages.filter((message) => severityOf(message) === 'error').map(String),
          [],
        )
      }
    })

    it('knows the first day on which a review turns', () => {
      const council = handbook.councils[0] ?? assert.fail()
      for (const policy of council.policies) {
        const { review } = summarisePolicy(handbook, council, policy, contextOn(built))
        const { turns } = toAsOf([review], built, dueSoonDays)
        const stateOn = (today: string): string => toReview(policy, { today, dueSoonDays }).state
        if (turns === undefined) assert.equal(stateOn(addDays(built, days)), stateOn(built))
        else if (turns < '9000')
          assert.deepEqual(
            [stateOn(addDays(turns, -1)), stateOn(turns) === stateOn(built)],
            [stateOn(built), false],
          )
      }
    })
  })
}
