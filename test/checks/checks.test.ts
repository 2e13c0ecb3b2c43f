import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  baseFiles,
  clauseFile,
  handbookWith,
  handbookWithSettings,
  inShort,
  makeHandbook,
  makeHandbookOf,
  numbered,
  policyId,
  policySettings,
  rulesOf,
} from '../model/small-handbook.ts'

/** A definition and a use of its term. */
const definition = (term: string, words: string, more = ''): string =>
  `<Definition term="${term}"${more}>\n\n${words}\n\n</Definition>\n\nA ${term}.`
const tagged = (attributes: string): string =>
  `<Clause id="a" ${attributes}>\n\nWords.\n\n</Clause>`
const file = 'hill/social-media/01-purpose.mdx'

/** A body and the rules that it breaks, in order. */
type Case = readonly [name: string, body: string, rules: readonly string[]]

function checkBodies(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, body, rules] of cases)
      it(name, () => {
        assert.deepEqual(rulesOf(handbookWith(body).messages), rules)
      })
  })
}

describe('The settings of a policy with a mistake', () => {
  it('are checked for all other mistakes in the same run', () => {
    const settings = `${policySettings.replace('kind: social-media', 'kind: other').replace('status: current', 'status: curent')}events:\n  - { type: adopted, date: 2020-02-30, printed: A, certainty: stated, minute: 20/1 }\n  - { type: reviewed, date: 2021, printed: B, certainty: stated, minute: 21/1, clause: nowhere }\n`
    const { messages } = makeHandbook({
      [`${policyId}/policy.yaml`]: settings,
      [file]: clauseFile('Words.'),
    })
    assert.deepEqual(
      messages.map(({ ruleId, line }) => `${ruleId ?? ''} ${String(line)}`).toSorted(),
      ['kind-unknown 2', 'reference-unknown 10', 'yaml-value 3', 'yaml-value 9'].toSorted(),
    )
  })
  it('keep the checks of the good entries among everyday words', () => {
    const { messages } = makeHandbook({
      'synonyms.yaml':
        'synonyms:\n  - words: sacked\n    means: [dismissal]\n  - words: [fired, Fired]\n    means: [dismissal]\n',
      [file]: clauseFile('Words.'),
    })
    assert.deepEqual(
      messages.map(({ ruleId, line }) => `${ruleId ?? ''} ${String(line)}`),
      ['yaml-value 2', 'synonym-repeated 4'],
    )
  })
})

checkBodies('The check of ids', [
  ['allows different ids', `${numbered('a', '1.1')}\n\n${numbered('b', '1.2')}`, []],
  [
    'reports a clause that has the id of another',
    `${numbered('a', '1.1')}\n\n${numbered('a', '1.2')}`,
    ['id-repeated'],
  ],
  [
    'reports each further clause of an id',
    `${numbered('a', '1.1')}\n\n${numbered('a', '1.2')}\n\n${numbered('a', '1.3')}`,
    ['id-repeated', 'id-repeated'],
  ],
  [
    'reports a limb that has the id of its clause',
    numbered('a', '1.1', numbered('a', 'a)')),
    ['id-repeated'],
  ],
  ['reports a clause that has the id of its section', numbered('purpose', '1.1'), ['id-repeated']],
  [
    'reports a definition that has the id of a clause',
    `${numbered('a', '1.1')}\n\n${definition('Blog', 'Blog.', ' id="a"')}`,
    ['id-repeated'],
  ],
  [
    'reports a definition inside a clause that has its id',
    numbered('a', '1.1', definition('Blog', 'Blog.', ' id="a"')),
    ['id-repeated'],
  ],
  [
    'does not report a missing id twice',
    '<Clause>\n\nWords.\n\n</Clause>\n\n<Clause>\n\nWords.\n\n</Clause>',
    ['attribute-missing', 'attribute-missing'],
  ],
])

describe('An id that is there twice', () => {
  it('gets another as a suggestion that is not taken', () => {
    const { messages } = handbookWith(
      `${numbered('a', '1.1')}\n\n${numbered('purpose-a', '1.2')}\n\n${numbered('a', '1.3')}`,
    )
    assert.deepEqual(
      messages.map(({ note }) => note),
      ['Give this one another id, such as `purpose-a-2`.'],
    )
  })
  it('in another policy is allowed', () => {
    assert.deepEqual(
      makeHandbook({
        [file]: clauseFile(numbered('a', '1.1')),
        'hill/other/policy.yaml': policySettings.replace('title: Social', 'title: Other Social'),
        'hill/other/01-scope.mdx': clauseFile(numbered('a', '1.1')),
      }).messages,
      [],
    )
  })
  it('as the name of two clause files is reported', () => {
    assert.deepEqual(
      rulesOf(
        makeHandbook({
          [file]: clauseFile('Words.'),
          [`${policyId}/02-purpose.mdx`]: clauseFile('Words.'),
        }).messages,
      ),
      ['id-repeated'],
    )
  })
  it('in `topics.yaml` is reported', () => {
    const topic = '  - { id: risks, title: Risks, covers: Risks. }\n'
    assert.deepEqual(
      inShort(
        makeHandbook({ [file]: clauseFile('Words.'), 'topics.yaml': `topics:\n${topic}${topic}` })
          .messages,
      ),
      [
        'topics.yaml:3:7 id-repeated Unexpected second `risks`, expected each id once in `topics.yaml`',
      ],
    )
  })
})

checkBodies('The check of references', [
  [
    'reports a policy that is named almost as one is',
    '[Social Media Policies](policy:social-media-policy)',
    ['policy-named-nearly'],
  ],
  [
    'reports a policy that is named with a slip',
    '[Media](policy:socal-media)',
    ['policy-named-nearly'],
  ],
  [
    'reports a policy that is named by the title of one and another name',
    '[social media policy](policy:media)',
    ['policy-named-nearly'],
  ],
  [
    'allows a policy that is not in the handbook, though its name begins alike',
    '[Social Media Guidelines](policy:social-media-guidelines)',
    [],
  ],
  ['allows a reference to a clause', `${numbered('a', '1.1')}\n\n[1.1](#a)`, []],
  ['allows a reference to a section', '[1](#purpose)', []],
  [
    'allows a reference to a definition',
    `${definition('Blog', 'Blog.')}\n\n[blog](#term-blog), [blog](term:blog)`,
    [],
  ],
  [
    'allows a reference to a variant of a term',
    `${definition('Blog', 'Blog.', ' variants="web logs"')}\n\n[web logs](term:web-logs)`,
    [],
  ],
  ['reports a reference to a clause that is not there', '[1.1](#nowhere)', ['reference-unknown']],
  [
    'reports a reference in an editor’s note',
    '<EditorNote>\n\n[1.1](#nowhere)\n\n</EditorNote>',
    ['reference-unknown'],
  ],
  ['reports a reference in a table', '| A |\n|---|\n| [1.1](#nowhere) |', ['reference-unknown']],
  ['reports a reference inside words in bold', '**[1.1](#nowhere)**', ['reference-unknown']],
  [
    'allows a policy of the same council that is not in the handbook',
    '[Code](policy:code-of-conduct)',
    [],
  ],
  [
    'allows the policy itself',
    '[it](policy:social-media), [it](policy:hill/social-media), [it](policy:social-media#purpose)',
    [],
  ],
  [
    'reports a clause of a policy that is not there',
    '[it](policy:social-media#nowhere)',
    ['reference-unknown'],
  ],
  [
    'reports a clause of a policy that is not in the handbook',
    '[it](policy:code-of-conduct#gifts)',
    ['reference-unknown'],
  ],
  [
    'reports a policy of a named council that is not there',
    '[it](policy:hill/code-of-conduct)',
    ['reference-unknown'],
  ],
  ['reports a council that is not there', '[it](policy:dale/social-media)', ['council-unknown']],
  ['reports a term that is not defined', '[spam](term:spam)', ['term-unknown']],
  [
    'leaves web addresses and links without a target alone',
    '[a](https://example.org), [b](missing:), [c](mailto:a@example.org)',
    [],
  ],
  [
    'does not report a reference to a clause that could not be read',
    '<Clause id="a" number=1>\n\nWords.\n\n[1](#a)\n\n</Clause>',
    ['mdx-broken-tag'],
  ],
])

checkBodies('The check of topics', [
  ['allows a topic of the list', tagged('topics="risks" mentions="security"'), []],
  ['reports a topic that is not in the list', tagged('topics="nowhere"'), ['topic-unknown']],
  [
    'looks at all three attributes',
    tagged('topics="x" mentions="y" excludes="z"'),
    ['topic-unknown', 'topic-unknown', 'topic-unknown'],
  ],
  [
    'looks at definitions that stand by themselves',
    definition('Blog', 'Blog.', ' topics="nowhere"'),
    ['topic-unknown'],
  ],
  [
    'leaves it to the clause around a definition to have topics',
    numbered('a', '1.1', definition('Blog', 'Blog.', ' topics="risks"')),
    ['attribute-unknown'],
  ],
  [
    'reports a topic with two stances',
    tagged('topics="risks" excludes="risks"'),
    ['topic-repeated'],
  ],
  [
    'reports a narrower topic beside its wider one',
    tagged('topics="passwords security"'),
    ['topic-repeated'],
  ],
  [
    'reports them in different attributes too',
    tagged('topics="passwords" mentions="security"'),
    ['topic-repeated'],
  ],
  [
    'allows a clause and its limb to have the same topic',
    `<Clause id="a" topics="risks">\n\nWords:\n\n<Clause id="b" topics="risks">\n\nWords.\n\n</Clause>\n\n</Clause>`,
    [],
  ],
])

describe('The list of topics', () => {
  const topics = (lines: string): string[] =>
    rulesOf(
      makeHandbook({ [file]: clauseFile('Words.'), 'topics.yaml': `topics:\n${lines}` }).messages,
    )
  it('may not have a parent that is not in it', () => {
    assert.deepEqual(topics('  - { id: a, parent: b, title: A, covers: A. }\n'), ['topic-unknown'])
  })
  it('may not have parents of parents', () => {
    assert.deepEqual(
      topics(
        '  - { id: a, title: A, covers: A. }\n  - { id: b, parent: a, title: B, covers: B. }\n  - { id: c, parent: b, title: C, covers: C. }\n',
      ),
      ['topic-unknown'],
    )
  })
  it('may not have a topic that is its own parent', () => {
    assert.deepEqual(topics('  - { id: a, parent: a, title: A, covers: A. }\n'), ['topic-unknown'])
  })
  it('may be missing when no clause has a topic', () => {
    const files = Object.entries(baseFiles).filter(([path]) => path !== 'topics.yaml')
    assert.deepEqual(
      makeHandbookOf({ ...Object.fromEntries(files), [file]: clauseFile('Words.') }).messages,
      [],
    )
  })
})

describe('A list for all councils that is missing', () => {
  const without = (path: string, ...bodies: string[]): string[] => {
    const files = Object.fromEntries(Object.entries(baseFiles).filter(([each]) => each !== path))
    return inShort(
      makeHandbookOf({
        ...files,
        ...Object.fromEntries(
          bodies.map((body, index) => [
            `${policyId}/0${String(index + 1)}-s${String(index)}.mdx`,
            clauseFile(body),
          ]),
        ),
      }).messages,
    )
  }
  it('of topics is one error, however many clauses have topics', () => {
    assert.deepEqual(
      without(
        'topics.yaml',
        tagged('topics="risks" mentions="security"'),
        '<Clause id="b" excludes="risks">\n\nWords.\n\n</Clause>',
      ),
      ['topics.yaml: file-missing Expected a file `topics.yaml` in this folder, found none'],
    )
  })
  it('of Acts is one error, however many links lead to Acts', () => {
    assert.deepEqual(
      without(
        'legislation.yaml',
        '[it](act:equality-act-2010), [it](act:other)',
        '[it](act:equality-act-2010)',
      ),
      [
        'legislation.yaml: file-missing Expected a file `legislation.yaml` in this folder, found none',
      ],
    )
  })
  it('of Acts is no mistake where they are only named in words or left open', () => {
    assert.deepEqual(without('legislation.yaml', 'The Equality Act 2010, and [another](act:).'), [])
  })
  it('is called so with the first place that needs it', () => {
    const { messages } = makeHandbookOf({
      ...Object.fromEntries(Object.entries(baseFiles).filter(([path]) => path !== 'topics.yaml')),
      [file]: clauseFile(`Words.\n\n${tagged('topics="risks"')}`),
    })
    assert.match(
      messages[0]?.note ?? '',
      /It is used first in `hill\/social-media\/01-purpose\.mdx`, line 7\./,
    )
  })
})

checkBodies('The check of terms', [
  [
    'allows a term that stands in its definition',
    definition('Blog', 'A **blog** is a web log.'),
    [],
  ],
  [
    'allows a variant that stands in its definition',
    definition('Blog', 'Web logs are pages.', ' variants="web logs"'),
    [],
  ],
  ['reports a definition without its term', definition('Blog', 'A web log.'), ['term-not-in-text']],
  [
    'does not look for the term in an address',
    definition('Blog', '[A page](https://example.org/blog).'),
    ['term-not-in-text'],
  ],
  [
    'reports a term that is defined twice',
    `${definition('Blog', 'Blog.')}\n\n${definition('BLOG', 'Blog.', ' id="b"')}`,
    ['term-repeated'],
  ],
  [
    'allows a term that is a variant of another',
    `${definition('Blog', 'Blog.', ' variants="web log"')}\n\n${definition('Web log', 'Web log.')}`,
    [],
  ],
])

describe('The check of kinds', () => {
  it('reports a kind that is not in `handbook.yaml`, at its place', () => {
    const { messages } = makeHandbook({
      [file]: clauseFile('Words.'),
      [`${policyId}/policy.yaml`]: policySettings.replace('kind: social-media', 'kind: finance'),
    })
    assert.deepEqual(inShort(messages), [
      'hill/social-media/policy.yaml:2:1 kind-unknown Unexpected kind `finance`, expected one of `social-media`',
    ])
  })
  it('reports a kind that is in `handbook.yaml` twice, at its place', () => {
    const kind = '  - id: social-media\n    title: Social media\n'
    assert.deepEqual(
      inShort(
        makeHandbook({
          [file]: clauseFile('Words.'),
          'handbook.yaml': `title: A\nkinds:\n${kind}${kind}`,
        }).messages,
      ),
      [
        'handbook.yaml:5:5 id-repeated Unexpected second `social-media`, expected each id once in `kinds` of `handbook.yaml`',
      ],
    )
  })
  it('does not report the kind of a policy whose settings cannot be used', () => {
    assert.deepEqual(
      [
        ...new Set(
          rulesOf(
            makeHandbook({
              [file]: clauseFile('Words.'),
              [`${policyId}/policy.yaml`]: 'title: A\n',
            }).messages,
          ),
        ),
      ],
      ['yaml-missing-key'],
    )
  })
})

describe('The check of files', () => {
  it('reports a policy without clause files', () => {
    assert.deepEqual(inShort(makeHandbook({}).messages), [
      'hill/social-media/policy.yaml: file-missing Expected a file `01-introduction.mdx` in this folder, found none',
    ])
  })
  it('reports a handbook without a council', () => {
    assert.deepEqual(
      inShort(makeHandbookOf({ 'handbook.yaml': baseFiles['handbook.yaml'] ?? '' }).messages),
      [
        'handbook.yaml: council-missing Expected the folder of at least one council in the content folder, found none',
      ],
    )
  })
  it('allows a council without policies', () => {
    assert.deepEqual(
      makeHandbook({
        [file]: clauseFile('Words.'),
        'dale/council.yaml': 'name: Dale\nshort: Dale\nkind: parish\n',
      }).messages,
      [],
    )
  })
})

describe('An acknowledgement', () => {
  const twice = `${definition('Blog', 'Blog.')}\n\n${definition('Blog', 'Blog.', ' id="b"')}`
  it('leaves out the warnings that it names', () => {
    assert.deepEqual(
      handbookWith(twice, 'acknowledge: [{ rule: term-repeated, at: b, why: A }]\n').messages,
      [],
    )
  })
  it('leaves out no other warnings', () => {
    assert.deepEqual(
      rulesOf(
        handbookWith(
          `${twice}\n\n${numbered('c', '1.3')}`,
          'acknowledge: [{ rule: term-repeated, at: b, why: A }]\n',
        ).messages,
      ),
      ['number-sequence'],
    )
  })
  it('leaves out no errors', () => {
    assert.deepEqual(
      rulesOf(handbookWith('[a](#nowhere)', 'acknowledge: [reference-unknown]\n').messages),
      ['acknowledge-unused', 'reference-unknown'],
    )
  })
  it('that nothing calls for is reported where it stands', () => {
    assert.deepEqual(inShort(handbookWith('Words.', 'acknowledge: [nonsense]\n').messages), [
      'hill/social-media/01-purpose.mdx:3:15 acknowledge-unused Unexpected `nonsense` in `acknowledge`, expected the name of a warning that this file causes',
    ])
  })
  it('holds for its own file only', () => {
    const { messages } = makeHandbook({
      [file]: clauseFile(
        numbered('a', '1.3'),
        'acknowledge: [{ rule: number-sequence, at: a, why: A }]\n',
      ),
      [`${policyId}/02-scope.mdx`]: clauseFile(numbered('b', '1.3')),
    })
    assert.deepEqual(
      inShort(messages).map((line) => line.split(' ')[0]),
      ['hill/social-media/02-scope.mdx:5:1'],
    )
  })
})

describe('The references of settings', () => {
  const event = (clause: string): string =>
    `events:\n  - { type: adopted, printed: Some words, certainty: unknown, clause: ${clause} }`
  it('may lead to a clause or section', () => {
    assert.deepEqual(handbookWithSettings(event('purpose')).messages, [])
  })
  it('are reported at their place when they lead nowhere', () => {
    assert.deepEqual(inShort(handbookWithSettings(event('nowhere')).messages), [
      'hill/social-media/policy.yaml:9:63 reference-unknown Unexpected reference to `#nowhere`, expected the id of a clause or section of this policy',
    ])
  })
  for (const [name, lines] of [
    [
      'a due date',
      'review: { due: { date: 2020, printed: "2020", certainty: stated, clause: nowhere } }',
    ],
    ['a period', 'review: { period: { months: 12, printed: yearly, clause: nowhere } }'],
  ] as const) {
    it(`are looked at in the review by ${name}`, () => {
      assert.deepEqual(
        rulesOf(handbookWithSettings(lines, 'Reviewed yearly, next in 2020.').messages),
        ['reference-unknown'],
      )
    })
  }
})
