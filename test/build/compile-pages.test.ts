import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { pathToFileURL } from 'node:url'
import { compiledFolder } from '../../scripts/site/compile-pages.ts'
import { listName, listWrittenFiles } from '../../scripts/site/written-files.ts'
import { readOptions } from '../../src/load/options.ts'
import {
  cleanEnvironment,
  makeWorkplace,
  root,
  runBuild,
  today,
  type Workplace,
} from './build-process.ts'
import { readBytes } from './folder-bytes.ts'
import { sectionFile, smallHandbook, writeContent } from './small-handbook.ts'

/** An address that no other test builds for. */
const surroundings = { BASE: '/compiled-once/' }

let place: Workplace
let content = ''
let out = ''

function folderFor(env: NodeJS.ProcessEnv): string {
  return compiledFolder(readOptions(cleanEnvironment({ content, out, env }), root))
}

/** Tells a folder from another that has come in its place. */
function identityOf(folder: string): number {
  return statSync(folder).ino
}

describe('The compiled pages', () => {
  beforeAll(() => {
    place = makeWorkplace()
    content = place.path('content')
    out = place.path('site')
    writeContent(content, smallHandbook)
    rmSync(folderFor(surroundings), { recursive: true, force: true })
    const { status, stderr } = runBuild({ content, out, env: surroundings })
    assert.equal(status, 0, stderr)
  })
  afterAll(() => {
    rmSync(folderFor(surroundings), { recursive: true, force: true })
    place.dispose()
  })

  test('are kept for the next build, whatever its content is', () => {
    const first = identityOf(folderFor(surroundings))
    writeContent(content, {
      'hill/social-media/01-purpose.mdx': sectionFile(
        'Purpose',
        'The Chairman keeps a [register](policy:register).',
        'register',
      ),
    })
    assert.equal(runBuild({ content, out, env: surroundings }).status, 0)
    assert.match(
      readFileSync(join(out, 'hill', 'social-media', 'index.html'), 'utf8'),
      /The Chairman keeps/,
    )
    assert.equal(identityOf(folderFor(surroundings)), first)
  })

  test('are compiled again when they do not load, and again to be kept when they can be', async () => {
    const folder = folderFor(surroundings)
    const seen = readBytes(out)
    for (const env of [{ HANDBOOK_TODAY: '2026-11-22' }, { HANDBOOK_TODAY: today }]) {
      if (env.HANDBOOK_TODAY !== today) {
        writeFileSync(join(folder, 'server', 'entry.mjs'), 'export default (')
        rmSync(join(folder, listName))
        await listWrittenFiles(folder)
      }
      const { status, stderr } = runBuild({ content, out, env: { ...surroundings, ...env } })
      assert.equal(status, 0, stderr)
    }
    assert.ok(existsSync(join(folder, 'server', 'entry.mjs')))
    assert.deepEqual(readBytes(out), seen)
  })

  test('import the views as the build has loaded them, and hold no copy', () => {
    const folder = join(folderFor(surroundings), 'server')
    const program = globSync('**/*.mjs', { cwd: folder })
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .join('\n')
    const view = pathToFileURL(join(root, 'src', 'views', 'policy', 'policy-page.ts')).href
    assert.ok(program.includes(view))
    assert.doesNotMatch(program, /function toPolicyPage\b/)
  })

  test('are others for another public address', () => {
    assert.notEqual(
      folderFor(surroundings),
      folderFor({ ...surroundings, SITE: 'https://policies.example.org' }),
    )
    assert.equal(
      folderFor(surroundings),
      folderFor({ ...surroundings, HANDBOOK_TODAY: '2030-01-01', HANDBOOK_PAPERS: 'no' }),
    )
  })

  test('leave nothing behind that was compiled only in part, by this build or by one that was broken off', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    const brokenOff = `${folderFor(surroundings)}.${String(pid)}`
    mkdirSync(brokenOff)
    assert.equal(
      runBuild({ content, out, env: { ...surroundings, HANDBOOK_TODAY: '2026-11-21' } }).status,
      0,
    )
    assert.ok(existsSync(join(folderFor(surroundings), 'server', 'entry.mjs')))
    assert.deepEqual(
      readdirSync(dirname(brokenOff)).filter((name) =>
        name.startsWith(`${basename(folderFor(surroundings))}.`),
      ),
      [],
    )
  })
})
