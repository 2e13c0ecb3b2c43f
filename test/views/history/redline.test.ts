import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { historyOf } from '../../../src/model/time/text-on.ts'
import { toRedline } from '../../../src/views/history/redline.ts'
import { changesOf } from '../../../src/wording/versions/changes-of.ts'
import { randomChain } from '../../model/random-chain.ts'
import { makeHandbook, policyId } from '../../model/small-handbook.ts'

/** Every step of the chains of 300 seeds. */
const steps = Array.from({ length: 300 }, (_, seed) => {
  const { handbook } = makeHandbook(randomChain(seed).files, '2034-01-01')
  return historyOf(handbook, { id: policyId }).texts
}).flat()

describe('The redlines of 300 made-up chains', () => {
  it('give, applied to the earlier text, the later one', () => {
    let count = 0
    for (const change of steps.flatMap((step) => changesOf(step))) {
      const { pieces, number } = toRedline(change)
      const without = (what: string, of: typeof pieces) =>
        of
          .filter(({ change: kind }) => kind !== what)
          .map(({ words }) => words)
          .join('')
      assert.equal(without('inserted', pieces), change.before?.text ?? '')
      assert.equal(without('deleted', pieces), change.after?.text ?? '')
      assert.equal(without('inserted', number), change.before?.number ?? '')
      assert.equal(without('deleted', number), change.after?.number ?? '')
      count += 1
    }
    assert.ok(count > 300, String(count))
  })
  it('leave out nothing that differs', () => {
    for (const step of steps) {
      if (!step.before) continue
      const gone = step.before.clauses.filter(({ id }) => !step.policy.targets.has(id))
      const told = new Set(changesOf(step).map(({ before }) => before?.id))
      for (const { id } of gone) assert.ok(told.has(id), id)
    }
  })
})
