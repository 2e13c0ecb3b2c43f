/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { beforeAll, describe, test } from 'vitest'
import { readLegislation } from '../../src/annotations/find-act-citations.ts'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { provisionInWords } from '../../src/parse/markdown/provision-id.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { findCouncil } from '../../src/model/find.ts'
import { toPassages } from '../../src/model/passages.ts'
import type { Handbook } from '../../src/model/types.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import { makeUrls } from '../../src/urls.ts'
import { toNamedDocuments } from '../../src/views/named-documents.ts'
import { toNamedPolicies } from '../../src/views/policy/named-policies.ts'
import { root, today } from '../build/build-process.ts'
import { councils, type CouncilSlug } from './built-site.ts'

/** What must become of words of the real texts: a link to an Act (and a provision), listed as “without saying which”, or nothing, because they only speak of law in general. */
type Fate = `act ${string}` | 'open' | 'general'

/** Every place of the five policies that names legislation or speaks of law, made by hand from the documents. */
const citations: Readonly<
  Record<CouncilSlug, readonly (readonly [clause: string, words: string, fate: Fate])[]>
> = {
  'barling-magna': [
    ['identified-risks', 'breaches of legislation', 'general'],
    ['guidance-and-law-behind-policy', 'legal and regulatory requirements', 'general'],
    ['applicable-laws', 'relevant or applicable laws', 'general'],
    ['safeguarding-duty', 'relevant statutory requirements', 'general'],
    ['risk-of-legal-action', 'in accordance with the law', 'general'],
  ],
  barnsley: [
    ['duty-of-fidelity', 'Common Law duty', 'general'],
    ['support-when-defamed', 'the law does not allow', 'general'],
    [
      'data-protection-regulations',
      'The General Data Protection Regulations',
      'act general-data-protection-regulation',
    ],
  ],
  'collier-street': [
    ['laws-on-cyber-bullying', 'UK law', 'general'],
    ['laws-on-cyber-bullying', 'existing laws', 'general'],
    [
      'laws-on-cyber-bullying',
      'Protection from Harassment Act 1997',
      'act protection-from-harassment-act-1997',
    ],
    [
      'laws-on-cyber-bullying',
      'Criminal Justice and Public Order Act 1994',
      'act criminal-justice-and-public-order-act-1994',
    ],
    [
      'laws-on-cyber-bullying',
      'Malicious Communications Act 1988',
      'act malicious-communications-act-1988',
    ],
    [
      'laws-on-cyber-bullying',
      'Communications Act 2003 (s. 127)',
      'act communications-act-2003 section 127',
    ],
    ['laws-on-cyber-bullying', 'Defamation Act 2013', 'act defamation-act-2013'],
    ['freedom-of-expression', 'provided by law', 'general'],
  ],
  malvern: [
    ['risks-identified', 'breaches of legislation', 'general'],
    ['defamation-and-copyright', 'copyright legislation', 'general'],
  ],
  'westgate-on-sea': [
    ['consequences-of-breach', 'Data Protection Act', 'open'],
    ['same-legal-duties', 'failures to comply with the law', 'general'],
    ['equality-laws', 'equality laws', 'general'],
    ['acting-as-representative', 'Act as a representative', 'general'],
    ['claiming-to-represent', 'Claim to act', 'general'],
  ],
}

/** What each council’s policy names and the handbook does not hold, with how many clauses rely on it; made by hand from the documents. */
const named: Readonly<Record<CouncilSlug, Readonly<Record<string, number>>>> = {
  'barling-magna': {
    'code-of-conduct': 1,
    'corporate-communications-strategy': 1,
    'councils-code-of-conduct': 1,
    'disciplinary-procedure': 1,
    'employee-code-of-conduct': 1,
    'equality-and-diversity-policy': 1,
    'it-security-email-and-internet-policy': 1,
    'social-media-guidelines': 4,
    'social-media-strategy': 2,
  },
  barnsley: {
    'acceptable-use-policy': 1,
    'business-case': 2,
    'code-of-conduct-for-elected-members': 6,
    'code-of-conduct-for-employees': 4,
    'dignity-at-work': 1,
    'disciplinary-procedure': 2,
    'grievance-procedure': 1,
    'information-and-security-and-computer-usage-policy': 2,
    'personal-safety-and-violence-and-aggression-at-work-code-of-conduct': 1,
    'violence-and-aggression-report': 1,
  },
  'collier-street': {
    'code-of-conduct': 7,
    'data-protection-and-freedom-of-information-policies': 1,
    'disciplinary-policy': 1,
    'grievance-procedures': 1,
  },
  malvern: {
    'disciplinary-policy': 1,
    'employee-code-of-conduct': 4,
    'equality-and-diversity-policy': 1,
    'harassment-and-bullying-policy': 2,
    'harassment-and-bullying-procedure': 1,
    'internet-and-email-acceptable-use-policy': 1,
  },
  'westgate-on-sea': {
    'code-of-conduct': 9,
    'data-protection-policy': 2,
    'email-policies': 1,
    'equalities-and-diversity-policy': 1,
    'press-and-media-policy': 1,
    'request-for-information-policy': 1,
    'standing-orders': 2,
  },
}

let handbook: Handbook

function policyOf(council: CouncilSlug) {
  const policy = allPolicies(handbook).find(({ id }) => id === `${council}/social-media`)
  assert.ok(policy)
  return policy
}

beforeAll(() => {
  handbook = loadHandbook({ root, content: `${root}/content`, today }).handbook
})

describe('the legislation that the policies name', () => {
  for (const council of councils) {
    test(`is linked where ${council} says which, and nowhere else`, () => {
      const { cited, doubtful, faulty } = readLegislation(handbook, policyOf(council))
      const found = [
        ...cited.map(({ words, act, provisions, passage }) => [
          passage.id,
          words,
          ['act', act.id, ...provisions.map(provisionInWords)].join(' '),
        ]),
        ...doubtful.map(({ words, passage }) => [passage.id, words, 'open']),
      ]
      assert.deepEqual(
        found,
        citations[council].filter(([, , fate]) => fate !== 'general'),
      )
      assert.deepEqual(faulty, [])
    })

    test(`is listed in this test where ${council} prints it`, () => {
      const texts = new Map(
        toPassages(policyOf(council)).map(({ id, content }) => [id, textsOf(content).join('\n')]),
      )
      assert.deepEqual(
        citations[council]
          .filter(([clause, words]) => texts.get(clause)?.includes(words) !== true)
          .map(([clause]) => clause),
        [],
      )
    })

    test(`is all that ${council} prints of Acts, regulations and law`, () => {
      let text = policyOf(council)
        .sections.flatMap(({ content }) => textsOf(content))
        .join('\n')
      for (const [, words] of citations[council]) text = text.replaceAll(words, '')
      assert.deepEqual(
        [
          ...text.matchAll(
            /.{0,30}\b(?:Acts?|Regulations?|Directive|laws?|legislation|statut\w+|GDPR)\b.{0,30}/g,
          ),
        ].map(([words]) => words),
        [],
      )
    })
  }

  test('stands in the table with an identifier of its own', () => {
    assert.ok(handbook.acts.length > 40)
    assert.equal(
      new Set(handbook.acts.map(({ identifier }) => identifier)).size,
      handbook.acts.length,
    )
  })

  test('has the year of its title in its identifier, but for the oldest, which are numbered by the reign', () => {
    const wrong = handbook.acts.filter(
      ({ title, identifier }) =>
        !identifier.includes('/Eliz2/') &&
        !identifier.includes(`/${/(\d{4})(?:\/\d+)?$/.exec(title)?.[1] ?? '?'}/`),
    )
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    )
  })

  test('has an id that is made of its title', () => {
    const slugOf = (title: string): string =>
      title
        .toLowerCase()
        .replace(/ \(eu\) .*| etc\./g, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '')
    const shortened = handbook.acts
      .filter(({ id, title }) => slugOf(title) !== id)
      .map(({ id }) => id)
    assert.deepEqual(shortened, [
      'privacy-and-electronic-communications-regulations-2003',
      'public-sector-bodies-accessibility-regulations-2018',
    ])
  })
})

describe('the documents that the policies name', () => {
  for (const council of councils) {
    test(`and ${council} does not publish here are all listed, with the clauses that rely on them`, () => {
      const found = Object.fromEntries(
        toNamedPolicies(handbook, policyOf(council))
          .map(({ slug, clauses }) => [slug, clauses.length] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      )
      assert.deepEqual(found, named[council])
    })

    test(`stand on the page of ${council}, one entry each`, () => {
      const own = findCouncil(handbook, council)
      assert.ok(own)
      assert.equal(
        toNamedDocuments(handbook, own, makeUrls('/')).documents.length,
        Object.keys(named[council]).length,
      )
    })
  }
})
