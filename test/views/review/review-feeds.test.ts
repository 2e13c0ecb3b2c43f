import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { XMLParser } from 'fast-xml-parser'
import ICAL from 'ical.js'
import type { Handbook } from '../../../src/model/types.ts'
import { toCsvText } from '../../../src/views/csv-text.ts'
import { toReviewFile } from '../../../src/views/review/review-files.ts'
import type { ReviewRegister } from '../../../src/views/review/review-register.ts'
import { contextOn, dueOn, reviewHandbook, today } from './review-handbook.ts'

const site = 'https://policies.example.org:8443'
const nasty = '</title> & &amp; ]]> <script>alert(1)</script> “x”; \\n, =1+1 \u202E'
const yearly = 'review: { period: { months: 12, printed: every year, clause: purpose-rule } }'
const events = (...list: string[]): string => `events: [${list.join(', ')}]`
const event = (type: string, date: string, more = 'certainty: stated'): string =>
  `{ type: ${type}, date: ${date}, printed: "on ${date}", ${more} }`

const handbook = reviewHandbook({
  'hill/dated': { title: 'Dated Policy', lines: dueOn('2026-12-31') },
  'hill/month': { title: 'Month Policy', lines: dueOn('2024-07') },
  'hill/year': { title: 'Year Policy', lines: dueOn('2020') },
  'hill/yearly': {
    title: 'Yearly Policy',
    lines: `${events(event('adopted', '2024-02-29', 'certainty: to-be-confirmed, body: Full Council, minute: 24/7'), event('in-force', '2027-03-01'), event('amended', '2025-03'))}\n${yearly}`,
  },
  'dale/nasty': { title: nasty, lines: dueOn('2026-12-01') },
  'dale/silent': {},
  'dale/twice': {
    lines: events(
      event('adopted', '2020-07-14', 'certainty: conflicting'),
      event('adopted', '2020-07-14', 'certainty: to-be-confirmed'),
    ),
  },
})

type Name = Parameters<typeof toReviewFile>[0]
const make = (
  name: Name,
  {
    from = handbook,
    day = today,
    council,
    isPublic = true,
  }: { from?: Handbook; day?: string; council?: string; isPublic?: boolean } = {},
): string => toReviewFile(name, from, contextOn(day, isPublic ? site : undefined), council).text

describe('Every form of the register', () => {
  for (const name of ['register.json', 'register.csv', 'reviews.ics', 'changes.atom'] as const) {
    it(`has the same bytes twice: ${name}`, () => {
      assert.equal(make(name), make(name))
    })
    it(`of a council holds that council only: ${name}`, () => {
      const text = make(name, { council: 'hill' })
      assert.ok(text.includes('Hill Parish Council') && !text.includes('Dale Town Council'))
    })
    it(`is not made for a council that is not there: ${name}`, () => {
      assert.throws(() => make(name, { council: 'vale' }), /There is no council vale/)
    })
  }
})

interface Entry {
  uid: string
  start: ICAL.Time
  summary: string
  description: string
}

function readCalendar(text: string): { calendar: ICAL.Component; entries: Entry[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary, description } = new ICAL.Event(component)
    return { uid, start: startDate, summary, description }
  })
  return { calendar, entries }
}

describe('The calendar', () => {
  const { calendar, entries } = readCalendar(make('reviews.ics'))
  const find = (id: string): Entry =>
    entries.find(({ uid }) => uid.startsWith(`review/${id}@`)) ?? assert.fail(id)

  it('has a name, a version and a maker', () => {
    assert.deepEqual(
      ['version', 'prodid', 'x-wr-calname'].map((name) => calendar.getFirstPropertyValue(name)),
      ['2.0', '-//Clausebook//Reviews of policies//EN', 'Reviews: Council Policy Handbook'],
    )
  })
  it('has one entry for each policy with a due date, and none for the others', () => {
    assert.deepEqual(
      entries.map(({ uid }) => uid).toSorted(),
      ['dale/nasty', 'hill/dated', 'hill/month', 'hill/year', 'hill/yearly'].map(
        (id) => `review/${id}@policies.example.org`,
      ),
    )
  })
  it('has whole-day entries', () => {
    assert.ok(entries.every(({ start }) => start.isDate))
  })
  it('puts a date without a day on the last that it can mean, and says so', () => {
    assert.deepEqual(
      [
        find('hill/month').start.toString(),
        find('hill/year').start.toString(),
        find('hill/dated').start.toString(),
      ],
      ['2024-07-31', '2020-12-31', '2026-12-31'],
    )
    assert.match(
      find('hill/month').description,
      /^The document gives the month only, July 2024; this entry stands on its last day\. The document prints this date: “Review due 2024-07”\./,
    )
    assert.match(find('hill/year').description, /the year only, 2020;/)
    assert.doesNotMatch(find('hill/dated').description, /only/)
  })
  it('says of a calculated date that it is', () => {
    assert.match(find('hill/yearly').description, /calculated from the words: “every year”/)
  })
  it('says of a calculated date whose beginning is in doubt what is in doubt', () => {
    const doubtful = reviewHandbook({
      'hill/yearly': {
        lines: `${events(event('adopted', '2024-02-29', 'certainty: to-be-confirmed'))}\n${yearly}`,
      },
    })
    assert.match(
      readCalendar(make('reviews.ics', { from: doubtful })).entries[0]?.description ?? '',
      /^This date is calculated from the words: “every year”\. The date that it is counted from is not certain\./,
    )
    assert.match(
      make('register.csv', { from: doubtful }),
      /,calculated,counted from a date that is not certain,/,
    )
  })
  it('gives hostile titles back as they are', () => {
    assert.equal(find('dale/nasty').summary, `Review due: ${nasty} (Dale Town Council)`)
  })
  for (const name of [
    'A, B; C\\D',
    'A\r\nATTACH:https://example.org/a',
    'A\nEND:VCALENDAR',
    'A\rX-A:B',
    'é'.repeat(90),
  ]) {
    it(`has one name, whatever it is: ${JSON.stringify(name.slice(0, 40))}`, () => {
      const [hill, ...others] = handbook.councils
      const named = { ...handbook, councils: [...(hill ? [{ ...hill, name }] : []), ...others] }
      const council = hill?.slug ?? ''
      const { calendar: read, entries: own } = readCalendar(
        make('reviews.ics', { from: named, council }),
      )
      const written = String(read.getFirstPropertyValue('x-wr-calname'))
      const plain = written.replace(/\\([\\;,n])/g, (_, sign: string) =>
        sign === 'n' ? '\n' : sign,
      )
      assert.equal(plain, `Reviews: ${name.replaceAll(/\r\n|\r/g, '\n')}`)
      assert.deepEqual(
        read
          .getAllProperties()
          .map((property) => property.name)
          .filter(
            (each) =>
              !/^(?:version|prodid|name|x-wr-calname|refresh-interval|x-published-ttl)$/.test(each),
          ),
        [],
      )
      assert.ok(own.every(({ summary }) => summary.includes('(')))
    })
  }
  it('keeps the id of an entry when its date moves', () => {
    const later = reviewHandbook({
      'hill/yearly': {
        lines: `${events(event('adopted', '2024-02-29'), event('reviewed', '2026-10-01'))}\n${yearly}`,
      },
    })
    const [moved] = readCalendar(make('reviews.ics', { from: later })).entries
    assert.deepEqual([moved?.uid, moved?.start.toString()], [find('hill/yearly').uid, '2027-10-01'])
  })
  it('leads to the page of the policy where the public address is known, and nowhere else', () => {
    assert.match(
      find('hill/dated').description,
      /https:\/\/policies\.example\.org:8443\/base\/hill\/dated\/$/,
    )
    const without = make('reviews.ics', { isPublic: false })
    assert.doesNotMatch(without, /^URL|\/base\//m)
    assert.match(without, /UID:review\/hill\/dated@handbook\.invalid/)
  })
  it('has lines of at most 75 bytes with the line ends of the format', () => {
    const lines = make('reviews.ics').split('\r\n')
    assert.ok(
      lines.length > 20 &&
        lines.every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75),
    )
  })
  it('can be read when nothing is due', () => {
    assert.deepEqual(
      readCalendar(make('reviews.ics', { from: reviewHandbook({ 'hill/silent': {} }) })).entries,
      [],
    )
  })
  it('is the same whatever the day, but for its stamp', () => {
    const plain = (day: string): string =>
      make('reviews.ics', { day }).replace(/^DTSTAMP:.*\r\n/gm, '')
    assert.equal(plain('2026-11-20'), plain('2026-12-25'))
  })
})

interface AtomEntry {
  id: string
  title: { '#text': string; type: string }
  updated: string
  summary: { '#text': string; type: string }
  link: { href: string }[]
}

interface AtomFeed {
  xmlns: string
  id: string
  title: string
  updated: string
  author: { name: string }
  link: { href: string; rel: string }[]
  entry?: AtomEntry[]
}

function readFeed(text: string): AtomFeed {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'entry' || name === 'link',
    processEntities: true,
  })
  return (parser.parse(text) as { feed: AtomFeed }).feed
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

describe('The Atom feed', () => {
  const feed = readFeed(make('changes.atom'))
  const entries = feed.entry ?? []
  const titles = (from: AtomFeed): string[] =>
    (from.entry ?? []).map(({ updated, title }) => `${updated.slice(0, 10)} ${title['#text']}`)

  it('has what every feed must have', () => {
    assert.equal(feed.xmlns, 'http://www.w3.org/2005/Atom')
    assert.equal(feed.id, 'tag:policies.example.org,2026:changes')
    assert.equal(feed.title, 'Changes: Council Policy Handbook')
    assert.equal(feed.author.name, 'Council Policy Handbook')
    assert.deepEqual(
      feed.link.map(({ rel, href }) => [rel, href]),
      [
        ['alternate', `${site}/base/review/`],
        ['self', `${site}/base/review/changes.atom`],
      ],
    )
  })
  it('has what every entry must have', () => {
    for (const { id, title, updated, summary, link } of entries) {
      assert.match(id, /^tag:policies\.example\.org,2026:(?:hill|dale)\/[\w/-]+$/)
      assert.match(updated, /^\d{4}-\d\d-\d\dT00:00:00\.000Z$/)
      assert.deepEqual([title.type, summary.type, link.length], ['html', 'html', 1])
      assert.ok(title['#text'].length > 0 && summary['#text'].length > 0)
    }
  })
  it('has the events and the states of the review, the newest first', () => {
    assert.deepEqual(titles(readFeed(make('changes.atom', { council: 'hill' }))), [
      '2026-11-01 Hill Parish Council, Dated Policy: review due soon',
      '2025-03-01 Hill Parish Council, Yearly Policy: amended, new version',
      '2024-08-01 Hill Parish Council, Month Policy: review overdue',
      '2024-06-01 Hill Parish Council, Month Policy: review due soon',
      '2024-02-29 Hill Parish Council, Yearly Policy: adopted',
      '2021-01-01 Hill Parish Council, Year Policy: review overdue',
      '2020-11-01 Hill Parish Council, Year Policy: review due soon',
    ])
  })
  it('was last changed when its newest entry was', () => {
    assert.equal(feed.updated, entries[0]?.updated)
  })
  it('has ids that are unique, even of two events of one day', () => {
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  })
  it('has the same ids months later, and those of what has changed since', () => {
    const later = (readFeed(make('changes.atom', { day: '2027-03-15' })).entry ?? []).map(
      ({ id }) => id,
    )
    const now = entries.map(({ id }) => id)
    assert.deepEqual(
      now.filter((id) => !later.includes(id)),
      [],
    )
    assert.deepEqual(
      later
        .filter((id) => !now.includes(id))
        .map((id) => id.slice('tag:policies.example.org,2026:'.length))
        .toSorted(),
      [
        'dale/nasty/overdue/2026-12-01',
        'hill/dated/overdue/2026-12-31',
        'hill/yearly/in-force/2027-03-01',
      ],
    )
  })
  it('holds nothing that lies ahead', () => {
    assert.ok(entries.every(({ updated }) => updated.slice(0, 10) <= today))
  })
  it('says who did it, in which minute and how sure it is', () => {
    const adopted = entries.find(({ id }) => id.endsWith('hill/yearly/adopted/2024-02-29'))
    assert.equal(
      adopted?.summary['#text'],
      'Adopted on 29 February 2024, by Full Council, minute 24/7. Printed as “on 2024-02-29”. The document marks this as to be confirmed.',
    )
  })
  it('gives hostile titles back as they are', () => {
    const [entry] = (readFeed(make('changes.atom', { council: 'dale' })).entry ?? []).filter(
      ({ id }) => id.includes('dale/nasty'),
    )
    assert.equal(
      unescapeHtml(entry?.title['#text'] ?? ''),
      `Dale Town Council, ${nasty}: review due soon`,
    )
  })
  it('has a hostile name as it is', () => {
    const named = reviewHandbook(
      { 'hill/silent': {} },
      {
        'handbook.yaml': `title: ${JSON.stringify(nasty)}\nkinds:\n  - id: social-media\n    title: Social media\n`,
      },
    )
    assert.equal(
      unescapeHtml(/<name>(.*)<\/name>/.exec(make('changes.atom', { from: named }))?.[1] ?? ''),
      nasty,
    )
  })
  it('is valid without any change', () => {
    const empty = readFeed(make('changes.atom', { from: reviewHandbook({ 'hill/silent': {} }) }))
    assert.deepEqual([empty.entry, empty.updated], [undefined, '2026-11-20T00:00:00.000Z'])
  })
  it('has links relative to the server and ids of nobody’s host where the public address is not known', () => {
    const { id, link, entry } = readFeed(make('changes.atom', { isPublic: false }))
    assert.equal(id, 'tag:handbook.invalid,2026:changes')
    assert.deepEqual(
      [...link, ...(entry ?? []).flatMap((each) => each.link)]
        .map(({ href }) => href)
        .filter((href) => !href.startsWith('/base/')),
      [],
    )
  })
  it('keeps the newest hundred changes', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `hill/p${String(index)}`,
        { lines: dueOn(`2020-01-${String(1 + (index % 28)).padStart(2, '0')}`) },
      ]),
    )
    const kept = readFeed(make('changes.atom', { from: reviewHandbook(many) })).entry ?? []
    assert.equal(kept.length, 100)
    assert.deepEqual(
      kept.map(({ updated }) => updated),
      kept
        .map(({ updated }) => updated)
        .toSorted()
        .toReversed(),
    )
  })
})

describe('The table', () => {
  const text = make('register.csv')
  it('begins with a byte order mark, for Excel, and has the line ends of the format', () => {
    assert.equal(text.charCodeAt(0), 0xfeff)
    assert.equal(text.split('\r\n').length, 9)
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  })
  it('has a line for every policy, in the order of the register', () => {
    assert.deepEqual(
      text
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',').slice(0, 9).join('|')),
      [
        'Hill Parish Council|Year Policy|Social media||Adoption not recorded|Review overdue|2020|year|printed',
        'Hill Parish Council|Month Policy|Social media||Adoption not recorded|Review overdue|2024-07|month|printed',
      ],
    )
  })
  for (const sign of ['=', '+', '-', '@', '\u00A0=', ' =', '＝']) {
    it(`makes nothing of a title that begins with ${JSON.stringify(sign)}`, () => {
      const csv = make('register.csv', {
        from: reviewHandbook({
          'hill/formula': { title: `${sign}HYPERLINK("http://example.org")` },
        }),
      })
      assert.match(csv.split('\r\n')[1] ?? '', /^Hill Parish Council,"'[=+\-@＝]HYPERLINK\(""http/)
    })
  }
})

describe('A cell of a table', () => {
  const formula = 'HYPERLINK("http://example.org")'
  for (const sign of [
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '\n=',
    '\r\n=',
    ' \t =',
    '\u00A0=',
    '\v=',
    '\uFEFF=',
    '＝',
    '＋',
    '－',
    '＠',
  ]) {
    it(`is no formula behind ${JSON.stringify(sign)}`, () => {
      const [, cell = ''] =
        /^\uFEFFA,"(.*)"\r\n$/s.exec(toCsvText([['A', `${sign}${formula}`]])) ?? []
      assert.match(cell, /^'/)
    })
  }
  for (const words of ['a "b", c', 'a;b', 'a\nb', 'a\r\nb', '5-10', 'a=b']) {
    it(`keeps ${JSON.stringify(words)} together`, () => {
      const plain = /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
      assert.equal(toCsvText([['A', words, 'B']]), `\uFEFFA,${plain},B\r\n`)
    })
  }
})

describe('The register as data', () => {
  const register = JSON.parse(make('register.json')) as ReviewRegister
  it('says for which day it is', () => {
    assert.deepEqual([register.asOf, register.dueSoonDays], [today, 60])
  })
  it('has what is promised of every policy', () => {
    assert.deepEqual(
      register.policies.map(({ policy, state, due, precision, basis, certainty }) =>
        [policy, state, due, precision, basis, certainty].join(' '),
      ),
      [
        'hill/year overdue 2020 year printed stated',
        'hill/month overdue 2024-07 month printed stated',
        'dale/nasty due-soon 2026-12-01 day printed stated',
        'hill/dated due-soon 2026-12-31 day printed stated',
        'hill/yearly current 2028-03-01 day calculated calculated',
        'dale/silent unknown   none unknown',
        'dale/twice unknown   none unknown',
      ],
    )
  })
})
