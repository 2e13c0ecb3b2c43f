import { OptionError } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import { didYouMean } from '../../src/text/nearest.ts'
import { findCouncil } from '../../src/model/find.ts'
import type { Handbook } from '../../src/model/types.ts'
import { listOf } from '../../src/text/list.ts'
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
  const isComparison = options.topics.length > 0 || options.matrix
  const names = options.names.length > 0 || isComparison ? options.names : policies
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
