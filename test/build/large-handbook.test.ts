/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { readClausePool } from '../../scripts/bench/clause-pool.ts'
import { generateHandbook } from '../../scripts/bench/generate-handbook.ts'
import { type BuildPlace, cleanEnvironment, makeWorkplace, root, runBuild, type Workplace } from './build-process.ts'
import { differingFiles, type FolderBytes, readBytes } from './folder-bytes.ts'

const surroundings = { SITE: 'https://policies.example.org', BASE: '/handbook/' }

/** So many policies are loaded in a thread of their own. */
const manyPolicies = 45

let place: Workplace

/** What is not rendered by Astro: the search index and the papers. */
const notRendered = /^pagefind\/|\.pdf$/

function withoutIndexAndPapers(files: FolderBytes): FolderBytes {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !notRendered.test(path)))
}

/** Builds with Astro alone, which compiles and renders in one, loads the handbook by itself and knows nothing of threads. */
function buildByAstro(to: BuildPlace): FolderBytes {
  const program = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs')
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, 'build', '--silent'], { cwd: root, env: cleanEnvironment(to), encoding: 'utf8' })
  assert.equal(status, 0, stdout + stderr)
  return readBytes(to.out)
}

function buildByScript(to: BuildPlace): FolderBytes {
  const { status, stderr, stdout } = runBuild(to)
  assert.equal(status, 0, stdout + stderr)
  return readBytes(to.out)
}

beforeAll(() => { place = makeWorkplace() })
afterAll(() => { place.dispose() })

test('The real policies are published byte for byte as Astro alone renders them', () => {
  const content = place.copyContent('real')
  const ours = buildByScript({ content, out: place.path('real-ours'), env: surroundings })
  assert.ok(Object.keys(ours).filter((path) => /^[^/]+\/[^/]+\/(?:index\.html|policy\.json)$/.test(path)).length >= 10)
  assert.deepEqual(differingFiles(withoutIndexAndPapers(ours), buildByAstro({ content, out: place.path('real-astro'), env: surroundings })), [])
})

describe('A handbook that is large enough for a thread of its own', () => {
  let content = ''
  let out = ''
  let first: FolderBytes = {}
  let said = ''

  /** What is printed of the content, without the last line. */
  const messagesIn = (stdout: string): string => stdout.slice(0, stdout.lastIndexOf('\n', stdout.length - 2))

  beforeAll(() => {
    content = place.path('large')
    out = place.path('large-ours')
    const source = join(root, 'content')
    generateHandbook({ source, target: content, pool: readClausePool(source), policies: manyPolicies })
    const built = runBuild({ content, out, env: surroundings })
    assert.equal(built.status, 0, built.stderr)
    said = built.stdout
    first = readBytes(out)
  })

  test('is published byte for byte as Astro alone renders it', () => {
    assert.ok(Object.keys(first).length > 2 * manyPolicies)
    assert.deepEqual(differingFiles(withoutIndexAndPapers(first), buildByAstro({ content, out: place.path('large-astro'), env: surroundings })), [])
  })

  test('is left as it is when nothing has changed, and what is to be said of it is said again', () => {
    const { status, stdout } = runBuild({ content, out, env: surroundings })
    assert.equal(status, 0)
    assert.match(stdout, /is up to date: nothing has changed/)
    assert.match(said, /notices/)
    assert.equal(messagesIn(stdout), messagesIn(said))
    assert.deepEqual(readBytes(out), first)
  })

  test('with mistakes is refused with all of them, and the site stays as it was', () => {
    const paths = ['01-part-1.mdx', '02-part-2.mdx'].map((name) => join(content, policyFolder(), name))
    const texts = paths.map((path) => readFileSync(path, 'utf8'))
    for (const [index, path] of paths.entries()) writeFileSync(path, `${texts[index] ?? ''}\nThe Clerk {runs code}.\n`)
    const { status, stdout, stderr } = runBuild({ content, out, env: surroundings })
    for (const [index, path] of paths.entries()) writeFileSync(path, texts[index] ?? '')
    assert.equal(status, 1)
    assert.equal(stdout.match(/Unexpected code in braces/g)?.length, 2)
    assert.match(stderr, /^Nothing was built; the site in .* is as it was[^\n]*\n$/)
    assert.deepEqual(readBytes(out), first)
  })

  test('with mistakes and no site leaves nothing behind', () => {
    const path = join(content, policyFolder(), '01-part-1.mdx')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, `${text}\n<Clause>\n`)
    const nowhere = place.path('large-nowhere')
    const { status } = runBuild({ content, out: nowhere, env: surroundings })
    writeFileSync(path, text)
    assert.equal(status, 1)
    assert.equal(existsSync(nowhere), false)
  })

  for (const [how, said] of [['with an error', /There is no room left on the disk/], ['without a word', /The thread .* has ended/]] as const) {
    test(`is not published when the thread ends ${how} after it has found no mistake, and the site stays as it was`, () => {
      const path = join(content, policyFolder(), '01-part-1.mdx')
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, `${text}\nThe Clerk keeps a copy.\n`)
      const options = `--import=${pathToFileURL(join(import.meta.dirname, 'failing-thread.mjs')).href}`
      const { status, stderr } = runBuild({ content, out, env: { ...surroundings, NODE_OPTIONS: options, THREAD_ENDS: how } })
      writeFileSync(path, text)
      assert.equal(status, 1)
      assert.match(stderr, said)
      assert.deepEqual(readBytes(out), first)
    })
  }

  /** The folder of one of its policies. */
  function policyFolder(): string {
    const path = Object.keys(first).find((each) => each.endsWith('/policy.json')) ?? ''
    return path.replace('/policy.json', '')
  }

  afterAll(() => { rmSync(out, { recursive: true, force: true }) })
})
