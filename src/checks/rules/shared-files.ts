import { toLinkTarget } from '../../parse/markdown/link-target.ts'
import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Clause, Handbook, Policy } from '../../model/types.ts'
import { linksOf } from '../../model/walk-content.ts'
import type { Place } from '../../text/places.ts'
import { hasNoTableOfActs, hasNoTopicsFile } from '../known-gaps.ts'

/** Where something is used first. */
interface Use {
  path: string
  place: Place | undefined
}

function hasTopic({ node }: Clause): boolean {
  return [node.topics, ...('mentions' in node ? [node.mentions, node.excludes] : [])].some(
    (topics) => topics.length > 0,
  )
}

function firstTopic(policies: readonly Policy[]): Use | undefined {
  for (const { clauses } of policies) {
    const clause = clauses.find(hasTopic)
    if (clause) return { path: clause.section.path, place: clause.node.place }
  }
  return undefined
}

function firstAct(policies: readonly Policy[]): Use | undefined {
  for (const { path, content } of policies.flatMap(({ sections }) => sections)) {
    const link = linksOf(content).find(({ url }) => toLinkTarget(url)?.kind === 'act')
    if (link) return { path, place: link.place }
  }
  return undefined
}

function reportMissing(file: string, use: Use | undefined, lines: string, report: Report): void {
  if (use === undefined) return
  const line = use.place === undefined ? '' : `, line ${String(use.place.line)}`
  report(file, 'file-missing', undefined, {
    found: file,
    suggestion: `${lines} It is used first in \`${use.path}\`${line}. If the file has been renamed or moved, give it back its name, directly in the content folder.`,
  })
}

/** A handbook whose clauses have topics has a list of them, and one whose links lead to Acts has a table of these; one without such clauses and links needs neither. */
export function checkSharedFiles(handbook: Handbook, report: Report): void {
  const policies = allPolicies(handbook)
  if (hasNoTopicsFile(handbook))
    reportMissing(
      'topics.yaml',
      firstTopic(policies),
      'a line `topics:`, and below it each topic as `- { id: …, title: …, covers: … }`.',
      report,
    )
  if (hasNoTableOfActs(handbook))
    reportMissing(
      'legislation.yaml',
      firstAct(policies),
      'a line `acts:`, and below it each Act as `- { id: …, title: …, identifier: … }`.',
      report,
    )
}
