import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import {
  bodyOf,
  clauseFile,
  type Files,
  loadWith,
  root,
  today,
  withHandbookFolder,
} from './handbook-folder.ts'

const rulesOf = (messages: readonly { file?: string | undefined; ruleId?: string | undefined }[]) =>
  messages.map(({ file, ruleId }) => `${file ?? ''} ${ruleId ?? ''}`)

function rulesWith(files: Files): string[] {
  return rulesOf(loadWith(files).messages)
}

const long = clauseFile('<Clause id="a-b">\n\nText.\n\n</Clause>\n\n'.repeat(600))

describe('what cannot be read', () => {
  test('a pipe in place of a file is refused and not waited for', () => {
    const messages = withHandbookFolder({}, (content) => {
      execFileSync('mkfifo', [join(content, 'hill', 'social-media', '03-bad.mdx')])
      return loadHandbook({ root, content, today }).messages
    })
    assert.deepEqual(rulesOf(messages), ['hill/social-media/03-bad.mdx file-unreadable'])
  })

  test('a clause file of more than 3,000 lines says how long it is', () => {
    const [message] = loadWith({ 'hill/social-media/03-bad.mdx': long }).messages
    assert.equal(message?.reason, 'Unexpected length of 3,605 lines, expected at most 3,000 lines')
  })

  test('references into a file that is too long are not reported on top', () => {
    assert.deepEqual(
      rulesWith({
        ...bodyOf('See [it](#in-the-long-file) and [it](term:spam).'),
        'hill/social-media/04-long.mdx': long,
      }),
      ['hill/social-media/04-long.mdx file-too-large'],
    )
  })

  test('references into a folder with a bad name are not reported on top', () => {
    const files = {
      'Dale/council.yaml': 'name: Dale\nshort: Dale\nkind: parish\n',
      'hill/Code of conduct/01-gifts.mdx': clauseFile('Text.'),
    }
    assert.deepEqual(
      rulesWith({
        ...bodyOf('See [it](policy:dale/gifts) and [it](policy:code-of-conduct#gifts).'),
        ...files,
      }),
      ['Dale file-name', 'hill/Code of conduct file-name'],
    )
  })

  test('a policy whose only clause file has a bad name is not said to have none', () => {
    const policy =
      'title: New\nkind: social-media\nstatus: current\nmasthead: [{ title: NEW }]\nsource: { document: New }\n'
    assert.deepEqual(
      rulesWith({ 'hill/new/policy.yaml': policy, 'hill/new/1 Purpose.mdx': clauseFile('Text.') }),
      ['hill/new/1 Purpose.mdx file-name'],
    )
  })

  test('mistakes inside a clause file with a bad name are reported too', () => {
    assert.deepEqual(rulesWith({ 'hill/social-media/3.mdx': clauseFile('{x}') }), [
      'hill/social-media/3.mdx file-name',
      'hill/social-media/3.mdx mdx-code',
    ])
  })

  test('a number behind a section whose front matter cannot be read is not called odd', () => {
    assert.deepEqual(
      rulesWith({
        'hill/social-media/02-risks.mdx': '---\nnumber: "2.\ntitle: Risks\n---\n\nText.\n',
        'hill/social-media/03-more.mdx': '---\nnumber: "3."\ntitle: More\n---\n\nText.\n',
      }),
      ['hill/social-media/02-risks.mdx yaml-syntax'],
    )
  })
})
