import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { cite, locate, locateSection, locateUnderHeadings } from '../../src/views/citation.ts'
import {
  clauseFile,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
} from '../model/small-handbook.ts'

const plain = (id: string, inner = 'Words.', more = ''): string =>
  `<Clause id="${id}"${more}>\n\n${inner}\n\n</Clause>`
const join = (...blocks: string[]): string => blocks.join('\n\n')

const { council, policy } = onlyPolicy(
  makeHandbook({
    [`${policyId}/00-cover.mdx`]: `---\nkind: cover\n---\n\n${plain('cover-words')}\n`,
    [`${policyId}/01-preamble.mdx`]: `---\nkind: preamble\n---\n\n${plain('preamble-words')}\n`,
    [`${policyId}/02-numbered.mdx`]: `---\nnumber: "5."\ntitle: BUSINESS USE\nacknowledge: [number-sequence]\n---\n\n${join(
      numbered(
        'whole',
        '5.10',
        join(
          numbered('letter', 'a)', numbered('roman', 'i)')),
          plain('dot', 'Words.', ' marker="bullet"'),
          plain('dots', 'Words.', ' marker="bullet"'),
        ),
      ),
      numbered('stopped', '5.11.'),
      numbered('third', '5.11.1'),
      plain(
        'heading',
        join(plain('under'), numbered('own', '5.12')),
        ' title="Using social media"',
      ),
      plain('numbered-heading', plain('under-it'), ' number="5.13" title="Copyright"'),
    )}\n`,
    [`${policyId}/03-principals.mdx`]: clauseFile(
      join(
        'Words.',
        plain('second'),
        numbered('point', '3.'),
        plain('dot-of-section', 'Words.', ' marker="bullet"'),
        '<Definition term="Blog">\n\nBlog.\n\n</Definition>',
      ),
      'acknowledge: [number-sequence]\n',
    ).replace('title: Purpose', 'title: Principals and commitments'),
    [`${policyId}/04-owners.mdx`]: `---\nkind: appendix\ntitle: Appendix A - Site owners\n---\n\n${plain('appendix-words')}\n`,
    [`${policyId}/05-more.mdx`]: `---\nkind: appendix\nnumber: "B"\ntitle: Forms\n---\n\nWords.\n`,
    [`${policyId}/06-signatures.mdx`]: `---\nkind: signatures\n---\n\n${plain('signature')}\n`,
  }),
)

const clauses: readonly [id: string, words: string][] = [
  ['whole', 'clause 5.10'],
  ['letter', 'clause 5.10 a)'],
  ['roman', 'clause 5.10 a) i)'],
  ['dot', 'clause 5.10, item 1'],
  ['dots', 'clause 5.10, item 2'],
  ['stopped', 'clause 5.11.'],
  ['third', 'clause 5.11.1'],
  ['heading', '‘BUSINESS USE’, ‘Using social media’'],
  ['under', '‘BUSINESS USE’, ‘Using social media’, paragraph 1'],
  ['own', 'clause 5.12'],
  ['numbered-heading', 'clause 5.13'],
  ['under-it', 'clause 5.13, paragraph 1'],
  ['second', '‘Principals and commitments’, paragraph 2'],
  ['point', '‘Principals and commitments’, point 3'],
  ['dot-of-section', '‘Principals and commitments’, item 1'],
  ['term-blog', '‘Principals and commitments’, definition of ‘Blog’'],
  ['cover-words', 'opening words, paragraph 1'],
  ['preamble-words', 'preamble, paragraph 1'],
  ['appendix-words', '‘Appendix A - Site owners’, paragraph 1'],
  ['signature', 'signatures, paragraph 1'],
]

describe('The place of a clause in a citation', () => {
  for (const [id, words] of clauses) {
    it(`is “${words}”`, () => {
      const clause = policy.clauses.find((each) => each.id === id)
      assert.equal(clause && locate(clause), words)
    })
  }
  it('is said without the headings above it where these are shown', () => {
    const under = (id: string): string =>
      policy.clauses.filter((each) => each.id === id).map(locateUnderHeadings)[0] ?? ''
    assert.deepEqual(['letter', 'under', 'second', 'cover-words', 'heading'].map(under), [
      'clause 5.10 a)',
      'paragraph 1',
      'paragraph 2',
      'opening words, paragraph 1',
      '‘Using social media’',
    ])
  })
  it('is tested for every clause of the document', () => {
    assert.deepEqual(
      policy.clauses.map(({ id }) => id).toSorted(),
      clauses.map(([id]) => id).toSorted(),
    )
  })
  it('is another for every clause', () => {
    const places = policy.clauses.map(locate)
    assert.deepEqual(
      places.filter((place, index) => places.indexOf(place) !== index),
      [],
    )
  })
})

describe('The place of a section in a citation', () => {
  const sections: readonly [id: string, words: string][] = [
    ['cover', 'opening words'],
    ['preamble', 'preamble'],
    ['numbered', 'section 5'],
    ['principals', '‘Principals and commitments’'],
    ['owners', '‘Appendix A - Site owners’'],
    ['signatures', 'signatures'],
  ]
  for (const [id, words] of sections) {
    it(`is “${words}”`, () => {
      const section = policy.sections.find((each) => each.id === id)
      assert.equal(section && locateSection(section), words)
    })
  }
})

describe('A citation', () => {
  it('names the council, the policy and the place', () => {
    assert.equal(
      cite(council, policy, 'clause 5.10'),
      'Hill Parish Council, Social Media Policy, clause 5.10',
    )
  })
})
