import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { findPolicyPaper } from '../../src/pdf/policy-paper.ts'
import { makeUrls } from '../../src/urls.ts'
import { policyExportSchema } from '../../src/schemas/policy-export.ts'
import { toPolicyExport } from '../../src/views/policy/policy-export.ts'
import { toPolicyPage } from '../../src/views/policy/policy-page.ts'
import {
  clauseFile,
  handbookWith,
  makeHandbook,
  onlyPolicy,
  policyId,
  today,
} from '../model/small-handbook.ts'

const pageContext = { today, urls: makeUrls('/'), absoluteUrls: makeUrls('/') }
const provedHandbook = makeHandbook({
  [`${policyId}/01-purpose.mdx`]: clauseFile('There are small risks.'),
  [`${policyId}/source/text.txt`]:
    'SOCIAL MEDIA POLICY\n* Purpose\nThere are smail\nPage 1 of 2\nrisks.\nPage 2 of 2\n',
  [`${policyId}/source/proof.yaml`]: `compared: 2026-05-12
leftOut:
  - { words: "*", where: start, why: A mark. }
  - { words: Page 1 of 2, why: The foot of a page. }
  - { words: Page 2 of 2, why: The foot of another. }
corrections:
  - { was: smail, is: small, why: The extraction misread it. }
`,
})

const root = join(import.meta.dirname, '..', '..')
/** What claims that a published text is that of its document, which nobody has proved. */
const claims =
  /taken word for word|published word for word|the council’s, (?:word for word|exactly)|, word for word and clause by clause|as they are in its document|published unchanged|numbers are as printed/

describe('That a text is its document’s, word for word,', () => {
  for (const path of [
    ...globSync('src/{pages,components,layouts,views}/**/*.{astro,mdx,ts}', { cwd: root }),
    'README.md',
  ]) {
    it(`is not claimed by ${path}`, () => {
      assert.doesNotMatch(readFileSync(join(root, path), 'utf8').replace(/\s+/g, ' '), claims)
    })
  }
  it('is not claimed on paper, which says who transcribed it', () => {
    const paper = JSON.stringify(
      findPolicyPaper(onlyPolicy(handbookWith('Words.')).handbook, policyId, {
        today,
        site: makeUrls('/'),
      }),
    )
    assert.doesNotMatch(paper, claims)
    assert.match(
      paper,
      /as transcribed by those who keep this handbook\. .*no proof of it is kept here/,
    )
  })
  it('is said where it is proved, on the page, on paper and in the data', () => {
    const { handbook, council, policy } = onlyPolicy(provedHandbook)
    const words =
      'Compared word for word with the words taken from that document on 12 May 2026, and again whenever this handbook is built: they are the same in the same order. Left out: 4 words. The foot of a page. Left out: 4 words. The foot of another. Corrected: “smail” is published as “small”. The extraction misread it.'
    assert.equal(toPolicyPage(handbook, policyId, pageContext).spelling, words)
    const paper = JSON.stringify(
      findPolicyPaper(handbook, policyId, { today, site: makeUrls('/') }),
    )
    assert.ok(paper.includes(words))
    assert.deepEqual(
      policyExportSchema.parse(toPolicyExport(handbook, council, policy, pageContext)).proof,
      {
        compared: '2026-05-12',
        leftOut: [
          { words: '*', where: 'start', times: 1, why: 'A mark.' },
          { words: 'Page 1 of 2', where: 'line', times: 1, why: 'The foot of a page.' },
          { words: 'Page 2 of 2', where: 'line', times: 1, why: 'The foot of another.' },
        ],
        corrections: [{ was: 'smail', is: 'small', times: 1, why: 'The extraction misread it.' }],
      },
    )
  })
})
