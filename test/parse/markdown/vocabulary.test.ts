import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { VFile } from 'vfile'
import { remarkVocabulary } from '../../../src/parse/markdown/remark-vocabulary.ts'
import { tagNames, vocabulary } from '../../../src/parse/markdown/vocabulary.ts'
import { blockSchema, tagSchemas } from '../../../src/schemas/content.ts'

const paragraph: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] }

function element(
  name: string | null,
  attributes: Record<string, string | null>,
  ...children: RootContent[]
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: children as MdxJsxFlowElement['children'],
  }
}

/** Lets the plugin work on a tree of these nodes. */
function transform(...children: RootContent[]): { children: unknown[]; messages: string[] } {
  const file = new VFile({ path: 'a.mdx' })
  const tree: Root = { type: 'root', children }
  remarkVocabulary()(tree, file)
  return {
    children: tree.children,
    messages: file.messages.map(({ ruleId, reason }) => `${ruleId ?? ''}: ${reason}`),
  }
}

const clause = {
  type: 'clause',
  id: 'a',
  topics: [],
  mentions: [],
  excludes: [],
  audience: [],
  children: [paragraph],
}

describe('The vocabulary', () => {
  it('has the tags that the content model has blocks and parts of tables for', () => {
    const types: string[] = [
      ...blockSchema.options.map((option) => option.shape.type.value),
      'rowClause',
      'tableCell',
    ]
    assert.deepEqual(
      [...vocabulary.values()].map(({ type }) => type).filter((type) => !types.includes(type)),
      [],
    )
    assert.deepEqual(
      [...tagNames],
      [
        'Clause',
        'Definition',
        'Tip',
        'Example',
        'EditorNote',
        'Quote',
        'Box',
        'Table',
        'Row',
        'Cell',
      ],
    )
  })
  it('takes the attributes of a tag from the schema of its block', () => {
    for (const [name, { attributes }] of vocabulary) {
      const fields = Object.keys(tagSchemas[name as keyof typeof tagSchemas].shape)
      assert.deepEqual(
        [...attributes.keys()],
        fields.filter((field) => !['type', 'place', 'children'].includes(field)),
      )
    }
  })
  it('requires the id of a clause and the term of a definition, whose id is made of it', () => {
    const required = Array.from(vocabulary, ([name, tag]) => [name, [...tag.required]])
    assert.deepEqual(required, [
      ['Clause', ['id']],
      ['Definition', ['term']],
      ['Tip', []],
      ['Example', []],
      ['EditorNote', []],
      ['Quote', []],
      ['Box', []],
      ['Table', []],
      ['Row', []],
      ['Cell', []],
    ])
  })
  it('lets tags hold only tags that there are', () => {
    for (const { holds } of vocabulary.values())
      assert.deepEqual(
        holds.filter((name) => !vocabulary.has(name)),
        [],
      )
  })
})

describe('A tag of the vocabulary', () => {
  const cases: [name: string, node: MdxJsxFlowElement, block: object][] = [
    ['Clause becomes a clause', element('Clause', { id: 'a' }, paragraph), clause],
    [
      'Clause keeps its printed number, title and marker',
      element(
        'Clause',
        { id: 'a', number: '5.09', title: 'Copyright -', marker: 'bullet' },
        paragraph,
      ),
      { ...clause, number: '5.09', title: 'Copyright -', marker: 'bullet' },
    ],
    [
      'Clause takes names apart at spaces and commas, each once',
      element(
        'Clause',
        { id: 'a', topics: 'risks  security,risks', audience: 'members employees' },
        paragraph,
      ),
      { ...clause, topics: ['risks', 'security'], audience: ['members', 'employees'] },
    ],
    [
      'Clause has its words on one line',
      element('Clause', { id: 'a', title: ' A\n  b ' }, paragraph),
      { ...clause, title: 'A b' },
    ],
    [
      'Definition gets an id from its term',
      element('Definition', { term: 'Social media' }, paragraph),
      {
        type: 'termDefinition',
        id: 'term-social-media',
        term: 'Social media',
        variants: [],
        topics: [],
        children: [paragraph],
      },
    ],
    [
      'Definition keeps its own id and its variants',
      element('Definition', { term: 'Blog', id: 'b', variants: 'blogs , ,web logs' }, paragraph),
      {
        type: 'termDefinition',
        id: 'b',
        term: 'Blog',
        variants: ['blogs', 'web logs'],
        topics: [],
        children: [paragraph],
      },
    ],
    [
      'Definition keeps the phrases in which its word is another',
      element(
        'Definition',
        { term: 'Friend', id: 'f', except: ' family and friends;; a friend, or foe ' },
        paragraph,
      ),
      {
        type: 'termDefinition',
        id: 'f',
        term: 'Friend',
        variants: [],
        except: ['family and friends', 'a friend, or foe'],
        topics: [],
        children: [paragraph],
      },
    ],
    [
      'Definition says that no words are linked to it',
      element('Definition', { term: 'we', id: 'w', links: 'off' }, paragraph),
      {
        type: 'termDefinition',
        id: 'w',
        term: 'we',
        variants: [],
        links: 'off',
        topics: [],
        children: [paragraph],
      },
    ],
    ['Tip becomes a tip', element('Tip', {}, paragraph), { type: 'tip', children: [paragraph] }],
    [
      'Example becomes an example',
      element('Example', {}, paragraph),
      { type: 'example', children: [paragraph] },
    ],
    [
      'EditorNote becomes a note',
      element('EditorNote', {}, paragraph),
      { type: 'editorNote', children: [paragraph] },
    ],
  ]
  for (const [name, node, block] of cases)
    it(name, () => {
      assert.deepEqual(transform(node), { children: [block], messages: [] })
    })

  it('may be a clause with a title and nothing in it', () => {
    assert.deepEqual(transform(element('Clause', { id: 'a', title: 'A' })).messages, [])
  })
  it('is placed where it stood', () => {
    const position = { start: { line: 5, column: 1 }, end: { line: 9, column: 1 } }
    assert.deepEqual(transform({ ...element('Tip', {}, paragraph), position }).children, [
      { type: 'tip', position, children: [paragraph] },
    ])
  })
})

/** What may stand in a tag. */
function wordsIn(name: string): RootContent[] {
  const [part] = vocabulary.get(name)?.holds ?? []
  const isTable = name === 'Table' || name === 'Row'
  return isTable && part !== undefined ? [element(part, {}, ...wordsIn(part))] : [paragraph]
}

describe('A tag that may not stand where it is', () => {
  for (const [outer, tag] of vocabulary) {
    for (const inner of tagNames) {
      const allowed = tag.holds.includes(inner)
      it(`${allowed ? 'may' : 'may not'} be <${inner}> inside <${outer}>`, () => {
        const attributes = (name: string): Record<string, string> =>
          name === 'Clause'
            ? { id: `${name.toLowerCase()}-id` }
            : name === 'Definition'
              ? { term: 'A' }
              : {}
        const { messages } = transform(
          element(outer, attributes(outer), element(inner, attributes(inner), ...wordsIn(inner))),
        )
        assert.deepEqual(
          messages
            .map((message) => message.replace(/:.*$/, ''))
            .filter((rule) => rule !== 'table-parts'),
          allowed ? [] : ['mdx-nesting'],
        )
      })
    }
  }
})

describe('What may be written', () => {
  it('is named where an attribute or a tag is unknown', () => {
    assert.deepEqual(
      transform(
        element('Definition', { term: 'A', colour: 'red' }, paragraph),
        element('Widget', {}),
      ).messages,
      [
        'attribute-unknown: Unexpected attribute `colour` on `<Definition>`, expected one of `id`, `term`, `variants`, `except`, `links`, `topics`, `statutory` or `lang`',
        'mdx-unknown-tag: Unexpected tag `<Widget>`, expected one of `Clause`, `Definition`, `Tip`, `Example`, `EditorNote`, `Quote`, `Box`, `Table`, `Row` or `Cell`',
      ],
    )
  })
})

describe('Any other tag', () => {
  for (const name of ['script', 'Widget', 'clause', '__proto__', 'toString', null]) {
    it(`is replaced by what stands inside it: ${String(name)}`, () => {
      const { children, messages } = transform(element(name, {}, paragraph))
      assert.deepEqual(children, [paragraph])
      assert.match(messages.join(), /^mdx-unknown-tag: /)
    })
  }
  it('is replaced even in the middle of a sentence', () => {
    const { children } = transform({
      type: 'paragraph',
      children: [
        {
          type: 'mdxJsxTextElement',
          name: 'b',
          attributes: [],
          children: [{ type: 'text', value: 'Words.' }],
        },
      ],
    })
    assert.deepEqual(children, [paragraph])
  })
})
