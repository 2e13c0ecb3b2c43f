import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findPolicy } from '../../src/model/find.ts'
import { amendmentsOf } from '../../src/model/time/every-text.ts'
import { handbookOn, historyOf, textOn } from '../../src/model/time/text-on.ts'
import type { Policy } from '../../src/model/types.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import {
  adoptedOn,
  adoptedPolicy,
  amendmentFiles,
  eventLine,
  sectionFile,
  withoutSeals,
} from './amended-policy.ts'
import {
  type Files,
  inShort,
  makeHandbook,
  onlyPolicy,
  policyId,
  type SmallHandbook,
} from './small-handbook.ts'

const base: Files = {
  ...adoptedPolicy('2020-07-14', 'version: "1"\n'),
  [`${policyId}/01-purpose.mdx`]: sectionFile('Purpose', {
    'aim=1.1': 'The aim of the old words.',
  }),
  [`${policyId}/02-use.mdx`]: sectionFile('Use', { 'posting=2.1': 'Ask before you post.' }),
  [`${policyId}/03-review.mdx`]: sectionFile('Review', { 'yearly=3.1': 'Each year.' }),
}

function made(...amendments: readonly Files[]): SmallHandbook {
  return makeHandbook(Object.assign({}, base, ...amendments) as Files, '2026-12-09')
}

function on(small: SmallHandbook, day: string): Policy {
  return textOn(historyOf(small.handbook, { id: policyId }), day).policy
}

function wordsOn(small: SmallHandbook, day: string): string[] {
  return on(small, day).sections.map(({ id, content }) => `${id}: ${textsOf(content).join(' ')}`)
}

const later = amendmentFiles('2026-posting', adoptedOn('2026-12-08', '2027-01-01'), {
  '02-use.mdx': sectionFile('Use', { 'posting=2.1': 'Officers may post.' }),
})
const old = 'use: 2.1 Ask before you post.'
const now = 'use: 2.1 Officers may post.'

describe('The text of a policy on a day', () => {
  const small = made(later)
  it('is the oldest one before the day of an amendment, and also before the policy itself', () => {
    for (const day of ['1999-01-01', '2020-07-14', '2026-12-08', '2026-12-31'])
      assert.equal(wordsOn(small, day)[1], old, day)
  })
  it('has the words of the amendment from its day on', () => {
    for (const day of ['2027-01-01', '2030-05-05']) assert.equal(wordsOn(small, day)[1], now, day)
  })
  it('counts from the adoption where no commencement is recorded', () => {
    const same = made(
      amendmentFiles('a', adoptedOn('2026-12-08'), {
        '02-use.mdx': later[`${policyId}/amendments/2026-posting/02-use.mdx`] ?? '',
      }),
    )
    assert.deepEqual([wordsOn(same, '2026-12-07')[1], wordsOn(same, '2026-12-08')[1]], [old, now])
  })
  it('shares with the text before what it leaves alone, clauses included', () => {
    const [before, after] = [on(small, '2026-12-31'), on(small, '2027-01-01')]
    assert.equal(before.sections[0], after.sections[0])
    assert.equal(before.clauses[0], after.clauses[0])
    assert.notEqual(before.sections[1], after.sections[1])
  })
  it('has one event `amended` from that day on, with the minute, and none before', () => {
    assert.deepEqual(
      on(small, '2026-12-31').events.map(({ type }) => type),
      ['adopted'],
    )
    const amended = on(small, '2027-01-01').events.at(-1)
    assert.deepEqual(
      [amended?.type, amended?.date, amended?.minute],
      ['amended', '2026-12-08', '26/1208'],
    )
  })
  it('is what the handbook of that day holds, and of any other policy the same object', () => {
    const { handbook } = small
    assert.equal(handbookOn(handbook, '2026-12-31'), handbook)
    const then = handbookOn(handbook, '2027-01-01')
    assert.equal(findPolicy(then, policyId), on(small, '2027-01-01'))
    assert.equal(handbookOn(then, '2026-12-31').councils[0]?.policies[0], on(small, '2026-12-31'))
  })
  it('gets no message', () => {
    assert.deepEqual(inShort(withoutSeals(small.messages)), [])
  })
})

describe('An amendment', () => {
  it('changes facts on its day, each key whole', () => {
    const small = made(
      amendmentFiles('2027-title', [
        ...adoptedOn('2027-05-12'),
        'policy: { title: Online Policy, version: "2" }',
      ]),
    )
    const titles = ['2027-05-11', '2027-05-12'].map((day) => {
      const { title, version, status } = on(small, day)
      return [title, version, status]
    })
    assert.deepEqual(titles, [
      ['Social Media Policy', '1', 'current'],
      ['Online Policy', '2', 'current'],
    ])
  })
  it('inserts a section by its digits, or where `order` says', () => {
    const files = { '02-zeal.mdx': sectionFile('Zeal', { zeal: 'Be keen.' }) }
    const ids = (lines: readonly string[]) =>
      on(
        made(amendmentFiles('a', [...adoptedOn('2026-10-01'), ...lines], files)),
        '2026-10-01',
      ).sections.map(({ id }) => id)
    assert.deepEqual(ids([]), ['purpose', 'use', 'zeal', 'review'])
    assert.deepEqual(ids(['order: [zeal, review, purpose, use]']), [
      'zeal',
      'review',
      'purpose',
      'use',
    ])
  })
  it('removes a section', () => {
    const small = made(amendmentFiles('a', [...adoptedOn('2026-10-01'), 'removes: [use]']))
    assert.deepEqual(
      on(small, '2026-10-01').sections.map(({ id }) => id),
      ['purpose', 'review'],
    )
  })
  for (const status of ['draft', 'proposed', 'rejected', 'withdrawn']) {
    it(`that is ${status} never enters a text`, () => {
      const small = made(
        amendmentFiles('a', [`status: ${status}`, 'meeting: 2026-01-01'], {
          '02-use.mdx': sectionFile('Use', { 'posting=2.1': 'Never.' }),
        }),
      )
      assert.equal(wordsOn(small, '2099-01-01')[1], old)
      assert.deepEqual(inShort(withoutSeals(small.messages)), [])
    })
  }
  it('that was rescinded before its day never commences', () => {
    const small = made(
      amendmentFiles(
        'a',
        [...adoptedOn('2026-10-01', '2027-01-01'), eventLine('rescinded', '2026-11-10')],
        { '02-use.mdx': sectionFile('Use', { 'posting=2.1': 'Never.' }) },
      ),
    )
    assert.equal(wordsOn(small, '2099-01-01')[1], old)
    assert.deepEqual(
      historyOf(small.handbook, { id: policyId }).dropped.map(({ id }) => id),
      ['a'],
    )
  })
  it('of the same day as another applies after the one that it was written against', () => {
    const words = (text: string) => ({ '02-use.mdx': sectionFile('Use', { 'posting=2.1': text }) })
    const small = made(
      amendmentFiles('a', [...adoptedOn('2026-10-01'), 'base: z'], words('Second.')),
      amendmentFiles('z', adoptedOn('2026-10-01'), words('First.')),
    )
    assert.equal(wordsOn(small, '2026-10-01')[1], 'use: 2.1 Second.')
    assert.deepEqual(
      amendmentsOf(historyOf(small.handbook, { id: policyId })).map(({ id }) => id),
      ['z', 'a'],
    )
    assert.deepEqual(inShort(withoutSeals(small.messages)), [])
  })
  it('that others build on gives drafts the text that they are laid over', () => {
    const words = (text: string) => ({ '02-use.mdx': sectionFile('Use', { 'posting=2.1': text }) })
    const small = made(
      later,
      amendmentFiles('one', ['status: draft', 'base: 2026-posting'], words('One.')),
      amendmentFiles('two', ['status: draft', 'base: one'], {
        '01-purpose.mdx': sectionFile('Purpose', { 'aim=1.1': 'Two.' }),
      }),
    )
    const { pending } = historyOf(small.handbook, { id: policyId })
    const two = pending.find(({ amendment }) => amendment?.id === 'two')
    assert.deepEqual(
      two?.policy.sections.map(({ content }) => textsOf(content).join(' ')),
      ['1.1 Two.', '2.1 One.', '3.1 Each year.'],
    )
    assert.deepEqual(inShort(withoutSeals(small.messages)), [])
  })
  it('is of no matter to the small handbook itself', () => {
    assert.equal(onlyPolicy(made()).policy.sections.length, 3)
  })
})
