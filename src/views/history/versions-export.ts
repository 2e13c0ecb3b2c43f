import type { Handbook, Policy } from '../../model/types.ts'
import type { VersionsExport } from '../../schemas/versions-export.ts'
import type { TextChange } from '../../wording/versions/find-changes.ts'
import type { PageContext } from '../page-context.ts'
import { addressOfVersion, toVersions } from './version-list.ts'

type ChangeEntry = VersionsExport[number]['changes'][number]

function toEntries({ kinds, before, after }: TextChange): ChangeEntry[] {
  return kinds.map((kind) => ({
    kind,
    id: (after ?? before)?.id ?? '',
    number: after?.number ?? null,
    was: before?.number ?? null,
  }))
}

/** The texts of a policy through time, as published beside its page. Drafts are not in it. */
export function toVersionsExport(
  handbook: Handbook,
  policy: Policy,
  { today, absoluteUrls }: PageContext,
): VersionsExport {
  return toVersions(handbook, policy, today).map((version) => ({
    amendment: version.amendment?.id ?? null,
    adopted: version.adopted ?? null,
    inForce: version.inForce ?? null,
    minute: version.minute ?? null,
    status: version.status,
    url: addressOfVersion(policy.id, version, absoluteUrls) ?? null,
    changes: version.changes.flatMap(toEntries),
  }))
}
