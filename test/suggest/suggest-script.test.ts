import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import type { SuggestionData } from '../../scripts/suggest/suggestion-data.ts'
import { differingFiles, readBytes } from '../build/folder-bytes.ts'
import {
  bodyOf,
  type Files,
  policySettings,
  root,
  today,
  withHandbookFolder,
} from '../hostile/handbook-folder.ts'

interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Dale Town Council has tagged what Hill Parish Council has not. */
const twoCouncils: Files = {
  'dale/council.yaml': 'name: Dale Town Council\nshort: Dale\nkind: town\n',
  'dale/social-media/policy.yaml': policySettings,
  'dale/social-media/01-rules.mdx':
    '---\nnumber: "1."\ntitle: Rules\n---\n\n<Clause id="strong" number="1.1" topics="passwords">\n\nChoose a strong password of twelve letters.\n\n</Clause>\n',
  'hill/social-media/03-more.mdx':
    '---\nnumber: "3."\ntitle: More\n---\n\n<Clause id="secret" number="3.1">\n\nA strong password has twelve letters.\n\n</Clause>\n',
}

/** Runs `scripts/suggest.ts` as a process of its own on these files. */
function runSuggest(files: Files, ...args: string[]): Run & { changed: boolean } {
  return withHandbookFolder(files, (folder) => {
    const before = readBytes(folder)
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'scripts', 'suggest.ts'), ...args],
        {
          encoding: 'utf8',
          timeout: 30_000,
          env: { PATH: process.env['PATH'], HANDBOOK_TODAY: today, HANDBOOK_CONTENT: folder },
        },
      )
      return {
        status,
        stdout,
        stderr,
        changed: differingFiles(before, readBytes(folder)).length > 0,
      }
    } finally {
      rmSync(cacheFolder(root, folder), { recursive: true, force: true })
    }
  })
}

const said = `Hill Parish Council, Social Media Policy

  hill/social-media/03-more.mdx, line 6: clause 3.1
    “A strong password has twelve letters.”
    Perhaps add in <Clause id="secret">:
    topics="passwords"
      passwords, score SCORE: shares ‘strong password’, ‘twelve letters’ with Dale Town Council, Social Media Policy, clause 1.1, which is tagged passwords.

Suggestions for 1 clause without topics. Nothing was written: read the clause and decide.
Where a clause only touches on a topic, write it into mentions="…" instead; where the topic does not fit, leave it.
`

describe('npm run suggest', () => {
  it('prints each clause with its file and line, what to write and why, and writes nothing', () => {
    const { status, stdout, stderr, changed } = runSuggest(twoCouncils)
    assert.deepEqual(
      { status, stdout: stdout.replace(/score \d+/, 'score SCORE'), stderr, changed },
      { status: 0, stdout: said, stderr: '', changed: false },
    )
  })
  it('prints the same for programs', () => {
    const { status, stdout } = runSuggest(twoCouncils, '--json')
    const [found, ...more] = JSON.parse(stdout) as SuggestionData[]
    assert.deepEqual([status, more.length], [0, 0])
    assert.deepEqual(
      { ...found, topics: found?.topics.map(({ topic, words, like }) => ({ topic, words, like })) },
      {
        council: 'hill',
        policy: 'hill/social-media',
        clause: 'secret',
        where: 'clause 3.1',
        file: 'hill/social-media/03-more.mdx',
        line: 6,
        topics: [
          {
            topic: 'passwords',
            words: ['strong password', 'twelve letters'],
            like: { policy: 'dale/social-media', clause: 'strong' },
          },
        ],
        attribute: 'topics="passwords"',
        replaces: null,
      },
    )
  })
  for (const args of [
    ['--council', 'hill'],
    ['--policy', 'social-media'],
    ['--policy=hill/social-media'],
    ['--council', 'hill', '--policy', 'social-media'],
    ['--least', '10'],
  ]) {
    it(`finds the clause with ${args.join(' ')}`, () => {
      assert.match(runSuggest(twoCouncils, ...args).stdout, /^ {4}topics="passwords"$/m)
    })
  }
  for (const args of [
    ['--council', 'dale'],
    ['--policy', 'dale/social-media'],
    ['--least', '100'],
  ]) {
    it(`finds nothing with ${args.join(' ')}`, () => {
      assert.deepEqual(runSuggest(twoCouncils, ...args), {
        status: 0,
        stdout:
          'No suggestions: nothing fits well enough. With a lower --least there are more, and more of them are wrong.\n',
        stderr: '',
        changed: false,
      })
    })
  }
  it('measures itself', () => {
    const { status, stdout } = runSuggest(twoCouncils, '--measure')
    assert.equal(status, 0)
    assert.match(stdout, /^Dale Town Council +0 +– +– +0 % +100 %$/m)
    assert.match(stdout, /^Hill Parish Council +2 +50 % +50 % +100 % +100 %$/m)
    assert.match(stdout, /^All councils +2 +50 % +50 % +50 % +100 %$/m)
  })
  it('measures itself for programs', () => {
    const { all } = JSON.parse(runSuggest(twoCouncils, '--measure', '--json').stdout) as {
      all: { tags: number }
    }
    assert.equal(all.tags, 2)
  })
})

const known = '`--council`, `--policy`, `--least`, `--measure`, `--json` or `--help`'

describe('npm run suggest refuses with one sentence', () => {
  const cases: [args: string[], sentence: string][] = [
    [['--fix'], `Unexpected option \`--fix\`, expected ${known}.`],
    [['-x'], `Unexpected option \`-x\`, expected ${known}.`],
    [['--__proto__'], `Unexpected option \`--__proto__\`, expected ${known}.`],
    [['hill'], `Unexpected argument \`hill\`, expected only ${known}.`],
    [['--json=yes'], 'Unexpected `--json=yes`, expected `--json` alone.'],
    [['--json', '--json'], 'Unexpected second `--json`, expected it once.'],
    [
      ['--least'],
      'Unexpected end after `--least`, expected a score from 0 to 100, such as `--least 40`.',
    ],
    [
      ['--least', 'high'],
      'Unexpected --least `high`, expected a score from 0 to 100, such as `--least 40`.',
    ],
    [
      ['--least', '101'],
      'Unexpected --least `101`, expected a score from 0 to 100, such as `--least 40`.',
    ],
    [
      ['--council', '--json'],
      'Unexpected end after `--council`, expected the folder of a council, such as `--council hillford`.',
    ],
    [
      ['--council', 'hil'],
      'Unexpected --council `hil`, expected the folder of a council. Did you mean `hill`?',
    ],
    [
      ['--council', 'constructor'],
      'Unexpected --council `constructor`, expected the folder of a council. There is `dale` or `hill`.',
    ],
    [
      ['--policy', 'hill/socialmedia'],
      'Unexpected --policy `hill/socialmedia`, expected a policy such as `hillford/social-media`. Did you mean `hill/social-media`?',
    ],
    [
      ['--measure', '--council', 'hill'],
      'Unexpected `--measure` with `--council` or `--policy`, expected `--measure` without them: it goes through all councils.',
    ],
  ]
  for (const [args, sentence] of cases) {
    it(args.join(' '), () => {
      assert.deepEqual(runSuggest(twoCouncils, ...args), {
        status: 2,
        stdout: '',
        stderr: `${sentence}\n`,
        changed: false,
      })
    })
  }
})

describe('npm run suggest with mistakes in the content', () => {
  for (const args of [[], ['--json'], ['--measure']]) {
    it(`prints them like the checker and suggests nothing${args.length > 0 ? `, with ${args.join(' ')}` : ''}`, () => {
      const { status, stdout, stderr } = runSuggest({ ...twoCouncils, ...bodyOf('{x}') }, ...args)
      assert.deepEqual([status, stdout], [1, ''])
      assert.match(stderr, /^hill\/social-media\/03-bad\.mdx\n\n {2}error {2}line 5, column 1: /)
      assert.match(
        stderr,
        /\n1 error in 1 file\.\nThe error is in:\n {2}hill\/social-media\/03-bad\.mdx, line 5\nNothing is suggested until this is put right\.\n$/,
      )
    })
  }
})
