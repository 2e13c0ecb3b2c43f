import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { diskErrorCode, diskReason, isDone } from '../../src/disk/disk-error.ts'

function thrownBy(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

describe('What the disk refuses', () => {
  const inFile = thrownBy(() => {
    mkdirSync(`${import.meta.filename}/inner`)
  })
  it('is known by its code', () => {
    assert.equal(diskErrorCode(inFile), 'ENOTDIR')
    assert.equal(
      diskErrorCode(
        thrownBy(() => {
          writeFileSync(import.meta.dirname, '')
        }),
      ),
      'EISDIR',
    )
    assert.equal(
      diskErrorCode(
        thrownBy(() => {
          readFileSync(`${import.meta.filename}.not`)
        }),
      ),
      'ENOENT',
    )
  })
  it('is known behind what went wrong for its sake', () => {
    assert.equal(
      diskErrorCode(
        new Error('The paper could not be set', { cause: new Error('Failed', { cause: inFile }) }),
      ),
      'ENOTDIR',
    )
  })
  for (const [words, code] of [
    ['ENOSPC: no space left on device, write', 'ENOSPC'],
    ['failed to write: No space left on device (os error 28)', 'ENOSPC'],
    ['Could not create: Read-only file system (os error 30)', 'EROFS'],
    ['Permission denied (os error 13)', 'EACCES'],
    ['spawn pagefind EMFILE', 'EMFILE'],
    ['Input/output error (os error 5)', 'EIO'],
  ] as const)
    it(`is known in the words “${words}”`, () => {
      assert.equal(diskErrorCode(new Error(words)), code)
    })
  it('is nothing else', () => {
    for (const error of [
      new Error('EVERYTHING is wrong'),
      new TypeError('x is not a function'),
      'ENOSPC',
      undefined,
    ])
      assert.equal(diskErrorCode(error), undefined)
  })
  it('has words for people', () => {
    assert.equal(diskReason('EROFS'), 'the disk can only be read, not written to')
  })
})

describe('Work that the disk may refuse', () => {
  it('is done or not', () => {
    assert.equal(
      isDone(() => undefined),
      true,
    )
    assert.equal(
      isDone(() => {
        mkdirSync(`${import.meta.filename}/inner`)
      }),
      false,
    )
  })
  it('throws what is wrong with itself', () => {
    assert.throws(
      () =>
        isDone(() => {
          throw new RangeError('wrong')
        }),
      RangeError,
    )
  })
})
