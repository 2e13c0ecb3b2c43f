import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Handbook } from '../model/types.ts'
import type { PageContext } from '../views/page-context.ts'
import { makeView, type ViewName } from './views.ts'

/** The data files of the whole handbook, below the folder of the site, and the views that they hold. */
const dataViews = {
  'handbook.json': 'handbookJson',
  'glossary.json': 'glossaryJson',
  'legislation.json': 'legislationJson',
  'compare/matrix.json': 'matrixJson',
  'compare/topics.json': 'topicsJson',
  'compare/topics.csv': 'topicsCsv',
} as const satisfies Record<string, ViewName>

/** Whether what has this address is one of the data files that {@link writeSiteData} writes. */
export function isDataFile(address: string): boolean {
  return Object.hasOwn(dataViews, address) || /^[^/]+\/[^/]+\/policy\.json$/.test(address)
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** Writes the data files of a handbook below the folder of its site, while whatever else waits has its turn. */
export async function writeSiteData(handbook: Handbook, context: PageContext, out: string): Promise<void> {
  for (const id of makeView('policyIds', handbook, context)) {
    await write(join(out, id, 'policy.json'), makeView('policyJson', handbook, context, id))
  }
  for (const [file, name] of Object.entries(dataViews)) {
    await write(join(out, file), makeView(name, handbook, context))
  }
}
