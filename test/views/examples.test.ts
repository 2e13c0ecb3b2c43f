import assert from 'node:assert/strict'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import type { ElementContent, RootContent } from 'hast'
import { beforeAll, describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { severityOf } from '../../src/messages/message.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { findCouncil } from '../../src/model/find.ts'
import { ownTextsOf, toPassages } from '../../src/model/passages.ts'
import type { Policy } from '../../src/model/types.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import type { Engine } from '../../src/pdf/engine.ts'
import { openEngine } from '../../src/pdf/open-engine.ts'
import { toPaperJson } from '../../src/pdf/paper-json.ts'
import { findPolicyPaper, largePrint, plainForm } from '../../src/pdf/policy-paper.ts'
import { policyExportSchema } from '../../src/schemas/policy-export.ts'
import { makeUrls } from '../../src/urls.ts'
import { locate } from '../../src/views/citation.ts'
import { toPassageLines } from '../../src/views/comparison/passage-lines.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import { toPolicyExport } from '../../src/views/policy/policy-export.ts'
import { readWords } from '../pdf/pdf-text.ts'

const root = join(import.meta.dirname, '..', '..')
const today = '2026-11-30'
const { handbook, messages } = loadHandbook({ root, content: join(root, 'examples'), today })
const policies = allPolicies(handbook)
const urls = makeUrls('/', 'https://policies.example.org')

function policyOf(id: string): Policy {
  const policy = policies.find((each) => each.id === id)
  assert.ok(policy, id)
  return policy
}

function lettersOf(words: readonly string[]): string {
  return (words.join('').match(/[\p{L}\p{N}£§☐]/gu) ?? []).join('')
}

/** Every word of a policy’s sections, with headings and numbers, in order. */
function textOf({ sections }: Policy): string {
  return lettersOf(
    sections.flatMap(({ number = '', title = '', subtitle = '', content }) => [
      number,
      title,
      subtitle,
      ...textsOf(content),
    ]),
  )
}

/** The words inside elements that are marked as the policy’s own text. */
function ownWords(nodes: readonly (RootContent | ElementContent)[], isOwn = false): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return isOwn ? [node.value] : []
    if (node.type !== 'element') return []
    return ownWords(node.children, isOwn || 'dataText' in node.properties)
  })
}

function htmlOf(policy: Policy): string {
  const council = findCouncil(handbook, policy.council)
  assert.ok(council)
  return toPolicyBody(handbook, council, policy, urls)
}

describe('The examples', () => {
  it('have no mistake', () => {
    assert.deepEqual(messages.filter((message) => severityOf(message) !== 'notice').map(String), [])
  })
  it('are seven policies of six kinds by two councils', () => {
    assert.equal(new Set(policies.map(({ kind }) => kind)).size, 6)
    assert.equal(policies.length, 7)
    assert.equal(handbook.councils.length, 2)
  })
  for (const policy of policies) {
    it(`${policy.id} stands on its page word for word and in order`, () => {
      assert.equal(lettersOf(ownWords(fromHtml(htmlOf(policy)).children)), textOf(policy))
    })
    it(`${policy.id} is data of the published schema`, () => {
      const council = findCouncil(handbook, policy.council)
      assert.ok(council)
      const data = toPolicyExport(handbook, council, policy, { today, urls, absoluteUrls: urls })
      const published = JSON.parse(JSON.stringify(data)) as unknown
      policyExportSchema.parse(published)
    })
    it(`${policy.id} has each word in one passage, as the search and the comparison read it`, () => {
      const labels = policy.clauses.flatMap(({ number = '', title = '' }) => [number, title])
      const headings = policy.sections.flatMap(({ number = '', title = '', subtitle = '' }) => [
        number,
        title,
        subtitle,
      ])
      const count = (text: string) => Array.from(text).toSorted().join('')
      assert.equal(
        count(lettersOf([...toPassages(policy).flatMap(ownTextsOf), ...labels, ...headings])),
        count(textOf(policy)),
      )
      const lines = toPassages(policy).flatMap((passage) =>
        toPassageLines(passage).flatMap(({ label = '', words }) => [label, words]),
      )
      assert.equal(count(lettersOf([...lines, ...labels, ...headings])), count(textOf(policy)))
    })
  }
})

describe('A paper of an example', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine()
  })
  for (const { id } of policies)
    for (const form of [plainForm, largePrint])
      it(`has every word of ${id} at ${String(form.size)} points`, async () => {
        const policy = policyOf(id)
        const paper = findPolicyPaper(handbook, id, { today, site: urls }, form)
        const printed = lettersOf(readWords(await engine.toPdf(toPaperJson(paper))))
        const words = policy.sections.flatMap(({ content }) =>
          textsOf(content).flatMap((text) => text.split(/\s+/)),
        )
        assert.ok(words.length > 40)
        assert.deepEqual(
          words.filter((word) => !printed.includes(lettersOf([word]))),
          [],
        )
      })
})

describe('A picture of an example', () => {
  it('has its description and its size on the page', () => {
    assert.match(
      htmlOf(policyOf('ashcombe-vale/standing-orders')),
      /<img src="https:\/\/policies\.example\.org\/ashcombe-vale\/standing-orders\/seal\.png" alt="The round seal: [^"]+" width="400" height="400" loading="lazy">/,
    )
  })
})

describe('A citation of an example', () => {
  const cases: readonly [policy: string, clause: string, words: string][] = [
    ['ashcombe-vale/standing-orders', 'public-speaking', 'standing order 3(e)'],
    ['ashcombe-vale/standing-orders', 'decided-before', 'standing order 2(d)(iii)(B)(II)'],
    ['ashcombe-vale/standing-orders', 'working-groups-advise', 'standing order 4A(a)'],
    ['ashcombe-vale/standing-orders', 'time-each', 'Schedule 1, point 2'],
    [
      'ashcombe-vale/standing-orders',
      'meaning-committee',
      'standing order 1(a), definition of ‘meeting’ ii',
    ],
    ['ashcombe-vale/code-of-conduct', 'good-faith', 'paragraph 6(1)(c)(ii)'],
    ['ashcombe-vale/code-of-conduct', 'social-media', 'paragraph 6A'],
    ['ashcombe-vale/code-of-conduct', 'dpi-contract-open', 'Schedule 1, row 3, point (b)'],
    ['ashcombe-vale/privacy-notice', 'keep-complaints', 'paragraph 4, row 2'],
    ['cwm-derwen/financial-regulations', 'credit-card', 'regulation 5.5a'],
    ['cwm-derwen/financial-regulations', 'limit-clerk-chair', 'regulation 4.1(ii)'],
  ]
  for (const [id, clause, words] of cases)
    it(`is ${words}`, () => {
      const found = policyOf(id).clauses.find((each) => each.id === clause)
      assert.equal(found && locate(found), words)
    })
})
