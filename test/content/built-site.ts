import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** The handbook’s own content, really built. */
export interface BuiltSite {
  /** The content that it was built from. */
  content: string
  out: string
  /** All files, relative to the output, in the order of their names. */
  files: readonly string[]
  read: (path: string) => string
}

/** The five policies whose sources lie beside these tests, by their councils. */
export const councils = [
  'barling-magna',
  'barnsley',
  'collier-street',
  'malvern',
  'westgate-on-sea',
] as const

/** One of the five councils. */
export type CouncilSlug = (typeof councils)[number]

/** The page of a council’s policy, as a file of the output. */
export function pageOf(council: CouncilSlug): string {
  return `${council}/social-media/index.html`
}

/** Reads the site that was built for all tests from the handbook’s own content. */
export function readOwnSite(): BuiltSite {
  const { content, out } = inject('ownSite')
  const files = globSync('**/*.*', { cwd: out })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  return { content, out, files, read: (path) => readFileSync(join(out, path), 'utf8') }
}
