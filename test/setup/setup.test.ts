import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'

import { findBrowser } from '../../scripts/browser.js'
import { listMissingOptional, readInstallState } from '../../scripts/install-state.js'
import { SetupError } from '../../scripts/setup-error.js'
import {
  explainNpmFailure,
  installMissing,
  isNodeNewEnough,
  requireFitNode,
} from '../../scripts/setup.js'

interface Lockfile {
  packages: Record<string, Record<string, unknown>>
}

const base = mkdtempSync(join(tmpdir(), 'setup-'))
const template = join(base, 'template')
let count = 0
let root = ''
let said: string[] = []

/** Runs an npm command without the network and expects it to succeed. */
function npm(folder: string, command: string): void {
  const { status, stderr } = spawnSync(`npm ${command} --offline --loglevel=error`, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value))
}

/** Makes a project whose only dependency is a packed package that lies beside it, so that npm needs no network. */
function makeTemplate(): void {
  const tiny = join(template, 'tiny')
  mkdirSync(tiny, { recursive: true })
  writeJson(join(tiny, 'package.json'), { name: 'tiny', version: '1.0.0' })
  npm(tiny, 'pack')
  writeJson(join(template, 'package.json'), {
    name: 'project',
    version: '1.0.0',
    type: 'module',
    dependencies: { tiny: 'file:tiny/tiny-1.0.0.tgz' },
  })
  npm(template, 'install --package-lock-only')
}

function readLockfile(): Lockfile {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile
}

/** Adds fields to an entry of the project's lockfile, making the entry where there is none. */
function editLockfile(path: string, fields: Record<string, unknown>): void {
  const lockfile = readLockfile()
  lockfile.packages[path] = { ...lockfile.packages[path], ...fields }
  writeJson(join(root, 'package-lock.json'), lockfile)
}

const install = () => installMissing(root, (sentence) => said.push(sentence))

/** Runs the script itself, as npm would, on a project that holds a copy of it. */
function runScript(): ReturnType<typeof spawnSync> {
  cpSync(join(import.meta.dirname, '..', '..', 'scripts'), join(root, 'scripts'), {
    recursive: true,
  })
  return spawnSync(process.execPath, [join(root, 'scripts', 'setup.js')], { encoding: 'utf8' })
}

beforeAll(makeTemplate)
afterAll(() => {
  rmSync(base, { recursive: true })
})
beforeEach(() => {
  count += 1
  root = join(base, `project-${count}`)
  said = []
  cpSync(template, root, { recursive: true })
})

describe('the state of the installed packages', () => {
  test('is fresh where nothing is installed', () => {
    assert.equal(readInstallState(root), 'fresh')
  })

  test('is in step after an installation', () => {
    npm(root, 'ci')
    assert.equal(readInstallState(root), 'in step')
  })

  test('is stale when the lockfile wants another version', () => {
    npm(root, 'ci')
    editLockfile('node_modules/tiny', { version: '1.0.1' })
    assert.equal(readInstallState(root), 'stale')
  })

  test('is stale when the lockfile wants other bytes of the same version', () => {
    npm(root, 'ci')
    editLockfile('node_modules/tiny', { integrity: 'sha512-AAAA' })
    assert.equal(readInstallState(root), 'stale')
  })

  test('is stale when the lockfile wants a further package', () => {
    npm(root, 'ci')
    editLockfile('node_modules/further', { version: '1.0.0' })
    assert.equal(readInstallState(root), 'stale')
  })

  test('is stale when a package was deleted by hand', () => {
    npm(root, 'ci')
    rmSync(join(root, 'node_modules', 'tiny'), { recursive: true })
    assert.equal(readInstallState(root), 'stale')
  })

  test('is stale when an installation was broken off', () => {
    mkdirSync(join(root, 'node_modules'))
    assert.equal(readInstallState(root), 'stale')
  })

  test('is in step without an optional package for another platform', () => {
    npm(root, 'ci')
    editLockfile('node_modules/elsewhere', { version: '1.0.0', optional: true, os: ['aix'] })
    assert.equal(readInstallState(root), 'in step')
    assert.deepEqual(listMissingOptional(root), [])
  })

  test('names a missing optional package for this platform', () => {
    npm(root, 'ci')
    editLockfile('node_modules/@scope/here', {
      version: '1.0.0',
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
    })
    assert.equal(readInstallState(root), 'in step')
    assert.deepEqual(listMissingOptional(root), ['@scope/here'])
  })

  test('understands a platform that is written as a word instead of a list', () => {
    npm(root, 'ci')
    const optional = { version: '1.0.0', optional: true }
    editLockfile('node_modules/here', { ...optional, os: process.platform, cpu: process.arch })
    editLockfile('node_modules/elsewhere', { ...optional, os: 'aix', cpu: 'ppc64' })
    assert.deepEqual(listMissingOptional(root), ['here'])
  })

  test('is in step where the project needs no package', () => {
    writeJson(join(root, 'package-lock.json'), { lockfileVersion: 3, packages: { '': {} } })
    assert.equal(readInstallState(root), 'in step')
  })

  test('cannot be told without a readable lockfile', () => {
    writeFileSync(join(root, 'package-lock.json'), '{')
    assert.throws(() => readInstallState(root), SetupError)
  })
})

describe('installing what is missing', () => {
  test('installs on a fresh machine and says so in one sentence', () => {
    assert.equal(install(), 'fresh')
    assert.equal(readInstallState(root), 'in step')
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /^Installing the packages /)
  })

  test('updates what is out of date', () => {
    install()
    rmSync(join(root, 'node_modules', 'tiny'), { recursive: true })
    assert.equal(install(), 'stale')
    assert.ok(existsSync(join(root, 'node_modules', 'tiny', 'package.json')))
    assert.match(said[1] ?? '', /^Updating the packages /)
  })

  test('says and does nothing the second time', () => {
    install()
    said = []
    assert.equal(install(), 'in step')
    assert.deepEqual(said, [])
  })

  test('explains that package.json and the lockfile disagree', () => {
    writeJson(join(root, 'package.json'), {
      name: 'project',
      version: '1.0.0',
      dependencies: { other: '1.0.0' },
    })
    assert.throws(
      install,
      (error) =>
        error instanceof SetupError && error.message.includes('do not agree: run `npm install`'),
    )
  })

  test('advises on the connection when npm could not connect', () => {
    assert.match(
      explainNpmFailure('npm error code ENOTFOUND'),
      /^npm error code ENOTFOUND\n\nThe packages .*internet connection/s,
    )
  })

  test('is quiet as a script when there is nothing to do', () => {
    install()
    const { status, stdout, stderr } = runScript()
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' })
  })

  test('fails as a script with a sentence and without a stack', () => {
    rmSync(join(root, 'package-lock.json'))
    const { status, stderr } = runScript()
    assert.equal(status, 1)
    assert.match(String(stderr), /^The file package-lock\.json is missing or damaged; [^\n]+\n$/)
  })
})

describe('the version of Node', () => {
  const cases = [
    ['18.20.8', '20.19', false],
    ['20.18.3', '20.19', false],
    ['20.19.0', '20.19', true],
    ['22.0.0', '20.19', true],
    ['22.23.2', '24.3', false],
    ['24.2.0', '24.3', false],
    ['24.3.0', '24.3', true],
    ['26.0.0', '24.3', true],
  ] as const
  for (const [version, oldest, enough] of cases) {
    test(`${version} is ${enough ? 'new enough' : 'too old'} where ${oldest} is needed`, () => {
      assert.equal(isNodeNewEnough(version, oldest), enough)
    })
  }

  test('of the machine is asked for where the lockfile has no Node for it', () => {
    assert.throws(
      () => {
        requireFitNode(root, '22.23.2')
      },
      (error) =>
        error instanceof SetupError && /needs Node 24\.3 .*nodejs\.org/.test(error.message),
    )
    requireFitNode(root, '24.3.0')
  })

  test('of the machine does not matter where npm has put a Node before it', () => {
    mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true })
    writeFileSync(join(root, 'node_modules', '.bin', 'node'), '')
    requireFitNode(root, '20.19.0')
  })
})

describe('the browser', () => {
  const name = process.platform === 'win32' ? 'msedge.exe' : 'chromium'

  /** Makes an empty program in the project's folder. */
  function makeProgram(): string {
    const program = join(root, name)
    writeFileSync(program, '')
    chmodSync(program, 0o755)
    return program
  }

  test('is the one that CHROME_PATH names', () => {
    const program = makeProgram()
    assert.equal(findBrowser({ CHROME_PATH: program, PATH: '' }), program)
  })

  test('is found on the PATH', () => {
    const program = makeProgram()
    assert.equal(findBrowser({ PATH: root }), program)
  })

  test('is not looked for elsewhere when CHROME_PATH is wrong', () => {
    assert.throws(() => findBrowser({ CHROME_PATH: join(root, 'absent'), PATH: root }), SetupError)
  })
})
