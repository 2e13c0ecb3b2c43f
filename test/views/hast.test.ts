import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { annotatePolicy, byText } from '../../src/annotations/annotate-policy.ts'
import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { textsOf } from '../../src/model/walk-content.ts'
import { makeUrls } from '../../src/urls.ts'
import { element, ownText } from '../../src/views/hast/element.ts'
import { isInCapitals, sectionToHast } from '../../src/views/hast/section-to-hast.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import {
  handbookWith,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
  type SmallHandbook,
} from '../model/small-handbook.ts'

const urls = makeUrls('/base/')
const document = makeHandbook({
  [`${policyId}/05-everything.mdx`]: `---
number: "5."
title: EVERYTHING
subtitle: Employees & Members
acknowledge: [number-sequence]
---

${numbered(
  'first',
  '5.09',
  `A [reference](#last), **bold** and *italic* words,\\\nand a line.

1) One
3. Three

   - inner

${numbered('limb', 'a)')}

<Clause id="dot" marker="bullet">\n\nA dot.\n\n</Clause>

<Tip>\n\nTop tip: ask.\n\n</Tip>

<Example>\n\n- An example\n\n</Example>

<EditorNote>\n\nA **remark** on [it](#first).\n\n1. With a list\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n</EditorNote>

After the limbs.`,
)}

<Clause id="heading" title="Using it -">

| Channel | Who |\n|---|---|\n| **Blog** | [Clerk](missing:) |

<Definition term="Blog" id="blog">\n\nA blog, or **blog**.\n\n</Definition>

</Clause>

<Definition term="Spam">\n\nSpam & <em> mail.\n\n</Definition>

<Clause id="last">\n\nSigned ………………… Date ______\n\n</Clause>
`.replace('<em>', '\\<em>'),
})

function treeOf(made: SmallHandbook): Root {
  const { handbook, council, policy } = onlyPolicy(made)
  const clauses = new Map(policy.clauses.map((clause) => [clause.node, clause]))
  const context = {
    handbook,
    council,
    policy,
    urls,
    annotations: byText(annotatePolicy(handbook, policy)),
    clauses,
    voice: ownText,
    section: undefined,
    firstMarks: new Map(),
    headingLevel: 2,
    limbs: false,
    isDated: false,
    changes: undefined,
  }
  return {
    type: 'root',
    children: policy.sections.map((section) => sectionToHast(section, context)),
  }
}

function htmlOf(body: string, more = ''): string {
  const { handbook, council, policy } = onlyPolicy(handbookWith(body, more))
  return toPolicyBody(handbook, council, policy, urls)
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '\n' : node.children.map(wordsOf).join('')
}

/** The marked elements of a tree, and the pieces of text that stand in none or in two of them. */
interface Marks {
  marked: string[]
  unmarked: string[]
  nested: string[]
}

function readMarks(
  nodes: readonly ElementContent[],
  outer = 0,
  marks: Marks = { marked: [], unmarked: [], nested: [] },
): Marks {
  for (const node of nodes) {
    if (node.type === 'text' && outer === 0) marks.unmarked.push(node.value)
    if (node.type !== 'element') continue
    const own = node.properties['dataText'] !== undefined
    if (own) marks.marked.push(wordsOf(node))
    if (own && outer > 0) marks.nested.push(wordsOf(node))
    readMarks(node.children, outer + Number(own), marks)
  }
  return marks
}

describe('A section as HTML', () => {
  const tree = treeOf(document)
  const { marked, unmarked, nested } = readMarks(tree.children as ElementContent[])
  const [section] = onlyPolicy(document).policy.sections

  it('has the source’s words in the source’s order in what is marked as the policy’s own text', () => {
    assert.deepEqual(marked, [
      '5.',
      'EVERYTHING',
      'Employees & Members',
      ...textsOf(section?.content ?? []),
    ])
  })
  it('marks no text twice', () => {
    assert.deepEqual(nested, [])
  })
  it('marks nothing in an editor’s note', () => {
    for (const words of ['A ', 'remark', 'With a list', '1.', 'A', '2'])
      assert.ok(unmarked.includes(words), words)
  })
  it('marks none of the handbook’s own words', () => {
    const notes = [
      'A ',
      'remark',
      ' on ',
      'it',
      '.',
      '1.',
      'With a list',
      'A',
      'B',
      '1',
      '2',
      'Editor’s note',
    ]
    const rest = unmarked.filter(
      (words) =>
        !notes.includes(words) &&
        !words.startsWith('Hill Parish Council, Social Media Policy, ') &&
        !/^Print .+ alone$/.test(words),
    )
    assert.deepEqual([...new Set(rest)].toSorted(), [' ', '#'])
  })
  it('has an element of each id once', () => {
    const ids: string[] = []
    visit(tree, 'element', ({ properties: { id } }: Element) => {
      if (typeof id === 'string') ids.push(id)
    })
    const isAlone = (id: string): boolean => id.startsWith('_alone-')
    const chosen = ids.filter((id) => !isAlone(id) && !id.endsWith('_heading'))
    assert.deepEqual(
      ids.filter(isAlone).toSorted(),
      chosen
        .filter((id) => id !== 'blog')
        .map((id) => `_alone-${id}`)
        .toSorted(),
    )
    assert.deepEqual(
      ids.filter((id) => !isAlone(id)),
      [
        'everything',
        'everything_heading',
        'first',
        'limb',
        'dot',
        'heading',
        'blog',
        'term-spam',
        'last',
      ],
    )
  })
  it('has the printed number of each clause, or none', () => {
    const clauses: string[] = []
    visit(tree, 'element', ({ properties: { id, dataClause } }: Element) => {
      if (dataClause !== undefined) clauses.push(`${String(id)}=${String(dataClause)}`)
    })
    assert.deepEqual(clauses, [
      'everything=5.',
      'first=5.09',
      'limb=a)',
      'dot=',
      'heading=',
      'term-spam=',
      'last=',
    ])
  })
})

describe('A piece of a policy as HTML', () => {
  const cases: readonly [name: string, body: string, html: string][] = [
    ['is escaped', 'A \\<b> & "c"', '<p data-text="">A &#x3C;b> &#x26; "c"</p>'],
    [
      'keeps the printed labels of a list',
      '1) One\n3) Three',
      '<ol class="labelled"><li><span data-text="" class="label">1)</span><div><p data-text="">One</p></div></li><li><span data-text="" class="label">3)</span><div><p data-text="">Three</p></div></li></ol>',
    ],
    [
      'is a list of points',
      '- One',
      '<ul class="points"><li><div><p data-text="">One</p></div></li></ul>',
    ],
    [
      'has headings in the first row of a table',
      '| A |\n|---|\n| B |',
      '<thead><tr><th data-text="" scope="col">A</th></tr></thead><tbody><tr><td data-text="">B</td></tr></tbody>',
    ],
    [
      'links to a clause of the same page',
      `${numbered('a', '1.1')}\n\n[1.1](#a)`,
      '<a href="#a" class="reference">1.1</a>',
    ],
    [
      'links to a definition',
      '<Definition term="Blog" id="b">\n\nBlog.\n\n</Definition>\n\n[blog](term:blog)',
      '<a href="#b" class="term">blog</a>',
    ],
    [
      'links to a policy of the handbook',
      '[it](policy:social-media)',
      '<a href="/base/hill/social-media/" class="reference">it</a>',
    ],
    [
      'links to a clause of a policy',
      '[it](policy:hill/social-media#purpose)',
      '<a href="/base/hill/social-media/#purpose" class="reference">it</a>',
    ],
    [
      'links to the web',
      '[it](https://example.org/?a=b&c=d)',
      '<a href="https://example.org/?a=b&#x26;c=d">it</a>',
    ],
    [
      'links that say their address, which needs no second print',
      '[www.Example.org/a](https://example.org/a/)',
      '<a href="https://example.org/a/" class="address">www.Example.org/a</a>',
    ],
    [
      'links that say a mail address',
      '[clerk@example.org](mailto:clerk@example.org)',
      '<a href="mailto:clerk@example.org" class="address">clerk@example.org</a>',
    ],
    [
      'names a policy that is not in the handbook without a link',
      '[Code of Conduct](policy:code-of-conduct)',
      '<span class="named">Code of Conduct</span>',
    ],
    [
      'has plain words where a link has no target',
      'A [form](missing:) here',
      '<p data-text="">A form here</p>',
    ],
    [
      'hides rows of dots from screen readers',
      'Signed …………',
      '<p data-text="">Signed <span aria-hidden="true" class="leader">…………</span></p>',
    ],
    ['reads out an ellipsis', 'and so on… and on...', '<p data-text="">and so on… and on...</p>'],
    [
      'marks a term where it is defined, once',
      '<Definition term="blog">\n\nA Blog, or **blog**.\n\n</Definition>',
      '<p data-text="">A <dfn>Blog</dfn>, or <strong>blog</strong>.</p>',
    ],
    [
      'marks a variant where the term itself is not used',
      '<Definition term="Blog" variants="web logs">\n\nThe **web logs**.\n\n</Definition>',
      '<strong><dfn>web logs</dfn></strong>',
    ],
    ['breaks a line where the source does', 'One\\\ntwo', '<p data-text="">One<br>two</p>'],
    [
      'shows limbs with numbers as a list',
      numbered('a', '1.1', numbered('b', 'a)')),
      '<ol class="limbs"><li class="clause numbered" id="b" data-clause="a)">',
    ],
    [
      'shows clauses with dots as a list',
      '<Clause id="b" marker="bullet">\n\nB.\n\n</Clause>',
      '<ul class="limbs"><li class="clause unnumbered" id="b" data-clause="">',
    ],
    [
      'shows a clause as the block that it is',
      numbered('a', '1.1'),
      '<div class="clause numbered" id="a" data-clause="1.1"><a class="number" href="#a" aria-label="Clause 1.1"><span data-text="">1.1</span></a>',
    ],
    [
      'names a limb with the clause around it',
      `<Clause id="a" number="1.1">\n\nYou must:\n\n<Clause id="b" number="a)">\n\nwait;\n\n</Clause>\n\n</Clause>`,
      '<a class="number" href="#b" aria-label="Clause 1.1 a)"><span data-text="">a)</span></a>',
    ],
    [
      'leaves the number in a heading to the heading’s name',
      '<Clause id="a" number="1.1" title="Care">\n\nWait.\n\n</Clause>',
      '<h3 class="clause-heading"><a class="number" href="#a"><span data-text="">1.1</span></a> <span data-text="">Care</span></h3>',
    ],
    [
      'has the words of a tip as the policy’s own',
      '<Tip>\n\nAsk.\n\n</Tip>',
      '<div class="tip"><p data-text="">Ask.</p></div>',
    ],
    [
      'has a note that says whose words it holds',
      '<EditorNote>\n\nA remark.\n\n</EditorNote>',
      '<p class="note-label">Editor’s note</p><p>A remark.</p>',
    ],
  ]
  for (const [name, body, html] of cases) {
    it(name, () => {
      assert.ok(htmlOf(body, 'acknowledge: []\n').includes(html), htmlOf(body))
    })
  }
  it('has one list for neighbouring limbs and two where a paragraph stands between', () => {
    const limbs = (between: string): number =>
      htmlOf(
        numbered('a', '1.1', `${numbered('b', 'a)')}${between}\n\n${numbered('c', 'b)')}`),
      ).split('<ol ').length - 1
    assert.deepEqual([limbs(''), limbs('\n\nand')], [1, 2])
  })
  it('nests headings one level deeper at each clause with a title', () => {
    const html = htmlOf(
      '<Clause id="a" title="A">\n\n<Clause id="b" title="B">\n\nWords.\n\n</Clause>\n\n</Clause>',
    )
    assert.deepEqual(html.match(/<h\d/g), ['<h2', '<h3', '<h4'])
  })
})

describe('Making an element', () => {
  it('leaves out properties and children that are undefined', () => {
    assert.deepEqual(element('p', { id: undefined, lang: 'cy' }, 'a', undefined), {
      type: 'element',
      tagName: 'p',
      properties: { lang: 'cy' },
      children: [{ type: 'text', value: 'a' }],
    })
  })
})

describe('Words in capitals', () => {
  for (const words of ['SCOPE', 'ITEM 5 - USE', 'ŴYL'])
    it(`are “${words}”`, () => {
      assert.ok(isInCapitals(words))
    })
  for (const words of ['Scope', 'USE of it', 'A', '5.', ''])
    it(`are not “${words}”`, () => {
      assert.ok(!isInCapitals(words))
    })
})
