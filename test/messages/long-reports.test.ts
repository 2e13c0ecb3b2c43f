import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { VFileMessage } from 'vfile-message'
import { sortMessages, toMessage } from '../../src/messages/message.ts'
import type { Extent, ReportContext } from '../../src/messages/reporters/reporter.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import { wrap } from '../../src/messages/reporters/wrap.ts'
import { provokeMessages } from './provocations.ts'

const context: ReportContext = {
  texts: new Map(),
  helpUrl: (rule) => `http://localhost:4321/help/errors/#${rule}`,
  helpCommand: (rule) => `npm run check -- --explain ${rule}`,
  folder: 'content',
}

function report(messages: readonly VFileMessage[], extent: Extent = {}, width = 80): string {
  return reportToTerminal(sortMessages(messages), { ...context, width, extent })
}

function jump(file: string, line: number): VFileMessage {
  return toMessage(
    file,
    'number-sequence',
    { line, column: 1 },
    { found: `1.${String(line)}`, where: 'after `1.1`', expected: '1.2' },
  )
}

const unknownTopic = (file: string, line: number): VFileMessage =>
  toMessage(
    file,
    'topic-unknown',
    { line, column: 1 },
    { found: 'rsks', name: 'topics', suggestion: 'Did you mean `risks`?' },
  )
const unusedTerm = (file: string): VFileMessage =>
  toMessage(file, 'term-unused', { line: 5, column: 1 }, { found: '`Spam`' })

function inFiles(number: number, make: (file: string) => readonly VFileMessage[]): VFileMessage[] {
  return Array.from({ length: number }, (_, index) =>
    make(`hill/policy-${String(index + 1).padStart(4, '0')}/01-a.mdx`),
  ).flat()
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1
}

describe('The advice of a rule', () => {
  const text = report([jump('a.mdx', 3), jump('a.mdx', 5), jump('b.mdx', 7)])
  it('is given once', () => {
    assert.equal(count(text, 'If the number is a slip'), 1)
    assert.equal(count(text, '#number-sequence'), 1)
  })
  it('is pointed at by the later messages of the rule', () => {
    assert.equal(count(text, '(as above: number-sequence)'), 2)
  })
  it('is given again as far as it is another one', () => {
    const act = (name: string): VFileMessage =>
      toMessage(
        `${name}.mdx`,
        'act-without-year',
        { line: 1, column: 1 },
        {
          found: `${name} Act`,
          name: `${name} Act`,
          suggestion: `Write \`[${name} Act](act:${name})\`.`,
        },
      )
    const acts = report([act('equality'), act('defamation')])
    assert.equal(count(acts, 'Do not change the printed words.'), 1)
    assert.match(
      acts,
      /Write `\[defamation Act\]\(act:defamation\)`\.[^]*Write `\[equality Act\]\(act:equality\)`\./,
    )
  })
  it('is not cut at a full stop inside of backticks', () => {
    const setting = (number: number): VFileMessage =>
      toMessage(
        `${String(number)}.mdx`,
        'yaml-value',
        { line: 1, column: 1 },
        {
          found: '5',
          expected: 'x',
          suggestion: `Write \`number: "5. ${String(number)}. x"\` there.`,
        },
      )
    assert.match(
      report([setting(1), setting(2)]),
      /Write `number: "5\. 1\. x"` there\.[^]*Write `number: "5\. 2\. x"` there\./,
    )
  })
})

describe('More than five places of a rule in a file', () => {
  const eight = Array.from({ length: 8 }, (_, index) => jump('a.mdx', 10 + index))
  it('are folded, with their number and lines', () => {
    const text = report([...eight, unknownTopic('a.mdx', 30)])
    assert.equal(count(text, '  warning  '), 5)
    assert.match(text, /\n {4}and 3 more of `number-sequence` in this file: lines 15, 16, 17\n/)
    assert.match(text, /\n1 error and 8 warnings in 1 file\.\n/)
  })
  it('are all shown where that file alone is asked for', () => {
    assert.equal(count(report(eight, { everyPlace: true }), '  warning  '), 8)
  })
  it('are not folded when there are just five', () => {
    assert.doesNotMatch(report(eight.slice(0, 5)), / more of /)
  })
})

describe('The report on a handbook of 1,000 files', () => {
  const warnings = inFiles(1000, (file) => [jump(file, 9), jump(file, 12), unusedTerm(file)])
  const error = unknownTopic('hill/policy-0500/01-a.mdx', 7)
  const text = report([...warnings, error])
  it('has at most 120 lines, with every rule and its count', () => {
    assert.ok(text.split('\n').length <= 161, String(text.split('\n').length))
    for (const [rule, number] of [
      ['topic-unknown', '1'],
      ['number-sequence', '2,000'],
      ['term-unused', '1,000'],
    ] as const)
      assert.match(text, new RegExp(`  ${rule} +${number}(?: |\n)`))
  })
  it('shows one error first and last', () => {
    assert.match(text, /^hill\/policy-0500\/01-a\.mdx\n\n {2}error {2}line 7, column 1: /)
    assert.match(
      text,
      /\n1 error and 2,000 warnings in 1,000 files\.\nThe error is in:\n {2}hill\/policy-0500\/01-a\.mdx, line 7\n$/,
    )
  })
  it('says what shows the rest', () => {
    assert.match(
      text,
      /\nThis shows 6 of 3,001 messages\. [^]*\n {2}npm run check -- --rule number-sequence\n {2}npm run check -- hill\/policy-0500\n/,
    )
    assert.match(text, /\n1,000 notices: `npm run check -- --notices` shows them too\.\n/)
  })
  it('shows everything where a rule or a folder is asked for', () => {
    assert.equal(count(report(warnings, { everyFile: true }), '  warning  '), 2000)
  })
  it('names ten files with errors, and counts the others', () => {
    assert.match(
      report(inFiles(30, (file) => [unknownTopic(file, 3), unknownTopic(file, 4)])),
      /\nThe errors are in:\n {2}hill\/policy-0001\/01-a\.mdx: 2 errors, the first in line 3\n(?: .*\n){9} {2}and 20 more files\n$/,
    )
  })
  it('shows the first place of every rule before the second one of any', () => {
    const errors = inFiles(40, (file) => [unknownTopic(file, 3)])
    const last = toMessage('z.txt', 'file-encoding', undefined, { found: 'x' })
    assert.match(report([...errors, last]), /\nz\.txt\n\n {2}error {2}Unexpected characters/)
  })
})

describe('Every rule, broken many times over', () => {
  const messages = Array.from({ length: 20 }, (_, copy) =>
    provokeMessages().map((message) =>
      Object.assign(Object.create(message) as VFileMessage, {
        file: `hill/policy-${String(copy)}/${message.file ?? ''}`,
      }),
    ),
  ).flat()
  it('is counted on at most 160 lines', () => {
    const text = report(messages)
    assert.ok(text.split('\n').length <= 161, String(text.split('\n').length))
    for (const rule of new Set(messages.map(({ ruleId }) => ruleId ?? '')))
      assert.match(text, new RegExp(`  ${rule} +\\d`))
  })
  for (const width of [40, 80, 100]) {
    it(`is no wider than ${String(width)} columns, but for words that cannot be broken`, () => {
      const wide = report(messages, { notices: true, everyFile: true, everyPlace: true }, width)
        .split('\n')
        .filter((line) => line.length > width && !/^ *\S+$|^ *hill\/|^ {2}npm run /.test(line))
      assert.deepEqual(wide, [])
    })
  }
})

describe('Words that are broken into lines', () => {
  const broken = (text: string, width = 20): string[] => wrap(text, { width, first: 2, rest: 4 })
  it('fill each line', () => {
    assert.deepEqual(broken('one two three four five six'), [
      '  one two three four',
      '    five six',
    ])
  })
  it('keep together what stands in backticks', () => {
    assert.deepEqual(broken('Now write `a: b c`.'), ['  Now write', '    `a: b c`.'])
  })
  it('break what stands in backticks where no line could hold it', () => {
    assert.deepEqual(broken('Write `one two three four five`.'), [
      '  Write `one two',
      '    three four',
      '    five`.',
    ])
  })
  it('let a longer word stand', () => {
    assert.deepEqual(broken('See http://localhost:4321/help/ there'), [
      '  See',
      '    http://localhost:4321/help/',
      '    there',
    ])
  })
  it('never begin a line like a workflow command', () => {
    assert.deepEqual(broken('one two three ::error::x four'), [
      '  one two',
      '    three ::error::x',
      '    four',
    ])
  })
  it('are none for an empty text', () => {
    assert.deepEqual(broken(''), [])
  })
})
