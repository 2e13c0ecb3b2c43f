import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { severityOf } from '../../src/messages/message.ts'
import { toPlainMessage, toVFileMessage } from '../../src/messages/plain-message.ts'
import { reportToAnnotations } from '../../src/messages/reporters/annotations.ts'
import { reportToJson } from '../../src/messages/reporters/json.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import { root, today } from '../hostile/handbook-folder.ts'

let content: string
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'clausebook-first-'))
  mkdirSync(join(content, 'marsh-green', 'social-media'), { recursive: true })
  writeFileSync(
    join(content, 'marsh-green', 'social-media', '02-posts.mdx'),
    '---\ntitle: Posts\n---\n\nWords.\n',
  )
})
afterAll(() => {
  rmSync(content, { recursive: true, force: true })
})

const load = () => loadHandbook({ root, content, today }).messages
const context = {
  texts: new Map<string, string>(),
  helpUrl: () => 'https://example.org/',
  folder: 'content',
}

describe('A handbook of which nothing is there to copy', () => {
  it('is told the lines of each missing file', () => {
    const messages = load()
    assert.deepEqual(
      messages.map(({ file, ruleId }) => `${file ?? ''} ${ruleId ?? ''}`),
      [
        'handbook.yaml file-missing',
        'marsh-green/council.yaml file-missing',
        'marsh-green/social-media/policy.yaml file-missing',
      ],
    )
    const lines = ['name: Marsh Green Parish Council', 'short: Marsh Green', 'kind: parish']
    assert.deepEqual(messages[1]?.expected, lines)
    const handbook = [
      'title: Policies of our council',
      'kinds:',
      '  - id: social-media',
      '    title: Social media',
    ]
      .map((line) => `      ${line}\n`)
      .join('')
    assert.ok(
      reportToTerminal(messages, context).includes(
        `not right for\n    your council.\n\n${handbook}\n    https`,
      ),
      reportToTerminal(messages, context),
    )
    assert.deepEqual(
      (JSON.parse(reportToJson(messages, context)) as { lines: string[] }[])[1]?.lines,
      lines,
    )
    assert.match(
      reportToAnnotations(messages, context),
      /%0Aname: Marsh Green Parish Council%0Ashort: Marsh Green%0Akind: parish\n/,
    )
    assert.deepEqual(
      messages.map((message) => toVFileMessage(structuredClone(toPlainMessage(message))).expected),
      messages.map(({ expected }) => expected),
    )
  })
  it('is told the same lines of each empty file', () => {
    const missing = load().map(({ file, expected }) => [file, expected])
    for (const [file = ''] of missing) writeFileSync(join(content, String(file)), '# To do\n')
    const messages = load().filter(({ ruleId }) => ruleId === 'settings-empty')
    assert.deepEqual(
      messages.map(({ file, expected }) => [file, expected]),
      missing,
    )
    for (const [file = ''] of missing) rmSync(join(content, String(file)))
  })
  it('has no mistake left when they are written', () => {
    for (const { file = '', expected } of load()) {
      assert.ok(expected, file)
      mkdirSync(dirname(join(content, file)), { recursive: true })
      writeFileSync(join(content, file), `${expected.join('\n')}\n`)
    }
    assert.deepEqual(load().map(String), [])
  })
  it('is told the lines of a first section too', () => {
    rmSync(join(content, 'marsh-green', 'social-media', '02-posts.mdx'))
    const [missing, ...more] = load()
    assert.deepEqual([missing?.ruleId, more], ['file-missing', []])
    writeFileSync(
      join(content, 'marsh-green', 'social-media', '01-introduction.mdx'),
      `${missing?.expected?.join('\n') ?? ''}\n`,
    )
    assert.deepEqual(
      load()
        .filter((message) => severityOf(message) !== 'notice')
        .map(String),
      [],
    )
  })
})
