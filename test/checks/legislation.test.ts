import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { baseFiles, clauseFile, handbookWith, inShort, makeHandbook, makeHandbookOf, numbered, policyId, rulesOf } from '../model/small-handbook.ts'

const file = `${policyId}/01-purpose.mdx`

const cases: readonly (readonly [body: string, ...rules: string[]])[] = [
  ['The Equality Act 2010 and section 3 of the Equality Act 2010.'], ['The [Equality Act](act:equality-act-2010), the [Foo Act](act:), [Money Regulations 2017](policy:money-regulations).'], ['You must act as the regulations say.'],
  ['The Equality Act.', 'act-without-year'], ['The Equality Act 2012.', 'act-year-wrong'], ['The Equal Act 2010.', 'act-unlisted'], ['The Money Regulations 2017.', 'act-unlisted'],
  ['Section 219 of the Equality Act 2010.', 'act-provision'], ['Article 6 of the Equality Act 2010.', 'act-provision'], ['[It](act:equality-act-2010#section-219).', 'act-provision'],
  ['[It](act:equality-act).', 'act-unknown'], ['<EditorNote>\n\n[It](act:equality-act).\n\n</EditorNote>', 'act-unknown'], ['<EditorNote>\n\nThe Equality Act.\n\n</EditorNote>'], ['[The Equality Act](https://www.example.org/).'],
  ['[It](act:Equality).', 'link-scheme'],
  ['The Equality Act. The Foo Act 1997.', 'act-unlisted', 'act-without-year'],
]

describe('The check of legislation', () => {
  for (const [body, ...rules] of cases) it(`says of ${JSON.stringify(body)}: ${rules.join(', ') || 'nothing'}`, () => { assert.deepEqual(rulesOf(handbookWith(body).messages), rules) })

  it('names the clause by its line, the words, and the link to write', () => {
    const [message] = handbookWith(`Words.\n\n${numbered('a', '1.1', 'The Equality Act.')}`).messages
    assert.deepEqual(inShort(message ? [message] : []), [`${file}:7:1 act-without-year Unexpected \`Equality Act\`, expected the title of an Act with its year, or a link that confirms which Act is meant`])
    assert.match(message?.note ?? '', /Write `\[Equality Act\]\(act:equality-act-2010\)` for the Equality Act 2010\. .* `\[Equality Act\]\(act:\)`\./)
  })
  it('says what a misprinted title may mean', () => {
    assert.match(handbookWith('The Equalty Act 2010.').messages[0]?.note ?? '', /If the Equality Act 2010 is meant, do not change the printed words but write `\[Equalty Act 2010\]\(act:equality-act-2010\)`\./)
  })
  it('says what a misspelt link may mean', () => { assert.match(handbookWith('[It](act:equality-act-201).').messages[0]?.note ?? '', /Did you mean `equality-act-2010`\?/) })
  it('is content with a warning that is acknowledged', () => { assert.deepEqual(handbookWith('The Equality Act.', 'acknowledge: [act-without-year]\n').messages, []) })
  it('knows documents of councils by the table', () => {
    const legislation = 'acts:\n  - { id: a, title: Equality Act 2010, identifier: ukpga/2010/15 }\nnotLegislation: [Money Regulations]\n'
    assert.deepEqual(inShort(makeHandbook({ 'legislation.yaml': legislation, [file]: clauseFile('The Council’s Money Regulations 2017 (money regulations).') }).messages), [])
  })
  it('leaves words alone where there is no table, but not links', () => {
    const files = Object.fromEntries(Object.entries(baseFiles).filter(([path]) => path !== 'legislation.yaml'))
    assert.deepEqual(rulesOf(makeHandbookOf({ ...files, [file]: clauseFile('The Foo Act. [It](act:foo-act-1997).') }).messages), ['act-unknown'])
  })
  it('does not judge links by a table that could not be used', () => {
    assert.deepEqual(rulesOf(makeHandbook({ 'legislation.yaml': 'acts: nothing\n', [file]: clauseFile('[It](act:foo-act-1997).') }).messages), ['yaml-value'])
  })
})

describe('The table of legislation', () => {
  const base = 'id: a, title: A Act 2010, identifier: ukpga/2010/1'
  const second: readonly (readonly [string, string])[] = [
    ['id', 'id: a, title: B Act 2010, identifier: ukpga/2010/2'], ['title', 'id: b, title: a ACT 2010, identifier: ukpga/2010/2'], ['identifier', 'id: b, title: B Act 2010, identifier: ukpga/2010/1'],
    ['title', 'id: b, title: B Act 2010, identifier: ukpga/2010/2, aliases: [A Act 2010]'],
  ]
  for (const [name, entry] of second) {
    it(`has each ${name} once: ${entry}`, () => {
      const { messages } = makeHandbook({ 'legislation.yaml': `acts:\n  - { ${base} }\n  - { ${entry} }\n`, [file]: clauseFile('Words.') })
      assert.deepEqual(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason.includes(`second ${name} `)]), [['act-repeated', 3, true]])
    })
  }
})
