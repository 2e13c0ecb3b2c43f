import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { findPolicyPaper } from '../../src/pdf/policy-paper.ts'
import { makeUrls } from '../../src/urls.ts'
import { toPolicyExport } from '../../src/views/policy/policy-export.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import {
  type Files,
  inShort,
  makeHandbook,
  onlyPolicy,
  policySettings,
  rulesOf,
  today,
} from '../model/small-handbook.ts'
import { measureReferences } from './measure-references.ts'

const base = '/base/'
const urls = makeUrls(base)
const site = makeUrls(base, 'https://example.org')

function clause(id: string, number: string, words: string, inner = ''): string {
  return `<Clause id="${id}" number="${number}">\n\n${words}\n\n${inner}</Clause>\n\n`
}

const settingsOf = (title: string) =>
  policySettings.replaceAll(/Social Media Policy|SOCIAL MEDIA POLICY/g, title)

const others: Files = {
  'hill/standing-orders/policy.yaml': settingsOf('Standing Orders'),
  'hill/standing-orders/01-meetings.mdx': `---\nnumber: "3."\ntitle: Meetings\n---\n\n${clause('notice', 'a', 'Notice is given.')}${clause('public', 'b', 'The public may speak.')}${clause('quorum', 'c', 'Three members.')}`,
}

/** The small handbook with numbered clauses, the last of which has these words, and with standing orders. */
function handbookOf(words: string, more: Files = {}) {
  return makeHandbook({
    ...others,
    'hill/social-media/01-rules.mdx': `---\nnumber: "5."\ntitle: Rules\n---\n\n${clause('first', '5.1', 'First.')}${clause('second', '5.2', 'Second:', clause('limb-a', '(a)', 'one;') + clause('limb-b', '(b)', 'another one.'))}${clause('tenth', '5.10', words)}`,
    'hill/social-media/09-form.mdx': `---\nnumber: Appendix B\ntitle: Form\nkind: appendix\n---\n\n${clause('form-one', '1.', 'The form is signed.')}${clause('form-two', '2.', 'It is sent.')}`,
    ...more,
  })
}

/** The links by number on the page: `words → address`. */
function linksOf(words: string, more: Files = {}): string[] {
  const { handbook, council, policy } = onlyPolicy(handbookOf(words, more))
  const body = toPolicyBody(handbook, council, policy, urls)
  return Array.from(
    body.matchAll(/<a class="reference" href="([^"]*)">([^<]*)<\/a>/g),
    ([, href = '', text = '']) => `${text} → ${href}`,
  )
}

describe('The marked texts', () => {
  const measured = measureReferences(join(import.meta.dirname, 'marked'))
  it('hold 150 references at least', () => {
    assert.ok(measured.marks + measured.nowhere.marks >= 150)
  })
  it('get no link that a person has not marked', () => {
    assert.deepEqual(measured.wrong, [])
    assert.equal(measured.right, measured.links)
  })
  it('get 95 in a hundred of the links that a person has marked', () => {
    assert.ok(measured.right >= 0.95 * measured.marks, measured.missed.join('\n'))
  })
  it('get a report of each reference that leads nowhere', () => {
    assert.equal(measured.nowhere.found, measured.nowhere.marks)
  })
})

describe('Words that name a provision by number', () => {
  for (const [words, links] of [
    ['See clause 5.1.', ['clause 5.1 → #first']],
    ['See clauses 5.1 and 5.2 above.', ['clauses 5.1 → #first', '5.2 → #second']],
    ['See paragraph 5.2(a) or (b).', ['paragraph 5.2(a) → #limb-a', '(b) → #limb-b']],
    ['See section 5 of this policy.', ['section 5 → #rules']],
    [
      'See clauses 5.1 to 5.2, or 5.10.',
      ['clauses 5.1 → #first', '5.2 → #second', '5.10 → #tenth'],
    ],
    ['It is done (see 5.2b).', ['5.2b → #limb-b']],
    ['The form is in Appendix B.', ['Appendix B → #form']],
    ['Fill in paragraph 2 of Appendix B.', ['paragraph 2 → #form-two', 'Appendix B → #form']],
    ['See **clause 5.1**.', ['clause 5.1 → #first']],
    ['See standing order 3(b).', ['standing order 3(b) → /base/hill/standing-orders/#public']],
    [
      'See paragraph 3(c) of the Standing Orders.',
      ['paragraph 3(c) → /base/hill/standing-orders/#quorum'],
    ],
  ] as const)
    it(`are links: ${words}`, () => {
      assert.deepEqual(linksOf(words), links)
    })

  for (const words of [
    'Section 5 of the Local Audit and Accountability Act 2014 is kept.',
    'The Act has more. Section 5 gives a right.',
    'See clause 5.1 of the lease.',
    'See Code of Conduct, paragraph 5.1.',
    'It costs £5.10, at 5.10 pm, or 5.2 per cent.',
    'See clause 5.1 of the NALC model.',
    'See section 5.10.4.',
    'See [clause 5.1](https://example.org/).',
  ])
    it(`are none where something else is meant: ${words}`, () => {
      assert.deepEqual(linksOf(words), [])
    })

  for (const title of ['Part time staff', 'Form of words', 'Schedule of fees', 'Annex to rent'])
    it(`are a link where the heading only begins like the name of a part: ${title}`, () => {
      const section = `---\nnumber: "4."\ntitle: ${title}\n---\n\n${clause('fourth', '4.1', 'It is so.')}`
      assert.deepEqual(
        linksOf('See section 4.', { 'hill/social-media/04-fourth-section.mdx': section }),
        ['section 4 → #fourth-section'],
      )
    })
  it('are no link where two provisions bear the number', () => {
    const again = `---\nnumber: "5."\ntitle: Again\n---\n\n${clause('repeated', '5.1', 'Again.')}`
    assert.deepEqual(
      linksOf('See clause 5.1 and clause 5.2.', { 'hill/social-media/02-again.mdx': again }),
      ['clause 5.2 → #second'],
    )
  })
  it('are not linked in an editor’s note, whose words are the handbook’s own', () => {
    assert.deepEqual(linksOf('Words.\n\n<EditorNote>\n\nSee clause 5.1.\n\n</EditorNote>'), [])
  })
  it('lead to their place on the paper, and to the page of another policy', () => {
    const { handbook } = onlyPolicy(handbookOf('See clause 5.1 and standing order 3(b).'))
    const paper = JSON.stringify(findPolicyPaper(handbook, 'hill/social-media', { today, site }))
    assert.match(
      paper,
      /"type":"reference","to":"hill\/social-media#first","children":\[\{"type":"text","value":"clause 5\.1"\}\]/,
    )
    assert.match(paper, /"url":"https:\/\/example\.org\/base\/hill\/standing-orders\/#public"/)
  })
  it('are in the data with the clause that holds them', () => {
    const { handbook, council, policy } = onlyPolicy(
      handbookOf('See clause 5.1 and standing order 3(b).'),
    )
    assert.deepEqual(
      toPolicyExport(handbook, council, policy, { today, urls, absoluteUrls: site }).references,
      [
        { from: 'tenth', words: 'clause 5.1', to: '#first' },
        { from: 'tenth', words: 'standing order 3(b)', to: 'hill/standing-orders#public' },
      ],
    )
  })
})

describe('A number that no provision bears', () => {
  const told = (words: string) =>
    inShort(handbookOf(words).messages.filter(({ ruleId }) => ruleId === 'provision-missing'))
  for (const [words, found] of [
    ['See clause 5.7.', 'clause 5.7'],
    ['See standing order 9.', 'standing order 9'],
    ['See standing orders 3(a) and 3(z).', '3(z)'],
    ['See paragraph 4(b) of the Standing Orders.', 'paragraph 4(b)'],
  ] as const)
    it(`is reported at its place: ${words}`, () => {
      const [line = '', ...more] = told(words)
      assert.match(line, /^hill\/social-media\/01-rules\.mdx:3\d:\d+ /)
      assert.ok(line.includes(`\`${found}\``), line)
      assert.deepEqual(more, [])
    })
  for (const words of [
    'See standing order 3(b)(i).',
    'See clause 9 of the lease.',
    'See regulation 99 of the Public Contracts Regulations 2015.',
    'See financial regulation 99.',
  ])
    it(`is not where the number may be there, or is that of something else: ${words}`, () => {
      assert.deepEqual(told(words), [])
    })
})

describe('A link that a person made', () => {
  const rules = (words: string) =>
    rulesOf(handbookOf(words).messages).filter((rule) => rule === 'link-number')
  for (const words of [
    '[clause 5.2](#first)',
    '[standing order 3(b)](policy:standing-orders#quorum)',
    '[paragraph 5.2(a)](#limb-b)',
  ])
    it(`is reported where its words name another number than its target bears: ${words}`, () => {
      assert.deepEqual(rules(`See ${words}.`), ['link-number'])
    })
  for (const words of [
    '[clause 5.1](#first)',
    '[standing order 3(b)](policy:standing-orders#public)',
    '[5.2(a)](#limb-a)',
    '[clause 5.2](#limb-a)',
    '[clauses 5.1 and 5.2](#first)',
    '[Appendix B](#form)',
    '[section 5](#first)',
  ])
    it(`is not where its words fit: ${words}`, () => {
      assert.deepEqual(rules(`See ${words}.`), [])
    })
})
