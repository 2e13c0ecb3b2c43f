import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the folders in which the files of policies are put, by the ids of the policies. */
export function makePolicyFolders(ids: readonly string[], out: string): void {
  for (const id of ids) mkdirSync(join(out, id), { recursive: true })
}

/** Writes the data of a policy, as they are published beside its page. */
export function writePolicyData(id: string, text: string, out: string): void {
  writeFileSync(join(out, id, 'policy.json'), text)
}

/** Writes the page of a policy. */
export function writePolicyPage(id: string, text: string, out: string): void {
  writeFileSync(join(out, id, 'index.html'), text)
}
