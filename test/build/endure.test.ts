import assert from 'node:assert/strict'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { isWhole } from '../../scripts/site/written-files.ts'
import { shuffled } from '../../scripts/bench/random.ts'
import { makeWorkplace, type Workplace } from './build-process.ts'
import { damage, damages, Endurance, keptKinds, peoplesFiles } from './endure.ts'
import { differingFiles, type FolderBytes, readBytes } from './folder-bytes.ts'

/**
 * How much is tried: a little at each run; with `ENDURE=100` in front of the command so many kills,
 * and ten files of each kind by themselves.
 */
const isWholeRun = process.env['ENDURE'] !== undefined
const kills = Number(process.env['ENDURE'] ?? '3')

let place: Workplace
let endured: Endurance
let clean: Record<'keeps' | 'writes', FolderBytes>

/**
 * What differs between the output and a clean build, people’s files apart: those are to be there as
 * they were.
 */
function differences(reference: FolderBytes): string[] {
  const found = readBytes(endured.out)
  const own = Object.keys(peoplesFiles)
  assert.deepEqual(
    own.filter((path) => found[path] === undefined),
    [],
    'people’s files are lost',
  )
  const withoutOwn = Object.entries(found).filter(([path]) => !own.includes(path))
  return differingFiles(reference, Object.fromEntries(withoutOwn))
}

beforeAll(() => {
  place = makeWorkplace()
  endured = new Endurance(place.path('content'), place.path('site'), kills)
  const build = (word: string): FolderBytes => {
    endured.write(word)
    return endured.buildClean()
  }
  clean = { writes: build('writes'), keeps: build('keeps') }
  endured.addPeoplesFiles()
})
afterAll(() => {
  endured.dispose()
  place.dispose()
})

describe('A build that is killed', { skip: process.platform === 'win32' }, () => {
  it(`at ${String(kills)} moments leaves a whole site, loses nothing of people’s own, and the next one gives what a clean one gives`, async () => {
    const counts = { killed: 0, between: 0, cleared: 0 }
    const moments = [
      (): Promise<boolean> => endured.kill(() => true, endured.random() * 1500),
      (): Promise<boolean> => endured.kill(() => endured.hasBegun(), endured.random() * 600),
      (): Promise<boolean> =>
        endured.kill(() => endured.hasBegun('.handbook-files'), endured.random() * 30),
    ]
    for (let number = 0; number < kills; number += 1) {
      const word = number % 2 === 0 ? 'writes' : 'keeps'
      endured.write(word)
      if ((await moments[number % moments.length]?.()) === true) counts.killed += 1
      const isThere = existsSync(endured.out)
      if (!isThere) counts.between += 1
      if (isThere) assert.ok(isWhole(endured.out), `kill ${String(number)} has left half a site`)
      if (endured.leftBeside().length > 0) counts.cleared += 1
      const { status, said } = endured.build()
      assert.equal(status, 0, said)
      assert.deepEqual(differences(clean[word]), [], `after kill ${String(number)}`)
      assert.deepEqual(endured.leftBeside(), [], `after kill ${String(number)}`)
    }
    endured.write('keeps')
    assert.equal(endured.build().status, 0)
    assert.ok(counts.killed > 0)
    console.log(JSON.stringify(counts))
  })
})

describe('A build that finds something damaged', () => {
  const ways = Object.keys(damages) as (keyof typeof damages)[]

  /**
   * Damages a file of each of some kinds, and expects the next build to give what a clean one
   * gives.
   */
  function expectClean(way: keyof typeof damages, kinds: readonly string[]): void {
    // What the site is made from is looked into only when it has to be made again.
    if (!kinds.some((kind) => ['notes on what was built', 'files of the site'].includes(kind)))
      endured.forgetStamp()
    const kept = endured.keptFiles()
    for (const kind of kinds) {
      const [path] = shuffled(kept[kind] ?? [], endured.random)
      assert.ok(path !== undefined && damage(path, way, endured.random), `${kind}: nothing is kept`)
    }
    const { status, said } = endured.build()
    assert.equal(status, 0, said)
    assert.deepEqual(differences(clean.keeps), [], `${kinds.join(', ')} ${way}`)
    for (const name of endured.leftBeside())
      rmSync(join(dirname(endured.out), name), { recursive: true })
  }

  for (const way of ways) {
    it(`gives what a clean one gives when a file of each kind is ${way}`, () => {
      expectClean(way, Object.keys(endured.keptFiles()))
    })
  }

  for (const kind of isWholeRun ? keptKinds : []) {
    it(`gives what a clean one gives when ten of the ${kind} are damaged in each way, one by one`, () => {
      for (let number = 0; number < 10; number += 1)
        for (const way of ways) expectClean(way, [kind])
    })
  }
})
