import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { styleText } from 'node:util'
import type { VFileMessage } from 'vfile-message'
import { toMessage } from '../../src/messages/message.ts'
import { reportToAnnotations } from '../../src/messages/reporters/annotations.ts'
import { toExcerpt } from '../../src/messages/reporters/excerpt.ts'
import { reportToJson } from '../../src/messages/reporters/json.ts'
import type { Paint, ReportContext } from '../../src/messages/reporters/reporter.ts'
import { summarise } from '../../src/messages/reporters/summary.ts'
import { reportToTerminal } from '../../src/messages/reporters/terminal.ts'
import { parseFile } from '../../src/parse/parse-file.ts'

const context: ReportContext = {
  texts: new Map([['hill/a.mdx', '---\n<Clase>\n']]),
  helpUrl: (ruleId) => `https://example.org/help/errors/#${ruleId}`,
  folder: 'content',
}
const unknownTag = toMessage(
  'hill/a.mdx',
  'mdx-unknown-tag',
  { line: 2, column: 1 },
  { found: 'Clase', expected: '`Clause`', suggestion: 'Did you mean `Clause`?' },
)
const unexpectedFile = toMessage('notes.txt', 'file-unexpected', undefined, {
  found: 'notes.txt',
  expected: 'no such file',
})
const unusedTerm = toMessage(
  'hill/a.mdx',
  'term-unused',
  { line: 3, column: 1 },
  { found: '`Spam`' },
)

const paint: Paint = (format, text) => styleText(format, text, { validateStream: false })

function messageAt(column: number, line = 1): VFileMessage {
  return toMessage('hill/a.mdx', 'file-encoding', { line, column }, { found: 'nothing' })
}

describe('The report on a terminal', () => {
  it('shows each message with its line, what to write instead and where to read more', () => {
    assert.equal(
      reportToTerminal([unknownTag, unexpectedFile], context),
      `hill/a.mdx

  error  line 2, column 1: Unexpected tag \`<Clase>\`, expected one of \`Clause\`
    2 | <Clase>
      | ^
    Did you mean \`Clause\`?
    https://example.org/help/errors/#mdx-unknown-tag

notes.txt

  warning  Unexpected file \`notes.txt\`, expected no such file
    Nothing of it is published. Move it out of the content folder, or rename it
    if it was meant as a clause file.
    https://example.org/help/errors/#file-unexpected

1 error and 1 warning in 2 files.
The error is in:
  hill/a.mdx, line 2
`,
    )
  })
  it('shows how to read more of the first error, or where there is none of the first message', () => {
    const hint = (messages: VFileMessage[]): string | undefined =>
      /\nTo read here what a message means and how to put it right:\n {2}(.*)\n/.exec(
        reportToTerminal(messages, { ...context, helpCommand: (ruleId) => `explain ${ruleId}` }),
      )?.[1]
    assert.equal(hint([unexpectedFile, unknownTag]), 'explain mdx-unknown-tag')
    assert.equal(hint([unexpectedFile]), 'explain file-unexpected')
  })
  it('says that nothing was found when nothing was', () => {
    assert.equal(reportToTerminal([], context), 'No mistakes found.\n')
  })
  it('paints the severity, the file, the pointer and the address when colours can be shown', () => {
    const painted = reportToTerminal([unknownTag, unexpectedFile], { ...context, paint })
    for (const piece of [
      '\u001B[1mhill/a.mdx\u001B[22m',
      '\u001B[31merror\u001B[39m',
      '\u001B[35mwarning\u001B[39m',
      '\u001B[31m^\u001B[39m',
      '\u001B[2m2 |\u001B[22m',
      '\u001B[2mhttps://',
    ]) {
      assert.ok(painted.includes(piece), JSON.stringify(piece))
    }
  })
  it('is the same with colours as without, but for the colours', () => {
    const painted = reportToTerminal([unknownTag, unexpectedFile], { ...context, paint })
    assert.equal(
      // eslint-disable-next-line no-control-regex -- colours are made of control characters
      painted.replace(/\u001B\[\d+m/g, ''),
      reportToTerminal([unknownTag, unexpectedFile], context),
    )
  })
  it('lets no control character of a content file through', () => {
    const texts = new Map([['hill/a.mdx', 'a\u001B[2Jb\u009B31mc\u202Ed\u061Ce']])
    assert.doesNotMatch(
      reportToTerminal([messageAt(1)], { ...context, texts }).replaceAll('\n', ''),
      /[\p{Cc}\u202E\u061C]/u,
    )
  })
  for (const path of [
    'hill/social-media/01-\u001B[31m.mdx',
    'hill/social-media/01-a\nb.mdx',
    '\u001B[2J.txt',
  ]) {
    it(`lets no control character of the name ${JSON.stringify(path)} through`, () => {
      const report = reportToTerminal(parseFile(path, '').messages, context)
      assert.doesNotMatch(
        report
          .split('\n')
          .filter((line) => line !== '')
          .join(''),
        /\p{Cc}/u,
      )
      assert.equal(report.split('\n')[1], '', 'the name stands on one line')
    })
  }
})

describe('An excerpt', () => {
  const long = `${'a'.repeat(150)}X${'b'.repeat(150)}`
  it('is the line with a pointer under the column', () => {
    assert.deepEqual(toExcerpt(messageAt(3, 2), 'one\ntwo\n', 73), {
      line: 2,
      text: 'two',
      pointer: 2,
    })
  })
  it('of a long line is cut around the column', () => {
    const excerpt = toExcerpt(messageAt(151), long, 73)
    assert.equal(excerpt?.text.length, 73)
    assert.ok(excerpt.text.startsWith('…') && excerpt.text.endsWith('…'))
    assert.equal(excerpt.text[excerpt.pointer], 'X')
  })
  it('of the beginning of a long line is cut behind it', () => {
    assert.deepEqual(toExcerpt(messageAt(1), long, 73), {
      line: 1,
      text: `${'a'.repeat(72)}…`,
      pointer: 0,
    })
  })
  it('points behind the end of a line when the column lies there', () => {
    assert.equal(toExcerpt(messageAt(99), 'abc', 73)?.pointer, 3)
  })
  it('shows a character that could act on a terminal as a dot, without moving the pointer', () => {
    assert.deepEqual(toExcerpt(messageAt(4), '\u001B[1X', 73), {
      line: 1,
      text: '·[1X',
      pointer: 3,
    })
  })
  it('counts lines that end as on Windows', () => {
    assert.equal(toExcerpt(messageAt(1, 2), 'one\r\ntwo\r\n', 73)?.text, 'two')
  })
  it('never cuts an emoji in half', () => {
    for (const before of [71, 72, 73])
      assert.ok(
        toExcerpt(
          messageAt(1),
          `${'a'.repeat(before)}😀${'b'.repeat(50)}`,
          73,
        )?.text.isWellFormed(),
      )
  })
  it('of a line that just fits is the whole line', () => {
    for (const column of [1, 70])
      assert.equal(toExcerpt(messageAt(column), 'a'.repeat(73), 73)?.text, 'a'.repeat(73))
  })
  for (const [name, message, text] of [
    ['a file that is not known', messageAt(1), undefined],
    ['a line that is not there', messageAt(1, 9), 'one'],
    ['an empty line', messageAt(1, 2), 'one\n \nthree'],
    ['a file as a whole', unexpectedFile, 'one'],
  ] as const)
    it(`does not exist for ${name}`, () => {
      assert.equal(toExcerpt(message, text, 73), undefined)
    })
})

describe('The sum of messages', () => {
  const cases: [messages: VFileMessage[], sum: string][] = [
    [[], 'No mistakes found.'],
    [[unknownTag], '1 error in 1 file.'],
    [[unknownTag, unknownTag], '2 errors in 1 file.'],
    [[unexpectedFile], '1 warning in 1 file.'],
    [[unknownTag, unexpectedFile, unknownTag], '2 errors and 1 warning in 2 files.'],
    [[unknownTag, unexpectedFile, unusedTerm], '1 error, 1 warning and 1 notice in 2 files.'],
    [Array.from({ length: 1384 }, () => unusedTerm), '1,384 notices in 1 file.'],
  ]
  for (const [messages, sum] of cases)
    it(`reads “${sum}”`, () => {
      assert.equal(summarise(messages), sum)
    })
})

describe('The report as JSON', () => {
  it('has every message as data', () => {
    assert.deepEqual(JSON.parse(reportToJson([unknownTag, unexpectedFile], context)), [
      {
        file: 'hill/a.mdx',
        line: 2,
        column: 1,
        severity: 'error',
        ruleId: 'mdx-unknown-tag',
        reason: 'Unexpected tag `<Clase>`, expected one of `Clause`',
        note: 'Did you mean `Clause`?',
        url: 'https://example.org/help/errors/#mdx-unknown-tag',
      },
      {
        file: 'notes.txt',
        line: null,
        column: null,
        severity: 'warning',
        ruleId: 'file-unexpected',
        reason: 'Unexpected file `notes.txt`, expected no such file',
        note: unexpectedFile.note,
        url: 'https://example.org/help/errors/#file-unexpected',
      },
    ])
  })
  it('is an empty list when nothing was found', () => {
    assert.equal(reportToJson([], context), '[]\n')
  })
})

describe('The report as annotations', () => {
  it('has one command a message', () => {
    assert.equal(
      reportToAnnotations([unknownTag, unexpectedFile], context),
      [
        '::error file=content/hill/a.mdx,line=2,col=1,title=mdx-unknown-tag::Unexpected tag `<Clase>`, expected one of `Clause`. Did you mean `Clause`? https://example.org/help/errors/#mdx-unknown-tag\n',
        `::warning file=content/notes.txt,title=file-unexpected::Unexpected file \`notes.txt\`, expected no such file. ${unexpectedFile.note ?? ''} https://example.org/help/errors/#file-unexpected\n`,
      ].join(''),
    )
  })
  it('escapes what could end a command or begin another', () => {
    const message = toMessage('a,b:c%\n::error::d', 'file-unexpected', undefined, {
      found: '100%\r\n::error::x',
      expected: 'y',
    })
    const [line, ...more] = reportToAnnotations([message], { ...context, folder: 'content' }).split(
      '\n',
    )
    assert.deepEqual(more, [''])
    assert.match(
      line ?? '',
      /^::warning file=content\/a%2Cb%3Ac%25(?:%0A| )%3A%3Aerror%3A%3Ad,title=file-unexpected::Unexpected file `100%25(?:%0D%0A| )::error::x`, expected y\. /,
    )
  })
  it('is empty when nothing was found', () => {
    assert.equal(reportToAnnotations([], context), '')
  })
})
