import assert from 'node:assert/strict'
import { describe, it, onTestFinished } from 'vitest'
import { buildIndex, type IndexFiles } from '../../src/site/build-index.ts'
import { readClauses } from '../../src/search/clauses.ts'
import { isSearchedWhole, toSearchData, toVocabulary } from '../../src/views/search-records.ts'
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

/** A handbook with more clauses than are downloaded at once. */
const { handbook: large } = makeHandbook(
  Object.fromEntries(
    Array.from({ length: 21 }, (_, file): [string, string] => [
      `hill/social-media/${String(10 + file)}-part-${String(file)}.mdx`,
      clauseFile(
        Array.from({ length: 50 }, (_, at) =>
          numbered(
            `c-${String(file)}-${String(at)}`,
            `${String(file)}.${String(at)}`,
            'Keep owls.',
          ),
        ).join('\n\n'),
      ),
    ]),
  ),
)

describe('What the search downloads', () => {
  const data = toSearchData(handbook, today)
  const clauses = readClauses(
    data.policies[0] ?? assert.fail('There is no policy'),
    data.clauses?.[0] ?? assert.fail('There are no clauses'),
  )
  const clauseOf = (id: string) => clauses.find((clause) => clause.id === id) ?? assert.fail(id)

  it('has each clause with its own words and nothing of an editor’s note', () => {
    assert.equal(clauseOf('risks').text, 'There are risks.')
    assert.equal(clauseOf('mark-up').text, hostile)
    assert.deepEqual(clauseOf('mark-up').values, { topic: ['passwords'], audience: ['members'] })
    assert.equal(clauseOf('mark-up').policy.council, 'Hill Parish Council')
  })
  it('has exactly the words of the council, with no full stop added to them', () => {
    assert.equal(clauseOf('no-stop').text, 'Accounts: one another')
    assert.deepEqual(
      clauses.filter(({ parent }) => !parent).map(({ number, title }) => [number, title]),
      [
        [undefined, 'Purpose'],
        [undefined, 'The ‘do’, and the ‘don’t’, of it'],
        [undefined, undefined],
      ],
    )
  })
  it('says where a clause stands without the headings above it', () => {
    assert.deepEqual(
      ['risks', 'quoted', 'unnumbered'].map((id) => clauseOf(id).where),
      ['clause 1.1', 'paragraph 1', 'preamble, paragraph 1'],
    )
  })
  it('lists the topics of each policy, and how it stands', () => {
    const [policy] = data.policies
    assert.deepEqual([policy?.topics, policy?.standing], [['passwords'], 'not-recorded'])
  })
  it('is parted by policies in a large handbook', () => {
    assert.deepEqual([isSearchedWhole(handbook), isSearchedWhole(large)], [true, false])
    assert.equal(toSearchData(large, today).clauses, undefined)
    assert.deepEqual(toVocabulary(large).slice(0, 2).toSorted(), ['keep', 'owls'])
  })
})

describe('The search index', () => {
  const build = (): Promise<IndexFiles> => buildIndex(large)

  it('is none for a small handbook', async () => {
    assert.equal((await buildIndex(handbook)).size, 0)
  })

  it('is the same, byte for byte, each time it is built, and holds no copy of the texts', async () => {
    const [one, other] = [await build(), await build()]
    assert.ok(one.has('pagefind.js') && one.size > 3)
    assert.deepEqual(
      [...one.keys()].filter((path) => path.startsWith('fragment/')),
      [],
    )
    assert.deepEqual(
      [...one].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
      [...other].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
    )
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
