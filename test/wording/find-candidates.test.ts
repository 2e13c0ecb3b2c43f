import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findCandidates } from '../../src/wording/find-candidates.ts'
import { makeParagraphReader, type Unit, unitsOf } from '../../src/wording/unit.ts'
import { makePhrases } from '../../src/wording/words.ts'
import { councilFiles, policiesOf } from './small-policies.ts'

const phrases = makePhrases([])

/** One unit for each of these sentences, in their order. */
function units(...sentences: string[]): Unit[] {
  const {
    policies: [policy],
  } = policiesOf(councilFiles('hill', { one: sentences.join('\n\n') }))
  const found = policy ? unitsOf(policy, makeParagraphReader(phrases)) : []
  assert.equal(found.length, sentences.length)
  return found
}

describe('Candidates for shared wording', () => {
  it('are units that have three words in a row in common', () => {
    assert.deepEqual(
      findCandidates(
        units('alpha beta gamma delta', 'some other words here', 'so beta gamma delta ends'),
      ),
      [[0, 2]],
    )
  })
  it('are found whatever the ending of a word', () => {
    assert.deepEqual(
      findCandidates(
        units('breach confidentiality for instance', 'breaches confidentiality for all'),
      ),
      [[0, 1]],
    )
  })
  it('are none where only single words are shared', () => {
    assert.deepEqual(findCandidates(units('alpha beta gamma delta', 'alpha one gamma two')), [])
  })
  it('come as pairs of which each stands once, the smaller place first', () => {
    const pairs = findCandidates(
      units(
        'alpha beta gamma delta epsilon',
        'alpha beta gamma delta zeta',
        'beta gamma delta epsilon zeta',
      ),
    )
    assert.deepEqual(
      pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    )
  })
  it('are none of nothing', () => {
    assert.deepEqual(findCandidates([]), [])
  })
  it('are bounded for each unit, however many share its words', () => {
    const pairsOf = (count: number) =>
      findCandidates(
        units(
          ...Array.from(
            { length: count },
            (_, index) => `all of us begin alike ${String(index)} then go on`,
          ),
        ),
      ).length
    const [few, many] = [pairsOf(100), pairsOf(400)]
    assert.ok(few > 0)
    assert.ok(many <= 4.5 * few, `${String(few)} pairs of 100 units, ${String(many)} of 400`)
  })
  it('are spread over those that share the same words', () => {
    const pairs = findCandidates(
      units(
        ...Array.from(
          { length: 100 },
          (_, index) => `all of us begin alike ${String(index)} then go on`,
        ),
      ),
    )
    const counts = Map.groupBy(pairs.flat(), (place) => place)
    assert.equal(counts.size, 100)
    for (const all of counts.values()) assert.ok(all.length <= 20, String(all.length))
  })
  it('may be named like what every object has', () => {
    assert.deepEqual(
      findCandidates(
        units(
          'constructor __proto__ toString valueOf',
          'constructor __proto__ toString isPrototypeOf',
        ),
      ),
      [[0, 1]],
    )
  })
})
