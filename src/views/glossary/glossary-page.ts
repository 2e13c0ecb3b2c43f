import { foldWords } from '../../annotations/term-forms.ts'
import { countOf } from '../../text/count-of.ts'
import type { Handbook } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'
import type { Passage } from '../../model/passages.ts'
import { locate, locatePassage } from '../citation.ts'
import { toPassageNotes } from '../comparison/passage-lines.ts'
import {
  type GlossaryTerm,
  type PolicyDefinition,
  sortKey,
  toGlossaryTerms,
} from './glossary-terms.ts'
import type { PageContext } from '../page-context.ts'
import { sharedInWords, sharersInWords } from './shared-definitions.ts'

/** The words of one definition and where they stand. */
export interface QuotedDefinition {
  paragraphs: readonly string[]
  href: string
  where: string
  /** What the handbook remarks on them. */
  notes: readonly string[]
  /** Who else defines the term in these words. */
  sharers: string | undefined
}

/** How one policy defines a term. */
export interface DefinitionEntry {
  council: string
  policy: string
  href: string
  /** How the policy prints the term, where that is another spelling than the heading’s. */
  spelling: string | undefined
  quotes: readonly QuotedDefinition[]
  /** How often and where the policy uses the term, in words that the places complete. */
  uses: string
  places: readonly { href: string; words: string }[]
  /** How many places are not listed. */
  more: number
}

/** A term as a page shows it. */
export interface TermEntry {
  id: string
  term: string
  /** Further addresses of the entry: those of other spellings. */
  otherIds: readonly string[]
  /** Who defines it, and whether the definitions differ. */
  sentence: string
  definitions: readonly DefinitionEntry[]
  /** The page with the definitions that are left out here. */
  more: { href: string; words: string } | undefined
}

/** The page of all terms. */
export interface GlossaryPage {
  summary: string
  letters: readonly { letter: string; href: string | undefined }[]
  groups: readonly { letter: string; id: string; terms: readonly TermEntry[] }[]
}

/** So many councils are shown with a term; when there are more, the term has a page of its own. */
const councilsShown = 6

/** So many places are named with a definition. */
const placesShown = 6

/** With more terms than these, the page of all terms only names them, and each has a page of its own. */
const termsShownInFull = 400

/** Whether those who define a term agree, in a sentence. */
function agreementInWords({
  entries,
  wordings,
}: Pick<GlossaryTerm, 'entries' | 'wordings'>): string {
  const councils = new Set(entries.map(({ council }) => council))
  const [first] = councils
  if (entries.length === 1) return `Only ${first?.short ?? 'one council'} defines it.`
  const who =
    councils.size === 1
      ? `Only ${first?.short ?? 'one council'} defines it, in ${String(entries.length)} policies`
      : `${String(councils.size)} councils define it`
  if (wordings === 1) return `${who}, in the same words.`
  const shared = councils.size === 1 ? undefined : sharedInWords(entries)
  if (shared !== undefined) return `${who}, in ${String(wordings)} different wordings. ${shared}`
  return wordings === entries.length
    ? `${who}, each in ${councils.size === 1 ? 'different' : 'its own'} words.`
    : `${who}, in ${String(wordings)} different wordings.`
}

/** Where a passage stands; an entry of a list of terms is named by its term alone, for short. */
function where({ clause, section }: Passage): string {
  if (clause?.node.type === 'termDefinition') return `definition of ‘${clause.node.term}’`
  return locatePassage({ clause, section })
}

function usesInWords({ places }: PolicyDefinition): string {
  if (places === undefined) return 'So common a word that its uses are not listed.'
  if (places.length === 0) return 'Used nowhere else in this policy.'
  return `Used in ${countOf(places.length, 'place')}:`
}

/** The spellings of a policy that differ from the heading in more than capitals. */
function spellingsIn({ definitions }: PolicyDefinition, term: string): string | undefined {
  const other = [...new Set(definitions.map(({ node }) => node.term))].filter(
    (printed) => foldWords(printed) !== foldWords(term),
  )
  return other.length === 0 ? undefined : other.map((printed) => `“${printed}”`).join(', ')
}

function toEntry(
  entry: PolicyDefinition,
  { term, entries }: GlossaryTerm,
  { urls }: PageContext,
): DefinitionEntry {
  const { council, policy, definitions, places = [] } = entry
  return {
    council: council.name,
    policy: policy.title,
    href: urls.policy(policy.id),
    spelling: spellingsIn(entry, term),
    quotes: definitions.map(({ node, clause }) => ({
      sharers: sharersInWords({ node, clause }, entry, { entries }),
      paragraphs: textsOf(node.children),
      href: urls.clause(policy.id, node.id),
      where: locate(clause),
      notes: toPassageNotes({ content: clause.node.children }),
    })),
    uses: usesInWords(entry),
    places: places
      .slice(0, placesShown)
      .map(({ passage }) => ({ href: urls.clause(policy.id, passage.id), words: where(passage) })),
    more: Math.max(0, places.length - placesShown),
  }
}

/** The terms of which the page of all terms does not show everything, so that they have pages of their own. */
function termsWithPages(terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  return terms.filter(
    ({ entries }) => terms.length > termsShownInFull || entries.length > councilsShown,
  )
}

function toTerm(term: GlossaryTerm, shown: number, context: PageContext): TermEntry {
  const left = term.entries.length - shown
  const words =
    shown > 0
      ? `${countOf(left, 'more definition')} of “${term.term}”`
      : `Definitions of “${term.term}”`
  return {
    id: term.id,
    term: term.term,
    otherIds: term.otherIds,
    sentence: agreementInWords(term),
    definitions: term.entries.slice(0, shown).map((entry) => toEntry(entry, term, context)),
    more: left > 0 ? { href: context.urls.term(term.id), words } : undefined,
  }
}

function letterOf(term: string): string {
  const first = sortKey(term).slice(0, 1).toUpperCase()
  return /^[A-Z]$/.test(first) ? first : 'Other'
}

function summarise(terms: readonly GlossaryTerm[]): string {
  if (terms.length === 0) return 'No policy defines a term yet.'
  const differing = terms.filter(({ wordings }) => wordings > 1).length
  const differ =
    differing === 0
      ? 'No term is defined in different words.'
      : `${countOf(differing, 'term is', 'terms are')} defined in different words.`
  return `${countOf(terms.length, 'term')}. ${differ}`
}

/** Makes the page of all terms. Its size is bounded: what would be too much of a term, or too many terms, goes to pages of their own. */
export function toGlossaryPage(handbook: Handbook, context: PageContext): GlossaryPage {
  const terms = toGlossaryTerms(handbook)
  const shown = terms.length > termsShownInFull ? 0 : councilsShown
  const byLetter = Map.groupBy(terms, ({ term }) => letterOf(term))
  const letters = [
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    ...(byLetter.has('Other') ? ['Other'] : []),
  ]
  const idOf = (letter: string) => `_letter-${letter.toLowerCase()}`
  return {
    summary: summarise(terms),
    letters: letters.map((letter) => ({
      letter,
      href: byLetter.has(letter) ? `#${idOf(letter)}` : undefined,
    })),
    groups: letters.flatMap((letter) => {
      const group = byLetter.get(letter)
      return group
        ? [
            {
              letter,
              id: idOf(letter),
              terms: group.map((term) =>
                toTerm(term, Math.min(shown, term.entries.length), context),
              ),
            },
          ]
        : []
    }),
  }
}

/** The addresses of the terms that have pages of their own. */
export function toTermIds(handbook: Handbook): string[] {
  return termsWithPages(toGlossaryTerms(handbook)).map(({ id }) => id)
}

/** The page of a term that has one of its own, with every definition. Throws when there is no such term. */
export function toTermPage(handbook: Handbook, id: string, context: PageContext): TermEntry {
  const term = toGlossaryTerms(handbook).find((each) => each.id === id)
  if (!term) throw new Error(`There is no term ${id} in the glossary`)
  return toTerm(term, term.entries.length, context)
}
