import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { makeWorkplace, type Workplace } from '../build/build-process.ts'
import { smallHandbook, writeContent } from '../build/small-handbook.ts'
import { type Run, runCommand } from './run-command.ts'
import { readWords } from '../pdf/pdf-text.ts'

let place: Workplace
let content: string
beforeAll(() => {
  place = makeWorkplace()
  content = place.path('content')
  writeContent(content, smallHandbook)
  writeContent(place.path('bad'), {
    ...smallHandbook,
    'hill/press/01-press.mdx': '---\ntitle: Press\n---\n\nThe sign 語.\n\n{x}\n',
  })
})
afterAll(() => {
  place.dispose()
})

function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return runCommand('pdf.ts', words, {
    content,
    out: place.path('out'),
    env: { INIT_CWD: place.path('.'), ...env },
  })
}

function wordsOf(path: string): string {
  return readWords(readFileSync(join(place.path('.'), path))).join(' ')
}

describe('Papers on the command line', () => {
  it('are made of every policy when nothing is named, into a folder where the command is given', () => {
    const { status, stdout, stderr } = run([])
    assert.deepEqual(
      [status, stderr, stdout],
      [0, '', 'papers/hill-press.pdf\npapers/hill-social-media.pdf\n'],
    )
    assert.match(wordsOf('papers/hill-press.pdf'), /Hill Parish Council: Press Policy/)
  })
  it('are made of one policy, in large print and with numbered lines', () => {
    assert.equal(
      run(['hill/press', '--large', '--line-numbers', '--out', 'agenda']).stdout,
      'agenda/hill-press-large-print-line-numbers.pdf\n',
    )
    assert.match(wordsOf('agenda/hill-press-large-print-line-numbers.pdf'), /Press Policy/)
  })
  it('are made of clauses, by their ids or numbers', () => {
    const { status, stdout, stderr } = run(['--clauses', 'hill/social-media#purpose', '--large'])
    assert.deepEqual(
      [status, stderr, stdout],
      [0, '', 'papers/hill-social-media-clauses-large-print.pdf\n'],
    )
    assert.match(
      wordsOf('papers/hill-social-media-clauses-large-print.pdf'),
      /This is a part of the policy/,
    )
  })
  for (const [what, written, answer] of [
    [
      'a policy',
      'hil/social-media#x',
      /Unexpected policy `hil\/social-media`\. Did you mean `hill\/social-media`\?/,
    ],
    [
      'a clause',
      'hill/social-media#9.99',
      /Unexpected clause `9\.99` of `hill\/social-media`\. Expected the id/,
    ],
    [
      'how they are written',
      'social-media',
      /Unexpected `--clauses social-media`, expected a policy and its sections or clauses, such as/,
    ],
  ] as const)
    it(`that ask for clauses are refused with advice when ${what} is not right`, () => {
      const { status, stderr } = run(['--clauses', written])
      assert.equal(status, 2)
      assert.match(stderr, answer)
    })
  it('are made of a council, of topics and of the matrix in one go', () => {
    const topic = /id: ([\w-]+)/.exec(smallHandbook['topics.yaml'] ?? '')?.[1] ?? ''
    const { status, stdout } = run([
      'hill',
      '--topic',
      topic,
      '--matrix',
      '--councils',
      'hill',
      '--out',
      'all',
    ])
    assert.equal(status, 0)
    assert.deepEqual(stdout.split('\n').filter(Boolean).toSorted(), [
      'all/hill-policies.pdf',
      `all/topic-${topic}.pdf`,
      'all/topics-and-councils.pdf',
    ])
    assert.deepEqual(readdirSync(place.path('all')).toSorted(), [
      'hill-policies.pdf',
      `topic-${topic}.pdf`,
      'topics-and-councils.pdf',
    ])
  })
  it('are not made while the content has errors, and every error is told', () => {
    const { status, stdout, stderr } = run(['--out', 'none'], {
      HANDBOOK_CONTENT: place.path('bad'),
    })
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, /Unexpected character `語` \(U\+8A9E\)/)
    assert.match(stderr, /Unexpected code in braces/)
    assert.match(stderr, /No paper is made until this is put right\.\n$/)
    assert.ok(!existsSync(place.path('none')))
  })
  it('are explained', () => {
    const { status, stdout } = run(['--bad', '--help'])
    assert.equal(status, 0)
    assert.match(stdout, /^Usage: npm run pdf/)
  })

  const refused: [words: string[], sentence: RegExp][] = [
    [['hil'], /^Unexpected name `hil`\. Did you mean `hill`\?/],
    [['--topic', 'nothing'], /^Unexpected topic `nothing`\. Expected one of /],
    [['--topic'], /^Unexpected end after `--topic`, expected the name of a topic/],
    [['--topic', '--out', 'x'], /^Unexpected end after `--topic`, expected the name of a topic/],
    [['--large=yes'], /^Unexpected `--large=yes`, expected `--large` alone\./],
    [['--matrix', '--councils', 'dale'], /^Unexpected council `dale`\. Expected one of `hill`/],
    [
      ['--councils', 'hill'],
      /^Unexpected `--councils`, expected it with `--topic` or `--matrix`\./,
    ],
    [['--out', ''], /^Unexpected end after `--out`, expected a folder/],
    [['--matrix', '--councils', ','], /^Unexpected `--councils` without a name/],
    [
      ['--out', 'content/handbook.yaml'],
      /^Unexpected folder `content\/handbook\.yaml` for `--out`: nothing can be written there \(E\w+\)\./,
    ],
    [['HILL'], /^Unexpected name `HILL`\. (?:Did you mean `hill`\?|Expected one of `hill`)/],
    [['--matrix', '--line-numbers'], /^Unexpected `--line-numbers` with `--topic` or `--matrix`/],
    [['--latge'], /^Unexpected option `--latge`: did you mean `--large`\?\n$/],
    [
      ['--xyz'],
      /^Unexpected option `--xyz`, expected `--clauses`, `--topic`, `--matrix`, `--councils`, `--large`, `--line-numbers`, `--out` or `--help`\.\n$/,
    ],
  ]
  for (const [words, sentence] of refused) {
    it(`are refused in a sentence for ${words.join(' ')}`, () => {
      const { status, stdout, stderr } = run(words)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, sentence)
      assert.equal(stderr.trimEnd().split('\n').length, 1)
    })
  }
})
