/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { diffArrays } from 'diff'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { makeUrls } from '../../src/urls.ts'
import { toPublishedPapers } from '../../src/pdf/handbook-papers.ts'
import { toPolicyPaper } from '../../src/pdf/policy-paper.ts'
import { openEngine } from '../../src/pdf/open-engine.ts'
import type { Engine } from '../../src/pdf/engine.ts'
import { toPaperJson } from '../../src/pdf/paper-json.ts'
import { allTags, type PdfStructure, readStructure, type Tag } from '../pdf/pdf-structure.ts'
import { readWords } from '../pdf/pdf-text.ts'
import { findStructuralFaults } from '../pdf/structural-check.ts'
import { councils, type CouncilSlug } from './built-site.ts'
import { cleanSource } from './source-text.ts'

const root = join(import.meta.dirname, '..', '..')
const today = '2026-11-20'
const site = makeUrls('/', 'https://policies.example.org')
const { handbook } = loadHandbook({ root, content: join(root, 'content'), today })

interface FinishedPaper {
  words: readonly string[]
  structure: PdfStructure
  pdf: Uint8Array
}

let engine: Engine
const finished = new Map<CouncilSlug, FinishedPaper>()

function paperOf(slug: CouncilSlug): ReturnType<typeof toPolicyPaper> {
  const council = handbook.councils.find((each) => each.slug === slug)
  const policy = council?.policies[0]
  assert.ok(council && policy)
  return toPolicyPaper(handbook, council, policy, { today, site })
}

beforeAll(async () => {
  engine = await openEngine()
  for (const slug of councils) {
    const pdf = await engine.toPdf(toPaperJson(paperOf(slug)))
    finished.set(slug, { pdf, words: readWords(pdf), structure: await readStructure(pdf) })
  }
})
afterAll(() => {
  finished.clear()
})

function read(slug: CouncilSlug): FinishedPaper {
  const found = finished.get(slug)
  assert.ok(found)
  return found
}

/** A word of the source that may be broken anywhere on the paper. */
const longWord = 36

/** Words as they may be broken at the end of a line: behind a hyphen or a stroke. */
function toPieces(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(/(?<=[-–/])/))
}

/** The tags of a list that are not as they should be: each item has a label, then a body. */
function wrongItems(tags: readonly Tag[]): string[] {
  return allTags(tags)
    .filter(({ name }) => name === 'LI')
    .map(({ children }) => children.map(({ name }) => name).join(' '))
    .filter((names) => names !== 'Lbl LBody')
}

describe('The paper of a policy', () => {
  for (const slug of councils) {
    test(`of ${slug} has the words of its source in its text, all of them and in their order`, () => {
      const { words } = cleanSource(slug)
      const long = words.filter((word) => word.length > longWord)
      const changes = diffArrays(
        toPieces(words.filter((word) => word.length <= longWord)),
        toPieces(read(slug).words),
      )
      assert.deepEqual(
        changes.filter(({ removed }) => removed).map(({ value }) => value.join(' ')),
        [],
      )
      assert.deepEqual(
        long.filter((word) => !read(slug).words.join('').includes(word)),
        [],
      )
      console.log(
        `${slug}: ${String(words.length)} words of the source among ${String(read(slug).words.length)} on the paper`,
      )
    })

    test(`of ${slug} has every printed number`, () => {
      const policy = handbook.councils.find((each) => each.slug === slug)?.policies[0]
      const numbers =
        policy?.clauses.flatMap(({ number }) =>
          number === undefined ? [] : number.split(/\s+/),
        ) ?? []
      const onPaper = new Set(read(slug).words)
      assert.deepEqual(
        numbers.filter((number) => !onPaper.has(number)),
        [],
      )
    })

    test(`of ${slug} keeps to what software for reading aloud needs`, () => {
      const { structure } = read(slug)
      const { title, language, showsTitle, isMarked, standard, created, untagged } = structure
      assert.deepEqual(
        { language, showsTitle, isMarked, standard, created, untagged },
        {
          language: 'en-GB',
          showsTitle: true,
          isMarked: true,
          standard: '1',
          created: false,
          untagged: [],
        },
      )
      assert.equal(title, paperOf(slug).title)
      assert.deepEqual(
        structure.fonts.filter(({ isEmbedded }) => !isEmbedded),
        [],
      )
      assert.deepEqual(
        structure.links.filter(({ isDescribed, target }) => !isDescribed || target === 'none'),
        [],
      )
      assert.ok(
        structure.pages.every(
          ({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842,
        ),
      )
    })

    test(`of ${slug} has lists whose items have labels, headings without gaps and tables with heads`, () => {
      const { tags } = read(slug).structure
      assert.deepEqual(wrongItems(tags), [])
      const levels = allTags(tags).flatMap(({ name }) =>
        /^H[1-6]$/.test(name) ? [Number(name.slice(1))] : [],
      )
      assert.ok(levels.length > 3)
      assert.deepEqual(
        levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
        [],
      )
      for (const table of allTags(tags).filter(({ name }) => name === 'Table'))
        assert.ok(allTags([table]).some(({ name }) => name === 'TH'))
      assert.ok(
        allTags(tags)
          .filter(({ name }) => name === 'Figure')
          .every(({ alt }) => alt !== undefined && alt !== ''),
      )
    })

    test(`of ${slug} has an outline that names its sections with their numbers`, () => {
      const policy = handbook.councils.find((each) => each.slug === slug)?.policies[0]
      const { outline } = read(slug).structure
      const titles =
        policy?.sections.flatMap(({ number, title }) =>
          title === undefined ? [] : [[number, title].filter(Boolean).join(' ')],
        ) ?? []
      assert.deepEqual(
        titles.filter(
          (title) => !outline.some((entry) => entry.replaceAll('\u00a0', ' ').startsWith(title)),
        ),
        [],
      )
    })
  }

  test('is sound in every paper that the site publishes, and large where it says so', async () => {
    const papers = toPublishedPapers(handbook, { today, site })
    for (const { name, make } of papers) {
      const paper = make()
      const structure = await readStructure(await engine.toPdf(toPaperJson(paper)))
      assert.deepEqual(findStructuralFaults(structure), [], name)
      const isLarge = paper.form.size > 11
      assert.equal(structure.title?.endsWith(', large print'), isLarge, name)
      assert.ok((structure.sizes[0] ?? 0) >= (isLarge ? 14 : 7), name)
    }
    console.log(`${String(papers.length)} papers`)
  })

  test('has a list item with a label for every numbered clause', () => {
    const policy = handbook.councils.find(({ slug }) => slug === 'collier-street')?.policies[0]
    const numbered =
      policy?.clauses.filter(({ number, title }) => number !== undefined && title === undefined)
        .length ?? 0
    const items = allTags(read('collier-street').structure.tags).filter(
      ({ name }) => name === 'LI',
    ).length
    assert.ok(numbered > 30 && items >= numbered)
  })

  test('comes out with the same bytes from another engine of the same version', async () => {
    const again = await openEngine()
    for (const slug of councils)
      assert.ok(
        Buffer.from(await again.toPdf(toPaperJson(paperOf(slug)))).equals(
          Buffer.from(read(slug).pdf),
        ),
        slug,
      )
  })

  test('has the mark REVIEW OVERDUE on every page where it holds, and on none where it does not', () => {
    const count = (slug: CouncilSlug): number =>
      read(slug).words.join(' ').split('REVIEW OVERDUE').length - 1
    assert.equal(count('westgate-on-sea'), read('westgate-on-sea').structure.pages.length + 1)
    assert.equal(count('barling-magna'), 0)
  })
})
