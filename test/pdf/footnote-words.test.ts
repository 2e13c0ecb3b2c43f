import assert from 'node:assert/strict'
import { beforeAll, describe, it } from 'vitest'
import { openEngine } from '../../src/pdf/open-engine.ts'
import { toPaperJson } from '../../src/pdf/paper-json.ts'
import { findPolicyPaper } from '../../src/pdf/policy-paper.ts'
import { makeUrls } from '../../src/urls.ts'
import { toGlossaryExport } from '../../src/views/glossary/glossary-export.ts'
import { toPolicyBody } from '../../src/views/policy/policy-body.ts'
import { articleOf, ownWords, parsePage } from '../content/page-text.ts'
import {
  clauseFile,
  makeHandbook,
  onlyPolicy,
  policyId,
  policySettings,
  today,
} from '../model/small-handbook.ts'
import { context } from '../views/comparison/context.ts'
import { readWords } from './pdf-text.ts'

/** Sentences with a mark, and the words of each as the source has them. */
const siblings = [
  ['after a word', 'Three members[^1] are enough', 'Three members 1 are enough'],
  ['after a full stop', 'Days do not count.[^*] Nights do', 'Days do not count. * Nights do'],
  ['after a bracket', 'Gifts (or loans)[^a] are told', 'Gifts (or loans) a are told'],
  ['after emphasis', 'Some *count*[^b] twice', 'Some count b twice'],
  ['after another mark', 'Both hold[^c][^d] here', 'Both hold c d here'],
] as const
const notes = siblings.flatMap(([, sentence]) => [...sentence.matchAll(/\[\^(.)\]/g)])
const body = `<Definition term="Rule">\n\nRule: ${siblings.map(([, sentence]) => sentence).join('; ')}\n\n</Definition>

${notes.map(({ 0: mark }) => `${mark}: See elsewhere.`).join('\n\n')}`
const source = [
  'SOCIAL MEDIA POLICY',
  'Purpose',
  `Rule: ${siblings.map(([, , words]) => words).join('; ')}`,
]
  .concat(notes.map(([, mark = '']) => `${mark} See elsewhere.`))
  .join('\n\n')
const made = makeHandbook({
  [`${policyId}/policy.yaml`]: policySettings,
  [`${policyId}/01-purpose.mdx`]: clauseFile(body),
  [`${policyId}/source/text.txt`]: source,
  [`${policyId}/source/proof.yaml`]: `compared: ${today}\n`,
})
const { handbook, council, policy } = onlyPolicy(made)
const urls = makeUrls('/')

describe('The mark of a footnote', () => {
  let paper: string
  beforeAll(async () => {
    const engine = await openEngine()
    const policyPaper = findPolicyPaper(handbook, policyId, { today, site: urls })
    paper = readWords(await engine.toPdf(toPaperJson(policyPaper))).join(' ')
  })
  const html = `<article data-policy="${policyId}">${toPolicyBody(handbook, council, policy, urls)}</article>`
  const page = ownWords(articleOf(parsePage(html))).join(' ')
  const [data] = toGlossaryExport(handbook, context).terms.flatMap(({ definitions }) => definitions)
  for (const [where, , words] of siblings) {
    it(`stands apart from what is before it on the page: ${where}`, () => {
      assert.ok(page.includes(words), page)
    })
    it(`stands apart from what is before it on paper: ${where}`, () => {
      assert.ok(paper.includes(words), paper)
    })
    it(`stands apart from what is before it in data: ${where}`, () => {
      assert.ok(data?.definitions.some(({ text }) => text.includes(words)))
    })
  }
  it('is proved by a source that has it apart', () => {
    assert.deepEqual(
      made.messages.filter(({ ruleId }) => ruleId?.startsWith('proof-')),
      [],
    )
  })
})
