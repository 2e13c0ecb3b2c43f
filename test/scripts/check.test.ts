import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { makeWorkplace, type Workplace } from '../build/build-process.ts'
import { smallHandbook, writeContent } from '../build/small-handbook.ts'
import { type Run, runCommand } from './run-command.ts'

let place: Workplace
beforeAll(() => {
  place = makeWorkplace()
  writeContent(place.path('content'), {
    ...smallHandbook,
    'hill/press/01-press.mdx': '---\ntitle: Press\n---\n\n{x}\n',
  })
})
afterAll(() => {
  place.dispose()
})

function run(script: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return runCommand(script, words, { content: place.path('content'), out: place.path('out'), env })
}

describe('The checker on the command line', () => {
  it('says how to read what its messages mean where no page can be opened', () => {
    const { status, stdout } = run('check.ts', [])
    assert.equal(status, 1)
    const [, rule = ''] =
      /\nTo read here what a message means and how to put it right:\n {2}npm run check -- --explain ([a-z-]+)\n\n1 error in 1 file\.\nThe error is in:\n {2}hill\/press\/01-press\.mdx, line 5\n$/.exec(
        stdout,
      ) ?? []
    assert.match(stdout, new RegExp(`/help/errors/#${rule}$`, 'm'))
    assert.match(
      run('check.ts', ['--explain', rule]).stdout,
      new RegExp(
        `^.+\\n${rule}: an error, which stops the handbook from being published\\n\\n[^]*\\nWrong:\\n\\n    [^]*\\nRight:\\n\\n    `,
      ),
    )
  })
  it('leaves that to the help page where the handbook has a public address', () => {
    const { stdout } = run('check.ts', [], { SITE: 'https://policies.example.org' })
    assert.match(
      stdout,
      /https:\/\/policies\.example\.org\/help\/errors\/#[^]*1 error in 1 file\.\nThe error is in:\n {2}hill\/press\/01-press\.mdx, line 5\n$/,
    )
  })
  it('takes the address under a message for its name', () => {
    assert.equal(
      run('check.ts', ['--explain', 'http://localhost:4321/help/errors/#mdx-unclosed-tag']).stdout,
      run('check.ts', ['--explain', 'mdx-unclosed-tag']).stdout,
    )
  })
  it('paints its messages where colours are asked for, and nowhere else than on a terminal otherwise', () => {
    assert.ok(
      run('check.ts', [], { FORCE_COLOR: '1' }).stdout.includes('\u001B[31merror\u001B[39m'),
    )
    assert.ok(!run('check.ts', []).stdout.includes('\u001B'))
  })
  it('explains itself', () => {
    assert.match(run('check.ts', ['--help']).stdout, /^Usage: npm run check[^]*--explain <name>/)
  })

  const refused: [words: string[], sentence: RegExp][] = [
    [['--explain'], /^Unexpected end after `--explain`, expected the name of a message/],
    [
      ['--explain', 'mdx-unclosed-tga'],
      /^Unexpected name `mdx-unclosed-tga`.* Did you mean `mdx-unclosed-tag`\?\n$/,
    ],
    [
      ['--rule', 'mdx-unclosed-tga'],
      /^Unexpected name `mdx-unclosed-tga`.* Did you mean `mdx-unclosed-tag`\?\n$/,
    ],
    [['--explain', 'constructor'], /^Unexpected name `constructor`/],
    [['--jsn'], /^Unexpected option `--jsn`: did you mean `--json`\?\n$/],
    [
      ['--json', '--annotations'],
      /^Unexpected `--json` with `--annotations`, expected one of them\.\n$/,
    ],
    [
      ['hill/pres'],
      /^Unexpected path `hill\/pres`, expected a file or folder of the content\. Did you mean `hill\/press`\?\n$/,
    ],
    [['--errors=yes'], /^Unexpected `--errors=yes`, expected `--errors` alone\.\n$/],
    [['--rule', '--json'], /^Unexpected end after `--rule`, expected the name of a message/],
  ]
  for (const [words, sentence] of refused) {
    it(`refuses ${words.join(' ')} in a sentence`, () => {
      const { status, stdout, stderr } = run('check.ts', words)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, sentence)
    })
  }
})

describe('The checker, asked for a part', () => {
  const messagesOf = (words: readonly string[], env: NodeJS.ProcessEnv = {}): string[] =>
    (
      JSON.parse(
        run('check.ts', ['--json', ...words], { HANDBOOK_CONTENT: place.path('many'), ...env })
          .stdout,
      ) as { file: string; ruleId: string }[]
    ).map(({ file, ruleId }) => `${file} ${ruleId}`)
  beforeAll(() => {
    writeContent(place.path('many'), {
      ...smallHandbook,
      'hill/press/01-press.mdx':
        '---\ntitle: Press\n---\n\n{x}\n\n<Clause id="one" number="1.1">\n\nOne.\n\n</Clause>\n\n<Clause id="three" number="1.3">\n\nThree.\n\n</Clause>\n',
      'hill/social-media/01-purpose.mdx':
        '---\ntitle: Purpose\n---\n\n<Definition term="Spam">\n\nSpam: junk.\n\n</Definition>\n\n{y}\n',
    })
  })
  const [error, warning, other, notice] = [
    'hill/press/01-press.mdx mdx-code',
    'hill/press/01-press.mdx number-sequence',
    'hill/social-media/01-purpose.mdx mdx-code',
    'hill/social-media/01-purpose.mdx term-unused',
  ]
  const parts: [
    words: string[],
    messages: (string | undefined)[],
    env?: () => NodeJS.ProcessEnv,
  ][] = [
    [[], [error, warning, notice, other]],
    [['--errors'], [error, other]],
    [['--rule', 'number-sequence'], [warning]],
    [['--rule', 'http://localhost:4321/help/errors/#number-sequence'], [warning]],
    [
      ['--rule', 'number-sequence', '--rule=term-unused'],
      [warning, notice],
    ],
    [['hill/press'], [error, warning]],
    [['hill/press/'], [error, warning]],
    [['hill/press/01-press.mdx'], [error, warning]],
    [['hill\\press'], [error, warning]],
    [['press'], [error, warning], () => ({ INIT_CWD: place.path('many/hill') })],
    [['many/hill/press'], [error, warning], () => ({ INIT_CWD: place.path('.') })],
    [['hill/press', '--errors'], [error]],
    [
      ['hill/press/policy.yaml', 'hill/social-media'],
      [notice, other],
    ],
  ]
  for (const [words, messages, env] of parts) {
    it(`gives just that with ${words.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(messagesOf(words, env?.()), messages)
    })
  }
  it('keeps notices for whoever wants them, and says how many there are', () => {
    const { stdout } = run('check.ts', ['hill/social-media'], {
      HANDBOOK_CONTENT: place.path('many'),
    })
    assert.doesNotMatch(stdout, / {2}notice {2}/)
    assert.match(
      stdout,
      /\n1 notice \(term-unused 1\): `npm run check -- --notices` shows it too\.\n/,
    )
    for (const words of [['--notices'], ['--rule', 'term-unused']])
      assert.match(
        run('check.ts', words, { HANDBOOK_CONTENT: place.path('many') }).stdout,
        /\n {2}notice {2}line 5/,
      )
  })
  it('ends with what it was asked for, and tells of errors elsewhere', () => {
    const { status, stdout, stderr } = run('check.ts', ['hill/press/policy.yaml'], {
      HANDBOOK_CONTENT: place.path('many'),
    })
    assert.deepEqual(
      [status, stdout, stderr],
      [
        0,
        'No mistakes found.\n',
        '2 errors are left out here: `npm run check -- --errors` shows them.\n',
      ],
    )
  })
})
