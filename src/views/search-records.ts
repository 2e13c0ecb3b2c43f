import { compareText } from '../messages/message.ts'
import type { Clause, Council, Handbook, Policy, Section } from '../model/types.ts'
import { type Passage, toPassages } from '../model/passages.ts'
import { textsOf } from '../model/walk-content.ts'
import { everyone, type Outline, type OutlineEntry, packOutline, type PolicyTraits } from '../search/outline.ts'
import { locate } from './citation.ts'
import { toStanding } from './standing.ts'

/** A document for the index: one policy, in which every section and every citable clause begins with a heading that carries its id. */
export interface SearchRecord {
  /** The address of the policy below the site’s own: `/<council>/<policy>/`. */
  url: string
  html: string
  traits: PolicyTraits
}

/** Whom a clause addresses: as its own tag says, or else the clause or section that it stands in. */
function audienceOf(clause: Clause): readonly string[] {
  const own = clause.node.type === 'clause' ? clause.node.audience : []
  if (own.length > 0) return own
  return clause.parent ? audienceOf(clause.parent) : clause.section.audience
}

function headingOf({ section, clause }: Passage): { number: string | undefined, title: string | undefined } {
  if (clause) return { number: clause.number, title: clause.title }
  return { number: section.number, title: [section.title, section.subtitle].filter(Boolean).join(' ') || undefined }
}

/** The terms that are defined in a clause, with their variants. */
function termsOf(policy: Policy): ReadonlyMap<Clause, string[]> {
  const groups = Map.groupBy(policy.definitions, ({ clause }) => clause)
  return new Map([...groups].map(([clause, definitions]) => [clause, definitions.flatMap(({ node }) => [node.term, ...node.variants])]))
}

/** Leaves out what is empty: every byte here is downloaded with every policy that is found. */
function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

/** Where a clause stands, without the headings above it; undefined when its number or its own heading says so. */
function whereUnder(clause: Clause): string | undefined {
  const where = locate(clause)
  return clause.title !== undefined || where === `clause ${clause.number ?? ''}` ? undefined : where.replace(/^(?:‘.*?’, )+/, '')
}

function toEntries(policy: Policy, passages: readonly Passage[]): OutlineEntry[] {
  const indexes = new Map<Clause | Section, number>(passages.map(({ clause, section }, index) => [clause ?? section, index]))
  const terms = termsOf(policy)
  return passages.map((passage): OutlineEntry => {
    const { clause, section } = passage
    const { number, title } = headingOf(passage)
    const all = {
      n: number, t: title, w: clause && whereUnder(clause), p: clause && indexes.get(clause.parent ?? section),
      k: some(clause?.node.topics ?? []), a: some(clause ? audienceOf(clause) : section.audience), d: some(clause ? terms.get(clause) ?? [] : []),
    }
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  })
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes a text for HTML. Written out here because the whole handbook passes through it in every build. */
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

/** The passage as the index reads it: its heading, then the policy’s own words. Clauses inside it have passages of their own. */
function passageToHtml(passage: Passage): string {
  const { number, title } = headingOf(passage)
  const words = textsOf(passage.content.filter(({ type }) => type !== 'clause'))
  const level = passage.clause ? 'h3' : 'h2'
  const heading = `<${level} id="${escape(passage.id)}">${escape([number, title].filter((each) => each !== undefined).join(' '))}</${level}>`
  return `${heading}${words.map((text) => `<p>${escape(text)}</p>`).join('')}`
}

function toOutline(council: Council, policy: Policy, passages: readonly Passage[], today: string): Outline {
  return { id: policy.id, title: policy.title, council: council.name, standing: toStanding(policy, today).label, entries: toEntries(policy, passages) }
}

function toTraits(handbook: Handbook, policy: Policy, { entries }: Outline, today: string): PolicyTraits {
  const parents = new Map(handbook.topics.map(({ id, parent }) => [id, parent]))
  const topics = new Set(entries.flatMap(({ k = [] }) => k.flatMap((id) => [id, parents.get(id) ?? id])))
  const audiences = new Set(entries.filter(({ p }) => p !== undefined).flatMap(({ a = [everyone] }) => a))
  return { council: policy.council, kind: policy.kind, standing: toStanding(policy, today).state, topics: [...topics].sort(compareText), audiences: [...audiences].sort(compareText) }
}

/** Makes the document of one policy. Its words are the council’s; editor’s notes are left out. */
export function toSearchRecord(handbook: Handbook, council: Council, policy: Policy, today: string): SearchRecord {
  const passages = toPassages(policy)
  const outline = toOutline(council, policy, passages, today)
  const anchor = `<i id='${packOutline(outline).replace(/[&']/g, (sign) => (sign === '&' ? '&amp;' : '&#39;'))}'></i>`
  const body = `<span data-pagefind-meta="title:${escape(policy.title)}"></span>${anchor}${passages.map(passageToHtml).join('')}`
  const html = `<!doctype html><html lang="${escape(handbook.settings.language)}"><body>${body}</body></html>`
  return { url: `/${policy.id}/`, html, traits: toTraits(handbook, policy, outline, today) }
}

/** Every policy as a document, one by one in the order of the handbook. */
export function* toSearchRecords(handbook: Handbook, today: string): Generator<SearchRecord> {
  for (const council of handbook.councils) {
    for (const policy of council.policies) yield toSearchRecord(handbook, council, policy, today)
  }
}
