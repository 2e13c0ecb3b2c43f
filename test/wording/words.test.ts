import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makePhrases, toWords } from '../../src/wording/words.ts'

const phrases = makePhrases(['Hillford Parish Council', 'Hillford', 'Saint Mary-under-Wood'])

function forms(text: string): string[] {
  return toWords(text, phrases).map(({ form }) => form)
}

function stems(text: string): string[] {
  return toWords(text, phrases).map(({ stem }) => stem)
}

const same: readonly (readonly [what: string, one: string, other: string])[] = [
  ['capital letters', 'The RISKS of it', 'the risks of it'],
  ['the form of an apostrophe', 'don’t say it’s so', "don't say it's so"],
  ['the possessive', 'the writer’s words', 'the writer words'],
  ['quotation marks', 'known as ‘phishing’', 'known as "phishing"'],
  ['hyphens and dashes', 'witch-hunting – now', 'witch hunting now'],
  ['the name of a council', 'Hillford Parish Council decides', 'the Town Council decides'.slice(4)],
  ['a short name', 'in Hillford', 'in Saint Mary-under-Wood'],
  ['what a council is called', 'the Authority', 'the organisation'],
  ['the plural of a council', 'the councils', 'the authorities'],
  [
    'a council with and without an apostrophe',
    'Damage to the Councils reputation',
    "Damage to the Council's reputation",
  ],
  ['roles', 'the Town Clerk and an officer', 'the Parish Clerk and an employee'],
  ['roles of several words', 'each member of staff', 'each employee'],
  ['the plural of such roles', 'members of staff may', 'employees may'],
  ['irregular plurals', 'the Chairmen', 'the chairs'],
  ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
]

describe('Words as they are compared', () => {
  for (const [what, one, other] of same)
    it(`are the same whatever ${what}`, () => {
      assert.deepEqual(forms(one), forms(other))
    })

  it('are others where the words are', () => {
    assert.notDeepEqual(forms('the clerk decides'), forms('the chair decides'))
  })
  it('keep what is not a name of a council', () => {
    assert.deepEqual(forms('Hillfordshire members’ fund'), ['hillfordshire', 'councillor', 'fund'])
  })
  it('take the longest phrase', () => {
    assert.deepEqual(forms('a clerk to the council writes'), ['a', 'clerk', 'writes'])
  })
  it('do not take the beginning of a phrase for all of it', () => {
    assert.deepEqual(forms('saint mary is elected'), ['saint', 'mary', 'is', 'elected'])
  })
  it('know where they stand in the text', () => {
    const text = '  “The Parish Clerk’s” list, '
    assert.deepEqual(
      toWords(text, phrases).map(({ start, end }) => text.slice(start, end)),
      ['The', 'Parish Clerk’s', 'list'],
    )
  })
  it('have a stem without the ending of a plural or a verb', () => {
    assert.deepEqual(stems('breaches policies taxes processes wishes contains posts'), [
      'breach',
      'polici',
      'tax',
      'process',
      'wish',
      'contain',
      'post',
    ])
  })
  it('have the same stem in every form of the word', () => {
    assert.equal(new Set(stems('expects expected expecting expect')).size, 1)
    assert.equal(new Set(stems('review reviewed policy')).size, 2)
  })
  it('differ in form where their endings differ', () => {
    assert.notDeepEqual(forms('breaches it'), forms('breach it'))
  })
  it('are taken from right-to-left writing as it stands', () => {
    const text = 'سياسة التواصل الاجتماعي'
    assert.deepEqual(
      toWords(text, phrases).map(({ start, end }) => text.slice(start, end)),
      text.split(' '),
    )
  })
  it('keep their combining marks', () => {
    assert.equal(toWords('שָׁלוֹם हिन्दी', phrases).length, 2)
  })
  it('may be very long', () => {
    assert.deepEqual(
      toWords('x'.repeat(200_000), phrases).map(({ end }) => end),
      [200_000],
    )
  })
  it('may be named like what every object has', () => {
    assert.deepEqual(forms('__proto__ constructor toString hasOwnProperty'), [
      'proto',
      'constructor',
      'tostring',
      'hasownproperty',
    ])
  })
  it('are none in a text without words', () => {
    assert.deepEqual(forms(' … – !? '), [])
  })
  it('do not mind a council that is named like what every object has, or by signs only', () => {
    assert.deepEqual(
      toWords('constructor x', makePhrases(['constructor', '—', ''])).map(({ form }) => form),
      ['council', 'x'],
    )
  })
})
