import { findCouncil, findPolicy } from '../../model/find.ts'
import { historyOf } from '../../model/time/text-on.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { PageContext } from '../page-context.ts'
import { factsInWords } from './changed-facts.ts'
import { changeInWords } from './change-words.ts'
import { type NumberRow, toNumberTable } from './number-table.ts'
import { type Redline, toRedline } from './redline.ts'
import { addressOfVersion, toVersions, type Version } from './version-list.ts'
import {
  nameOfText,
  proposalInWords,
  rescissionInWords,
  resolutionInWords,
  versionLabels,
} from './version-words.ts'

/** A step in the history of a policy. */
export interface ChangeStep {
  id: string | undefined
  title: string
  status: Version['status']
  label: string
  /** When it was resolved and from when it applies. */
  sentence: string
  summary: string | undefined
  /** The changes in words, each with the place of its redline. */
  changes: readonly { href: string; sentence: string }[]
  facts: readonly string[]
  /** The redlines of this step; undefined of the oldest text. */
  href: string | undefined
  /** The whole text that it made. */
  text: { href: string; words: string } | undefined
}

/** What the pages about the changes of a policy have in common. */
interface HistoryPage {
  id: string
  title: string
  council: { name: string; short: string; href: string }
  href: string
}

/** Everything that the timeline of a policy shows. */
export interface ChangesPage extends HistoryPage {
  steps: readonly ChangeStep[]
  numbers: readonly NumberRow[]
}

/** Everything that the page of one amendment shows. */
export interface AmendmentPage extends HistoryPage {
  step: ChangeStep
  redlines: readonly Redline[]
}

function sentenceOf(version: Version, today: string): string {
  const { amendment, status } = version
  if (amendment && status === 'proposed') return proposalInWords(amendment, today)
  if (amendment && status === 'rescinded') return rescissionInWords(amendment)
  return resolutionInWords(version)
}

function toStep(
  handbook: Handbook,
  policy: Policy,
  version: Version,
  { today, urls }: PageContext,
): ChangeStep {
  const { amendment, status, changes } = version
  const href = amendment && urls.changes(policy.id, amendment.id)
  const { texts, pending } = historyOf(handbook, policy)
  const before = [...texts, ...pending].find((text) => text.amendment === amendment)?.before
  const address = addressOfVersion(policy.id, version, urls)
  return {
    id: amendment?.id,
    title: amendment?.title ?? 'The oldest text known',
    status,
    label: versionLabels[status],
    sentence: sentenceOf(version, today),
    summary: amendment?.summary,
    changes: changes.map((change) => ({
      href: `${href ?? ''}#${(change.after ?? change.before)?.id ?? ''}`,
      sentence: changeInWords(change),
    })),
    facts: amendment ? factsInWords(before, amendment) : [],
    href,
    text:
      address === undefined || address === href
        ? undefined
        : { href: address, words: `Read ${nameOfText(version)}` },
  }
}

/** A policy of the handbook by its id, and its council. Throws where there is none: only known addresses are asked for. */
function find(handbook: Handbook, id: string): { policy: Policy; council: Council } {
  const policy = findPolicy(handbook, id)
  const council = policy && findCouncil(handbook, policy.council)
  if (!policy || !council) throw new Error(`There is no policy ${id} in the handbook`)
  return { policy, council }
}

function toHistoryPage(policy: Policy, council: Council, { urls }: PageContext): HistoryPage {
  return {
    id: policy.id,
    title: policy.title,
    council: { name: council.name, short: council.short, href: urls.council(council.slug) },
    href: urls.policy(policy.id),
  }
}

/** Makes the page that tells what changed in a policy and when. */
export function toChangesPage(handbook: Handbook, id: string, context: PageContext): ChangesPage {
  const { policy, council } = find(handbook, id)
  return {
    ...toHistoryPage(policy, council, context),
    steps: toVersions(handbook, policy, context.today).map((version) =>
      toStep(handbook, policy, version, context),
    ),
    numbers: toNumberTable(handbook, policy, context),
  }
}

/** Makes the page of one amendment, with the redlines of all that it changes. */
export function toAmendmentPage(
  handbook: Handbook,
  id: string,
  amendment: string,
  context: PageContext,
): AmendmentPage {
  const { policy, council } = find(handbook, id)
  const version = toVersions(handbook, policy, context.today).find(
    (each) => each.amendment?.id === amendment,
  )
  if (!version) throw new Error(`There is no amendment ${amendment} of ${id}`)
  return {
    ...toHistoryPage(policy, council, context),
    step: toStep(handbook, policy, version, context),
    redlines: version.changes.map(toRedline),
  }
}
