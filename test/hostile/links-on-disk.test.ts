import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import {
  clauseFile,
  type Files,
  policyFile,
  root,
  today,
  withHandbookFolder,
  writeFiles,
} from './handbook-folder.ts'
import { error, type ExpectedMessage, inFile, toExpected } from './hostile-case.ts'

let outside = ''

/** Loads the good handbook after links have been put into it. */
function loadLinked(links: Readonly<Record<string, string>>, files: Files = {}) {
  return withHandbookFolder(files, (content) => {
    for (const [path, target] of Object.entries(links)) {
      rmSync(join(content, path), { force: true })
      symlinkSync(target, join(content, path))
    }
    return loadHandbook({ root, content, today })
  })
}

function messagesOf(links: Readonly<Record<string, string>>, files?: Files): ExpectedMessage[] {
  return loadLinked(links, files).messages.map((message) => toExpected(message, false))
}

function link(path: string): ExpectedMessage {
  return inFile(
    path,
    error(
      '',
      'file-link',
      'Unexpected link (a shortcut or “symlink”), expected a file or folder of the handbook’s own',
    ),
  )
}

describe('links on the disk are refused and never followed', () => {
  beforeAll(() => {
    outside = mkdtempSync(join(tmpdir(), 'clausebook-outside-'))
    writeFileSync(join(outside, 'secret.mdx'), clauseFile('The password is swordfish.'))
    writeFiles(outside, { 'social-media/01-x.mdx': clauseFile('Text.') })
  })

  afterAll(() => {
    rmSync(outside, { recursive: true, force: true })
  })

  test('a link to a file outside the content folder is refused', () => {
    assert.deepEqual(messagesOf({ 'hill/social-media/03-bad.mdx': join(outside, 'secret.mdx') }), [
      link('hill/social-media/03-bad.mdx'),
    ])
  })

  test('the text of a file outside the content folder is not read', () => {
    const { handbook, texts } = loadLinked({
      'hill/social-media/03-bad.mdx': join(outside, 'secret.mdx'),
    })
    assert.doesNotMatch(JSON.stringify([handbook, [...texts]]), /swordfish/)
  })

  test('a link to a file inside the content folder is refused', () => {
    assert.deepEqual(messagesOf({ 'hill/social-media/03-bad.mdx': '01-purpose.mdx' }), [
      link('hill/social-media/03-bad.mdx'),
    ])
  })

  test('a link to a folder outside the content folder is refused', () => {
    assert.deepEqual(messagesOf({ 'hill/other': join(outside, 'social-media') }), [
      link('hill/other'),
    ])
  })

  test('a link to a folder inside the content folder is refused', () => {
    assert.deepEqual(messagesOf({ dale: 'hill' }), [link('dale')])
  })

  test('a link to the folder that it lies in is refused', () => {
    assert.deepEqual(messagesOf({ 'hill/social-media/again': '.' }), [
      link('hill/social-media/again'),
    ])
  })

  test('a link that leads nowhere is refused', () => {
    assert.deepEqual(messagesOf({ 'hill/social-media/03-bad.mdx': join(outside, 'nothing.mdx') }), [
      link('hill/social-media/03-bad.mdx'),
    ])
  })

  test('a link in place of the settings of a policy is one mistake', () => {
    assert.deepEqual(messagesOf({ [policyFile]: join(outside, 'policy.yaml') }), [link(policyFile)])
  })
})
