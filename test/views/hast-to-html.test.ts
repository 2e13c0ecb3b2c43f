import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import type { ElementContent, Properties, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { element } from '../../src/views/hast/element.ts'
import { hastToHtml } from '../../src/views/hast/hast-to-html.ts'

const options = { characterReferences: { useNamedReferences: false } }

function expectSame(tree: ElementContent | Root): void {
  assert.equal(hastToHtml(tree), toHtml(tree, options))
}

const words = ['', 'plain', '<script>alert(1)</script>', '"quoted" & \'single\' `back`', '&amp; &lt;', 'a\0b', ']]>', '<!-- x -->', 'é 🏴 \u202E', '</p>', 'a > b', '  spaced  ', 'javascript:alert(1)', '${x}', '$& $1']
const attributes: Record<string, unknown>[] = [
  ...words.flatMap((value) => [{ id: value }, { href: value }, { title: value }, { dataText: value }, { className: [value, 'b'] }, { ariaLabel: value }]),
  { className: [] }, { className: ['', 'a', ''] }, { tabIndex: 0 }, { tabIndex: -1 }, { hidden: true }, { hidden: false }, { hidden: '' }, { open: true }, { popover: 'auto' }, { popover: '' }, { popoverTarget: 'a"b' }, { download: true }, { download: '' },
  { ariaHidden: 'true' }, { ariaLabelledBy: ['a', 'b'] }, { ariaLabelledBy: ['a'] }, { dateTime: '2026-01-01' }, { colSpan: 2 }, { dataPagefindBody: '' }, { dataTwoWords: 'x' }, { 'data-x': 'y' }, { 'a"b': 'c' }, { 'onclick': 'x' }, { rel: ['nofollow'] },
  { accept: ['a', 'b'] }, { srcSet: ['a 1x', 'b 2x'] }, { id: null }, { id: undefined }, { id: 'a', hidden: true, className: ['"'] }, { role: 'note', id: 'x' }, { scope: 'col' }, { lang: 'cy' }, { translate: 'no' }, { value: Number.NaN },
]
const tags = ['p', 'a', 'br', 'hr', 'img', 'input', 'wbr', 'BR', 'table', 'svg', 'script', 'style', 'template', 'textarea', 'my-element', 'details']

describe('HTML is written as hast-util-to-html writes it', () => {
  for (const values of attributes) {
    it(`with the attributes ${JSON.stringify(values)}`, () => {
      const properties = values as Properties
      for (const tagName of ['p', 'br', 'svg', 'a']) expectSame({ type: 'element', tagName, properties, children: [] })
      expectSame({ type: 'element', tagName: 'p', properties, children: [{ type: 'text', value: 'a < b > c </p>' }] })
    })
  }
  for (const tagName of tags) {
    it(`in <${tagName}>`, () => {
      expectSame(element(tagName, {}))
      for (const value of words) expectSame(element(tagName, { className: ['a'] }, value, element('br', {}), element('b', {}, value)))
    })
  }
  it('for comments, for the kind of document and for whole documents', () => {
    expectSame({ type: 'root', children: [{ type: 'doctype' }, { type: 'comment', value: 'a -- > b' }, element('p', {}, 'x')] })
  })
  it('for what real pages of HTML hold', () => {
    for (const path of globSync('test/**/*.ts', { cwd: join(import.meta.dirname, '..', '..') }).slice(0, 40)) {
      expectSame(fromHtml(`<p>${readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8')}`, { fragment: true }))
    }
  })
})
