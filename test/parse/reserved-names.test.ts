import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { findBadFolder } from '../../src/parse/paths/classify-path.ts'

const pages = join(import.meta.dirname, '..', '..', 'src', 'pages')

describe('The folder of a council', () => {
  const own = readdirSync(pages, { withFileTypes: true })
    .map(({ name }) => name.replace(/\.\w+$/, ''))
    .filter((name) => /^[a-z]/.test(name) && name !== 'index')
  for (const name of [...own, 'topics'])
    it(`is not called like a page of the handbook: ${name}`, () => {
      const { expected, suggestion } = findBadFolder(name) ?? assert.fail(name)
      assert.equal(expected, 'a name that none of the handbook’s own pages has')
      assert.match(suggestion, new RegExp(`\`${name}-council\``))
      assert.equal(findBadFolder(`hillford/${name}`), undefined)
    })
})
