import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { severityOf } from '../../src/messages/message.ts'
import type { Rule, RuleExample } from '../../src/messages/rule.ts'
import { rules } from '../../src/messages/rules.ts'
import {
  baseFiles,
  inShort,
  makeHandbookOf,
  policyId,
  policySettings,
  type SmallHandbook,
} from '../model/small-handbook.ts'

const table: [string, Rule][] = Object.entries(rules)

/** The rules that one file cannot show, and why. */
const withoutExample = new Map([
  ['file-encoding', 'an example is text, and this is about bytes'],
  ['file-too-large', 'the example would be too large to show'],
  ['file-not-understood', 'no text is known that does it'],
  ['file-unreadable', 'an example is text, and this is about files that cannot be opened'],
  ['file-link', 'an example is a file, and this is about links in the folder'],
  ['file-name', 'the example would be the name alone'],
  ['file-unexpected', 'the example would be the name alone'],
  ['file-copied', 'an example is one file, and this takes two'],
  ['proof-changed', 'an example is one file, and this takes three'],
  ['proof-missing', 'an example is one file, and this takes three'],
  ['proof-added', 'an example is one file, and this takes three'],
  ['proof-entry', 'an example is one file, and this takes two'],
  ['proof-incomplete', 'an example is one file, and this takes two'],
  ['section-repeated', 'an example is one file, and this takes two'],
  ['policy-copied', 'an example is one file, and this takes two policies'],
  ['twin-one-sided', 'an example is one file, and this takes two policies'],
  ['twin-behind', 'an example is one file, and this takes two policies'],
  ['picture-unused', 'an example is a text, and this is about a picture'],
  ['picture-unreadable', 'an example is a text, and this is about bytes'],
  ['file-not-text', 'an example is text, and this is about files that are none'],
  ['folder-misplaced', 'an example is one file, and this is about a folder'],
  ['file-missing', 'the example would be a file that is not there'],
  ['council-missing', 'the example would be a folder that is not there'],
  ['character-hidden', 'the character could not be seen'],
  ['character-bullet', 'the character could not be seen'],
  ['character-line-break', 'the character could not be seen'],
  [
    'term-defined-elsewhere',
    'an example is one file, and this takes the policies of three councils',
  ],
  ['act-link-contradicts', 'an example is one file, and this takes a table of two Acts'],
  ['clause-not-about-review', 'an example is one file, and this takes two'],
  ['policy-twice', 'an example is one file, and this takes two'],
  ['council-name-contradicted', 'an example is one file, and this takes two'],
  ['council-repeated', 'an example is one file, and this takes two'],
  ['superseded-current', 'an example is one file, and this takes two policies'],
  ['amendment-early', 'an example is one file, and this takes two'],
  ['amendment-behind', 'an example is one file, and this takes several'],
  ['draft-behind', 'an example is one file, and this takes several'],
  ['id-revived', 'an example is one file, and this takes several'],
  ['mdx-too-deep', 'the example would be too long to show'],
  ['mdx-too-many', 'the example would be too long to show'],
  ['yaml-too-many', 'the example would be too long to show'],
  ['yaml-too-deep', 'the example would be too long to show'],
])

/** What an amendment changes has been adopted. */
const adoption =
  'events:\n  - { type: adopted, date: 2015-05-01, printed: Adopted, minute: 15/034, certainty: stated }\n'

/** The small handbook with the files of the council and policy that the example belongs to, and the example. */
function handbookAround({ path, text }: RuleExample): SmallHandbook {
  const [council = '', policy = ''] = (path.split('/').length > 2 ? path : policyId).split('/')
  return makeHandbookOf({
    'handbook.yaml': baseFiles['handbook.yaml'] ?? '',
    'topics.yaml': baseFiles['topics.yaml'] ?? '',
    'legislation.yaml': baseFiles['legislation.yaml'] ?? '',
    [`${council}/council.yaml`]: 'name: Example Parish Council\nshort: Example\nkind: parish\n',
    [`${council}/${policy}/policy.yaml`]: path.includes('/amendments/')
      ? `${policySettings}${adoption}`
      : policySettings,
    [`${council}/${policy}/01-risks.mdx`]: '---\ntitle: Risks\n---\n\nThere are risks.\n',
    [path]: text,
  })
}

describe('Each rule', () => {
  for (const [id, rule] of table) {
    it(`${id} has a bad and a good example, or a reason to have none`, () => {
      assert.equal(rule.bad === undefined, withoutExample.has(id))
      assert.equal(rule.good === undefined, withoutExample.has(id))
    })
  }

  it('that is said to have no example is a rule', () => {
    assert.deepEqual(
      [...withoutExample.keys()].filter((id) => !Object.hasOwn(rules, id)),
      [],
    )
  })
})

/** Without what is said of every amendment that is adopted by hand, as those of the examples are. */
function withoutSeals(messages: SmallHandbook['messages']): SmallHandbook['messages'] {
  return messages.filter(({ ruleId }) => ruleId !== 'amendment-unsealed')
}

describe('The bad example', () => {
  for (const [id, { severity, bad }] of table) {
    if (!bad) continue
    it(`of ${id} breaks that rule and no other`, () => {
      const { messages: all } = handbookAround(bad)
      const messages = id === 'amendment-unsealed' ? all : withoutSeals(all)
      const others = messages.filter((message) => message.ruleId !== id)
      assert.deepEqual(inShort(others), [])
      assert.deepEqual([...new Set(messages.map(severityOf))], [severity])
    })
  }
})

describe('The good example', () => {
  for (const [id, { good }] of table) {
    if (!good) continue
    it(`of ${id} gets no message`, () => {
      assert.deepEqual(inShort(withoutSeals(handbookAround(good).messages)), [])
    })
  }
})

describe('The entry of a rule', () => {
  for (const [id, rule] of table) {
    it(`${id} is named in kebab-case`, () => {
      assert.match(id, /^[a-z]+(?:-[a-z]+)+$/)
    })
    it(`${id} has a known severity`, () => {
      assert.ok(['error', 'warning', 'notice'].includes(rule.severity))
    })
    it(`${id} has a title without a full stop and reasons with one`, () => {
      assert.match(rule.title, /^[A-Z].*[^.]$/)
      assert.match(rule.why, /^[A-Z].*\.$/)
    })
    it(`${id} says what was found or expected, without a full stop`, () => {
      assert.match(rule.reason, /^(?:Unexpected|Expected) .*[^.]$/)
    })
    it(`${id} asks only for values that there are`, () => {
      const asked = [...`${rule.reason} ${rule.note}`.matchAll(/\{(\w*)\}/g)].map(
        (match) => match[1] ?? '',
      )
      assert.deepEqual(
        asked.filter(
          (name) => !['found', 'expected', 'name', 'where', 'suggestion'].includes(name),
        ),
        [],
      )
    })
  }
})
