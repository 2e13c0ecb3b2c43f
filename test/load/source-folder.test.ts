import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { readContent } from '../../src/load/load-handbook.ts'
import { classifyPath } from '../../src/parse/paths/classify-path.ts'
import { inShort } from '../model/small-handbook.ts'

const policy = 'hill/social-media'
const folders: string[] = []

/** A content folder with these files and those that every handbook has. */
function folderWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'source-'))
  folders.push(root)
  const all = {
    'handbook.yaml': '',
    'hill/council.yaml': '',
    [`${policy}/policy.yaml`]: '',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function read(root: string): { paths: string[]; messages: string[] } {
  const { files, messages } = readContent(root)
  return {
    paths: files.map(({ path }) => path).filter((path) => path.includes('/source')),
    messages: inShort(messages),
  }
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('The folder of a policy’s document', () => {
  it('gives its words and its proof, and nothing else of what lies there is looked at', () => {
    const source = `${policy}/source`
    const found = read(
      folderWith({
        [`${source}/text.txt`]: 'Words.',
        [`${source}/proof.yaml`]: 'compared: 2026-05-12\n',
        [`${source}/policy.docx`]: 'PK\u0003\u0004 word/document.xml',
        [`${source}/01-old.mdx`]: '<Clause',
        [`${source}/policy.yaml`]: 'title: Another',
        [`${source}/council.yaml`]: 'name: Another',
        [`${source}/scans/page-1/1.png`]: 'picture',
      }),
    )
    assert.deepEqual(found, { paths: [`${source}/proof.yaml`, `${source}/text.txt`], messages: [] })
  })
  it('changes the digest of the content with the words, not with the document', () => {
    const digestOf = (files: Record<string, string>) => readContent(folderWith(files)).digest
    const words = { [`${policy}/source/text.txt`]: 'Words.' }
    assert.equal(digestOf(words), digestOf({ ...words, [`${policy}/source/a.pdf`]: '%PDF-' }))
    assert.notEqual(digestOf(words), digestOf({ [`${policy}/source/text.txt`]: 'Word.' }))
  })
  it('takes the words of a whole document, which are longer than settings may be', () => {
    const root = folderWith({ [`${policy}/source/text.txt`]: 'Some words.\n'.repeat(20_000) })
    assert.deepEqual(read(root).messages, [])
  })
  it('takes no document with the name of its words', () => {
    const root = folderWith({ [`${policy}/source/text.txt`]: '%PDF-1.7' })
    assert.match(
      read(root).messages.join(),
      /^hill\/social-media\/source\/text\.txt: file-not-text /,
    )
  })
  it('takes no link to words that lie elsewhere', () => {
    const root = folderWith({ [`${policy}/source/a.pdf`]: '' })
    symlinkSync('/etc/hostname', join(root, policy, 'source', 'text.txt'))
    assert.match(read(root).messages.join(), /source\/text\.txt: file-link /)
  })
  it('has its settings under the right ending', () => {
    const root = folderWith({ [`${policy}/source/proof.yml`]: 'compared: 2026-05-12\n' })
    assert.match(read(root).messages.join(), /proof\.yml: file-name .*`proof\.yaml`/)
  })
  it('can be the name of a policy, whose files are read as ever', () => {
    assert.equal(classifyPath('hill/source/01-risks.mdx').kind, 'clause-file')
    assert.equal(classifyPath('hill/source/policy.yaml').kind, 'policy')
    assert.equal(classifyPath('hill/source/source/text.txt').kind, 'source-text')
  })
})
