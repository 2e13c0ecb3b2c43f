import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { makeWorkplace, type Workplace } from '../build/build-process.ts'
import { smallHandbook, writeContent } from '../build/small-handbook.ts'
import { type Run, runCommand } from './run-command.ts'

let place: Workplace
beforeAll(() => {
  place = makeWorkplace()
  writeContent(place.path('content'), { ...smallHandbook, 'hill/press/01-press.mdx': '---\ntitle: Press\n---\n\n{x}\n' })
})
afterAll(() => { place.dispose() })

function run(script: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return runCommand(script, words, { content: place.path('content'), out: place.path('out'), env })
}

describe('The checker on the command line', () => {
  it('says how to read what its messages mean where no page can be opened', () => {
    const { status, stdout } = run('check.ts', [])
    assert.equal(status, 1)
    const [, rule = ''] = /\nTo read here what a message means and how to put it right: npm run check -- --explain ([a-z-]+)\n\n1 error in 1 file\.\n$/.exec(stdout) ?? []
    assert.match(stdout, new RegExp(`/help/errors/#${rule}$`, 'm'))
    assert.match(run('check.ts', ['--explain', rule]).stdout, new RegExp(`^.+\\n${rule}: an error, which stops the handbook from being published\\n\\n[^]*\\nWrong:\\n\\n    [^]*\\nRight:\\n\\n    `))
  })
  it('leaves that to the help page where the handbook has a public address', () => {
    const { stdout } = run('check.ts', [], { SITE: 'https://policies.example.org' })
    assert.match(stdout, /https:\/\/policies\.example\.org\/help\/errors\/#[^]*1 error in 1 file\.\n$/)
  })
  it('takes the address under a message for its name', () => {
    assert.equal(run('check.ts', ['--explain', 'http://localhost:4321/help/errors/#mdx-unclosed-tag']).stdout, run('check.ts', ['--explain', 'mdx-unclosed-tag']).stdout)
  })
  it('explains itself', () => { assert.match(run('check.ts', ['--help']).stdout, /^Usage: npm run check[^]*--explain <name>/) })

  const refused: [words: string[], sentence: RegExp][] = [
    [['--explain'], /^Unexpected end after `--explain`, expected the name of a message/],
    [['--explain', 'mdx-unclosed-tga'], /^Unexpected message `mdx-unclosed-tga`.* Did you mean `mdx-unclosed-tag`\?\n$/],
    [['--explain', 'constructor'], /^Unexpected message `constructor`/],
    [['--jsn'], /^Unexpected argument `--jsn`, expected nothing, /],
    [['--json', '--annotations'], /^Unexpected argument `--json --annotations`/],
  ]
  for (const [words, sentence] of refused) {
    it(`refuses ${words.join(' ')} in a sentence`, () => {
      const { status, stdout, stderr } = run('check.ts', words)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, sentence)
    })
  }
})

describe('Commands that take no words', () => {
  for (const name of ['build', 'start', 'dev']) {
    it(`explain their settings when ${name} is asked for help, and do nothing`, () => {
      const { status, stdout } = run(`${name}.ts`, ['--help'])
      assert.equal(status, 0)
      assert.match(stdout, new RegExp(`^Usage: npm run ${name}\\n[^]*HANDBOOK_CONTENT`))
      assert.equal(existsSync(place.path('out')), false)
    })
    it(`refuse any other word after ${name}`, () => {
      const { status, stderr } = run(`${name}.ts`, ['everything'])
      assert.deepEqual([status, stderr], [2, `Unexpected argument \`everything\`, expected none: \`npm run ${name} -- --help\` lists what can be set.\n`])
    })
  }
})
