import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { allPolicies, buildHandbook } from '../../src/model/build-handbook.ts'
import { findCouncil, findPolicy, findTerm } from '../../src/model/find.ts'
import type { Policy } from '../../src/model/types.ts'
import {
  clauseFile,
  handbookWith,
  makeHandbook,
  makeHandbookOf,
  numbered,
  onlyPolicy,
  policyId,
  policySettings,
} from './small-handbook.ts'

const document = makeHandbook({
  [`${policyId}/10-last.mdx`]: clauseFile('The last words.', 'number: "2."\n'),
  [`${policyId}/02-scope.mdx`]: clauseFile(
    `${numbered('applies', '1.1', `Members must:\n\n${numbered('behave', 'a)')}`)}\n\n<Definition term="Blog" variants="blogs, web logs">\n\nBlog: a web log.\n\n</Definition>\n\n<Clause id="meaning">\n\n<Definition term="Web logs" id="weblogs">\n\nWeb logs: see blog.\n\n</Definition>\n\n</Clause>`,
    'number: "1."\n',
  ),
})
const { handbook, council, policy } = onlyPolicy(document)

describe('A policy', () => {
  it('has its sections in the order of their file names', () => {
    assert.deepEqual(
      policy.sections.map(({ id, path }) => [id, path]),
      [
        ['scope', 'hill/social-media/02-scope.mdx'],
        ['last', 'hill/social-media/10-last.mdx'],
      ],
    )
  })
  it('has an id made of its council and its folder', () => {
    assert.deepEqual(
      [policy.id, policy.council, policy.slug],
      ['hill/social-media', 'hill', 'social-media'],
    )
  })
  it('has all its clauses in the order of the document', () => {
    assert.deepEqual(
      policy.clauses.map(({ id }) => id),
      ['applies', 'behave', 'term-blog', 'meaning'],
    )
  })
  it('has all its definitions in the order of the document', () => {
    assert.deepEqual(
      policy.definitions.map(({ node, clause }) => [node.id, clause.id]),
      [
        ['term-blog', 'term-blog'],
        ['weblogs', 'meaning'],
      ],
    )
  })
  it('knows where its settings stand in the file', () => {
    assert.deepEqual(policy.places['masthead.0.title'], { line: 5, column: 5 })
  })
  it('is frozen with its sections, clauses and definitions', () => {
    for (const held of [
      handbook,
      handbook.councils,
      handbook.topics,
      council,
      council.policies,
      policy,
      policy.sections,
      policy.clauses,
      policy.definitions,
      ...policy.sections,
      ...policy.clauses,
      ...policy.definitions,
    ]) {
      assert.ok(Object.isFrozen(held))
    }
  })
})

describe('The targets of a policy', () => {
  const kinds: [id: string, kind: string][] = [
    ['scope', 'section'],
    ['last', 'section'],
    ['applies', 'clause'],
    ['behave', 'clause'],
    ['weblogs', 'definition'],
  ]
  for (const [id, kind] of kinds)
    it(`lead from ${id} to a ${kind}`, () => {
      assert.equal(policy.targets.get(id)?.kind, kind)
    })
  it('lead from a definition that stands by itself to its clause', () => {
    assert.equal(policy.targets.get('term-blog')?.kind, 'clause')
  })
  it('lead from an id that is there twice to the first of the two', () => {
    const [twice] = allPolicies(
      handbookWith(`${numbered('same', '1.1')}\n\n${numbered('same', '1.2')}`).handbook,
    )
    const target = twice?.targets.get('same')
    assert.equal(target?.kind === 'clause' && target.clause.number, '1.1')
  })
  it('do not lead anywhere from the name of a method of every object', () => {
    assert.equal(policy.targets.get('constructor'), undefined)
  })
})

describe('Finding', () => {
  it('finds a council by its slug', () => {
    assert.equal(findCouncil(handbook, 'hill')?.name, 'Hill Parish Council')
  })
  it('finds no council that is not there', () => {
    assert.equal(findCouncil(handbook, 'dale'), undefined)
  })
  it('finds a policy by its id', () => {
    assert.equal(findPolicy(handbook, 'hill/social-media'), policy)
  })
  for (const id of ['', 'hill', 'hill/', 'hill/other', 'dale/social-media', 'social-media']) {
    it(`finds no policy by “${id}”`, () => {
      assert.equal(findPolicy(handbook, id), undefined)
    })
  }
  it('finds a definition by its term', () => {
    assert.equal(findTerm(policy, 'blog')?.node.id, 'term-blog')
  })
  it('finds a definition by a variant of its term', () => {
    assert.equal(findTerm(policy, 'blogs')?.node.id, 'term-blog')
  })
  it('finds the definition of a term before one of which it is a variant', () => {
    assert.equal(findTerm(policy, 'web-logs')?.node.id, 'weblogs')
  })
  it('finds no definition of another term', () => {
    assert.equal(findTerm(policy, 'spam'), undefined)
  })
})

describe('The councils of a handbook', () => {
  const council_ = (name: string): string => `name: ${name}\nshort: ${name}\nkind: parish\n`
  const several = makeHandbook({
    'a/council.yaml': council_('Zeal'),
    'z/council.yaml': council_('Ash'),
    'm/council.yaml': council_('Ash'),
  }).handbook
  it('are in the order of their names, then of their folders', () => {
    assert.deepEqual(
      several.councils.map(({ slug }) => slug),
      ['m', 'z', 'hill', 'a'],
    )
  })
  it('may have no policy', () => {
    assert.deepEqual(findCouncil(several, 'a')?.policies, [])
  })
  it('have their policies in the order of the folders', () => {
    const made = makeHandbook({
      'hill/b/policy.yaml': policySettings,
      'hill/a/policy.yaml': policySettings,
    }).handbook
    assert.deepEqual(
      allPolicies(made).map(({ slug }: Policy) => slug),
      ['a', 'b', 'social-media'],
    )
  })
})

describe('A stand-in for a file that cannot be used', () => {
  const broken = makeHandbookOf({
    'hill/social-media/01-purpose.mdx': '---\ntitel: A\n---\n\nSome words.\n',
    'hill/council.yaml': 'nonsense',
    'handbook.yaml': '',
    'hill/social-media/policy.yaml': '',
  }).handbook
  const [only] = allPolicies(broken)
  it('is a title for the handbook', () => {
    assert.equal(broken.settings.title, 'Handbook')
  })
  it('is the name of its folder for a council', () => {
    assert.deepEqual([broken.councils[0]?.name, broken.councils[0]?.kind], ['hill', 'parish'])
  })
  it('is a draft named like its folder for a policy', () => {
    assert.deepEqual(
      [only?.title, only?.status, only?.path],
      ['social-media', 'draft', 'hill/social-media/policy.yaml'],
    )
  })
  it('keeps the text of a clause file without usable front matter', () => {
    assert.deepEqual(
      only?.sections.map(({ title, kind, content }) => [title, kind, content.length]),
      [[undefined, 'section', 1]],
    )
  })
  it('is an empty handbook when there is no file at all', () => {
    assert.deepEqual(buildHandbook([]).councils, [])
  })
})
