import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { reportToAnnotations } from '../../src/messages/reporters/annotations.ts'
import { reportToJson } from '../../src/messages/reporters/json.ts'
import type { ReportContext } from '../../src/messages/reporters/reporter.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import { allCases } from './all-cases.ts'
import { bodyOf, clauseFile, type Files, frontMatterOf, loadWith } from './handbook-folder.ts'

const hostileFiles: readonly Files[] = [
  bodyOf('Te\u001B[31mxt {\u001B]0;title\u0007} <\u202E> \u009B31m.'),
  bodyOf('Text {x\r\n::error file=a::b}\n\n::set-output name=a::b {y}'),
  bodyOf('100% {%0A::error::x} <b,c:d>'),
  bodyOf('<Definition term="Sp&#27;[31mam&#10;::error::x">\n\nJunk.\n\n</Definition>'),
  bodyOf('<Clause id="a&#27;[31m&#10;::error::b">\n\nText.\n\n</Clause>'),
  bodyOf('See [it](javascript:&#27;[31m&#10;::error::x).'),
  {
    'hill/council.yaml': 'name: "Hi\\e[31mll\\n::error::x"\nshort: Hill\nkind: parish\n',
    ...bodyOf('See [it](policy:hill/nope).'),
  },
  frontMatterOf('title: Bad\nacknowledge: ["x\\e[31m\\n::error::x"]'),
  frontMatterOf('title: Bad\n"x\\e[31m\\n::error::": y'),
  { 'hill/social-media/03-x\n::error::y.mdx': clauseFile('{x}') },
  { 'hill/social-media/03-\u001B[31mx.mdx': clauseFile('{x}') },
  { 'hill/social-media/03-\u202Excod.docx': 'x' },
  { 'hi\u001B[31mll/council.yaml': 'x', 'hill/so\ncial/01-x.mdx': 'x' },
]

const everyHandbook = [
  ...hostileFiles,
  ...[...allCases.values()].flat().map(({ files }) => files),
].map(loadWith)

/** What a reporter makes of each case, together with how many messages there were. */
function reports(
  reporter: (messages: ReturnType<typeof loadWith>['messages'], context: ReportContext) => string,
): { output: string; count: number }[] {
  return everyHandbook.map(({ messages, texts }) => {
    const context: ReportContext = {
      texts,
      folder: 'content',
      helpUrl: (rule) => `http://localhost:4321/help/errors/#${rule}`,
    }
    return { output: reporter(messages, context), count: messages.length }
  })
}

describe('the reporters with hostile text', () => {
  test('the terminal gets no control and no invisible character from content or names', () => {
    const unprintable =
      // eslint-disable-next-line no-control-regex -- they are just what is looked for
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/
    assert.deepEqual(
      reports(reportToTerminal)
        .map(({ output }) => output)
        .filter((output) => unprintable.test(output)),
      [],
    )
  })

  test('no line of the terminal begins with a workflow command', () => {
    assert.deepEqual(
      reports(reportToTerminal)
        .map(({ output }) => output)
        .filter((output) => /^\s*::/m.test(output)),
      [],
    )
  })

  test('the JSON report can be parsed and holds every message', () => {
    for (const { output, count } of reports(reportToJson))
      assert.equal((JSON.parse(output) as unknown[]).length, count)
  })

  test('each annotation is one workflow command on one line', () => {
    const command =
      /^::(?:error|warning|notice) file=[^:,\r\n]+(?:,line=\d+,col=\d+)?,title=[a-z-]+::[^\r\n]*$/
    for (const { output, count } of reports(reportToAnnotations)) {
      const lines = output.split(/\r\n|[\r\n\u2028\u2029]/).filter((line) => line !== '')
      assert.equal(lines.length, count)
      assert.deepEqual(
        lines.filter((line) => !command.test(line)),
        [],
      )
    }
  })

  test('percent signs in annotations are escaped, so that no line end can be smuggled in', () => {
    for (const { output } of reports(reportToAnnotations))
      assert.doesNotMatch(output, /%(?!25|0D|0A|3A|2C)/)
  })
})
