import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { policyExportSchema } from '../../src/schemas/policy-export.ts'
import { makeUrls } from '../../src/urls.ts'
import { toHandbookExport, toHandbookJsonSchema } from '../../src/views/handbook-export.ts'
import { toPolicyExport, toPolicyJsonSchema } from '../../src/views/policy/policy-export.ts'
import { toPolicyStatus } from '../../src/views/policy/policy-status.ts'
import { toStructuredData } from '../../src/views/policy/structured-data.ts'
import {
  baseFiles,
  clauseFile,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
  policySettings,
  today,
} from '../model/small-handbook.ts'

const nasty = '</script><script>alert(1)</script> & <!-- "quoted" '
const { handbook, council, policy } = onlyPolicy(
  makeHandbook({
    'handbook.yaml': `${baseFiles['handbook.yaml'] ?? ''}language: cy-GB\n`,
    'hill/council.yaml':
      'name: Hill Parish Council\nshort: Hill\nkind: parish\nwebsite: https://example.org/\n',
    [`${policyId}/policy.yaml`]: `${policySettings.replace('title: Social Media Policy\n', `title: '${nasty}'\n`)}version: "1.0"
control: { rows: [[Version, "1.0"]] }
events:
  - { type: adopted, date: 2020-07, printed: July 2020, certainty: stated, body: Full Council }
review: { period: { months: 12, printed: every year } }
`,
    [`${policyId}/00-preamble.mdx`]: '---\nkind: preamble\n---\n\nWords before.\n',
    [`${policyId}/01-purpose.mdx`]: clauseFile(
      `${numbered('a', '1.1', '| A | B |\n|---|---|\n| [C](#a) | D |\n\n1) One\n\n**E** *F*\\\nG')}\n\n<Definition term="Blog">\n\nBlog.\n\n</Definition>\n\n<Tip>\n\nTip.\n\n</Tip>\n\n<Example>\n\nExample.\n\n</Example>\n\n<EditorNote>\n\nNote.\n\n</EditorNote>`,
      'number: "1."\n',
    ),
  }),
)
const context = {
  today,
  urls: makeUrls('/base/'),
  absoluteUrls: makeUrls('/base/', 'https://example.org'),
}
const data = toPolicyExport(handbook, council, policy, context)

describe('A policy as data', () => {
  it('has the shape of its schema, as it is written down', () => {
    policyExportSchema.parse(JSON.parse(JSON.stringify(data)))
  })
  it('has every section with its blocks in the order of the document', () => {
    assert.deepEqual(
      data.sections.map(({ id, number, kind, content }) => [
        id,
        number,
        kind,
        content.map(({ type }) => type),
      ]),
      [
        ['preamble', undefined, 'preamble', ['paragraph']],
        ['purpose', '1.', 'section', ['clause', 'termDefinition', 'tip', 'example', 'editorNote']],
      ],
    )
  })
  it('does not tell where its nodes stand in the files', () => {
    assert.doesNotMatch(JSON.stringify(data.sections), /"(?:place|line|column)"/)
  })
  it('has public addresses', () => {
    assert.deepEqual(
      [data.$schema, data.url],
      [
        'https://example.org/base/schemas/policy.schema.json',
        'https://example.org/base/hill/social-media/',
      ],
    )
  })
  it('says how it stands on the day it was made for', () => {
    assert.deepEqual(
      [data.asOf, data.standing.state, data.standing.since],
      [today, 'in-force', '2020-07'],
    )
    assert.deepEqual(data.review, {
      state: 'overdue',
      due: '2021-07',
      precision: 'month',
      basis: 'calculated',
      certainty: 'calculated',
    })
  })
  it('has null for a due date that is not known', () => {
    const { policy: unknown } = onlyPolicy(
      makeHandbook({ [`${policyId}/01-purpose.mdx`]: clauseFile('Words.') }),
    )
    assert.deepEqual(toPolicyExport(handbook, council, unknown, context).review, {
      state: 'unknown',
      due: null,
      precision: null,
      basis: 'none',
      certainty: 'unknown',
    })
  })
  it('does not change when a reader changes it', () => {
    const before = JSON.stringify(toPolicyExport(handbook, council, policy, context).sections)
    toPolicyExport(handbook, council, policy, context).sections[1]?.content.splice(0)
    assert.equal(
      JSON.stringify(toPolicyExport(handbook, council, policy, context).sections),
      before,
    )
  })
})

describe('The published schema', () => {
  const schema = toPolicyJsonSchema('https://example.org/policy.schema.json') as {
    $id: string
    $schema: string
    properties: Record<string, unknown>
    required: string[]
    additionalProperties: boolean
  }
  it('names itself by its address', () => {
    assert.equal(schema.$id, 'https://example.org/policy.schema.json')
  })
  it('describes every field of the data', () => {
    assert.deepEqual(
      Object.keys(JSON.parse(JSON.stringify(data)) as object).filter(
        (name) => !(name in schema.properties),
      ),
      [],
    )
  })
  it('allows no other fields', () => {
    assert.equal(schema.additionalProperties, false)
  })
  it('requires no field that the data of a small policy lacks', () => {
    const { policy: small } = onlyPolicy(
      makeHandbook({ [`${policyId}/01-purpose.mdx`]: clauseFile('Words.') }),
    )
    const names = Object.keys(
      JSON.parse(JSON.stringify(toPolicyExport(handbook, council, small, context))) as object,
    )
    assert.deepEqual(
      schema.required.filter((name) => !names.includes(name)),
      [],
    )
  })
})

describe('The list of all policies', () => {
  it('has each policy with its addresses, its standing and its review', () => {
    assert.deepEqual(toHandbookExport(handbook, context), {
      $schema: 'https://example.org/base/schemas/handbook.schema.json',
      title: 'Council Policy Handbook',
      language: 'cy-GB',
      asOf: today,
      schema: 'https://example.org/base/schemas/policy.schema.json',
      policies: [
        {
          id: policyId,
          title: nasty,
          kind: 'social-media',
          council: { slug: 'hill', name: 'Hill Parish Council', short: 'Hill' },
          url: 'https://example.org/base/hill/social-media/',
          json: 'https://example.org/base/hill/social-media/policy.json',
          pdf: 'https://example.org/base/hill/social-media/hill-social-media.pdf',
          standing: 'in-force',
          review: {
            state: 'overdue',
            due: '2021-07',
            basis: 'calculated',
            certainty: 'calculated',
          },
        },
      ],
    })
  })
})

describe('The published schema of the list', () => {
  const schema = toHandbookJsonSchema('https://example.org/handbook.schema.json')
  it('names itself by its address', () => {
    assert.equal((schema as { $id: string }).$id, 'https://example.org/handbook.schema.json')
  })
  it('describes the list, and nothing else', () => {
    const list = toHandbookExport(handbook, context)
    const isValid = new Ajv2020().compile(schema)
    assert.equal(isValid(JSON.parse(JSON.stringify(list))), true, JSON.stringify(isValid.errors))
    assert.equal(isValid({ ...list, more: true }), false)
    assert.equal(
      isValid({
        ...list,
        policies: list.policies.map((each) => ({
          ...each,
          council: { slug: 'hill', name: 'Hill Parish Council' },
        })),
      }),
      false,
    )
  })
})

describe('The structured data of a policy', () => {
  const text = toStructuredData(
    'cy-GB',
    council,
    policy,
    toPolicyStatus(policy, today),
    context.absoluteUrls,
  )
  it('has no sign that could end a script element or begin a comment', () => {
    assert.doesNotMatch(text, /[<>&]/)
  })
  it('says what it is told', () => {
    assert.deepEqual(JSON.parse(text), {
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      name: nasty,
      url: 'https://example.org/base/hill/social-media/',
      inLanguage: 'cy-GB',
      version: '1.0',
      creativeWorkStatus: 'In force',
      publisher: {
        '@type': 'GovernmentOrganization',
        name: 'Hill Parish Council',
        url: 'https://example.org/',
      },
      hasPart: [
        {
          '@type': 'CreativeWork',
          name: 'Purpose',
          position: '1.',
          url: 'https://example.org/base/hill/social-media/#purpose',
        },
      ],
    })
  })
})
