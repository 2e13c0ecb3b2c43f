import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { diffArrays } from 'diff'
import { create } from 'fontkitten'
import { type Engine, TypesetError } from '../../src/pdf/engine.ts'
import { canPrint, commonCharacters, findUnprintable, readFonts } from '../../src/fonts/fonts.ts'
import { openEngine } from '../../src/pdf/open-engine.ts'
import { toPaperJson } from '../../src/pdf/paper-json.ts'
import { PaperStore } from '../../src/pdf/paper-store.ts'
import { writePapers } from '../../src/pdf/write-papers.ts'
import { makeUrls } from '../../src/urls.ts'
import { comparisonForm } from '../../src/pdf/comparison-part.ts'
import { findPolicy } from '../../src/model/find.ts'
import { selectProvisions } from '../../src/views/policy/selection.ts'
import { toChosenPaper } from '../../src/pdf/chosen-paper.ts'
import { toCouncilPaper } from '../../src/pdf/council-paper.ts'
import { toPublishedPapers } from '../../src/pdf/handbook-papers.ts'
import { toLabelWidth, widthOfLabel } from '../../src/pdf/label-width.ts'
import { toMatrixPaper } from '../../src/pdf/matrix-paper.ts'
import type { Paper, PaperBlock } from '../../src/pdf/paper.ts'
import { findPolicyPaper, largePrint, plainForm } from '../../src/pdf/policy-paper.ts'
import { toTopicPaper } from '../../src/pdf/topic-paper.ts'
import { cell, item, paragraph } from '../../src/pdf/words.ts'
import {
  baseFiles,
  clauseFile,
  makeHandbookOf,
  policyId,
  policySettings,
} from '../model/small-handbook.ts'
import { allTags, readStructure } from './pdf-structure.ts'
import { readPlacedWords, readWords } from './pdf-text.ts'
import { findStructuralFaults } from './structural-check.ts'

const text = `<Definition term="Blog">

Blog: a diary that everybody can read.

</Definition>

<Clause id="care" number="1.1" topics="risks">

Take care with every blog. See [clause 1.2](#limbs).

<EditorNote>

The document has a blot here.

</EditorNote>

</Clause>

<Clause id="limbs" number="1.2">

You must not

<Clause id="limb-a" number="a)">

write when angry;

</Clause>

<Clause id="limb-b" number="b)">

forget the [Equality Act 2010](act:equality-act-2010).

</Clause>

</Clause>

<Tip>

Sleep on it.

</Tip>
`

const making = { today: '2026-11-20', site: makeUrls('/handbook/', 'https://policies.example.org') }
const overdue =
  'version: "2"\nreview: { due: { date: 2024-07, printed: by July, certainty: stated } }\nevents:\n  - { type: adopted, date: 2020-07-14, printed: "14 July", certainty: stated, body: Full Council }\ncontrol: { caption: "Version table:", rows: [["Version", "2"]] }\n'
const { handbook } = makeHandbookOf({
  ...baseFiles,
  [`${policyId}/policy.yaml`]: `${policySettings}${overdue}`,
  [`${policyId}/01-purpose.mdx`]: clauseFile(text, 'number: "1."\n'),
  'hill/press/policy.yaml': policySettings
    .replaceAll(/social media/gi, 'Press')
    .replace('kind: Press', 'kind: social-media')
    .replace('kind: press', 'kind: social-media')
    .replace('current', 'draft'),
  'hill/press/01-purpose.mdx': clauseFile('Speak to the clerk.'),
  'dale/council.yaml': 'name: Dale Town Council\nshort: Dale\nkind: town\n',
  'dale/social-media/policy.yaml': policySettings,
  'dale/social-media/01-purpose.mdx': clauseFile(
    '<Clause id="care" number="7.3" topics="risks">\n\nTake care with every blog, and with every word that you write.\n\n</Clause>',
  ),
})

let folder: string
let engine: Engine
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-papers-'))
  engine = await openEngine()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function set(paper: Paper): Promise<Uint8Array> {
  return engine.toPdf(toPaperJson(paper))
}

async function wordsOf(paper: Paper): Promise<string> {
  return readWords(await set(paper)).join(' ')
}

describe('The paper of a policy', () => {
  it('says whether the text holds, when its review was due and where its page is', async () => {
    const words = await wordsOf(findPolicyPaper(handbook, policyId, making))
    assert.match(
      words,
      /REVIEW OVERDUE Adopted by Full Council on 14 July 2020; in force since 14 July 2020\. A review was due in July 2024\./,
    )
    assert.match(
      words,
      /Is this still the current text\? Its page in the online handbook says so: https:\/\/policies\.example\.org\/handbook\/hill\/social-media\//,
    )
  })
  it('has council, title and version at the head of the page, and status, adoption and the page at its foot', async () => {
    const words = await wordsOf(findPolicyPaper(handbook, policyId, making))
    assert.match(words, /^Hill Parish Council: Social Media Policy REVIEW OVERDUE Version 2 /)
    assert.match(words, /In force, adopted 14 July 2020 Page 1 of \d/)
  })
  it('has its version table as printed, its clauses with their numbers, limbs and letters, and its tip', async () => {
    const words = await wordsOf(findPolicyPaper(handbook, policyId, making))
    assert.match(words, /Version table: Version 2/)
    assert.match(
      words,
      /1\. Purpose Blog: a diary that everybody can read\. 1\.1 Take care with every blog\. See clause 1\.2\. \[note 1\] 1\.2 You must not a\) write when angry; b\) forget the Equality Act 2010\. Sleep on it\./,
    )
  })
  it('lists its headings with their pages, as contents that software for reading aloud knows as such', async () => {
    const paper = findPolicyPaper(handbook, policyId, making)
    assert.match(
      await wordsOf(paper),
      /Contents 1\. Purpose 1 Terms used in this policy 1 1\. Purpose/,
    )
    const [contents] = allTags((await readStructure(await set(paper))).tags).filter(
      ({ name }) => name === 'TOC',
    )
    assert.deepEqual(
      contents?.children.map(({ name }) => name),
      ['TOCI', 'TOCI'],
    )
    const [first] = paper.parts
    const listed = first?.children.find(({ type }) => type === 'contents')
    assert.deepEqual(
      listed?.type === 'contents' ? listed.entries.map(({ words, level }) => [words, level]) : [],
      [
        ['Purpose', 1],
        ['Terms used in this policy', 1],
      ],
    )
  })
  it('hangs wide labels far enough out, in lists of the text and in those further in', () => {
    const widthOf = (number: string): number =>
      toLabelWidth([{ type: 'list', children: [item(number, [])] }])
    assert.ok(widthOf('WWW.MMM') > widthOf('111.111') + 1.5)
    const font = create(readFonts()[0] ?? Buffer.of())
    assert.ok(!font.isCollection)
    const printed = (label: string): number =>
      font.glyphsForString(label).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) /
      font.unitsPerEm
    for (const label of ['WWW.MMM', 'MMMM', '(iii)', 'XXXVIII.', '10.10.10', 'a)', 'm', 'w', '%'])
      assert.ok(widthOfLabel(label) > printed(label) + 0.4, label)
  })
  it('puts a notice of the handbook at the foot of the page and says whose it is', async () => {
    assert.match(
      await wordsOf(findPolicyPaper(handbook, policyId, making)),
      /\[note 1\] Editor’s note: The document has a blot here\./,
    )
  })
  it('lists the terms that it uses, whose definitions they are, and where', async () => {
    assert.match(
      await wordsOf(findPolicyPaper(handbook, policyId, making)),
      /Terms used in this policy What Hill Parish Council means by these words\. .* Blog: defined on page 1\. Used in clause 1\.1\./,
    )
  })
  it('has a picture of the address for telephones, with words for those who cannot see it; without a public address neither', async () => {
    const figures = async (paper: Paper) =>
      allTags((await readStructure(await set(paper))).tags)
        .filter(({ name }) => name === 'Figure')
        .map(({ alt }) => alt)
    assert.deepEqual(await figures(findPolicyPaper(handbook, policyId, making)), [
      'QR code of the address https://policies.example.org/handbook/hill/social-media/',
    ])
    assert.deepEqual(
      await figures(findPolicyPaper(handbook, policyId, { ...making, site: undefined })),
      [],
    )
    assert.match(
      await wordsOf(findPolicyPaper(handbook, policyId, { ...making, site: undefined })),
      /Look at its page in the online handbook, or ask the clerk\./,
    )
  })
  it('says before a clause, and in a row, whom it is for where it is not for everyone', async () => {
    const row = (id: string, words: string, more = '') =>
      `<Row id="${id}"${more}>\n\n<Cell>\n\n${words}\n\n</Cell>\n\n</Row>`
    const tagged = makeHandbookOf({
      ...baseFiles,
      [`${policyId}/01-purpose.mdx`]: clauseFile(
        [
          '<Clause id="a" number="1." audience="employees">\n\nKeep records.\n\n</Clause>',
          `<Table>\n\n${row('b', 'Keep logs.', ' audience="members"')}\n\n${row('c', 'Keep calm.')}\n\n</Table>`,
        ].join('\n\n'),
      ),
    }).handbook
    assert.match(
      await wordsOf(findPolicyPaper(tagged, policyId, making)),
      /1\. For employees Keep records\. For councillors Keep logs\. Keep calm\./,
    )
  })
  it('speaks of printed numbers where there are some', () => {
    assert.equal(
      findPolicyPaper(handbook, policyId, making).description,
      'Social Media Policy of Hill Parish Council, with the printed numbers of its clauses',
    )
    assert.doesNotMatch(findPolicyPaper(handbook, 'hill/press', making).description, /number/)
  })
  it('says on every page that a draft is one', async () => {
    assert.match(
      await wordsOf(findPolicyPaper(handbook, 'hill/press', making)),
      /^Hill Parish Council: \S+( Policy)? DRAFT No version stated /,
    )
  })
  it('does not change from day to day', () => {
    assert.equal(
      toPaperJson(findPolicyPaper(handbook, policyId, making)),
      toPaperJson(findPolicyPaper(handbook, policyId, { ...making, today: '2026-12-24' })),
    )
  })
  it('has a number beside each line of the policy’s own text when that is asked for, outside of what is read aloud', async () => {
    const paper = findPolicyPaper(handbook, policyId, making, {
      ...plainForm,
      hasLineNumbers: true,
    })
    const plain = readWords(await set(findPolicyPaper(handbook, policyId, making)))
    const numbers = diffArrays(plain, readWords(await set(paper)))
      .filter(({ added }) => added)
      .flatMap(({ value }) => value)
    // The heading, the definition, two clauses, two limbs and the tip; nothing of what the handbook says before and after them.
    assert.deepEqual(numbers, ['1', '2', '3', '4', '5', '6', '7'])
    assert.deepEqual((await readStructure(await set(paper))).untagged, [])
  })
  it('has the same words in large print', async () => {
    const plainWords = readWords(await set(findPolicyPaper(handbook, policyId, making)))
    const largeWords = readWords(await set(findPolicyPaper(handbook, policyId, making, largePrint)))
    for (const word of plainWords.filter((each) => !/^\d+\.?$|^https:/.test(each)))
      assert.ok(largeWords.includes(word), word)
  })
})

describe('What software for reading aloud is told', () => {
  const landscape = { ...comparisonForm, size: largePrint.size }
  const hill = () => handbook.councils.find(({ slug }) => slug === 'hill') ?? assert.fail()
  const kinds: Readonly<Record<string, () => Paper>> = {
    'a policy': () => findPolicyPaper(handbook, policyId, making),
    'a policy without an address': () =>
      findPolicyPaper(handbook, policyId, { ...making, site: undefined }),
    'a policy in large print': () => findPolicyPaper(handbook, policyId, making, largePrint),
    'a policy with numbered lines': () =>
      findPolicyPaper(handbook, policyId, making, { ...plainForm, hasLineNumbers: true }),
    'a policy in large print with numbered lines': () =>
      findPolicyPaper(handbook, policyId, making, { ...largePrint, hasLineNumbers: true }),
    'a draft': () => findPolicyPaper(handbook, 'hill/press', making),
    'all policies of a council': () => toCouncilPaper(handbook, hill(), making),
    'all policies of a council in large print': () =>
      toCouncilPaper(handbook, hill(), making, largePrint),
    'a topic': () => toTopicPaper(handbook, 'risks', making),
    'a topic in large print': () => toTopicPaper(handbook, 'risks', making, undefined, landscape),
    'a topic that all are silent on': () => toTopicPaper(handbook, 'passwords', making),
    'the matrix': () => toMatrixPaper(handbook, making),
    'the matrix in large print': () => toMatrixPaper(handbook, making, undefined, landscape),
  }
  for (const [what, make] of Object.entries(kinds))
    it(`is sound: ${what}`, async () => {
      const paper = make()
      const structure = await readStructure(await set(paper))
      assert.deepEqual(findStructuralFaults(structure), [])
      const isLarge = paper.form.size > plainForm.size
      assert.equal(structure.title?.endsWith(', large print'), isLarge)
      assert.ok((structure.sizes[0] ?? 0) >= (isLarge ? 14 : 7), structure.sizes.join())
    })
  it('lists each clause beside the pages, below its section, by its number and first words', async () => {
    const { outline, tags } = await readStructure(
      await set(findPolicyPaper(handbook, policyId, making)),
    )
    assert.deepEqual(
      outline.map((words) => words.replaceAll('\u00a0', ' ')),
      [
        '1. Purpose',
        'Blog',
        '1.1 Take care with every blog. See clause 1.2.',
        '1.2 You must not',
        'a) write when angry;',
        'b) forget the Equality Act 2010.',
        'Terms used in this policy',
      ],
    )
    // They are no headings of the text, and nothing of them is read out.
    assert.equal(allTags(tags).filter(({ name }) => /^H\d/.test(name)).length, 4)
  })
  it('has the label of a notice with the notice, and a link to it in the text', async () => {
    const { tags } = await readStructure(await set(findPolicyPaper(handbook, policyId, making)))
    const [note] = allTags(tags).filter(({ name }) => name === 'Note')
    assert.equal(note?.children[0]?.name, 'Lbl')
    const [around] = allTags(tags).filter(({ children }) => children.some((each) => each === note))
    assert.deepEqual(
      around?.children.slice(-2).map(({ name }) => name),
      ['Link', 'Note'],
    )
  })
})

describe('A paper of chosen clauses', () => {
  const choose = (id: string, ...ids: readonly string[]) =>
    selectProvisions(findPolicy(handbook, id) ?? assert.fail(id), new Set(ids))
  it('has council, number, words and state of the policy, and says that it is a part', async () => {
    const paper = toChosenPaper(handbook, [choose(policyId, 'limb-b')], making)
    const words = await wordsOf(paper)
    assert.match(words, /^Hill Parish Council: Social Media Policy REVIEW OVERDUE Version 2 /)
    assert.match(
      words,
      /in force since 14 July 2020\. .* This is a part of the policy, chosen from it\./,
    )
    assert.match(words, /1\. Purpose 1\.2 You must not b\) forget the Equality Act 2010\. Where/)
    assert.doesNotMatch(words, /angry|Sleep on it|Take care/)
    assert.deepEqual(findStructuralFaults(await readStructure(await set(paper))), [])
  })
  it('has the definitions that it uses, and leads to other clauses on the page of the policy', async () => {
    const paper = toChosenPaper(handbook, [choose(policyId, 'care')], making)
    const words = await wordsOf(paper)
    assert.match(words, /Terms used here .* Blog: “Blog: a diary that everybody can read\.”, /)
    assert.match(
      JSON.stringify(paper),
      /"url":"https:\/\/policies\.example\.org\/handbook\/hill\/social-media\/#limbs"/,
    )
    const unpublished = toChosenPaper(handbook, [choose(policyId, 'care')], {
      ...making,
      site: undefined,
    })
    assert.match(await wordsOf(unpublished), /See clause 1\.2\./)
  })
  it('leads to a clause that is on it', () => {
    const paper = toChosenPaper(handbook, [choose(policyId, 'care', 'limbs')], making)
    assert.match(JSON.stringify(paper), /"type":"reference","to":"hill\/social-media#limbs"/)
  })
  for (const form of [plainForm, largePrint, { ...plainForm, hasLineNumbers: true }])
    it(`can be of several councils, in letters of ${String(form.size)} points${form.hasLineNumbers ? ' with numbered lines' : ''}`, async () => {
      const selections = [choose(policyId, 'purpose'), choose('dale/social-media', 'care')]
      const paper = toChosenPaper(handbook, selections, making, form)
      const words = await wordsOf(paper)
      assert.match(words, /Clauses from 2 policies Hill Parish Council: Social Media Policy REVIEW/)
      assert.match(
        words,
        /Dale Town Council: Social Media Policy .* 7\.3 Take care with every blog/,
      )
      const structure = await readStructure(await set(paper))
      assert.deepEqual(findStructuralFaults(structure), [])
      assert.ok((structure.sizes[0] ?? 0) >= (form === largePrint ? 14 : 7))
    })
})

describe('A table of a paper', () => {
  const widths: readonly [rows: readonly number[], headRows: number][] = [
    [[3, 1, 3], 1],
    [[3, 2, 1, 3], 1],
    [[3, 0, 3], 1],
    [[2, 4, 2], 1],
    [[1, 3], 1],
    [[3, 1, 2], 0],
  ]
  for (const [lengths, headRows] of widths) {
    it(`begins each row at its edge, whatever its cells: ${lengths.join(', ')}`, async () => {
      const rows = lengths.map((length, row) =>
        Array.from({ length }, (_, column) => cell(paragraph(`r${String(row)}c${String(column)}`))),
      )
      const [first] = findPolicyPaper(handbook, policyId, making).parts
      assert.ok(first)
      const table: PaperBlock = { type: 'table', caption: undefined, headRows, rows }
      const paper = {
        ...findPolicyPaper(handbook, policyId, making),
        parts: [{ ...first, children: [{ type: 'title', words: 'A' } as const, table] }],
      }
      const placed = readPlacedWords(await set(paper)).filter(({ words }) => /^r\dc\d$/.test(words))
      assert.equal(
        placed.length,
        lengths.reduce((sum, length) => sum + length, 0),
      )
      const lefts = Map.groupBy(placed, ({ words }) => words.slice(2))
      const tops = Map.groupBy(placed, ({ words }) => words.slice(0, 2))
      for (const [name, words] of lefts)
        assert.equal(new Set(words.map(({ left }) => Math.round(left))).size, 1, name)
      for (const [name, words] of tops)
        assert.equal(new Set(words.map(({ top }) => Math.round(top))).size, 1, name)
    })
  }
})

describe('The paper of a council', () => {
  it('has all its policies under one contents, each with its own head', async () => {
    const council = handbook.councils.find(({ slug }) => slug === 'hill')
    assert.ok(council)
    const words = await wordsOf(toCouncilPaper(handbook, council, making))
    assert.match(words, /Policies of Hill Parish Council .* Contents .* SOCIAL MEDIA POLICY/)
    assert.match(words, /Hill Parish Council: Social Media Policy REVIEW OVERDUE Version 2/)
    assert.match(words, /Speak to the clerk\./)
  })
})

describe('A paper of a comparison', () => {
  it('has the clauses of councils on a topic side by side, with the words that they share underlined and said', async () => {
    const paper = toTopicPaper(handbook, 'risks', making)
    const words = await wordsOf(paper)
    assert.match(words, /All 2 councils rule on it\./)
    assert.match(words, /Social Media Policy clause 7\.3, Purpose Take care with every blog/)
    assert.match(words, /Social Media Policy, REVIEW OVERDUE clause 1\.1, 1\. Purpose/)
    const { pages, tags, standard } = await readStructure(await set(paper))
    assert.ok(pages.every(({ width, height }) => width > height))
    assert.equal(standard, '1')
    assert.equal(allTags(tags).filter(({ name }) => name === 'TH').length, 2)
  })
  it('fills its pages when a council says much', async () => {
    const words = 'You must take care of all of it. '.repeat(12)
    const clauses = Array.from(
      { length: 30 },
      (_, index) =>
        `<Clause id="c-${String(index)}" number="1.${String(index)}" topics="risks">\n\n${words}\n\n</Clause>\n`,
    )
    const { handbook: long } = makeHandbookOf({
      ...baseFiles,
      [`${policyId}/01-purpose.mdx`]: clauseFile(clauses.join('\n'), 'number: "1."\n'),
    })
    const pdf = await set(toTopicPaper(long, 'risks', making))
    const placed = readPlacedWords(pdf).filter(({ words: word }) => word === 'care')
    const last = Math.max(...placed.map(({ page }) => page))
    assert.ok(last > 0)
    for (let page = 0; page < last; page += 1) {
      const lefts = placed.filter((word) => word.page === page).map(({ left }) => left)
      assert.ok(Math.min(...lefts) < 200 && Math.max(...lefts) > 560, `page ${String(page + 1)}`)
    }
    assert.deepEqual(findStructuralFaults(await readStructure(pdf)), [])
  })
  it('names the councils that are silent', async () => {
    assert.match(
      await wordsOf(toTopicPaper(handbook, 'passwords', making)),
      /All 2 councils are silent\. .* Silent: Dale Town Council, Hill Parish Council\./,
    )
  })
  it('shows the councils that were chosen', async () => {
    assert.doesNotMatch(await wordsOf(toTopicPaper(handbook, 'risks', making, ['hill'])), /Dale/)
  })
  it('has the word that a text carries beside the matrix too, for the councils that it shows', async () => {
    const words = await wordsOf(toMatrixPaper(handbook, making))
    assert.match(words, /REVIEW OVERDUE: Hill, Social Media Policy\. Topic/)
    assert.doesNotMatch(await wordsOf(toMatrixPaper(handbook, making, ['dale'])), /REVIEW OVERDUE/)
  })
  it('has the matrix with a sign and words in each cell', async () => {
    assert.match(
      await wordsOf(toMatrixPaper(handbook, making)),
      /Topic Dale Hill Risks ● Rules, 1 clause ● Rules, 1 clause Security – Silent – Silent › Passwords – Silent – Silent/,
    )
  })
})

describe('The engine', () => {
  it('is the same in WebAssembly where there is no program for the machine, and says so', async () => {
    const other = await openEngine(() => {
      throw Object.assign(new Error('Cannot find native binding.'), { code: 'MODULE_NOT_FOUND' })
    })
    assert.match(other.notice ?? '', /WebAssembly/)
    assert.equal(engine.notice, undefined)
    const json = toPaperJson(findPolicyPaper(handbook, policyId, making))
    assert.deepEqual(readWords(await other.toPdf(json)), readWords(await engine.toPdf(json)))
    const [ours, theirs] = [
      await readStructure(await engine.toPdf(json)),
      await readStructure(await other.toPdf(json)),
    ]
    assert.deepEqual(theirs.tags, ours.tags)
    assert.deepEqual([ours.standard, theirs.standard], ['1', undefined])
    await assert.rejects(other.toPdf('{}'), TypesetError)
  })
  it('passes on what is wrong besides', async () => {
    await assert.rejects(
      openEngine(() => {
        throw new Error('The disk is full')
      }),
      /The disk is full/,
    )
  })
})

describe('A finished paper', () => {
  const plain = findPolicyPaper(handbook, policyId, making)

  it('is kept by its data', async () => {
    const store = new PaperStore(join(folder, 'kept'))
    assert.equal(store.find(plain), undefined)
    const pdf = await store.set(plain, engine)
    const kept = new PaperStore(join(folder, 'kept')).find(
      findPolicyPaper(handbook, policyId, making),
    )
    assert.ok(kept && Buffer.from(kept).equals(Buffer.from(pdf)))
    assert.equal(store.find(findPolicyPaper(handbook, policyId, making, largePrint)), undefined)
  })
  it('of the other engine is kept apart', async () => {
    const other: Engine = { ...engine, notice: 'Slower.', version: 'other' }
    const store = new PaperStore(join(folder, 'apart'))
    await store.set(plain, other)
    assert.deepEqual(
      [store.find(plain), store.find(plain, other) === undefined],
      [undefined, false],
    )
    await store.set(plain, engine)
    assert.ok(store.find(plain))
  })
  it('is forgotten when nobody has asked for it in a month', async () => {
    const place = join(folder, 'old')
    const store = new PaperStore(place)
    await store.set(plain, engine)
    const [old = ''] = readdirSync(place)
    await store.set(findPolicyPaper(handbook, 'hill/press', making), engine)
    const before = new Date(Date.now() - 40 * 86_400_000)
    utimesSync(join(place, old), before, before)
    store.tidy()
    assert.equal(readdirSync(place).length, 1)
    assert.equal(store.find(plain), undefined)
  })
  it('is written where the site leads to it, and set only once', async () => {
    const papers = toPublishedPapers(handbook, making)
    const store = new PaperStore(join(folder, 'written'))
    const steps: number[] = []
    const first = await writePapers(papers, {
      store,
      folder: join(folder, 'out'),
      onProgress: ({ done }) => {
        steps.push(done)
      },
    })
    assert.deepEqual([first.set, steps.at(-1)], [papers.length, papers.length])
    for (const { path } of papers)
      assert.equal(
        readFileSync(join(folder, 'out', path))
          .subarray(0, 5)
          .toString(),
        '%PDF-',
      )
    assert.ok(papers.some(({ path }) => path === 'hill/social-media/hill-social-media.pdf'))
    assert.deepEqual(await writePapers(papers, { store, folder: join(folder, 'again') }), {
      set: 0,
      notice: undefined,
    })
    assert.deepEqual(
      readdirSync(join(folder, 'again'), { recursive: true }),
      readdirSync(join(folder, 'out'), { recursive: true }),
    )
  })
  it('comes out of several threads as out of one', async () => {
    const sizes = Array.from({ length: 30 }, (_, index) => ({
      path: `${String(index)}.pdf`,
      name: String(index),
      make: () => ({ ...plain, description: `Paper ${String(index)}` }),
    }))
    await writePapers(sizes, {
      store: new PaperStore(join(folder, 'one')),
      folder: join(folder, 'from-one'),
      threads: 1,
    })
    await writePapers(sizes, {
      store: new PaperStore(join(folder, 'two')),
      folder: join(folder, 'from-two'),
      threads: 2,
    })
    for (const { path } of sizes)
      assert.ok(
        readFileSync(join(folder, 'from-one', path)).equals(
          readFileSync(join(folder, 'from-two', path)),
        ),
        path,
      )
  })
  for (const threads of [1, 2]) {
    it(`that cannot be set is named, in ${threads === 1 ? 'one thread' : 'two threads'}`, async () => {
      const wrong = {
        ...plain,
        parts: plain.parts.map((part) => ({ ...part, children: [{ type: 'unheard-of' }] })),
      } as unknown as Paper
      const papers = Array.from({ length: 30 }, (_, index) => ({
        path: `${String(index)}.pdf`,
        name: `paper ${String(index)}`,
        make: () => (index === 7 ? wrong : { ...plain, description: `Again ${String(index)}` }),
      }))
      await assert.rejects(
        writePapers(papers, {
          store: new PaperStore(join(folder, `wrong-${String(threads)}`)),
          folder: join(folder, 'none'),
          threads,
        }),
        (error) =>
          error instanceof Error &&
          error.message === 'The paper of paper 7 could not be set' &&
          error.cause instanceof TypesetError,
      )
    })
  }
})

describe('The fonts', () => {
  it('have what British, Welsh and most other European texts need', () => {
    for (const character of Array.from('AÀÿŵŶŁšž€£…•–—“”‘’ΩжאبÄ☐✓→😀👍'))
      assert.ok(canPrint(character), character)
  })
  it('of the site’s own family have all that counts as common', () => {
    const common = Array.from({ length: 0x20ad }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => commonCharacters.test(character) && character !== '\u00ad',
    )
    assert.ok(common.length > 180)
    for (const bytes of readFonts().slice(0, 4)) {
      const font = create(bytes)
      assert.ok(!font.isCollection)
      const covered = new Set(font.characterSet)
      assert.deepEqual(
        common.filter((character) => !covered.has(character.codePointAt(0) ?? 0)),
        [],
        font.fullName,
      )
    }
  })
  it('lack others, which are found once each', () => {
    assert.deepEqual(findUnprintable('漢字 and 漢'), ['漢', '字'])
  })
})
