import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { severityOf } from '../../src/messages/message.ts'
import { historyOf, textOn } from '../../src/model/time/text-on.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import { plainTextOn } from './plain-texts.ts'
import { type Chain, randomChain } from './random-chain.ts'
import { inShort, makeHandbook, policyId } from './small-handbook.ts'

const chains = Array.from({ length: 300 }, (_, seed) => randomChain(seed))

/** What a chain has, for the test that the random ones have everything. */
function traitsOf({ amendments }: Chain): string[] {
  return amendments.flatMap((each, index) => [
    each.status,
    ...(each.order ? ['order'] : []),
    ...(each.removed.length > 0 ? ['removed'] : []),
    ...(each.rescinded === undefined ? [] : ['rescinded']),
    ...(amendments[index - 1]?.adopted === each.adopted ? ['same day'] : []),
  ])
}

describe('300 made-up chains of amendments', () => {
  it('have every sort of amendment among them', () => {
    assert.deepEqual([...new Set(chains.flatMap(traitsOf))].toSorted(), [
      'adopted',
      'draft',
      'order',
      'proposed',
      'rejected',
      'removed',
      'rescinded',
      'same day',
      'withdrawn',
    ])
  })
  it('have on each day the text that a plain reader finds', () => {
    for (const [seed, { oldest, amendments, files, days }] of chains.entries()) {
      const { handbook } = makeHandbook(files, '2034-01-01')
      const history = historyOf(handbook, { id: policyId })
      for (const day of days) {
        const found = textOn(history, day).policy.sections.map(({ id, content }) => [
          id,
          textsOf(content).join(' '),
        ])
        const plain = plainTextOn(oldest, amendments, day)
        const expected = plain.map(([file, words]) => [file.slice(3, -4), words])
        assert.deepEqual(found, expected, `seed ${String(seed)} on ${day}`)
      }
    }
  })
  it('get no error', () => {
    for (const [seed, { files }] of chains.entries()) {
      const { messages } = makeHandbook(files, '2034-01-01')
      const errors = messages.filter((message) => severityOf(message) === 'error')
      assert.deepEqual(inShort(errors), [], `seed ${String(seed)}`)
    }
  })
})
