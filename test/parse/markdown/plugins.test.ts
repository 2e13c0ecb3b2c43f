import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { leftoverSigns } from '../../../src/parse/markdown/leftover-signs.ts'
import { noCode } from '../../../src/parse/markdown/no-code.ts'
import type { NodeRule } from '../../../src/parse/markdown/node-rule.ts'
import { plainMarkdown } from '../../../src/parse/markdown/plain-markdown.ts'
import { printedLabels } from '../../../src/parse/markdown/printed-labels.ts'
import { remarkClauseSyntax } from '../../../src/parse/markdown/remark-clause-syntax.ts'
import { remarkNodeRules } from '../../../src/parse/markdown/remark-node-rules.ts'
import { safeLinks } from '../../../src/parse/markdown/safe-links.ts'
import { wholeLinks } from '../../../src/parse/markdown/whole-links.ts'

/** Reads a text with the syntax of clause files and asks only some rules about the nodes of its tree. */
function runAlone(
  rules: NodeRule | readonly NodeRule[],
  text: string,
): { tree: Root; messages: string[]; found: string[] } {
  const file = new VFile({ path: 'a.mdx', value: text })
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkClauseSyntax)
    .use(() => remarkNodeRules([rules].flat()))
    .freeze()
  const tree = processor.parse(file)
  processor.runSync(tree, file)
  const messages = file.messages.map(
    ({ line, column, ruleId }) => `${String(line)}:${String(column)} ${ruleId ?? ''}`,
  )
  return {
    tree,
    messages,
    found: file.messages.map(({ reason }) =>
      reason.replace(/^Unexpected (.*), expected .*$/, '$1'),
    ),
  }
}

/** The types of all nodes of a tree, but for its root, in order. */
function typesOf(tree: Root): string[] {
  const types: string[] = []
  visit(tree, (node) => {
    if (node.type !== 'root') types.push(node.type)
  })
  return types
}

function wordsOf(tree: Root): string {
  let words = ''
  visit(tree, 'text', ({ value }) => {
    words += value
  })
  return words
}

describe('The syntax of clause files', () => {
  const cases: [name: string, text: string, types: string[]][] = [
    [
      'has tags that stand alone',
      '<Tip>\n\nWords.\n\n</Tip>',
      ['mdxJsxFlowElement', 'paragraph', 'text'],
    ],
    [
      'has tags in a sentence',
      'Some <b>words</b>',
      ['paragraph', 'text', 'mdxJsxTextElement', 'text'],
    ],
    ['has braces that stand alone', '{1}', ['mdxFlowExpression']],
    ['has braces in a sentence', 'a {1}', ['paragraph', 'text', 'mdxTextExpression']],
    [
      'takes what is in braces for no program',
      'a {not a: (program}',
      ['paragraph', 'text', 'mdxTextExpression'],
    ],
    ['has no import', 'import a from "b"', ['paragraph', 'text']],
    ['has no block of program text by indentation', '    words', ['paragraph', 'text']],
    [
      'has no angle brackets around addresses that are escaped',
      '\\<https://a.example>',
      ['paragraph', 'text', 'link', 'text'],
    ],
    ['strikes nothing through by one tilde', '~words~', ['paragraph', 'text']],
  ]
  for (const [name, text, types] of cases)
    it(name, () => {
      assert.deepEqual(typesOf(runAlone([], text).tree), types)
    })
})

describe('Refusing program code', () => {
  const refused: [name: string, text: string, at: string, words: string][] = [
    ['braces in a sentence', 'Some {1 + 1} words', '1:6 mdx-code', 'Some  words'],
    ['braces that stand alone', 'One.\n\n{1 + 1}\n\nTwo.', '3:1 mdx-code', 'One.Two.'],
    ['a comment in braces', '{/* hidden */}', '1:1 mdx-code', ''],
    ['a line of import', 'import a from "b"', '1:1 mdx-code', ''],
    ['a bare import', 'import "b"', '1:1 mdx-code', ''],
    ['an import of several', 'import {a} from "b"', '1:1 mdx-code', ''],
    ['a line of export', 'export const a = 1', '1:1 mdx-code', ''],
    ['an export of everything', 'export * from "b"', '1:1 mdx-code', ''],
    ['an export by default', 'export default a', '1:1 mdx-code', ''],
  ]
  for (const [name, text, at, words] of refused) {
    it(`takes out ${name}`, () => {
      const { tree, messages } = runAlone(noCode, text)
      assert.deepEqual([...new Set(messages)], [at])
      assert.equal(wordsOf(tree), words)
      assert.ok(!typesOf(tree).some((type) => type.endsWith('Expression')))
    })
  }
  const allowed = [
    'import and export of goods are not a matter for the council',
    'export licences are not',
    'Some words about import',
    '- import a from "b"',
    'important words',
    'exporting',
  ]
  for (const text of allowed) {
    it(`leaves the sentence “${text}” alone`, () => {
      const { tree, messages } = runAlone(noCode, text)
      assert.deepEqual(messages, [])
      assert.equal(wordsOf(tree), text.replace(/^- /, ''))
    })
  }
})

describe('What is refused as code', () => {
  const words = (text: string): string[] =>
    runAlone([noCode, plainMarkdown, leftoverSigns], text).messages
  it('is not asked about again', () => {
    assert.deepEqual(words('import a from "# b"\n\nexport default **a'), [
      '1:1 mdx-code',
      '3:1 mdx-code',
    ])
  })
  it('is no word of a link', () => {
    assert.deepEqual(words('[{1}](#a)'), ['1:1 link-empty', '1:2 mdx-code'])
  })
})

describe('Refusing Markdown that is not used', () => {
  const refused: [text: string, found: string][] = [
    ['# A', 'Markdown heading (`#`, or a line underlined with `---`)'],
    ['A\n---', 'Markdown heading (`#`, or a line underlined with `---`)'],
    ['***', 'line of `---` or `***`'],
    ['> A', 'quotation (`>` at the start of a line)'],
    ['```\nA\n```', 'block of program text (three backticks)'],
    ['`A`', 'backticks around words'],
    ['~~A~~', 'struck-through text (`~~`)'],
    ['[A](https://a.example "B")', 'title behind the address of a link'],
  ]
  for (const [text, found] of refused) {
    it(`names it: ${JSON.stringify(text)}`, () => {
      const result = runAlone(plainMarkdown, text)
      assert.deepEqual(
        result.messages.map((message) => message.replace(/^.* /, '')),
        ['markdown-not-allowed'],
      )
      assert.deepEqual(result.found, [found])
    })
  }
  it('names a link by name and the line that gives its address', () => {
    assert.deepEqual(runAlone(plainMarkdown, '[A][b]\n\n[b]: https://a.example').messages, [
      '1:1 markdown-not-allowed',
      '3:1 markdown-not-allowed',
    ])
  })
  for (const text of [
    '**A** and *b*',
    '- A\n- B',
    '1. A',
    '| A |\n|---|\n| B |',
    '[A](https://a.example)',
    '#Hashtag',
    '- [ ] A',
    'A[^1]\n\n[^1]: B',
    'A  \nB',
  ]) {
    it(`leaves alone what is used: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(runAlone(plainMarkdown, text).messages, [])
    })
  }
})

describe('Refusing links', () => {
  it('keeps the words of a link that is refused, with their emphasis', () => {
    const { tree, messages } = runAlone(safeLinks, 'See [a **b**](javascript:c) and [d](/e).')
    assert.deepEqual(messages, ['1:5 link-scheme', '1:33 link-scheme'])
    assert.equal(wordsOf(tree), 'See a b and d.')
    assert.deepEqual(typesOf(tree), [
      'paragraph',
      'text',
      'text',
      'strong',
      'text',
      'text',
      'text',
      'text',
    ])
  })
  it('asks the other rules about the words of a link that is refused, and not about the link', () => {
    const { messages } = runAlone(
      [safeLinks, wholeLinks, leftoverSigns],
      '[a ** b](javascript:c) [](javascript:d) [](#e) [f](term:g h)',
    )
    assert.deepEqual(messages, [
      '1:1 link-scheme',
      '1:4 bold-unfinished',
      '1:24 link-scheme',
      '1:41 link-empty',
      '1:48 link-scheme',
    ])
  })
  it('keeps a link that is allowed', () => {
    assert.deepEqual(typesOf(runAlone(safeLinks, '[a](https://b.example)').tree), [
      'paragraph',
      'link',
      'text',
    ])
  })
})

describe('Keeping printed labels', () => {
  const cases: [text: string, labels: (string | undefined)[]][] = [
    ['1. A\n2. B', ['1.', '2.']],
    ['3) A\n3) B\n9) C', ['3)', '3)', '9)']],
    ['007. A', ['007.']],
    ['- A\n- B', [undefined, undefined]],
    ['5. A\n   1. B', ['5.', '1.']],
  ]
  for (const [text, labels] of cases) {
    it(`finds them in ${JSON.stringify(text)}`, () => {
      const found: (string | undefined)[] = []
      visit(runAlone(printedLabels, text).tree, 'listItem', ({ data }) => {
        found.push(data?.label)
      })
      assert.deepEqual(found, labels)
    })
  }
})
