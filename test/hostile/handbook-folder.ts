import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type LoadedHandbook, loadHandbook } from '../../src/load/load-handbook.ts'
import { baseFiles, policySettings, today } from '../model/small-handbook.ts'

export { policySettings, today }

/** Content files by path, relative to the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** The folder of this project. */
export const root = join(import.meta.dirname, '..', '..')

/** The clause file into which most cases put what is wrong. The good handbook has no such file. */
export const badFile = 'hill/social-media/03-bad.mdx'

/** The settings of the one policy of the good handbook. */
export const policyFile = 'hill/social-media/policy.yaml'

/** A small handbook without a mistake. */
export const goodHandbook: Files = {
  ...baseFiles,
  'hill/social-media/01-purpose.mdx':
    '---\nnumber: "1."\ntitle: Purpose\n---\n\n<Clause id="why" number="1.1">\n\nThis policy says why.\n\n</Clause>\n',
  'hill/social-media/02-risks.mdx':
    '---\nnumber: "2."\ntitle: Risks\n---\n\n<Clause id="hacking" number="2.1" topics="risks">\n\nThere are risks.\n\n</Clause>\n',
}

/** A clause file with this body, which begins on line 5. */
export function clauseFile(body: string): string {
  return `---\ntitle: Bad file\n---\n\n${body}\n`
}

/** The bad file with this body, which begins on line 5. */
export function bodyOf(body: string): Files {
  return { [badFile]: clauseFile(body) }
}

/** The bad file with these lines of front matter, which begin on line 2. */
export function frontMatterOf(lines: string): Files {
  return { [badFile]: `---\n${lines}\n---\n\nThere are risks.\n` }
}

/** The settings of the policy with these lines behind them, which begin on line 8. */
export function policyWith(lines: string): Files {
  return { [policyFile]: `${policySettings}${lines}\n` }
}

/** Writes files into a folder, and the folders that they need. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Makes a folder with the good handbook and these files in it, gives it to `use`, and takes it away again. */
export function withHandbookFolder<Result>(files: Files, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-hostile-'))
  try {
    writeFiles(folder, { ...goodHandbook, ...files })
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Loads the good handbook with these files in it, as the site and the checker do. */
export function loadWith(files: Files): LoadedHandbook {
  return withHandbookFolder(files, (content) => loadHandbook({ root, content, today }))
}
