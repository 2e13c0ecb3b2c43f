import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../src/urls.ts'
import { audienceOf, forWhom, forWhomBeside } from '../../src/views/audience.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import { makeHandbook, onlyPolicy, policyId } from '../model/small-handbook.ts'

const policyFile = `---
number: "1."
title: Accounts
audience: [employees, members]
---

<Clause id="all" number="1.1">

Everybody asks first.

<Clause id="limb" number="a)" audience="managers">

Managers answer.

</Clause>

</Clause>

<Clause id="staff" number="1.2" audience="employees">

Staff keep passwords.

<Clause id="inner" number="a)">

Always.

</Clause>

</Clause>

<Clause id="same" number="1.3" audience="members employees">

The same people.

</Clause>
`
const { handbook, council, policy } = onlyPolicy(
  makeHandbook({ [`${policyId}/01-accounts.mdx`]: policyFile }),
)
const clause = (id: string) => {
  const found = policy.clauses.find((each) => each.id === id)
  assert.ok(found)
  return found
}

describe('Whom a clause is for', () => {
  it('is what its own tag says, or else what it stands in', () => {
    assert.deepEqual(audienceOf(clause('staff')), ['employees'])
    assert.deepEqual(audienceOf(clause('inner')), ['employees'])
    assert.deepEqual(audienceOf(clause('all')), ['employees', 'members'])
    assert.deepEqual(audienceOf(clause('limb')), ['managers'])
  })
  it('calls the members of a council councillors', () => {
    assert.equal(forWhom(['members']), 'For councillors')
    assert.equal(
      forWhom(['employees', 'members', 'volunteers']),
      'For employees, councillors and volunteers',
    )
    assert.equal(forWhom([]), undefined)
  })
  it('stands beside it where that is for others than what is around it', () => {
    assert.equal(forWhomBeside(clause('staff')), 'For employees')
    assert.equal(forWhomBeside(clause('limb')), 'For managers')
    for (const id of ['all', 'inner', 'same']) assert.equal(forWhomBeside(clause(id)), undefined)
  })
  it('is on the page, outside the council’s own words, at the clause and at the heading', () => {
    const html = toPolicyBody(handbook, council, policy, makeUrls('/'))
    const at = (words: string) => html.indexOf(`<p class="for">${words}</p>`)
    assert.ok(at('For employees and councillors') > html.indexOf('Accounts'))
    assert.ok(at('For employees and councillors') < html.indexOf('Everybody asks first'))
    assert.ok(at('For managers') < html.indexOf('Managers answer'))
    assert.ok(at('For employees') > html.indexOf('Managers answer'))
  })
  it('is told again with the citation of a clause that is for the same people', () => {
    const html = toPolicyBody(handbook, council, policy, makeUrls('/'))
    const inner = html.slice(html.indexOf('id="inner"'))
    assert.match(inner.slice(0, inner.indexOf('id="same"')), /class="tools".*For employees/s)
  })
})
