/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { readClausePool } from '../../scripts/bench/clause-pool.ts'
import { editWords, vocabularyOf } from '../../scripts/bench/edit-words.ts'
import { clausesPerCouncil, generateCouncils } from '../../scripts/bench/generate-councils.ts'
import { seededRandom } from '../../scripts/bench/random.ts'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { severityOf } from '../../src/messages/message.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { sharedPassagesOf } from '../../src/views/comparison/shared-passages.ts'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'content')
const councils = 8

describe('The councils that the benchmark generates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-councils-test-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const pool = readClausePool(source)
  const generate = (name: string): string => {
    const target = join(folder, name)
    generateCouncils({ source, target, pool, councils })
    return target
  }
  const content = generate('one')
  const { handbook, messages } = loadHandbook({ root, content, today: '2026-11-20' })
  const policies = allPolicies(handbook)
  const topicsOf = (index: number) =>
    policies[index]?.clauses.map(({ node }) => node.topics.join(' '))

  it('have nothing that the handbook could not be built with; edited words may make of an Act one that is not known', () => {
    assert.deepEqual(
      messages
        .filter((message) => severityOf(message) === 'error')
        .map(({ file, reason }) => `${file ?? ''}: ${reason}`),
      [],
    )
  })
  it('have one policy of thirty clauses each', () => {
    assert.deepEqual(
      policies.map(({ clauses }) => clauses.length),
      Array.from({ length: councils }, () => clausesPerCouncil),
    )
  })
  it('speak of the same topics', () => {
    for (let index = 1; index < councils; index += 1) assert.deepEqual(topicsOf(index), topicsOf(0))
  })
  it('share wording, mostly edited', () => {
    const sentences = sharedPassagesOf(handbook).pairs.flatMap((pair) => pair.sentences)
    const edited = sentences.filter(({ kind }) => kind === 'edited').length
    assert.ok(sentences.length > 100)
    assert.ok(edited > sentences.length / 2, `${String(edited)} of ${String(sentences.length)}`)
  })
  it('do not go by the names of real councils', () => {
    const names = readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(
        ({ name }) =>
          /name: (.*)/.exec(readFileSync(join(source, name, 'council.yaml'), 'utf8'))?.[1] ?? '',
      )
    const texts = readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.mdx'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    assert.equal(names.length, 5)
    for (const name of names) assert.ok(!texts.some((text) => text.includes(name)), name)
  })
  it('are the same, byte for byte, each time', () => {
    const again = generate('again')
    for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((each) =>
      /\.(?:mdx|yaml)$/.test(each),
    )) {
      assert.equal(
        readFileSync(join(again, path), 'utf8'),
        readFileSync(join(content, path), 'utf8'),
      )
    }
  })
})

describe('Editing words', () => {
  const text = 'Keep **these** two, and 5.\n- an item of many plain words here'
  const edit = (rate: number) =>
    editWords(text, { rate, vocabulary: ['new'], random: seededRandom(1) })

  it('changes nothing at a rate of nought', () => {
    assert.equal(edit(0), text)
  })
  it('leaves Markdown and the beginning of lines as they are', () => {
    assert.match(edit(1), /^Keep \*\*these\*\*.* 5\.\n- /)
  })
  it('changes words otherwise', () => {
    assert.notEqual(edit(1), text)
  })
  it('takes words from a vocabulary without signs', () => {
    assert.deepEqual(vocabularyOf('One, two: **three** 4 one'), ['one', 'two'])
  })
})
