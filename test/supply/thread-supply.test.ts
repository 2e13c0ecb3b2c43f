import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { readOptions } from '../../src/load/options.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import type { HandbookSupply } from '../../src/supply/handbook-supply.ts'
import { startLoading } from '../../src/supply/start-loading.ts'
import { surroundingsOf } from '../../src/supply/surroundings.ts'
import { supplyFromThread } from '../../src/supply/thread-supply.ts'
import { toPolicyPage } from '../../src/views/policy/policy-page.ts'
import { sectionFile, smallHandbook, writeContent } from '../build/small-handbook.ts'

const root = join(import.meta.dirname, '..', '..')

let folder = ''
let content = ''

function optionsOf(): ReturnType<typeof readOptions> & { cache: string } {
  return { ...readOptions({ HANDBOOK_CONTENT: content, HANDBOOK_TODAY: '2026-11-20', SITE: 'https://policies.example.org' }, root), cache: join(folder, 'cache') }
}

/** Uses a thread and stops it, whatever happens. */
async function withThread(use: (supply: HandbookSupply) => Promise<void>): Promise<void> {
  const supply = supplyFromThread(optionsOf())
  try {
    await use(supply)
  } finally {
    await supply.stop()
  }
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-supply-'))
  content = join(folder, 'content')
})
beforeEach(() => {
  rmSync(content, { recursive: true, force: true })
  writeContent(content, smallHandbook)
})
after(() => { rmSync(folder, { recursive: true }) })

describe('A handbook from a thread', () => {
  it('is the handbook that is loaded without one', async () => {
    const { handbook, digest } = loadHandbook(optionsOf())
    await withThread(async (supply) => {
      assert.equal(await supply.digest, digest)
      const loaded = await supply.loaded()
      assert.deepEqual([loaded.failed, loaded.messages, loaded.digest], [false, [], digest])
      assert.deepEqual(loaded.handbook, handbook)
    })
  })

  it('is the same when its files are found in the cache', async () => {
    await withThread(async (supply) => { await supply.loaded() })
    const { handbook } = loadHandbook(optionsOf())
    await withThread(async (supply) => { assert.deepEqual((await supply.loaded()).handbook, handbook) })
  })

  it('comes with the same messages, places, advice and excerpts', async () => {
    writeContent(content, { 'hill/social-media/01-purpose.mdx': sectionFile('Purpose', 'The Clerk {runs code}. See [it](#nowhere).', 'register'), 'hill/notes.txt': 'x' })
    const { messages, texts, failed } = loadHandbook(optionsOf())
    assert.ok(messages.length >= 2)
    await withThread(async (supply) => {
      const loaded = await supply.loaded()
      const facts = (all: typeof messages) => all.map(({ file, line, column, reason, note, fatal, ruleId, source }) => ({ file, line, column, reason, note, fatal, ruleId, source }))
      assert.deepEqual(facts(loaded.messages), facts(messages))
      assert.deepEqual([loaded.failed, loaded.texts], [failed, texts])
    })
  })

  it('fails as a whole where its folder cannot be read', async () => {
    rmSync(content, { recursive: true })
    await withThread(async (supply) => {
      await assert.rejects(supply.digest, /content folder/)
      await assert.rejects(supply.loaded(), /content folder/)
    })
  })

  it('makes ready what each page shows, with the data beside it', async () => {
    const out = join(folder, 'out')
    mkdirSync(out)
    const { handbook } = loadHandbook(optionsOf())
    await withThread(async (supply) => {
      supply.prepare(out)
      for (const { id, title } of allPolicies(handbook)) {
        const body = await supply.policyBody(id)
        assert.deepEqual({ ...await supply.view('policyShell', id), body }, toPolicyPage(handbook, id, surroundingsOf(optionsOf())))
        assert.equal((JSON.parse(readFileSync(join(out, id, 'policy.json'), 'utf8')) as { title: string }).title, title)
      }
    })
  })
})

describe('A small handbook', () => {
  it('is loaded at once, and nothing is made ready of it beforehand', async () => {
    const supply = startLoading(optionsOf())
    assert.equal(supply.view('policy', 'hill/social-media'), undefined)
    assert.deepEqual((await supply.loaded()).handbook, loadHandbook(optionsOf()).handbook)
    await supply.stop()
  })
})
