import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { nesting } from './cases/nesting.ts'
import { type Files, withHandbookFolder } from './handbook-folder.ts'
import type { ExpectedMessage } from './hostile-case.ts'

/** In milliseconds; far more than any case needs, so that a slow machine does not matter. */
const patience = 20_000

/** Loads the files in a process that is ended when it takes too long. */
function loadInProcess(files: Files): ExpectedMessage[] {
  const { stdout, stderr, status, error } = withHandbookFolder(files, (folder) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'print-messages.ts'), folder], {
      encoding: 'utf8',
      timeout: patience,
      maxBuffer: 1e9,
    }),
  )
  assert.equal(error, undefined, 'it took too long')
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout) as ExpectedMessage[]
}

function withoutNote({ file, at, severity, rule, reason }: ExpectedMessage): ExpectedMessage {
  return { file, at, severity, rule, reason }
}

describe('deep nesting and long repetition end soon, with a message or none', () => {
  for (const { name, files, expected } of nesting) {
    test(name, () => {
      assert.deepEqual(loadInProcess(files), expected.map(withoutNote))
    })
  }
})
