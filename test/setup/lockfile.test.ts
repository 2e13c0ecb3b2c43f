import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, onTestFinished, test } from 'vitest'

import {
  completeLockfile,
  listMissing,
  listUndigested,
  resolveEntry,
} from '../../scripts/complete-lockfile.js'

interface Entry {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  dev?: boolean
  optional?: boolean
  os?: string | string[]
  cpu?: string | string[]
  libc?: string | string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

interface Lockfile {
  packages: Record<string, Entry>
  [key: string]: unknown
}

const ROOT = join(import.meta.dirname, '..', '..')
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64']

const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Entry
const { packages } = lockfile

/** Lists the optional dependencies whose names say that they are for a platform, such as `linux-x64`. */
function listPlatformPackages(platform: string): { from: string; name: string }[] {
  const [os = '', cpu = ''] = platform.split('-')
  const isFor = new RegExp(`\\b(${os}${os === 'win32' ? '|windows|win' : ''})(musl)?-${cpu}\\b`)
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => isFor.test(name))
      .map((name) => ({ from, name })),
  )
}

/** Makes a lockfile of one package `tool` and the optional packages that it names. */
function makeLockfile(
  optionalDependencies: Record<string, string>,
  others: Record<string, Entry> = {},
  tool: Entry = {},
): Lockfile {
  return {
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/tool': { version: '1.0.0', ...tool, optionalDependencies },
      ...others,
    },
  }
}

/** The answer of a registry that has what it is asked for, as a package for every machine. */
const readFacts = (name: string, version: string) => ({ name, version, integrity: 'sha512-AAAA' })

/** The answer of a registry that carries no platform package. */
const readNothing = () => undefined

describe('package-lock.json', () => {
  test('has an entry for every optional package of every dependency', () => {
    assert.deepEqual(listMissing(packages), [])
  })

  for (const platform of PLATFORMS) {
    test(`describes each package for ${platform} as one for ${platform}`, () => {
      const [os, cpu] = platform.split('-')
      const found = listPlatformPackages(platform)
      assert.ok(found.length > 0)
      for (const { from, name } of found) {
        const entry = packages[resolveEntry(packages, from, name) ?? '']
        assert.deepEqual(
          [[entry?.os].flat(), [entry?.cpu].flat(), entry?.optional],
          [[os], [cpu], true],
          name,
        )
      }
    })
  }

  test('names no registry', () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) =>
      resolved?.startsWith('http'),
    )
    assert.deepEqual(
      addressed.map(([path]) => path),
      [],
    )
  })

  test('has a digest for every package, those for other machines included', () => {
    assert.deepEqual(listUndigested(packages), [])
  })

  test('asks for the same dependencies as package.json', () => {
    assert.deepEqual(packages['']?.dependencies, manifest.dependencies)
    assert.deepEqual(packages['']?.devDependencies, manifest.devDependencies)
    assert.deepEqual(packages['']?.optionalDependencies, manifest.optionalDependencies)
  })

  test('is one that npm accepts as in step with package.json', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lockfile-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(ROOT, file), join(folder, file))
    const { status, stderr } = spawnSync('npm ci --dry-run --offline --loglevel=error', {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
  })

  test('is left as it is when it is completed again', () => {
    const completed = completeLockfile(lockfile, () => assert.fail('nothing should be missing'))
    assert.deepEqual(completed.added, [])
    assert.equal(JSON.stringify(completed.lockfile), JSON.stringify(lockfile))
  })
})

describe('completing a lockfile', () => {
  test('adds the missing entry with what the registry says of it', () => {
    const facts = {
      ...readFacts('tool-linux-x64', '1.0.0'),
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    }
    const { lockfile: completed, added } = completeLockfile(
      makeLockfile({ 'tool-linux-x64': '1.0.0' }),
      () => facts,
    )
    assert.deepEqual(added, ['node_modules/tool-linux-x64'])
    assert.deepEqual(completed.packages['node_modules/tool-linux-x64'], {
      version: '1.0.0',
      integrity: 'sha512-AAAA',
      cpu: ['x64'],
      libc: ['glibc'],
      optional: true,
      os: ['linux'],
    })
  })

  test('adds the digest where only that is missing', () => {
    const others = { 'node_modules/@a/lib': { version: '1.0.0', license: 'MIT' } }
    const { lockfile: completed, added } = completeLockfile(makeLockfile({}, others), readFacts)
    assert.deepEqual(added, [])
    assert.deepEqual(completed.packages['node_modules/@a/lib'], {
      version: '1.0.0',
      integrity: 'sha512-AAAA',
      license: 'MIT',
    })
  })

  test('refuses to go without the digest of a package that the registry does not have', () => {
    const bare = makeLockfile(
      {},
      { 'node_modules/lib': { version: '1.0.0' } },
      { integrity: 'sha512-AAAA' },
    )
    assert.throws(() => completeLockfile(bare, readNothing), /no digest of lib 1\.0\.0/)
    assert.throws(
      () => completeLockfile(makeLockfile({ 'tool-linux-x64': '1.0.0' }), readNothing),
      /no version of tool-linux-x64/,
    )
  })

  test('marks what only a development package needs', () => {
    const { lockfile: completed } = completeLockfile(
      makeLockfile({ 'tool-darwin-x64': '1.0.0' }, {}, { dev: true }),
      readFacts,
    )
    assert.equal(completed.packages['node_modules/tool-darwin-x64']?.dev, true)
  })

  test('nests the entry where the name is taken by another version', () => {
    const others = { 'node_modules/tool-linux-x64': { version: '2.0.0' } }
    const { added } = completeLockfile(
      makeLockfile({ 'tool-linux-x64': '1.0.0' }, others),
      readFacts,
    )
    assert.deepEqual(added, ['node_modules/tool/node_modules/tool-linux-x64'])
  })

  test('follows the optional packages of what it adds', () => {
    const facts = (name: string) => ({
      ...readFacts(name, '1.0.0'),
      ...(name === 'tool-linux-x64' && { optionalDependencies: { 'lib-linux-x64': '1.0.0' } }),
    })
    const { added } = completeLockfile(makeLockfile({ 'tool-linux-x64': '1.0.0' }), facts)
    assert.deepEqual(added, ['node_modules/tool-linux-x64', 'node_modules/lib-linux-x64'])
  })

  test('refuses a range of which the registry has no version', () => {
    assert.throws(
      () => completeLockfile(makeLockfile({ 'tool-linux-x64': '~1.0.0' }), readNothing),
      /no version of tool-linux-x64/,
    )
  })

  test('removes the addresses of registries and keeps those of other sources', () => {
    const others = {
      'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a/-/a-1.0.0.tgz' },
      'node_modules/b': { version: '1.0.0', resolved: 'git+ssh://git@git.example/b.git#0123456' },
    }
    const { lockfile: completed } = completeLockfile(makeLockfile({}, others), readFacts)
    assert.equal(completed.packages['node_modules/a']?.resolved, undefined)
    assert.equal(completed.packages['node_modules/b']?.resolved, others['node_modules/b'].resolved)
  })

  test('sorts the entries and changes nothing the second time', () => {
    const first = completeLockfile(
      makeLockfile({ 'z-linux-x64': '1.0.0', 'a-linux-x64': '1.0.0' }),
      readFacts,
    ).lockfile
    assert.deepEqual(Object.keys(first.packages), [
      '',
      'node_modules/a-linux-x64',
      'node_modules/tool',
      'node_modules/z-linux-x64',
    ])
    const second = completeLockfile(first, readNothing)
    assert.deepEqual(second, { lockfile: first, added: [] })
  })
})
