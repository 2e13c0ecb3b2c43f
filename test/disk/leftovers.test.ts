import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { asideName, clearLeftovers } from '../../src/disk/leftovers.ts'

const pattern = /^\.dist-(?<owner>[\w-]+)\.(?<kind>new|old)$/

describe('What processes have left behind', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clausebook-left-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const ended = String(spawnSync(process.execPath, ['--version']).pid)
  const running = String(process.ppid)
  const host = asideName('').slice(`.${String(process.pid)}-`.length, -6)

  /** Clears a folder with something of a name in it; gives back whether that is gone. */
  function isCleared(name: string): boolean {
    mkdirSync(join(folder, name))
    clearLeftovers(folder, pattern)
    const isGone = !readdirSync(folder).includes(name)
    rmSync(join(folder, name), { recursive: true, force: true })
    return isGone
  }

  it('is cleared away when the process has ended, by the names of this version and of earlier ones', () => {
    assert.equal(isCleared(`.dist-${ended}.new`), true)
    assert.equal(isCleared(`.dist-${ended}.old`), true)
    assert.equal(isCleared(`.dist-${ended}-${host}0a0b0c.new`), true)
  })

  it('stays while the process runs', () => {
    assert.equal(isCleared(`.dist-${running}.new`), false)
    assert.equal(isCleared(`.dist-${running}-${host}0a0b0c.old`), false)
  })

  it('stays when it belongs to another machine, whose processes nobody can ask for', () => {
    const other = host === 'ffffff' ? 'eeeeee' : 'ffffff'
    assert.equal(isCleared(`.dist-${ended}-${other}0a0b0c.new`), false)
  })

  it('stays when this process has made it', () => {
    assert.equal(isCleared(`.dist-${asideName('').slice(1)}.new`), false)
  })

  it('stays when its name says nothing of a process', () => {
    for (const name of [
      '.dist-.new',
      '.dist-mine.new',
      '.dist-12.newer',
      `dist-${ended}.new`,
      `.dist-${ended}-zz.new`,
    ])
      assert.equal(isCleared(name), false, name)
  })

  it('is cleared away when this process has the number that its own had, which was before', () => {
    const program = `
      const { clearLeftovers } = await import(${JSON.stringify(join(import.meta.dirname, '..', '..', 'src', 'disk', 'leftovers.ts'))})
      const { renameSync } = await import('node:fs')
      clearLeftovers(${JSON.stringify(folder)}, /^\\.dist-(?<owner>\\d+)\\.new$/)`
    mkdirSync(join(folder, '.dist-0.new'))
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `Object.defineProperty(process, 'pid', { value: 0 });${program}`,
      ],
      { encoding: 'utf8' },
    )
    assert.equal(status, 0, stderr)
    assert.deepEqual(readdirSync(folder), [])
  })

  it('does not look younger or older by a date that anybody can set', () => {
    const name = `.dist-${running}.new`
    mkdirSync(join(folder, name))
    utimesSync(join(folder, name), 0, 0)
    clearLeftovers(folder, pattern)
    assert.deepEqual(readdirSync(folder), [name])
    rmSync(join(folder, name), { recursive: true })
  })

  it('is nothing where the folder cannot be read', () => {
    assert.doesNotThrow(() => {
      clearLeftovers(join(folder, 'nowhere'), pattern)
    })
  })
})
