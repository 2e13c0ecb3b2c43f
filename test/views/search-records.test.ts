import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { toSearchClauses } from '../../src/views/search-records.ts'
import { makeHandbook, onlyPolicy } from '../model/small-handbook.ts'

/** What the search calls a section with this front matter. */
function calledFor(settings: string): string | undefined {
  const { policy } = onlyPolicy(
    makeHandbook({ 'hill/social-media/09-more.mdx': `---\n${settings}\n---\n\nIt is so.` }),
  )
  return toSearchClauses(policy).find(({ id }) => id === 'more')?.called
}

describe('What the search calls a part or an appendix', () => {
  for (const [settings, called] of [
    ['title: Appendix A - Sites\nkind: appendix', 'appendix a'],
    ['title: "ANNEXE B: FORMS"\nkind: annex', 'annex b'],
    ['number: Schedule 2\ntitle: Fees\nkind: schedule', 'schedule 2'],
    ['number: "C."\ntitle: Words\nkind: appendix', 'appendix c'],
    ['title: Part II', 'part ii'],
    ['title: Part time staff', undefined],
    ['title: Schedule of fees\nkind: schedule', undefined],
  ] as const)
    it(`is ${called ?? 'nothing'} where there is ${settings.replaceAll('\n', ', ')}`, () => {
      assert.equal(calledFor(settings), called)
    })
})
