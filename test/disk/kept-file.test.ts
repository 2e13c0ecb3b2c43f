import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { keep, readKept } from '../../src/disk/kept-file.ts'
import { openCache, openParsedFolder, readParserModules } from '../../src/load/parse-cache.ts'
import { importsOf, isOurs, readSources } from '../architecture/source-files.ts'
import { root } from '../build/build-process.ts'

const words = Buffer.from('What was kept, with a – dash.')

describe('A kept file', () => {
  let folder = ''
  const path = (name: string): string => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clausebook-kept-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

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
    ...[0, 64, 65, 80].map((at): [string, (bytes: Buffer) => Uint8Array] => [
      `has a bit turned at byte ${String(at)}`,
      (bytes) => {
        const turned = Buffer.from(bytes)
        turned[at] = (turned[at] ?? 0) ^ 4
        return turned
      },
    ]),
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
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('.')),
      [],
    )
  })
})

describe('Parsed files', () => {
  let cache = ''
  beforeAll(() => {
    cache = mkdtempSync(join(tmpdir(), 'clausebook-parsed-'))
  })
  afterAll(() => {
    rmSync(cache, { recursive: true })
  })
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

/** The paths of the modules that one is made of, itself included, as the TypeScript compiler sees its imports. */
function modulesOf(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known
  known.add(path)
  for (const { to } of readSources(path).flatMap(importsOf).filter(isOurs)) modulesOf(to, known)
  return known
}

describe('The folder of parsed files', () => {
  const modules = [...readParserModules(root).keys()]
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .toSorted()
  let cache = ''
  beforeAll(() => {
    cache = mkdtempSync(join(tmpdir(), 'clausebook-parser-'))
  })
  afterAll(() => {
    rmSync(cache, { recursive: true })
  })

  /** The folder for a program of which one file is another. */
  function folderWith(changed: string | undefined): string {
    const program = mkdtempSync(join(cache, 'program-'))
    for (const path of [...modules, 'package-lock.json']) {
      mkdirSync(dirname(join(program, path)), { recursive: true })
      writeFileSync(
        join(program, path),
        `${readFileSync(join(root, path), 'utf8')}${path === changed ? '\n' : ''}`,
      )
    }
    return openParsedFolder(program, join(cache, 'kept'))
  }

  it('is named for all modules that parsing imports', () => {
    assert.deepEqual(modules, [...modulesOf('src/parse/parse-file.ts')].toSorted())
  })

  it('is the same for the same program', () => {
    assert.equal(folderWith(undefined), folderWith(undefined))
  })

  for (const part of [
    'src/parse/',
    'src/parse/markdown/',
    'src/messages/',
    'src/schemas/',
    'src/urls.ts',
    'package-lock.json',
  ]) {
    it(`is another one when something of ${part} changes`, () => {
      const changed = [...modules, 'package-lock.json'].find((path) => path.startsWith(part))
      assert.ok(changed !== undefined)
      assert.notEqual(folderWith(changed), folderWith(undefined))
    })
  }
})
