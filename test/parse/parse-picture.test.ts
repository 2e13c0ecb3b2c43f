import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { parsePicture } from '../../src/parse/parse-picture.ts'

function base64(...bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64')
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

/** A JPEG with a segment of other things, then one that tells its size. */
const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 90, 1, 44, 1, 0, 0, 0]

describe('A picture', () => {
  it('in PNG tells its size', () => {
    const data = base64(...png, 0, 0, 1, 144, 0, 0, 0, 200, 8)
    assert.deepEqual(parsePicture(data), { format: 'png', width: 400, height: 200, data })
  })
  it('in JPEG tells its size behind other segments', () => {
    const data = base64(...jpeg)
    assert.deepEqual(parsePicture(data), { format: 'jpg', width: 300, height: 90, data })
  })
  for (const [what, bytes] of [
    ['nothing', []],
    ['a text', [...Buffer.from('<svg onload="alert(1)"></svg>')]],
    ['a PNG without its size', png],
    ['a PNG without width', [...png, 0, 0, 0, 0, 0, 0, 0, 200, 8]],
    ['a JPEG that ends before its size', jpeg.slice(0, 12)],
    [
      'a JPEG with something else for a segment',
      [...jpeg.slice(0, 8), ...Array.from({ length: 20 }, () => 7)],
    ],
  ] as const)
    it(`is not ${what}`, () => {
      assert.equal(parsePicture(base64(...bytes)), undefined)
    })
})
