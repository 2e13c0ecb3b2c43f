import { isUnlisted, readLegislation } from '../../annotations/find-act-citations.ts'
import { provisionInWords } from '../../parse/markdown/provision-id.ts'
import type { Passage } from '../../model/passages.ts'
import type { Handbook } from '../../model/types.ts'
import { locatePassage } from '../citation.ts'
import { toOfficialAddress } from './legislation-address.ts'
import { groupByAct } from './legislation-page.ts'
import type { PageContext } from '../page-context.ts'

/** A place of a policy that cites legislation. */
export interface ExportedCitation {
  policy: string
  /** The id of the clause, or of the section when the words stand in no clause. */
  clause: string
  where: string
  url: string
  /** The printed words. */
  words: string
  provisions: readonly string[]
}

/** The legislation that policies cite, as published at `/legislation.json`. */
export interface LegislationExport {
  asOf: string
  /** All Acts of the table, those that nobody cites too. */
  acts: readonly {
    id: string
    title: string
    url: string
    notes: readonly { date: string; provision: string | null; text: string; source: string }[]
    citations: readonly ExportedCitation[]
  }[]
  /** What is cited in full, and is not in the table. */
  notInTable: readonly Omit<ExportedCitation, 'provisions'>[]
  /** What is cited without saying which. */
  unconfirmed: readonly Omit<ExportedCitation, 'provisions'>[]
}

/** Lists all Acts of the table with every citation. */
export function toLegislationExport(
  handbook: Handbook,
  { today, absoluteUrls }: PageContext,
): LegislationExport {
  const groups = groupByAct(handbook)
  const at = (policy: string, passage: Passage) => ({
    policy,
    clause: passage.id,
    where: locatePassage(passage),
    url: absoluteUrls.clause(policy, passage.id),
  })
  const doubtful = handbook.councils.flatMap(({ policies }) =>
    policies.flatMap((policy) =>
      readLegislation(handbook, policy).doubtful.map((citation) => ({ policy, citation })),
    ),
  )
  const toPlace = ({ policy, citation: { passage, words } }: (typeof doubtful)[number]) => ({
    ...at(policy.id, passage),
    words,
  })
  return {
    asOf: today,
    acts: handbook.acts.map((act) => ({
      id: act.id,
      title: act.title,
      url: toOfficialAddress(act),
      notes: act.notes.map(({ date, provision, text, source }) => ({
        date,
        provision: provision ? provisionInWords(provision) : null,
        text,
        source,
      })),
      citations: (groups.get(act) ?? []).flatMap(([{ policy }, citations]) =>
        citations.map(({ passage, words, provisions }) => ({
          ...at(policy.id, passage),
          words,
          provisions: provisions.map(provisionInWords),
        })),
      ),
    })),
    notInTable: doubtful.filter(({ citation }) => isUnlisted(citation)).map(toPlace),
    unconfirmed: doubtful.filter(({ citation }) => !isUnlisted(citation)).map(toPlace),
  }
}
