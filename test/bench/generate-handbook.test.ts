/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { type PoolUnit, readClausePool } from '../../scripts/bench/clause-pool.ts'
import { editClause, fileToEdit, generateHandbook } from '../../scripts/bench/generate-handbook.ts'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { severityOf } from '../../src/messages/message.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'content')
const policies = 6

function generate(folder: string, pool: readonly PoolUnit[]): string {
  const target = mkdtempSync(join(folder, 'content-'))
  generateHandbook({ source, target, pool, policies })
  return target
}

function readAll(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}

describe('The handbook that the benchmark generates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-test-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const pool = readClausePool(source)
  const content = generate(folder, pool)
  const { handbook, messages } = loadHandbook({ root, content, today: '2026-11-20' })
  /** All but notices: clauses that were put together by chance define words that the others do not use. */
  const complaints = (all: typeof messages): string[] =>
    all
      .filter((message) => severityOf(message) !== 'notice')
      .map(({ file, reason }) => `${file ?? ''}: ${reason}`)

  it('has nothing that the handbook would complain about', () => {
    assert.deepEqual(complaints(messages), [])
  })

  it('has as many policies as were asked for', () => {
    assert.equal(allPolicies(handbook).length, policies)
  })

  it('has ten clause files a policy', () => {
    assert.deepEqual(
      allPolicies(handbook).map(({ sections }) => sections.length),
      Array.from({ length: policies }, () => 10),
    )
  })

  it('has about sixty clauses a policy', () => {
    for (const { clauses } of allPolicies(handbook))
      assert.ok(clauses.length >= 60 && clauses.length < 80, `${String(clauses.length)} clauses`)
  })

  it('is the same, byte for byte, each time', () => {
    assert.deepEqual(readAll(generate(folder, pool)), readAll(content))
  })

  it('has other clauses in each policy', () => {
    const firsts = allPolicies(handbook).map((policy) => policy.clauses.map(({ id }) => id).join())
    assert.equal(new Set(firsts).size, policies)
  })

  it('stays valid when a clause is edited twice', () => {
    const path = join(content, fileToEdit(policies))
    const before = readFileSync(path, 'utf8')
    editClause(path)
    editClause(path)
    assert.notEqual(readFileSync(path, 'utf8'), before)
    assert.deepEqual(complaints(loadHandbook({ root, content, today: '2026-11-20' }).messages), [])
  })
})
