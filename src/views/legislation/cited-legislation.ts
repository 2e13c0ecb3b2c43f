import {
  type CitedAct,
  type DoubtfulCitation,
  isUnlisted,
  readLegislation,
} from '../../annotations/find-act-citations.ts'
import { provisionInWords, toProvisionId } from '../../parse/markdown/provision-id.ts'
import type { Passage } from '../../model/passages.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Urls } from '../../urls.ts'
import { locatePassage } from '../citation.ts'
import { type ActChange, changesSince, dateOfText } from './legislation-changes.ts'

/** A place of a policy and what stands there. */
export interface CitingPlace {
  href: string
  /** Where it is, such as `clause 7.4`. */
  words: string
  /** The provisions cited there, such as `section 127`; empty when the whole is cited. */
  provisions: string
}

/** An Act that a policy cites. */
export interface CitedLegislation {
  title: string
  href: string
  places: readonly CitingPlace[]
  /** What has changed in it since the policy was written. */
  changes: readonly ActChange[]
}

/** Words that cite legislation without a link to it, and where they stand. */
export interface UnlinkedCitation {
  words: string
  place: CitingPlace
}

/** What a policy says of legislation: what it cites, what of that the table lacks, and what it cites without saying which. */
export interface PolicyCitations {
  acts: readonly CitedLegislation[]
  /** The words that lead in what has changed in an Act. */
  changedSince: string
  unlisted: readonly UnlinkedCitation[]
  doubtful: readonly UnlinkedCitation[]
}

/** The places of citations of one Act, each once, with all provisions that are cited there. */
export function toPlaces(
  citations: readonly CitedAct[],
  toHref: (passage: Passage) => string,
): CitingPlace[] {
  return [...Map.groupBy(citations, ({ passage }) => passage).entries()].map(([passage, group]) => {
    const provisions = new Map(
      group
        .flatMap((citation) => citation.provisions)
        .map((each) => [toProvisionId(each), provisionInWords(each)]),
    )
    return {
      href: toHref(passage),
      words: locatePassage(passage),
      provisions: [...provisions.values()].join(', '),
    }
  })
}

/** Lists what a policy cites, by title. */
export function toCitedLegislation(
  handbook: Handbook,
  policy: Policy,
  urls: Urls,
): PolicyCitations {
  const { cited, doubtful } = readLegislation(handbook, policy)
  const toHref = ({ id }: Passage): string => `#${id}`
  const toUnlinked = ({ words, passage }: DoubtfulCitation): UnlinkedCitation => ({
    words,
    place: { href: toHref(passage), words: locatePassage(passage), provisions: '' },
  })
  const acts = [...Map.groupBy(cited, ({ act }) => act).entries()].map(
    ([act, citations]): CitedLegislation => ({
      title: act.title,
      href: urls.act(act.id),
      places: toPlaces(citations, toHref),
      changes: changesSince(
        policy,
        act,
        citations.map(({ provisions }) => provisions),
      ),
    }),
  )
  return {
    changedSince:
      dateOfText(policy) === undefined
        ? 'Changes to bear in mind (the document gives no date of its own):'
        : 'Changed since this policy was written:',
    acts: acts.toSorted((a, b) => compareText(a.title, b.title)),
    unlisted: doubtful.filter(isUnlisted).map(toUnlinked),
    doubtful: doubtful.filter((each) => !isUnlisted(each)).map(toUnlinked),
  }
}
