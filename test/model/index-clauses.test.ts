import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { linksOf, textsOf, walkContent } from '../../src/model/walk-content.ts'
import type { Clause } from '../../src/model/types.ts'
import { handbookWith, numbered, onlyPolicy } from './small-handbook.ts'

const plain = (id: string, inner = 'Some words.', more = ''): string =>
  `<Clause id="${id}"${more}>\n\n${inner}\n\n</Clause>`
const bullet = (id: string): string => plain(id, 'Some words.', ' marker="bullet"')
const join = (...blocks: string[]): string => blocks.join('\n\n')

function clausesOf(body: string): readonly Clause[] {
  return onlyPolicy(handbookWith(body)).policy.clauses
}

/** Each clause as `id parent form ordinal`. */
function inShort(body: string): string[] {
  return clausesOf(body).map(
    ({ id, parent, form, ordinal }) =>
      `${id} ${parent?.id ?? '-'} ${form} ${String(ordinal ?? '-')}`,
  )
}

describe('The index of clauses', () => {
  const cases: [name: string, body: string, clauses: string[]][] = [
    [
      'counts paragraphs from one',
      join(plain('a'), plain('b')),
      ['a - paragraph 1', 'b - paragraph 2'],
    ],
    [
      'counts a plain paragraph too',
      join('Words.', plain('a'), 'Words.', plain('b')),
      ['a - paragraph 2', 'b - paragraph 4'],
    ],
    [
      'counts items apart from paragraphs',
      join(plain('a'), bullet('b'), plain('c'), bullet('d')),
      ['a - paragraph 1', 'b - item 1', 'c - paragraph 2', 'd - item 2'],
    ],
    [
      'does not count what has a number',
      join(numbered('a', '1.1'), plain('b')),
      ['a - paragraph -', 'b - paragraph 1'],
    ],
    [
      'does not count what has a title',
      join(plain('a', 'Words.', ' title="A"'), plain('b')),
      ['a - paragraph -', 'b - paragraph 1'],
    ],
    [
      'counts anew inside a clause',
      join(plain('a', join('Words.', plain('b'), bullet('c'))), plain('d')),
      ['a - paragraph 1', 'b a paragraph 2', 'c a item 1', 'd - paragraph 2'],
    ],
    [
      'knows the parent of each limb, however deep',
      plain('a', plain('b', plain('c'))),
      ['a - paragraph 1', 'b a paragraph 1', 'c b paragraph 1'],
    ],
    [
      'has a definition that stands by itself as a clause',
      '<Definition term="Blog">\n\nBlog.\n\n</Definition>',
      ['term-blog - paragraph 1'],
    ],
    [
      'has a definition inside a clause as a part of it',
      plain('a', join('<Definition term="Blog">\n\nBlog.\n\n</Definition>', plain('b'))),
      ['a - paragraph 1', 'b a paragraph 1'],
    ],
    [
      'does not count lists and asides',
      join(
        '- One\n- Two',
        '<Tip>\n\nTip.\n\n</Tip>',
        '<EditorNote>\n\nNote.\n\n</EditorNote>',
        plain('a'),
      ),
      ['a - paragraph 1'],
    ],
  ]
  for (const [name, body, clauses] of cases)
    it(name, () => {
      assert.deepEqual(inShort(body), clauses)
    })

  it('knows the section of each clause', () => {
    assert.deepEqual(
      clausesOf(plain('a', plain('b'))).map(({ section }) => section.id),
      ['purpose', 'purpose'],
    )
  })
  it('keeps the printed number and title', () => {
    assert.deepEqual(
      clausesOf(plain('a', 'Words.', ' number="5.09" title="Copyright -"')).map(
        ({ number, title }) => [number, title],
      ),
      [['5.09', 'Copyright -']],
    )
  })
})

const { policy } = onlyPolicy(
  handbookWith(
    join(
      numbered(
        'a',
        '1.1',
        join(
          'See **[one](#a)** and\\\n*two*.',
          '1. First\n\n   More\n2. [Second](missing:)',
          '| A | B |\n|---|---|\n| C | |',
        ),
      ),
      '<EditorNote>\n\nA [remark](#a).\n\n</EditorNote>',
      '<Tip>\n\nA tip.\n\n</Tip>',
      plain('b', 'Words.', ' title="A title"'),
    ),
  ),
)
const content = policy.sections[0]?.content ?? []

describe('The words of some content', () => {
  it('are the policy’s own, one string a paragraph, number or heading', () => {
    assert.deepEqual(textsOf(content), [
      '1.1',
      'See one and\ntwo.',
      '1.',
      'First',
      'More',
      '2.',
      'Second',
      'A',
      'B',
      'C',
      'A tip.',
      'A title',
      'Words.',
    ])
  })
})

describe('The links of some content', () => {
  it('are all of them, those of editor’s notes included', () => {
    assert.deepEqual(
      linksOf(content).map(({ url }) => url),
      ['#a', 'missing:', '#a'],
    )
  })
})

describe('Walking through content', () => {
  it('visits parents before what is in them', () => {
    const types: string[] = []
    walkContent(content.slice(1, 2), ({ type }) => {
      types.push(type)
      return undefined
    })
    assert.deepEqual(types, ['editorNote', 'paragraph', 'text', 'link', 'text', 'text'])
  })
  it('passes over what is inside a node that it is told to leave', () => {
    const types: string[] = []
    walkContent(content, ({ type }) => {
      types.push(type)
      return false
    })
    assert.deepEqual(types, ['clause', 'editorNote', 'tip', 'clause'])
  })
})
