import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { cacheFolder, loadHandbook } from '../../src/load/load-handbook.ts'
import { severityOf } from '../../src/messages/message.ts'
import { historyOf, textOn } from '../../src/model/time/text-on.ts'
import { readBytes } from '../build/folder-bytes.ts'
import { root } from '../build/build-process.ts'
import { type Run, runCommand } from './run-command.ts'

const policy = 'hill/internet'
const amendments = `${policy}/amendments`
let content = ''

beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'clausebook-clerk-')), 'content')
  cpSync(join(import.meta.dirname, '..', 'history', 'content'), content, { recursive: true })
})
afterEach(() => {
  rmSync(join(content, '..'), { recursive: true, force: true })
  rmSync(cacheFolder(root, content), { recursive: true, force: true })
})

/** Runs a command of the clerk on 9 December 2026. */
function run(script: string, ...words: string[]): Run {
  return runCommand(`${script}.ts`, words, {
    content,
    out: join(content, '..', 'out'),
    env: { HANDBOOK_TODAY: '2026-12-09' },
  })
}
const read = (path: string): string => readFileSync(join(content, path), 'utf8')
const write = (path: string, text: string): void => {
  writeFileSync(join(content, path), text)
}

/** The words of the last section of the policy on a day, after checking that the content has no error. */
function reviewOn(day: string): string {
  const { handbook, messages } = loadHandbook({ root, content, today: '2026-12-09' })
  assert.deepEqual(messages.filter((message) => severityOf(message) === 'error').map(String), [])
  return JSON.stringify(textOn(historyOf(handbook, { id: policy }), day).policy.sections.at(-1))
}

describe('npm run amend', () => {
  it('opens a folder with the sections that hold the clauses, written against the last text', () => {
    const { status, stdout } = run('amend', policy, '4.1', 'yearly', '--title', 'Each half year')
    assert.equal(status, 0)
    const folder = `${amendments}/2026-12-each-half-year`
    assert.match(stdout, new RegExp(`writes +${folder}/04-review.mdx`))
    assert.equal(read(`${folder}/04-review.mdx`), read(`${policy}/04-review.mdx`))
    assert.match(
      read(`${folder}/amendment.yaml`),
      /^title: Each half year\nstatus: draft\nbase: 2026-12-passwords\ncopied:\n {2}review: sha256-/,
    )
    assert.match(reviewOn('2099-01-01'), /each year/)
  })
  it('says what there is where a clause is not known, and writes nothing', () => {
    const before = readBytes(content)
    const { status, stderr } = run('amend', policy, '9.9', '--title', 'x')
    assert.equal(status, 2)
    assert.match(stderr, /Unexpected clause `9\.9`.*`purpose`, `use`, `records` or `review`/)
    assert.deepEqual(readBytes(content), before)
  })
  it('writes nothing with --dry-run', () => {
    const before = readBytes(content)
    assert.equal(run('amend', policy, '4.1', '--title', 'x', '--dry-run').status, 0)
    assert.deepEqual(readBytes(content), before)
  })
  it('takes no name twice', () => {
    const { status, stderr } = run('amend', policy, '--title', 'x', '--name', '2027-yearly')
    assert.equal(status, 2)
    assert.match(stderr, /there is an amendment of that name already/)
  })
})

describe('npm run adopt', () => {
  it('writes the events and the seal, and keeps the remarks of the file', () => {
    run('amend', policy, '4.1', '--title', 'Half', '--name', 'half')
    const [settings, words] = [
      `${amendments}/half/amendment.yaml`,
      `${amendments}/half/04-review.mdx`,
    ]
    write(settings, `# Circulated to all members.\n${read(settings)}`)
    write(words, read(words).replace('each year', 'each half year'))
    const adopted = run(
      'adopt',
      policy,
      'half',
      '--date',
      '2026-12-09',
      '--from',
      '2027-02-01',
      '--minute',
      '26/130',
    )
    assert.equal(adopted.status, 0, adopted.stdout + adopted.stderr)
    assert.match(
      read(settings),
      /^# Circulated to all members\.\ntitle: Half\nstatus: adopted\n[^]*seal: sha256-/,
    )
    assert.match(reviewOn('2027-01-31'), /each year/)
    assert.match(reviewOn('2027-02-01'), /each half year/)
    write(words, read(words).replace('half', 'third'))
    const { messages } = loadHandbook({ root, content, today: '2026-12-09' })
    assert.deepEqual(
      messages.filter((message) => severityOf(message) === 'error').map(({ ruleId }) => ruleId),
      ['seal-broken'],
    )
  })
  it('adopts a policy that was a draft', () => {
    const path = `${policy}/policy.yaml`
    rmSync(join(content, amendments), { recursive: true })
    write(
      path,
      read(path)
        .replace('current', 'draft')
        .replace(/events:\n.*\n/, ''),
    )
    assert.equal(run('adopt', policy, '--date', '2026-12-08', '--minute', '26/99').status, 0)
    assert.match(read(path), /status: current\n[^]*type: adopted, date: 2026-12-08/)
  })
})

describe('The commands about what became of an amendment', () => {
  it('reject it', () => {
    assert.equal(run('reject', policy, '2027-yearly', '--minute', '26/3').status, 0)
    assert.match(
      read(`${amendments}/2027-yearly/amendment.yaml`),
      /status: rejected\n[^]*type: rejected, date: 2026-12-09/,
    )
  })
  it('withdraw it', () => {
    assert.equal(run('withdraw', policy, '2027-yearly').status, 0)
    assert.match(read(`${amendments}/2027-yearly/amendment.yaml`), /status: withdrawn/)
  })
  it('rescind it before its day', () => {
    const { status } = run('rescind', policy, '2026-12-passwords', '--minute', '26/131')
    assert.equal(status, 0)
    assert.match(
      read(`${amendments}/2026-12-passwords/amendment.yaml`),
      /status: adopted\n[^]*type: rescinded/,
    )
  })
  it('refuse to rescind what is in force, and leave everything as it was', () => {
    const before = readBytes(content)
    const { status, stdout, stderr } = run(
      'rescind',
      policy,
      '2025-05-records',
      '--minute',
      '26/131',
    )
    assert.equal(status, 1)
    assert.match(stdout, /What is in force is undone by another amendment/)
    assert.match(stderr, /Nothing was written/)
    assert.deepEqual(readBytes(content), before)
  })
})

describe('The commands about a policy', () => {
  it('write down a review without change', () => {
    assert.equal(run('reviewed', policy, '--minute', '26/140').status, 0)
    assert.match(
      read(`${policy}/policy.yaml`),
      /type: reviewed, date: 2026-12-09, printed: Minute 26\/140/,
    )
  })
  it('withdraw it', () => {
    assert.equal(run('withdraw', policy, '--minute', '26/141').status, 0)
    assert.match(
      read(`${policy}/policy.yaml`),
      /status: withdrawn\n[^]*type: withdrawn, date: 2026-12-09/,
    )
  })
  it('say what a date is like', () => {
    const { status, stderr } = run('reviewed', policy, '--date', '9.12.2026')
    assert.equal(status, 2)
    assert.match(
      stderr,
      /Unexpected date `9\.12\.2026` for `--date`, expected a whole date, such as `2026-12-09`/,
    )
  })
})

describe('npm run correct', () => {
  it('mends every copy of a section, and lists the slip where it is sealed', () => {
    const amendment = `${amendments}/2025-05-records`
    assert.equal(run('adopt', policy, '2025-05-records').status, 0)
    const done = run(
      'correct',
      policy,
      '3.1',
      '--was',
      'Messages | 2',
      '--is',
      'Messages | 3',
      '--why',
      'The minutes say three.',
    )
    assert.equal(done.status, 0, done.stdout + done.stderr)
    for (const folder of [policy, amendment])
      assert.match(read(`${folder}/03-records.mdx`), /Messages \| 3/)
    assert.match(
      read(`${amendment}/amendment.yaml`),
      /corrections:\n[^]*why: The minutes say three\./,
    )
    assert.doesNotMatch(
      read(`${amendment}/amendment.yaml`),
      /adopted[^]*type: adopted[^]*type: adopted/,
    )
  })
})

describe('npm run rename', () => {
  it('moves the folder, and links and the old address follow', () => {
    const page = 'hill/computers/01-purpose.mdx'
    write(page, read(page).replace('one computer', 'one [computer](policy:internet#aim)'))
    const settings = 'hill/computers/policy.yaml'
    write(`${policy}/notes.pdf`, 'what the handbook does not read')
    const { status, stdout, stderr } = run('rename', policy, 'web')
    assert.equal(status, 0, stdout + stderr)
    assert.match(read('hill/web/policy.yaml'), /formerly: \[ online, internet \]/)
    assert.match(read('hill/web/amendments/2027-yearly/04-review.mdx'), /every two years/)
    assert.match(read(page), /\(policy:web#aim\)/)
    assert.match(read(settings), /status: superseded/)
    assert.equal(read('hill/web/notes.pdf'), 'what the handbook does not read')
    assert.throws(() => read(`${policy}/policy.yaml`))
  })
  it('takes no name that is taken', () => {
    assert.match(
      run('rename', policy, 'computers').stderr,
      /there is a policy of that name already/,
    )
  })
})

describe('npm run supersede', () => {
  it('ties both policies together', () => {
    const done = run('supersede', policy, 'hill/computers', '--minute', '26/150')
    assert.equal(done.status, 0, done.stdout + done.stderr)
    assert.match(read(`${policy}/policy.yaml`), /status: superseded/)
    assert.match(read('hill/computers/policy.yaml'), /supersedes:\n? *\[? *-? ?internet/)
  })
})

describe('Each command of the clerk', () => {
  for (const script of [
    'amend',
    'adopt',
    'correct',
    'reject',
    'rename',
    'rescind',
    'reviewed',
    'withdraw',
  ]) {
    it(`has a help: ${script}`, () => {
      const { status, stdout } = run(script, '--help')
      assert.equal(status, 0)
      assert.ok(stdout.startsWith(`Usage: npm run ${script} -- <council>/<policy>`))
    })
  }
})
