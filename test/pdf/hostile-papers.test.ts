import assert from 'node:assert/strict'
import { beforeAll, describe, it } from 'vitest'
import { type Engine, TypesetError } from '../../src/pdf/engine.ts'
import { openEngine } from '../../src/pdf/open-engine.ts'
import { toPaperJson } from '../../src/pdf/paper-json.ts'
import { findPolicyPaper, largePrint } from '../../src/pdf/policy-paper.ts'
import {
  baseFiles,
  clauseFile,
  makeHandbookOf,
  policyId,
  policySettings,
  type SmallHandbook,
} from '../model/small-handbook.ts'
import { readPlacedWords, readWords } from './pdf-text.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

function makeHandbook(body: string, settings = policySettings): SmallHandbook {
  return makeHandbookOf({
    ...baseFiles,
    [`${policyId}/policy.yaml`]: settings,
    [`${policyId}/01-purpose.mdx`]: clauseFile(body),
  })
}

async function setPaper(
  body: string,
  settings?: string,
  form?: typeof largePrint,
): Promise<string[]> {
  const { handbook, messages } = makeHandbook(body, settings)
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason),
    [],
  )
  return readWords(
    await engine.toPdf(
      toPaperJson(
        findPolicyPaper(handbook, policyId, { today: '2026-11-20', site: undefined }, form),
      ),
    ),
  )
}

/** Texts that mean something to the engine when they are read as its own language: each is to come out as it stands. */
const literal: Readonly<Record<string, string>> = {
  'markup of the engine': '#eval("1+1") #panic() #set text(red) #include "/etc/passwd"',
  'code of the engine': '#let x = read("/etc/passwd"); #x',
  mathematics: '$ a^2 + b_3 = sqrt(c) $',
  'labels and references': '&lt;label&gt; @label = Heading == Heading',
  'emphasis and comments of the engine':
    '\\*bold\\* \\_under\\_ // comment /\\* more \\*/ \\~ \\`raw\\`',
  'quotation marks and dashes': '"straight" \'single\' -- --- ...',
  'Welsh letters': 'Cyngor Tŷ’r Dŵr ŵŷŴŶ',
  'Greek and Cyrillic letters': 'Ωμέγα Привет',
  emoji: 'Thumbs 👍 and 😀 and ☐ ✓',
  'percent signs and backslashes': '100% C:\\\\temp\\\\file \\\\u0041',
}

describe('Text on a paper', () => {
  for (const [what, body] of Object.entries(literal)) {
    it(`that looks like ${what} comes out as it stands`, async () => {
      const words = await setPaper(body)
      const expected = body
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replace(/\\([*_~`\\])/g, '$1')
        .split(' ')
      const joined = ` ${words.join(' ')} `
      assert.ok(
        joined.includes(` ${expected.join(' ')} `),
        `${expected.join(' ')}\nis not in\n${joined}`,
      )
    })
  }

  it('that runs from right to left has all its letters', async () => {
    const letters = (await setPaper('The word שלום is here.')).join('')
    for (const letter of ['ש', 'ל', 'ו', 'ם']) assert.ok(letters.includes(letter))
  })

  it('keeps a word of 5,000 letters, broken where a line ends', async () => {
    const word = 'qxzxq'.repeat(1000)
    assert.equal(
      (await setPaper(`Before ${word} after.`)).filter((each) => /^[qxz]+$/.test(each)).join(''),
      word,
    )
  })

  it('does not run from one column of a wide table into the next', async () => {
    const words = [
      'Responsibility',
      'Communications officer',
      'Acknowledgement',
      'Confidentiality',
      'Quarterly',
      'Unacceptable behaviour',
      'Administrator',
      'Social media',
      'Reports',
    ]
    const rows = [words, words.map(() => '---'), words.toReversed()]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n')
    const { handbook } = makeHandbook(
      `<Clause id="a" number="1.1">\n\nYou must\n\n<Clause id="b" number="a)">\n\nkeep to the table:\n\n${rows}\n\n</Clause>\n\n</Clause>`,
    )
    const placed = readPlacedWords(
      await engine.toPdf(
        toPaperJson(findPolicyPaper(handbook, policyId, { today: '2026-11-20', site: undefined })),
      ),
    )
    const lines = [
      ...Map.groupBy(
        placed,
        ({ page, top }) => `${String(page)} ${String(Math.round(top))}`,
      ).values(),
    ].map((line) => line.toSorted((a, b) => a.left - b.left))
    assert.deepEqual(
      lines.flatMap((line) =>
        line
          .filter(({ right }, index) => right > (line[index + 1]?.left ?? Infinity) + 0.5)
          .map((each) => each.words),
      ),
      [],
    )
  })
  it('has room for a hand over each line that is to be signed', async () => {
    const { handbook } = makeHandbook(
      'Signed by both.\n\n……………… Chairman\n\n……………… Clerk\n\nThe end.',
    )
    const placed = readPlacedWords(
      await engine.toPdf(
        toPaperJson(findPolicyPaper(handbook, policyId, { today: '2026-11-20', site: undefined })),
      ),
    )
    const [before = 0, chairman = 0, clerk = 0] = ['both.', 'Chairman', 'Clerk'].map(
      (word) => placed.find(({ words }) => words.endsWith(word))?.top,
    )
    assert.ok(
      chairman - before > 30 && clerk - chairman > 30,
      JSON.stringify({ before, chairman, clerk }),
    )
  })
  it('keeps a long row of dots for a signature', async () => {
    assert.ok(
      (await setPaper(`Signed ${'.'.repeat(400)} Chair`)).join('').includes('.'.repeat(400)),
    )
  })

  it('stands in titles and tables as literally as in clauses', async () => {
    const settings = policySettings
      .replace(/^title: .*$/m, 'title: "#panic() $x$ <l> @r"')
      .replace(/^masthead:[^]*?(?=^\S)/m, 'masthead:\n  - title: "#panic() $x$ <l> @r"\n')
      .concat('control: { rows: [["#eval", "*x*"]] }\n')
    const words = (await setPaper('Some words.', settings)).join(' ')
    assert.match(words, /#panic\(\) \$x\$ <l> @r/)
    assert.match(words, /#eval \*x\*/)
  })

  it('may be a list or a table in an editor’s note', async () => {
    const words = (
      await setPaper(
        'A rule.\n\n<EditorNote>\n\nPrinted twice:\n\n- once here;\n- once there.\n\n| a | b |\n|---|---|\n| c | d |\n\n</EditorNote>',
      )
    ).join(' ')
    assert.match(
      words,
      /\[note 1\] Editor’s note: Printed twice: • once here; • once there\. a b c d/,
    )
  })

  it('nests as deep as content may, in large print too', async () => {
    const body = '- one\n  - two\n    - three\n      - four\n        - five'
    assert.match(
      (await setPaper(body, undefined, largePrint)).join(' '),
      /• one • two • three • four • five/,
    )
  })
})

describe('A character that no font has', () => {
  it('is refused with the place where it stands', () => {
    const { messages } = makeHandbook('<Clause id="tools">\n\nThe tool 語 is here.\n\n</Clause>')
    const found = messages.find(({ ruleId }) => ruleId === 'character-unprintable')
    assert.equal(found?.fatal, true)
    assert.deepEqual([found.line, found.column], [7, 10])
    assert.match(found.reason, /`語` \(U\+8A9E\)/)
  })
  it('is refused behind a code as well', () => {
    const { messages } = makeHandbook('The tool &#x8A9E; is here.')
    assert.equal(messages.find(({ ruleId }) => ruleId === 'character-unprintable')?.fatal, true)
  })
})

describe('The template', () => {
  it('stops at a node that it does not know', async () => {
    const { handbook } = makeHandbook('Some words.')
    const json = toPaperJson(
      findPolicyPaper(handbook, policyId, { today: '2026-11-20', site: undefined }),
    )
    await assert.rejects(
      engine.toPdf(json.replace('"type":"standing"', '"type":"standings"')),
      (error) => error instanceof TypesetError && error.message.includes('unknown block'),
    )
    await assert.rejects(
      engine.toPdf(json.replaceAll('"type":"text"', '"type":"eval"')),
      (error) => error instanceof TypesetError && error.message.includes('unknown words'),
    )
  })
  it('sets the next paper after one that could not be set', async () => {
    await assert.rejects(engine.toPdf('{}'), TypesetError)
    assert.ok((await setPaper('Some words.')).includes('words.'))
  })
})
