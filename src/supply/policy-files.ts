import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Council, Handbook, Policy } from '../model/types.ts'
import { toJsonText } from '../views/json-text.ts'
import type { PageContext } from '../views/page-context.ts'
import { toPolicyExport } from '../views/policy-export.ts'

/** Makes the folders in which the files of policies are put. */
export function makePolicyFolders(handbook: Handbook, out: string): void {
  for (const { slug, policies } of handbook.councils) {
    mkdirSync(join(out, slug), { recursive: true })
    for (const policy of policies) mkdirSync(join(out, policy.id), { recursive: true })
  }
}

/** Writes the data of a policy, as they are published beside its page. */
export function writePolicyData(handbook: Handbook, council: Council, policy: Policy, context: PageContext, out: string): void {
  writeFileSync(join(out, policy.id, 'policy.json'), toJsonText(toPolicyExport(handbook, council, policy, context)))
}
