import type { AmendmentSettings } from '../schemas/amendment.ts'
import type { Acknowledgement } from '../schemas/acknowledgement.ts'
import type { Block, CitableNode, TermDefinition } from '../schemas/content.ts'
import type { Picture } from '../parse/parse-picture.ts'
import type { Place } from '../text/places.ts'
import type { CouncilSettings } from '../schemas/council.ts'
import type { HandbookSettings } from '../schemas/handbook.ts'
import type { Act } from '../schemas/legislation.ts'
import type { PolicySettings } from '../schemas/policy.ts'
import type { ProofSettings } from '../schemas/proof.ts'
import type { SectionSettings } from '../schemas/section.ts'
import type { SourceText } from '../parse/parse-source-text.ts'
import type { Synonym } from '../schemas/synonyms.ts'
import type { Topic } from '../schemas/topics.ts'

/** A top-level clause, appendix or other part of a policy: one file. */
export interface Section extends Readonly<SectionSettings> {
  /** The name of its file without the digits: its address on the page. */
  readonly id: string
  readonly path: string
  /** Where its settings stand, by their names. */
  readonly places: Readonly<Record<string, Place>>
  /** How the policy, or its kind, calls its provisions. */
  readonly cite: string | undefined
  readonly content: readonly Block[]
}

/** A citable unit, seen from the policy: where it stands, and among which others. */
export interface Clause {
  readonly id: string
  readonly number: string | undefined
  readonly title: string | undefined
  readonly node: CitableNode
  readonly section: Section
  /** The clause that it is a limb of. */
  readonly parent: Clause | undefined
  /** The definition that it is a limb of. */
  readonly definition: TermDefinition | undefined
  /** `item` when it is shown as an item of a list without a number, `row` as one of a table, otherwise `paragraph`. */
  readonly form: 'paragraph' | 'item' | 'row'
  /** Its place among the unnumbered units of its form under the same parent, from 1; undefined when it has a number or a title. */
  readonly ordinal: number | undefined
}

/** A definition and the citable unit that it stands in. */
export interface Definition {
  readonly node: TermDefinition
  readonly clause: Clause
}

/** What an id of a policy leads to. */
export type Target =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'definition'; readonly definition: Definition }

/** What a policy’s text is compared with, word for word. */
export interface Proof {
  /** The words of the document; undefined when the file is missing. */
  readonly text: SourceText | undefined
  /** What was left out and corrected; undefined when the file is missing or could not be used. */
  readonly settings: ProofSettings | undefined
  /** Where those settings stand, by their path in dots, such as `leftOut.0.words`. */
  readonly places: Readonly<Record<string, Place>>
}

/** One policy of one council. */
export interface Policy extends Readonly<PolicySettings> {
  /** `<council>/<policy>`. */
  readonly id: string
  readonly slug: string
  readonly council: string
  readonly path: string
  readonly places: Readonly<Record<string, Place>>
  readonly sections: readonly Section[]
  /** All citable units in the order of the document. */
  readonly clauses: readonly Clause[]
  /** All definitions in the order of the document. */
  readonly definitions: readonly Definition[]
  /** Its pictures, by the names of their files. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** What each id of the policy leads to. */
  readonly targets: ReadonlyMap<string, Target>
  /** What its text is compared with; undefined where nothing is kept beside it. */
  readonly proof: Proof | undefined
  /** Ids that stand in files with mistakes, where nothing can lead to them yet. */
  readonly strayIds: ReadonlySet<string>
}

/** One change of a policy, as its folder tells it. */
export interface Amendment extends Readonly<AmendmentSettings> {
  /** The name of its folder. */
  readonly id: string
  readonly path: string
  /** Where its settings stand, by their path in dots, such as `events.0.date`. */
  readonly places: Readonly<Record<string, Place>>
  /** The sections that it changes or adds, whole, in the order of their file names. */
  readonly sections: readonly Section[]
  /** Ids that stand in files with mistakes, where nothing can lead to them yet. */
  readonly strayIds: ReadonlySet<string>
}

/** A text of a policy: the oldest one that is known, or what an amendment makes of the one before. */
export interface PolicyText {
  /** What made it of the text before; undefined of the oldest one. */
  readonly amendment: Amendment | undefined
  /** The text directly before it, which the amendment changes; undefined of the oldest one. */
  readonly before: Policy | undefined
  /** The day from which it is the text; undefined where that is not known or not settled. */
  readonly from: string | undefined
  readonly policy: Policy
}

/** The texts of a policy through time. */
export interface PolicyHistory {
  /** Those that were, are or will be in force, the oldest first: never none. */
  readonly texts: readonly PolicyText[]
  /** What drafts and proposals would make of the policy. They are never in force. */
  readonly pending: readonly PolicyText[]
  /** Amendments that came to nothing: rejected, withdrawn, or rescinded before their day. */
  readonly dropped: readonly Amendment[]
}

/** A council and its policies, in the order of their slugs. */
export interface Council extends Readonly<CouncilSettings> {
  readonly slug: string
  readonly path: string
  /** Where its settings stand, by their names. */
  readonly places: Readonly<Record<string, Place>>
  readonly policies: readonly Policy[]
}

/**
 * The whole handbook: what every page, register and export is made of. Each policy in it has its
 * text of one day; what was and will be is in `histories`.
 */
export interface Handbook {
  readonly settings: HandbookSettings
  /** Where the settings stand in `handbook.yaml`, by their path in dots, such as `kinds.0.id`. */
  readonly settingsPlaces: Readonly<Record<string, Place>>
  readonly topics: readonly Topic[]
  /** Where the topics stand in `topics.yaml`, by their path in dots, such as `topics.0.parent`. */
  readonly topicPlaces: Readonly<Record<string, Place>>
  readonly acts: readonly Act[]
  /** Where the Acts stand in `legislation.yaml`, by their path in dots, such as `acts.0.title`. */
  readonly actPlaces: Readonly<Record<string, Place>>
  /** Names that sound like legislation but are documents of a council. */
  readonly notLegislation: readonly string[]
  readonly synonyms: readonly Synonym[]
  /** Where the everyday words stand in `synonyms.yaml`, by their path in dots, such as `synonyms.0.words.1`. */
  readonly synonymPlaces: Readonly<Record<string, Place>>
  /** Warnings about the lists of topics, Acts and everyday words that are acknowledged there. */
  readonly acknowledged: Readonly<
    Record<'topics' | 'acts' | 'synonyms', readonly Acknowledgement[] | undefined>
  >
  /** In the order of their names. */
  readonly councils: readonly Council[]
  /** The texts of each policy through time, by its id. */
  readonly histories: ReadonlyMap<string, PolicyHistory>
  /** Files and folders that were not read, because of their name, their size or what they are. Nothing is known of what they hold. */
  readonly unread: ReadonlySet<string>
  /** Files whose settings could not be used. */
  readonly unusable: ReadonlySet<string>
}
