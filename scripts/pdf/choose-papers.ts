import { OptionError } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import { didYouMean } from '../../src/text/nearest.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { findCouncil } from '../../src/model/find.ts'
import type { Handbook } from '../../src/model/types.ts'
import { listOf } from '../../src/text/list.ts'
import type { ChosenProvisions } from '../../src/views/policy/chosen-provisions.ts'
import {
  findProvision,
  type Selection,
  selectProvisions,
} from '../../src/views/policy/selection.ts'
import { toChosenPaper } from '../../src/pdf/chosen-paper.ts'
import { comparisonForm } from '../../src/pdf/comparison-part.ts'
import { toCouncilPaper } from '../../src/pdf/council-paper.ts'
import type { PublishedPaper } from '../../src/pdf/handbook-papers.ts'
import { toMatrixPaper } from '../../src/pdf/matrix-paper.ts'
import { findPolicyPaper, largePrint, plainForm } from '../../src/pdf/policy-paper.ts'
import type { PaperForm } from '../../src/pdf/paper.ts'
import type { PaperMaking } from '../../src/pdf/policy-part.ts'
import { toTopicPaper } from '../../src/pdf/topic-paper.ts'

/** Which papers are asked for. */
export interface PaperChoice {
  /** Councils (`hillford`) and policies (`hillford/social-media`); all of them when nothing is named. */
  names: readonly string[]
  topics: readonly string[]
  /** Sections and clauses that make one paper together. */
  clauses: readonly ChosenProvisions[]
  matrix: boolean
  /** The councils that a comparison shows, in place of those that the site shows. */
  councils: readonly string[] | undefined
  large: boolean
  lineNumbers: boolean
}

/** Names that could have been meant: those that begin like what was written, or else all of them, as far as a line holds them. */
function suggest(written: string, names: readonly string[]): string {
  const near = names.filter((name) => name.startsWith(written.slice(0, 3).toLowerCase()))
  return listOf(near.length > 0 ? near : names)
}

function checkKnown(what: string, asked: readonly string[], names: readonly string[]): void {
  for (const name of asked)
    if (!names.includes(name))
      throw new OptionError(
        `Unexpected ${what} \`${quotable(name)}\`. ${didYouMean(name, names, `Expected one of ${suggest(name, names)}.`)}`,
      )
}

function toForm({ large, lineNumbers }: PaperChoice): PaperForm {
  return { ...(large ? largePrint : plainForm), hasLineNumbers: lineNumbers }
}

function endingOf({ large, lineNumbers }: PaperChoice): string {
  return `${large ? '-large-print' : ''}${lineNumbers ? '-line-numbers' : ''}.pdf`
}

function textPapers(
  handbook: Handbook,
  options: PaperChoice,
  making: PaperMaking,
): PublishedPaper[] {
  const policies = handbook.councils.flatMap((council) => council.policies.map(({ id }) => id))
  const isOfOthers = options.topics.length > 0 || options.matrix || options.clauses.length > 0
  const names = options.names.length > 0 || isOfOthers ? options.names : policies
  checkKnown('name', names, [...handbook.councils.map(({ slug }) => slug), ...policies])
  return names.map((name) => {
    const council = findCouncil(handbook, name)
    const path = `${council ? `${name}-policies` : name.replace('/', '-')}${endingOf(options)}`
    const make = () =>
      council
        ? toCouncilPaper(handbook, council, making, toForm(options))
        : findPolicyPaper(handbook, name, making, toForm(options))
    return { path, name, make }
  })
}

/** The policy of a choice, without the sections and clauses that were not chosen. Throws {@link OptionError} for a name that the policy does not have. */
function selectNamed(handbook: Handbook, { policy: id, names }: ChosenProvisions): Selection {
  const policies = allPolicies(handbook)
  checkKnown(
    'policy',
    [id],
    policies.map((each) => each.id),
  )
  const policy = policies.find((each) => each.id === id)
  if (!policy) throw new Error(`There is no policy ${id} in the handbook`)
  const ids = names.map((name) => {
    const found = findProvision(policy, name)
    if (found !== undefined) return found
    const known = [...policy.sections, ...policy.clauses].map((each) => each.id)
    throw new OptionError(
      `Unexpected clause \`${quotable(name)}\` of \`${id}\`. ${didYouMean(name, known, 'Expected the id of a section or clause, which stands behind `#` in its address, or its printed number, if no other has that.')}`,
    )
  })
  return selectProvisions(policy, new Set(ids))
}

/** The one paper of the sections and clauses that were chosen. */
function chosenPapers(
  handbook: Handbook,
  options: PaperChoice,
  making: PaperMaking,
): PublishedPaper[] {
  const selections = options.clauses.map((each) => selectNamed(handbook, each))
  const [first, ...more] = selections
  if (!first) return []
  const name = more.length === 0 ? `${first.policy.id.replace('/', '-')}-clauses` : 'clauses'
  return [
    {
      path: `${name}${endingOf(options)}`,
      name: 'the chosen clauses',
      make: () => toChosenPaper(handbook, selections, making, toForm(options)),
    },
  ]
}

/** The papers that were asked for. Throws {@link OptionError} for a name that the handbook does not have. */
export function choosePapers(
  handbook: Handbook,
  options: PaperChoice,
  making: PaperMaking,
): PublishedPaper[] {
  checkKnown(
    'council',
    options.councils ?? [],
    handbook.councils.map(({ slug }) => slug),
  )
  checkKnown(
    'topic',
    options.topics,
    handbook.topics.map(({ id }) => id),
  )
  const form = options.large ? { ...comparisonForm, size: largePrint.size } : comparisonForm
  const ending = endingOf(options)
  return [
    ...textPapers(handbook, options, making),
    ...chosenPapers(handbook, options, making),
    ...options.topics.map((id) => ({
      path: `topic-${id}${ending}`,
      name: `topic ${id}`,
      make: () => toTopicPaper(handbook, id, making, options.councils, form),
    })),
    ...(options.matrix
      ? [
          {
            path: `topics-and-councils${ending}`,
            name: 'topics and councils',
            make: () => toMatrixPaper(handbook, making, options.councils, form),
          },
        ]
      : []),
  ]
}
