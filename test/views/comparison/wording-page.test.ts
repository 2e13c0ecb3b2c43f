import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { sharedPassagesOf } from '../../../src/views/comparison/shared-passages.ts'
import { toSharingNotes } from '../../../src/views/comparison/sharing-notes.ts'
import { toUntaggedPage } from '../../../src/views/comparison/untagged-page.ts'
import { toWordingPage } from '../../../src/views/comparison/wording-page.ts'
import { councilFiles, handbookOf } from '../../wording/small-policies.ts'
import { context } from './context.ts'

const [first, second] = [
  'Any misuse of accounts must be reported promptly to somebody.',
  'Passwords change monthly and nobody writes them down.',
]
const handbook = handbookOf(
  councilFiles('hill', {
    one: `${first} ${second}`,
    other: 'Photographs need consent before anybody publishes them anywhere.',
  }),
  councilFiles('vale', { two: second, three: first.replace('must', 'should'), again: second }),
  councilFiles('wood', { four: second }, { status: 'withdrawn' }),
)
const page = toWordingPage(handbook, context)
const pairsOf = ({ between }: typeof page) => between.flatMap(({ pairs }) => pairs)

describe('The page of shared wording', () => {
  it('has the pairs of passages of different policies, the strongest first', () => {
    assert.deepEqual(
      pairsOf(page)
        .map(({ a, b, how }) => `${a.href} ${b.href} ${how}`)
        .toSorted(),
      [
        '/base/hill/social-media/#one /base/vale/social-media/#again Word for word',
        '/base/hill/social-media/#one /base/vale/social-media/#three Edited',
        '/base/hill/social-media/#one /base/vale/social-media/#two Word for word',
      ],
    )
    const { pairs } = sharedPassagesOf(handbook)
    const between = pairs.filter(({ a, b }) => a.policy !== b.policy).map(({ weight }) => weight)
    assert.deepEqual(
      between,
      between.toSorted((a, b) => b - a),
    )
  })
  it('has repetitions within a policy by themselves', () => {
    assert.deepEqual(
      page.within.map(({ a, b, isWithin }) => [a.href, b.href, isWithin]),
      [['/base/vale/social-media/#two', '/base/vale/social-media/#again', true]],
    )
  })
  it('shows the words that differ', () => {
    const [sentence] = pairsOf(page).find(({ how }) => how === 'Edited')?.sentences ?? []
    assert.deepEqual(
      sentence?.readings.flat().filter(({ change }) => change !== 'same'),
      [
        { change: 'deleted', words: 'must' },
        { change: 'inserted', words: 'should' },
      ],
    )
  })
  it('says how much of each policy stands in others', () => {
    assert.deepEqual(
      page.shares.map(({ council, share, partners }) => [
        council,
        share,
        partners.map(({ council: partner, share: part }) => `${partner} ${part}`),
      ]),
      [
        ['vale Parish Council', '100%', ['hill Parish Council 100%']],
        ['hill Parish Council', '69%', ['vale Parish Council 69%']],
      ],
    )
  })
  it('names the policies that share nothing', () => {
    const { alone, shares } = toWordingPage(
      handbookOf(
        councilFiles('hill', { one: first }),
        councilFiles('vale', { two: first }),
        councilFiles('dale', {
          three: 'Photographs need consent before anybody publishes them anywhere.',
        }),
        councilFiles('wood', { four: 'Other words.' }, { status: 'withdrawn' }),
      ),
      context,
    )
    assert.deepEqual(
      [alone, shares.length],
      [
        [
          {
            council: 'dale Parish Council',
            title: 'Social Media Policy',
            href: '/base/dale/social-media/',
          },
        ],
        2,
      ],
    )
    assert.deepEqual(page.alone, [])
  })
  it('has an address of its own for each pair', () => {
    assert.equal(
      new Set([...pairsOf(page), ...page.within].map(({ id }) => id)).size,
      pairsOf(page).length + page.within.length,
    )
  })
  it('has an address for what two councils share, to which their shares lead', () => {
    assert.deepEqual(
      page.between.map(({ id, councils }) => [id, councils]),
      [['hill_and_vale', 'hill Parish Council and vale Parish Council']],
    )
    assert.deepEqual(
      page.shares.flatMap(({ partners }) => partners.map(({ href }) => href)),
      ['#hill_and_vale', '#hill_and_vale'],
    )
    const three = toWordingPage(
      handbookOf(
        councilFiles('hill', { a: first, b: second }),
        councilFiles('dale', { a: first }),
        councilFiles('vale', { a: second }),
      ),
      context,
    )
    assert.deepEqual(three.between.map(({ id, pairs }) => [id, pairs.length]).toSorted(), [
      ['dale_and_hill', 1],
      ['hill_and_vale', 1],
    ])
  })
  it('shows two sentences by themselves of which little is the same', () => {
    const [pair] = pairsOf(
      toWordingPage(
        handbookOf(
          councilFiles('hill', { a: 'You are personally liable for anything you sign here' }),
          councilFiles('dale', {
            a: 'You are personally liable for any order that you place with a trader on behalf of the allotments.',
          }),
        ),
        context,
      ),
    )
    assert.deepEqual(
      pair?.sentences[0]?.readings.map((pieces) => pieces.map(({ words }) => words).join('')),
      [
        'You are personally liable for any order that you place with a trader on behalf of the allotments.',
        'You are personally liable for anything you sign here',
      ],
    )
  })
  it('has the editor’s notes on what it quotes', () => {
    const [pair] = pairsOf(
      toWordingPage(
        handbookOf(
          councilFiles('hill', {
            a: `${first}\n\n<EditorNote>\n\n“Misuse” is *printed* “misues”.\n\n</EditorNote>`,
          }),
          councilFiles('vale', { a: first }),
        ),
        context,
      ),
    )
    assert.deepEqual([pair?.a.notes, pair?.b.notes], [['“Misuse” is printed “misues”.'], []])
  })
  it('leaves out policies that do not apply', () => {
    assert.doesNotMatch(JSON.stringify(page), /wood/)
  })
})

describe('Two passages', () => {
  it('make one pair, whichever copy of a sentence comes first', () => {
    const [plain, edited] = [
      'Nobody may publish private addresses of our volunteers.',
      'Nobody may ever publish private addresses of our volunteers.',
    ]
    const made = handbookOf(councilFiles('hill', { a: plain, b: edited, c: plain, d: edited }))
    const ids = toWordingPage(made, context).within.map(({ id }) =>
      id.split('__').toSorted().join(),
    )
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(ids.length, 6)
  })
})

describe('A wording that many policies have', () => {
  const slugs = Array.from({ length: 8 }, (_, index) => `council-${String(index)}`)
  const common = toWordingPage(
    handbookOf(...slugs.map((slug) => councilFiles(slug, { a: first }))),
    context,
  )

  it('is shown once, with how often it stands where', () => {
    assert.deepEqual(
      common.common.map(({ words, count, places }) => [words, count, places.length]),
      [[first, 'in 8 places of 8 policies', 5]],
    )
    assert.deepEqual(common.between, [])
  })
  it('counts as shared in each of them', () => {
    assert.deepEqual(
      common.shares.map(({ share, partners }) => [share, partners.length]),
      slugs.map(() => ['100%', 0]),
    )
  })
})

describe('With more pairs than are shown', () => {
  const versions = (index: number) =>
    `Passwords of account ${String(index)} change monthly and nobody writes number ${String(index)} down anywhere.`
  const made = handbookOf(
    ...Array.from({ length: 60 }, (_, index) =>
      councilFiles(`council-${String(index)}`, {
        a: versions(index),
        b: `Photographs of event ${String(index)} need consent before anybody publishes picture ${String(index)} anywhere.`,
      }),
    ),
  )
  const crowded = toWordingPage(made, context)
  const places = pairsOf(crowded).flatMap(({ a, b }) => [a.href, b.href])

  it('a passage is in two of them at most', () => {
    assert.ok(pairsOf(crowded).length > 20)
    for (const [href, all] of Map.groupBy(places, (each) => each)) assert.ok(all.length <= 2, href)
  })
  it('the page says how many more there are', () => {
    assert.equal(crowded.more, sharedPassagesOf(made).pairs.length - pairsOf(crowded).length)
  })
})

describe('At a clause', () => {
  it('stands who else has its words', () => {
    const clause = handbook.councils[0]?.policies[0]?.clauses[0]
    assert.ok(clause)
    assert.deepEqual(
      toSharingNotes(handbook, clause, context.urls)
        .map(({ href }) => href)
        .toSorted(),
      ['again', 'three', 'two'].map((id) => `/base/vale/social-media/#${id}`),
    )
  })
  it('stands nothing of repetitions in the same policy', () => {
    const clause = handbook.councils[0]?.policies[0]?.clauses[1]
    assert.ok(clause)
    assert.deepEqual(toSharingNotes(handbook, clause, context.urls), [])
  })
})

describe('The list of clauses without a topic', () => {
  const long = 'word '.repeat(60).trim()
  const clauses = Object.fromEntries(
    Array.from({ length: 45 }, (_, index) => [`c-${String(index)}`, `Words ${String(index)}.`]),
  )
  const listed = toUntaggedPage(
    handbookOf(
      councilFiles('hill', {
        a: long,
        b: 'x'.repeat(400),
        c: '𝕏'.repeat(400),
        d: 'Lead in:\n\n<Clause id="limb" topics="risks">\n\nWords of the limb.\n\n</Clause>\n\n<EditorNote>\n\nA note.\n\n</EditorNote>',
        tagged: '[topics="risks"]Words.',
      }),
      councilFiles('vale', clauses),
    ),
    context,
  )
  const words = listed.policies[0]?.clauses.map((clause) => clause.words) ?? []

  it('has each of them with its beginning', () => {
    assert.deepEqual(words, [
      `${'word '.repeat(32).trim()} …`,
      `${'x'.repeat(160)} …`,
      `${'𝕏'.repeat(80)} …`,
      'Lead in:',
    ])
    assert.equal(
      listed.lead,
      '49 clauses of the policies compared belong to no topic: headings that lead in to others, definitions, and matters that the list of topics does not have; and all clauses of policies that are not tagged yet.',
    )
    assert.deepEqual(
      listed.policies.map(({ isTagged }) => isTagged),
      [true, false],
    )
  })
  it('says how many more a policy has than are shown', () => {
    assert.deepEqual(
      listed.policies.map(({ clauses: shown, more }) => [shown.length, more]),
      [
        [4, 0],
        [40, 5],
      ],
    )
  })
})
