import { existsSync, readdirSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { readContent, type LoadOptions } from './load-handbook.ts'
import { cacheFileOf, isKept, openParsedFolder } from './parse-cache.ts'
import { groupByCouncil, parseCouncil } from './parse-council.ts'

/**
 * Parses councils from the last one to the first and keeps them, for a thread that loads the same content from the first to the last: where they meet, the rest is found in the cache.
 * Does nothing where the cache holds something already. What is wrong in the files is said by the thread.
 */
export async function parseAhead({ root, content, cache }: LoadOptions & { cache: string }): Promise<void> {
  const parsedFolder = openParsedFolder(root, cache)
  if (!existsSync(parsedFolder) || readdirSync(parsedFolder).length > 0) return
  for (const [council, files] of [...groupByCouncil(readContent(content).files)].reverse()) {
    if (isKept(cacheFileOf(parsedFolder, council))) return
    parseCouncil(council, files, parsedFolder)
    await setImmediate()
  }
}
