import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { readCorpus } from '../../scripts/fuzz/corpus.ts'
import { readFuzzOptions } from '../../scripts/fuzz/fuzz-options.ts'
import { findLostSetting, findLostWords } from '../../scripts/fuzz/lost-words.ts'
import { mutateFile } from '../../scripts/fuzz/mutate-file.ts'
import { type FuzzFault, tryFile } from '../../scripts/fuzz/try-file.ts'
import { type WatchOutcome, watch } from '../../scripts/fuzz/watch.ts'
import { parseClauseFile } from '../../src/parse/parse-clause-file.ts'
import { clauseFile } from '../model/small-handbook.ts'
import { root } from '../build/build-process.ts'
import { type Run, runCommand } from './run-command.ts'

const content = join(root, 'content')
const today = '2026-01-15'

describe('A short run of the fuzzer', () => {
  const corpus = readCorpus(content)
  const faults: string[] = []
  for (let number = 0; number < 400; number += 1) {
    faults.push(
      ...tryFile(mutateFile(corpus, 7, number), today).faults.map(
        ({ kind, detail }: FuzzFault) => `${String(number)} ${kind}: ${detail}`,
      ),
    )
  }
  it('finds no fault', () => {
    assert.deepEqual(faults, [])
  })
  it('makes the same file of the same seed and number, and another of any other', () => {
    const files = [
      [7, 1],
      [7, 1],
      [7, 2],
      [8, 1],
    ].map(([seed = 0, number = 0]) => mutateFile(corpus, seed, number))
    assert.deepEqual(files[0], files[1])
    assert.notDeepEqual(files[0], files[2])
    assert.notDeepEqual(files[0], files[3])
  })
})

describe('The search for lost words', () => {
  const lostOf = (body: string, readable = body) =>
    findLostWords(
      clauseFile(body),
      parseClauseFile('hill/social-media/01-a.mdx', clauseFile(readable)).file,
    )
  const sound =
    '<Clause id="a">\n\nSome *bold* words, 1 [link](https://a.example/x) and a\\* sign.\n\n1) One\n2) Two\n\n| a | b |\n|---|---|\n| c | d |\n\n</Clause>'
  it('finds none where every word is in the record', () => {
    assert.equal(lostOf(sound), undefined)
  })
  it('finds a word that is left out', () => {
    assert.match(lostOf(`${sound}\n\nMore.`, sound) ?? '', /More/)
  })
  it('finds a letter that is left out', () => {
    assert.notEqual(lostOf(sound, sound.replace('words', 'word')), undefined)
  })
  it('finds a value of the settings that is left out', () => {
    assert.equal(
      findLostSetting('title: Risks and dangers\n# remark\n', { title: 'Risks and dangers' }),
      undefined,
    )
    assert.equal(findLostSetting('title: Risks and dangers\n', { title: 'Risks' }), 'and')
  })
})

describe('The watch over the fuzzer', () => {
  const run = async (program: string, files: number): Promise<WatchOutcome[]> => {
    const outcomes: WatchOutcome[] = []
    await watch({ content, today, seed: 1, from: 0, files }, (outcome) => outcomes.push(outcome), {
      program: join(import.meta.dirname, program),
      patience: 1000,
    })
    return outcomes
  }
  it('ends a file that never ends, names it, and goes on behind it', async () => {
    const outcomes = await run('fuzz-stopped.ts', 4)
    assert.deepEqual(
      outcomes.map(({ number, faults }) => [number, faults.map(({ kind }) => kind)]),
      [
        [0, []],
        [1, ['hang']],
        [2, ['exception']],
        [3, []],
      ],
    )
  })
})

describe('npm run fuzz', () => {
  const run = (words: readonly string[]): Run =>
    runCommand('fuzz.ts', words, { content, out: join(root, 'dist') })
  it('prints what it has counted, and how to repeat it', () => {
    const { status, stdout } = run(['--files', '40', '--seed', '5'])
    assert.equal(status, 0)
    assert.match(stdout, /^40 mutated files of seed 5 from 0 on: 0 files with a fault\.$/m)
    assert.match(stdout, /slowest +\d+ ms/)
    assert.match(stdout, /npm run fuzz -- --seed 5 --from 0 --files 40/)
  })
  it('says what it can be asked for', () => {
    assert.match(run(['--help']).stdout, /--seed <number>/)
  })
  for (const values of [{ files: 'many' }, { files: '0' }, { seed: '-1' }, { from: '1.5' }]) {
    it(`refuses ${JSON.stringify(values)} with one sentence`, () => {
      assert.throws(() => readFuzzOptions(values), /^Error: Unexpected .*expected .*\.$/)
    })
  }
})
