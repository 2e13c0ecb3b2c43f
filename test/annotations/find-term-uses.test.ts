import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { annotatePolicy } from '../../src/annotations/annotate-policy.ts'
import { findTermUses, readTermUsage } from '../../src/annotations/find-term-uses.ts'
import {
  clauseFile,
  handbookWith,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
  policySettings,
} from '../model/small-handbook.ts'

const define = (term: string, more = '', words = term): string =>
  `<Definition term="${term}" id="defined"${more}>\n\n${words} is defined.\n\n</Definition>`

/** The uses in a body, each as `passage: words`. */
function usesIn(body: string): string[] {
  const { policy } = onlyPolicy(handbookWith(body))
  return findTermUses(policy).map(
    ({ passage, text, start, end }) => `${passage.id}: ${text.value.slice(start, end)}`,
  )
}

/** What of these words, which stand in a section beside a definition, uses the term. */
function wordsFound(term: string, words: string, more = ''): string[] {
  return usesIn(`${define(term, more)}\n\n${words}`).map((use) => use.replace(/^purpose: /, ''))
}

describe('A word uses a term', () => {
  const cases: readonly [
    name: string,
    term: string,
    words: string,
    found: string,
    more?: string,
  ][] = [
    ['as it is', 'Blog', 'A Blog is.', 'Blog'],
    ['with other capitals', 'Blog', 'THE BLOG', 'BLOG'],
    ['in the plural', 'Blog', 'Our blogs are.', 'blogs'],
    ['in a plural with es', 'Search box', 'Some search boxes.', 'search boxes'],
    ['in a plural with ies', 'Policy', 'All policies.', 'policies'],
    ['in the plural of man', 'Chairman', 'The Chairmen.', 'Chairmen'],
    ['in the possessive', 'Member', "A Member's word.", 'Member'],
    ['in the possessive with a printer’s apostrophe', 'Member', 'A Member’s word.', 'Member'],
    ['in the possessive of a plural', 'Member', 'Members’ words.', 'Members'],
    ['as a variant', 'Blog', 'We are blogging.', 'blogging', ' variants="weblog, blogging"'],
    ['as the plural of a variant', 'Blog', 'Web logs.', 'Web logs', ' variants="web log"'],
    ['over several spaces', 'Social media', 'Any social   media.', 'social   media'],
    ['over the end of a line in the file', 'Social media', 'Any social\nmedia.', 'social media'],
    [
      'over a space that does not break',
      'Social media',
      'Any social\u00A0media.',
      'social\u00A0media',
    ],
    ['between signs', 'Friend', '(‘friend’)', 'friend'],
    ['before a stroke', 'Friend', 'friend/follower', 'friend'],
    ['behind the sign of a hashtag', '#Hashtag', 'A #hashtag!', 'hashtag'],
    [
      'with signs of patterns in it',
      'C++ (draft) [a|b]*',
      'In C++ (draft) [a|b]* we say.',
      'C++ (draft) [a|b]*',
    ],
    ['with a dollar and a dot', 'U.S.$', 'The U.S.$ falls.', 'U.S.$'],
    ['in another script, from right to left', 'مدونة', 'هذه مدونة جديدة', 'مدونة'],
    ['with accents', 'Ŵyl', 'Yr ŵyl fawr', 'ŵyl'],
    [
      'with a straight apostrophe for a printed one',
      'Members’ Code',
      "The Members' Code.",
      "Members' Code",
    ],
    ['as an abbreviation', 'IT', 'Our IT works.', 'IT'],
    ['as the plural of an abbreviation', 'MP', 'Two MPs.', 'MPs'],
    [
      'with its own capitals where these matter',
      'Member',
      'A member, a Member.',
      'Member',
      ' links="as-printed"',
    ],
  ]
  for (const [name, term, words, found, more] of cases)
    it(name, () => {
      assert.deepEqual(wordsFound(term, words, more), [found])
    })
  it('of 10,000 characters', () => {
    const term = `${'a'.repeat(4999)} ${'b'.repeat(5000)}`
    assert.deepEqual(wordsFound(term, `So ${term} is.`), [term])
  })
  it('inside bold words', () => {
    assert.deepEqual(wordsFound('Blog', 'A **good blog** is.'), ['blog'])
  })
  it('in a list and in a table', () => {
    assert.deepEqual(
      usesIn(
        `${define('Blog')}\n\n${numbered('a', '1.1', '- A blog')}\n\n${numbered('b', '1.2', '| Blog |\n|---|\n| C |')}`,
      ),
      ['a: blog', 'b: Blog'],
    )
  })
})

describe('A word does not use a term', () => {
  const cases: readonly [name: string, term: string, words: string, more?: string][] = [
    ['as a part of a longer word', 'Blog', 'The blogger blogged in the blogosphere.'],
    ['as the end of a longer word', 'Blog', 'A weblog.'],
    ['as a part of a word with a hyphen', 'Blog', 'A micro-blog, a blog-writer.'],
    ['as a part of an address', 'Facebook', 'See facebook.com, me@facebook.com and @facebook.'],
    ['as a part of a name in a program', 'Blog', 'my_blog and blog_2'],
    ['before an accent of its last letter', 'Caf', 'Cafe\u0301 and caf\u0301'],
    ['as a word that an abbreviation spells', 'IT', 'Is it so?'],
    [
      'with other capitals where these matter',
      'Member',
      'A member of the public.',
      ' links="as-printed"',
    ],
    ['where the links of the term are off', 'we', 'We say that we are.', ' links="off"'],
    [
      'in a phrase that is excluded',
      'Friend',
      'Your FAMILY and  friends.',
      ' except="family and friends"',
    ],
    ['as the first letters of a pattern', 'a.c', 'abc'],
    ['in a link', 'Blog', 'See [our blog](https://example.org/).'],
    ['in an editor’s note', 'Blog', '<EditorNote>\n\nA blog.\n\n</EditorNote>'],
    ['that is only signs', '***', 'A *** B'],
  ]
  for (const [name, term, words, more] of cases)
    it(name, () => {
      assert.deepEqual(wordsFound(term, words, more), [])
    })
})

describe('The uses of terms', () => {
  it('are the first in each passage', () => {
    assert.deepEqual(
      usesIn(
        `${define('Blog')}\n\n${numbered('a', '1.1', 'A blog, a blog.\n\nA Blog.')}\n\n${numbered('b', '1.2', 'Blogs.')}`,
      ),
      ['a: blog', 'b: Blogs'],
    )
  })
  it('are told apart by limb', () => {
    assert.deepEqual(
      usesIn(
        `${define('Blog')}\n\n${numbered('a', '1.1', `A blog:\n\n${numbered('b', 'a)', 'a BLOG')}`)}`,
      ),
      ['a: blog', 'b: BLOG'],
    )
  })
  it('are the longest where several begin together', () => {
    assert.deepEqual(
      usesIn(
        `${define('Social media')}\n\n<Definition term="Social media site">\n\nSocial media site.\n\n</Definition>\n\nA social media site and social media.`,
      ),
      ['purpose: social media site', 'purpose: social media'],
    )
  })
  it('go on behind a phrase that is excluded', () => {
    assert.deepEqual(
      wordsFound(
        'Friend',
        'Family and friends, a real FRIEND, a friend.',
        ' except="family and friends; real friend"',
      ),
      ['friend'],
    )
  })
  it('are not in the definition itself, but in those of other terms', () => {
    assert.deepEqual(
      usesIn(
        `${define('Blog', '', 'Blog: a blog')}\n\n<Definition term="Microblog">\n\nMicroblog: a short blog.\n\n</Definition>`,
      ),
      ['term-microblog: blog'],
    )
  })
  it('are not in a second definition of the same term, and lead to the first', () => {
    const { policy } = onlyPolicy(
      handbookWith(
        `${define('Blog')}\n\n<Definition term="blog" id="again">\n\nA blog also.\n\n</Definition>\n\nA blog.`,
      ),
    )
    assert.deepEqual(
      findTermUses(policy).map(({ passage, definition }) => [passage.id, definition.node.id]),
      [['purpose', 'defined']],
    )
  })
  it('give way to what an author has linked in the passage', () => {
    const body = `${define('Blog')}\n\n${numbered('a', '1.1', 'A blog, [our *diary*](term:blog).')}`
    assert.deepEqual(usesIn(body), [])
    const { places } = readTermUsage(onlyPolicy(handbookWith(body)).policy)
    assert.deepEqual(
      places.map(({ passage, words }) => [passage.id, words]),
      [['a', 'our diary']],
    )
  })
  it('count a link by an author where links are off', () => {
    assert.equal(
      readTermUsage(
        onlyPolicy(handbookWith(`${define('we', ' links="off"')}\n\n[Us](term:we), we.`)).policy,
      ).places.length,
      1,
    )
  })
  it('are never of another policy, not even of the same council', () => {
    const { handbook } = makeHandbook({
      [`${policyId}/01-purpose.mdx`]: clauseFile(define('Blog')),
      'hill/other/policy.yaml': policySettings,
      'hill/other/01-scope.mdx': clauseFile('A blog.'),
    })
    for (const policy of handbook.councils.flatMap(({ policies }) => policies))
      assert.deepEqual(annotatePolicy(handbook, policy), [])
  })
  it('are found for terms that are named like parts of a program', () => {
    for (const term of ['constructor', 'proto', 'toString', 'hasOwnProperty'])
      assert.deepEqual(wordsFound(term, `The ${term} is.`), [term])
  })
})
