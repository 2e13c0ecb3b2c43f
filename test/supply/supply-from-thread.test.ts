import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { readOptions } from '../../src/load/options.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import type { HandbookSupply } from '../../src/supply/handbook-supply.ts'
import { supplyFromHere } from '../../src/supply/supply-from-here.ts'
import { surroundingsOf } from '../../src/supply/surroundings.ts'
import { supplyFromThread } from '../../src/supply/supply-from-thread.ts'
import { toPolicyPage } from '../../src/views/policy/policy-page.ts'
import { readBytes } from '../build/folder-bytes.ts'
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

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-supply-'))
  content = join(folder, 'content')
})
beforeEach(() => {
  rmSync(content, { recursive: true, force: true })
  writeContent(content, smallHandbook)
})
afterAll(() => { rmSync(folder, { recursive: true }) })

/** What is made of a handbook for pages and files. */
async function siteOf(supply: HandbookSupply): Promise<unknown> {
  const out = mkdtempSync(join(folder, 'out-'))
  supply.prepare(out)
  const ids = await supply.view('policyIds')
  const policies = []
  for (const id of ids) policies.push({ ...await supply.view('policyShell', id), body: await supply.policyBody(id) })
  const views = [await supply.view('settings'), await supply.view('home'), await supply.view('council', 'hill'), await supply.view('topicIds')]
  await supply.written()
  return { policies, views, files: readBytes(out) }
}

describe('A handbook from a thread', () => {
  it('makes of it what is made without a thread', async () => {
    const { digest } = loadHandbook(optionsOf())
    const here = await siteOf(supplyFromHere(optionsOf()))
    await withThread(async (supply) => {
      assert.equal(await supply.digest, digest)
      const { failed, messages, digest: loaded } = await supply.findings
      assert.deepEqual([failed, messages, loaded], [false, [], digest])
      assert.deepEqual(await siteOf(supply), here)
    })
  })

  it('makes the same when its files are found in the cache', async () => {
    const here = await siteOf(supplyFromHere(optionsOf()))
    await withThread(async (supply) => { await supply.findings })
    await withThread(async (supply) => { assert.deepEqual(await siteOf(supply), here) })
  })

  it('comes with the same messages, places, advice and excerpts', async () => {
    writeContent(content, { 'hill/social-media/01-purpose.mdx': sectionFile('Purpose', 'The Clerk {runs code}. See [it](#nowhere).', 'register'), 'hill/notes.txt': 'x' })
    const { messages, texts, failed } = loadHandbook(optionsOf())
    assert.ok(messages.length >= 2)
    await withThread(async (supply) => {
      const loaded = await supply.findings
      const facts = (all: typeof messages) => all.map(({ file, line, column, reason, note, fatal, ruleId, source }) => ({ file, line, column, reason, note, fatal, ruleId, source }))
      assert.deepEqual(facts(loaded.messages), facts(messages))
      assert.deepEqual([loaded.failed, loaded.texts], [failed, texts])
    })
  })

  it('fails as a whole where its folder cannot be read', async () => {
    rmSync(content, { recursive: true })
    await withThread(async (supply) => {
      await assert.rejects(supply.digest, /content folder/)
      await assert.rejects(supply.findings, /content folder/)
      await assert.rejects(supply.view('home'), /content folder/)
    })
  })

  it('fails with the reason where something cannot be made', async () => {
    await withThread(async (supply) => {
      await assert.rejects(supply.view('council', 'nowhere'), /There is no council nowhere/)
    })
  })

  it('has the text of each policy, the data beside it, and the search index', async () => {
    const { handbook } = loadHandbook(optionsOf())
    const out = mkdtempSync(join(folder, 'out-'))
    await withThread(async (supply) => {
      supply.prepare(out)
      for (const { id } of allPolicies(handbook)) {
        assert.deepEqual({ ...await supply.view('policyShell', id), body: await supply.policyBody(id) }, toPolicyPage(handbook, id, surroundingsOf(optionsOf())))
      }
      await supply.written()
    })
    for (const { id, title } of allPolicies(handbook)) assert.equal((JSON.parse(readFileSync(join(out, id, 'policy.json'), 'utf8')) as { title: string }).title, title)
    assert.ok(existsSync(join(out, 'pagefind', 'pagefind.js')))
  })
})
