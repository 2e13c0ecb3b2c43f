/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, it } from 'vitest'
import type { Root } from 'hast'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { toPassages } from '../../src/model/passages.ts'
import type { Handbook } from '../../src/model/types.ts'
import { looksAlike } from '../../src/text/looks-alike.ts'
import { toDifference } from '../../src/views/comparison/difference.ts'
import { makeMarker } from '../../src/views/comparison/mark-shared.ts'
import { toPassageLines } from '../../src/views/comparison/passage-lines.ts'
import { sharedPassagesOf } from '../../src/views/comparison/shared-passages.ts'
import type { TopicsExport } from '../../src/views/comparison/topics-export.ts'
import { councilPhrases } from '../../src/wording/find-shared-wording.ts'
import { root, today } from '../build/build-process.ts'
import { base } from '../own-site.ts'
import { type BuiltSite, councils, readOwnSite } from './built-site.ts'
import { findAll, findOne, has, hasClass, parsePage, textOf, toWords } from './page-text.ts'

/** What a clause is tagged with, read from its file as text. */
interface Tagged {
  name: 'Clause' | 'Definition'
  id: string
  council: string
  tags: ReadonlyMap<string, 'rules' | 'mentions' | 'excludes'>
}

let site: BuiltSite
let handbook: Handbook
let data: TopicsExport
let parents: ReadonlyMap<string, string>
const tagged: Tagged[] = []
const labels = {
  rules: 'Rules',
  excludes: 'Leaves out',
  mentions: 'Mentions',
  silent: 'Silent',
  'not-tagged': 'Not tagged yet',
}

function readTags(content: string): void {
  for (const path of globSync('*/*/*.mdx', { cwd: content })) {
    const council = path.replaceAll('\\', '/').split('/')[0] ?? ''
    for (const [tag, name] of readFileSync(join(content, path), 'utf8').matchAll(
      /<(Clause|Definition)\b[^>]*>/g,
    )) {
      const listed = (name: string) =>
        new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.split(/\s+/).filter(Boolean) ?? []
      const tags = new Map([
        ...listed('mentions').map((id) => [id, 'mentions'] as const),
        ...listed('excludes').map((id) => [id, 'excludes'] as const),
        ...listed('topics').map((id) => [id, 'rules'] as const),
      ])
      const [id = `term-${listed('term').join('-').toLowerCase()}`] = listed('id')
      tagged.push({ name: name === 'Clause' ? name : 'Definition', id, council, tags })
    }
  }
}

/** The clauses of a council on a topic, by the tags alone: its own and those of narrower topics, but for exclusions, which stay where they stand. */
function clausesOn(topic: string, council: string): { id: string; stance: string }[] {
  return tagged
    .filter((each) => each.council === council)
    .flatMap(({ id, tags }) => {
      const stances = [...tags]
        .filter(
          ([tag, stance]) => tag === topic || (parents.get(tag) === topic && stance !== 'excludes'),
        )
        .map(([, stance]) => stance)
      const stance = (['rules', 'excludes', 'mentions'] as const).find((each) =>
        stances.includes(each),
      )
      return stance === undefined ? [] : [{ id, stance }]
    })
}

function pageOf(path: string): Root {
  return parsePage(site.read(path))
}

function wordsOf(element: Parameters<typeof textOf>[0]): string {
  return toWords(textOf(element)).join(' ')
}

beforeAll(() => {
  site = readOwnSite()
  handbook = loadHandbook({ root, content: site.content, today }).handbook
  data = JSON.parse(site.read('compare/topics.json')) as TopicsExport
  parents = new Map(
    handbook.topics.flatMap(({ id, parent }) =>
      parent === undefined ? [] : [[id, parent] as const],
    ),
  )
  readTags(site.content)
})

describe('The comparison of the five policies', () => {
  it('counts as many clauses as the files have tags', () => {
    const clauses = allPolicies(handbook).flatMap((policy) =>
      policy.clauses.filter(({ node }) => node.type === 'clause'),
    )
    assert.equal(tagged.filter(({ name }) => name === 'Clause').length, clauses.length)
    assert.ok(clauses.length > 200)
  })

  it('shows every clause under its topics, or on the list of those without', () => {
    const untagged = new Set(
      findAll(
        findOne(pageOf('compare/no-topic/index.html'), ({ tagName }) => tagName === 'main'),
        ({ tagName }) => tagName === 'a',
      ).map(({ element }) => String(element.properties.href)),
    )
    const onTopics = new Map(
      handbook.topics.map(({ id }) => [
        id,
        new Set(
          findAll(pageOf(`compare/${id}/index.html`), hasClass('clause-card')).flatMap(
            ({ element }) =>
              findAll(element, ({ tagName }) => tagName === 'a').map(({ element: link }) =>
                String(link.properties.href),
              ),
          ),
        ),
      ]),
    )
    const missing = allPolicies(handbook).flatMap(({ id: policy, council, clauses }) =>
      clauses.flatMap(({ id }) => {
        const own = tagged.find((each) => each.council === council && each.id === id)
        const href = `${base}${policy}/#${id}`
        if (!own || own.tags.size === 0) return untagged.has(href) ? [] : [`${href} is on no list`]
        return [...own.tags.keys()].flatMap((topic) =>
          onTopics.get(topic)?.has(href) ? [] : [`${href} is not on ${topic}`],
        )
      }),
    )
    assert.deepEqual(missing, [])
  })

  it('has the clauses of each cell in its data', () => {
    for (const topic of data.topics) {
      assert.deepEqual(
        topic.councils.map(({ council }) => council),
        councils,
      )
      for (const { council, stance, clauses } of topic.councils) {
        const expected = clausesOn(topic.id, council)
        assert.deepEqual(
          clauses
            .map(({ id, stance: own }) => ({ id, stance: own }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          `${topic.id}, ${council}`,
        )
        assert.equal(
          stance,
          (['rules', 'excludes', 'mentions'] as const).find((each) =>
            expected.some((clause) => clause.stance === each),
          ) ?? 'silent',
        )
      }
    }
  })

  it('has the same figures in the matrix as in its data', () => {
    const rows = findAll(
      pageOf('compare/index.html'),
      (element) => element.tagName === 'tr' && has('dataTopic')(element),
    ).map(({ element }) => element)
    const shown = rows.map((row) => [
      row.properties['dataTopic'],
      ...findAll(row, ({ tagName }) => tagName === 'td').map(({ element }) =>
        wordsOf(element).replace(/^\P{L}*/u, ''),
      ),
    ])
    const expected = data.topics.map(({ id, councils: cells }) => [
      id,
      ...cells.map(({ stance, clauses }) =>
        clauses.length === 0
          ? labels[stance]
          : `${labels[stance]}, ${String(clauses.length)} clause${clauses.length === 1 ? '' : 's'}`,
      ),
    ])
    assert.deepEqual(shown.toSorted(), expected.toSorted())
  })

  it('has the same clauses on the page of each topic as in its data', () => {
    for (const { id, councils: cells } of data.topics) {
      const columns = findAll(pageOf(`compare/${id}/index.html`), hasClass('topic-column')).map(
        ({ element }) => element,
      )
      const shown = columns.map((column) => [
        column.properties.id,
        findAll(column, hasClass('clause-card')).map(
          ({ element }) =>
            findAll(element, ({ tagName }) => tagName === 'a')[0]?.element.properties.href,
        ),
      ])
      assert.deepEqual(
        shown,
        cells
          .filter(({ clauses }) => clauses.length > 0)
          .map(({ council, clauses }) => [
            council,
            clauses.map((clause) => `${base}${clause.policy}/#${clause.id}`),
          ]),
        id,
      )
    }
  })

  it('has the same figures in the table to download', () => {
    const expected = data.topics.map(({ id, councils: cells }) =>
      [
        id,
        ...cells.flatMap(({ stance, clauses }) => [labels[stance], String(clauses.length)]),
      ].join(),
    )
    const lines = site.read('compare/topics.csv').trimEnd().split('\r\n').slice(1)
    assert.deepEqual(
      lines.map((line) =>
        [line.split(',')[0], ...line.split(',').slice(-2 * councils.length)].join(),
      ),
      expected,
    )
  })

  it('shows an express exclusion neither as a rule nor as a gap', () => {
    const cell = data.topics
      .find(({ id }) => id === 'personal-use')
      ?.councils.find(({ council }) => council === 'barling-magna')
    assert.deepEqual(
      [cell?.stance, cell?.clauses.map(({ id }) => id)],
      ['excludes', ['personal-use-not-covered']],
    )
  })

  it('leaves every line as it is when it marks shared words', () => {
    const lines = allPolicies(handbook).map((policy) => ({
      name: policy.id,
      lines: toPassages(policy).flatMap((passage) =>
        toPassageLines(passage).map(({ words }) => words),
      ),
    }))
    for (const own of lines) {
      const mark = makeMarker(
        lines.filter((other) => other !== own),
        councilPhrases(handbook),
      )
      for (const line of own.lines)
        assert.equal(
          mark(line)
            .map(({ words }) => words)
            .join(''),
          line,
        )
    }
  })

  it('keeps both texts of every pair in their difference', () => {
    const { pairs } = sharedPassagesOf(handbook)
    assert.ok(pairs.length > 10)
    for (const { a, b } of pairs.flatMap(({ sentences }) => sentences)) {
      const pieces = toDifference(a.text, b.text)
      assert.ok(
        looksAlike(
          pieces
            .filter(({ change }) => change !== 'inserted')
            .map(({ words }) => words)
            .join(''),
          a.text,
        ),
        a.text,
      )
      assert.ok(
        looksAlike(
          pieces
            .filter(({ change }) => change !== 'deleted')
            .map(({ words }) => words)
            .join(''),
          b.text,
        ),
        b.text,
      )
    }
  })
})
