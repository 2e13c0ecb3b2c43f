import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { foldWords, groupTerms, pluralOf } from '../../src/annotations/term-forms.ts'

describe('The plural', () => {
  const cases = [
    ['blog', 'blogs'],
    ['policy', 'policies'],
    ['day', 'days'],
    ['box', 'boxes'],
    ['match', 'matches'],
    ['Chairman', 'Chairmen'],
    ['human', 'humans'],
    ['Social media site', 'Social media sites'],
  ] as const
  for (const [one, many] of cases)
    it(`of ${one} is ${many}`, () => {
      assert.equal(pluralOf(one), many)
    })
})

describe('Words that are compared', () => {
  it('lose capitals, double spaces and printer’s signs', () => {
    assert.equal(foldWords(' The  Members’ cyber‑Code\n'), "the members' cyber-code")
  })
})

describe('Terms that are listed together', () => {
  it('are a plural and its singular', () => {
    assert.deepEqual(
      [...groupTerms(['blogs', 'blog', 'tweet'])],
      [
        ['blogs', 'blog'],
        ['blog', 'blog'],
        ['tweet', 'tweet'],
      ],
    )
  })
  it('are never different words', () => {
    assert.deepEqual(
      new Set(
        groupTerms([
          'social media',
          'social networking',
          'microblog',
          'blog',
          'reform',
          'inform',
        ]).values(),
      ).size,
      6,
    )
  })
  it('are spelt with a hyphen, with a space or in one word', () => {
    assert.deepEqual(
      [...groupTerms(['microblog', 'micro blogs', 'micro-blog'])],
      [
        ['microblog', 'micro-blog'],
        ['micro blogs', 'micro-blog'],
        ['micro-blog', 'micro-blog'],
      ],
    )
    assert.deepEqual(
      [...new Set(groupTerms(['cyberbullying', 'cyber-bullying', 'cyber bullying']).values())],
      ['cyber bullying'],
    )
  })
  it('are not a plural without its singular', () => {
    assert.equal(groupTerms(['tweets']).get('tweets'), 'tweets')
  })
})
