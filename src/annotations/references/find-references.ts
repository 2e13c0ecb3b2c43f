import { oncePer, oncePerHandbook } from '../../model/once-per.ts'
import { type Passage, toPassages } from '../../model/passages.ts'
import type { Clause, Handbook, Policy, Section } from '../../model/types.ts'
import type { ProvisionReference } from '../annotation.ts'
import type { RunSpan } from '../find-act-citations.ts'
import { readPassage, type TextRun, toSpans } from '../text-runs.ts'
import { containersNamed, indexProvisions, isApart, type Provision } from './provision-index.ts'
import {
  type NamedNumber,
  type NamedProvisions,
  scanReferences,
  toSteps,
} from './scan-references.ts'
import { namesOfPolicies, type Owner, ownersOf, type ReferringText } from './whose-provisions.ts'

/** A number that the words name, and what they mean by it. */
export interface FoundReference {
  passage: Passage
  at: RunSpan
  /** As printed, with the word before the first number: `clause 5.10`. */
  words: string
  number: NamedNumber
  named: NamedProvisions
  /** The policy whose provision it is. */
  policy: Policy
  /** The ids of all provisions that bear the number: it leads somewhere only where there is one. */
  targets: readonly string[]
}

type Own = Extract<Owner, { kind: 'policy' }>

/** The parts of a number that are written as one: `5.5a` can be limb (a) of 5.5. */
function withLimbApart(steps: readonly string[]): string[] | undefined {
  const [, digits, letter] = /^(\d+)([a-z])$/.exec(steps.at(-1) ?? '') ?? []
  return digits === undefined || letter === undefined
    ? undefined
    : [...steps.slice(0, -1), digits, letter]
}

function inScope(found: readonly Provision[], owner: Own, from: Passage): readonly Provision[] {
  if (owner.within) return found.filter(({ section }) => section === owner.within)
  // The numbers of an appendix count by themselves; words of the text do not mean them unless they say so.
  const isFromText = owner.isStated || !isApart(from.section)
  const ofText = found.filter(({ section }) => !isApart(section))
  return isFromText && ofText.length > 0 ? ofText : found
}

/** A word such as “section” names what stands at the top, even where limbs bear the same number. */
function preferTop(
  kind: NamedProvisions['kind'],
  found: readonly Provision[],
  length: number,
): readonly Provision[] {
  if (kind !== 'section' && kind !== 'standing-order' && kind !== 'regulation') return found
  const top = found.filter(({ path }) => path.length === length)
  return top.length > 0 ? top : found
}

function findNumbered(
  steps: readonly string[],
  kind: NamedProvisions['kind'],
  owner: Own,
  from: Passage,
): readonly Provision[] {
  const { byName } = indexProvisions(owner.policy)
  const found = preferTop(
    kind,
    inScope(byName.get(steps.join(' ')) ?? [], owner, from),
    steps.length,
  )
  if (found.length > 0) return found
  const apart = withLimbApart(steps)
  return apart ? inScope(byName.get(apart.join(' ')) ?? [], owner, from) : []
}

/** True for a limb that a letter or number in brackets names: `b)`, `(2)`, but not `2.`. */
function isLimbNamed({ number = '' }: Clause, step: string): boolean {
  return toSteps(number).join(' ') === step && (/^[a-z]/.test(step) || /[()]/.test(number))
}

/** The limbs of a clause or section that are called by a letter or number in brackets; deeper ones by several. */
function limbsNamed(
  policy: Policy,
  above: Clause | Section,
  [first = '', ...deeper]: readonly string[],
): readonly Clause[] {
  const limbs = policy.clauses.filter(
    (clause) => (clause.parent ?? clause.section) === above && isLimbNamed(clause, first),
  )
  return deeper.length === 0 ? limbs : limbs.flatMap((limb) => limbsNamed(policy, limb, deeper))
}

/** “Paragraph (b)” names a limb of the clause that it stands in, or of one above it: of that one which has such a limb. */
function findRelative(
  { clause, section }: Passage,
  steps: readonly string[],
  policy: Policy,
): string[] {
  const above: (Clause | Section)[] = []
  for (let each = clause; each; each = each.parent) above.push(each)
  const found = [...above, section].flatMap((each) => limbsNamed(policy, each, steps))
  return [...new Set(found.map(({ id }) => id))]
}

function targetsOf(
  number: NamedNumber,
  named: NamedProvisions,
  owner: Own,
  from: Passage,
): readonly string[] {
  const { policy } = owner
  if (named.kind === 'annexed' || named.kind === 'part')
    return containersNamed(indexProvisions(policy), named.word, number.steps.join('')).map(
      ({ id }) => id,
    )
  const isLocal = number.isRelative && policy.sections.includes(from.section)
  if (number.isRelative)
    return isLocal && !owner.within && named.kind !== 'section'
      ? findRelative(from, number.steps, policy)
      : []
  return findNumbered(number.steps, named.kind, owner, from).map(({ id }) => id)
}

/** What is known of the council whose policy is read. */
type CouncilTexts = Pick<ReferringText, 'policies' | 'names'>

function readRun(run: TextRun, policy: Policy, texts: CouncilTexts): FoundReference[] {
  const scanned = scanReferences(run.text)
  const owners = ownersOf(run.text, scanned, { ...texts, policy, section: run.passage.section })
  return scanned.flatMap((named, index) => {
    const owner = owners[index]
    if (owner?.kind !== 'policy') return []
    return named.numbers.map((number, at): FoundReference => {
      const start = at === 0 ? named.start : number.start
      return {
        passage: run.passage,
        at: { run, start, end: number.end },
        words: run.text.slice(start, number.end),
        number,
        named,
        policy: owner.policy,
        targets: targetsOf(number, named, owner, run.passage),
      }
    })
  })
}

const textsOfCouncils = oncePerHandbook(
  (handbook) =>
    new Map(
      handbook.councils.map(({ slug, policies }): [string, CouncilTexts] => [
        slug,
        { policies, names: namesOfPolicies(policies) },
      ]),
    ),
)

const readerOf = oncePerHandbook((handbook) =>
  oncePer((policy: Policy): readonly FoundReference[] => {
    const texts = textsOfCouncils(handbook).get(policy.council) ?? { policies: [policy], names: [] }
    return toPassages(policy).flatMap((passage) =>
      readPassage(passage).runs.flatMap((run) => readRun(run, policy, texts)),
    )
  }),
)

/** The words of a policy that name provisions by number, of it or of another policy of its council, with all that bear the number. Those of Acts and of other documents are not among them. */
export function readReferences(handbook: Handbook, policy: Policy): readonly FoundReference[] {
  return readerOf(handbook)(policy)
}

/** The words of a policy that become links: those whose number exactly one provision bears. */
export function findReferences(handbook: Handbook, policy: Policy): ProvisionReference[] {
  return readReferences(handbook, policy).flatMap(({ at, policy: target, targets }) => {
    const [id, ...more] = targets
    if (id === undefined || more.length > 0) return []
    return toSpans(at.run, at.start, at.end).map((span): ProvisionReference => ({
      ...span,
      kind: 'provision',
      policy: target,
      id,
    }))
  })
}
