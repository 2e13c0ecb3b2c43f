import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest'
import { putInPlace, recover } from '../../scripts/site/put-in-place.ts'
import { writeInPlace } from '../../scripts/site/write-in-place.ts'
import { isWhole, listName } from '../../scripts/site/written-files.ts'
import { OptionError } from '../../src/load/options.ts'
import { readBytes } from './folder-bytes.ts'

type Files = Readonly<Record<string, string>>

const first: Files = {
  'index.html': 'first',
  'hill/index.html': 'hill',
  'hill/old.html': 'old',
  '404.html': 'none',
}
const second: Files = {
  'index.html': 'second',
  'hill/index.html': 'hill',
  '404.html': 'none',
  'new/index.html': 'new',
}

let folder = ''
let out = ''

function write(files: Files, into = out): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), text)
  }
}

function read(from = out): Files {
  return Object.fromEntries(
    Object.keys(readBytes(from))
      .filter((path) => path !== listName)
      .map((path) => [path, readFileSync(join(from, path), 'utf8')]),
  )
}

async function build(files: Files): Promise<string[]> {
  return writeInPlace(out, (into) => {
    write(files, into)
    return Promise.resolve()
  })
}

/** The names beside the output. */
function beside(): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'site')
    .toSorted()
}

const ended = String(spawnSync(process.execPath, ['--version']).pid)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-place-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  for (const name of readdirSync(folder))
    rmSync(join(folder, name), { recursive: true, force: true })
  out = join(folder, 'site')
  await build(first)
})

describe('What people have put into the output', () => {
  const own: Files = {
    CNAME: 'policies.example.org',
    '.htaccess': 'Options -Indexes',
    '.git/HEAD': 'ref: refs/heads/main',
    '.git/objects/ab/cd': 'blob',
    '.well-known/security.txt': 'Contact: …',
    'hill/letter.pdf': 'a letter',
    'hill/minutes/may.txt': 'minutes',
    'googleabc.html': 'verified',
  }

  it('is there after the next build, and after the one behind it, beside what they have written', async () => {
    write(own)
    assert.deepEqual(await build(second), [])
    assert.deepEqual(read(), { ...second, ...own })
    assert.deepEqual(await build(first), [])
    assert.deepEqual(read(), { ...first, ...own })
    assert.deepEqual(beside(), [])
  })

  it('is the same file as before, with its times and with what is allowed to whom', async () => {
    write(own)
    chmodSync(join(out, '.git/objects/ab/cd'), 0o444)
    chmodSync(join(out, '.git'), 0o700)
    for (const path of ['CNAME', '.git/objects/ab', '.git'])
      utimesSync(join(out, path), 1_000_000, 2_000_000)
    const see = (): unknown =>
      ['CNAME', '.git/objects/ab/cd', '.git/objects/ab', '.git'].map((path) => {
        const { mode, mtimeMs } = statSync(join(out, path))
        return [path, mode, mtimeMs]
      })
    const seen = see()
    const { ino } = statSync(join(out, 'CNAME'))
    await build(second)
    assert.deepEqual(see(), seen)
    assert.equal(statSync(join(out, 'CNAME')).ino, ino)
  })

  it(
    'may be a link, which is not followed, and an empty folder',
    { skip: process.platform === 'win32' },
    async () => {
      write({ 'a.txt': 'not ours' }, join(folder, 'elsewhere'))
      symlinkSync(join(folder, 'elsewhere'), join(out, 'files'))
      symlinkSync('nowhere', join(out, 'dangling'))
      mkdirSync(join(out, 'uploads', 'later'), { recursive: true })
      await build(second)
      assert.equal(readlinkSync(join(out, 'files')), join(folder, 'elsewhere'))
      assert.equal(readlinkSync(join(out, 'dangling')), 'nowhere')
      assert.ok(lstatSync(join(out, 'uploads', 'later')).isDirectory())
      assert.deepEqual(read(join(folder, 'elsewhere')), { 'a.txt': 'not ours' })
    },
  )

  const blocked: [what: string, files: Files, named: string][] = [
    ['a file where the new site has another', { 'new/index.html': 'mine' }, 'new/index.html'],
    ['a file where the new site has a folder', { new: 'mine' }, 'new'],
    ['a folder where the new site has a file', { 'robots.txt/mine': 'mine' }, 'robots.txt/mine'],
  ]
  for (const [what, files, named] of blocked) {
    it(`is named and nothing is changed when it is ${what}`, async () => {
      write(files)
      const seen = readBytes(out)
      const taking = { ...second, 'robots.txt': 'all' }
      await assert.rejects(
        build(taking),
        (error) =>
          error instanceof OptionError &&
          error.message.startsWith(`Unexpected \`${named}\` in the output folder`),
      )
      assert.deepEqual(readBytes(out), seen)
      assert.deepEqual(beside(), [])
    })
  }

  it('is no hindrance when it holds just what the new site has there', async () => {
    write({ 'new/index.html': 'new' })
    await build(second)
    assert.deepEqual(read(), second)
  })
})

describe('What a build has written and somebody has changed', () => {
  it('is made anew, and what stood there is kept beside the output', async () => {
    write({ 'index.html': 'a better page', 'hill/old.html': 'corrected' })
    const [said = ''] = await build(second)
    assert.match(
      said,
      /^`(?:hill\/old|index)\.html`, `(?:hill\/old|index)\.html` in the output folder had been changed .* were made anew\. What stood there is kept in `.*site-set-aside`\.$/,
    )
    assert.deepEqual(read(), second)
    assert.deepEqual(read(join(folder, 'site-set-aside')), {
      'index.html': 'a better page',
      'hill/old.html': 'corrected',
    })
  })

  it('never takes the place of what was kept before', async () => {
    for (const text of ['one', 'two', 'three']) {
      write({ 'index.html': text })
      await build(first)
    }
    assert.deepEqual(
      beside().map((name) => read(join(folder, name))['index.html']),
      ['one', 'two', 'three'],
    )
  })

  it('is made anew without a word when nothing is left of it', async () => {
    write({ 'index.html': '' })
    rmSync(join(out, '404.html'))
    assert.deepEqual(await build(second), [])
    assert.deepEqual([read(), beside()], [second, []])
  })
})

describe('An output that has no list of what a build has written', () => {
  for (const [how, change] of [
    [
      'because it was made by an earlier version',
      () => {
        rmSync(join(out, listName))
      },
    ],
    [
      'because the list was cut',
      () => {
        writeFileSync(join(out, listName), readFileSync(join(out, listName), 'utf8').slice(0, -20))
      },
    ],
    [
      'because the list was changed',
      () => {
        writeFileSync(
          join(out, listName),
          readFileSync(join(out, listName), 'utf8').replace('404', '405'),
        )
      },
    ],
  ] as const) {
    it(`${how} is kept whole, and what surely is people’s own stays published`, async () => {
      write({ CNAME: 'policies.example.org', '.git/HEAD': 'ref', 'hill/letter.pdf': 'a letter' })
      change()
      const [said = ''] = await build(second)
      assert.match(said, /all of it is kept in `.*site-set-aside`/)
      assert.deepEqual(read(), { ...second, CNAME: 'policies.example.org', '.git/HEAD': 'ref' })
      assert.equal(read(join(folder, 'site-set-aside'))['hill/letter.pdf'], 'a letter')
      assert.deepEqual(await build(first), [])
    })
  }
})

describe('After a build that was killed', () => {
  const aside = (kind: string): string => join(folder, `.site-${ended}.${kind}`)

  it('between two steps, the earlier site is put back with all that people have put there', () => {
    write({ CNAME: 'policies.example.org' })
    renameSync(out, aside('old'))
    write(second, aside('new'))
    recover(out)
    assert.deepEqual(read(), { ...first, CNAME: 'policies.example.org' })
    assert.deepEqual(beside(), [])
  })

  it('between two steps, an earlier site without a list is put back too, by the name that this version gives it', () => {
    rmSync(join(out, listName))
    renameSync(out, aside('unlisted'))
    recover(out)
    assert.deepEqual([read(), beside()], [first, []])
  })

  for (const [how, change] of [
    [
      'a file is missing',
      (site: string) => {
        rmSync(join(site, 'hill/index.html'))
      },
    ],
    [
      'a file is cut',
      (site: string) => {
        writeFileSync(join(site, 'index.html'), 'fi')
      },
    ],
    [
      'its list is missing',
      (site: string) => {
        rmSync(join(site, listName))
      },
    ],
    [
      'its list is cut',
      (site: string) => {
        writeFileSync(join(site, listName), '')
      },
    ],
  ] as const) {
    it(`an earlier site of which ${how} is not put back, and the next build loses nothing of people’s own`, async () => {
      write({ CNAME: 'policies.example.org' })
      renameSync(out, aside('old'))
      change(aside('old'))
      recover(out)
      assert.equal(existsSync(out), false)
      await build(second)
      assert.deepEqual(read(), { ...second, CNAME: 'policies.example.org' })
      assert.ok(isWhole(out))
      assert.deepEqual(
        beside().filter((name) => name.startsWith('.')),
        [],
      )
    })
  }

  it('behind the last step, what was left is cleared away, and what people have put there meanwhile is not lost', async () => {
    const later = join(folder, 'later')
    renameSync(out, later)
    write({ 'hill/late.txt': 'late', CNAME: 'before' }, later)
    await build(second)
    write({ CNAME: 'changed since' })
    renameSync(later, aside('old'))
    write(first, aside('gone'))
    recover(out)
    assert.deepEqual(read(), { ...second, 'hill/late.txt': 'late', CNAME: 'changed since' })
    assert.deepEqual(beside(), [])
  })

  it('a site in the making is cleared away where there was none before', () => {
    rmSync(out, { recursive: true })
    write(second, aside('new'))
    recover(out)
    assert.deepEqual(readdirSync(folder), [])
  })

  it('what a build that still runs has beside the output stays', () => {
    const running = join(folder, `.site-${String(process.ppid)}.new`)
    write(second, running)
    recover(out)
    assert.deepEqual(read(running), second)
  })

  it('what only looks like it stays: it belongs to another output', () => {
    for (const name of [`.site-two-${ended}.new`, `.other-${ended}.old`, `site-${ended}.new`])
      write(first, join(folder, name))
    recover(out)
    assert.equal(beside().length, 3)
  })
})

describe('A site that cannot be put in place', () => {
  it('leaves the earlier one as it was', () => {
    const seen = readBytes(out)
    assert.throws(() => {
      putInPlace(join(folder, 'nowhere'), out)
    })
    assert.deepEqual(readBytes(out), seen)
    assert.deepEqual(beside(), [])
  })
})
