import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { constants, gunzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { compareText } from '../text/compare-text.ts'
import type { Handbook } from '../model/types.ts'
import type { PolicyTraits } from '../search/outline.ts'
import { toTraitsTable } from '../search/traits.ts'
import { type SearchRecord, toSearchRecords } from '../views/search-records.ts'

/** The files of an index by their paths below its folder, with slashes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>

/** The name of the table of what policies can be filtered by. */
export const traitsFile = 'policies.json'

/** What Pagefind writes besides the index and the programs that read it: interfaces that the handbook does not use, and its worker. */
const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./

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
 * Hands the documents to Pagefind, which reads one while the next is made. Gives back what each can be filtered by, by the id of the policy. From a folder it would read them in all
 * its threads, but in the order in which the disk lists them: the index would be another one on another machine.
 */
async function addRecords(
  index: PagefindIndex,
  records: Iterable<SearchRecord>,
  language: string,
): Promise<Map<string, PolicyTraits>> {
  const traits = new Map<string, PolicyTraits>()
  const answers: ReturnType<PagefindIndex['addCustomRecord']>[] = []
  for (const { id, url, title, content, traits: own } of records) {
    traits.set(id, own)
    answers.push(index.addCustomRecord({ url, content, language, meta: { title } }))
    // What has been handed over is sent only when this thread has nothing else to do.
    await setImmediate()
  }
  check((await Promise.all(answers)).flatMap(({ errors }) => errors))
  return traits
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

/** So many packed bytes of a fragment hold the id of its policy, which stands in front of everything else. */
const beginning = 1024

/** The id of the policy that a fragment of the index is about. */
function idOf(fragment: Uint8Array): string | undefined {
  const start = gunzipSync(fragment.subarray(0, beginning), {
    finishFlush: constants.Z_SYNC_FLUSH,
  }).toString('utf8')
  return /^[^{]*\{"url":"\/([^"#]*)\/#/.exec(start)?.[1]
}

function traitsTable(files: IndexFiles, traits: ReadonlyMap<string, PolicyTraits>): Uint8Array {
  const named = [...files].flatMap(([path, bytes]): [string, PolicyTraits][] => {
    const name = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1]
    const found = name === undefined ? undefined : traits.get(idOf(bytes) ?? '')
    return name === undefined || !found ? [] : [[name, found]]
  })
  return Buffer.from(`${JSON.stringify(toTraitsTable(named))}\n`)
}

/**
 * Builds the search index of a handbook. Pagefind does the work in a process of its own, beside whatever the caller does, and ends with it. The same handbook on the same day gives
 * the same bytes. Throws with the reason as its cause.
 */
export async function buildIndex(handbook: Handbook, today: string): Promise<IndexFiles> {
  try {
    const { index, errors } = await createIndex({})
    check(errors)
    if (!index) throw new Error('Pagefind gave no index')
    // What makes the program smaller takes longer to start than to work: it starts while the documents are read.
    const started = minify('')
    started.catch(() => undefined)
    const traits = await addRecords(
      index,
      toSearchRecords(handbook, today),
      handbook.settings.language.toLowerCase(),
    )
    await started
    const files = await takeFiles(index)
    return new Map([...files, [traitsFile, traitsTable(files, traits)]])
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
