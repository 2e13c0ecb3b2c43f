import { type DoubtfulCitation, readLegislation } from '../../annotations/find-act-citations.ts'
import { instruments, isYear, toWords } from '../../annotations/words-of-law.ts'
import { toLinkTarget } from '../../parse/markdown/link-target.ts'
import { provisionInWords } from '../../parse/markdown/provision-id.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { didYouMean, nearest } from '../../text/nearest.ts'
import type { Place } from '../../text/places.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { linksOf, textsOf } from '../../model/walk-content.ts'
import type { Act } from '../../schemas/legislation.ts'
import type { CheckContext } from '../check.ts'
import { hasNoTableOfActs, isUnusable } from '../known-gaps.ts'
import { placeOfWords } from '../place-of-words.ts'

const table = 'legislation.yaml'

/** The words as they stand in a link that confirms them. */
function confirmation(words: string, act: Act): string {
  return `\`[${quotable(words)}](act:${act.id})\``
}

function confirmations(words: string, acts: readonly Act[]): string {
  const links = acts.slice(0, 4).map((act) => `${confirmation(words, act)} for the ${act.title}`)
  return `Write ${links.join(', or ')}.`
}

/** The Act whose title or other name words may be a misprint of. */
function similarAct(words: string, { acts }: Handbook): Act | undefined {
  const named = acts.flatMap((act) => [act.title, ...act.aliases].map((name) => ({ act, name })))
  const close = nearest(
    words,
    named.map(({ name }) => name).filter((name) => Math.abs(name.length - words.length) < 6),
  )
  return named.find(({ name }) => name === close)?.act
}

/** The place of the words themselves, or else that of their clause. */
function placeIn(
  { texts }: CheckContext,
  { at, place, passage }: Pick<DoubtfulCitation, 'at' | 'place' | 'passage'>,
): Place | undefined {
  const text = texts?.get(passage.section.path)
  return (
    (at && text !== undefined ? placeOfWords(text.replace(/\r\n?/g, '\n'), at) : undefined) ?? place
  )
}

function reportDoubtful(
  citation: DoubtfulCitation,
  handbook: Handbook,
  report: Report,
  context: CheckContext,
): void {
  const {
    words,
    doubt,
    acts,
    passage: {
      section: { path },
    },
  } = citation
  const place = placeIn(context, citation)
  const found = quotable(words)
  const name = found
  if (doubt === 'no-year')
    report(path, 'act-without-year', place, { found, name, suggestion: confirmations(words, acts) })
  if (doubt === 'wrong-year' && !isUnusable(handbook, table))
    report(path, 'act-year-wrong', place, {
      found,
      name,
      expected: listOf(acts.map(({ title }) => title)),
      suggestion: confirmations(words, acts).replace(/^W/, 'w'),
    })
  // A row of the table that could not be used may hold the title.
  if (doubt !== 'unknown' || isUnusable(handbook, table)) return
  const similar = similarAct(words, handbook)
  const suggestion = similar
    ? `If the ${similar.title} is meant, do not change the printed words but write ${confirmation(words, similar)}.`
    : 'If the title is right, add it to the table.'
  report(path, 'act-unlisted', place, { found, name, suggestion })
}

/** A handbook without a table has no use for citations: only links are judged then. */
function checkPolicy(
  handbook: Handbook,
  policy: Policy,
  report: Report,
  context: CheckContext,
): void {
  if (handbook.acts.length === 0) return
  const { doubtful, faulty } = readLegislation(handbook, policy)
  for (const citation of doubtful) reportDoubtful(citation, handbook, report, context)
  for (const { passage, place, at, act, provision, expected } of faulty) {
    report(passage.section.path, 'act-provision', placeIn(context, { at, place, passage }), {
      found: `\`${provisionInWords(provision)}\` of the ${act.title}`,
      expected,
    })
  }
}

function checkLinks(
  handbook: Handbook,
  policy: Policy,
  titles: ReadonlyMap<string, Act>,
  report: Report,
): void {
  const known = new Map(handbook.acts.map((act) => [act.id, act]))
  for (const { path, content } of policy.sections) {
    for (const { url, place, children } of linksOf(content)) {
      const target = toLinkTarget(url)
      if (target?.kind !== 'act') continue
      const act = known.get(target.id)
      if (!act && !isUnusable(handbook, table))
        report(path, 'act-unknown', place, {
          found: target.id,
          suggestion: didYouMean(
            target.id,
            [...known.keys()],
            'Add the Act to `legislation.yaml`, or correct the id.',
          ),
        })
      const words = textsOf([{ type: 'paragraph', children }]).join(' ')
      const named = titles.get(toTitleKey(words))
      if (act && named && named !== act)
        report(path, 'act-link-contradicts', place, {
          found: quotable(words),
          name: quotable(act.title),
          expected: `act:${named.id}`,
        })
    }
  }
}

/** The form in which two titles count as the same. */
function toTitleKey(title: string): string {
  return toWords(title)
    .map(({ form }) => form)
    .filter((form) => form !== 'the')
    .join(' ')
}

/** The year that a title ends with; undefined for one without, and for a title with several years. */
function yearOf(title: string): string | undefined {
  const years = [...title.matchAll(/(?<!\d)(?:1[2-9]|20)\d\d(?!\d)/g)].map(([year]) => year)
  return years.length === 1 ? years[0] : undefined
}

/** A title has the year of its identifier, unless this is given by the reign of a king or queen. */
function checkYear(act: Act, place: Place | undefined, report: Report): void {
  const [, year] = /^[a-z]{2,5}\/(\d{4})\//.exec(act.identifier) ?? []
  const printed = yearOf(act.title)
  if (year !== undefined && printed !== undefined && year !== printed)
    report(table, 'act-year-contradicts', place, {
      found: quotable(act.title),
      name: quotable(act.identifier),
      expected: year,
    })
}

/** Words that surely tell that a name is one of legislation. */
const wordsOfLaw = new Set([
  ...instruments.keys(),
  'bill',
  'statute',
  'measures',
  'orders',
  'directives',
  'rule',
  'code',
  'convention',
  'charter',
  'treaty',
  'byelaws',
  'bylaws',
  'law',
  'laws',
  'rights',
  'protocol',
  'scheme',
])

/** True for a name that a reader of the table would take for one of legislation: by a word of law, by capitals as in `GDPR`, `FoIA` or `DPA`, by a year, or by words of the title itself. */
function soundsLikeLaw(name: string, { title }: Act): boolean {
  const words = toWords(name)
  const own = new Set(toWords(title).map(({ form }) => form))
  const isOfTitle =
    words.length > 1 &&
    words.every(({ form }) => own.has(form) || /^(?:the|of|and|for|uk|eu)$/.test(form))
  return (
    isOfTitle ||
    words.some(
      (word) =>
        wordsOfLaw.has(word.form) ||
        isYear(word) ||
        (word.printed.match(/\p{Lu}/gu) ?? []).length >= 2,
    )
  )
}

/** Every id, title, other name and identifier of the table leads to one Act. */
function checkTable({ acts, actPlaces }: Handbook, report: Report): void {
  const first = new Map<string, Act>()
  const check = (name: string, found: string, act: Act, place: string): void => {
    const key = `${name} ${found.toLowerCase()}`
    const earlier = first.get(key)
    if (earlier)
      report(table, 'act-repeated', actPlaces[place], {
        name,
        found: quotable(found),
        where: quotable(earlier.title),
      })
    else first.set(key, act)
  }
  for (const [index, act] of acts.entries()) {
    const at = `acts.${String(index)}`
    check('id', act.id, act, `${at}.id`)
    check('identifier', act.identifier, act, `${at}.identifier`)
    check('title', act.title, act, `${at}.title`)
    checkYear(act, actPlaces[`${at}.title`], report)
    for (const [alias, name] of act.aliases.entries()) {
      const place = `${at}.aliases.${String(alias)}`
      check('title', name, act, place)
      if (!soundsLikeLaw(name, act))
        report(table, 'act-alias-everyday', actPlaces[place], {
          found: quotable(name),
          name: quotable(act.title),
        })
    }
  }
}

/** What policies say of legislation can be told from the table: nothing is guessed into a link, and every link arrives. */
export function checkLegislation(handbook: Handbook, report: Report, context: CheckContext): void {
  if (hasNoTableOfActs(handbook)) return
  checkTable(handbook, report)
  const titles = new Map(handbook.acts.map((act) => [toTitleKey(act.title), act]))
  for (const policy of allPolicies(handbook)) {
    checkPolicy(handbook, policy, report, context)
    checkLinks(handbook, policy, titles, report)
  }
}
