/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { beforeAll, describe, test } from 'vitest'
import type { Root } from 'hast'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { findPolicy } from '../../src/model/find.ts'
import type { Clause, Handbook } from '../../src/model/types.ts'
import type { PolicyEvent } from '../../src/schemas/policy.ts'
import type { PolicyExport } from '../../src/schemas/policy-export.ts'
import { toReview } from '../../src/views/review/review.ts'
import { root, today } from '../build/build-process.ts'
import { type BuiltSite, councils, type CouncilSlug, pageOf, readOwnSite } from './built-site.ts'
import { articleOf, findAll, findOne, hasClass, parsePage, textOf, toWords } from './page-text.ts'

/** What a document says of its own history, and what the page of its policy tells readers on 20 November 2026. */
interface Facts {
  version: string | undefined
  events: readonly Pick<PolicyEvent, 'type' | 'date' | 'printed' | 'certainty'>[]
  review: PolicyExport['review']
  standing: PolicyExport['standing']['state']
  /** What the page says is not known. */
  notKnown: string
  /** The two notices at the head of the page, word for word. */
  notices: readonly string[]
}

const notKnown: Facts['review'] = {
  state: 'unknown',
  due: null,
  precision: null,
  basis: 'none',
  certainty: 'unknown',
}
const notRecorded =
  'Adoption not recorded. The document does not say whether or when the council adopted this policy, so it is not known whether it is in force.'
const noReview =
  'Review date not known. The document does not say when this policy is to be reviewed.'

const facts: Readonly<Record<CouncilSlug, Facts>> = {
  'barling-magna': {
    version: undefined,
    events: [
      {
        type: 'signed',
        date: undefined,
        printed: '………………………Mike Steptoe………… Chairman',
        certainty: 'unknown',
      },
      {
        type: 'signed',
        date: undefined,
        printed: '……………………….Steph Raine………… Clerk',
        certainty: 'unknown',
      },
    ],
    review: notKnown,
    standing: 'not-recorded',
    notKnown:
      'Not known Whether, when and by whom it was adopted, since when it is in force, its version and when it is to be reviewed.',
    notices: [notRecorded, noReview],
  },
  barnsley: {
    version: '2018 - 2020',
    events: [],
    review: {
      state: 'overdue',
      due: '2020',
      precision: 'year',
      basis: 'printed',
      certainty: 'stated',
    },
    standing: 'not-recorded',
    notKnown: 'Not known Whether, when and by whom it was adopted and since when it is in force.',
    notices: [
      notRecorded,
      'Review overdue since the end of 2020. A review was due in 2020. The document prints this date. Read the clause.',
    ],
  },
  'collier-street': {
    version: '1',
    events: [
      { type: 'created', date: '2020-06-08', printed: '08.06.2020', certainty: 'stated' },
      {
        type: 'adopted',
        date: '2020-07-13',
        printed: 'Full Council 13.07.2020',
        certainty: 'conflicting',
      },
      {
        type: 'adopted',
        date: '2020-07-14',
        printed: '14.07.2020 TBC',
        certainty: 'to-be-confirmed',
      },
      {
        type: 'in-force',
        date: '2020-07-14',
        printed: 'commence from 14th July 2020',
        certainty: 'stated',
      },
      {
        type: 'in-force',
        date: '2020-07-14',
        printed: '14.07.2020 TBC',
        certainty: 'to-be-confirmed',
      },
    ],
    review: {
      state: 'overdue',
      due: '2021-07-14',
      precision: 'day',
      basis: 'calculated',
      certainty: 'to-be-confirmed',
    },
    standing: 'adopted-provisional',
    notKnown: '',
    notices: [
      'Adoption to be confirmed. As the date of adoption the document gives 13 July 2020 (Full Council, contradicted elsewhere in the document) and 14 July 2020 (marked as to be confirmed), so it is not certain since when the policy is in force. Clause 10.1 says that it applies from 14 July 2020.',
      'Review overdue since 14 July 2021. A review was due on 14 July 2021. This date is calculated from the words “reviewed annually”. The date that it is counted from is not certain, so this is provisional. Read the clause.',
    ],
  },
  malvern: {
    version: undefined,
    events: [],
    review: notKnown,
    standing: 'not-recorded',
    notKnown:
      'Not known Whether, when and by whom it was adopted, since when it is in force, its version and when it is to be reviewed.',
    notices: [notRecorded, noReview],
  },
  'westgate-on-sea': {
    version: undefined,
    events: [{ type: 'adopted', date: undefined, printed: 'ADOPTED', certainty: 'unknown' }],
    review: {
      state: 'overdue',
      due: '2024-07',
      precision: 'month',
      basis: 'printed',
      certainty: 'stated',
    },
    standing: 'adopted-undated',
    notKnown:
      'Not known When it was adopted, by whom it was adopted, since when it is in force and its version.',
    notices: [
      'Adopted, undated. The document says that the council adopted this policy, but not when.',
      'Review overdue since the end of July 2024. A review was due in July 2024. The document prints this date.',
    ],
  },
}

/** Clauses that rule on no topic, mention none and put none outside the policy. A clause that is not in this list and has no topic was forgotten. */
const withoutTopics: Readonly<Record<CouncilSlug, readonly string[]>> = {
  'barling-magna': [],
  barnsley: [
    // Says whom the words “we” and “us” mean.
    'meaning-of-we-and-us',
    // Lead-ins and headings, whose limbs carry the topics.
    'helpful-guidance',
    'council-business',
    'personal-capacity',
    'employees-and-members-responsibilities',
    'managers-responsibilities',
    'support-functions-responsibilities',
    'setting-up-a-site',
    'site-owner-role',
    'managing-your-site',
  ],
  'collier-street': [
    // A remark on how social media grow.
    'growth-of-social-media',
    // A lead-in, whose limbs carry the topics.
    'intended-uses',
    // Entries of the glossary: they say what a word means and rule on nothing.
    'term-blog',
    'term-blogsphere',
    'term-direct-message',
    'term-facebook',
    'term-flickr',
    'term-follower',
    'term-friend',
    'term-forum',
    'hashtag',
    'term-instagram',
    'term-microblog',
    'term-pinterest',
    'term-retweet',
    'term-social-networking',
    'term-snapchat',
    'term-spam',
    'term-trending',
    'term-troll',
    'term-tweet',
    'term-vimeo',
    'term-youtube',
  ],
  // A lead-in, whose limbs carry the topics.
  malvern: ['prohibited-communications'],
  'westgate-on-sea': [
    // Lead-ins, whose limbs carry the topics.
    'intentions',
    'examples-of-social-media',
    'council-material-must-not',
    'prohibited-uses',
    // Limbs of “whenever you”, whose lead-in carries the topics.
    'conducting-business',
    'acting-as-representative',
    // Says only that content is restricted; the clauses behind it say how.
    'content-restricted',
    // Says what its section is about.
    'what-this-section-covers',
  ],
}

let site: BuiltSite
let handbook: Handbook
const pages = new Map<CouncilSlug, Root>()

function pageFor(council: CouncilSlug): Root {
  const page = pages.get(council)
  assert.ok(page)
  return page
}

function readPolicy(council: CouncilSlug): PolicyExport {
  return JSON.parse(site.read(`${council}/social-media/policy.json`)) as PolicyExport
}

function reviewOn(council: CouncilSlug, day: string): string {
  const policy = findPolicy(handbook, `${council}/social-media`)
  assert.ok(policy)
  return toReview(policy, { today: day, dueSoonDays: handbook.settings.dueSoonDays }).state
}

function hasNoTopic({ node }: Clause): boolean {
  const passing = node.type === 'clause' ? [...node.mentions, ...node.excludes] : []
  return node.topics.length === 0 && passing.length === 0
}

function oneLine(text: string): string {
  return toWords(text).join(' ')
}

beforeAll(() => {
  site = readOwnSite()
  handbook = loadHandbook({ root, content: site.content, today }).handbook
  for (const council of councils) pages.set(council, parsePage(site.read(pageOf(council))))
})

describe('the recorded facts', () => {
  for (const council of councils) {
    test(`of ${council} name the version that its document prints`, () => {
      assert.equal(readPolicy(council).version, facts[council].version)
    })

    test(`of ${council} are the events of which its document tells, with their certainty`, () => {
      const events = readPolicy(council).events.map(({ type, date, printed, certainty }) => ({
        type,
        date,
        printed,
        certainty,
      }))
      assert.deepEqual(events, facts[council].events)
    })

    test(`of ${council} say when its review falls due, as exactly as it is known`, () => {
      assert.deepEqual(readPolicy(council).review, facts[council].review)
    })

    test(`of ${council} say whether it is in force`, () => {
      assert.equal(readPolicy(council).standing.state, facts[council].standing)
    })

    test(`of ${council} are what the notices on its page say on 20 November 2026`, () => {
      const status = findOne(articleOf(pageFor(council)), hasClass('status'))
      const notices = findAll(status, hasClass('notice')).map(({ element }) =>
        oneLine(textOf(element)),
      )
      assert.deepEqual(notices, facts[council].notices)
    })

    test(`of ${council} are listed at the head of its page in the words of the document`, () => {
      const record = oneLine(textOf(findOne(articleOf(pageFor(council)), hasClass('record'))))
      for (const { printed } of facts[council].events)
        assert.ok(record.includes(oneLine(`Printed as “${printed}”`)), printed)
      assert.ok(record.includes(facts[council].notKnown), record)
    })
  }

  test('of the printed words are words of the documents', () => {
    for (const council of councils) {
      const text = oneLine(textOf(articleOf(pageFor(council))))
      for (const { printed } of facts[council].events)
        assert.ok(text.includes(printed), `${council}: ${printed}`)
    }
  })
})

describe('a review date that is known by its month', () => {
  test('is not overdue on the last day of the month', () => {
    assert.equal(reviewOn('westgate-on-sea', '2024-07-31'), 'due-soon')
  })

  test('is overdue on the first day of the next month', () => {
    assert.equal(reviewOn('westgate-on-sea', '2024-08-01'), 'overdue')
  })
})

describe('a review date that is known by its year', () => {
  test('is not overdue on the last day of the year', () => {
    assert.equal(reviewOn('barnsley', '2020-12-31'), 'due-soon')
  })

  test('is overdue on the first day of the next year', () => {
    assert.equal(reviewOn('barnsley', '2021-01-01'), 'overdue')
  })
})

describe('a review date that is calculated to the day', () => {
  test('is not overdue on the day itself', () => {
    assert.equal(reviewOn('collier-street', '2021-07-14'), 'due-soon')
  })

  test('is overdue on the next day', () => {
    assert.equal(reviewOn('collier-street', '2021-07-15'), 'overdue')
  })

  test('is neither due nor due soon more than 60 days before', () => {
    assert.equal(reviewOn('collier-street', '2021-05-14'), 'current')
    assert.equal(reviewOn('collier-street', '2021-05-15'), 'due-soon')
  })
})

describe('the topics', () => {
  test('are each ruled on by a clause of some policy, or have narrower topics', () => {
    const ruled = new Set(
      allPolicies(handbook).flatMap(({ clauses }) => clauses.flatMap(({ node }) => node.topics)),
    )
    const parents = new Set(handbook.topics.map(({ parent }) => parent))
    assert.ok(handbook.topics.length > 30, 'there are topics')
    assert.deepEqual(
      handbook.topics.map(({ id }) => id).filter((id) => !ruled.has(id) && !parents.has(id)),
      [],
    )
  })

  for (const council of councils) {
    test(`are given to every clause of ${council} but those that are known to need none`, () => {
      const policy = findPolicy(handbook, `${council}/social-media`)
      assert.deepEqual(
        policy?.clauses
          .filter(hasNoTopic)
          .map(({ id }) => id)
          .toSorted(),
        withoutTopics[council].toSorted(),
      )
    })
  }
})
