/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, it } from 'vitest'
import { readTermUsage } from '../../src/annotations/find-term-uses.ts'
import { foldWords } from '../../src/annotations/term-forms.ts'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'

const root = join(import.meta.dirname, '..', '..')

/** The first use of a term in a passage, as a person has listed it who read the five policies. */
interface ListedUse {
  passage: string
  term: string
  words: string
}

const list = JSON.parse(
  readFileSync(join(import.meta.dirname, 'term-uses.json'), 'utf8'),
) as Readonly<Record<string, readonly ListedUse[]>>
const listed = Object.entries(list).flatMap(([policy, uses]) =>
  uses.map(
    ({ passage, term, words }) => `${policy}#${passage}: ${foldWords(term)}, printed “${words}”`,
  ),
)

describe('The automatic links to definitions, beside a list made by hand', () => {
  let found: string[] = []
  beforeAll(() => {
    const { handbook } = loadHandbook({ root, content: join(root, 'content'), today: '2026-11-20' })
    found = allPolicies(handbook).flatMap((policy) =>
      readTermUsage(policy).places.map(
        ({ passage, term, words }) => `${policy.id}#${passage.id}: ${term.key}, printed “${words}”`,
      ),
    )
  })

  it('are compared with some uses of every policy', () => {
    assert.ok(listed.length > 150)
    for (const [policy, uses] of Object.entries(list))
      assert.ok(uses.length > 5 && found.some((each) => each.startsWith(`${policy}#`)), policy)
  })
  it('lead at least 98 times in 100 from words that mean the term (precision)', () => {
    const wrong = found.filter((each) => !listed.includes(each))
    const precision = 1 - wrong.length / found.length
    console.log(
      `precision ${precision.toFixed(3)}: ${String(found.length - wrong.length)} of ${String(found.length)}${wrong.map((each) => `\nnot in the list: ${each}`).join('')}`,
    )
    assert.ok(precision >= 0.98, `${precision.toFixed(3)}\n${wrong.join('\n')}`)
  })
  it('are there at least 95 times in 100 where a word means the term (recall)', () => {
    const missed = listed.filter((each) => !found.includes(each))
    const recall = 1 - missed.length / listed.length
    console.log(
      `recall ${recall.toFixed(3)}: ${String(listed.length - missed.length)} of ${String(listed.length)}${missed.map((each) => `\nnot found: ${each}`).join('')}`,
    )
    assert.ok(recall >= 0.95, `${recall.toFixed(3)}\n${missed.join('\n')}`)
  })
})
