/**
 * The five policies that the handbook came with. What is known of their words is tested where they are; a council that puts
 * its own policies in their place keeps all other tests. A test file that is about them begins with {@link mark}.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The five councils, by their folders in `content/`. */
const folders = ['barling-magna', 'barnsley', 'collier-street', 'malvern', 'westgate-on-sea']

/** A tag that vitest knows too: `npx vitest --tags-filter="!five-policies"`. */
const mark = '/** @module-tag five-policies */'

/** Tells whether `content/` holds the five policies. */
export function areFivePoliciesHere(): boolean {
  return folders.every((folder) =>
    existsSync(join(root, 'content', folder, 'social-media', 'policy.yaml')),
  )
}

/** Tells whether a test file says that it is about the five policies. */
export function isAboutFivePolicies(text: string): boolean {
  return text.startsWith(mark)
}

/** Tells whether a text names one of the five councils. */
export function namesFivePolicies(text: string): boolean {
  return folders.some((folder) =>
    new RegExp(`\\b${folder.replaceAll('-', '[- ]')}\\b`, 'i').test(text),
  )
}

/** Lists the test files that are about the five policies, from the folder of this project. */
export function listFilesAboutFivePolicies(): string[] {
  return globSync('test/**/*.test.ts', { cwd: root }).filter((file) =>
    isAboutFivePolicies(readFileSync(join(root, file), 'utf8')),
  )
}
