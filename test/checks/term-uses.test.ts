import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  handbookWith,
  inShort,
  makeHandbook,
  policyId,
  policySettings,
  rulesOf,
  type Files,
} from '../model/small-handbook.ts'

const definition = (term: string, more = ''): string =>
  `<Definition term="${term}"${more}>\n\n${term}: what it is.\n\n</Definition>`
const file = `${policyId}/01-purpose.mdx`

/** The files of a council with one policy. */
function council(slug: string, body: string, kind = 'social-media'): Files {
  return {
    [`${slug}/council.yaml`]: `name: ${slug}\nshort: ${slug}\nkind: parish\n`,
    [`${slug}/policy/policy.yaml`]: policySettings.replace('kind: social-media', `kind: ${kind}`),
    [`${slug}/policy/01-terms.mdx`]: clauseFile(body),
  }
}

const usedSpam = `${definition('Spam')}\n\nNo spam.`

describe('The check of unused terms', () => {
  const cases: readonly [name: string, body: string, rules: readonly string[]][] = [
    ['allows a term that is used', usedSpam, []],
    ['allows a term that is used before its definition', `No spam.\n\n${definition('Spam')}`, []],
    [
      'allows a term that is used in another definition',
      `${definition('Spam')}\n\n<Definition term="Junk">\n\nJunk is spam.\n\n</Definition>\n\nJunk.`,
      [],
    ],
    [
      'allows a term that an author has linked',
      `${definition('Spam')}\n\nNo [rubbish](term:spam).`,
      [],
    ],
    ['says nothing of a term whose links are off', definition('Spam', ' links="off"'), []],
    ['reports a term that only its own definition uses', definition('Spam'), ['term-unused']],
    [
      'reports a term that only an editor’s note uses',
      `${definition('Spam')}\n\n<EditorNote>\n\nSpam.\n\n</EditorNote>`,
      ['term-unused'],
    ],
    [
      'reports a term that is used with other capitals than it must have',
      `${definition('Member', ' links="as-printed"')}\n\nA member.`,
      ['term-unused'],
    ],
    [
      'reports all terms of a file in one message',
      `${definition('Spam')}\n\n${definition('Junk')}`,
      ['term-unused'],
    ],
  ]
  for (const [name, body, rules] of cases)
    it(name, () => {
      assert.deepEqual(rulesOf(handbookWith(body).messages), rules)
    })
  it('names the terms', () => {
    assert.deepEqual(
      inShort(handbookWith(`${definition('Spam')}\n\n${definition('Junk')}`).messages),
      [
        `${file}:5:1 term-unused Expected a use of \`Spam\` or \`Junk\` in this policy, found only the definition`,
      ],
    )
  })
  it('can be acknowledged', () => {
    assert.deepEqual(
      handbookWith(
        definition('Spam'),
        'acknowledge: [{ rule: term-unused, at: term-spam, why: A }]\n',
      ).messages,
      [],
    )
  })
})

describe('The check of exclusions', () => {
  const check = (except: string, words: string): string[] =>
    rulesOf(
      handbookWith(`${definition('Friend', ` except="${except}"`)}\n\nA friend. ${words}`).messages,
    )
  it('allows a phrase that occurs', () => {
    assert.deepEqual(check('family and friends', 'Family  and friends.'), [])
  })
  it('reports a phrase that does not occur', () => {
    assert.deepEqual(check('family and friends', ''), ['term-except-unused'])
  })
  it('reports a phrase without the term', () => {
    assert.deepEqual(check('Your family', 'Your family.'), ['term-except-unused'])
  })
  it('reports each phrase', () => {
    assert.deepEqual(check('a b; real friend; c d', 'A real friend.'), [
      'term-except-unused',
      'term-except-unused',
    ])
  })
})

describe('The check of undefined terms', () => {
  const others = { ...council('dale', usedSpam), ...council('marsh', usedSpam) }
  const check = (body: string, more: Files = others, front = ''): string[] =>
    inShort(makeHandbook({ ...more, [file]: clauseFile(body, front) }).messages)
  const found = [
    `${file}:5:1 term-defined-elsewhere Unexpected use of \`Spam\` in this policy, expected a definition such as at least two other councils have`,
  ]

  it('reports a term that two other councils define', () => {
    assert.deepEqual(check('<Clause id="a">\n\nNo spam, and no spam.\n\n</Clause>'), found)
  })
  it('reports the plural of a term', () => {
    assert.deepEqual(check('<Clause id="a">\n\nNo spams.\n\n</Clause>'), found)
  })
  it('takes the plural and the singular of a term for the same', () => {
    assert.deepEqual(
      check('<Clause id="a">\n\nNo spam.\n\n</Clause>', {
        ...council('dale', usedSpam),
        ...council('marsh', `${definition('Spams')}\n\nSpams.`),
      }),
      found,
    )
  })
  it('allows a term that one other council defines', () => {
    assert.deepEqual(check('No spam.', council('dale', usedSpam)), [])
  })
  it('allows a term that two policies of one other council define', () => {
    const second = Object.fromEntries(
      Object.entries(council('dale', usedSpam)).map(([path, text]) => [
        path.replace('dale/policy', 'dale/other'),
        text.replace('title: Social', 'title: Other Social'),
      ]),
    )
    assert.deepEqual(check('No spam.', { ...council('dale', usedSpam), ...second }), [])
  })
  it('allows a term that policies of another kind define', () => {
    const kinds = {
      'handbook.yaml':
        'title: Handbook\nkinds:\n  - id: social-media\n    title: A\n  - id: other\n    title: B\n',
    }
    assert.deepEqual(
      check('No spam.', {
        ...kinds,
        ...council('dale', usedSpam, 'other'),
        ...council('marsh', usedSpam, 'other'),
      }),
      [],
    )
  })
  it('allows a term that the policy defines', () => {
    assert.deepEqual(check(usedSpam), [])
  })
  it('allows a term that the policy has as a variant', () => {
    assert.deepEqual(
      check('<Definition term="Junk" variants="spam">\n\nJunk.\n\n</Definition>\n\nNo spam.'),
      [],
    )
  })
  it('allows a term in a link', () => {
    assert.deepEqual(check('See [spam](https://example.org/).'), [])
  })
  it('allows a phrase that another council excludes', () => {
    assert.deepEqual(
      check('A spam fritter.', {
        ...others,
        ...council(
          'dale',
          `${definition('Spam', ' except="spam fritter"')}\n\nNo spam. A spam fritter.`,
        ),
      }),
      [],
    )
  })
  it('can be acknowledged', () => {
    assert.deepEqual(
      check(
        'No spam.',
        others,
        'acknowledge: [{ rule: term-defined-elsewhere, at: purpose, why: A }]\n',
      ),
      [],
    )
  })
})
