import assert from 'node:assert/strict'
import { beforeAll, describe, it } from 'vitest'
import type { Engine } from '../../src/pdf/engine.ts'
import { openEngine } from '../../src/pdf/open-engine.ts'
import type { Paper, PaperBlock, PaperForm } from '../../src/pdf/paper.ts'
import { toPaperJson } from '../../src/pdf/paper-json.ts'
import { largePrint, plainForm } from '../../src/pdf/policy-paper.ts'
import { bold, cell, headingCell, item, paragraph, text } from '../../src/pdf/words.ts'
import { allTags, readStructure } from './pdf-structure.ts'
import { type PlacedWord, readPlacedWords, readText } from './pdf-text.ts'
import { findStructuralFaults } from './structural-check.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

function paperOf(blocks: readonly PaperBlock[], form: PaperForm = plainForm): Paper {
  const head = { start: 'Hill', end: '' }
  const children: PaperBlock[] = [{ type: 'title', words: 'A' }, ...blocks]
  return {
    language: 'en',
    region: 'GB',
    title: 'A',
    author: 'Hill',
    description: 'A',
    form,
    parts: [{ head, mark: undefined, foot: 'Foot', labelWidth: 0, children }],
  }
}

function set(blocks: readonly PaperBlock[], form?: PaperForm): Promise<Uint8Array> {
  return engine.toPdf(toPaperJson(paperOf(blocks, form)))
}

function tableOf(rows: readonly (readonly string[])[], caption?: string): PaperBlock {
  const [head = [], ...body] = rows
  return {
    type: 'table',
    caption,
    headRows: 1,
    rows: [
      head.map((words) => headingCell(text(words))),
      ...body.map((row) => row.map((words) => cell(paragraph(words)))),
    ],
  }
}

/** The words that run into the next one on their line, or off the paper. */
function collisions(placed: readonly PlacedWord[], edge: number): string[] {
  const lines = Map.groupBy(placed, ({ page, top }) => `${String(page)} ${top.toFixed(0)}`)
  return [...lines.values()].flatMap((line) => {
    const inOrder = line.toSorted((a, b) => a.left - b.left)
    return inOrder
      .filter(({ right }, index) => right > (inOrder[index + 1]?.left ?? edge) + 0.5)
      .map(({ words }) => words)
  })
}

/** A4 without its margin, in points. */
const EDGE = 595 - 56

/** What people write into tables, none of which may be altered on a paper. */
const entries = [
  'clerk.and.responsible.financial.officer@hillford-upon-the-water-parish.gov.uk',
  'https://www.hillford-upon-the-water.gov.uk/policies/2026/social-media?version=12',
  '01234 567890',
  'GB29NWBK60161331926819',
  '2026-11-20',
  '£1,234,567.89',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'Responsibility',
]

const crowded = Array.from({ length: 9 }, (_, index) => entries[index % entries.length] ?? '')

const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'an address beside a telephone number': [
    ['Name', 'E-mail', 'Telephone'],
    ['The Clerk', entries[0] ?? '', '01234 567890'],
    ['The Chairman of the Council', 'c@d.uk', '09876 543210'],
  ],
  'two addresses': [
    ['E-mail', 'Website', 'Telephone'],
    [entries[0] ?? '', entries[1] ?? '', '01234 567890'],
  ],
  'long words in five columns': [
    ['Responsibility', 'Communications', 'Acknowledgement', 'Confidentiality', 'Administrator'],
    ['x', entries[6] ?? '', entries[3] ?? '', 'y', '2026-11-20'],
  ],
  'nine columns of anything': [Array.from('ABCDEFGHI'), crowded.toReversed(), crowded],
}

describe('Words in the columns of a table', () => {
  for (const [what, rows] of Object.entries(tables))
    for (const [name, form] of [
      ['usual', plainForm],
      ['large', largePrint],
    ] as const) {
      // Heads are repeated on a second page: they have none of the signs that are counted.
      it(`never touch the next column, and are copied as they are: ${what}, in ${name} letters`, async () => {
        const pdf = await set([tableOf(rows)], form)
        assert.deepEqual(collisions(readPlacedWords(pdf), EDGE), [])
        const copied = readText(pdf)
        assert.doesNotMatch(copied, /[\u00ad\u200b-\u200d\u2010\u2060\ufeff]/)
        // A cell of a crowded table is read line by line, among its neighbours: no sign may be added to any of them.
        const count = (words: string, sign: string): number => words.split(sign).length - 1
        for (const sign of ['-', '@', '.', '/', '£'])
          assert.equal(count(copied, sign), count(rows.flat().join(), sign), sign)
      })
    }

  it('are broken in no number, date, telephone number or short word where columns can give way', async () => {
    const rows = [
      ['Date', 'Sum', 'Telephone', 'What was decided'],
      ['2026-11-20', '£1,234,567.89', '01234567890', 'To write to everybody. '.repeat(60).trim()],
      ['20/11/2026', '£12.00', '01234567891', 'Nothing.'],
    ]
    const words = readPlacedWords(await set([tableOf(rows)])).map((each) => each.words)
    for (const word of rows.flat().filter((each) => !each.includes(' ')))
      assert.ok(words.includes(word), word)
  })

  it('are broken in a list, and in bold and other words, as well', async () => {
    const long = entries[6] ?? ''
    const pdf = await set([
      {
        type: 'table',
        caption: undefined,
        headRows: 1,
        rows: [
          ['A', 'B', 'C', 'D', 'E', 'F'].map((words) => headingCell(text(words))),
          [
            cell({ type: 'list', children: [item('(iii)', [paragraph(long)])] }),
            cell(paragraph(bold(long.slice(0, 20)), long.slice(20))),
            ...[1, 2, 3, 4].map(() => cell(paragraph(bold(long)))),
          ],
        ],
      },
    ])
    assert.deepEqual(collisions(readPlacedWords(pdf), EDGE), [])
  })
})

describe('The columns of a table on a paper', () => {
  it('are as wide as what they hold asks for', async () => {
    const sentence = 'A sentence that goes on for quite a while. '.repeat(6).trim()
    const placed = readPlacedWords(
      await set([
        tableOf([
          ['No.', 'What'],
          ['1', sentence],
          ['2', 'Short.'],
        ]),
      ]),
    )
    const leftOf = (word: string): number =>
      placed.find(({ words }) => words === word)?.left ?? assert.fail(word)
    assert.ok(leftOf('What') - leftOf('No.') < 40)
  })
  it('can be gone across, and down', async () => {
    const wide = { ...headingCell(text('Wide')), across: 2 }
    const tall = { ...cell(paragraph('Tall')), down: 2 }
    const one = (words: string) => cell(paragraph(words))
    const placed = readPlacedWords(
      await set([
        {
          type: 'table',
          caption: undefined,
          headRows: 1,
          rows: [
            [headingCell(text('First')), wide],
            [tall, one('b1'), one('c1')],
            [one('b2'), one('c2')],
          ],
        },
      ]),
    )
    const leftOf = (word: string): number =>
      Math.round(placed.find(({ words }) => words === word)?.left ?? assert.fail(word))
    assert.equal(leftOf('b2'), leftOf('b1'))
    assert.equal(leftOf('Wide'), leftOf('b1'))
    assert.equal(leftOf('c2'), leftOf('c1'))
    assert.equal(leftOf('Tall'), leftOf('First'))
  })
})

describe('The tags of a table', () => {
  it('have its caption as a caption, before its head', async () => {
    const structure = await readStructure(
      await set([
        tableOf(
          [
            ['A', 'B'],
            ['1', '2'],
          ],
          'Sums of the year',
        ),
      ]),
    )
    const [table] = allTags(structure.tags).filter(({ name }) => name === 'Table')
    assert.deepEqual(
      table?.children.map(({ name }) => name),
      ['Caption', 'THead', 'TBody'],
    )
    assert.deepEqual(findStructuralFaults(structure), [])
  })
  it('repeat its head on each page, where it goes over many', async () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      Array.from({ length: 9 }, (_each, column) => `r${String(index)}c${String(column)}`),
    )
    const pdf = await set([
      tableOf([rows[0]?.map((_, index) => `Head${String(index)}`) ?? [], ...rows], 'Long'),
    ])
    const placed = readPlacedWords(pdf)
    const pages = new Set(placed.map(({ page }) => page)).size
    assert.ok(pages > 3)
    assert.equal(placed.filter(({ words }) => words === 'Head8').length, pages)
    assert.equal(placed.filter(({ words }) => /^r\d+c\d$/.test(words)).length, 1800)
    assert.deepEqual(findStructuralFaults(await readStructure(pdf)), [])
  })
})

describe('A version table', () => {
  it('has a label before each of its values, which is told as such', async () => {
    const pairs = [
      { label: 'Version', words: '2' },
      { label: 'Last updated by', words: 'The Clerk, clerk@hillford.gov.uk' },
      { label: 'Classification', words: '' },
    ]
    for (const form of [plainForm, largePrint]) {
      const pdf = await set([{ type: 'pairs', caption: 'Version table', pairs }], form)
      const { tags } = await readStructure(pdf)
      const lists = allTags(tags).filter(({ name }) => name === 'L')
      assert.deepEqual(
        lists.map(({ children }) => children.map((each) => each.children.map(({ name }) => name))),
        [pairs.map(() => ['Lbl', 'LBody'])],
      )
      assert.match(
        readText(pdf).replace(/\s+/g, ' '),
        /Version table Version 2 Last updated by The Clerk, clerk@hillford\.gov\.uk Classification/,
      )
    }
  })
})
