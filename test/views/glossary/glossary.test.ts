import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { glossaryExportSchema } from '../../../src/schemas/glossary-export.ts'
import { makeUrls } from '../../../src/urls.ts'
import {
  toGlossaryExport,
  toGlossaryJsonSchema,
} from '../../../src/views/glossary/glossary-export.ts'
import {
  toGlossaryPage,
  toTermIds,
  toTermPage,
  type TermEntry,
} from '../../../src/views/glossary/glossary-page.ts'
import { toGlossaryTerms } from '../../../src/views/glossary/glossary-terms.ts'
import {
  baseFiles,
  clauseFile,
  type Files,
  makeHandbookOf,
  numbered,
  policySettings,
  today,
} from '../../model/small-handbook.ts'

const context = {
  today,
  urls: makeUrls('/base/'),
  absoluteUrls: makeUrls('/base/', 'https://example.org'),
}
const define = (term: string, words: string, more = ''): string =>
  `<Definition term="${term}"${more}>\n\n${words}\n\n</Definition>`

/** A handbook of councils that have one policy each, by their names; the name of a council comes first in the order. */
function handbookOf(
  bodies: Readonly<Record<string, string>>,
): ReturnType<typeof makeHandbookOf>['handbook'] {
  const files = Object.entries(bodies).flatMap(([slug, body]): [string, string][] => [
    [`${slug}/council.yaml`, `name: ${slug} Parish Council\nshort: ${slug}\nkind: parish\n`],
    [`${slug}/social-media/policy.yaml`, policySettings],
    [`${slug}/social-media/01-purpose.mdx`, clauseFile(body)],
  ])
  return makeHandbookOf({
    ...Object.fromEntries(Object.entries(baseFiles).filter(([path]) => !path.startsWith('hill/'))),
    ...Object.fromEntries(files),
  } satisfies Files).handbook
}

function entriesOf(bodies: Readonly<Record<string, string>>): TermEntry[] {
  return toGlossaryPage(handbookOf(bodies), context).groups.flatMap(({ terms }) => terms)
}

const many = (count: number, body: (index: number) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`council-${String(100 + index)}`, body(index)]),
  )

describe('Whether definitions differ', () => {
  const cases: readonly [
    name: string,
    bodies: Readonly<Record<string, string>>,
    sentence: string,
  ][] = [
    [
      'is not asked where one council defines a term',
      { hill: define('Spam', 'Spam.') },
      'Only hill defines it.',
    ],
    [
      'is said of councils that use the same words',
      { hill: define('Spam', 'Spam: junk.'), dale: define('SPAM', '**Spam** – junk') },
      '2 councils define it, in the same words.',
    ],
    [
      'is said of councils that use different words',
      { hill: define('Spam', 'Spam: junk.'), dale: define('Spam', 'Spam: mail.') },
      '2 councils define it, each in its own words.',
    ],
    [
      'is said of councils of which some agree',
      {
        hill: define('Spam', 'Spam: junk.'),
        dale: define('Spam', 'Spam: junk.'),
        marsh: define('Spam', 'Spam: mail.'),
      },
      '3 councils define it, in 2 different wordings.',
    ],
    [
      'is not said of a sentence too short to be anybody’s',
      {
        hill: define('Spam', 'Spam: junk. It is bad.'),
        dale: define('Spam', 'Spam: mail. It is bad.'),
      },
      '2 councils define it, each in its own words.',
    ],
    [
      'takes all definitions of a policy together',
      {
        hill: `${define('Spam', 'Spam: junk.')}\n\n${define('Spam', 'Also spam.', ' id="again"')}`,
        dale: define('Spam', 'Spam: junk.'),
      },
      '2 councils define it, each in its own words.',
    ],
  ]
  for (const [name, bodies, sentence] of cases)
    it(name, () => {
      assert.deepEqual(
        entriesOf(bodies).map((term) => term.sentence),
        [sentence],
      )
    })
})

describe('The glossary', () => {
  it('lists terms by letter, whatever signs and accents they begin with', () => {
    const { groups } = toGlossaryPage(
      handbookOf({
        hill: ['Zebra', '#Hashtag', 'Élite', 'مدونة', 'elbow']
          .map((term) => define(term, `${term}.`))
          .join('\n\n'),
      }),
      context,
    )
    assert.deepEqual(
      groups.map(({ letter, terms }) => [letter, terms.map(({ term }) => term)]),
      [
        ['E', ['elbow', 'Élite']],
        ['H', ['#Hashtag']],
        ['Z', ['Zebra']],
        ['Other', ['مدونة']],
      ],
    )
  })
  it('leads from the letters that there are', () => {
    const { letters } = toGlossaryPage(handbookOf({ hill: define('Blog', 'Blog.') }), context)
    assert.deepEqual(
      letters.filter(({ href }) => href !== undefined),
      [{ letter: 'B', href: '#_letter-b' }],
    )
    assert.equal(letters.length, 26)
  })
  it('lists a plural under its singular, and no other words together', () => {
    assert.deepEqual(
      entriesOf({
        hill: define('Blogs', 'Blogs.'),
        dale: define('blog', 'A blog.'),
        marsh: define('Weblog', 'Weblog.', ' variants="blog"'),
      }).map(({ term, definitions }) => [term, definitions.length]),
      [
        ['blog', 2],
        ['Weblog', 1],
      ],
    )
  })
  it('lists spellings with a hyphen, with a space and in one word together, and says how each policy prints it', () => {
    const [term, ...others] = entriesOf({
      hill: define('Micro blogs', 'Micro blogs.'),
      dale: define('Microblog', 'A microblog.'),
      marsh: define('micro-blog', 'It.'),
    })
    assert.deepEqual(others, [])
    assert.deepEqual(
      [term?.id, term?.otherIds, term?.definitions.map(({ spelling }) => spelling)],
      ['micro-blog', ['microblog', 'micro-blogs'], ['“Microblog”', '“Micro blogs”', undefined]],
    )
  })
  it('leaves the address of a spelling to the term that has it', () => {
    const terms = toGlossaryTerms(
      handbookOf({
        hill: `${define('E mail', 'E mail.')}\n\n${define('Blog', 'Blog.')}`,
        dale: define('Email', 'Email.'),
      }),
    )
    assert.deepEqual(
      terms.map(({ id, otherIds }) => [id, otherIds]),
      [
        ['blog', []],
        ['e-mail', ['email']],
      ],
    )
  })
  it('quotes the words of a definition and says where they stand', () => {
    const [term] = entriesOf({ hill: numbered('a', '1.1', define('Blog', 'A *blog*:\n\n- one')) })
    assert.deepEqual(term?.definitions[0]?.quotes, [
      {
        paragraphs: ['A blog:', 'one'],
        href: '/base/hill/social-media/#term-blog',
        where: 'clause 1.1',
        notes: [],
        sharers: undefined,
      },
    ])
  })
  it('has the editor’s notes on the clause that it quotes', () => {
    const note = '<EditorNote>\n\nPrinted “blogg”.\n\n</EditorNote>'
    const [term] = entriesOf({
      hill: numbered('a', '1.1', `${define('Blog', 'A blog.')}\n\n${note}`),
    })
    assert.deepEqual(term?.definitions[0]?.quotes[0]?.notes, ['Printed “blogg”.'])
  })
  it('names who else has the words of a definition, definition by definition', () => {
    const [media, size] = ['Spam is mail that nobody wants.', 'Spam includes a range of mails.']
    const [term] = entriesOf({
      hill: `${define('Spam', media)}\n\n${define('Spam', `${size} It grows each year again.`, ' id="again"')}`,
      dale: define('Spam', `${media.toUpperCase()} ${size}`),
      marsh: define('Spam', 'Spam is what we say it is.'),
    })
    assert.equal(
      term?.sentence,
      '3 councils define it, in 3 different wordings. dale and hill share 2 sentences word for word.',
    )
    const sharers = term.definitions.map(({ council, quotes }) => [
      council,
      quotes.map((quote) => quote.sharers),
    ])
    assert.deepEqual(sharers, [
      ['dale Parish Council', ['Word for word also: hill Parish Council.']],
      [
        'hill Parish Council',
        [
          'Word for word also: dale Parish Council.',
          'In part word for word also: dale Parish Council.',
        ],
      ],
      ['marsh Parish Council', [undefined]],
    ])
  })
  it('says where a term is used, and of how many places it does not', () => {
    const clauses = Array.from({ length: 9 }, (_, index) =>
      numbered(`c-${String(index)}`, `1.${String(index + 1)}`, 'A blog.'),
    )
    const [definition] =
      entriesOf({ hill: [define('Blog', 'Blog.'), ...clauses].join('\n\n') })[0]?.definitions ?? []
    assert.deepEqual(
      [definition?.uses, definition?.places.length, definition?.more, definition?.places[0]],
      ['Used in 9 places:', 6, 3, { href: '/base/hill/social-media/#c-0', words: 'clause 1.1' }],
    )
  })
  it('says that a term is not used, or that its uses are not looked for', () => {
    const [we, blog] = [define('we', 'We.', ' links="off"'), define('Blog', 'Blog.')].map(
      (body) => entriesOf({ hill: body })[0]?.definitions[0]?.uses,
    )
    assert.deepEqual(
      [blog, we],
      ['Used nowhere else in this policy.', 'So common a word that its uses are not listed.'],
    )
  })
  it('gives terms without Latin letters and terms with the same letters addresses of their own', () => {
    const ids = toGlossaryTerms(
      handbookOf({
        hill: ['C', 'C++', 'مدونة']
          .map((term, index) => define(term, `${term}.`, ` id="d-${String(index)}"`))
          .join('\n\n'),
      }),
    ).map(({ id }) => id)
    assert.deepEqual(ids, ['c', 'c-2', 'term-645-62f-648-646-629'])
  })
  it('is empty where nothing is defined', () => {
    assert.deepEqual(
      toGlossaryPage(handbookOf({ hill: 'Words.' }), context).summary,
      'No policy defines a term yet.',
    )
  })
})

describe('The glossary of a large handbook', () => {
  it('shows six councils with a term, and all of them on its own page', () => {
    const bodies = many(9, () => define('Spam', 'Spam.'))
    const [term] = entriesOf(bodies)
    assert.deepEqual(
      [term?.definitions.length, term?.more],
      [6, { href: '/base/glossary/spam/', words: '3 more definitions of “Spam”' }],
    )
    const handbook = handbookOf(bodies)
    assert.deepEqual(toTermIds(handbook), ['spam'])
    const page = toTermPage(handbook, 'spam', context)
    assert.deepEqual([page.id, page.definitions.length, page.more], ['spam', 9, undefined])
  })
  it('has no pages of single terms while it is small', () => {
    assert.deepEqual(toTermIds(handbookOf(many(6, () => define('Spam', 'Spam.')))), [])
  })
  it('only names the terms where there are too many, and gives each a page', () => {
    const bodies = many(41, (council) =>
      Array.from({ length: 10 }, (_, index) =>
        define(`Term ${String(council)} and ${String(index)}`, 'Words.'),
      ).join('\n\n'),
    )
    assert.deepEqual(
      entriesOf(bodies)
        .slice(0, 2)
        .map(({ definitions, more }) => [definitions, more?.words]),
      [
        [[], 'Definitions of “Term 0 and 0”'],
        [[], 'Definitions of “Term 0 and 1”'],
      ],
    )
    assert.equal(toTermIds(handbookOf(bodies)).length, 410)
  })
})

describe('The glossary as data', () => {
  const data = toGlossaryExport(
    handbookOf({
      hill: `${numbered('a', '1.1', define('Spam', 'Spam: junk.', ' variants="junk"'))}\n\n${numbered('b', '1.2', 'Spams.')}\n\nMy spam.`,
      dale: define('Spam', 'Spam: mail.'),
      marsh: define('we', 'We.', ' links="off"'),
    }),
    context,
  )
  it('has the shape of its schema', () => {
    glossaryExportSchema.parse(JSON.parse(JSON.stringify(data)))
  })
  it('names the terms whose definitions differ', () => {
    assert.deepEqual(data.conflicts, ['spam'])
    assert.deepEqual(
      data.terms.map(({ agreement }) => agreement),
      ['different', 'single'],
    )
  })
  it('has each definition with its council, policy, clause and uses', () => {
    assert.deepEqual(data.terms[0]?.definitions[1], {
      council: { slug: 'hill', name: 'hill Parish Council' },
      policy: 'hill/social-media',
      clause: 'a',
      definitions: [
        {
          id: 'term-spam',
          clause: 'a',
          url: 'https://example.org/base/hill/social-media/#term-spam',
          term: 'Spam',
          variants: ['junk'],
          text: 'Spam: junk.',
        },
      ],
      uses: [
        { clause: null, section: 'purpose', words: 'spam' },
        { clause: 'b', section: 'purpose', words: 'Spams' },
      ],
    })
  })
  it('has no uses where they are not looked for', () => {
    assert.equal(data.terms[1]?.definitions[0]?.uses, null)
  })
  it('has a schema that says what its parts are', () => {
    assert.match(JSON.stringify(toGlossaryJsonSchema('https://example.org/s')), /"conflicts":\{/)
  })
})
