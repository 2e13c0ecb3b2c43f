import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeWorkplace, runBuild } from '../build/build-process.ts'

/** The handbook’s own content, really built. */
export interface BuiltSite {
  /** The content that it was built from: a copy, so that builds of several test files do not meet. */
  content: string
  out: string
  /** All files, relative to the output, in the order of their names. */
  files: readonly string[]
  read: (path: string) => string
  dispose: () => void
}

/** The five policies whose sources lie beside these tests, by their councils. */
export const councils = ['barling-magna', 'barnsley', 'collier-street', 'malvern', 'westgate-on-sea'] as const

/** One of the five councils. */
export type CouncilSlug = (typeof councils)[number]

/** The page of a council’s policy, as a file of the output. */
export function pageOf(council: CouncilSlug): string {
  return `${council}/social-media/index.html`
}

/** Builds the handbook’s own content into a temporary folder, as `npm run build` does. */
export function buildOwnContent(env: NodeJS.ProcessEnv = {}): BuiltSite {
  const place = makeWorkplace()
  const content = place.copyContent('content')
  const out = place.path('site')
  const { status, stdout, stderr } = runBuild({ content, out, env })
  if (status !== 0) {
    place.dispose()
    assert.fail(`The content could not be built:\n${stdout}${stderr}`)
  }
  const files = globSync('**/*.*', { cwd: out }).map((path) => path.replaceAll('\\', '/')).toSorted()
  return { content, out, files, read: (path) => readFileSync(join(out, path), 'utf8'), dispose: place.dispose }
}
