import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { recover } from '../../scripts/site/put-in-place.ts'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import {
  type BuildResult,
  cleanEnvironment,
  makeWorkplace,
  root,
  runBuild,
  type Workplace,
} from './build-process.ts'
import { differingFiles, type FolderBytes, readBytes } from './folder-bytes.ts'
import { sectionFile, smallHandbook, writeContent } from './small-handbook.ts'

/**
 * What a shell can take away from a program: none of it needs rights, and it is kept from
 * everybody, the administrator too. Windows has no such limits.
 */
const isWindows = process.platform === 'win32'

let place: Workplace
let content = ''
let out = ''
let earlier: FolderBytes = {}

/** Runs a script of the project behind some words of the shell, such as limits. */
function runBehind(words: string, script: string, behind = ''): BuildResult {
  const command = `${words}; exec "$0" "$1" ${behind}`
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', command, process.execPath, join(root, 'scripts', script)],
    { cwd: root, env: cleanEnvironment({ content, out }), encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

function expectOneSentence({ status, stderr }: BuildResult, pattern: RegExp): void {
  assert.match(stderr, pattern)
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr)
  assert.equal(status, 2)
}

/** What lies beside the output, but for the content. */
function beside(): string[] {
  return readdirSync(place.folder).filter(
    (name) => name.includes('site') && join(place.folder, name) !== out,
  )
}

beforeAll(() => {
  place = makeWorkplace()
  content = place.path('content')
  out = place.path('site')
  writeContent(content, smallHandbook)
  const { status, stderr } = runBuild({ content, out })
  assert.equal(status, 0, stderr)
  writeFileSync(join(out, 'CNAME'), 'policies.example.org')
  earlier = readBytes(out)
})
afterAll(() => {
  place.dispose()
})
beforeEach(() => {
  writeContent(content, {
    'hill/press/01-press.mdx': sectionFile(
      'Press',
      'The Chairman never answers the press.',
      'press-enquiries',
    ),
  })
})

describe('An output that cannot be written', () => {
  test('is named, with what to do, where a file stands in the path', () => {
    writeFileSync(place.path('letter'), 'Dear Clerk')
    const to = join(place.folder, 'letter', 'inner', 'site')
    expectOneSentence(
      runBuild({ content, out: to }),
      /^Nothing could be written in `[^`]*letter\/inner`, where the site is made: there is a file where a folder has to be\. Nothing was built\. .*, and run the command again\.$/m,
    )
  })

  for (const folder of [
    '/proc/handbook/site',
    '/proc/self/handbook',
    '/proc/1/handbook/site',
    '/sys/handbook',
  ]) {
    test(
      `is named where the system takes no folders: ${folder}`,
      { skip: process.platform !== 'linux' },
      () => {
        expectOneSentence(
          runBuild({ content, out: folder }),
          /^Nothing could be written in `[^`]*`, where the site is made: .*\. Nothing was built\./,
        )
      },
    )
  }

  test('is named where its name is too long for the disk', () => {
    expectOneSentence(
      runBuild({ content, out: join(place.folder, 'n'.repeat(250)) }),
      /the name is too long for the disk\. Nothing was built\./,
    )
  })

  for (const blocks of [16, 40]) {
    test(
      `leaves the site as it was where no file may have more than ${String(blocks)} blocks`,
      { skip: isWindows },
      () => {
        const result = runBehind(`trap '' XFSZ; ulimit -f ${String(blocks)}`, 'build.ts')
        expectOneSentence(
          result,
          /^Nothing could be written in `.*`, where the site is made: the system does not allow a file of that size\. The site in `.*site` is as it was\. Allow larger files/,
        )
        assert.deepEqual(readBytes(out), earlier)
        assert.deepEqual(beside(), [])
      },
    )
  }

  for (const open of [25, 34, 45]) {
    test(
      `is no reason for more than a sentence where only ${String(open)} files may be open`,
      { skip: isWindows },
      () => {
        const { status, stderr } = runBehind(`ulimit -n ${String(open)}`, 'build.ts')
        assert.doesNotMatch(stderr, /^ {4}at /m)
        if (status !== 0) assert.match(stderr, /so many files|too many files/)
        // A folder that cannot be opened cannot be cleared either: the next build does that.
        recover(out)
        assert.deepEqual(beside(), [])
      },
    )
  }
})

describe('A folder for papers that cannot be written', { skip: isWindows }, () => {
  test('is named, with what to do', () => {
    const folder = place.path('papers')
    expectOneSentence(
      runBehind(`trap '' XFSZ; ulimit -f 16`, 'pdf.ts', `--out ${folder}`),
      /^Nothing more could be written in `.*papers`: the system does not allow a file of that size\. Name another folder/,
    )
  })
})

describe('What is kept for the next build', () => {
  test('is not needed: where it cannot be written, the site is complete all the same, and that is said', () => {
    const other = { content: place.path('other-content'), out: place.path('other-out') }
    writeContent(other.content, smallHandbook)
    const kept = cacheFolder(root, other.content)
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, 'a file where a folder is wanted')
    const { status, stderr } = runBuild(other)
    rmSync(kept)
    assert.equal(status, 0, stderr)
    assert.match(
      stderr,
      /^Nothing could be kept in `.*`, so the next build takes longer\. The site is complete\.$/m,
    )
    assert.deepEqual(differingFiles(readBytes(other.out), earlier), ['CNAME'])
  })

  test('does not keep the checker from its work', () => {
    const other = place.path('checked-content')
    writeContent(other, smallHandbook)
    const kept = cacheFolder(root, other)
    writeFileSync(kept, 'a file where a folder is wanted')
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'check.ts')], {
      cwd: root,
      env: cleanEnvironment({ content: other, out }),
      encoding: 'utf8',
    })
    rmSync(kept)
    assert.deepEqual([status, stderr], [0, ''])
  })
})

describe('What a command prints', { skip: !existsSync('/dev/full') }, () => {
  for (const script of ['check.ts', 'build.ts', 'review.ts']) {
    test(`cannot be written by ${script} on a full disk: one sentence`, () => {
      expectOneSentence(
        runBehind(':', script, '> /dev/full'),
        /^What the command prints could not be written: there is no space left on the disk\.$/m,
      )
    })
  }
  test('is no fault where its reader has read enough', () => {
    const { stderr } = runBehind('trap "" PIPE', 'check.ts', '| true')
    assert.doesNotMatch(stderr, /EPIPE| at /)
  })
})
