import assert from 'node:assert/strict'
import { describe, it, onTestFinished } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { buildIndex, type IndexFiles, traitsFile } from '../../src/site/build-index.ts'
import { readFragment, type Fragment } from '../../src/search/read-fragment.ts'
import type { PolicyTraits } from '../../src/search/outline.ts'
import { readTraitsTable, type TraitsTable } from '../../src/search/traits.ts'
import { toSearchRecords } from '../../src/views/search-records.ts'
import { clauseFile, makeHandbook, numbered, today } from '../model/small-handbook.ts'

const hostile = 'Words with <b>, & and “signs” of __proto__.'

const { handbook } = makeHandbook({
  'hill/social-media/01-purpose.mdx': clauseFile(
    `${numbered('risks', '1.1', 'There are risks.')}\n\n<Clause id="mark-up" topics="passwords" audience="members">\n\nWords with \\<b>, & and “signs” of \\_\\_proto\\_\\_.\n\n<EditorNote>\n\nNobody’s remark.\n\n</EditorNote>\n\n</Clause>\n\n<Clause id="no-stop">\n\nAccounts:\n\n- one\n- another\n\n</Clause>`,
  ),
  'hill/social-media/02-quotes.mdx':
    '---\ntitle: The ‘do’, and the ‘don’t’, of it\n---\n\n<Clause id="quoted">\n\nDo not.\n\n</Clause>\n',
  'hill/social-media/03-without.mdx':
    '---\nkind: preamble\n---\n\n<Clause id="unnumbered">\n\nWhereas.\n\n</Clause>\n',
})

describe('The search index', () => {
  const build = (): Promise<IndexFiles> => buildIndex(handbook, today)
  const fragmentOf = (files: IndexFiles): Fragment => {
    const [, bytes] =
      [...files].find(([path]) => path.startsWith('fragment/')) ??
      assert.fail('There is no fragment')
    const text = gunzipSync(bytes).toString('utf8')
    const { content, url } = JSON.parse(text.slice(text.indexOf('{'))) as {
      content: string
      url: string
    }
    return { content, raw_url: url }
  }

  it('is the same, byte for byte, each time it is built', async () => {
    const [one, other] = [await build(), await build()]
    assert.ok(one.size > 5)
    assert.deepEqual(
      [...one].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
      [...other].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
    )
  })

  it('gives back each clause with its own words and nothing of an editor’s note', async () => {
    const clauses = readFragment(fragmentOf(await build()))
    const wordsOf = (id: string): string | undefined =>
      clauses
        .filter((clause) => clause.id === id)
        .map(({ words, bodyStart, end }) => words.slice(bodyStart, end).join(' '))[0]
    assert.equal(wordsOf('risks'), 'There are risks.')
    assert.equal(wordsOf('mark-up'), hostile)
    const clause = clauses.find(({ id }) => id === 'mark-up')
    assert.deepEqual(
      [clause?.values.topic, clause?.values.audience, clause?.policy.council],
      [['passwords'], ['members'], 'Hill Parish Council'],
    )
  })

  it('gives back exactly the words of the council, with no full stop added to them', async () => {
    const clauses = readFragment(fragmentOf(await build()))
    const wordsOf = (id: string): string | undefined =>
      clauses
        .filter((clause) => clause.id === id)
        .map(({ words, bodyStart, end }) => words.slice(bodyStart, end).join(' '))[0]
    assert.equal(wordsOf('no-stop'), 'Accounts: one another')
    assert.deepEqual(
      clauses.filter(({ parent }) => !parent).map(({ number, title }) => [number, title]),
      [
        [undefined, 'Purpose'],
        [undefined, 'The ‘do’, and the ‘don’t’, of it'],
        [undefined, undefined],
      ],
    )
  })

  it('says where a clause stands without the headings above it, whatever signs these have', async () => {
    const clauses = readFragment(fragmentOf(await build()))
    assert.deepEqual(
      ['risks', 'quoted', 'unnumbered'].map(
        (id) => clauses.find((clause) => clause.id === id)?.where,
      ),
      ['clause 1.1', 'paragraph 1', 'preamble, paragraph 1'],
    )
  })

  it('lists what each policy can be filtered by, wider topics included', async () => {
    const files = await build()
    const table = readTraitsTable(
      JSON.parse(Buffer.from(files.get(traitsFile) ?? []).toString('utf8')) as TraitsTable,
    )
    const [[name, { values }]] = [...table] as [[string, PolicyTraits]]
    assert.ok(files.has(`fragment/${name}.pf_fragment`))
    const { council, kind, standing, topic, audience } = values
    assert.deepEqual([council, kind, standing], [['hill'], ['social-media'], ['not-recorded']])
    assert.deepEqual(
      [topic, audience],
      [
        ['passwords', 'security'],
        ['everyone', 'members'],
      ],
    )
  })

  it('has one document a policy, whose words are all accounted for', async () => {
    assert.deepEqual(
      [...toSearchRecords(handbook, today)].map(({ id }) => id),
      ['hill/social-media'],
    )
    const clauses = readFragment(fragmentOf(await build()))
    assert.deepEqual(
      clauses.map(({ start }) => start).slice(1),
      clauses.map(({ end }) => end).slice(0, -1),
    )
    assert.equal(clauses.at(-1)?.end, clauses[0]?.words.length)
  })

  it('is built of a handbook whose only policy has no text yet', async () => {
    const files = await buildIndex(makeHandbook({}).handbook, today)
    assert.ok(files.has('pagefind.js'))
  })

  it('says what went wrong, with the cause, when it cannot be built', async () => {
    process.env['PAGEFIND_BINARY_PATH'] = import.meta.dirname
    onTestFinished(() => {
      delete process.env['PAGEFIND_BINARY_PATH']
    })
    await assert.rejects(
      build(),
      (error: Error) =>
        error.message === 'The search index could not be built' && error.cause instanceof Error,
    )
  })
})
