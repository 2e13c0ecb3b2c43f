import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  baseFiles,
  clauseFile,
  handbookWith,
  inShort,
  makeHandbook,
  makeHandbookOf,
  numbered,
  policyId,
  rulesOf,
} from '../model/small-handbook.ts'

const file = `${policyId}/01-purpose.mdx`

const cases: readonly (readonly [body: string, ...rules: string[]])[] = [
  ['The Equality Act 2010 and section 3 of the Equality Act 2010.'],
  [
    'The [Equality Act](act:equality-act-2010), the [Foo Act](act:), [Money Regulations 2017](policy:money-regulations).',
  ],
  ['You must act as the regulations say.'],
  ['The Equality Act.', 'act-without-year'],
  ['The Equality Act 2012.', 'act-year-wrong'],
  ['The Equal Act 2010.', 'act-unlisted'],
  ['The Money Regulations 2017.', 'act-unlisted'],
  ['Section 219 of the Equality Act 2010.', 'act-provision'],
  ['Article 6 of the Equality Act 2010.', 'act-provision'],
  ['[It](act:equality-act-2010#section-219).', 'act-provision'],
  ['[It](act:equality-act).', 'act-unknown'],
  ['<EditorNote>\n\n[It](act:equality-act).\n\n</EditorNote>', 'act-unknown'],
  ['<EditorNote>\n\nThe Equality Act.\n\n</EditorNote>'],
  ['[The Equality Act](https://www.example.org/).'],
  ['[It](act:Equality).', 'link-scheme'],
  ['The Equality Act. The Foo Act 1997.', 'act-without-year', 'act-unlisted'],
]

describe('The check of legislation', () => {
  for (const [body, ...rules] of cases)
    it(`says of ${JSON.stringify(body)}: ${rules.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(rulesOf(handbookWith(body).messages), rules)
    })

  it('points at the words, wherever the same words stand before them', () => {
    const placesOf = (body: string): string[] =>
      handbookWith(body).messages.map(({ line, column }) => `${String(line)}:${String(column)}`)
    assert.deepEqual(
      placesOf(
        'The [Equality Act](act:equality-act-2010), the **Equality\nAct** and the Equality Act.',
      ),
      ['5:50', '6:15'],
    )
    assert.deepEqual(
      placesOf(
        '<Clause id="a" title="The Equality Act">\n\nWords.\n\nThe Equality Act 2010 and the Equality Act.\n\n</Clause>',
      ),
      ['9:31'],
    )
    assert.deepEqual(placesOf('Words.\n\nSee section 219 of the Equality Act 2010.'), ['7:5'])
  })
  it('names the line and column, the words, and the link to write', () => {
    const [message] = handbookWith(
      `Words.\n\n${numbered('a', '1.1', 'The Equality Act.')}`,
    ).messages
    assert.deepEqual(inShort(message ? [message] : []), [
      `${file}:9:5 act-without-year Unexpected \`Equality Act\`, expected the title of an Act with its year, or a link that confirms which Act is meant`,
    ])
    assert.match(
      message?.note ?? '',
      /Write `\[Equality Act\]\(act:equality-act-2010\)` for the Equality Act 2010\. .* `\[Equality Act\]\(act:\)`\./,
    )
  })
  it('says what a misprinted title may mean', () => {
    assert.match(
      handbookWith('The Equalty Act 2010.').messages[0]?.note ?? '',
      /If the Equality Act 2010 is meant, do not change the printed words but write `\[Equalty Act 2010\]\(act:equality-act-2010\)`\./,
    )
  })
  it('says what a misspelt link may mean', () => {
    assert.match(
      handbookWith('[It](act:equality-act-201).').messages[0]?.note ?? '',
      /Did you mean `equality-act-2010`\?/,
    )
  })
  it('is content with a warning that is acknowledged', () => {
    assert.deepEqual(
      handbookWith(
        'The Equality Act.',
        'acknowledge: [{ rule: act-without-year, at: purpose, why: A }]\n',
      ).messages,
      [],
    )
  })
  it('knows documents of councils by the table', () => {
    const legislation =
      'acts:\n  - { id: a, title: Equality Act 2010, identifier: ukpga/2010/15 }\nnotLegislation: [Money Regulations]\n'
    assert.deepEqual(
      inShort(
        makeHandbook({
          'legislation.yaml': legislation,
          [file]: clauseFile('The Council’s Money Regulations 2017 (money regulations).'),
        }).messages,
      ),
      [],
    )
  })
  it('leaves words alone where there is no table, and asks for one where a link leads to an Act', () => {
    const files = Object.fromEntries(
      Object.entries(baseFiles).filter(([path]) => path !== 'legislation.yaml'),
    )
    assert.deepEqual(
      rulesOf(
        makeHandbookOf({ ...files, [file]: clauseFile('The Foo Act. [It](act:foo-act-1997).') })
          .messages,
      ),
      ['file-missing'],
    )
  })
  it('tells of a link from the title of one Act to another', () => {
    const legislation =
      'acts:\n  - { id: a, title: Equality Act 2010, identifier: ukpga/2010/15 }\n  - { id: b, title: Defamation Act 2013, identifier: ukpga/2013/26 }\n'
    const of = (body: string): string[] =>
      rulesOf(makeHandbook({ 'legislation.yaml': legislation, [file]: clauseFile(body) }).messages)
    assert.deepEqual(of('See [the Defamation  Act 2013](act:a).'), ['act-link-contradicts'])
    assert.deepEqual(
      of(
        'See the [Defamation Act 2013](act:b), the [Equality Act](act:a), [defamation](act:a) and [Equality Act 2013](act:a).',
      ),
      [],
    )
  })
  it('goes on with the good rows of a table that has a bad one', () => {
    const legislation =
      'acts:\n  - { id: bad, title: Bad Act 2001, identifier: nothing }\n  - { id: equality-act-2010, title: Equality Act 2010, identifier: ukpga/2010/15, lastProvision: 218 }\n'
    const messages = makeHandbook({
      'legislation.yaml': legislation,
      [file]: clauseFile(
        'The Equality Act. Section 219 of the Equality Act 2010. [It](act:bad). The Bad Act 2001, the Equality Act 2012.',
      ),
    }).messages
    assert.deepEqual(rulesOf(messages), ['act-without-year', 'act-provision', 'yaml-value'])
  })
  it('keeps the lines of the good rows behind a bad one', () => {
    const legislation =
      'acts:\n  - { id: bad, title: Bad Act 2001, identifier: nothing }\n  - { id: a, title: Equality Act 2011, identifier: ukpga/2010/15 }\n'
    assert.deepEqual(
      makeHandbook({ 'legislation.yaml': legislation, [file]: clauseFile('Words.') }).messages.map(
        ({ ruleId, line }) => [ruleId, line],
      ),
      [
        ['yaml-value', 2],
        ['act-year-contradicts', 3],
      ],
    )
  })
  it('does not judge links by a table that could not be used', () => {
    assert.deepEqual(
      rulesOf(
        makeHandbook({
          'legislation.yaml': 'acts: nothing\n',
          [file]: clauseFile('[It](act:foo-act-1997).'),
        }).messages,
      ),
      ['yaml-value'],
    )
  })
})

describe('The table of legislation', () => {
  const table = (row: string) =>
    rulesOf(
      makeHandbook({ 'legislation.yaml': `acts:\n  - { ${row} }\n`, [file]: clauseFile('Words.') })
        .messages,
    )
  for (const row of [
    'id: a, title: A Act 2010, identifier: ukpga/2011/1',
    'id: a, title: "A (EU) 2016/679", identifier: eur/2017/679',
  ]) {
    it(`has the year of the identifier in the title: ${row}`, () => {
      assert.deepEqual(table(row), ['act-year-contradicts'])
    })
  }
  for (const row of [
    'id: a, title: Public Bodies Act 1960, identifier: ukpga/Eliz2/8-9/67',
    'id: a, title: Levy 1999 Act 2003, identifier: ukpga/2003/1',
    'id: a, title: A Act, identifier: ukpga/2003/1',
  ]) {
    it(`may have a title whose year cannot be told from the identifier: ${row}`, () => {
      assert.deepEqual(table(row), [])
    })
  }
  for (const alias of ['privacy', 'Data', 'the council']) {
    it(`warns of “${alias}” as another name`, () => {
      assert.deepEqual(
        table(
          `id: a, title: Data Protection Act 2018, identifier: ukpga/2018/12, aliases: [${alias}]`,
        ),
        ['act-alias-everyday'],
      )
    })
  }
  for (const alias of [
    'DPA',
    'DPA 2018',
    'UK GDPR',
    'FoIA',
    'General Data Protection Regulation',
    'e-Privacy Directive',
    'Data Protection',
    'Procurement Rules',
  ]) {
    it(`is content with “${alias}” as another name`, () => {
      assert.deepEqual(
        table(
          `id: a, title: Data Protection Act 2018, identifier: ukpga/2018/12, aliases: [${alias}]`,
        ),
        [],
      )
    })
  }

  const base = 'id: a, title: A Act 2010, identifier: ukpga/2010/1'
  const second: readonly (readonly [string, string])[] = [
    ['id', 'id: a, title: B Act 2010, identifier: ukpga/2010/2'],
    ['title', 'id: b, title: a ACT 2010, identifier: ukpga/2010/2'],
    ['identifier', 'id: b, title: B Act 2010, identifier: ukpga/2010/1'],
    ['title', 'id: b, title: B Act 2010, identifier: ukpga/2010/2, aliases: [A Act 2010]'],
  ]
  for (const [name, entry] of second) {
    it(`has each ${name} once: ${entry}`, () => {
      const { messages } = makeHandbook({
        'legislation.yaml': `acts:\n  - { ${base} }\n  - { ${entry} }\n`,
        [file]: clauseFile('Words.'),
      })
      assert.deepEqual(
        messages.map(({ ruleId, line, reason }) => [
          ruleId,
          line,
          reason.includes(`second ${name} `),
        ]),
        [['act-repeated', 3, true]],
      )
    })
  }
})
