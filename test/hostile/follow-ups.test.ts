import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { type Files, loadWith, policySettings } from './handbook-folder.ts'

const definition =
  '<Definition term="Spam">\n\nSpam: junk mail.\n\n</Definition>\n\nNever answer spam.'
const clauseFile = (body: string, more = ''): string => `---\ntitle: Spam\n${more}---\n\n${body}\n`

function council(slug: string, body: string, more = ''): Files {
  return {
    [`${slug}/council.yaml`]: `name: ${slug}\nshort: ${slug}\nkind: parish\n`,
    [`${slug}/social-media/policy.yaml`]: policySettings,
    [`${slug}/social-media/01-spam.mdx`]: clauseFile(body, more),
  }
}

/** Two councils that define a term, and one that uses it without a definition and acknowledges that. */
const councils: Files = {
  ...council('dale', definition),
  ...council('marsh', definition),
  ...council(
    'moor',
    'Never answer spam.',
    'acknowledge: [{ rule: term-defined-elsewhere, at: spam, why: A }]\n',
  ),
}

function without(path: string): Files {
  return Object.fromEntries(Object.entries(councils).filter(([each]) => each !== path))
}

function messagesWith(files: Files): string[] {
  return loadWith(files).messages.map(
    ({ file, line, ruleId }) =>
      `${file ?? ''}${line === undefined ? '' : `:${String(line)}`} ${ruleId ?? ''}`,
  )
}

describe('an acknowledgement of what other councils cause', () => {
  test('is used while they can be read', () => {
    assert.deepEqual(messagesWith(councils), [])
  })

  test('is called unused when they can be read and cause nothing', () => {
    assert.deepEqual(messagesWith({ ...councils, ...council('dale', 'Words.') }), [
      'moor/social-media/01-spam.mdx:3 acknowledge-unused',
    ])
  })

  const gaps: [name: string, files: Files, message: string][] = [
    [
      'the settings of one policy are broken',
      {
        ...councils,
        'dale/social-media/policy.yaml': policySettings.replace(
          'title: Social Media Policy',
          'title: "Social',
        ),
      },
      'dale/social-media/policy.yaml:1 yaml-syntax',
    ],
    [
      'the kind of one policy is misspelt',
      {
        ...councils,
        'dale/social-media/policy.yaml': policySettings.replace(
          'kind: social-media',
          'kind: socail-media',
        ),
      },
      'dale/social-media/policy.yaml:2 kind-unknown',
    ],
    [
      'the settings of one policy are missing',
      without('dale/social-media/policy.yaml'),
      'dale/social-media/policy.yaml file-missing',
    ],
    [
      'the folder of one policy is misnamed',
      {
        ...without('dale/social-media/policy.yaml'),
        'dale/social-media/01-spam.mdx': '',
        'dale/Social Media/policy.yaml': policySettings,
      },
      'dale/Social Media file-name',
    ],
    [
      'a section of one policy has a foreign ending',
      { ...without('dale/social-media/01-spam.mdx'), 'dale/social-media/01-spam.txt': 'x' },
      'dale/social-media/01-spam.txt file-name',
    ],
    [
      'the definition of one policy is broken',
      { ...councils, ...council('dale', '<Definiton term="Spam">\n\nSpam: junk.\n\n</Definiton>') },
      'dale/social-media/01-spam.mdx:5 mdx-unknown-tag',
    ],
  ]
  for (const [name, files, message] of gaps) {
    test(`is not called unused while ${name}`, () => {
      const messages = messagesWith(files)
      assert.ok(messages.includes(message), messages.join('\n'))
      assert.deepEqual(
        messages.filter((each) => each.includes('acknowledge-unused')),
        [],
      )
    })
  }

  test('does not keep back one of a name that no rule has', () => {
    assert.deepEqual(
      messagesWith({
        ...without('dale/social-media/policy.yaml'),
        ...council('moor', 'Words.', 'acknowledge: [nonsense]\n'),
      }),
      [
        'dale/social-media/policy.yaml file-missing',
        'moor/social-media/01-spam.mdx:3 acknowledge-unused',
      ],
    )
  })
})

describe('a mistake in the front matter of a file', () => {
  const body = `${definition.slice(0, definition.indexOf('\n\nNever'))}\n\n<Clause id="a-b" number="3.1">\n\n• one\n\n</Clause>\n\n<Clause id="c-d" number="3.3">\n\nWords.\n\n</Clause>`
  const front = (title: string) => ({
    'hill/social-media/03-spam.mdx': `---\ntitle: ${title}\nnumber: "3."\nacknowledge: [{ rule: number-sequence, at: c-d, why: A }, { rule: term-unused, at: term-spam, why: B }, { rule: list-sign, at: a-b, why: C }]\n---\n\n${body}\n`,
  })

  test('brings no messages that the same file acknowledges', () => {
    assert.deepEqual(messagesWith(front('BUSINESS USE: SOCIAL MEDIA')), [
      'hill/social-media/03-spam.mdx:2 yaml-syntax',
    ])
  })

  test('that is mended leaves nothing', () => {
    assert.deepEqual(messagesWith(front('"BUSINESS USE: SOCIAL MEDIA"')), [])
  })
})
