import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import ts from 'typescript'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { areFivePoliciesHere, isAboutFivePolicies, namesFivePolicies } from '../five-policies.ts'
import { parseScript, readSources, root, type SourceFile } from './source-files.ts'

const code = readSources('src/**/*.{ts,js}', 'scripts/**/*.{ts,js}')
const programs = readSources('src/**/*.{ts,js,astro,css}', 'scripts/**/*.{ts,js}')
const ownPages = readSources('src/**/*.mdx')

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const named = statement as ts.DeclarationStatement
  return named.name ? [named.name.text] : ['default']
}

/** The exports of a file that have no doc comment directly above them. */
function undocumented(file: SourceFile): string[] {
  const script = parseScript(file)
  return script.statements.flatMap((statement) => {
    const exported =
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    if (exported !== true) return []
    const above = script.text.slice(statement.pos, statement.getStart()).trimEnd()
    const documented =
      above.endsWith('*/') &&
      above.slice(above.lastIndexOf('/*')).startsWith('/**') &&
      !script.text.slice(statement.pos + above.length, statement.getStart()).includes('\n\n')
    return documented ? [] : namesOf(statement).map((name) => `${file.path}: ${name}`)
  })
}

describe('Every export', () => {
  it('of the code has a doc comment directly above it', () => {
    assert.deepEqual(code.flatMap(undocumented), [])
  })

  const cases: [name: string, text: string, found: string[]][] = [
    [
      'is found without a comment',
      'export function a() {}\nexport type B = 1\nexport const c = 1, d = 2\nexport default 1',
      ['x.ts: a', 'x.ts: B', 'x.ts: c', 'x.ts: d', 'x.ts: default'],
    ],
    [
      'is found with a comment of another sort',
      '// A.\nexport const a = 1\n/* B. */\nexport const b = 1',
      ['x.ts: a', 'x.ts: b'],
    ],
    [
      'is found with an empty line under its comment',
      '/** A. */\n\nexport const a = 1',
      ['x.ts: a'],
    ],
    [
      'is not found with a comment',
      '/** A. */\nexport const a = 1\n/**\n * B.\n */\nexport class B {}',
      [],
    ],
    ['that is none is not found', 'const a = 1\nfunction b() {}', []],
  ]
  for (const [name, text, found] of cases)
    it(name, () => {
      assert.deepEqual(undocumented({ path: 'x.ts', text }), found)
    })
})

/** The lines of files that match a pattern. */
function linesWith(pattern: RegExp, files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${String(index + 1)}`] : [])),
  )
}

// In a council’s own copy its name may well be a word of the code.
describe('The councils of the content', { skip: !areFivePoliciesHere() }, () => {
  const { handbook } = loadHandbook({ root, content: join(root, 'content'), today: '2026-01-15' })
  it('are some', () => {
    assert.ok(handbook.councils.length > 0)
  })
  for (const { name, short, slug } of handbook.councils) {
    const stem = name.replace(
      / (?:Parish|Town|City|Borough|District|County|Metropolitan|Community).*$/,
      '',
    )
    const pattern = new RegExp(`\\b(?:${[short, slug, stem].join('|')})\\b`, 'i')
    it(`are not named by the code: ${name}`, () => {
      assert.deepEqual(linesWith(pattern, programs), [])
    })
    it(`are not named by the handbook’s own pages: ${name}`, () => {
      assert.deepEqual(linesWith(pattern, ownPages), [])
    })
  }
})

describe('A test that names one of the five councils', () => {
  it('says that it is about their policies, so that it runs only where they are', () => {
    const unmarked = readSources('test/**/*.test.ts').filter(
      ({ path, text }) =>
        namesFivePolicies(text) &&
        !isAboutFivePolicies(text) &&
        !path.endsWith('house-rules.test.ts'),
    )
    assert.deepEqual(
      unmarked.map(({ path }) => path),
      [],
    )
  })
})
