import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { type LinkTarget, toLinkTarget } from '../../../src/parse/markdown/link-target.ts'

const web = (url: string): [string, LinkTarget] => [url, { kind: 'web', url }]

const allowed: readonly [url: string, target: LinkTarget][] = [
  ['#friend-requests', { kind: 'clause', id: 'friend-requests' }],
  [
    'policy:code-of-conduct',
    { kind: 'policy', council: undefined, policy: 'code-of-conduct', id: undefined },
  ],
  [
    'policy:code-of-conduct#gifts',
    { kind: 'policy', council: undefined, policy: 'code-of-conduct', id: 'gifts' },
  ],
  [
    'policy:hill/code-of-conduct',
    { kind: 'policy', council: 'hill', policy: 'code-of-conduct', id: undefined },
  ],
  [
    'policy:hill/code-of-conduct#gifts',
    { kind: 'policy', council: 'hill', policy: 'code-of-conduct', id: 'gifts' },
  ],
  ['term:social-media', { kind: 'term', slug: 'social-media' }],
  ['act:equality-act-2010', { kind: 'act', id: 'equality-act-2010', provision: undefined }],
  ['act:a#section-127', { kind: 'act', id: 'a', provision: { kind: 'section', number: '127' } }],
  [
    'act:a#section-43a-2-b',
    { kind: 'act', id: 'a', provision: { kind: 'section', number: '43A(2)(b)' } },
  ],
  ['act:a#schedule-1', { kind: 'act', id: 'a', provision: { kind: 'schedule', number: '1' } }],
  ['act:', { kind: 'unsaid-act' }],
  ['missing:', { kind: 'missing' }],
  ...[
    'https://example.org',
    'http://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG',
    'https://example.org:8080/a',
    'https://example.org?a',
    'mailto:clerk@example.org',
    'mailto:clerk@example.org?subject=a',
    'tel:+441234567890',
    'tel:(01234)567-890',
  ].map(web),
]

const refused = [
  '',
  '#',
  '#Big',
  '#a#b',
  '#5-1',
  'policy:',
  'policy:A',
  'policy:a/b/c',
  'policy:a#',
  'policy:a#b#c',
  'policy:/a',
  'term:',
  'term:Blog',
  'missing:form',
  'Missing:',
  'act:A',
  'act:a#',
  'act:a#b',
  'act:a#section',
  'act:a#section-',
  'act:a#section-1#b',
  'act:#section-1',
  'act:a#section-1--2',
  'act:a#section-12345',
  'Act:a',
  'act:a/b',
  'act:__proto__',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,a',
  'vbscript:a',
  'file:///etc/passwd',
  'blob:a',
  'ftp://example.org',
  '/path',
  'path',
  '../path',
  '//example.org',
  'https:',
  'https://',
  'https:example.org',
  'https:///a',
  'https://user@example.org',
  'https://example.org\\@evil.example',
  'https://exa mple.org',
  'https://example.org/a b',
  'mailto:',
  'mailto:clerk',
  'tel:',
  'tel:clerk',
  'https://[bad',
]

describe('The address of a link', () => {
  for (const [url, target] of allowed)
    it(`is understood: ${url}`, () => {
      assert.deepEqual(toLinkTarget(url), target)
    })
  for (const url of refused)
    it(`is refused: ${JSON.stringify(url)}`, () => {
      assert.equal(toLinkTarget(url), undefined)
    })
})
