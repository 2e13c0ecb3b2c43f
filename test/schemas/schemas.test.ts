import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import type { z } from 'zod'
import { sortMessages } from '../../src/messages/message.ts'
import { parseSettingsFile } from '../../src/parse/parse-settings-file.ts'
import { amendmentSchema } from '../../src/schemas/amendment.ts'
import { councilSchema } from '../../src/schemas/council.ts'
import { handbookSchema } from '../../src/schemas/handbook.ts'
import { legislationSchema } from '../../src/schemas/legislation.ts'
import { policySchema } from '../../src/schemas/policy.ts'
import { sectionSchema } from '../../src/schemas/section.ts'
import { topicsSchema } from '../../src/schemas/topics.ts'

const schemas = new Map<string, z.ZodType>([
  ['handbook', handbookSchema],
  ['topics', topicsSchema],
  ['legislation', legislationSchema],
  ['council', councilSchema],
  ['policy', policySchema],
  ['amendment', amendmentSchema],
  ['section', sectionSchema],
])

/** The files of a folder by the name of their schema and their own. */
function filesOf(folder: string): { schema: z.ZodType; name: string; text: string }[] {
  const paths = globSync('*/*.yaml', { cwd: join(import.meta.dirname, folder) })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  return paths.map((name) => {
    const schema = schemas.get(name.split('/')[0] ?? '')
    assert.ok(schema, `There is no schema for ${name}`)
    return { schema, name, text: readFileSync(join(import.meta.dirname, folder, name), 'utf8') }
  })
}

/** What the first lines of an invalid file say must be found in it: `# line:column rule setting`, or `# file …` for the file as a whole. */
function expectedOf(text: string): string[] {
  return [...text.matchAll(/^# ((?:\d|file).*)$/gm)].map((match) => match[1] ?? '')
}

const valid = filesOf('valid')
const invalid = filesOf('invalid')

describe('Valid settings', () => {
  for (const { schema, name, text } of valid) {
    it(`are read without a message: ${name}`, () => {
      const { file, messages } = parseSettingsFile(name, text, schema)
      assert.deepEqual(messages.map(String), [])
      assert.notEqual(file.settings, undefined)
    })
  }
})

describe('Invalid settings', () => {
  for (const { schema, name, text } of invalid) {
    it(`get one message a fault: ${name}`, () => {
      const { file, messages } = parseSettingsFile(name, text, schema)
      const found = sortMessages(messages).map(({ line, column, ruleId, reason }) => {
        const setting = /(?: for| a setting| setting) `([^`]*)`/.exec(reason)?.[1] ?? reason
        return `${line === undefined ? 'file' : `${line}:${String(column)}`} ${ruleId ?? ''} ${setting}`
      })
      const expected = expectedOf(text)
      assert.ok(expected.length > 0, 'the first line of the file says what is expected')
      assert.deepEqual(found.toSorted(), expected.toSorted())
      assert.equal(file.settings, undefined)
    })
  }
})

describe('Every schema', () => {
  for (const name of schemas.keys()) {
    it(`has valid and invalid files: ${name}`, () => {
      for (const files of [valid, invalid])
        assert.ok(files.some((file) => file.name.startsWith(`${name}/`)))
    })
  }
})

describe('What is left out of settings', () => {
  const settings = (text: string, schema: z.ZodType): unknown =>
    parseSettingsFile('a.yaml', text, schema).file.settings
  it('is English and sixty days for a handbook', () => {
    assert.deepEqual(settings('title: A\nkinds: [{ id: a, title: A }]', handbookSchema), {
      title: 'A',
      language: 'en-GB',
      dueSoonDays: 60,
      kinds: [{ id: 'a', title: 'A' }],
    })
  })
  it('is a section for everyone for a clause file', () => {
    assert.deepEqual(settings('title: A', sectionSchema), {
      title: 'A',
      audience: [],
      kind: 'section',
      acknowledge: [],
    })
  })
  it('is no event for a policy', () => {
    const text = valid.find(({ name }) => name === 'policy/smallest.yaml')?.text ?? ''
    assert.deepEqual((settings(text, policySchema) as { events: unknown }).events, [])
  })
})

describe('Numbers in settings', () => {
  it('stay as they are printed', () => {
    assert.deepEqual(
      parseSettingsFile('a.yaml', 'title: A\nnumber: 5.10', sectionSchema).file.settings?.number,
      '5.10',
    )
  })
  it('of days are given on as numbers', () => {
    assert.equal(
      parseSettingsFile(
        'a.yaml',
        'title: A\ndueSoonDays: 9\nkinds: [{ id: a, title: A }]',
        handbookSchema,
      ).file.settings?.dueSoonDays,
      9,
    )
  })
})
