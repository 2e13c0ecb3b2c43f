import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { makeWorkplace, runBuild, type Workplace } from './build-process.ts'
import { type ContentFiles, sectionFile, smallHandbook, writeContent } from './small-handbook.ts'

/** What the pages of a handbook call parts of their own, without the `_` before it. */
const ownNames = [
  'main',
  'contents',
  'about',
  'record',
  'named',
  'definition',
  'definition-title',
  'search',
  'search-hint',
  'choice',
  'kind',
  'find',
  'further',
  'sources',
  'sole',
  'more',
  'shares',
  'between',
  'within',
  'common',
  'doubtful',
  'letter-m',
  'overdue',
  'councils',
]

/** A council of such a name, with a policy whose sections all have such names, and which defines words of such names. */
function councilFiles(slug: string): ContentFiles {
  const sections = ownNames.map((name, index): [string, string] => [
    `${slug}/social-media/${String(index + 10)}-${name}.mdx`,
    sectionFile(
      `About ${name}`,
      `Nobody in the Council publishes anything on ${name} before the Clerk has read it.\n\n<Definition term="${name}" id="defined-${name}">\n\n${name} is a word.\n\n</Definition>`,
      `clause-${name}`,
    ),
  ])
  return {
    [`${slug}/council.yaml`]: `name: ${slug} Parish Council\nshort: ${slug}\nkind: parish\n`,
    [`${slug}/social-media/policy.yaml`]:
      'title: Social Media Policy\nkind: social-media\nstatus: current\nmasthead:\n  - title: Policy\nsource:\n  document: Policy\n',
    ...Object.fromEntries(sections),
  }
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

describe('The ids of a page', () => {
  let place: Workplace
  let out = ''
  beforeAll(() => {
    place = makeWorkplace()
    out = place.path('out')
    writeContent(place.path('content'), {
      ...smallHandbook,
      ...(Object.assign({}, ...['main', 'choice', 'further'].map(councilFiles)) as ContentFiles),
    })
    const { status, stdout, stderr } = runBuild({ content: place.path('content'), out })
    assert.equal(status, 0, stdout + stderr)
  })
  afterAll(() => {
    place.dispose()
  })
  const idsOf = (file: string): string[] =>
    [...readFileSync(join(out, file), 'utf8').matchAll(/<[^>]*\sid="([^"]*)"/g)].map(
      ([, id = '']) => id,
    )

  it('are each there once, whatever sections, terms and councils are called', () => {
    const files = globSync('**/*.html', { cwd: out })
    assert.ok(files.length > 10)
    assert.deepEqual(
      files.flatMap((file) => repeated(idsOf(file)).map((id) => `${file}: ${id}`)),
      [],
    )
  })

  it('of the policy’s own text are those that the files give', () => {
    const ids = new Set(idsOf('main/social-media/index.html'))
    assert.deepEqual(
      ownNames
        .flatMap((name) => [name, `clause-${name}`, `defined-${name}`])
        .filter((id) => !ids.has(id)),
      [],
    )
  })

  it('that scripts give belong to nothing else', () => {
    const all = globSync('**/*.html', { cwd: out }).flatMap(idsOf)
    assert.deepEqual(
      all.filter((id) => id === '_definition' || id === '_definition-title'),
      [],
    )
  })
})
