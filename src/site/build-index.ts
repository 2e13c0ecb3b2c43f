import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { transform } from 'esbuild'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { compareText } from '../text/compare-text.ts'
import type { Handbook } from '../model/types.ts'
import { allPolicies } from '../model/build-handbook.ts'
import { everyPolicy } from '../search/choose-policies.ts'
import { isSearchedWhole, toSearchText } from '../views/search-records.ts'

/** The files of an index by their paths below its folder, with slashes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>

/**
 * What Pagefind writes besides the index and the programs that read it: interfaces that the handbook does not use, its worker, and a copy of each text, in whose place the search downloads
 * the clauses.
 */
const unused = /^(?:pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\.|fragment\/)/

/** The program that reads the index in the browser. It comes as its authors wrote it. */
const program = 'pagefind.js'

/** Takes out of a program what only people need; whoever searches first waits for all of it. */
async function minify(code: string): Promise<Uint8Array> {
  return Buffer.from(
    (await transform(code, { minify: true, format: 'esm', target: 'es2022' })).code,
  )
}

/** A step that has gone wrong, in one sentence. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '))
}

/**
 * Hands the policies to Pagefind, one document each, which reads one while the next is made. They can be asked for in the order of the handbook, which tells the search which result is
 * which policy. From a folder it would read them in all its threads, but in the order in which the disk lists them: the index would be another one on another machine.
 */
async function addPolicies(index: PagefindIndex, handbook: Handbook): Promise<void> {
  const policies = allPolicies(handbook)
  const language = handbook.settings.language.toLowerCase()
  const digits = String(policies.length).length
  const answers: ReturnType<PagefindIndex['addCustomRecord']>[] = []
  for (const [at, policy] of policies.entries()) {
    const sort = { order: String(at).padStart(digits, '0') }
    answers.push(
      index.addCustomRecord({
        url: `/${policy.id}/`,
        content: `${toSearchText(policy)} ${everyPolicy}`,
        language,
        sort,
      }),
    )
    // What has been handed over is sent only when this thread has nothing else to do.
    await setImmediate()
  }
  check((await Promise.all(answers)).flatMap(({ errors }) => errors))
}

/**
 * The files of the index that the handbook uses. They are taken from the process itself: of those that it writes to the disk some may be empty for a moment after it has said that
 * they are written.
 */
async function takeFiles(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const { errors, files } = await index.getFiles()
  check(errors)
  const used = files
    .filter(({ path }) => !unused.test(path))
    .sort((a, b) => compareText(a.path, b.path))
  return new Map(
    await Promise.all(
      used.map(async ({ path, content }): Promise<[string, Uint8Array]> => [
        path,
        path === program ? await minify(Buffer.from(content).toString('utf8')) : content,
      ]),
    ),
  )
}

/**
 * Builds the index that says which policies of a large handbook are worth downloading; a small one has none, as all its clauses are downloaded at once. Pagefind does the work in a process of its own, beside whatever the caller does, and ends with it. The same handbook gives
 * the same bytes. Throws with the reason as its cause.
 */
export async function buildIndex(handbook: Handbook): Promise<IndexFiles> {
  if (isSearchedWhole(handbook)) return new Map()
  try {
    const { index, errors } = await createIndex({})
    check(errors)
    if (!index) throw new Error('Pagefind gave no index')
    // What makes the program smaller takes longer to start than to work: it starts while the documents are read.
    const started = minify('')
    started.catch(() => undefined)
    await addPolicies(index, handbook)
    await started
    return await takeFiles(index)
  } catch (cause) {
    // A program that the system did not start says why only in its next turn.
    await setImmediate()
    throw new Error('The search index could not be built', { cause })
  } finally {
    await close()
  }
}

/** So many files are written at a time. */
const atATime = 8

/** Writes the files of an index into a folder, while this thread goes on with something else. */
export async function writeIndex(files: IndexFiles, folder: string): Promise<void> {
  await Promise.all(
    [...new Set([...files.keys()].map(dirname))].map((inner) =>
      mkdir(join(folder, inner), { recursive: true }),
    ),
  )
  const left = files.entries()
  const write = async (): Promise<void> => {
    for (const [path, bytes] of left) await writeFile(join(folder, path), bytes)
  }
  await Promise.all(Array.from({ length: atATime }, write))
}
