/** What holds of the site of any valid content, whatever councils and policies there are. */
import assert from 'node:assert/strict'
import { toMastheadLines } from '../../src/model/masthead.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { severityOf } from '../../src/messages/message.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import type { PolicyExport } from '../../src/schemas/policy-export.ts'
import { root, today } from '../build/build-process.ts'
import { readOwnSite } from './built-site.ts'
import { firstDifference } from './compare-words.ts'
import { articleOf, findAll, has, ownWords, parsePage, toWords } from './page-text.ts'

const site = readOwnSite()
const { handbook, messages } = loadHandbook({ root, content: site.content, today })
const policies = allPolicies(handbook)

function readJson(path: string): unknown {
  return JSON.parse(site.read(path)) as unknown
}

/** The words of a policy as its data hold them. */
function wordsOf({ masthead, sections }: PolicyExport): string[] {
  const lines = toMastheadLines({ masthead }).map(({ words }) => words)
  const texts = sections.flatMap(({ number, title, subtitle, content }) => [
    number,
    title,
    subtitle,
    ...textsOf(content),
  ])
  return toWords([...lines, ...texts].filter((text) => text !== undefined).join('\n'))
}

describe('the content', () => {
  test('has a policy and no error', () => {
    assert.ok(policies.length > 0)
    assert.deepEqual(
      messages.filter((message) => severityOf(message) === 'error').map(({ reason }) => reason),
      [],
    )
  })
})

describe('the policy', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(
    readJson('schemas/policy.schema.json') as object,
  )
  for (const { id, slug, council, clauses } of policies) {
    test(`${id} has one article on its page, with the same words in the same order as its data`, () => {
      const page = parsePage(site.read(`${id}/index.html`))
      assert.deepEqual(
        findAll(page, has('dataPolicy')).map(({ element }) => element.properties['dataPolicy']),
        [id],
      )
      const difference = firstDifference(
        ownWords(articleOf(page)),
        wordsOf(readJson(`${id}/policy.json`) as PolicyExport),
      )
      assert.equal(difference, undefined, difference)
    })

    test(`${id} has every clause on its page, with its id and its printed number, in their order`, () => {
      const shown = findAll(articleOf(parsePage(site.read(`${id}/index.html`))), has('dataClause'))
      const ids = new Set(clauses.map(({ node }) => node.id))
      const found = shown
        .map(({ element: { properties } }) => [properties.id, properties['dataClause']])
        .filter(([name]) => ids.has(String(name)))
      assert.deepEqual(
        found,
        clauses.map(({ node }) => [node.id, ('number' in node ? node.number : undefined) ?? '']),
      )
    })

    test(`${id} has data that are valid by the published schema, and a paper`, () => {
      assert.ok(validate(readJson(`${id}/policy.json`)), JSON.stringify(validate.errors, null, 2))
      assert.ok(existsSync(join(site.out, id, `${council}-${slug}.pdf`)))
    })
  }
})

describe('the lists of the site', () => {
  const ids = policies.map(({ id }) => id).toSorted()

  test('name every policy among its data', () => {
    const { policies: listed } = readJson('handbook.json') as { policies: { id: string }[] }
    assert.deepEqual(listed.map(({ id }) => id).toSorted(), ids)
  })

  test('say of every policy how its review stands', () => {
    const { policies: register } = readJson('review/register.json') as {
      policies: { policy: string; state: string }[]
    }
    assert.deepEqual(register.map(({ policy }) => policy).toSorted(), ids)
    for (const { state } of register)
      assert.ok(['overdue', 'due-soon', 'current', 'unknown'].includes(state), state)
  })

  test('say of every council where it stands on every topic', () => {
    const { topics } = readJson('compare/topics.json') as {
      topics: { id: string; councils: unknown[] }[]
    }
    assert.equal(topics.length, handbook.topics.length)
    for (const { id, councils } of topics)
      assert.equal(councils.length, handbook.councils.length, id)
  })
})
