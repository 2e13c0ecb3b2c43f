import { isMark, toLinkTarget } from '../parse/markdown/link-target.ts'
import { findTerm } from '../model/find.ts'
import { oncePer } from '../model/once-per.ts'
import { isUnitIn, type Passage, toPassages, walkPassage } from '../model/passages.ts'
import type { Definition, Policy } from '../model/types.ts'
import { textsOf, walkContent, type ContentNode } from '../model/walk-content.ts'
import type { Link } from '../schemas/inline.ts'
import type { TermUse, TextNode } from './annotation.ts'
import { foldWords, formsOf } from './term-forms.ts'
import { makePhraseFinder, makeTermMatcher, type TermMatch } from './term-matcher.ts'

/** A term of a policy with all its definitions, the first of them in front. */
export interface PolicyTerm {
  /** The term as it is compared: in lower case, with single spaces. */
  key: string
  definitions: readonly [Definition, ...Definition[]]
  /** Phrases in which the word is not the term. */
  except: readonly string[]
  /** False when words are not to be linked to the definition. */
  isLinked: boolean
}

/** A passage in which a term is used, and the words that use it first: found by us, or linked by the author. */
export interface TermPlace {
  passage: Passage
  term: PolicyTerm
  words: string
  /** Undefined where the author has linked the words. */
  use: TermUse | undefined
}

/** Where a policy uses its terms. */
export interface TermUsage {
  terms: readonly PolicyTerm[]
  places: readonly TermPlace[]
  /** The phrases of `except` that do occur, by their term. */
  excepted: ReadonlyMap<PolicyTerm, ReadonlySet<string>>
}

/** The terms that a policy defines; one that is defined twice is one term. */
export function toPolicyTerms({ definitions }: Policy): PolicyTerm[] {
  const byKey = Map.groupBy(
    definitions.filter(({ node }) => node.term !== ''),
    ({ node }) => foldWords(node.term),
  )
  return [...byKey].flatMap(([key, [first, ...more]]) =>
    first
      ? [
          {
            key,
            definitions: [first, ...more],
            except: [...new Set([first, ...more].flatMap(({ node }) => node.except ?? []))],
            isLinked: ![first, ...more].some(({ node }) => node.links === 'off'),
          } satisfies PolicyTerm,
        ]
      : [],
  )
}

const phraseFinderOf = oncePer(({ except }: PolicyTerm) => makePhraseFinder(except))

/** The clauses in definitions, with the terms that these define. */
function limbsOf(
  definitions: ReadonlyMap<Definition['node'], PolicyTerm>,
): ReadonlyMap<ContentNode, PolicyTerm> {
  const limbs = new Map<ContentNode, PolicyTerm>()
  for (const [{ children }, term] of definitions) {
    walkContent(children, (node) => {
      if (node.type === 'clause' || node.type === 'rowClause') limbs.set(node, term)
      return undefined
    })
  }
  return limbs
}

/** Finds the terms of a policy in its text. */
class TermFinder {
  readonly #policy: Policy
  readonly #byDefinition: ReadonlyMap<Definition['node'], PolicyTerm>
  /** The limbs of definitions. */
  readonly #limbs: ReadonlyMap<ContentNode, PolicyTerm>
  readonly #match: (text: string) => TermMatch<PolicyTerm>[]
  readonly excepted = new Map<PolicyTerm, Set<string>>()
  readonly places: TermPlace[] = []

  constructor(policy: Policy, terms: readonly PolicyTerm[]) {
    this.#policy = policy
    this.#byDefinition = new Map(
      terms.flatMap((term) => term.definitions.map(({ node }) => [node, term])),
    )
    this.#limbs = limbsOf(this.#byDefinition)
    this.#match = makeTermMatcher(
      terms
        .filter(({ isLinked }) => isLinked)
        .flatMap((term) =>
          term.definitions.map(({ node }) => ({
            value: term,
            forms: formsOf(node),
            asPrinted: node.links === 'as-printed',
          })),
        ),
    )
  }

  #isExcepted({ value, ...span }: TermMatch<PolicyTerm>, text: string): boolean {
    const phrases = value.except.length === 0 ? [] : phraseFinderOf(value)(text, span)
    if (phrases.length === 0) return false
    const known = this.excepted.get(value) ?? new Set()
    for (const phrase of phrases) known.add(phrase)
    this.excepted.set(value, known)
    return true
  }

  #readText(
    text: TextNode,
    passage: Passage,
    inside: readonly PolicyTerm[],
    found: Map<PolicyTerm, TermPlace>,
  ): void {
    for (const match of this.#match(text.value)) {
      const { value: term, start, end } = match
      if (inside.includes(term) || this.#isExcepted(match, text.value) || found.has(term)) continue
      const use: TermUse = {
        kind: 'term',
        passage,
        text,
        start,
        end,
        definition: term.definitions[0],
      }
      found.set(term, { passage, term, words: text.value.slice(start, end), use })
    }
  }

  /** What an author has linked to a definition is the use of the term, even behind other words that could be. */
  #readLink(link: Link, passage: Passage, found: Map<PolicyTerm, TermPlace>): void {
    const target = toLinkTarget(link.url)
    const definition = target?.kind === 'term' ? findTerm(this.#policy, target.slug) : undefined
    const term = definition && this.#byDefinition.get(definition.node)
    if (!term || (found.get(term)?.use === undefined && found.has(term))) return
    found.set(term, {
      passage,
      term,
      words: textsOf([{ type: 'paragraph', children: link.children }]).join(' '),
      use: undefined,
    })
  }

  #visit(
    node: ContentNode,
    passage: Passage,
    inside: readonly PolicyTerm[],
    found: Map<PolicyTerm, TermPlace>,
  ): boolean | undefined {
    if (node.type === 'text') this.#readText(node, passage, inside, found)
    if (node.type === 'link') {
      if (isMark(toLinkTarget(node.url))) return undefined
      this.#readLink(node, passage, found)
    }
    if (node.type === 'termDefinition') {
      const term = this.#byDefinition.get(node)
      const own = term ? [...inside, term] : inside
      walkContent(node.children, (inner) =>
        isUnitIn(passage, inner) ? false : this.#visit(inner, passage, own, found),
      )
    }
    return node.type === 'link' || node.type === 'termDefinition' ? false : undefined
  }

  read(passage: Passage): void {
    const found = new Map<PolicyTerm, TermPlace>()
    const node = passage.clause?.node
    const own =
      node?.type === 'termDefinition' ? this.#byDefinition.get(node) : node && this.#limbs.get(node)
    const inside = own ? [own] : []
    walkPassage(passage, (inner) => this.#visit(inner, passage, inside, found))
    this.places.push(...found.values())
  }
}

/** The passages in which a policy uses the terms that it defines, in the order of the document. Checks, pages and the glossary ask for them, so a policy is read once. */
export const readTermUsage = oncePer((policy: Policy): TermUsage => {
  const terms = toPolicyTerms(policy)
  if (terms.length === 0) return { terms, places: [], excepted: new Map() }
  const finder = new TermFinder(policy, terms)
  for (const passage of toPassages(policy)) finder.read(passage)
  return { terms, places: finder.places, excepted: finder.excepted }
})

/**
 * The places at which a policy first uses, in each passage, a term that it defines, in the order of the document. Not among them: words in
 * links, in editor’s notes and in the term’s own definition, and terms that the author has linked in the passage. Another policy’s
 * definition never serves.
 */
export function findTermUses(policy: Policy): TermUse[] {
  return readTermUsage(policy).places.flatMap(({ use }) => use ?? [])
}
