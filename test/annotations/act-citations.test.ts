import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { readLegislation } from '../../src/annotations/find-act-citations.ts'
import { provisionInWords } from '../../src/parse/markdown/provision-id.ts'
import { makeUrls } from '../../src/urls.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import { handbookWith, numbered, onlyPolicy } from '../model/small-handbook.ts'

const urls = makeUrls('/base/')
const link = '<a class="act" href="/base/legislation/#equality-act-2010'

function htmlOf(body: string, more = ''): string {
  const { handbook, council, policy } = onlyPolicy(handbookWith(body, more))
  return toPolicyBody(handbook, council, policy, urls)
}

function citedIn(body: string, more = ''): string[] {
  const { handbook, policy } = onlyPolicy(handbookWith(body, more))
  return readLegislation(handbook, policy).cited.map(({ act, provisions, passage, words }) =>
    [passage.id, act.id, ...provisions.map(provisionInWords), words].join(' | '),
  )
}

describe('A citation in a policy', () => {
  it('becomes a link around the printed words', () => {
    assert.ok(
      htmlOf('See the Equality Act 2010, please.').includes(
        `<p data-text="">See the ${link}">Equality Act 2010</a>, please.</p>`,
      ),
    )
  })
  it('of a section leads to the section', () => {
    assert.ok(
      htmlOf('See section 149(1) of the Equality Act 2010.').includes(
        `See ${link}_section-149-1">section 149(1) of the Equality Act 2010</a>.`,
      ),
    )
  })
  it('that is partly in bold has a link for each part', () => {
    assert.ok(
      htmlOf('See the **Equality Act** 2010.').includes(
        `See the <strong>${link}">Equality Act</a></strong>${link}"> 2010</a>.`,
      ),
    )
  })
  it('over a line break has a link for each line', () => {
    assert.ok(
      htmlOf('See the Equality\\\nAct 2010.').includes(`${link}">Equality</a><br>${link}">`),
    )
  })
  it('in a list, a table and a definition is found', () => {
    const html = htmlOf(
      '- Equality Act 2010\n\n| A |\n|---|\n| Equality Act 2010 |\n\n<Definition term="Duty">\n\nDuty: that of the Equality Act 2010.\n\n</Definition>',
    )
    assert.equal(html.split(link).length - 1, 3)
  })
  it('belongs to the innermost clause', () => {
    assert.deepEqual(
      citedIn(
        numbered('outer', '1.1', `Words.\n\n${numbered('inner', 'a)', 'The Equality Act 2010.')}`),
      ),
      ['inner | equality-act-2010 | Equality Act 2010'],
    )
  })
  it('in a paragraph outside clauses belongs to the section', () => {
    assert.deepEqual(citedIn('The Equality Act 2010.'), [
      'purpose | equality-act-2010 | Equality Act 2010',
    ])
  })
  it('in a heading counts, without a link', () => {
    const body = '<Clause id="duty" title="Equality Act 2010">\n\nWords.\n\n</Clause>'
    assert.deepEqual(citedIn(body), ['duty | equality-act-2010 | Equality Act 2010'])
    assert.ok(!htmlOf(body).includes('class="act"'))
  })
  it('in an editor’s note is nobody’s', () => {
    const body = '<EditorNote>\n\nThe Equality Act 2010.\n\n</EditorNote>'
    assert.deepEqual(citedIn(body), [])
    assert.ok(!htmlOf(body).includes('legislation'))
  })
  it('inside a link of the document keeps that link alone', () => {
    assert.deepEqual(citedIn('See the [Equality Act 2010](https://www.example.org/).'), [
      'purpose | equality-act-2010 | Equality Act 2010',
    ])
    assert.ok(
      htmlOf('See the [Equality Act 2010](https://www.example.org/).').includes(
        '<a href="https://www.example.org/">Equality Act 2010</a>',
      ),
    )
  })
  it('inside a link whose target is lost becomes a link', () => {
    assert.ok(
      htmlOf('See the [Equality Act 2010](missing:).').includes(`${link}">Equality Act 2010</a>`),
    )
  })
  it('with words of a link in its middle is none', () => {
    assert.deepEqual(
      citedIn('The [Equality](missing:) Act 2010 and [Equality](#purpose) Act 2010.').length,
      1,
    )
  })
})

describe('A link to an Act', () => {
  it('confirms what the words leave open', () => {
    assert.deepEqual(
      citedIn(numbered('a', '1.1', 'The [Equalities Act](act:equality-act-2010#section-149).')),
      ['a | equality-act-2010 | section 149 | Equalities Act'],
    )
    assert.ok(
      htmlOf('The [Equalities Act](act:equality-act-2010#section-149).').includes(
        'The <a href="/base/legislation/#equality-act-2010_section-149" class="act">Equalities Act</a>.',
      ),
    )
  })
  it('with nothing behind `act:` says that the document leaves it open', () => {
    const { handbook, policy } = onlyPolicy(handbookWith('The [Equality Act](act:).'))
    assert.deepEqual(
      readLegislation(handbook, policy).doubtful.map(({ doubt, words }) => [doubt, words]),
      [['unsaid', 'Equality Act']],
    )
    assert.ok(htmlOf('The [Equality Act](act:).').includes('<p data-text="">The Equality Act.</p>'))
  })
  it('in an editor’s note leads to the official text', () => {
    assert.ok(
      htmlOf(
        '<EditorNote>\n\nThe [Act](act:equality-act-2010#section-3).\n\n</EditorNote>',
      ).includes('href="https://www.legislation.gov.uk/ukpga/2010/15/section/3"'),
    )
  })
})

describe('A provision that the Act cannot have', () => {
  it('is left out of the link, which leads to the Act', () => {
    assert.ok(
      htmlOf(
        'See section 900 of the Equality Act 2010.',
        'acknowledge: [act-provision]\n',
      ).includes(`${link}">section 900 of the Equality Act 2010</a>`),
    )
    assert.ok(
      htmlOf(
        'See [it](act:equality-act-2010#article-6).',
        'acknowledge: [act-provision]\n',
      ).includes('<a href="/base/legislation/#equality-act-2010" class="act">it</a>'),
    )
  })
})
