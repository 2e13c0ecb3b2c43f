import { toLinkTarget } from '../parse/markdown/link-target.ts'
import { oncePer, oncePerHandbook } from '../model/once-per.ts'
import { type Passage, toPassages } from '../model/passages.ts'
import type { Handbook, Policy } from '../model/types.ts'
import { textsOf } from '../model/walk-content.ts'
import type { Link } from '../schemas/inline.ts'
import type { Place } from '../text/places.ts'
import type { Act, Provision } from '../schemas/legislation.ts'
import type { ActCitation } from './annotation.ts'
import { indexTitles, type KnownTitles } from './known-titles.ts'
import { findProvisionFault } from './read-provisions.ts'
import { type Doubt, scanCitations } from './scan-citations.ts'
import { readPassage, type TextRun, toSpans } from './text-runs.ts'
import { isYear, toWords } from './words-of-law.ts'

/** An Act that a passage cites, surely: by its full title, by a name of its own, or because the author has confirmed it. */
export interface CitedAct {
  passage: Passage
  act: Act
  provisions: readonly Provision[]
  /** The printed words. */
  words: string
}

/** Words that cite legislation without saying surely which, or one that the table does not hold. */
export interface DoubtfulCitation {
  passage: Passage
  place: Place | undefined
  /** Where the words stand in the passage; undefined for those of a link, which has a place of its own. */
  at: RunSpan | undefined
  words: string
  /** `unsaid` when the author has said that the document leaves it open. */
  doubt: Doubt | 'unsaid'
  /** The Acts whose titles begin so. */
  acts: readonly Act[]
}

/**
 * True for words that say in full which Act they mean, by a year or a number, and it is not in the
 * table; the others leave open which is meant.
 */
export function isUnlisted({ doubt, words }: Pick<DoubtfulCitation, 'doubt' | 'words'>): boolean {
  const isFull = toWords(words).some(isYear) || /\d\/\d/.test(words)
  return doubt === 'wrong-year' || (doubt === 'unknown' && isFull)
}

/** A span of the text of a paragraph. */
export interface RunSpan {
  run: TextRun
  start: number
  end: number
}

/** A provision that its Act cannot have. */
export interface FaultyProvision {
  passage: Passage
  place: Place | undefined
  /** Where it is cited in the passage; undefined for a link, which has a place of its own. */
  at: RunSpan | undefined
  act: Act
  provision: Provision
  expected: string
}

/** Everything that the words of a policy say of legislation, in the order of the document. */
export interface PolicyLegislation {
  cited: readonly CitedAct[]
  doubtful: readonly DoubtfulCitation[]
  faulty: readonly FaultyProvision[]
  /** The words that become links. */
  annotations: readonly ActCitation[]
}

/** What is known of a handbook’s table. */
interface CitationReading {
  titles: KnownTitles
  acts: ReadonlyMap<string, Act>
}

/** What has been found so far. */
interface CitationsFound {
  cited: CitedAct[]
  doubtful: DoubtfulCitation[]
  faulty: FaultyProvision[]
  annotations: ActCitation[]
}

function placeOf({ clause }: Passage): Place | undefined {
  return clause?.node.place
}

/** Leaves out the provisions that the Act cannot have, after writing them down. */
function soundProvisions(
  { passage, place, at }: Pick<FaultyProvision, 'passage' | 'place' | 'at'>,
  act: Act,
  provisions: readonly Provision[],
  { faulty }: CitationsFound,
): Provision[] {
  return provisions.filter((provision) => {
    const expected = findProvisionFault(act, provision)
    if (expected !== undefined) faulty.push({ passage, place, at, act, provision, expected })
    return expected === undefined
  })
}

function readRun(run: TextRun, titles: KnownTitles, findings: CitationsFound): void {
  const { passage, text } = run
  for (const citation of scanCitations(text, titles)) {
    const words = text.slice(citation.start, citation.end)
    if (citation.kind === 'doubtful')
      findings.doubtful.push({
        passage,
        place: placeOf(passage),
        at: { run, start: citation.start, end: citation.end },
        words,
        doubt: citation.doubt,
        acts: citation.acts,
      })
    else {
      const { act, start, end } = citation
      const provisions = soundProvisions(
        { passage, place: placeOf(passage), at: { run, start, end } },
        act,
        citation.provisions,
        findings,
      )
      findings.cited.push({ passage, act, provisions, words })
      findings.annotations.push(
        ...toSpans(run, start, end).map((span): ActCitation => ({
          ...span,
          kind: 'act',
          act,
          provisions,
        })),
      )
    }
  }
}

/** Words that lead elsewhere already, or stand in a heading, are no place for links: what they cite in full counts all the same, and what they merely hint at does not. */
function readUnlinked(
  words: string,
  passage: Passage,
  { titles }: CitationReading,
  { cited }: CitationsFound,
): void {
  for (const citation of scanCitations(words, titles)) {
    if (citation.kind !== 'sure') continue
    const { act, start, end } = citation
    cited.push({
      passage,
      act,
      provisions: citation.provisions.filter((each) => findProvisionFault(act, each) === undefined),
      words: words.slice(start, end),
    })
  }
}

function readLink(
  link: Link,
  passage: Passage,
  reading: CitationReading,
  findings: CitationsFound,
): void {
  const target = toLinkTarget(link.url)
  const words = textsOf([{ type: 'paragraph', children: link.children }]).join(' ')
  const place = link.place ?? placeOf(passage)
  if (target?.kind === 'unsaid-act')
    findings.doubtful.push({ passage, place, at: undefined, words, doubt: 'unsaid', acts: [] })
  if (target?.kind === 'web') readUnlinked(words, passage, reading, findings)
  const act = target?.kind === 'act' ? reading.acts.get(target.id) : undefined
  if (!act || target?.kind !== 'act') return
  const provisions = target.provision
    ? soundProvisions({ passage, place, at: undefined }, act, [target.provision], findings)
    : []
  findings.cited.push({ passage, act, provisions, words })
}

const readingOf = oncePerHandbook((handbook): CitationReading => ({
  titles: indexTitles(handbook),
  acts: new Map(handbook.acts.map((act) => [act.id, act])),
}))

function readPolicy(reading: CitationReading, policy: Policy): PolicyLegislation {
  const findings: CitationsFound = { cited: [], doubtful: [], faulty: [], annotations: [] }
  for (const passage of toPassages(policy)) {
    readUnlinked(
      (passage.clause ? passage.clause.title : passage.section.title) ?? '',
      passage,
      reading,
      findings,
    )
    const { runs, links } = readPassage(passage)
    for (const run of runs) readRun(run, reading.titles, findings)
    for (const link of links) readLink(link, passage, reading, findings)
  }
  return findings
}

/** Reads the policies of a handbook, each once. */
const readerOf = oncePerHandbook((handbook) =>
  oncePer((policy: Policy) => readPolicy(readingOf(handbook), policy)),
)

/** Reads what a policy says of legislation. */
export function readLegislation(handbook: Handbook, policy: Policy): PolicyLegislation {
  return readerOf(handbook)(policy)
}

/** The words of a policy that surely cite an Act or regulations and become links, in the order of the document. */
export function findActCitations(handbook: Handbook, policy: Policy): readonly ActCitation[] {
  return readLegislation(handbook, policy).annotations
}
