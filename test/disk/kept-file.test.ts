import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { keep, readKept } from '../../src/disk/kept-file.ts'
import { openCache, openParsedFolder } from '../../src/load/parse-cache.ts'
import { root } from '../build/build-process.ts'

const words = Buffer.from('What was kept, with a – dash.')

describe('A kept file', () => {
  let folder = ''
  const path = (name: string): string => join(folder, name)
  before(() => { folder = mkdtempSync(join(tmpdir(), 'clausebook-kept-')) })
  after(() => { rmSync(folder, { recursive: true }) })

  it('is read as it was kept, in a folder that is made for it', () => {
    assert.equal(keep(path('inner/deep/a.json'), words), true)
    assert.deepEqual(readKept(path('inner/deep/a.json')), words)
  })

  it('may be empty', () => {
    assert.equal(keep(path('empty'), Buffer.alloc(0)), true)
    assert.deepEqual(readKept(path('empty')), Buffer.alloc(0))
  })

  const faults: [name: string, change: (bytes: Buffer) => Uint8Array][] = [
    ['is cut', (bytes) => bytes.subarray(0, -1)],
    ['is cut within its digest', (bytes) => bytes.subarray(0, 20)],
    ['is emptied', () => Buffer.alloc(0)],
    ['is longer than it was', (bytes) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['was kept without a digest', (bytes) => bytes.subarray(65)],
    ...[0, 64, 65, 80].map((at): [string, (bytes: Buffer) => Uint8Array] => [`has a bit turned at byte ${String(at)}`, (bytes) => {
      const turned = Buffer.from(bytes)
      turned[at] = (turned[at] ?? 0) ^ 4
      return turned
    }]),
  ]
  for (const [name, change] of faults) {
    it(`that ${name} is none`, () => {
      keep(path('faulty'), words)
      writeFileSync(path('faulty'), change(readFileSync(path('faulty'))))
      assert.equal(readKept(path('faulty')), undefined)
    })
  }

  it('that has got the name of another is none', () => {
    keep(path('one'), words)
    renameSync(path('one'), path('two'))
    assert.equal(readKept(path('two')), undefined)
  })

  it('that is a folder, or lies in a file, is none', () => {
    mkdirSync(path('folder'))
    assert.equal(readKept(path('folder')), undefined)
    assert.equal(readKept(join(path('empty'), 'inner')), undefined)
    assert.equal(readKept(path('nowhere')), undefined)
  })

  it('is not needed: where the disk refuses it, that is said and nothing is left behind', () => {
    assert.equal(keep(join(path('empty'), 'inner'), words), false)
    assert.equal(keep(path('folder'), words), false)
    assert.equal(keep(path('a'.repeat(300)), words), false)
    assert.deepEqual(readdirSync(folder).filter((name) => name.includes('.')), [])
  })
})

describe('Parsed files', () => {
  let cache = ''
  before(() => { cache = mkdtempSync(join(tmpdir(), 'clausebook-parsed-')) })
  after(() => { rmSync(cache, { recursive: true }) })
  type Parsed = Parameters<ReturnType<typeof openCache>['keep']>[0]
  const parsed = new Map([['d1', { kind: 'settings' }]]) as unknown as Parsed

  it('are found again, and not when a letter of them has changed', () => {
    const path = join(openParsedFolder(root, cache), 'hill.json')
    openCache(path).keep(parsed)
    assert.deepEqual(openCache(path).get('d1'), { kind: 'settings' })
    writeFileSync(path, readFileSync(path, 'utf8').replace('settings', 'settingz'))
    assert.equal(openCache(path).get('d1'), undefined)
  })

  it('can do without a folder that can be written to', () => {
    writeFileSync(join(cache, 'file'), '')
    const inFile = openParsedFolder(root, join(cache, 'file'))
    openCache(join(inFile, 'hill.json')).keep(parsed)
    assert.equal(existsSync(inFile), false)
  })
})
