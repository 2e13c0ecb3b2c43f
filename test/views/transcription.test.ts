import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { findPolicyPaper } from '../../src/pdf/policy-paper.ts'
import { makeUrls } from '../../src/urls.ts'
import { handbookWith, onlyPolicy, policyId, today } from '../model/small-handbook.ts'

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
})
