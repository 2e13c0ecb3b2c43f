import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Content files by path. */
export type ContentFiles = Readonly<Record<string, string>>

/** A clause file of a section with one clause. */
export function sectionFile(title: string, words: string, id: string): string {
  return `---\ntitle: ${title}\n---\n\n<Clause id="${id}" topics="risks">\n\n${words}\n\n</Clause>\n`
}

function policyFile(title: string): string {
  return `title: ${title}\nkind: social-media\nstatus: current\nmasthead:\n  - title: ${title}\nsource:\n  document: ${title}\n`
}

/** A handbook of one council with two policies, without a mistake. */
export const smallHandbook: ContentFiles = {
  'handbook.yaml': 'title: Small Handbook\nkinds:\n  - id: social-media\n    title: Social media\n',
  'topics.yaml': 'topics:\n  - { id: risks, title: Risks, covers: What can go wrong. }\n',
  'hill/council.yaml': 'name: Hill Parish Council\nshort: Hill\nkind: parish\n',
  'hill/social-media/policy.yaml': policyFile('Social Media Policy'),
  'hill/social-media/01-purpose.mdx': sectionFile(
    'Purpose',
    'The Clerk keeps a register of accounts.',
    'register',
  ),
  'hill/press/policy.yaml': policyFile('Press Policy'),
  'hill/press/01-press.mdx': sectionFile(
    'Press',
    'The Chairman answers the press.',
    'press-enquiries',
  ),
}

/** Writes content files into a folder. */
export function writeContent(folder: string, files: ContentFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
