import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Compares a value with the JSON file that holds what is expected. A missing file fails. With `UPDATE_FIXTURES=1` in the environment the
 * file is written instead: read the difference before you keep it.
 */
export function expectFile(path: string, actual: unknown): void {
  const text = `${JSON.stringify(actual, null, 2)}\n`
  if (process.env['UPDATE_FIXTURES'] === '1') {
    writeFileSync(path, text)
    return
  }
  if (!existsSync(path))
    assert.fail(
      `There is no expectation ${path}. To write it, run the test with UPDATE_FIXTURES=1 and read what was written.`,
    )
  assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(path, 'utf8')))
}
