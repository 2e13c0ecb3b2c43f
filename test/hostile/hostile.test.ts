import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { loadWith } from './handbook-folder.ts'
import { allCases } from './all-cases.ts'
import { toExpected } from './hostile-case.ts'

test('the good handbook gets no message', () => {
  assert.deepEqual(loadWith({}).messages.map(String), [])
})

for (const [group, cases] of allCases) {
  describe(group, () => {
    for (const { name, files, expected } of cases) {
      test(name, () => {
        const found = loadWith(files).messages.map((message, index) =>
          toExpected(message, expected[index]?.note !== undefined),
        )
        assert.deepEqual(found, expected)
      })
    }
  })
}
