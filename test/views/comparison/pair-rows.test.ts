import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { readPair, writePair } from '../../../src/views/comparison/pair-address.ts'
import { isApart, sideOf, toDifference } from '../../../src/views/comparison/difference.ts'
import {
  groupRows,
  toPairSections,
  toSpans,
  toUnlike,
} from '../../../src/views/comparison/pair-groups.ts'
import { type PairRow, toPairRows } from '../../../src/views/comparison/pair-rows.ts'
import { partsOf, type PairUnit, toPairUnits } from '../../../src/views/comparison/pair-text.ts'
import { rowsInWords } from '../../../src/views/comparison/pair-words.ts'
import { toComparedPolicy } from '../../../src/views/comparison/compared-policy.ts'
import { makeUrls } from '../../../src/urls.ts'
import { makePhrases, toWords } from '../../../src/wording/words.ts'
import {
  clauseFile,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
} from '../../model/small-handbook.ts'

const phrases = makePhrases([])
const urls = makeUrls('/')

/** Units, one a line; a line begins with the number of its clause, `#1` for the heading of section 1. */
function unitsOf(text: string): PairUnit[] {
  return text.split('\n').map((line) => {
    const [where = '', ...words] = line.split(' ')
    const section = /\d+/.exec(where)?.[0] ?? ''
    return {
      text: words.join(' '),
      words: toWords(words.join(' '), phrases),
      isHeading: where.startsWith('#'),
      section: { id: section, name: `Section ${section}` },
      where,
      href: `#${where}`,
      forWhom: undefined,
      notes: [],
    }
  })
}

const first = unitsOf(
  '1 The Clerk keeps a register of all accounts.\n2 A password must be changed every ninety days.\n3 Photographs of children need the consent of a parent.\n4 Nothing is posted about candidates.',
)
const second = unitsOf(
  '1 Photographs of children need the consent of a parent.\n2 The Clerk keeps a register of all accounts.\n3 A password must be changed every sixty days.\n4 Complaints go to the Clerk within a week.',
)
const rows = toPairRows(first, second)

function inShort({ kind, a, b, pieces }: PairRow): string {
  return `${kind} ${a?.where ?? '-'} ${b?.where ?? '-'} ${pieces.map(({ change, words }) => (change === 'same' ? words : `${change === 'deleted' ? '-' : '+'}{${words}}`)).join('')}`
}

describe('The difference of two texts', () => {
  it('tells what is the same, edited, moved, deleted and inserted', () => {
    assert.deepEqual(rows.map(inShort), [
      'moved 3 1 Photographs of children need the consent of a parent.',
      'same 1 2 The Clerk keeps a register of all accounts.',
      'edited 2 3 A password must be changed every -{ninety}+{sixty} days.',
      'moved-away 3 1 Photographs of children need the consent of a parent.',
      'deleted 4 - -{Nothing is posted about candidates.}',
      'inserted - 4 +{Complaints go to the Clerk within a week.}',
    ])
  })
  it('holds every word of both texts in their order', () => {
    const joined = (change: 'deleted' | 'inserted', kinds: PairRow['kind'][]): string =>
      rows
        .filter(({ kind }) => !kinds.includes(kind))
        .flatMap(({ pieces }) => [
          ...pieces
            .filter((piece) => piece.change === 'same' || piece.change === change)
            .map(({ words }) => words),
          '\n',
        ])
        .join('')
        .trim()
    assert.equal(
      joined('inserted', ['moved-away', 'deleted']),
      second.map(({ text }) => text).join('\n'),
    )
    assert.equal(joined('deleted', ['moved', 'inserted']), first.map(({ text }) => text).join('\n'))
  })
  it('says in words how many there are of each', () => {
    assert.equal(
      rowsInWords(rows),
      'Of 5 sentences in all, 1 is the same in both, 1 was edited, 1 was moved, 1 is only in the first text, 1 is only in the second.',
    )
    assert.equal(
      rowsInWords(toPairRows(first, first)),
      'The two texts are the same, word for word.',
    )
  })
  it('puts rows together that stand in the same clauses, and only those', () => {
    assert.deepEqual(
      groupRows(rows).map(
        ({ a, b, items: own }) => `${a?.where ?? '-'} ${b?.where ?? '-'} ${String(own.length)}`,
      ),
      ['- 1 1', '1 2 1', '2 3 1', '3 - 1', '4 - 1', '- 4 1'],
    )
    const one = unitsOf('1 The Clerk keeps a register.\n1 Staff are polite to everybody.')
    assert.equal(
      groupRows(
        toPairRows(
          one,
          unitsOf('7 The Clerk keeps a register.\n7 Nobody needs a second permission.'),
        ),
      ).length,
      1,
    )
  })
  it('puts groups together that stand in the same sections, so that each has a heading', () => {
    const sections = toPairSections(
      groupRows(
        toPairRows(
          unitsOf(
            '#1 Accounts\n1.1 The Clerk keeps a register of all accounts.\n1.2 Nothing is posted about candidates.\n#2 Photographs\n2.1 Photographs of children need the consent of a parent.',
          ),
          unitsOf(
            '#5 ACCOUNTS\n5.1 The Clerk keeps a register of all accounts.\n#6 Complaints\n6.1 Complaints go to the Clerk within a week.',
          ),
        ),
      ),
    )
    assert.deepEqual(
      sections.map(
        ({ a, b, items }) =>
          `${a?.section.name ?? '-'}, ${b?.section.name ?? '-'}: ${String(items.length)}`,
      ),
      ['Section 1, Section 5: 3', 'Section 2, -: 2', '-, Section 6: 2'],
    )
  })
  it('keeps what is rewritten under the heading of what is the same', () => {
    const sections = toPairSections(
      groupRows(
        toPairRows(
          unitsOf(
            '#1 Risks\n1.1 Nothing is posted about candidates.\n1.2 The Clerk keeps a register of all accounts.',
          ),
          unitsOf('#5 Dangers of every sort\n5.1 The Clerk keeps a register of all accounts.'),
        ),
      ),
    )
    assert.deepEqual(
      sections.map(
        ({ a, b, items }) =>
          `${a?.section.name ?? '-'}, ${b?.section.name ?? '-'}: ${String(items.length)}`,
      ),
      ['Section 1, Section 5: 4'],
    )
  })
  it('takes a heading in other capitals for the same, and says so', () => {
    const recased = toPairRows(
      unitsOf('#1 Use of accounts\n1.1 Nothing is posted about candidates.'),
      unitsOf('#1 USE OF ACCOUNTS\n1.1 Nothing is posted about candidates.'),
    )
    assert.deepEqual(
      recased.map((row) => [inShort(row), row.isRecased]),
      [
        ['same #1 #1 USE OF ACCOUNTS', true],
        ['same 1.1 1.1 Nothing is posted about candidates.', false],
      ],
    )
    assert.equal(
      rowsInWords(recased),
      'The two texts are the same, word for word (1 heading in other capitals).',
    )
  })
  it('shows other capitals in a sentence as edited', () => {
    assert.deepEqual(
      toPairRows(unitsOf('1 The council decides.'), unitsOf('1 The Council decides.')).map(inShort),
      ['edited 1 1 The -{council}+{Council} decides.'],
    )
  })
  it('can fold away spans in which nothing differs', () => {
    assert.deepEqual(
      toSpans(groupRows(rows), 'same').map(
        ({ isFolded, groups }) => `${String(isFolded)} ${String(groups.length)}`,
      ),
      ['false 1', 'true 1', 'false 4'],
    )
  })
})

const register = 'The Clerk keeps a register of all accounts, and a list of passwords.'

/** What is cut in one text otherwise than in the other. */
const cuts: readonly (readonly [name: string, one: string, other: string])[] = [
  [
    'a sentence and the items of a list',
    '1 Nobody may publish addresses, photographs of children or names of staff.',
    '1 Nobody may publish\n1 addresses,\n1 photographs of children\n1 names of staff.',
  ],
  [
    'two sentences joined by a semicolon',
    '1 The Clerk keeps a register of accounts.\n1 The register is open to everybody.',
    '1 The Clerk keeps a register of accounts; the register is open to everybody.',
  ],
  [
    'two sentences joined by “and”',
    '1 The Clerk keeps a register of accounts.\n1 The register is open to everybody.',
    '1 The Clerk keeps a register of accounts and the register is open to everybody.',
  ],
  [
    'one sentence cut in two clauses',
    '1 Staff are polite to everybody who writes, whatever they say or ask for.',
    '1 Staff are polite to everybody who writes,\n2 whatever they say\n3 or ask for.',
  ],
  [
    'lists cut at other places',
    '1 Do not post gossip\n1 rumours or insults\n1 threats of any kind',
    '1 Do not post gossip rumours\n1 insults or threats\n1 of any kind',
  ],
]

describe('The same words in another form', () => {
  for (const [name, one, other] of cuts) {
    it(`are shown as such: ${name}`, () => {
      const recut = toPairRows(unitsOf(one), unitsOf(other))
      assert.deepEqual(
        recut.map(({ kind, a, b }) => [kind, a?.parts?.length, b?.parts?.length]),
        [['recut', one.split('\n').length, other.split('\n').length]],
      )
      assert.match(rowsInWords(recut), /^The two texts have the same words, 1 sentence of them/)
      assert.equal(toPairRows(unitsOf(other), unitsOf(one))[0]?.kind, 'recut')
    })
  }
  it('are told from other words', () => {
    const kinds = toPairRows(
      unitsOf(`1 ${register}`),
      unitsOf('1 The Clerk keeps a register of all accounts.\n1 A list of names hangs there.'),
    ).map(({ kind }) => kind)
    assert.ok(!kinds.includes('recut'), kinds.join())
  })
  it('are not seen where every sentence is the same by itself', () => {
    const text = '1 Post nothing.\n1 Say nothing at all to anybody.'
    assert.deepEqual(
      toPairRows(unitsOf(text), unitsOf(text)).map(({ kind }) => kind),
      ['same', 'same'],
    )
  })
  it('are counted among others', () => {
    const [, one = '', other = ''] = cuts[0] ?? []
    assert.match(
      rowsInWords(
        toPairRows(unitsOf(`${one}\n2 ${register}`), unitsOf(`${other}\n2 Nothing else.`)),
      ),
      /^Of 3 sentences in all, none is the same in both, 1 is the same in another form, none was edited/,
    )
  })
})

/** Differences that nobody can see. */
const unseen: readonly (readonly [name: string, one: string, other: string])[] = [
  ['spaces', 'two  words and more', 'two words and more'],
  ['a no-break space', 'clause\u00A05 of it', 'clause 5 of it'],
  ['a narrow no-break space', '10\u202F000 pounds', '10 000 pounds'],
  ['composed letters', 'the caf\u00E9 is shut', 'the cafe\u0301 is shut'],
  ['a no-break hyphen', 'an e\u2011mail goes', 'an e-mail goes'],
  ['a dash for a hyphen', 'channels - such as', 'channels \u2013 such as'],
  ['a soft hyphen', 'co\u00ADoperate with us', 'cooperate with us'],
  ['a zero-width space', 'www.\u200Bexample.org is', 'www.example.org is'],
  ['line ends', 'one line\nand another', 'one line and another'],
]

describe('What nobody can see', () => {
  for (const [name, one, other] of unseen) {
    const units = (text: string): PairUnit[] =>
      unitsOf('1 x').map((unit) => ({ ...unit, text, words: toWords(text, phrases) }))
    it(`is no difference: ${name}`, () => {
      assert.deepEqual(
        toPairRows(units(one), units(other)).map(({ kind }) => kind),
        ['same'],
      )
      const edited = toPairRows(
        units(`Whoever asks is told ${one} today.`),
        units(`Whoever asks is told ${other} tomorrow.`),
      )
      assert.deepEqual(
        edited[0]?.pieces.filter(({ change }) => change !== 'same').map(({ words }) => words),
        ['today', 'tomorrow'],
      )
    })
  }
  it('is not what a reader sees', () => {
    for (const [one, other] of [
      ['it’s', 'its'],
      ['Clerk', 'clerk'],
      ['re-sign', 'resign'],
      ['cafe', 'caf\u00E9'],
    ])
      assert.equal(
        toPairRows(unitsOf(`1 whoever says ${one ?? ''}`), unitsOf(`1 whoever says ${other ?? ''}`))
          .length > 1 ||
          toPairRows(
            unitsOf(`1 whoever says ${one ?? ''}`),
            unitsOf(`1 whoever says ${other ?? ''}`),
          )[0]?.kind === 'edited',
        true,
        one,
      )
  })
})

describe('Two texts that are not alike', () => {
  it('are taken apart: what both have, then the one beside the other', () => {
    const unlike = toUnlike(
      toPairRows(
        unitsOf(
          '1 Photographs of children need the consent of a parent.\n2 Nothing is posted about candidates.\n3 A password must be long.\n4 The Clerk keeps a register of all accounts.',
        ),
        unitsOf(
          '1 The Clerk keeps a register of all accounts.\n2 Complaints go to a panel within a week.\n3 Guests may attend by invitation.',
        ),
      ),
    )
    const inWords = (groups: readonly { items: readonly PairRow[] }[] | undefined) =>
      groups?.flatMap(({ items }) =>
        items.map(({ kind, a, b }) => `${kind} ${(b ?? a)?.where ?? ''}`),
      )
    assert.deepEqual(inWords(unlike?.both), ['same 1'])
    assert.deepEqual(inWords(unlike?.first), ['deleted 1', 'deleted 2', 'deleted 3'])
    assert.deepEqual(inWords(unlike?.second), ['inserted 2', 'inserted 3'])
  })
  it('may be two clauses of one sentence', () => {
    const one = toPairRows(
      unitsOf('1 Staff accept no friend requests from anybody whom they serve.'),
      unitsOf('1 Consider with care whom you befriend online.'),
    )
    assert.deepEqual(
      one.map(({ kind }) => kind),
      ['deleted', 'inserted'],
    )
    assert.equal(
      rowsInWords(one),
      'None of the 2 sentences stands in both texts: 1 is in the first, 1 is in the second.',
    )
    assert.equal(toUnlike(one)?.both.length, 0)
  })
  it('are not those that share a third of their sentences', () => {
    assert.equal(toUnlike(rows), undefined)
  })
  it('are read each by itself where little of a sentence is the same', () => {
    const [apart, together] = [
      toDifference('Nobody may post gossip here', 'Whoever posts something here signs it'),
      toDifference('Nobody may post gossip here', 'Nobody may post any gossip here'),
    ]
    assert.deepEqual([isApart(apart), isApart(together)], [true, false])
    const words = (side: 'first' | 'second') =>
      sideOf(apart, side)
        .map((piece) => piece.words)
        .join('')
    assert.equal(words('first'), 'Nobody may post gossip here')
    assert.equal(words('second'), 'Whoever posts something here signs it')
  })
})

describe('The text of a policy that is compared', () => {
  const limbs = '<Clause id="limb" number="a)">\n\nFirst limb. Second sentence.\n\n</Clause>'
  const { handbook } = onlyPolicy(
    makeHandbook({
      [`${policyId}/01-purpose.mdx`]: clauseFile(
        `Plain words.\n\n${numbered('whole', '1.1', `Lead-in:\n\n${limbs}`)}\n\n<Clause id="titled" title="A TITLE">\n\nWords.\n\n</Clause>`,
        'number: "1."\n',
      ),
    }),
  )
  const policy = handbook.councils[0]?.policies[0] ?? assert.fail()
  const textOf = (part?: string): string[] =>
    toPairUnits(policy, part, phrases, urls).map(({ where, text }) => `${where}: ${text}`)

  it('says whom each place is for, and what the handbook remarks on it', () => {
    const { handbook: made } = onlyPolicy(
      makeHandbook({
        [`${policyId}/01-purpose.mdx`]: clauseFile(
          'Plain words.\n\n<Clause id="own" audience="employees">\n\nWords.\n\n<EditorNote>\n\nPrinted twice.\n\n</EditorNote>\n\n<Clause id="limb">\n\nMore.\n\n</Clause>\n\n</Clause>',
          'audience: [members]\n',
        ),
      }),
    )
    const own = made.councils[0]?.policies[0] ?? assert.fail()
    assert.deepEqual(
      toPairUnits(own, undefined, phrases, urls)
        .filter(({ isHeading }) => !isHeading)
        .map(({ text, forWhom, notes }) => [text, forWhom, ...notes]),
      [
        ['Plain words.', 'For councillors'],
        ['Words.', 'For employees', 'Printed twice.'],
        ['More.', 'For employees'],
      ],
    )
  })
  it('is its headings and sentences with the place of each', () => {
    assert.deepEqual(textOf(), [
      'section 1: Purpose',
      'section 1: Plain words.',
      'clause 1.1: Lead-in:',
      'clause 1.1 a): First limb.',
      'clause 1.1 a): Second sentence.',
      '‘Purpose’, ‘A TITLE’: A TITLE',
      '‘Purpose’, ‘A TITLE’: Words.',
    ])
  })
  it('can be a clause with its limbs, a limb or a section', () => {
    assert.deepEqual(textOf('whole').length, 3)
    assert.deepEqual(textOf('limb').length, 2)
    assert.deepEqual(textOf('purpose'), textOf())
  })
  it('names its parts by number and first words', () => {
    assert.deepEqual(
      partsOf(policy).map(({ id, words }) => `${id}: ${words}`),
      [
        'purpose: section 1: Purpose',
        'whole: clause 1.1: Lead-in:',
        'limb: clause 1.1 a): First limb. Second sentence.',
        'titled: ‘Purpose’, ‘A TITLE’',
      ],
    )
  })
  it('is the same when it is read from the published data', () => {
    const { id, title, sections } = policy
    const read = toComparedPolicy(
      JSON.parse(JSON.stringify({ id, title, sections })) as Parameters<typeof toComparedPolicy>[0],
    )
    assert.deepEqual(
      toPairUnits(read, undefined, phrases, urls),
      toPairUnits(policy, undefined, phrases, urls),
    )
  })
})

describe('A sentence of very many words', () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${String(index)}`).join(' ')
  const { handbook } = onlyPolicy(
    makeHandbook({ [`${policyId}/01-purpose.mdx`]: clauseFile(words) }),
  )
  const policy = handbook.councils[0]?.policies[0] ?? assert.fail()
  const units = toPairUnits(policy, undefined, phrases, urls).filter(({ isHeading }) => !isHeading)

  it('is compared in pieces that hold all of it', () => {
    assert.deepEqual(
      units.map((unit) => unit.words.length),
      [150, 150, 100],
    )
    assert.equal(units.map(({ text }) => text).join(' '), words)
  })
})

describe('The address of two texts', () => {
  it('holds policies, clauses and whether the same is folded away', () => {
    const view = {
      a: { policy: 'hill/social-media', part: 'whole' },
      b: { policy: 'dale/press', part: undefined },
      fold: 'same' as const,
    }
    assert.equal(writePair(view), '?a=hill/social-media:whole&b=dale/press&fold=1')
    assert.deepEqual(readPair(writePair(view)), view)
    const only = { ...view, fold: 'only' as const }
    assert.deepEqual(readPair(writePair(only)), only)
    assert.equal(readPair('?fold=everything').fold, 'nothing')
    assert.equal(
      `/compare/two/${writePair({ ...view, fold: 'nothing' })}`,
      urls.pair('hill/social-media:whole', 'dale/press'),
    )
  })
  it('passes over what is no policy', () => {
    for (const text of [
      'hill',
      '../x',
      'hill/<b>',
      'hill/social-media:',
      'a/b/c',
      'https://x.example',
    ])
      assert.equal(readPair(`?a=${encodeURIComponent(text)}`).a, undefined, text)
    assert.equal(writePair(readPair('?x=1')), '')
  })
})
