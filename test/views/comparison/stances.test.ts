import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { Handbook } from '../../../src/model/types.ts'
import { toMatrixExport } from '../../../src/views/comparison/matrix-export.ts'
import { toMatrixPage } from '../../../src/views/comparison/matrix-page.ts'
import { toViewedMatrix } from '../../../src/views/comparison/matrix-view.ts'
import { isDifference, isGap } from '../../../src/views/comparison/stance.ts'
import { pictureInWords } from '../../../src/views/comparison/stance-words.ts'
import { stancesOf } from '../../../src/views/comparison/stances.ts'
import { toTopicPage } from '../../../src/views/comparison/topic-page.ts'
import { toTopicsCsv, toTopicsExport } from '../../../src/views/comparison/topics-export.ts'
import { toMatrixPaper } from '../../../src/pdf/matrix-paper.ts'
import { toTopicPaper } from '../../../src/pdf/topic-paper.ts'
import { baseFiles, type Files } from '../../model/small-handbook.ts'
import { councilFiles, handbookOf } from '../../wording/small-policies.ts'
import { context } from './context.ts'

/** What each council says on each topic, with its clauses and the narrower topics by which they belong there. */
function inShort(handbook: Handbook): Record<string, string[]> {
  return Object.fromEntries(
    stancesOf(handbook).topics.map(({ topic, councils }) => [
      topic.id,
      councils.map(({ council, stance, clauses }) =>
        [
          council.slug,
          stance,
          ...clauses.map(({ clause, by }) => (by ? `${clause.id} by ${by.id}` : clause.id)),
        ].join(' '),
      ),
    ]),
  )
}

function onHill(words: string): Record<string, string[]> {
  return inShort(handbookOf(councilFiles('hill', { a: words })))
}

describe('A council', () => {
  it('rules on a topic that a clause is tagged with', () => {
    assert.deepEqual(onHill('[topics="risks"]Words.')['risks'], ['hill rules a'])
  })
  it('rules on the wider topic of one that it rules on', () => {
    assert.deepEqual(onHill('[topics="passwords"]Words.'), {
      risks: ['hill silent'],
      security: ['hill rules a by passwords'],
      passwords: ['hill rules a'],
    })
  })
  it('says nothing on a narrower topic of one that it rules on', () => {
    assert.deepEqual(onHill('[topics="security"]Words.')['passwords'], ['hill silent'])
  })
  it('mentions the wider topic of one that it mentions', () => {
    assert.deepEqual(onHill('[mentions="passwords"]Words.')['security'], [
      'hill mentions a by passwords',
    ])
  })
  it('does not leave out the wider topic of one that it leaves out', () => {
    assert.deepEqual(onHill('[excludes="passwords"]Words.'), {
      risks: ['hill silent'],
      security: ['hill silent'],
      passwords: ['hill excludes a'],
    })
  })
  it('is never shown to rule where it merely mentions', () => {
    assert.deepEqual(onHill('[mentions="risks"]Words.')['risks'], ['hill mentions a'])
  })
  it('is silent without a clause on the topic', () => {
    assert.deepEqual(onHill('[topics="security"]Words.')['risks'], ['hill silent'])
  })
  it('leaves out the wider topic where a clause says so, whatever it rules on the narrower one', () => {
    assert.deepEqual(onHill('[topics="passwords" excludes="security"]Words.')['security'], [
      'hill excludes a',
    ])
  })
  it('rules where one clause rules, whatever others do', () => {
    const handbook = handbookOf(
      councilFiles('hill', {
        a: '[mentions="risks"]Words.',
        b: '[excludes="risks"]Words.',
        c: '[topics="risks"]Words.',
      }),
    )
    assert.deepEqual(inShort(handbook)['risks'], ['hill rules a b c'])
  })
  it('leaves a topic out where one clause does and others mention it', () => {
    const handbook = handbookOf(
      councilFiles('hill', { a: '[mentions="risks"]Words.', b: '[excludes="risks"]Words.' }),
    )
    assert.deepEqual(inShort(handbook)['risks'], ['hill excludes a b'])
  })
  it('speaks through all of its policies', () => {
    const handbook = handbookOf(
      councilFiles('hill', { a: '[topics="risks"]Words.' }),
      councilFiles('hill', { b: '[mentions="risks"]Words.' }, { policy: 'press' }),
    )
    assert.deepEqual(inShort(handbook)['risks'], ['hill rules b a'])
  })
  for (const status of ['draft', 'withdrawn', 'superseded']) {
    it(`says nothing in a policy that is ${status}`, () => {
      const handbook = handbookOf(
        councilFiles('hill', { a: '[topics="risks"]Words.' }),
        councilFiles('hill', { b: '[topics="risks"]Words.' }, { policy: 'press', status }),
      )
      assert.deepEqual(inShort(handbook)['risks'], ['hill rules a'])
    })
    it(`is not compared when its only policy is ${status}`, () => {
      const handbook = handbookOf(
        councilFiles('hill', { a: '[topics="risks"]Words.' }),
        councilFiles('vale', { b: 'Words.' }, { status }),
      )
      assert.deepEqual(
        [
          stancesOf(handbook).councils.map(({ slug }) => slug),
          inShort(handbook)['risks'],
          stancesOf(handbook).untagged,
        ],
        [['hill'], ['hill rules a'], []],
      )
    })
  }
})

describe('A council whose policies nobody has tagged', () => {
  const tagged = councilFiles('ash', { a: '[topics="risks"]Words.' })
  const press = (slug: string, words: string) => {
    const files = councilFiles(slug, { b: words }, { policy: 'press' })
    const path = `${slug}/press/policy.yaml`
    return { ...files, [path]: (files[path] ?? '').replace('kind: social-media', 'kind: press') }
  }
  const kinds = {
    'handbook.yaml': `${baseFiles['handbook.yaml'] ?? ''}  - id: press\n    title: Press\n`,
  }
  const saidOf = (topic: string, ...files: readonly Files[]): string[] =>
    inShort(handbookOf(kinds, ...files))[topic] ?? []

  it('is not tagged yet, and not silent', () => {
    assert.deepEqual(onHill('Words.'), {
      risks: ['hill not-tagged'],
      security: ['hill not-tagged'],
      passwords: ['hill not-tagged'],
    })
    assert.deepEqual(saidOf('passwords', tagged, councilFiles('hill', { b: 'Words.' })), [
      'ash silent',
      'hill not-tagged',
    ])
  })
  it('is tagged by a mention or an exclusion', () => {
    for (const attribute of ['mentions', 'excludes'])
      assert.deepEqual(onHill(`[${attribute}="risks"]Words.`)['passwords'], ['hill silent'])
  })
  it('is not silent while another policy of a compared kind is not tagged', () => {
    const own = [
      councilFiles('hill', { a: '[topics="risks"]Words.' }),
      councilFiles('hill', { b: 'Words.' }, { policy: 'other' }),
    ]
    assert.deepEqual(saidOf('passwords', ...own), ['hill not-tagged'])
    assert.deepEqual(saidOf('risks', ...own), ['hill rules a'])
  })
  it('is silent where only policies of kinds that nobody tags are not tagged', () => {
    assert.deepEqual(
      saidOf(
        'passwords',
        councilFiles('hill', { a: '[topics="risks"]Words.' }),
        press('hill', 'Words.'),
      ),
      ['hill silent'],
    )
  })
  it('is not tagged yet when its only policy is of such a kind', () => {
    assert.deepEqual(saidOf('risks', tagged, press('hill', 'Words.')), [
      'ash rules a',
      'hill not-tagged',
    ])
  })
  it('is not silent where the kind is tagged elsewhere', () => {
    assert.deepEqual(
      saidOf(
        'passwords',
        councilFiles('hill', { a: '[topics="risks"]Words.' }),
        press('hill', 'Words.'),
        press('vale', '[topics="risks"]Words.'),
      ),
      ['hill not-tagged', 'vale silent'],
    )
  })
  it('counts neither as a gap nor as a difference', () => {
    assert.deepEqual(
      [
        isGap(['rules', 'not-tagged']),
        isDifference(['rules', 'not-tagged']),
        isDifference(['rules', 'silent', 'not-tagged']),
      ],
      [false, false, true],
    )
  })
  it('is said so wherever it stands', () => {
    const handbook = handbookOf(tagged, councilFiles('hill', { b: 'Words.' }))
    const { urls, absoluteUrls } = context
    const topic = toTopicPage(handbook, 'passwords', context)
    assert.deepEqual(
      [
        topic.silent.map(({ slug }) => slug),
        topic.notTagged.map(({ slug }) => slug),
        topic.picture,
      ],
      [['ash'], ['hill'], '1 of 2 councils is silent; 1 is not tagged yet.'],
    )
    assert.deepEqual(
      topic.choice.map(({ detail }) => detail),
      ['Silent', 'Not tagged yet'],
    )
    const page = toMatrixPage(handbook, context)
    assert.deepEqual(
      page.rows.map(({ cells }) =>
        cells.map(({ label, count, sign }) => [label, count, sign].join()),
      ),
      [
        ['Rules,1 clause,●', 'Not tagged yet,,?'],
        ['Silent,,–', 'Not tagged yet,,?'],
        ['Silent,,–', 'Not tagged yet,,?'],
      ],
    )
    assert.deepEqual(
      page.key.map(({ stance }) => stance),
      ['rules', 'excludes', 'mentions', 'silent', 'not-tagged'],
    )
    assert.match(page.soleDoubt ?? '', /not tagged yet/)
    assert.equal(toMatrixPage(handbookOf(tagged), context).soleDoubt, undefined)
    assert.deepEqual(
      toTopicsExport(handbook, context).topics.map(({ councils }) =>
        councils.map(({ stance }) => stance),
      ),
      [
        ['rules', 'not-tagged'],
        ['silent', 'not-tagged'],
        ['silent', 'not-tagged'],
      ],
    )
    assert.match(toTopicsCsv(handbook), /passwords,Passwords,security,Silent,0,Not tagged yet,0/)
    const data = toMatrixExport(handbook, context)
    assert.deepEqual(
      data.topics.map(({ stances }) => stances),
      [
        ['rules', 'not-tagged'],
        ['silent', 'not-tagged'],
        ['silent', 'not-tagged'],
      ],
    )
    const shown = toViewedMatrix(
      data,
      { councils: undefined, show: 'all', kind: undefined },
      ['ash', 'hill'],
      urls,
    )
    assert.deepEqual(
      shown.rows.map(({ cells }) => cells),
      page.rows.map(({ cells }) => cells),
    )
    for (const paper of [
      toMatrixPaper(handbook, { today: context.today, site: absoluteUrls }),
      toTopicPaper(handbook, 'passwords', { today: context.today, site: absoluteUrls }),
    ]) {
      assert.match(JSON.stringify(paper), /Not tagged yet/)
      assert.doesNotMatch(JSON.stringify(paper), /hill Parish Council[^"]*silent/i)
    }
  })
})

describe('A clause', () => {
  it('stands once on a topic that it reaches in two ways', () => {
    const handbook = handbookOf(
      councilFiles('hill', { a: '[topics="passwords" mentions="security"]Words.' }),
    )
    assert.deepEqual(inShort(handbook)['security'], ['hill rules a by passwords'])
  })
  it('without a tag is untagged', () => {
    const handbook = handbookOf(
      councilFiles('hill', { a: 'Words.', b: '[mentions="risks"]Words.' }),
    )
    assert.deepEqual(
      stancesOf(handbook).untagged.map(({ clause }) => clause.id),
      ['a'],
    )
  })
})

describe('The picture in words', () => {
  const cases: readonly (readonly [
    stances: Parameters<typeof pictureInWords>[0],
    sentence: string,
  ])[] = [
    [[], 'There is no policy to compare.'],
    [['rules'], 'The only council rules on it.'],
    [['silent'], 'The only council is silent.'],
    [['rules', 'rules'], 'All 2 councils rule on it.'],
    [['silent', 'silent', 'silent'], 'All 3 councils are silent.'],
    [['rules', 'silent'], '1 of 2 councils rules on it; 1 is silent.'],
    [['rules', 'rules', 'rules', 'silent', 'silent'], '3 of 5 councils rule on it; 2 are silent.'],
    [
      ['mentions', 'excludes', 'rules', 'silent'],
      '1 of 4 councils rules on it; 1 leaves it out expressly; 1 merely mentions it; 1 is silent.',
    ],
    [
      ['excludes', 'excludes', 'mentions', 'mentions'],
      '2 of 4 councils leave it out expressly; 2 merely mention it.',
    ],
  ]
  for (const [stances, sentence] of cases)
    it(`says “${sentence}”`, () => {
      assert.equal(pictureInWords(stances), sentence)
    })
})
