import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { allPolicies } from '../../src/model/build-handbook.ts'
import type { Handbook } from '../../src/model/types.ts'
import { toSuggestionData } from '../../scripts/suggest/suggestion-data.ts'
import { suggestTopics } from '../../scripts/suggest/suggest-topics.ts'
import { toSuggestionText } from '../../scripts/suggest/suggestion-text.ts'
import { baseFiles, type Files, makeHandbookOf, policySettings } from '../model/small-handbook.ts'

const topics = `topics:
  - { id: friend-requests, title: Friend requests, covers: Accepting requests from people. }
  - { id: account-security, title: Account security, covers: How accounts are kept safe from hackers. }
  - { id: passwords, parent: account-security, title: Passwords, covers: What a password must be like. }
  - { id: review, title: Review, covers: When the policy is looked at again. }
`

const toldClauses = `<Clause id="friends" number="1.1" topics="friend-requests">

Do not accept friend requests from service users.

</Clause>

<Clause id="secret" number="1.2" topics="passwords">

Choose a strong password and never tell it to a colleague.

</Clause>

<Clause id="next-review" number="1.3" topics="review">

The Clerk looks at this policy again every May.

</Clause>

<Clause id="hackers" number="1.4" topics="account-security">

If hackers have broken into an account, close the account.

</Clause>`

/** A handbook of two councils: Dale has tagged its clauses, Hill has these. */
function handbookWith(body: string, more: Files = {}): Handbook {
  const { handbook } = makeHandbookOf({
    ...baseFiles,
    'topics.yaml': topics,
    'dale/council.yaml': 'name: Dale Town Council\nshort: Dale\nkind: town\n',
    'dale/social-media/policy.yaml': policySettings,
    'dale/social-media/01-rules.mdx': `---\nnumber: "1."\ntitle: Rules\n---\n\n${toldClauses}\n`,
    'hill/social-media/01-rules.mdx': `---\ntitle: Rules\n---\n\n${body}\n`,
    ...more,
  })
  return handbook
}

function clause(id: string, words: string, attributes = ''): string {
  return `<Clause id="${id}"${attributes}>\n\n${words}\n\n</Clause>`
}

const thresholds = { untagged: 30, tagged: 30 }

function suggest(body: string, more: Files = {}, least = thresholds) {
  return suggestTopics(handbookWith(body, more), least, ({ council }) => council === 'hill')
}

/** What is suggested, as `clause: attribute`. */
function inShort(body: string, more: Files = {}, least = thresholds): string[] {
  return suggest(body, more, least).flatMap(({ suggestions }) =>
    suggestions.map((each) => `${each.clause.id}: ${each.attribute}`),
  )
}

const friends = 'You must not accept requests from friends who are service users.'

describe('The suggestions', () => {
  it('give a clause without topics the one of a clause of another council that shares its words', () => {
    assert.deepEqual(inShort(clause('a', friends)), ['a: topics="friend-requests"'])
  })
  it('say which words are shared, as they are printed, and with which clause', () => {
    const [data] = toSuggestionData(suggest(clause('a', friends)))
    assert.deepEqual(
      data?.topics.map(({ topic, words, like }) => ({ topic, words, like })),
      [
        {
          topic: 'friend-requests',
          words: ['service users', 'accept', 'friends', 'requests'],
          like: { policy: 'dale/social-media', clause: 'friends' },
        },
      ],
    )
  })
  it('learn from the title and the description of a topic that no clause has', () => {
    const more = {
      'topics.yaml': `${topics}  - { id: drones, title: Drones, covers: Flying drones and their cameras. }\n`,
    }
    const [data] = toSuggestionData(
      suggest(clause('a', 'Nobody may fly drones with cameras.'), more),
    )
    assert.equal(data?.attribute, 'topics="drones"')
    assert.match(
      data.topics[0]?.reason ?? '',
      /^shares .*‘fly drones’.* with the description of the topic in topics\.yaml$/,
    )
  })
  it('give the narrower topic alone where the wider one fits too', () => {
    assert.deepEqual(inShort(clause('a', 'Accounts are kept safe by a strong password.')), [
      'a: topics="passwords"',
    ])
  })
  it('put a further topic behind those that a clause has', () => {
    const [found] = suggest(clause('a', friends, ' topics="review"')).flatMap(
      ({ suggestions }) => suggestions,
    )
    assert.deepEqual(
      [found?.attribute, found?.replaces],
      ['topics="review friend-requests"', 'topics="review"'],
    )
  })
  for (const attribute of ['topics', 'mentions', 'excludes']) {
    it(`do not repeat what the clause says in ${attribute}`, () => {
      assert.deepEqual(inShort(clause('a', friends, ` ${attribute}="friend-requests"`)), [])
    })
  }
  it('do not add a topic whose wider or narrower one is there', () => {
    assert.deepEqual(
      inShort(clause('a', 'Choose a strong password.', ' topics="account-security"')),
      [],
    )
    assert.deepEqual(
      inShort(
        clause('a', 'If hackers have broken into an account, close it.', ' topics="passwords"'),
      ),
      [],
    )
  })
  it('ask for more where a person has already given topics', () => {
    const body = `${clause('a', friends)}\n\n${clause('b', friends, ' topics="review"')}`
    assert.deepEqual(inShort(body, {}, { untagged: 30, tagged: 101 }), [
      'a: topics="friend-requests"',
    ])
  })
  it('leave a lead-in alone whose points say it', () => {
    const lead = `<Clause id="lead">\n\nOn friend requests from service users:\n\n${clause('a', friends, ' marker="bullet" topics="friend-requests"')}\n\n</Clause>`
    assert.deepEqual(inShort(lead), [])
  })
  it('leave a clause alone that has no words of its own', () => {
    assert.deepEqual(
      inShort(
        `${clause('a', friends, ' topics="friend-requests"')}\n\n${clause('b', 'It must not.')}`,
      ),
      [],
    )
  })
  it('never learn from the same policy', () => {
    const body = `${clause('a', 'Zebras graze on the green.', ' topics="review"')}\n\n${clause('b', 'Zebras graze on the green.')}`
    assert.deepEqual(inShort(body), [])
  })
  it('give a definition its topic', () => {
    assert.deepEqual(
      inShort(
        '<Definition term="Friend requests">\n\nFriend requests are what service users send.\n\n</Definition>',
      ),
      ['term-friend-requests: topics="friend-requests"'],
    )
  })
  it('are none for words that nobody else has', () => {
    assert.deepEqual(inShort(clause('a', 'Zebras graze.')), [])
  })
  it('are the same each time', () => {
    const body = `${clause('a', friends)}\n\n${clause('b', 'A password is strong.')}`
    assert.equal(toSuggestionText(suggest(body)), toSuggestionText(suggest(body)))
  })
  it('look only at the policies that are wanted', () => {
    assert.deepEqual(
      suggestTopics(handbookWith(clause('a', friends)), thresholds, () => false),
      [],
    )
  })
})

describe('Hostile words', () => {
  const bodies: [name: string, words: string][] = [
    [
      'that patterns are made of',
      String.raw`Requests (from [friends and service.users+ who^$ may|accept?`,
    ],
    [
      'that every object has',
      '\\_\\_proto\\_\\_ constructor hasOwnProperty toString friend requests of service users',
    ],
    ['of very many letters', `${'x'.repeat(20_000)} friend requests of service users`],
    ['of letters beyond the first plane', `${'𝒜'.repeat(200)} friend requests of service users`],
    ['from right to left', 'בקשות חברות friend requests of service users'],
    ['with signs that act on a terminal', 'friend&#27;[31m requests of service&#8238;users'],
  ]
  for (const [name, words] of bodies) {
    it(`${name} are read as words`, () => {
      const text = toSuggestionText(
        suggest(clause('a', words), {
          'dale/social-media/02-more.mdx': `---\ntitle: More\n---\n\n${clause('more', words, ' topics="friend-requests"')}\n`,
        }),
      )
      assert.match(text, /topics="friend-requests"/)
      assert.doesNotMatch(text, /[^\P{Cc}\n]|\u202E/u)
      assert.ok(text.isWellFormed())
      assert.ok(Math.max(...text.split('\n').map((line) => line.length)) < 600)
    })
  }
  it('in the names of topics are no trouble', () => {
    const more = {
      'topics.yaml': `${topics}  - { id: constructor, title: Constructor, covers: Building and constructing sheds. }\n  - { id: proto, title: __proto__, covers: "[a-z]+(" }\n`,
    }
    assert.deepEqual(inShort(clause('a', 'Building and constructing sheds.'), more), [
      'a: topics="constructor"',
    ])
  })
})

describe('A handbook with little in it', () => {
  it('of one policy learns from the descriptions of topics', () => {
    const { handbook } = makeHandbookOf({
      ...baseFiles,
      'topics.yaml': topics,
      'hill/social-media/01-rules.mdx': `---\ntitle: Rules\n---\n\n${clause('a', 'Accepting friend requests.')}\n`,
    })
    assert.equal(
      suggestTopics(handbook, thresholds, () => true)[0]?.suggestions[0]?.attribute,
      'topics="friend-requests"',
    )
  })
  it('without topics is given none', () => {
    const { handbook } = makeHandbookOf({
      ...baseFiles,
      'topics.yaml': 'topics: []\n',
      'hill/social-media/01-rules.mdx': `---\ntitle: Rules\n---\n\n${clause('a', friends)}\n`,
    })
    assert.equal(allPolicies(handbook).length, 1)
    assert.deepEqual(
      suggestTopics(handbook, thresholds, () => true),
      [],
    )
    assert.equal(
      toSuggestionText([]),
      'No suggestions: nothing fits well enough. With a lower --least there are more, and more of them are wrong.\n',
    )
  })
})
