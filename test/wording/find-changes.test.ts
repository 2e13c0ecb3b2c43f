import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findChanges } from '../../src/wording/versions/find-changes.ts'
import type { Policy } from '../../src/model/types.ts'
import { sectionFile } from '../model/amended-policy.ts'
import { type Files, makeHandbook, onlyPolicy, policyId } from '../model/small-handbook.ts'

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A policy of these sections: clauses by their ids and numbers, with their words. */
function policyOf(sections: Sections): Policy {
  const files = Object.entries(sections).map(([name, clauses], index) => [
    `${policyId}/${String(index + 1).padStart(2, '0')}-${name}.mdx`,
    sectionFile(name, clauses),
  ])
  return onlyPolicy(makeHandbook(Object.fromEntries(files) as Files)).policy
}

function told(before: Sections, after: Sections, replaces = {}): string[] {
  return findChanges(policyOf(before), policyOf(after), replaces).map(
    ({ kinds, before: old, after: now }) =>
      `${kinds.join('+')} ${old && now && old.id !== now.id ? `${old.id}>` : ''}${(now ?? old)?.id ?? ''}`,
  )
}

const a = 'Officers may post without approval on the accounts of the council.'
const b = 'Passwords are changed each quarter by the clerk and kept in the safe.'
const c = 'Complaints about a post go to the chairman, who answers within ten days.'
const d = 'Nobody publishes a photograph of a child without the consent of a parent.'
const base = { use: { 'a=1.1': a, 'b=1.2': b, 'c=1.3': c } }

describe('What changed between two texts', () => {
  it('is nothing where they are the same', () => {
    assert.deepEqual(told(base, base), [])
  })
  it('is an edit where the words of one clause changed', () => {
    const changed = { use: { ...base.use, 'b=1.2': b.replace('quarter', 'month') } }
    assert.deepEqual(told(base, changed), ['edited b'])
  })
  it('is an insertion, and a renumbering of those behind it, never a deletion', () => {
    const changed = { use: { 'a=1.1': a, 'd=1.2': d, 'b=1.3': b, 'c=1.4': c } }
    assert.deepEqual(told(base, changed), ['inserted d', 'renumbered b', 'renumbered c'])
  })
  it('is a deletion at the place where the clause stood', () => {
    const changed = { use: { 'a=1.1': a, 'c=1.2': c } }
    assert.deepEqual(told(base, changed), ['deleted b', 'renumbered c'])
  })
  it('is a move of the one clause that went elsewhere, not of those that it passed', () => {
    const changed = { use: { 'c=1.1': c, 'a=1.2': a, 'b=1.3': b } }
    assert.deepEqual(told(base, changed), ['moved+renumbered c', 'renumbered a', 'renumbered b'])
  })
  it('is a move where a clause stands in another section', () => {
    const before = { use: base.use, more: { 'd=2.1': d } }
    const after = { use: { 'a=1.1': a, 'b=1.2': b }, more: { 'd=2.1': d, 'c=2.2': c } }
    assert.deepEqual(told(before, after), ['moved+renumbered c'])
  })
  it('is a move of a section alone, not of the clauses in it', () => {
    const before = { use: base.use, more: { d } }
    assert.deepEqual(told(before, { more: { d }, use: base.use }), ['moved more'])
  })
  it('finds a clause that got another id by its words, also where they were edited', () => {
    const changed = {
      use: { 'a=1.1': a, 'secrets=1.2': `${b} Nobody shares them.`, 'c=1.3': c },
    }
    assert.deepEqual(told(base, changed), ['edited b>secrets'])
  })
  it('finds it by what the amendment says, whatever its words', () => {
    const changed = { use: { 'a=1.1': a, 'd=1.2': d, 'c=1.3': c } }
    assert.deepEqual(told(base, changed, { b: 'd' }), ['edited b>d'])
  })
  it('takes no clause for another one that says something else', () => {
    const changed = { use: { 'a=1.1': a, 'd=1.2': d, 'c=1.3': c } }
    assert.deepEqual(told(base, changed), ['deleted b', 'inserted d'])
    assert.deepEqual(told({ use: { a } }, { use: { d } }), ['deleted a', 'inserted d'])
  })
  it('tells a limb apart from the clause that it stands in', () => {
    const limbs = (second: string) => ({
      use: {
        whole: `Members:\n\n<Clause id="one" number="a)">\n\n${a}\n\n</Clause>\n\n<Clause id="two" number="b)">\n\n${second}\n\n</Clause>`,
      },
    })
    assert.deepEqual(told(limbs(b), limbs(d)), ['edited two'])
  })
})
