import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { ReviewRegister } from '../../src/views/review/review-register.ts'
import { makeWorkplace, type Workplace } from '../build/build-process.ts'
import { smallHandbook, writeContent } from '../build/small-handbook.ts'
import { type Run, runCommand } from './run-command.ts'

let place: Workplace
let content: string
beforeAll(() => {
  place = makeWorkplace()
  content = place.path('content')
  const press = smallHandbook['hill/press/policy.yaml'] ?? ''
  writeContent(content, {
    ...smallHandbook,
    'hill/press/policy.yaml': `${press}review: { due: { date: 2024-07, printed: by July, certainty: stated } }\n`,
    'dale/council.yaml': 'name: Dale Town Council\nshort: Dale\nkind: town\n',
    'dale/old/policy.yaml': press.replace('current', 'withdrawn'),
    'dale/old/01-press.mdx': smallHandbook['hill/press/01-press.mdx'] ?? '',
  })
  writeContent(place.path('bad'), {
    ...smallHandbook,
    'hill/press/01-press.mdx': '---\ntitle: Press\n---\n\n{x}\n',
  })
})
afterAll(() => {
  place.dispose()
})

function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return runCommand('review.ts', words, { content, out: place.path('out'), env })
}

describe('The register on the command line', () => {
  it('is printed in plain words, the most urgent first', () => {
    const { status, stdout, stderr } = run([])
    assert.deepEqual([status, stderr], [0, ''])
    assert.match(
      stdout,
      /^Reviews as of 20 November 2026\n\nOverdue \(1\)\n\n {2}Hill Parish Council: Press Policy \(hill\/press\)\n {4}A review was due in July 2024\. The document prints this date\.\n\nCannot be known \(2\)\n/,
    )
    assert.match(stdout, /\n3 policies, 1 overdue, 2 cannot be known\.\n$/)
  })
  it('is that of the day that is set', () => {
    assert.match(run([], { HANDBOOK_TODAY: '2024-07-31' }).stdout, /Due soon \(1\)/)
  })
  it('is printed as data', () => {
    const { asOf, policies } = JSON.parse(run(['--json']).stdout) as ReviewRegister
    assert.deepEqual(
      [asOf, policies.map(({ policy, state }) => `${policy} ${state}`)],
      ['2026-11-20', ['hill/press overdue', 'dale/old unknown', 'hill/social-media unknown']],
    )
  })
  it('is printed for one council', () => {
    assert.match(run(['--council', 'dale']).stdout, /\n1 policy, 1 cannot be known\.\n$/)
  })
  it('is explained', () => {
    const { status, stdout } = run(['--json', '--help'])
    assert.equal(status, 0)
    assert.match(stdout, /^Usage: npm run review/)
  })

  const exits: [words: string[], status: number][] = [
    [['--fail-on', 'overdue'], 1],
    [['--fail-on=overdue'], 1],
    [['--fail-on', 'due-soon'], 0],
    [['--fail-on', 'due-soon,overdue'], 1],
    [['--fail-on', 'unknown'], 1],
    [['--fail-on', 'overdue', '--council', 'dale'], 0],
    [['--fail-on', 'unknown', '--council', 'dale'], 0],
    [['--fail-on', 'overdue', '--json'], 1],
  ]
  for (const [words, status] of exits)
    it(`ends with ${String(status)} for ${words.join(' ')}`, () => {
      assert.equal(run(words).status, status)
    })

  const mistakes: [words: string[], answer: RegExp][] = [
    [['--fail'], /^Unexpected option `--fail`: did you mean `--fail-on`\?\n$/],
    [
      ['--fix'],
      /^Unexpected option `--fix`, expected `--council`, `--fail-on`, `--json` or `--help`\.\n$/,
    ],
    [['json'], /^Unexpected argument `json`: did you mean `--json`\?\n$/],
    [
      ['overdue'],
      /^Unexpected argument `overdue`, expected only `--council`, `--fail-on`, `--json` or `--help`\.\n$/,
    ],
    [
      ['--fail-on'],
      /^Unexpected end after `--fail-on`, expected `overdue`, `due-soon` or `unknown`, or several of them with commas between them\.\n$/,
    ],
    [
      ['--council', '--json'],
      /^Unexpected end after `--council`, expected the name of a council’s folder\.\n$/,
    ],
    [['--fail-on', 'current'], /^Unexpected state `current` for `--fail-on`, expected/],
    [['--json', '--json'], /^Unexpected second `--json`/],
    [
      ['--council', '__proto__'],
      /^Unexpected council `__proto__`, expected the name of its folder\. There is `dale` or `hill`\.\n$/,
    ],
    [
      ['--council', 'hil'],
      /^Unexpected council `hil`, expected the name of its folder\. Did you mean `hill`\?\n$/,
    ],
  ]
  for (const [words, answer] of mistakes) {
    it(`says what to write instead of ${words.join(' ')}`, () => {
      const { status, stdout, stderr } = run(words)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, answer)
    })
  }
  it('is not made of content with errors, which are reported as the checker does', () => {
    const { status, stdout, stderr } = run([], { HANDBOOK_CONTENT: place.path('bad') })
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(
      stderr,
      /hill\/press\/01-press\.mdx[^]*error {2}line 5, column 1: [^]*To read here what a message means and how to put it right:\n {2}npm run check -- --explain [a-z-]+\n\n1 error in 1 file\.\nThe error is in:\n {2}hill\/press\/01-press\.mdx, line 5\nThe register cannot be made until the errors are mended\.\n$/,
    )
  })
  it('is not made of a day that is none', () => {
    assert.deepEqual(run([], { HANDBOOK_TODAY: 'soon' }), {
      status: 2,
      stdout: '',
      stderr: 'Unexpected HANDBOOK_TODAY `soon`, expected a date such as `2026-11-20`.\n',
    })
  })
})
