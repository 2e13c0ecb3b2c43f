import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { toTopicPage } from '../../../src/views/comparison/topic-page.ts'
import { councilFiles, handbookOf } from '../../wording/small-policies.ts'
import { context } from './context.ts'

const shared = 'Nobody may ever tell a password to anybody else.'
const handbook = handbookOf(
  councilFiles('hill', {
    'lead-in': 'The following apply.',
    'keep-secret': `[topics="passwords" number="1.2"]${shared}\n\n1) a first item\n2) a second item`,
    'look-after': '[mentions="passwords" audience="employees"]Look after it.',
  }),
  councilFiles('vale', {
    'keep-secret': `[topics="passwords"]${shared.toUpperCase()}\n\n<EditorNote>\n\nA note.\n\n</EditorNote>`,
  }),
  councilFiles('wood', { other: '[topics="risks"]Words.' }),
)
const page = toTopicPage(handbook, 'passwords', context)
const [hill, vale] = page.columns
const cards = hill?.policies.flatMap((policy) => policy.cards) ?? []

describe('The page of a topic', () => {
  it('says on top what the picture is', () => {
    assert.equal(page.picture, '2 of 3 councils rule on it; 1 is silent.')
  })
  it('leads to the wider topic', () => {
    assert.deepEqual(page.wider, { title: 'Security', href: '/base/compare/security/' })
  })
  it('leads to the narrower topics', () => {
    assert.deepEqual(toTopicPage(handbook, 'security', context).narrower, [
      { title: 'Passwords', href: '/base/compare/passwords/' },
    ])
  })
  it('has a column for each council that says something', () => {
    assert.deepEqual(
      page.columns.map(({ slug, label, count }) => [slug, label, count]),
      [
        ['hill', 'Rules', '2 clauses'],
        ['vale', 'Rules', '1 clause'],
      ],
    )
  })
  it('says whom a clause is for, and what the handbook remarks on it', () => {
    assert.deepEqual(
      [...cards, ...(vale?.policies[0]?.cards ?? [])].map(({ forWhom, notes }) => [
        forWhom,
        ...notes,
      ]),
      [[undefined], ['For employees'], [undefined, 'A note.']],
    )
  })
  it('names the silent councils', () => {
    assert.deepEqual(
      page.silent.map(({ name }) => name),
      ['wood Parish Council'],
    )
  })
  it('has each clause with its number, its address and the headings that it stands under', () => {
    assert.deepEqual(
      cards.map(({ number, href, path }) => [number, href, path]),
      [
        ['1.2', '/base/hill/social-media/#keep-secret', ['Rules']],
        [undefined, '/base/hill/social-media/#look-after', ['Rules']],
      ],
    )
  })
  it('says of a clause that does not rule what it does', () => {
    assert.deepEqual(
      cards.map(({ label }) => label),
      [undefined, 'Mentions'],
    )
  })
  it('says by which narrower topic a clause belongs here', () => {
    const [column] = toTopicPage(handbook, 'security', context).columns
    assert.deepEqual(column?.policies.flatMap(({ cards: own }) => own)[0]?.by, {
      title: 'Passwords',
      href: '/base/compare/passwords/',
    })
  })
  it('marks what stands in another column too', () => {
    assert.deepEqual(
      cards[0]?.lines.map(({ form, label, pieces }) => [form, label, pieces]),
      [
        [
          'paragraph',
          undefined,
          [
            { words: shared.slice(0, -1), sharedWith: 'vale Parish Council' },
            { words: '.', sharedWith: undefined },
          ],
        ],
        ['item', '1)', [{ words: 'a first item', sharedWith: undefined }]],
        ['item', '2)', [{ words: 'a second item', sharedWith: undefined }]],
      ],
    )
  })
  it('says in words whose words a clause has', () => {
    assert.deepEqual(
      cards.map(({ sharedWith }) => sharedWith),
      [['vale Parish Council'], []],
    )
  })
  it('does not show the notes of an editor as words of the council', () => {
    assert.equal(
      vale?.policies[0]?.cards[0]?.lines
        .map(({ pieces }) => pieces.map(({ words }) => words).join(''))
        .join('|'),
      shared.toUpperCase(),
    )
  })
  it('gives the clauses around one on demand', () => {
    assert.deepEqual(
      cards[0]?.context.map(({ isItself, lines }) => [
        isItself,
        lines.map(({ words }) => words).join('|'),
      ]),
      [
        [false, 'The following apply.'],
        [true, `${shared}|a first item|a second item`],
        [false, 'Look after it.'],
      ],
    )
  })
  it('is only made for topics that there are', () => {
    assert.throws(() => toTopicPage(handbook, '__proto__', context), /There is no topic __proto__/)
  })
})
