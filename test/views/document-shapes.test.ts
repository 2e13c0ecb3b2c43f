import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../src/urls.ts'
import { toPassages } from '../../src/model/passages.ts'
import { filterOptions, passageValues } from '../../src/views/search-filters.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import {
  clauseFile,
  handbookWith,
  makeHandbook,
  onlyPolicy,
  policyId,
  policySettings,
} from '../model/small-handbook.ts'

const urls = makeUrls('/')

function htmlOf(body: string, more = ''): string {
  const { handbook, council, policy } = onlyPolicy(handbookWith(body, more))
  return toPolicyBody(handbook, council, policy, urls)
}

function cell(words: string, attributes = ''): string {
  return `<Cell${attributes}>\n\n${words}\n\n</Cell>`
}

function row(cells: readonly string[], attributes = ''): string {
  return `<Row${attributes}>\n\n${cells.join('\n\n')}\n\n</Row>`
}

const table = `<Table caption="Limits">\n\n${[
  row([cell('Who', ' head down="2"'), cell('Limit', ' head across="2"')]),
  row([cell('Alone', ' head'), cell('With the Chair', ' head')]),
  row(
    [cell('Clerk', ' head'), cell('£5'), cell('- One\n- Two')],
    ' id="clerk" number="1." statutory audience="employees"',
  ),
  row([cell('Council'), cell('Any sum', ' across="2"')], ' id="council"'),
].join('\n\n')}\n\n</Table>`

describe('A table', () => {
  const html = htmlOf(table)
  for (const [what, pattern] of [
    ['its caption as the council’s words', /<caption data-text="">Limits<\/caption>/],
    ['a name that is its caption', /<section class="scroll" aria-label="Limits" tabindex="0">/],
    ['two rows in its head', /<thead><tr>.*?<\/tr><tr>.*?<\/tr><\/thead><tbody>/],
    [
      'cells over columns and rows',
      /<th data-text="" scope="col" rowspan="2">Who<\/th><th data-text="" scope="colgroup" colspan="2">Limit<\/th>/,
    ],
    [
      'a row with an address and its number',
      /<tr id="clerk" class="clause-row" data-clause="1\."><th scope="row"><a class="number" href="#clerk"[^>]*><span data-text="">1\.<\/span><\/a> <p data-text="">Clerk<\/p>/,
    ],
    ['in words what the law fixes', /<p class="marks">Fixed by law<\/p>/],
    ['whom a row is for', /<p class="for">For employees<\/p>/],
    ['a list in a cell', /<td><ul class="points">/],
    [
      'a link to a row without a number',
      /<p data-text="">Council<\/p><a class="permalink" href="#council"/,
    ],
  ] as const)
    it(`has ${what}`, () => {
      assert.match(html, pattern)
    })
})

describe('A footnote', () => {
  const html = htmlOf('Three members[^*] and four[^*].\n\n[^*]: One third.')
  it('is led to by each of its marks, and leads back to the first', () => {
    assert.equal(html.match(/href="#purpose_note-2a"/g)?.length, 2)
    assert.equal(html.match(/id="purpose_note-2a-mark"/g)?.length, 1)
    assert.match(
      html,
      /<div class="footnote" id="purpose_note-2a"[^>]*><span data-text="" class="mark">\*<\/span>/,
    )
    assert.match(html, /href="#purpose_note-2a-mark"/)
  })
  it('is none of the council’s words in an editor’s note', () => {
    const note = htmlOf('<EditorNote>\n\nBlotted[^x].\n\n[^x]: By tea.\n\n</EditorNote>')
    assert.match(note, /<span class="mark">x<\/span><div><p>By tea\.<\/p>/)
  })
  it('has the mark as part of the council’s words', () => {
    assert.match(html, /<p data-text="">Three members<sup class="mark"> <a[^>]*>\*<\/a><\/sup>/)
  })
})

describe('Words that are marked', () => {
  it('are told to be fixed by law beside the clause, outside the council’s words', () => {
    assert.match(
      htmlOf('<Clause id="a" statutory>\n\nWords.\n\n</Clause>'),
      /<div class="body"><p class="marks">Fixed by law<\/p><p data-text="">Words\.<\/p>/,
    )
  })
  it('may be some words of a sentence, in which terms are found', () => {
    const html = htmlOf(
      '<Definition term="Blog">\n\nBlog: a diary.\n\n</Definition>\n\nThe [blog of the council](statutory:) stays.',
    )
    assert.match(
      html,
      /The <span class="statutory"><a class="term"[^>]*>blog<\/a> of the council<\/span> stays/,
    )
  })
  it('have their language', () => {
    const html = htmlOf('<Clause id="a" lang="cy">\n\nGeiriau, [words](lang:en).\n\n</Clause>')
    assert.match(html, /<div class="clause unnumbered" id="a" data-clause="" lang="cy">/)
    assert.match(html, /<p class="marks" lang="en">In Welsh<\/p>/)
    assert.match(html, /<span lang="en">words<\/span>/)
  })
  it('have the language of their section', () => {
    assert.match(htmlOf('Geiriau.', 'lang: cy\n'), /<section [^>]*data-clause="" lang="cy"/)
  })
})

describe('A form', () => {
  const { handbook, council, policy } = onlyPolicy(
    makeHandbook({
      [`${policyId}/01-form.mdx`]: clauseFile(
        'Name [your name] ________\n\n- [ ] Yes\n- [x] No\n',
        'kind: form\n',
      ),
      [`${policyId}/02-other.mdx`]: '---\ntitle: Signatures\n---\n\nSigned ________\n',
    }),
  )
  const html = toPolicyBody(handbook, council, policy, urls)
  it('has blanks that are called that, and other texts have leaders that are not read out', () => {
    assert.match(
      html,
      /Name \[your name\] <span role="img" aria-label="blank" class="leader">________<\/span>/,
    )
    assert.match(html, /Signed <span aria-hidden="true" class="leader">________<\/span>/)
  })
  it('has boxes to tick', () => {
    assert.match(
      html,
      /<li class="tick"><span class="box-sign" role="img" aria-label="Box to tick">☐<\/span><div><p data-text="">Yes<\/p>/,
    )
    assert.match(html, /aria-label="Ticked box">☑</)
  })
  it('has no slips where it has blanks, as other texts have', () => {
    const rulesIn = (kind: string) =>
      makeHandbook({
        [`${policyId}/01-form.mdx`]: clauseFile('Name [your name], delete as appropriate.', kind),
      })
        .messages.map(({ ruleId }) => ruleId)
        .filter((rule) => rule === 'placeholder-left' || rule === 'choice-left')
    assert.deepEqual(rulesIn('kind: form\n'), [])
    assert.deepEqual(rulesIn(''), ['placeholder-left', 'choice-left'])
  })
})

describe('A quotation and a box', () => {
  it('are set apart, with clauses in the box', () => {
    const html = htmlOf(
      '<Quote>\n\nQuoted.\n\n</Quote>\n\n<Box>\n\n<Clause id="a" number="1.">\n\nBoxed.\n\n</Clause>\n\n</Box>',
    )
    assert.match(html, /<blockquote class="quote"><p data-text="">Quoted\.<\/p><\/blockquote>/)
    assert.match(html, /<div class="box"><div class="clause numbered" id="a"/)
  })
})

describe('What is large', () => {
  it('is a table of 200 rows and nine columns', () => {
    const line = (words: string) =>
      `| ${Array.from({ length: 9 }, (_, index) => `${words}${String(index)}`).join(' | ')} |`
    const rows = Array.from({ length: 200 }, (_, index) => line(`r${String(index)}c`))
    const html = htmlOf([line('head'), `|${' --- |'.repeat(9)}`, ...rows].join('\n'))
    assert.equal(html.match(/<tr>/g)?.length, 201)
    assert.equal(html.match(/<td data-text="">/g)?.length, 1800)
    assert.equal(html.match(/<th data-text="" scope="col">/g)?.length, 9)
  })
  it('is a definition with twelve limbs, all in one list', () => {
    const limbs = Array.from(
      'abcdefghijkl',
      (letter) =>
        `<Clause id="limb-${letter}" number="(${letter})">\n\nlimb ${letter};\n\n</Clause>`,
    )
    const html = htmlOf(
      `<Definition term="associate">\n\n“associate” means—\n\n${limbs.join('\n\n')}\n\n</Definition>`,
    )
    assert.equal(html.match(/<ol class="limbs">/g)?.length, 1)
    assert.equal(html.match(/<li class="clause numbered"/g)?.length, 12)
  })
  it('is a clause eight levels deep', () => {
    const numbers = ['1.', '(a)', '(i)', '(A)', '(I)', '(aa)', '(1)', '(ai)']
    const text = numbers
      .toReversed()
      .reduce(
        (inner, number, index) =>
          `<Clause id="level-${String(8 - index)}" number="${number}">\n\nWords.\n\n${inner}\n\n</Clause>`,
        '',
      )
    const html = htmlOf(text)
    assert.equal(html.match(/data-clause="/g)?.length, 9)
    assert.match(html, /id="level-8" data-clause="\(ai\)"/)
  })
})

describe('What the law fixes', () => {
  const withLaw = handbookWith(
    '<Clause id="a" statutory>\n\nWords.\n\n</Clause>\n\n<Clause id="b">\n\nWords.\n\n</Clause>',
  )
  it('can be searched for alone', () => {
    const { handbook, policy } = onlyPolicy(withLaw)
    assert.deepEqual(filterOptions.law(handbook, '2026-11-30'), [
      { value: 'fixed', words: 'Fixed by law' },
    ])
    assert.deepEqual(
      toPassages(policy)
        .filter((passage) => passageValues.law(passage).includes('fixed'))
        .map(({ id }) => id),
      ['a'],
    )
  })
  it('is no choice where no policy marks it', () => {
    const { handbook } = onlyPolicy(handbookWith('<Clause id="b">\n\nWords.\n\n</Clause>'))
    assert.deepEqual(filterOptions.law(handbook, '2026-11-30'), [])
  })
})

describe('What is said of every unit that can be cited', () => {
  const body = (word: string, more = '') =>
    [
      `<Clause id="clause">\n\n${word}.\n\n</Clause>`,
      `<Table>\n\n${row([cell(word)], ' id="row"')}${more}\n\n</Table>`,
      `<Definition term="${word}" id="term">\n\n${word}.\n\n</Definition>`,
    ].join('\n\n')
  const ids = ['purpose', 'clause', 'row', 'term']
  const { handbook, council, policy } = onlyPolicy(
    makeHandbook({
      [`${policyId}/policy.yaml`]: `${policySettings}twin: polisi\n`,
      [`${policyId}/01-purpose.mdx`]: clauseFile(
        body('Word', `\n\n${row([cell('More')], ' id="here"')}`),
      ),
      'hill/polisi/policy.yaml': `${policySettings.replace('title: Social Media Policy', 'title: Polisi')}twin: social-media\nlang: cy\n`,
      'hill/polisi/01-purpose.mdx': clauseFile(body('Gair')),
    }),
  )
  const mark = { words: 'Edited on 1 January 2026', amendment: '2026-01-words' }
  const html = toPolicyBody(handbook, council, policy, urls, {
    isDated: false,
    changes: new Map(ids.map((id) => [id, mark])),
  })
  for (const id of ids)
    it(`is when it was changed: ${id}`, () => {
      assert.ok(html.includes(`2026-01-words/#${id}">see what it was</a>`), html)
    })
  for (const id of ids.slice(1))
    it(`is the way to the same in another language: ${id}`, () => {
      assert.ok(html.includes(`href="/hill/polisi/#${id}" hreflang="cy">The same in Welsh`), html)
    })
  it('is that the other text lacks it, of a row too', () => {
    assert.match(html, /id="here"[^>]*>.*<p class="marks" lang="en">Not in the Welsh text<\/p>/)
    assert.equal(html.match(/Not in the Welsh text/g)?.length, 1)
  })
})

describe('A policy in two languages', () => {
  const { handbook, council, policy } = onlyPolicy(
    makeHandbook({
      [`${policyId}/policy.yaml`]: `${policySettings}twin: polisi\n`,
      [`${policyId}/01-a.mdx`]: clauseFile(
        '<Clause id="both">\n\nWords.\n\n</Clause>\n\n<Clause id="here">\n\nWords.\n\n</Clause>',
      ),
      'hill/polisi/policy.yaml': `${policySettings.replace('title: Social Media Policy', 'title: Polisi')}twin: social-media\nlang: cy\n`,
      'hill/polisi/01-b.mdx': clauseFile('<Clause id="both">\n\nGeiriau.\n\n</Clause>'),
    }),
  )
  const html = toPolicyBody(handbook, council, policy, urls)
  it('leads from a clause to the same one', () => {
    assert.match(
      html,
      /<a class="twin" href="\/hill\/polisi\/#both" hreflang="cy">The same in Welsh<\/a>/,
    )
    assert.doesNotMatch(html, /\/hill\/polisi\/#here/)
  })
  it('says of a clause that the other text lacks it', () => {
    assert.match(html, /id="here"[^>]*>.*<p class="marks" lang="en">Not in the Welsh text<\/p>/)
    assert.equal(html.match(/Not in the Welsh text/g)?.length, 1)
  })
})
