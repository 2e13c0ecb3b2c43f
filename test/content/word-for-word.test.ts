/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { beforeAll, describe, test } from 'vitest'
import type { Element } from 'hast'
import { type BuiltSite, councils, type CouncilSlug, pageOf, readOwnSite } from './built-site.ts'
import { firstDifference } from './compare-words.ts'
import { debris } from './debris.ts'
import {
  articleOf,
  findAll,
  findOne,
  has,
  hasClass,
  ownTextElements,
  ownWords,
  parsePage,
  textOf,
  toWords,
} from './page-text.ts'
import { cleanSource, readSource } from './source-text.ts'

/** The elements of the article in which the handbook speaks, or in which words of the policy are said once more. */
const handbookVoices = [
  hasClass('status'),
  hasClass('record'),
  hasClass('contents'),
  hasClass('editor-note'),
  hasClass('tools'),
  hasClass('permalink'),
  hasClass('sharing'),
  hasClass('for'),
  hasClass('marks'),
  hasClass('twin'),
  hasClass('at-a-glance'),
  has('dataControl'),
]

let site: BuiltSite
const articles = new Map<CouncilSlug, Element>()

function article(council: CouncilSlug): Element {
  const found = articles.get(council)
  assert.ok(found)
  return found
}

/** The words that stand in the article outside the policy’s own text and outside the handbook’s own elements. */
function strayWords(tree: Element): string[] {
  if (has('dataText')(tree) || handbookVoices.some((test) => test(tree))) return []
  return tree.children.flatMap((child) => {
    if (child.type === 'text') return toWords(child.value)
    return child.type === 'element' ? strayWords(child) : []
  })
}

function cellsOf(row: Element): string[] {
  return findAll(row, ({ tagName }) => tagName === 'th' || tagName === 'td').map(({ element }) =>
    textOf(element).trim(),
  )
}

beforeAll(() => {
  site = readOwnSite()
  for (const council of councils)
    articles.set(council, articleOf(parsePage(site.read(pageOf(council)))))
})

describe('the debris of the extraction', () => {
  for (const entry of debris) {
    test(`in ${entry.council} takes out ${entry.what} ${String(entry.times)} times and ${String(entry.words)} words with it`, () => {
      const removal = cleanSource(entry.council).removals.find((each) => each.entry === entry)
      assert.equal(removal?.times, entry.times)
      assert.equal(removal.words, entry.words)
    })
  }

  test('is said with its place and its reason', () => {
    for (const { what, where, reason } of debris)
      assert.ok(what !== '' && where !== '' && reason !== '')
  })
})

describe('the page of a policy', () => {
  for (const council of councils) {
    test(`of ${council} holds the words of its source, all of them, in their order and no others`, () => {
      const { words, removals } = cleanSource(council)
      const found = ownWords(article(council))
      const difference = firstDifference(words, found)
      assert.equal(difference, undefined, difference)
      const left = removals.reduce((sum, removal) => sum + removal.words, 0)
      console.log(
        `${council}: ${String(found.length)} words on the page, ${String(words.length)} in the source, ${String(left)} left out as debris`,
      )
    })

    test(`of ${council} breaks no word over two pieces of text`, () => {
      const pieces = ownTextElements(article(council)).flatMap(({ element }) =>
        toWords(textOf(element)),
      )
      const difference = firstDifference(ownWords(article(council)), pieces)
      assert.equal(difference, undefined, difference)
    })

    test(`of ${council} has no word in its article that is neither the policy’s nor in one of the handbook’s own elements`, () => {
      assert.deepEqual(strayWords(article(council)), [])
    })

    test(`of ${council} has none of the policy’s own text in an editor’s note or another of the handbook’s elements`, () => {
      const mixed = ownTextElements(article(council)).filter(({ ancestors }) =>
        ancestors.some((each) => handbookVoices.some((is) => is(each))),
      )
      assert.deepEqual(
        mixed.map(({ element }) => textOf(element).trim()),
        [],
      )
    })
  }

  test('is the only page with a policy’s own text, and has it only in its article', () => {
    for (const file of site.files.filter((path) => path.endsWith('.html'))) {
      const own = findAll(parsePage(site.read(file)), has('dataText'))
      const outside = own.filter(({ ancestors }) => !ancestors.some(has('dataPolicy')))
      assert.equal(outside.length, 0, file)
      assert.equal(
        own.length > 0,
        councils.some((council) => file === pageOf(council)),
        file,
      )
    }
  })

  test('keeps the number sign of #Hashtag and of #DigitalFirst', () => {
    assert.ok(ownWords(article('collier-street')).includes('#Hashtag:'))
    assert.ok(ownWords(article('barnsley')).includes('#DigitalFirst'))
  })

  test('has all words of the five sources together', () => {
    const total = councils.reduce((sum, council) => sum + ownWords(article(council)).length, 0)
    assert.equal(
      total,
      councils.reduce((sum, council) => sum + cleanSource(council).words.length, 0),
    )
    console.log(`${String(total)} words in five policies`)
  })
})

describe('the control table', () => {
  test('of Collier Street holds the cells of its source, row by row', () => {
    const source = readSource('collier-street')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t'))
    const table = findOne(article('collier-street'), has('dataControl'))
    const rows = findAll(table, ({ tagName }) => tagName === 'tr').map(({ element }) =>
      cellsOf(element),
    )
    assert.equal(source.length, 5)
    assert.deepEqual(rows, source)
  })

  test('of Collier Street holds its caption and no other words than those of its source', () => {
    const table = findOne(article('collier-street'), has('dataControl'))
    const [source = ''] =
      /^Version Information:[\s\S]*\tPublic Domain$/m.exec(readSource('collier-street')) ?? []
    const difference = firstDifference(toWords(source), toWords(textOf(table)))
    assert.equal(difference, undefined, difference)
  })

  test('of Collier Street stands where its source has it, between the title and the first section', () => {
    const order = findAll(
      article('collier-street'),
      (element) => has('dataControl')(element) || has('dataText')(element),
    )
    const place = order.findIndex(({ element }) => has('dataControl')(element))
    assert.deepEqual(
      order.slice(0, place).map(({ element }) => textOf(element).trim()),
      ['COLLIER STREET PARISH COUNCIL', 'Social Media Policy & Procedures'],
    )
  })

  test('is on no other page', () => {
    for (const council of councils.filter((each) => each !== 'collier-street'))
      assert.equal(findAll(article(council), has('dataControl')).length, 0, council)
  })
})

describe('the comparison of words', () => {
  test('shows the words around the first difference on both sides', () => {
    const difference = firstDifference(
      toWords('The Clerk keeps a register of accounts.'),
      toWords('The Clerk keeps the register of accounts.'),
    )
    assert.equal(
      difference,
      [
        'Word 4 differs (7 words expected, 7 found).',
        '  expected: The Clerk keeps »a« register of accounts.',
        '  found:    The Clerk keeps »the« register of accounts.',
      ].join('\n'),
    )
  })

  test('finds a word that is missing at the end', () => {
    assert.match(firstDifference(['one', 'two'], ['one']) ?? '', /found: {4}one »\(the end\)«/)
  })

  test('keeps a word whole that is partly in an inline element, and parts words that are in two blocks', () => {
    const page = parsePage(
      '<article data-policy="a/b"><div><p data-text><dfn>Blog</dfn>: a <em>w</em>eblog<br>on line</p><p data-text>Next</p></div></article>',
    )
    assert.deepEqual(ownWords(articleOf(page)), ['Blog:', 'a', 'weblog', 'on', 'line', 'Next'])
  })

  test('counts text in marked elements that lie in one another once, and leaves out what is not marked', () => {
    const page = parsePage(
      '<article data-policy="a/b"><div data-text><p data-text>Once</p></div><a href="#b"><span data-text>5.1</span></a> <a class="permalink" href="#a">#</a><p>Note</p></article>',
    )
    assert.deepEqual(ownWords(articleOf(page)), ['Once', '5.1'])
    assert.deepEqual(
      ownTextElements(articleOf(page)).map(({ element }) => textOf(element).trim()),
      ['Once', '5.1'],
    )
  })

  test('sees that two pieces of text touch one another', () => {
    const page = parsePage(
      '<article data-policy="a/b"><h2><span data-text>1.</span><span data-text>Purpose</span></h2></article>',
    )
    assert.deepEqual(ownWords(articleOf(page)), ['1.Purpose'])
  })
})
