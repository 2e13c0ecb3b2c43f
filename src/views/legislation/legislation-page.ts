import { countOf } from '../../text/count-of.ts'
import {
  type CitedAct,
  type DoubtfulCitation,
  isUnlisted,
  readLegislation,
} from '../../annotations/find-act-citations.ts'
import { provisionInWords, toProvisionId } from '../../parse/markdown/provision-id.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { Act } from '../../schemas/legislation.ts'
import { locatePassage } from '../citation.ts'
import { type CitingPlace, toPlaces } from './cited-legislation.ts'
import { toOfficialAddress } from './legislation-address.ts'
import { type ActChange, toActChange } from './legislation-changes.ts'
import type { PageContext } from '../page-context.ts'

/** A policy and where in it something is cited: the first few places, and how many more there are. */
export interface CitingPolicy {
  council: string
  title: string
  href: string
  places: readonly CitingPlace[]
  more: number
}

/** An Act on the page of legislation. */
export interface ActEntry {
  id: string
  title: string
  /** Its official text. */
  href: string
  /** “Cited by 1 policy”. */
  count: string
  /** The first few policies that cite it, and how many more there are. */
  policies: readonly CitingPolicy[]
  more: number
  /** The provisions that are cited, each with the id of its entry and its official text. */
  provisions: readonly { id: string; words: string; href: string }[]
  changes: readonly ActChange[]
}

/** Words of a policy that cite legislation without a link to it. */
export interface DoubtfulEntry {
  council: string
  policy: string
  words: string
  place: CitingPlace
}

/** Everything that the page of legislation shows. Its size has a bound: what is left out stands in the data. */
export interface LegislationPage {
  acts: readonly ActEntry[]
  /** What is cited in full and not in the table. */
  unlisted: readonly DoubtfulEntry[]
  moreUnlisted: number
  /** What is cited without saying which. */
  doubtful: readonly DoubtfulEntry[]
  moreDoubtful: number
}

const policiesShown = 40
const placesShown = 6
const doubtfulShown = 200

/** A policy and its council. */
interface Source {
  council: Council
  policy: Policy
}

function toCitingPolicy(
  { council, policy }: Source,
  citations: readonly CitedAct[],
  { urls }: PageContext,
): CitingPolicy {
  const places = toPlaces(citations, ({ id }) => urls.clause(policy.id, id))
  return {
    council: council.name,
    title: policy.title,
    href: urls.policy(policy.id),
    places: places.slice(0, placesShown),
    more: Math.max(0, places.length - placesShown),
  }
}

function toProvisions(act: Act, citations: readonly CitedAct[]): ActEntry['provisions'] {
  const cited = new Map(
    citations
      .flatMap(({ provisions }) => provisions)
      .map((provision) => [toProvisionId(provision), provision]),
  )
  const sorted = [...cited].toSorted(
    ([, a], [, b]) =>
      compareText(a.kind, b.kind) ||
      Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10) ||
      compareText(a.number, b.number),
  )
  return sorted.map(([id, provision]) => ({
    id: `${act.id}_${id}`,
    words: provisionInWords(provision),
    href: toOfficialAddress(act, provision),
  }))
}

function toEntry(
  act: Act,
  citing: readonly (readonly [Source, readonly CitedAct[]])[],
  context: PageContext,
): ActEntry {
  return {
    id: act.id,
    title: act.title,
    href: toOfficialAddress(act),
    count: `Cited by ${countOf(citing.length, 'policy', 'policies')}`,
    policies: citing
      .slice(0, policiesShown)
      .map(([source, citations]) => toCitingPolicy(source, citations, context)),
    more: Math.max(0, citing.length - policiesShown),
    provisions: toProvisions(
      act,
      citing.flatMap(([, citations]) => citations),
    ),
    changes: act.notes.map(toActChange),
  }
}

function toDoubtful(
  { council, policy }: Source,
  { words, passage }: DoubtfulCitation,
  { urls }: PageContext,
): DoubtfulEntry {
  return {
    council: council.name,
    policy: policy.title,
    words,
    place: {
      href: urls.clause(policy.id, passage.id),
      words: locatePassage(passage),
      provisions: '',
    },
  }
}

/** The policies that cite each Act, in the order of councils and policies. */
export function groupByAct(handbook: Handbook): Map<Act, [Source, readonly CitedAct[]][]> {
  const groups = new Map<Act, [Source, readonly CitedAct[]][]>()
  for (const council of handbook.councils) {
    for (const policy of council.policies) {
      for (const [act, citations] of Map.groupBy(
        readLegislation(handbook, policy).cited,
        (citation) => citation.act,
      )) {
        const group = groups.get(act) ?? []
        group.push([{ council, policy }, citations])
        groups.set(act, group)
      }
    }
  }
  return groups
}

/** Makes the page of legislation: the Acts that are cited, by title, those that the table lacks, and what is cited without saying which. */
export function toLegislationPage(handbook: Handbook, context: PageContext): LegislationPage {
  const groups = [...groupByAct(handbook)].toSorted(([a], [b]) => compareText(a.title, b.title))
  const all = handbook.councils.flatMap((council) =>
    council.policies.flatMap((policy) =>
      readLegislation(handbook, policy).doubtful.map(
        (citation) => [{ council, policy }, citation] as const,
      ),
    ),
  )
  const unlisted = all.filter(([, citation]) => isUnlisted(citation))
  const doubtful = all.filter(([, citation]) => !isUnlisted(citation))
  const toShown = (some: typeof all): DoubtfulEntry[] =>
    some.slice(0, doubtfulShown).map(([source, citation]) => toDoubtful(source, citation, context))
  return {
    acts: groups.map(([act, citing]) => toEntry(act, citing, context)),
    unlisted: toShown(unlisted),
    moreUnlisted: Math.max(0, unlisted.length - doubtfulShown),
    doubtful: toShown(doubtful),
    moreDoubtful: Math.max(0, doubtful.length - doubtfulShown),
  }
}
