/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { beforeAll, describe, test } from 'vitest'
import type { Element, Root } from 'hast'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { findPolicy } from '../../src/model/find.ts'
import type { Policy } from '../../src/model/types.ts'
import { root, today } from '../build/build-process.ts'
import { type BuiltSite, councils, type CouncilSlug, pageOf, readOwnSite } from './built-site.ts'
import {
  articleOf,
  findAll,
  has,
  hasClass,
  ownTextElements,
  parsePage,
  textOf,
} from './page-text.ts'
import { printedLabels, printedNumbers } from './printed-numbers.ts'

let site: BuiltSite
const pages = new Map<string, Root>()
const policies = new Map<CouncilSlug, Policy>()

function article(council: CouncilSlug): Element {
  return articleOf(page(pageOf(council)))
}

function page(path: string): Root {
  const found = pages.get(path)
  assert.ok(found, path)
  return found
}

function policyOf(council: CouncilSlug): Policy {
  const policy = policies.get(council)
  assert.ok(policy)
  return policy
}

function clausesOf(council: CouncilSlug): Element[] {
  return findAll(article(council), has('dataClause')).map(({ element }) => element)
}

function idsOf(tree: Root | Element): string[] {
  return findAll(tree, has('id')).map(({ element }) => String(element.properties.id))
}

beforeAll(() => {
  site = readOwnSite()
  const { handbook } = loadHandbook({ root, content: site.content, today })
  for (const path of site.files.filter((file) => file.endsWith('.html')))
    pages.set(path, parsePage(site.read(path)))
  for (const council of councils) {
    const policy = findPolicy(handbook, `${council}/social-media`)
    if (policy) policies.set(council, policy)
  }
})

describe('the page of a policy', () => {
  for (const council of councils) {
    test(`of ${council} has every printed number of its source on a clause, in their order`, () => {
      const numbers = clausesOf(council)
        .map(({ properties }) => properties['dataClause'])
        .filter((number) => number !== '')
      assert.deepEqual(numbers, printedNumbers[council])
    })

    test(`of ${council} shows each number as the first words of its clause`, () => {
      for (const clause of clausesOf(council).filter(
        ({ properties }) => properties['dataClause'] !== '',
      )) {
        const [first] = ownTextElements(clause)
        assert.equal(first && textOf(first.element).trim(), clause.properties['dataClause'])
      }
    })

    test(`of ${council} has the printed numbers of items that are no clauses`, () => {
      const labels = findAll(article(council), hasClass('label')).map(({ element }) =>
        textOf(element).trim(),
      )
      assert.deepEqual(labels, printedLabels[council])
    })

    test(`of ${council} gives every clause an id`, () => {
      for (const clause of clausesOf(council))
        assert.match(String(clause.properties.id), /^[a-z][a-z0-9-]*$/)
    })

    test(`of ${council} has the sections and clauses of the model, all of them, in their order`, () => {
      const { sections, clauses } = policyOf(council)
      const expected = sections.flatMap((section) => [
        section.id,
        ...clauses.filter((clause) => clause.section === section).map(({ id }) => id),
      ])
      assert.ok(clauses.length > 10, 'the model holds the clauses')
      assert.deepEqual(
        clausesOf(council).map(({ properties }) => properties.id),
        expected,
      )
    })

    test(`of ${council} has each definition of the model`, () => {
      const ids = new Set(idsOf(article(council)))
      for (const { node } of policyOf(council).definitions) assert.ok(ids.has(node.id), node.id)
    })

    test(`of ${council} nests each clause in the clause that it is a limb of`, () => {
      const parents = new Map(
        policyOf(council).clauses.map(({ id, parent, section }) => [id, parent?.id ?? section.id]),
      )
      for (const { element, ancestors } of findAll(
        article(council),
        (each) => has('dataClause')(each) && each.tagName !== 'section',
      )) {
        const around = ancestors.findLast(has('dataClause'))
        assert.equal(around?.properties.id, parents.get(String(element.properties.id)))
      }
    })
  }

  test('of Collier Street keeps 5.09 as it is printed', () => {
    const clause = clausesOf('collier-street').find(
      ({ properties }) => properties['dataClause'] === '5.09',
    )
    assert.ok(clause)
    assert.match(
      textOf(clause),
      /^\s*5\.09\s+All information that you post counts as a Council record/,
    )
  })

  test('of Barnsley shows its five numbered points as items of a list', () => {
    const items = findAll(
      article('barnsley'),
      ({ tagName, properties }) =>
        tagName === 'li' && String(properties['dataClause'] ?? '') !== '',
    )
    assert.deepEqual(
      items.map(({ element }) => element.properties['dataClause']),
      ['1.', '2.', '3.', '4.', '5.'],
    )
  })
})

describe('every page', () => {
  test('uses no id twice', () => {
    for (const [path, tree] of pages) {
      const ids = idsOf(tree)
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      assert.deepEqual(twice, [], path)
    }
  })

  test('has what its references to places on itself lead to', () => {
    let count = 0
    for (const [path, tree] of pages) {
      const ids = new Set(idsOf(tree))
      const hrefs = findAll(tree, ({ tagName }) => tagName === 'a').map(
        ({ element }) => element.properties.href,
      )
      const own = hrefs
        .filter((href) => typeof href === 'string' && href.startsWith('#'))
        .map((href) => decodeURIComponent(String(href).slice(1)))
      assert.deepEqual(
        own.filter((id) => !ids.has(id)),
        [],
        path,
      )
      count += own.length
    }
    assert.ok(count > 500, `${String(count)} references were seen`)
  })
})
