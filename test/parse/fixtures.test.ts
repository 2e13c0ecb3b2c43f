import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { z } from 'zod'
import { sortMessages } from '../../src/messages/message.ts'
import { type ClauseFile, parseClauseFile } from '../../src/parse/parse-clause-file.ts'
import { blockSchema } from '../../src/schemas/content.ts'
import { attributesOfClause, tagsAllowed } from '../hostile/hostile-case.ts'
import { inShort } from '../model/small-handbook.ts'
import { expectFile } from './expect-file.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder)

/** What a fixture expects: the front matter and blocks of its file, and the messages about it, each in a line without the tags and attributes that there are. */
function parse(text: string): {
  content: Pick<ClauseFile, 'settings' | 'content'>
  messages: string[]
} {
  const { file, messages } = parseClauseFile('input.mdx', text)
  const lines = inShort(sortMessages(messages)).map((line) =>
    line.replace(tagsAllowed, 'the tags').replace(attributesOfClause, 'its attributes'),
  )
  return { content: { settings: file.settings, content: file.content }, messages: lines }
}

function inputOf(name: string): string {
  return readFileSync(join(folder, name, 'input.mdx'), 'utf8')
}

describe('A clause file', () => {
  for (const name of names) {
    it(`is read as the fixture ${name} expects`, () => {
      const { content, messages } = parse(inputOf(name))
      expectFile(join(folder, name, 'content.json'), content)
      expectFile(join(folder, name, 'messages.json'), messages)
    })

    it(`is read alike with any line ends, as the fixture ${name} shows`, () => {
      const text = inputOf(name)
      assert.ok(!text.includes('\r'))
      for (const end of ['\r\n', '\r'])
        assert.deepEqual(parse(text.replaceAll('\n', end)), parse(text))
    })

    it(`is read as blocks of the schema, as the fixture ${name} shows`, () => {
      z.array(blockSchema).parse(parse(inputOf(name)).content.content)
    })
  }
})

describe('The folder of a fixture', () => {
  for (const name of names) {
    it(`${name} holds an input, its content and its messages, and nothing else`, () => {
      assert.deepEqual(readdirSync(join(folder, name)).toSorted(), [
        'content.json',
        'input.mdx',
        'messages.json',
      ])
    })
  }
})

describe('An expectation', () => {
  const kept = process.env['UPDATE_FIXTURES']
  it('that is missing fails', () => {
    delete process.env['UPDATE_FIXTURES']
    try {
      assert.throws(() => {
        expectFile(join(folder, 'no-such-fixture', 'content.json'), [])
      }, /There is no expectation .* UPDATE_FIXTURES=1/)
    } finally {
      if (kept !== undefined) process.env['UPDATE_FIXTURES'] = kept
    }
  })
  it('that differs fails', () => {
    const [first = ''] = names
    if (kept === undefined)
      assert.throws(() => {
        expectFile(join(folder, first, 'messages.json'), ['another'])
      }, assert.AssertionError)
  })
})
