import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { findOutputFolder } from '../../scripts/site/output-folder.ts'
import { OptionError, readOptions } from '../../src/load/options.ts'
import { cleanEnvironment, makeWorkplace, root, runBuild, type Workplace } from './build-process.ts'
import { differingFiles, type FolderBytes, readBytes } from './folder-bytes.ts'
import { sectionFile, smallHandbook, writeContent } from './small-handbook.ts'

let place: Workplace
let content = ''
let out = ''
let first: FolderBytes = {}

beforeAll(() => {
  place = makeWorkplace()
  content = place.path('content')
  out = place.path('site')
  writeContent(content, smallHandbook)
  const { status, stderr } = runBuild({ content, out })
  assert.equal(status, 0, stderr)
  first = readBytes(out)
})
afterAll(() => {
  place.dispose()
})

describe('The files of an output', () => {
  const own = {
    CNAME: 'policies.example.org',
    '.htaccess': 'Options -Indexes',
    '.git/HEAD': 'ref: refs/heads/main',
    '.well-known/security.txt': 'Contact: …',
    'hill/press/letter.pdf': 'a letter',
  }
  const isOwn = (path: string): boolean => Object.hasOwn(own, path)

  test('that people have put there do not make it out of date, and stay when it is built again', () => {
    writeContent(out, own)
    const unchanged = runBuild({ content, out })
    assert.match(unchanged.stdout, /is up to date/)
    writeContent(content, {
      'hill/press/01-press.mdx': sectionFile(
        'Press',
        'The Clerk answers the press.',
        'press-enquiries',
      ),
    })
    const { status, stderr } = runBuild({ content, out })
    assert.deepEqual([status, stderr], [0, ''])
    assert.match(readFileSync(join(out, 'hill/press/index.html'), 'utf8'), /The Clerk answers/)
    for (const [path, text] of Object.entries(own))
      assert.equal(readFileSync(join(out, path), 'utf8'), text)
  })

  test('that people have put there stay when the policy beside them is taken away', () => {
    rmSync(join(content, 'hill', 'press'), { recursive: true })
    assert.equal(runBuild({ content, out }).status, 0)
    assert.deepEqual(readdirSync(join(out, 'hill', 'press')), ['letter.pdf'])
    writeContent(content, smallHandbook)
    assert.equal(runBuild({ content, out }).status, 0)
    assert.deepEqual(
      differingFiles(readBytes(out), first).filter((path) => !isOwn(path)),
      [],
    )
  })

  for (const [how, path, change] of [
    ['is cut', 'hill/press/hill-press.pdf', (bytes: Buffer) => bytes.subarray(0, 400)],
    [
      'has one letter changed',
      'index.html',
      (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('Hill', 'Mill')),
    ],
    ['is emptied', 'robots.txt', () => Buffer.alloc(0)],
  ] as const) {
    test(`is made anew where one ${how}, though nothing else has changed`, () => {
      const bytes = readFileSync(join(out, path))
      writeFileSync(join(out, path), change(bytes))
      const { status, stdout } = runBuild({ content, out })
      assert.equal(status, 0)
      assert.doesNotMatch(stdout, /is up to date/)
      assert.deepEqual(readFileSync(join(out, path)), bytes)
      for (const name of readdirSync(place.folder).filter((each) =>
        each.startsWith('site-set-aside'),
      ))
        rmSync(join(place.folder, name), { recursive: true })
    })
  }

  test('that stands in the way of a new page is named, and nothing is changed', () => {
    writeContent(out, { 'hill/letters/index.html': 'my letters' })
    writeContent(content, {
      'hill/letters/policy.yaml': smallHandbook['hill/press/policy.yaml'] ?? '',
      'hill/letters/01-a.mdx': sectionFile('Letters', 'The Clerk writes.', 'writes'),
    })
    const seen = readBytes(out)
    const { status, stderr } = runBuild({ content, out })
    assert.equal(status, 2)
    assert.match(
      stderr,
      /^Unexpected `hill\/letters\/index\.html` in the output folder `[^`]*site`: no build has put that there, and the new site needs the place\. Nothing was changed\. .*\n$/,
    )
    assert.deepEqual(readBytes(out), seen)
    rmSync(join(content, 'hill', 'letters'), { recursive: true })
  })
})

describe('A build with --fresh', () => {
  test('makes everything anew, and the same', () => {
    const [content, out] = [place.path('fresh-content'), place.path('fresh-site')]
    writeContent(content, smallHandbook)
    const build = (...words: string[]): string =>
      runBuild({ content, out, env: { BASE: '/fresh/' } }, ...words).stdout
    build()
    const before = readBytes(out)
    assert.match(build(), /is up to date/)
    assert.match(build('--fresh'), /^Built the handbook/)
    assert.deepEqual(readBytes(out), before)
  })

  test('is in its help, and another word is not', () => {
    assert.match(runBuild({ content, out }, '--help').stdout, /--fresh +forgets/)
    assert.equal(runBuild({ content, out }, '--afresh').status, 2)
  })
})

describe('The output folder', () => {
  const find = (folder: string, from = content): string =>
    findOutputFolder(readOptions(cleanEnvironment({ content: from, out: folder }), root))
  const refuses = (folder: string, pattern: RegExp, from = content): void => {
    assert.throws(
      () => find(folder, from),
      (error) =>
        error instanceof OptionError &&
        error.message.startsWith('Unexpected output folder') &&
        pattern.test(error.message),
    )
  }
  const skip = process.platform === 'win32'

  test('is found behind a link, and behind one in the middle of its path', { skip }, () => {
    mkdirSync(place.path('real'))
    symlinkSync(place.path('real'), place.path('link'))
    assert.equal(find(place.path('link')), place.path('real'))
    assert.equal(
      find(join(place.folder, 'link', 'not', 'yet')),
      join(place.folder, 'real', 'not', 'yet'),
    )
  })

  test('is refused where a link leads into the content, or to the program', { skip }, () => {
    symlinkSync(content, place.path('to-content'))
    symlinkSync(root, place.path('to-program'))
    refuses(
      join(place.folder, 'to-content', 'site'),
      /holds the content or the program itself, or lies inside them/,
    )
    refuses(place.path('to-content'), /content or the program/)
    refuses(place.path('to-program'), /content or the program/)
    for (const name of ['src', 'public', 'node_modules', '.git', 'test'])
      refuses(join(place.folder, 'to-program', name, 'site'), /content or the program/)
  })

  test('is refused where the content is a link into it', { skip }, () => {
    mkdirSync(place.path('parent/inner'), { recursive: true })
    symlinkSync(place.path('parent/inner'), place.path('content-link'))
    refuses(place.path('parent'), /content or the program/, place.path('content-link'))
  })

  test('is refused where it is a link to nothing', { skip }, () => {
    symlinkSync(place.path('nothing'), place.path('dangling'))
    refuses(place.path('dangling'), /it is a link to something that is not there/)
    assert.equal(existsSync(place.path('nothing')), false)
  })

  for (const [what, files] of [
    ['a person’s files', { 'drafts/letter.txt': 'Dear Clerk' }],
    ['hidden files', { '.ssh/config': 'Host' }],
    ['another website', { 'index.html': '<p>', '404.html': '<p>', 'style.css': '' }],
    ['a handbook.json of another program', { 'handbook.json': '{"chapters": []}' }],
  ] as const) {
    test(`is refused where it holds ${what}`, () => {
      const folder = place.path(`holds-${what.replaceAll(/\W/g, '')}`)
      writeContent(folder, files)
      refuses(folder, /not empty and does not hold an earlier build\. Nothing was changed/)
      assert.equal(Object.keys(readBytes(folder)).length, Object.keys(files).length)
    })
  }

  test('may hold what git keeps of it, and nothing else', () => {
    writeContent(place.path('tree'), { '.git': 'gitdir: /elsewhere' })
    assert.equal(find(place.path('tree')), place.path('tree'))
  })

  test('is known by what an earlier version has written, which kept no list', () => {
    writeContent(place.path('earlier'), {
      'index.html': '<p>',
      '404.html': '<p>',
      '_astro/a.css': '',
      'handbook.json': '{"$schema":"/schemas/handbook.schema.json"}',
    })
    assert.equal(find(place.path('earlier')), place.path('earlier'))
  })
})
