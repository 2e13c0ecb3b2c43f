import MiniSearch from 'minisearch'
import { ancestorsOf, byPlace, type FoundClause } from './clauses.ts'
import type { Want } from './query.ts'
import { stemTerm, toBase, toWords, type Word } from '../text/words.ts'

/** A topic, by the words that readers see. */
export interface TopicName {
  id: string
  title: string
  parent: string | undefined
}

/** How a want is answered: with what was typed, with another form of it, or with an everyday word’s stand-in. */
type Manner = 'typed' | 'form' | 'also'

/** What a clause has to say to a want. */
interface ClauseAnswer {
  /** Undefined where only its topic does. */
  manner: Manner | undefined
  /** The first and the last of its own words that say it; none where only a heading above it does. */
  spans: readonly (readonly [from: number, to: number])[]
  score: number
}

/** A clause with what it is worth for a query. */
export interface RankedClause {
  clause: FoundClause
  score: number
  /** True when it answers everything that is asked for. */
  hasAll: boolean
  /** The words that answer the query, counted in the clause, in order. */
  marks: readonly number[]
}

/** The clauses that answer some wants, the best first, and how each want is answered at best. */
export interface Ranking {
  clauses: readonly RankedClause[]
  manners: readonly (Manner | undefined)[]
}

/** Clauses that can be searched: what they have for a want, by their places among them. */
export interface ClauseIndex {
  clauses: readonly FoundClause[]
  answer: (want: Want) => ReadonlyMap<number, ClauseAnswer>
}

const boost = { title: 1.6, terms: 1.5, text: 1, about: 0.6 }
/** How much of a want is answered in each manner, and where only a topic or a heading above does. */
const coverages: Readonly<Record<Manner, number>> = { typed: 1, form: 0.95, also: 0.6 }
const aboutCoverage = 0.45
/** How much another form counts beside what was typed, which has this and itself. */
const formWeight = 0.6
/** The most that a stand-in counts beside the best that has what was typed. */
const alsoWorth = 0.6
/** How much it adds when all that is asked for stands side by side. */
const togetherWorth = 1.6

const toTerms = (text: string): string[] => toWords(text).flatMap(({ terms }) => terms)

type IsWord = (word: Word, form: string) => boolean

/** Where words stand side by side, whatever signs stand between them; hyphens may join some of them. */
function findSpans(
  words: readonly Word[],
  forms: readonly string[],
  isWord: IsWord,
): [number, number][] {
  const [first = '', ...others] = forms
  return words.flatMap((word, from): [number, number][] => {
    if (!isWord(word, first)) return []
    let to = from
    for (const form of others) {
      const [last, next] = [words[to], words[to + 1]]
      if (last && last.parts.length > 1 && isWord(last, form)) continue
      if (!next || !isWord(next, form)) return []
      to += 1
    }
    return [[from, to]]
  })
}

const isSame: IsWord = ({ terms }, form) => terms.includes(form)
const isForm: IsWord = ({ terms }, form) => terms.includes(stemTerm(form))
const isInflected: IsWord = ({ terms }, form) => terms.some((term) => toBase(term) === toBase(form))

/** How words answer a want; undefined when they do not. */
function answerIn(
  words: readonly Word[],
  { typed, also, isExact }: Want,
): Omit<ClauseAnswer, 'score'> | undefined {
  const find = (all: readonly (readonly string[])[], isWord: IsWord): [number, number][] =>
    all.flatMap((forms) => findSpans(words, forms, isWord))
  const same = find(typed, isSame)
  const forms = isExact ? [] : find(typed, isForm)
  if (same.length > 0) return { manner: 'typed', spans: [...same, ...forms] }
  if (forms.length > 0) return { manner: 'form', spans: forms }
  const spans = find(
    also.map((each) => each.forms),
    isInflected,
  )
  return spans.length > 0 ? { manner: 'also', spans } : undefined
}

/** What a clause that the index has found says to a want, or a heading above it. */
function answerOf(clause: FoundClause, want: Want): Omit<ClauseAnswer, 'score'> {
  const above = ancestorsOf(clause).map(({ words, headingLength }) => words.slice(0, headingLength))
  const manner = above
    .map((words) => answerIn(words, want)?.manner)
    .find((each) => each !== undefined)
  return answerIn(clause.words, want) ?? { manner, spans: [] }
}

/** By what an index finds a word, and how much of it each counts. An abbreviation in capitals has no other form. */
function termsOf(form: string): [term: string, share: number][] {
  return form.startsWith('=')
    ? [[form, 1]]
    : [
        [form, 1 - formWeight],
        [stemTerm(form), formWeight],
      ]
}

/** What clauses are worth for a want: as much as its best answer, of which each word counts alike. */
function valuesOf(
  { typed, also }: Want,
  scoresOf: (term: string) => ReadonlyMap<number, number>,
): Map<number, number> {
  const values = new Map<number, number>()
  for (const { forms, weight } of [...typed.map((forms) => ({ forms, weight: 1 })), ...also]) {
    const own = new Map<number, number>()
    for (const form of forms)
      for (const [term, share] of termsOf(form))
        for (const [id, score] of scoresOf(term))
          own.set(id, (own.get(id) ?? 0) + (score * share * weight) / forms.length)
    for (const [id, value] of own) values.set(id, Math.max(values.get(id) ?? 0, value))
  }
  return values
}

/** Answers in which what everyday words stand for is worth less than the best that has what was typed, however rare it is. */
function withinBounds(
  answers: readonly (readonly [number, ClauseAnswer])[],
): Map<number, ClauseAnswer> {
  const most = (isAlso: boolean): number =>
    Math.max(
      0,
      ...answers.map(([, { manner, score }]) => ((manner === 'also') === isAlso ? score : 0)),
    )
  const factor = Math.min(
    1,
    (alsoWorth * (most(false) || Number.POSITIVE_INFINITY)) / (most(true) || 1),
  )
  return new Map(
    answers.map(([id, each]) => [
      id,
      each.manner === 'also' ? { ...each, score: each.score * factor } : each,
    ]),
  )
}

/** Makes clauses searchable. What a clause is about, its topics and the headings above it, counts, but is not what it says. */
export function indexClauses(
  clauses: readonly FoundClause[],
  topics: readonly TopicName[],
): ClauseIndex {
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const asItIs = (term: string): string => term
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: toTerms,
    processTerm: asItIs,
    searchOptions: { boost, tokenize: (term) => [term], processTerm: asItIs },
  })
  index.addAll(
    clauses.map((clause, id) => {
      const above = ancestorsOf(clause).map(({ title }) => title)
      const about = [...above, ...clause.values.topic.map((topic) => titles.get(topic))].join(' ')
      return { id, title: clause.title, terms: clause.terms?.join(' '), text: clause.text, about }
    }),
  )
  const scores = new Map<string, ReadonlyMap<number, number>>()
  const scoresOf = (term: string): ReadonlyMap<number, number> => {
    const known =
      scores.get(term) ?? new Map(index.search(term).map(({ id, score }) => [id as number, score]))
    scores.set(term, known)
    return known
  }
  const answer = (want: Want): Map<number, ClauseAnswer> => {
    const values = valuesOf(want, scoresOf)
    const given = [...values].flatMap(([id, score]): [number, ClauseAnswer][] => {
      const clause = clauses[id]
      // A heading alone is no answer.
      if (!clause?.text) return []
      const own = answerOf(clause, want)
      return want.isExact && own.spans.length === 0 ? [] : [[id, { ...own, score }]]
    })
    return withinBounds(given)
  }
  return { clauses, answer }
}

/** True when a clause says it itself. */
function isSaid({ spans }: ClauseAnswer): boolean {
  return spans.length > 0
}

function coverageOf(answer: ClauseAnswer): number {
  return answer.manner && isSaid(answer) ? coverages[answer.manner] : aboutCoverage
}

/** How close answers to different wants stand together: 1 when they are neighbours, less the more words lie between them; 0 when there is only one. */
function closeness(answers: readonly ClauseAnswer[]): number {
  if (answers.length < 2) return 0
  const all = answers
    .flatMap(({ spans }, want) => spans.map(([from, to]) => ({ from, to, want })))
    .sort((a, b) => a.from - b.from)
  const lengths = all.map(({ from }, at) => {
    const seen = new Set<number>()
    const last = all.slice(at).find(({ want }) => seen.add(want).size === answers.length)
    return last ? last.to - from + 1 : Number.POSITIVE_INFINITY
  })
  return Math.min(1, answers.length / Math.min(...lengths))
}

/** How rare what answers a want is among all clauses; what none says tells nothing. */
function rarityOf(answers: ReadonlyMap<number, ClauseAnswer>, count: number): number {
  const having = [...answers.values()].filter(isSaid).length
  return answers.size === 0 ? 0 : Math.log(1 + (count - having + 0.5) / (having + 0.5))
}

function sum<Item>(items: readonly Item[], value: (item: Item, at: number) => number): number {
  return items.reduce((total, item, at) => total + value(item, at), 0)
}

/** The clauses that answer wants, the best first: the more of what is asked for they say themselves, the rarer it is and the closer it stands together. */
export function rankClauses({ clauses, answer }: ClauseIndex, wants: readonly Want[]): Ranking {
  const answers = wants.map(answer)
  const rarities = answers.map((each) => rarityOf(each, clauses.length))
  // What no clause says may still stand in a heading above some.
  const isAnywhere = answers.some((each) => [...each.values()].some(isSaid))
  const ranked = clauses.flatMap((clause, place): RankedClause[] => {
    const own = answers.map((each) => each.get(place))
    const given = own.filter((each) => each !== undefined)
    const said = given.filter((each) => (isAnywhere ? isSaid(each) : each.manner !== undefined))
    if (said.length === 0 || wants.some(({ isExact }, want) => isExact && !own[want])) return []
    const covered =
      sum(own, (each, want) => (each ? coverageOf(each) * (rarities[want] ?? 0) : 0)) /
      (sum(rarities, Number) || 1)
    const together = 1 + (togetherWorth * closeness(said) * said.length) / wants.length
    const score = sum(given, (each) => each.score) * together * covered ** 1.5
    const marks = said.flatMap(({ spans }) =>
      spans.flatMap(([from, to]) => clause.words.map((_, at) => at).slice(from, to + 1)),
    )
    return [
      {
        clause,
        score,
        hasAll: said.length === wants.length,
        marks: [...new Set(marks)].sort((a, b) => a - b),
      },
    ]
  })
  const best = (each: ReadonlyMap<number, ClauseAnswer>): Manner | undefined =>
    (['typed', 'form', 'also'] as const).find((manner) =>
      [...each.values()].some((one) => one.manner === manner),
    )
  return {
    clauses: ranked.sort((a, b) => b.score - a.score || byPlace(a.clause, b.clause)),
    manners: answers.map(best),
  }
}
