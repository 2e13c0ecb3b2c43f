import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { setTimeout } from 'node:timers/promises'
import { defineCommand, readWords, toHelp } from '../../scripts/command.ts'
import { startProgress } from '../../scripts/progress.ts'
import { makeWorkplace, type Workplace } from '../build/build-process.ts'
import { type Run, runCommand } from './run-command.ts'

let place: Workplace
beforeAll(() => {
  place = makeWorkplace()
})
afterAll(() => {
  place.dispose()
})

function run(script: string, words: readonly string[]): Run {
  return runCommand(script, words, { content: place.path('content'), out: place.path('out') })
}

const bake = defineCommand({
  name: 'bake',
  does: 'Bakes bread of what is in the larder, and cakes of what is left over when the bread is in the oven.',
  names: { value: '[loaves]', help: 'which' },
  options: {
    heat: {
      type: 'string',
      value: '<degrees>',
      expected: 'a number, such as `--heat 200`',
      help: 'how hot the oven is, in degrees; two hundred when nothing is said of it at all',
    },
    add: { type: 'string', multiple: true, value: '<thing>', help: 'what is added' },
    'with-crust': { type: 'boolean', help: 'with a crust' },
  },
  reads: ['content'],
  fails: 'it is burnt',
})

describe('The words of a command line', () => {
  it('are read as the table of the command says', () => {
    assert.deepEqual(
      readWords(bake, [
        'rye',
        '--heat=250',
        '--add',
        'salt',
        '--with-crust',
        '--add=seeds',
        '--',
        '--oats',
      ]),
      {
        values: { heat: '250', add: ['salt', 'seeds'], 'with-crust': true },
        names: ['rye', '--oats'],
      },
    )
  })
  it('may all be missing', () => {
    assert.deepEqual(readWords(bake, []), {
      values: { heat: undefined, add: [], 'with-crust': false },
      names: [],
    })
  })
  it('are passed over where help is asked for', () => {
    for (const word of ['--help', '-h'])
      assert.equal(readWords(bake, ['--nonsense', word]), undefined)
  })
  const mistakes: [words: string[], sentence: string][] = [
    [['--heta', '5'], 'Unexpected option `--heta`: did you mean `--heat`?'],
    [['--with'], 'Unexpected option `--with`: did you mean `--with-crust`?'],
    [
      ['--oven'],
      'Unexpected option `--oven`, expected `--heat`, `--add`, `--with-crust` or `--help`.',
    ],
    [['-x'], 'Unexpected option `-x`, expected `--heat`, `--add`, `--with-crust` or `--help`.'],
    [
      ['--constructor'],
      'Unexpected option `--constructor`, expected `--heat`, `--add`, `--with-crust` or `--help`.',
    ],
    [['--heat'], 'Unexpected end after `--heat`, expected a number, such as `--heat 200`.'],
    [
      ['--heat', '--add', 'x'],
      'Unexpected end after `--heat`, expected a number, such as `--heat 200`.',
    ],
    [['--heat', '1', '--heat', '2'], 'Unexpected second `--heat`, expected it once.'],
    [['--with-crust=no'], 'Unexpected `--with-crust=no`, expected `--with-crust` alone.'],
  ]
  for (const [words, message] of mistakes) {
    it(`are refused in a sentence for ${words.join(' ')}`, () => {
      assert.throws(() => readWords(bake, words), { message })
    })
  }
  it('are refused where the command takes none', () => {
    const { names: _names, ...nameless } = bake
    assert.throws(() => readWords(nameless, ['heat']), {
      message: 'Unexpected argument `heat`: did you mean `--heat`?',
    })
    assert.throws(() => readWords(nameless, ['rye']), {
      message:
        'Unexpected argument `rye`, expected only `--heat`, `--add`, `--with-crust` or `--help`.',
    })
  })
})

describe('The help of a command', () => {
  it('is made of its table, 80 columns wide', () => {
    assert.equal(
      toHelp(bake),
      `Usage: npm run bake -- [loaves] [options]

Bakes bread of what is in the larder, and cakes of what is left over when the
bread is in the oven.

  [loaves]          which
  --heat <degrees>  how hot the oven is, in degrees; two hundred when nothing is
                    said of it at all
  --add <thing>     what is added
  --with-crust      with a crust
  --help            print this

Set in front of the command, or in the settings of the computer:

  HANDBOOK_CONTENT  the content folder; content/ when left out

Exit codes: 0 all is well, 1 it is burnt, 2 the command was not understood.
`,
    )
  })
  for (const name of ['check', 'build', 'start', 'dev', 'review', 'pdf', 'suggest', 'bench']) {
    it(`is printed by ${name}, which does nothing then`, () => {
      const { status, stdout } = run(`${name}.ts`, ['--help'])
      assert.equal(status, 0)
      assert.match(stdout, new RegExp(`^Usage: npm run ${name}[\\n ]`))
      assert.deepEqual(
        stdout.split('\n').filter((line) => line.length > 80),
        [],
      )
      assert.equal(existsSync(place.path('out')), false)
    })
  }
  const refusals = [
    ['build', 'expected only `--fresh` or `--help`.'],
    ['start', 'expected none: `npm run start -- --help` lists what can be set.'],
    ['dev', 'expected none: `npm run dev -- --help` lists what can be set.'],
  ] as const
  for (const [name, expected] of refusals) {
    it(`is pointed at where ${name} is given a word that it does not take`, () => {
      const { status, stderr } = run(`${name}.ts`, ['everything'])
      assert.deepEqual([status, stderr], [2, `Unexpected argument \`everything\`, ${expected}\n`])
    })
  }
})

const clear = '\r\u001B[K'

/** A terminal of 30 columns that keeps what is written to it, with `<clear>` for what takes the line away. */
function makeTerminal(isTTY: boolean): {
  stream: Parameters<typeof startProgress>[0]
  written: () => string
} {
  let all = ''
  return {
    stream: {
      isTTY,
      columns: 30,
      write: (piece: string | Uint8Array) => {
        all += String(piece)
        return true
      },
    },
    written: () => all.replaceAll(clear, '<clear>'),
  }
}

describe('The line of progress', () => {
  it('comes after a second, goes on by itself, and is taken away without a trace', async () => {
    const { stream, written } = makeTerminal(true)
    const { tell, end } = startProgress(stream)
    tell('Reading')
    assert.equal(written(), '')
    await setTimeout(1600)
    const before = written()
    assert.match(before, /^(?:<clear>Reading \([12] s\)){2,}$/)
    end()
    assert.equal(written(), `${before}<clear>`)
    await setTimeout(300)
    assert.equal(written(), `${before}<clear>`)
    tell('Writing')
    assert.match(written(), /<clear>Writing \(\d s\)$/)
  })
  it('never fills the last column', async () => {
    const { stream, written } = makeTerminal(true)
    startProgress(stream).tell('Reading everything that there is to read')
    await setTimeout(1300)
    assert.match(written(), /^(?:<clear>Reading everything that there)+$/)
  })
  it('is not for anything but a terminal', async () => {
    const { stream, written } = makeTerminal(false)
    startProgress(stream).tell('Reading')
    await setTimeout(1300)
    assert.equal(written(), '')
  })
})
