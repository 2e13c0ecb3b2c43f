import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { Policy } from '../../../src/model/types.ts'
import { textsOf } from '../../../src/model/walk-content.ts'
import { readChosen, writeChosen } from '../../../src/views/policy/chosen-provisions.ts'
import {
  findProvision,
  selectProvisions,
  termsToExplain,
} from '../../../src/views/policy/selection.ts'
import { clauseFile, makeHandbook, policyId } from '../../model/small-handbook.ts'

const first = `Plain words of the section.

<Definition term="Blog">

A diary that everybody can read.

</Definition>

<Clause id="care" number="1.1">

Take care with every blog.[^1]

</Clause>

[^1]: A note on care.

<Clause id="limbs" number="1.2">

You must not

<Clause id="limb-a" number="a)">

write a forum post when angry;

</Clause>

<Clause id="limb-b" number="b)">

forget the time,

</Clause>

unless the clerk agrees.

</Clause>

<Clause id="headed" title="A heading">

Words below the heading about a forum.

<Clause id="inner" number="1.3.">

An inner clause.

</Clause>

</Clause>
`
const second = `<Clause id="meaning" number="2.1">

A rule.

<Definition term="Forum">

A place for talk.

</Definition>

</Clause>

<Clause id="also-a" number="a)">

Another a).

</Clause>

<Table caption="Sums">

<Row>

<Cell head>

Name

</Cell>

<Cell head>

Sum

</Cell>

</Row>

<Row id="row-one" number="3">

<Cell>

One

</Cell>

<Cell>

£1

</Cell>

</Row>

<Row id="row-two">

<Cell>

Two

</Cell>

<Cell>

£2

</Cell>

</Row>

</Table>
`

const { handbook } = makeHandbook({
  [`${policyId}/01-purpose.mdx`]: clauseFile(first, 'number: "1."\n'),
  [`${policyId}/02-words.mdx`]: clauseFile(second, 'number: "2."\n').replace('Purpose', 'Words'),
})
const policy: Policy = handbook.councils[0]?.policies[0] ?? assert.fail()

function wordsOf(...ids: readonly string[]): string[] {
  const { sections } = selectProvisions(policy, new Set(ids))
  return sections.flatMap(({ title = '', content }) => [title, ...textsOf(content)])
}

function explained(...ids: readonly string[]): string[] {
  return termsToExplain(selectProvisions(policy, new Set(ids))).map(
    ({ definitions }) => definitions[0].node.term,
  )
}

describe('A selection of a policy', () => {
  it('is a whole section', () => {
    assert.deepEqual(wordsOf('words').slice(0, 6), [
      'Words',
      '2.1',
      'A rule.',
      'A place for talk.',
      'a)',
      'Another a).',
    ])
  })
  it('is a clause below the heading of its section', () => {
    const words = wordsOf('care').join(' ')
    assert.match(words, /^Purpose 1\.1 Take care with every blog\./)
    assert.match(words, /A note on care\./)
    assert.doesNotMatch(wordsOf('limbs').join(' '), /note on care/)
  })
  it('has all words of the clause that a limb belongs to, but not its other limbs', () => {
    assert.deepEqual(wordsOf('limb-b'), [
      'Purpose',
      '1.2',
      'You must not',
      'b)',
      'forget the time,',
      'unless the clerk agrees.',
    ])
  })
  it('has only the heading of a headed clause around it', () => {
    assert.deepEqual(wordsOf('inner'), ['Purpose', 'A heading', '1.3.', 'An inner clause.'])
  })
  it('has what is chosen twice over once, in the order of the document', () => {
    const both = wordsOf('limb-a', 'limbs', 'care')
    assert.equal(both.filter((words) => words === 'write a forum post when angry;').length, 1)
    assert.ok(both.indexOf('1.1') < both.indexOf('1.2'))
    assert.deepEqual(wordsOf('purpose', 'care'), wordsOf('purpose'))
  })
  it('has the head of a table and the rows that are chosen', () => {
    assert.deepEqual(wordsOf('row-two'), ['Words', 'Sums', 'Name', 'Sum', 'Two', '£2'])
    assert.equal(findProvision(policy, '3'), 'row-one')
  })
  it('is nothing when nothing of the policy is named', () => {
    assert.deepEqual(wordsOf('nowhere'), [])
  })
  it('explains the terms that it uses and does not define', () => {
    assert.deepEqual(explained('care'), ['Blog'])
    assert.deepEqual(explained('limb-a'), ['Forum'])
    assert.deepEqual(explained('limb-a', 'meaning'), [])
    assert.deepEqual(explained('limb-b'), [])
    assert.deepEqual(explained('purpose'), ['Forum'])
    // The words below a heading that only leads to what is chosen are not set.
    assert.deepEqual(explained('inner'), [])
    assert.deepEqual(explained('headed'), ['Forum'])
  })
})

describe('A section or clause', () => {
  it('is found by its id, and by a printed number that no other has', () => {
    for (const [name, id] of [
      ['care', 'care'],
      ['1.1', 'care'],
      ['1.3', 'inner'],
      ['1.3.', 'inner'],
      ['2', 'words'],
      ['B)', 'limb-b'],
      [policy.definitions[1]?.node.id ?? '', 'meaning'],
    ] as const)
      assert.equal(findProvision(policy, name), id, name)
    for (const name of ['a)', '9.9', '', 'nowhere'])
      assert.equal(findProvision(policy, name), undefined, name)
  })
})

describe('What is chosen', () => {
  it('is read policy by policy, with either sign behind the policy', () => {
    const expected = [
      { policy: 'hill/press', names: ['care', '5.10'] },
      { policy: 'dale/press', names: ['use'] },
    ]
    for (const text of [
      'hill/press:care,5.10,dale/press:use',
      'hill/press#care, 5.10, dale/press#use',
      'hill/press#care,dale/press:use,hill/press#5.10,care',
    ])
      assert.deepEqual(readChosen(text), expected, text)
  })
  it('is not guessed where it is not written so', () => {
    for (const text of [
      '',
      'care',
      'hill/press',
      'hill/press:',
      'hill/press:care,,use',
      ',',
      'hill:care',
    ])
      assert.equal(readChosen(text), undefined, text)
  })
  it('is written as it is read', () => {
    for (const text of ['hill/press:care,use,dale/press:use', ''])
      assert.equal(writeChosen(readChosen(text) ?? []), text)
    assert.equal(writeChosen([{ policy: 'hill/press', names: [] }]), '')
  })
})
